package tagger

import (
	"quoteline/timeline/extract/lexicon"
	"quoteline/timeline/extract/perceptron"
	"quoteline/timeline/extract/token"
)

// Bits is the base-2 logarithm of the model's buckets.
const Bits = 18

// irregular are the past forms that no suffix tells ("sat", "met"); pastShape
// marks them, so that what is learned from one holds for all.
var irregular = perceptron.NewForms(lexicon.Pasts()...)

const pastShape = 1 << 7

// Words holds a sentence's words; Words[0], Words[1] and the last two are edges.
type Words []perceptron.Word

// NewWords hashes the words of a sentence, reusing buf.
func NewWords(buf Words, n int, word func(int) string) Words {
	buf = append(buf[:0], perceptron.Edge, perceptron.Edge)
	for i := range n {
		w := perceptron.NewWord(word(i))
		if irregular.Has(w.Form) {
			w.Shape |= pastShape
		}
		buf = append(buf, w)
	}
	return append(buf, perceptron.Edge, perceptron.Edge)
}

// Features lists the features of word i (from 0), given the two tags before.
func Features(out []perceptron.Feature, ws Words, i int, t1, t2 token.Tag) []perceptron.Feature {
	k := i + 2
	w, p, pp, n, nn := &ws[k], &ws[k-1], &ws[k-2], &ws[k+1], &ws[k+2]
	first := uint32(0)
	if i == 0 {
		first = 1
	}
	a, b := uint32(t1), uint32(t2)
	mix1, mix2, mix3 := perceptron.Mix1, perceptron.Mix2, perceptron.Mix3
	return append(out[:0],
		mix1(1, w.Form),
		mix1(2, w.Suf3),
		mix2(3, w.Suf2, w.Shape),
		mix1(4, w.Suf4),
		mix2(5, w.Pre3, w.Shape),
		mix2(6, w.Shape, first),
		mix1(7, a),
		mix2(8, a, b),
		mix2(9, a, w.Form),
		mix1(10, p.Form),
		mix1(11, pp.Form),
		mix1(12, n.Form),
		mix1(13, nn.Form),
		mix2(14, n.Suf3, w.Suf2),
		mix2(15, a, w.Suf3),
		mix2(16, a, n.Form),
		mix2(17, p.Suf3, w.Suf2),
		mix3(18, w.Shape, p.Shape, n.Shape),
		mix2(19, w.Form, n.Form),
		mix2(20, p.Form, w.Form),
		mix3(21, a, b, w.Suf2),
		mix2(22, n.Suf2, a),
		mix1(23, 0),
	)
}
