// Package parser gives each token its syntactic head and Universal Dependencies
// relation: a greedy arc-hybrid transition parser trained with a dynamic oracle
// (Goldberg and Nivre 2013) on an averaged perceptron, in linear time. The
// models are trained by timeline/extract/train and embedded. It never changes
// tokens or tags.
package parser

import (
	_ "embed"
	"errors"
	"sync"

	"quoteline/timeline/extract/perceptron"
	"quoteline/timeline/extract/token"
)

//go:embed action.model
var actionData []byte

//go:embed label.model
var labelData []byte

// Models are what the parser learned.
type Models struct {
	Action, Label *perceptron.Model
	Certain       *Certainty
}

var load = sync.OnceValues(func() (Models, error) {
	a, err := perceptron.Unmarshal(actionData)
	l, failed := perceptron.Unmarshal(labelData)
	return Models{a, l, ParseCertainty(certainData)}, errors.Join(err, failed)
})

// Parse sets Head and Rel of every token of d, which must be tagged. The error
// says that the embedded models cannot be read.
func Parse(d *token.Doc) error {
	m, err := load()
	if err != nil {
		return err
	}
	m.Label.Expect(len(d.Tokens))
	p, ok := parses.Get().(*parse)
	if !ok {
		p = newParse(m)
	}
	p.document(d)
	parses.Put(p)
	offices(d)
	return nil
}

// parses keeps, between documents, what was remembered of the embedded models.
var parses sync.Pool

// maxSentence is the longest stretch parsed at once; longer sentences, which no
// one wrote, are parsed in pieces that hang on the first one's root.
const maxSentence = 300

// ParseWith parses d with given models.
func ParseWith(m Models, d *token.Doc) {
	newParse(m).document(d)
}

func (p *parse) document(d *token.Doc) {
	for _, s := range d.Sentences {
		root := -1
		for first := s.First; first < s.Last; first += maxSentence {
			last := min(first+maxSentence, s.Last)
			r := p.sentence(d, first, last)
			if root < 0 {
				root = r
				continue
			}
			d.Tokens[r].Head, d.Tokens[r].Rel = int32(root), token.Parataxis
		}
	}
}

type parse struct {
	Models
	state    state
	view     view
	memo     memo
	prepared prepared
	features []perceptron.Feature
}

func newParse(m Models) *parse {
	return &parse{Models: m, memo: memo{model: m.Action}}
}

// sentence parses the tokens [first, last) and returns the root.
func (p *parse) sentence(d *token.Doc, first, last int) int {
	s := &p.state
	p.begin(d, first, last)
	for !s.done() {
		a := p.action()
		if a == shift {
			s.apply(a, token.NoRel)
			continue
		}
		head, dep := s.arc(a)
		s.apply(a, p.label(head, dep))
		p.memo.attach(&p.prepared, s, dep)
	}
	root := first
	for i := range s.n {
		t := &d.Tokens[first+i]
		if s.heads[i] < 0 {
			root = first + i
			t.Head, t.Rel = int32(root), token.Root
			continue
		}
		t.Head, t.Rel = int32(first+s.heads[i]), s.rels[i]
	}
	return root
}

// begin makes the state before the first action.
func (p *parse) begin(d *token.Doc, first, last int) {
	s := &p.state
	s.reset(last - first)
	for i := range s.n {
		t := &d.Tokens[first+i]
		s.tags[i], s.forms[i] = t.Tag, t.Form
	}
	p.memo.prepare(&p.prepared, s)
}

func (p *parse) action() int {
	s := &p.state
	if len(s.stack) == 1 {
		return shift
	}
	if s.next >= s.n { // nothing is left to shift or to be a head
		return rightArc
	}
	sum := p.memo.score(&p.prepared, s, &p.view)
	best := -1
	for a := range actions {
		if s.legal(a) && (best < 0 || sum.Of(a) > sum.Of(best)) {
			best = a
		}
	}
	return best
}

func (p *parse) label(head, dep int) token.Rel {
	if head < 0 {
		return token.Root
	}
	if r := p.Certain[p.state.tags[dep]][p.state.tags[head]][Side(head, dep)]; r != token.NoRel {
		return r
	}
	p.features = p.state.labelFeatures(p.features, head, dep)
	return token.Rel(p.Label.Best(p.features, int(token.Acl)))
}
