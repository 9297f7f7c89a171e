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
	days := bareDays(d)
	p.document(d, days)
	parses.Put(p)
	hang(d, days)
	participles(d)
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
	newParse(m).document(d, nil)
}

// document parses the sentences of d without the tokens in asides, ranges in order.
func (p *parse) document(d *token.Doc, asides [][2]int) {
	for _, s := range d.Sentences {
		p.words = p.words[:0]
		for t := s.First; t < s.Last; t++ {
			for len(asides) > 0 && t >= asides[0][1] {
				asides = asides[1:]
			}
			if len(asides) == 0 || t < asides[0][0] {
				p.words = append(p.words, int32(t))
			}
		}
		root := -1
		for first := 0; first < len(p.words); first += maxSentence {
			r := p.sentence(d, p.words[first:min(first+maxSentence, len(p.words))])
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
	words    []int32 // the tokens of the sentence that have a place in its tree
}

func newParse(m Models) *parse {
	return &parse{Models: m, memo: memo{model: m.Action}}
}

// sentence parses the tokens words and returns the root.
func (p *parse) sentence(d *token.Doc, words []int32) int {
	s := &p.state
	p.begin(d, words)
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
	root := words[0]
	for i, w := range words {
		t := &d.Tokens[w]
		if s.heads[i] < 0 {
			root = w
			t.Head, t.Rel = root, token.Root
			continue
		}
		t.Head, t.Rel = words[s.heads[i]], s.rels[i]
	}
	return int(root)
}

// begin makes the state before the first action.
func (p *parse) begin(d *token.Doc, words []int32) {
	s := &p.state
	s.reset(len(words))
	for i, w := range words {
		t := &d.Tokens[w]
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
