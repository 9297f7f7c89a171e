package perceptron

import (
	"encoding/binary"
	"fmt"
)

// A model's file is used as it lies, so that a program which reads one page does
// not wait for all of it:
//
//	classes, bits, the file's length: 3 × uint32, little-endian
//	up to narrowest classes: for each bucket a weight for each class
//	more: for each bucket 3 bytes, where its row begins; then the rows, each a
//	mask of words() bytes and a weight for each class in it
//	pad bytes, so that a word may be read at any place
const (
	header = 12
	pad    = 8
)

// narrowest is up to how many classes a model needs no index.
const narrowest = 4

// maxClasses is how many classes a mask can hold.
const maxClasses = 64

// build makes a model of weights, classes of them for each bucket.
func build(classes int, nbits uint, weights []int8) *Model {
	m := &Model{Classes: classes, Bits: nbits, data: make([]byte, header)}
	if classes <= narrowest {
		for _, w := range weights {
			m.data = append(m.data, byte(w))
		}
	} else {
		m.rows(weights)
	}
	m.data = append(m.data, make([]byte, pad)...)
	for i, v := range []int{classes, int(nbits), len(m.data)} {
		binary.LittleEndian.PutUint32(m.data[4*i:], uint32(v))
	}
	return m
}

// rows appends the index and the rows. All buckets without a weight share one.
func (m *Model) rows(weights []int8) {
	m.data = append(m.data, make([]byte, 3<<m.Bits)...)
	none := len(m.data)
	m.data = append(m.data, make([]byte, m.words())...)
	for b := range 1 << m.Bits {
		at, set := len(m.data), uint64(0)
		row := weights[b*m.Classes : (b+1)*m.Classes]
		for c, w := range row {
			if w != 0 {
				set |= 1 << c
			}
		}
		if set == 0 {
			at = none
		} else {
			for i := range m.words() {
				m.data = append(m.data, byte(set>>(8*i)))
			}
		}
		for _, w := range row {
			if w != 0 {
				m.data = append(m.data, byte(w))
			}
		}
		copy(m.data[header+3*b:], []byte{byte(at), byte(at >> 8), byte(at >> 16)})
	}
}

// Marshal returns the model's file.
func (m *Model) Marshal() []byte { return m.data }

// Unmarshal makes a model of its file, of which it keeps hold.
func Unmarshal(data []byte) (*Model, error) {
	if len(data) < header+pad {
		return nil, fmt.Errorf("read model: %d bytes are too few", len(data))
	}
	word := func(i int) int { return int(binary.LittleEndian.Uint32(data[4*i:])) }
	m := &Model{Classes: word(0), Bits: uint(word(1)), data: data}
	if m.Bits > 22 || m.Classes < 1 || m.Classes > maxClasses || word(2) != len(data) {
		return nil, fmt.Errorf("read model: %d bytes are none of %d classes and %d bits", len(data), m.Classes, m.Bits)
	}
	row := m.Classes
	if m.Classes > narrowest {
		row = 3
	}
	if least := header + row<<m.Bits + pad; len(data) < least {
		return nil, fmt.Errorf("read model: %d bytes, not %d or more", len(data), least)
	}
	return m, nil
}
