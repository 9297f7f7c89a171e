package perceptron

import "encoding/binary"

// Sum is the sums of the weights of up to four classes, in lanes of 16 bits. Sums
// add like numbers: what is asked for often can be added up once.
type Sum int64

// lane is a 1 in each lane.
const lane = 0x0001_0001_0001_0001

// Of returns the sum of class c.
func (s Sum) Of(c int) int32 {
	const half = 1 << 15 // makes every lane positive, so that none borrows
	return int32((uint64(s)+half*lane)>>(16*c)&0xFFFF) - half
}

// Sum adds up the weights of features, at most 255 of them, for a model of at most
// four classes. More may be added to it, up to 255 in all.
func (m *Model) Sum(features []Feature) Sum {
	weights, mask, row := m.data[header:], m.mask(), uint32(m.Classes)
	var even, odd uint32 // classes 0 and 2, 1 and 3
	for _, f := range features {
		// Each byte is 128 more than the weight, which keeps lanes apart. The
		// classes that the model has not hold what comes next in the file.
		x := binary.LittleEndian.Uint32(weights[f&mask*row:]) ^ 0x80808080
		even += x & 0x00FF00FF
		odd += x >> 8 & 0x00FF00FF
	}
	sum := uint64(even&0xFFFF) | uint64(odd&0xFFFF)<<16 | uint64(even>>16)<<32 | uint64(odd>>16)<<48
	return Sum(sum - uint64(len(features))*128*lane)
}
