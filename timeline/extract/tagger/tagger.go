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
	var now, next []perceptron.Feature
	var ws Words
	for _, s := range d.Sentences {
		ws = NewWords(ws, s.Last-s.First, func(i int) string { return d.Word(s.First + i) })
		// What the model says of a word alone is asked for while the word before it
		// is decided.
		ahead := func(i int) token.Tag {
			t := closed(d, i)
			if t == token.NoTag {
				t = m.Known.tag(ws[i-s.First+2].Form)
			}
			if t == token.NoTag {
				next = wordFeatures(next[:0], ws, i-s.First)
				m.Fetch(next)
			}
			return t
		}
		coming := ahead(s.First)
		var t1, t2 token.Tag
		for i := s.First; i < s.Last; i++ {
			t := coming
			now, next = next, now
			if i+1 < s.Last {
				coming = ahead(i + 1)
			}
			if t == token.NoTag {
				now = tagFeatures(now, ws, i-s.First, t1, t2)
				t = token.Tag(m.Best(now, 1))
			}
			d.Tokens[i].Tag, d.Tokens[i].Form = t, ws[i-s.First+2].Form
			t1, t2 = t, t1
		}
	}
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
