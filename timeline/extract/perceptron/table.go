package perceptron

import "math/bits"

// table holds a model's weights for speed: a bucket's are bytes, each 128 more
// than the weight, in the lanes of whole words, so that eight are added at once.
type table struct {
	narrow []uint32 // a word a bucket, for up to narrowest classes
	wide   []uint64 // so many words a bucket, for more
	words  uint32
	mask   uint32 // of a feature: its bucket
}

// lanes are the low bytes of a word's four 16-bit lanes.
const lanes = 0x00FF00FF00FF00FF

// zero is a word of eight weights of 0.
const zero = 0x8080808080808080

// most is how many weights a 16-bit lane can sum.
const most = 256

func (m *Model) table() *table {
	t := &table{words: uint32(m.words()), mask: m.mask()}
	if m.Classes <= narrowest {
		t.narrow = make([]uint32, 1<<m.Bits)
	} else {
		t.wide = make([]uint64, int(t.words)<<m.Bits)
	}
	if t.narrow != nil {
		for b := range t.narrow {
			word := uint32(zero & 0xFFFFFFFF)
			for c, w := range m.data[header+b*m.Classes:][:m.Classes] {
				word ^= uint32(w) << (8 * c)
			}
			t.narrow[b] = word
		}
		return t
	}
	for i := range t.wide {
		t.wide[i] = zero
	}
	for b := range uint32(1) << m.Bits {
		row := t.wide[b*t.words:][:t.words]
		set, weights := m.row(b)
		for _, w := range weights {
			c := bits.TrailingZeros64(set)
			row[c/8] ^= uint64(w) << (8 * (c % 8))
			set &= set - 1
		}
	}
	return t
}

// add adds the weights of each feature to scores.
func (t *table) add(features []Feature, scores []int32) {
	for len(features) > 0 {
		n := min(len(features), most)
		if t.narrow != nil {
			t.addNarrow(features[:n], scores)
		} else {
			t.addWide(features[:n], scores)
		}
		features = features[n:]
	}
}

func (t *table) addNarrow(features []Feature, scores []int32) {
	w := t.narrow
	mask := uint32(len(w) - 1)
	var sum uint64
	for _, f := range features {
		x := uint64(w[f&mask])
		x = (x | x<<16) & 0x0000FFFF0000FFFF
		sum += (x | x<<8) & lanes
	}
	bias := int32(len(features)) * 128
	for c := range scores {
		scores[c] += int32(sum>>(16*c)&0xFFFF) - bias
	}
}

// addWide sums two words of every bucket at a time: they lie in one cache line.
func (t *table) addWide(features []Feature, scores []int32) {
	n, mask := t.words, t.mask
	bias := int32(len(features)) * 128
	k := uint32(0)
	for ; k+1 < n; k += 2 {
		var even0, odd0, even1, odd1 uint64
		w := t.wide[k:]
		for _, f := range features {
			at := (f & mask) * n
			x, y := w[at], w[at+1]
			even0 += x & lanes
			odd0 += x >> 8 & lanes
			even1 += y & lanes
			odd1 += y >> 8 & lanes
		}
		unpack(scores[8*k:], even0, odd0, bias)
		unpack(scores[8*k+8:], even1, odd1, bias)
	}
	if k < n {
		var even, odd uint64
		w := t.wide[k:]
		for _, f := range features {
			x := w[(f&mask)*n]
			even += x & lanes
			odd += x >> 8 & lanes
		}
		unpack(scores[8*k:], even, odd, bias)
	}
}

// unpack adds the sums of a word's eight classes to scores: even has the classes
// 0, 2, 4 and 6, odd 1, 3, 5 and 7.
func unpack(scores []int32, even, odd uint64, bias int32) {
	if len(scores) >= 8 {
		s := scores[:8]
		s[0] += int32(even&0xFFFF) - bias
		s[1] += int32(odd&0xFFFF) - bias
		s[2] += int32(even>>16&0xFFFF) - bias
		s[3] += int32(odd>>16&0xFFFF) - bias
		s[4] += int32(even>>32&0xFFFF) - bias
		s[5] += int32(odd>>32&0xFFFF) - bias
		s[6] += int32(even>>48) - bias
		s[7] += int32(odd>>48) - bias
		return
	}
	for c := range scores {
		sum := even
		if c%2 == 1 {
			sum = odd
		}
		scores[c] += int32(sum>>(16*(c/2))&0xFFFF) - bias
	}
}
