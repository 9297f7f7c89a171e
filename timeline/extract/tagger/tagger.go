// Package tagger gives each token its Penn Treebank part of speech with an
// averaged perceptron (Collins 2002), left to right, greedily. The model is
// trained by timeline/extract/train and embedded. It never changes tokens.
package tagger

import (
	_ "embed"
	"sync"

	"quoteline/timeline/extract/perceptron"
	"quoteline/timeline/extract/token"
)

//go:embed tagger.model
var modelData []byte

// Model is what the tagger learned.
type Model struct {
	*perceptron.Model
	Known *Known
}

var load = sync.OnceValues(func() (Model, error) {
	m, err := perceptron.Unmarshal(modelData)
	return Model{m, ParseKnown(knownData)}, err
})

// Tag sets the Tag of every token of d. The error says that the embedded model
// cannot be read.
func Tag(d *token.Doc) error {
	m, err := load()
	if err != nil {
		return err
	}
	m.Expect(len(d.Tokens))
	TagWith(m, d)
	return nil
}

// TagWith tags d with a given model.
func TagWith(m Model, d *token.Doc) {
	lines := make([]*line, perceptron.Turns)
	for i := range lines {
		lines[i] = &line{Model: m, doc: d}
	}
	perceptron.InTurns(lines, len(d.Sentences), func(l *line, k int) { l.begin(d.Sentences[k]) }, (*line).ask)
	names(d)
}

// closed gives the tags that the characters decide.
func closed(d *token.Doc, i int) token.Tag {
	switch t := d.Tokens[i]; t.Kind {
	case token.Punct:
		if w := d.Word(i); w == "$" || w == "#" || w == "€" || w == "£" || w == "¥" {
			return token.Sym
		} else if w == "%" {
			return token.NN
		} else if w == "&" {
			return token.CC
		}
		return token.PunctTag
	case token.Quote:
		return token.PunctTag
	}
	return token.NoTag
}
