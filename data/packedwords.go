package data

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"sort"

	"quoteline/timeline"
)

// packedWords is an index of words as it lies in the file, in two records. The first,
// sealed, has the stretches of ids, the words, and for each the end of its places and
// their CRC; the second is the places, of which a search reads only what it needs.
type packedWords struct {
	n, words        int
	ids             []uint64 // first, count
	end, ends, crcs []byte   // by word, numbers of four bytes: where it ends in text, its places in hits; their CRC
	text            []byte   // the words, each with a line end behind it
	hits            []byte   // places of two bytes, those of a word rising
}

func openWords(head, hits []byte) (*packedWords, error) {
	b, err := unseal(head)
	if err != nil {
		return nil, err
	}
	if len(b) < 12 {
		return nil, errRecord
	}
	w := &packedWords{n: at32(b, 0), words: at32(b, 2), hits: hits}
	stretches := at32(b, 1)
	b = b[12:]
	if w.n < 1 || w.n > wordsLen || stretches%2 != 0 || stretches > 2*w.n || len(b) < 8*stretches+12*w.words {
		return nil, errRecord
	}
	w.ids = make([]uint64, stretches)
	b = get64(w.ids, b)
	n := uint64(0)
	for i := 1; i < stretches; i += 2 {
		if w.ids[i] > uint64(w.n) {
			return nil, errRecord
		}
		n += w.ids[i]
	}
	w.end, w.ends, w.crcs, w.text = b[:4*w.words], b[4*w.words:8*w.words], b[8*w.words:12*w.words], b[12*w.words:]
	if n != uint64(w.n) {
		return nil, errRecord
	}
	return w, nil
}

// close sets what words and their places end at; places are counted, not their bytes.
func (w *packedWords) close(end, places []uint32) {
	w.end, w.ends, w.crcs = put32(nil, end), make([]byte, 0, 4*len(end)), make([]byte, 0, 4*len(end))
	start := uint32(0)
	for _, n := range places {
		w.ends = binary.LittleEndian.AppendUint32(w.ends, 2*n)
		w.crcs = binary.LittleEndian.AppendUint32(w.crcs, crc32.Checksum(w.hits[start:2*n], castagnoli))
		start = 2 * n
	}
}

// encode returns the two records.
func (w *packedWords) encode() (head, hits []byte) {
	head = packed(12 + 8*len(w.ids) + 12*w.words + len(w.text))
	head = put32(head, []uint32{uint32(w.n), uint32(len(w.ids)), uint32(w.words)})
	head = put64(head, w.ids)
	for _, part := range [][]byte{w.end, w.ends, w.crcs, w.text} {
		head = append(head, part...)
	}
	return pack(head), w.hits
}

// stretchesOf lists the first of each stretch of ids that follow one another, and how
// many they are.
func stretchesOf(ids []timeline.EventID) (out []uint64) {
	for i, id := range ids {
		if i == 0 || id != ids[i-1]+1 {
			out = append(out, uint64(id), 0)
		}
		out[len(out)-1]++
	}
	return out
}

// eachID yields the ids of an index.
func (w *packedWords) eachID(yield func(timeline.EventID) bool) {
	for i := 0; i < len(w.ids); i += 2 {
		for k := range w.ids[i+1] {
			if !yield(timeline.EventID(w.ids[i] + k)) {
				return
			}
		}
	}
}

// of returns the i-th word and its places.
func (w *packedWords) of(i int) (word, hits []byte, err error) {
	start, end, from, to := w.bounds(i)
	if start >= end || end > len(w.text) || from > to || to > len(w.hits) || (to-from)%2 != 0 {
		return nil, nil, errRecord
	}
	if word, hits = w.at(i); int(crc32.Checksum(hits, castagnoli)) != at32(w.crcs, i) {
		return nil, nil, errRecord
	}
	return word, hits, nil
}

// at does so where of has done it before, or nothing of it was in a file.
func (w *packedWords) at(i int) (word, hits []byte) {
	start, end, from, to := w.bounds(i)
	return w.text[start : end-1], w.hits[from:to]
}

func (w *packedWords) bounds(i int) (start, end, from, to int) {
	if i > 0 {
		start, from = at32(w.end, i-1), at32(w.ends, i-1)
	}
	return start, at32(w.end, i), from, at32(w.ends, i)
}

// places is a set of places in an index of words.
type places [wordsLen / 64]uint64

// find adds the places of the events in whose words s occurs.
func (w *packedWords) find(s []byte, found *places) error {
	for at, i := 0, 0; ; {
		k := bytes.Index(w.text[at:], s)
		if k < 0 {
			return nil
		}
		at += k
		i += sort.Search(w.words-i, func(j int) bool { return at32(w.end, i+j) > at })
		if i >= w.words {
			return errRecord
		}
		_, hits, err := w.of(i)
		if err != nil {
			return err
		}
		for ; len(hits) >= 2; hits = hits[2:] {
			p := binary.LittleEndian.Uint16(hits)
			found[p>>6] |= 1 << (p & 63)
		}
		at = at32(w.end, i)
		i++
	}
}
