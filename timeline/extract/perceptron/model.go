// Package perceptron is a linear classifier over hashed features: an averaged
// perceptron (Collins 2002) with the hashing trick (Weinberger et al. 2009) and
// 8-bit weights. The tagger and the parser are made of it. It never allocates
// while scoring and gives the same answer on every machine: scores are integers.
package perceptron

// Model scores Classes classes; Bits is the base-2 logarithm of the number of
// feature buckets.
//
// A bucket's weights are bytes, each 128 more than the weight, in the lanes of
// whole words, so that eight are added at once.
type Model struct {
	Classes int
	Bits    uint
	narrow  []uint32 // one word a bucket, for up to 4 classes
	wide    []uint64 // words() words a bucket, for more
}

// lanes are the low bytes of a word's four 16-bit lanes.
const lanes = 0x00FF00FF00FF00FF

// zero is a word of eight weights of 0.
const zero = 0x8080808080808080

// most is how many weights a 16-bit lane can sum.
const most = 256

func newModel(classes int, bits uint) *Model {
	m := &Model{Classes: classes, Bits: bits}
	if classes <= 4 {
		m.narrow = make([]uint32, 1<<bits)
		for i := range m.narrow {
			m.narrow[i] = zero & 0xFFFFFFFF
		}
		return m
	}
	m.wide = make([]uint64, m.words()<<bits)
	for i := range m.wide {
		m.wide[i] = zero
	}
	return m
}

func (m *Model) words() int { return (m.Classes + 7) / 8 }

// set gives bucket b the weight w for class c.
func (m *Model) set(b, c int, w int8) {
	v := uint64(uint8(w) ^ 0x80)
	if m.narrow != nil {
		shift := 8 * c
		m.narrow[b] = m.narrow[b]&^(0xFF<<shift) | uint32(v)<<shift
		return
	}
	at, shift := b*m.words()+c/8, 8*(c%8)
	m.wide[at] = m.wide[at]&^(0xFF<<shift) | v<<shift
}

// weight returns what set stored.
func (m *Model) weight(b, c int) int8 {
	if m.narrow != nil {
		return int8(byte(m.narrow[b]>>(8*c)) ^ 0x80)
	}
	return int8(byte(m.wide[b*m.words()+c/8]>>(8*(c%8))) ^ 0x80)
}

// Score sets scores, which has Classes entries, to the sum of the weights of
// each feature.
func (m *Model) Score(features []Feature, scores []int32) {
	for i := range scores {
		scores[i] = 0
	}
	for len(features) > 0 {
		n := min(len(features), most)
		if m.narrow != nil {
			m.scoreNarrow(features[:n], scores)
		} else {
			m.scoreWide(features[:n], scores)
		}
		features = features[n:]
	}
}

func (m *Model) scoreNarrow(features []Feature, scores []int32) {
	w := m.narrow
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

func (m *Model) scoreWide(features []Feature, scores []int32) {
	n := uint32(m.words())
	mask := uint32(1)<<m.Bits - 1
	bias := int32(len(features)) * 128
	for k := range n {
		var even, odd uint64 // classes 0 2 4 6 and 1 3 5 7 of the word
		w := m.wide[k:]
		for _, f := range features {
			x := w[(f&mask)*n]
			even += x & lanes
			odd += x >> 8 & lanes
		}
		at := scores[8*k:]
		for c := range min(8, len(at)) {
			sum := even
			if c%2 == 1 {
				sum = odd
			}
			at[c] += int32(sum>>(16*(c/2))&0xFFFF) - bias
		}
	}
}
