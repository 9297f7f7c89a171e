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

// scoreWide sums two words of every bucket at a time: they lie in one cache line.
func (m *Model) scoreWide(features []Feature, scores []int32) {
	n := uint32(m.words())
	mask := uint32(1)<<m.Bits - 1
	bias := int32(len(features)) * 128
	k := uint32(0)
	for ; k+1 < n; k += 2 {
		var even0, odd0, even1, odd1 uint64
		w := m.wide[k:]
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
		w := m.wide[k:]
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
