// Package perceptron is a linear classifier over hashed features: an averaged
// perceptron (Collins 2002) with the hashing trick (Weinberger et al. 2009) and
// 8-bit weights. The tagger and the parser are made of it. It never allocates
// while scoring and gives the same answer on every machine: scores are integers.
package perceptron

import (
	"encoding/binary"
	"math/bits"
	"sync/atomic"
)

// Model scores Classes classes; Bits is the base-2 logarithm of the number of
// feature buckets. Its weights lie in data as in the file (see file.go), which
// costs nothing to begin with, and in fast, which takes time to make, once many
// decisions are to be made.
type Model struct {
	Classes int
	Bits    uint
	data    []byte
	seen    atomic.Int64 // decisions expected so far
	fast    atomic.Pointer[table]
}

// many is how many decisions are worth a table: those of a long article.
const many = 5000

// Expect says that about n decisions are coming. From many on, a table is made
// beside the work. It gives the same scores as the file, only sooner. A model of few
// classes needs none.
func (m *Model) Expect(n int) {
	if m.Classes <= narrowest {
		return
	}
	if after := m.seen.Add(int64(n)); after >= many && after-int64(n) < many {
		go func() { m.fast.Store(m.table()) }()
	}
}

// words is how many words of eight bytes hold a weight for each class.
func (m *Model) words() int { return (m.Classes + 7) / 8 }

func (m *Model) mask() uint32 { return uint32(1)<<m.Bits - 1 }

// Score sets scores, which has Classes entries, to the sum of the weights of
// each feature.
func (m *Model) Score(features []Feature, scores []int32) {
	clear(scores)
	if m.Classes <= narrowest {
		m.addNarrow(features, scores)
		return
	}
	if t := m.fast.Load(); t != nil {
		t.add(features, scores)
		return
	}
	for _, f := range features {
		set, weights := m.row(f & m.mask())
		for _, w := range weights {
			scores[bits.TrailingZeros64(set)] += int32(int8(w))
			set &= set - 1
		}
	}
}

// row returns which classes have a weight in a bucket, and their weights as bytes.
func (m *Model) row(b uint32) (set uint64, weights []byte) {
	n := m.words()
	at := int(binary.LittleEndian.Uint32(m.data[header+3*int(b):]) & 0xFFFFFF)
	set = binary.LittleEndian.Uint64(m.data[at:]) & (^uint64(0) >> (64 - 8*n))
	return set, m.data[at+n:][:bits.OnesCount64(set)]
}
