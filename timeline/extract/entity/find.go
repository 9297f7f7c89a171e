package entity

import (
	"quoteline/timeline/extract/perceptron"
	"quoteline/timeline/extract/token"
)

// Find returns the entities and mentions of a document, in linear time.
func Find(doc *token.Doc) *Table {
	m, err := load()
	if err != nil {
		m = nil // the rules alone; the pipeline reports it
	} else {
		m.Expect(len(doc.Tokens))
	}
	return FindWith(m, doc)
}

// FindWith finds by the rules and a given model of names, or by the rules alone
// where it is nil.
func FindWith(m *perceptron.Model, doc *token.Doc) *Table {
	f := newFinder(doc)
	if m != nil {
		f.read(m)
	}
	f.names()
	f.count()
	f.link()
	f.owned()
	f.pronouns()
	return f.t
}
