package perceptron

import (
	"encoding/binary"
	"math/bits"
)

// table holds a model's weights for speed: a bucket's lie together, as bytes, never
// across two cache lines.
type table struct {
	rows  []byte // 2^shift bytes a bucket
	shift uint8
	mask  uint32 // of a feature: its bucket
}

// lanes are the low bytes of a word's four 16-bit lanes.
const lanes = 0x00FF00FF00FF00FF

// zero makes a word of eight weights one of bytes that are 128 more.
const zero = 0x8080808080808080

// most is how many weights a 16-bit lane can sum.
const most = 255

func (m *Model) table() *table {
	t := &table{mask: m.mask(), shift: 4}
	if m.Classes > 16 {
		t.shift = 6
	}
	t.rows = make([]byte, 1<<(m.Bits+uint(t.shift)))
	largePages(t.rows)
	for b := range uint32(1) << m.Bits {
		row := t.row(b)
		set, weights := m.row(b)
		for _, w := range weights {
			row[bits.TrailingZeros64(set)] = w
			set &= set - 1
		}
	}
	return t
}

// row returns the weights of a feature's bucket.
func (t *table) row(f Feature) []byte {
	at := int(f&t.mask) << t.shift
	return t.rows[at : at+1<<t.shift]
}

// add adds the weights of each feature to scores, which are 0.
func (t *table) add(features []Feature, scores []int32) {
	if vector && len(features) <= most && len(features) > 0 && len(scores) <= 48 {
		t.addVectors(features, scores)
		return
	}
	for n := 0; len(features) > 0; features = features[n:] {
		n = min(len(features), most)
		t.addWide(features[:n], scores)
	}
}

func (t *table) addVectors(features []Feature, scores []int32) {
	if t.shift == 4 {
		var sums [16]int32
		sum16(&sums, &t.rows[0], &features[0], len(features), t.mask)
		copy(scores, sums[:])
		return
	}
	var sums [48]int32
	sum48(&sums, &t.rows[0], &features[0], len(features), t.mask)
	copy(scores, sums[:])
}

// addWide adds eight weights at a time, in the 16-bit lanes of two words.
func (t *table) addWide(features []Feature, scores []int32) {
	bias := int32(len(features)) * 128
	for k := 0; k < len(scores); k += 8 {
		var even, odd uint64
		for _, f := range features {
			x := binary.LittleEndian.Uint64(t.row(f)[k:]) ^ zero
			even += x & lanes
			odd += x >> 8 & lanes
		}
		unpack(scores[k:], even, odd, bias)
	}
}

// unpack adds the sums of a word's eight classes to scores: even has the classes
// 0, 2, 4 and 6, odd 1, 3, 5 and 7.
func unpack(scores []int32, even, odd uint64, bias int32) {
	for c := range scores[:min(len(scores), 8)] {
		sum := even
		if c%2 == 1 {
			sum = odd
		}
		scores[c] += int32(sum>>(16*(c/2))&0xFFFF) - bias
	}
}
