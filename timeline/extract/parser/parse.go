package parser

import (
	"quoteline/timeline/extract/perceptron"
	"quoteline/timeline/extract/token"
)

// parse is one sentence being parsed. It works until a model is to be asked, and goes
// on when it is called again, see perceptron.InTurns.
type parse struct {
	Models
	doc   *token.Doc
	words []int32 // the sentence's tokens that have a place in its tree
	state state

	asked    question
	features []perceptron.Feature // of what was asked
	arc      int                  // the action whose relation was asked for
}

// question is what a model was asked.
type question uint8

const (
	nothing question = iota
	anAction
	aRelation
)

// begin starts with the tokens words of d.
func (p *parse) begin(d *token.Doc, words []int32) {
	s := &p.state
	p.doc, p.words, p.asked = d, words, nothing
	s.reset(len(words))
	for i, w := range words {
		t := &d.Tokens[w]
		s.word(i).node = newNode(t.Form, t.Tag)
	}
}

// ask takes a model's answer and goes on to the next question. It returns false at the
// end of the sentence, whose heads and relations are in the document then.
func (p *parse) ask() bool {
	switch p.asked {
	case anAction:
		if p.take(p.action()) {
			return true
		}
	case aRelation:
		p.state.apply(p.arc, token.Rel(p.Label.Best(p.features, int(token.Acl))))
	}
	for s := &p.state; !s.done(); {
		switch {
		case len(s.stack) == 1:
			s.apply(shift, token.NoRel)
		case s.next < s.n:
			p.features, p.asked = s.actionFeatures(p.features), anAction
			p.Action.Fetch(p.features)
			return true
		default: // nothing is left to shift or to be a head
			if p.take(rightArc) {
				return true
			}
		}
	}
	p.finish()
	return false
}

// action is the answer: the best of the actions that the state allows.
func (p *parse) action() int {
	var scores [actions]int32
	p.Action.Score(p.features, scores[:])
	best := -1
	for a := range actions {
		if p.state.legal(a) && (best < 0 || scores[a] > scores[best]) {
			best = a
		}
	}
	return best
}

// take does an action, or asks for its relation first and returns true.
func (p *parse) take(a int) bool {
	s := &p.state
	if a == shift {
		s.apply(a, token.NoRel)
		return false
	}
	head, dep := s.arc(a)
	if head < 0 {
		s.apply(a, token.Root)
		return false
	}
	if r := p.Certain[s.word(dep).tag()][s.word(head).tag()][Side(head, dep)]; r != token.NoRel {
		s.apply(a, r)
		return false
	}
	p.arc, p.features, p.asked = a, s.labelFeatures(p.features, head, dep), aRelation
	p.Label.Fetch(p.features)
	return true
}

// finish writes what was found into the document.
func (p *parse) finish() {
	s := &p.state
	for i, w := range p.words {
		t := &p.doc.Tokens[w]
		if k := s.word(i); k.head < 0 {
			t.Head, t.Rel = w, token.Root
		} else {
			t.Head, t.Rel = p.words[k.head], token.Rel(k.rel-1)
		}
	}
}
