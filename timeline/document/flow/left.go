package flow

import (
	"slices"

	"quoteline/timeline/document/format"
)

// Left counts what is left out of a text.
type Left struct {
	Deleted, Comments, Pictures, Objects, Files int
	Hidden, Furniture                           bool   // hidden text; headers and footers of pages
	Created                                     string // when the file was
}

// Words says it.
func (l *Left) Words() []string {
	out := []string{
		format.Count(l.Deleted, "1 deletion that is tracked", "%d deletions that are tracked"),
		format.Count(l.Comments, "1 comment", "%d comments"),
		format.Count(l.Pictures, "1 picture", "%d pictures"),
		format.Count(l.Objects, "1 chart, diagram or embedded object", "%d charts, diagrams and embedded objects"),
		format.Count(l.Files, "1 file that is inserted", "%d files that are inserted"),
		format.Created(l.Created),
	}
	if l.Hidden {
		out = append(out, "text that is formatted as hidden")
	}
	if l.Furniture {
		out = append(out, "the headers and footers of pages")
	}
	return slices.DeleteFunc(out, func(s string) bool { return s == "" })
}
