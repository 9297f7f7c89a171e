package perceptron

import "encoding/binary"

// addNarrow adds the weights of each feature to scores, of up to four classes: all of
// them at once, in 16-bit lanes of two words.
func (m *Model) addNarrow(features []Feature, scores []int32) {
	weights, mask, row := m.data[header:], m.mask(), uint32(m.Classes)
	for n := 0; len(features) > 0; features = features[n:] {
		n = min(len(features), most)
		if vector {
			sums := sum4(&m.data[header], &features[0], n, mask, m.Classes)
			for c := range scores {
				scores[c] += int32(int16(sums >> (16 * c)))
			}
			continue
		}
		var even, odd uint32 // classes 0 and 2, 1 and 3
		for _, f := range features[:n] {
			// Each byte is 128 more than the weight, which keeps lanes apart. The
			// classes that the model has not hold what comes next in the file.
			x := binary.LittleEndian.Uint32(weights[f&mask*row:]) ^ 0x80808080
			even += x & 0x00FF00FF
			odd += x >> 8 & 0x00FF00FF
		}
		unpack(scores, uint64(even), uint64(odd), int32(n)*128)
	}
}
