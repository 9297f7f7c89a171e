// Package parser gives each token its syntactic head and Universal Dependencies
// relation: a greedy arc-hybrid transition parser trained with a dynamic oracle
// (Goldberg and Nivre 2013) on an averaged perceptron, in linear time. The
// models are trained by timeline/extract/train and embedded. It never changes
// tokens or tags.
package parser

import (
	_ "embed"
	"errors"
	"slices"
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
	beside := asides(d)
	newParser(m).document(d, beside)
	hang(d, beside)
	participles(d)
	offices(d)
	return nil
}

// maxSentence is the longest stretch parsed at once; longer sentences, which no
// one wrote, are parsed in pieces that hang on the first one's root.
const maxSentence = 300

// ParseWith parses d with given models.
func ParseWith(m Models, d *token.Doc) {
	newParser(m).document(d, nil)
}

// parser parses documents, several sentences at a time.
type parser struct {
	parses []*parse
	words  []int32   // the tokens that have a place in a tree
	pieces [][]int32 // of them, which are parsed: sentences, and pieces of long ones
}

// usual is how many words most sentences have at most.
const usual = 64

func newParser(m Models) *parser {
	p := &parser{}
	for range perceptron.Turns {
		p.parses = append(p.parses, &parse{Models: m, state: state{words: make([]word, 0, usual)}})
	}
	return p
}

// document parses the sentences of d without the tokens of asides.
func (p *parser) document(d *token.Doc, beside []aside) {
	p.cut(d, beside)
	perceptron.InTurns(p.parses, len(p.pieces), func(q *parse, k int) { q.begin(d, p.pieces[k]) }, (*parse).ask)
	for _, s := range d.Sentences {
		if s.Last-s.First > maxSentence {
			join(d.Tokens[s.First:s.Last])
		}
	}
}

// cut lists the pieces of d that are parsed.
func (p *parser) cut(d *token.Doc, beside []aside) {
	p.words, p.pieces = slices.Grow(p.words[:0], len(d.Tokens)), p.pieces[:0]
	for _, s := range d.Sentences {
		begin := len(p.words)
		for t := s.First; t < s.Last; t++ {
			for len(beside) > 0 && t >= beside[0].last {
				beside = beside[1:]
			}
			if len(beside) == 0 || t < beside[0].first {
				p.words = append(p.words, int32(t))
			}
		}
		p.pieces = slices.AppendSeq(p.pieces, slices.Chunk(p.words[begin:], maxSentence))
	}
}

// join hangs the roots of a long sentence's pieces on the first of them.
func join(sentence []token.Token) {
	root := int32(-1)
	for i := range sentence {
		t := &sentence[i]
		switch {
		case t.Rel != token.Root:
		case root < 0:
			root = t.Head
		default:
			t.Head, t.Rel = root, token.Parataxis
		}
	}
}
