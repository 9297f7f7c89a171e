package entity

import "quoteline/timeline/extract/token"

// Find returns the entities and mentions of a document, in linear time.
func Find(doc *token.Doc) *Table {
	f := newFinder(doc)
	f.names()
	f.link()
	f.pronouns()
	return f.t
}
