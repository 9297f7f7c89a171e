package data

import (
	"bytes"
	"hash/maphash"
)

// dictionary numbers different words from 0 on, in the order in which they come.
type dictionary struct {
	text []byte   // the words, each with a line end behind it
	end  []uint32 // where each ends, its line end included

	table []uint32 // open addressing: number + 1
	hash  []uint32 // by number
}

// number returns the number of a word, a new one where it is new.
func (d *dictionary) number(word []byte) int {
	h := uint32(maphash.Bytes(seed, word))
	if 2*len(d.end) >= len(d.table) {
		d.grow()
	}
	mask := uint32(len(d.table) - 1)
	for at := h & mask; ; at = (at + 1) & mask {
		i := d.table[at]
		if i == 0 {
			d.table[at] = uint32(len(d.end)) + 1
			d.text = append(append(d.text, word...), '\n')
			d.end = append(d.end, uint32(len(d.text)))
			d.hash = append(d.hash, h)
			return len(d.end) - 1
		}
		if d.hash[i-1] == h && bytes.Equal(d.at(int(i-1)), word) {
			return int(i - 1)
		}
	}
}

// seed is of this run of the program: where a word stands in a table says nothing of
// its number.
var seed = maphash.MakeSeed()

// at is the word of a number.
func (d *dictionary) at(i int) []byte {
	start := uint32(0)
	if i > 0 {
		start = d.end[i-1]
	}
	return d.text[start : d.end[i]-1]
}

func (d *dictionary) grow() {
	d.table = make([]uint32, max(1024, 2*len(d.table)))
	mask := uint32(len(d.table) - 1)
	for i, h := range d.hash {
		at := h & mask
		for d.table[at] != 0 {
			at = (at + 1) & mask
		}
		d.table[at] = uint32(i) + 1
	}
}
