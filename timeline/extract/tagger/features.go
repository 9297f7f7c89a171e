package tagger

import (
	"quoteline/timeline/extract/perceptron"
	"quoteline/timeline/extract/token"
)

// Bits is the base-2 logarithm of the model's buckets.
const Bits = 18

// Words holds a sentence's words; Words[0], Words[1] and the last two are edges.
type Words []perceptron.Word

// NewWords hashes the words of a sentence, reusing buf.
func NewWords(buf Words, n int, word func(int) string) Words {
	buf = append(buf[:0], perceptron.Edge, perceptron.Edge)
	for i := range n {
		buf = append(buf, perceptron.NewWord(word(i)))
	}
	return append(buf, perceptron.Edge, perceptron.Edge)
}

// Features lists the features of word i (from 0), given the two tags before.
func Features(out []perceptron.Feature, ws Words, i int, t1, t2 token.Tag) []perceptron.Feature {
	k := i + 2
	w, p, pp, n, nn := &ws[k], &ws[k-1], &ws[k-2], &ws[k+1], &ws[k+2]
	a, b := uint32(t1), uint32(t2)
	first := uint32(0)
	if i == 0 {
		first = 1
	}
	mix := perceptron.Mix
	return append(out[:0],
		mix(1, w.Form, 0, 0),
		mix(2, w.Suf3, 0, 0),
		mix(3, w.Suf2, w.Shape, 0),
		mix(4, w.Suf4, 0, 0),
		mix(5, w.Pre3, w.Shape, 0),
		mix(6, w.Shape, first, 0),
		mix(7, a, 0, 0),
		mix(8, a, b, 0),
		mix(9, a, w.Form, 0),
		mix(10, p.Form, 0, 0),
		mix(11, pp.Form, 0, 0),
		mix(12, n.Form, 0, 0),
		mix(13, nn.Form, 0, 0),
		mix(14, n.Suf3, w.Suf2, 0),
		mix(15, a, w.Suf3, 0),
		mix(16, a, n.Form, 0),
		mix(17, p.Suf3, w.Suf2, 0),
		mix(18, w.Shape, p.Shape, n.Shape),
		mix(19, w.Form, n.Form, 0),
		mix(20, p.Form, w.Form, 0),
		mix(21, a, b, w.Suf2),
		mix(22, n.Suf2, a, 0),
		mix(23, 0, 0, 0),
	)
}
