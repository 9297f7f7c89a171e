package entity

import (
	"quoteline/timeline/extract/perceptron"
	"quoteline/timeline/extract/token"
)

var (
	edge = &perceptron.Edge
	mix1 = perceptron.Mix1
	mix2 = perceptron.Mix2
	mix3 = perceptron.Mix3
)

// form, tag and hint of token i, or of the edge of the sentence of token at.
func (s *Sight) near(at, i int) (form, tag, hint uint32) {
	if i < 0 || i >= len(s.d.Tokens) || s.d.Tokens[i].Sentence != s.d.Tokens[at].Sentence {
		return edge.Form, uint32(token.NumTags), 0
	}
	t := &s.d.Tokens[i]
	return t.Form, uint32(t.Tag), uint32(s.known[i])
}

// Features lists the features of token i, a candidate, given the label before.
func (s *Sight) Features(out []perceptron.Feature, i int, prev Label) []perceptron.Feature {
	w := edge
	if s.at[i] > 0 {
		w = &s.word[s.at[i]-1]
	}
	l := uint32(prev)
	form, tag, hint := s.near(i, i)
	pForm, pTag, pHint := s.near(i, i-1)
	ppForm, _, _ := s.near(i, i-2)
	nForm, nTag, nHint := s.near(i, i+1)
	nnForm, _, _ := s.near(i, i+2)
	first := uint32(0)
	if i == s.d.Sentences[s.d.Tokens[i].Sentence].First {
		first = 1
	}
	out = append(out[:0],
		mix1(1, 0), mix1(2, l), mix2(3, l, w.Shape), mix2(4, w.Shape, first),
		mix1(5, form), mix1(6, w.Suf2), mix1(7, w.Suf3), mix1(8, w.Suf4), mix1(9, w.Pre3),
		mix2(10, hint, l), mix3(11, pHint, hint, nHint), mix2(12, tag, l), mix3(13, pTag, tag, nTag),
		mix1(14, pForm), mix1(15, nForm), mix1(16, ppForm), mix1(17, nnForm),
		mix2(18, pForm, l), mix2(19, form, l), mix2(20, nForm, hint), mix2(21, pForm, hint),
		mix2(22, form, nForm),
	)
	if s.of[i] == 0 {
		return out
	}
	r := s.runs[s.of[i]-1]
	a, b := int(r.first), int(r.last)
	bForm, bTag, _ := s.near(i, a-1)
	eForm, eTag, _ := s.near(i, b)
	hForm, _, hHint := s.near(i, b-1)
	_, _, fHint := s.near(i, a)
	n, k := uint32(min(b-a, 5)), uint32(min(i-a, 3))
	tail := edge
	if s.at[b-1] > 0 {
		tail = &s.word[s.at[b-1]-1]
	}
	out = append(out,
		mix1(30, bForm), mix1(31, eForm), mix2(32, bTag, eTag), mix2(33, n, k),
		mix1(34, hForm), mix2(35, hHint, fHint), mix2(36, hHint, n), mix1(37, tail.Suf3),
		mix2(38, bForm, n), mix2(39, eForm, n), mix3(40, hint, fHint, k),
	)
	if s.at[i] > 0 {
		out = s.evidence(out, 50, form)
	}
	if i != b-1 && s.at[b-1] > 0 {
		out = s.evidence(out, 80, hForm)
	}
	return out
}

// evidence adds a feature for each thing the document shows of a word.
func (s *Sight) evidence(out []perceptron.Feature, template, form uint32) []perceptron.Feature {
	e := s.seen[form]
	for b := range uint32(numEvidence) {
		if e>>b&1 != 0 {
			out = append(out, mix1(template+b, 1))
		}
	}
	return out
}
