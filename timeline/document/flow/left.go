package flow

import (
	"slices"

	"quoteline/timeline/document/format"
	"quoteline/timeline/reason"
)

// Left counts what is left out of a text.
type Left struct {
	Deleted, Comments, Pictures, Objects, Files int
	Hidden, Furniture                           bool   // hidden text; headers and footers of pages
	Created                                     string // when the file was
}

var (
	deletion  = reason.New("1 deletion that is tracked")
	deletions = reason.New("%d deletions that are tracked")
	comment   = reason.New("1 comment")
	comments  = reason.New("%d comments")
	picture   = reason.New("1 picture")
	pictures  = reason.New("%d pictures")
	object    = reason.New("1 chart, diagram or embedded object")
	objects   = reason.New("%d charts, diagrams and embedded objects")
	file      = reason.New("1 file that is inserted")
	files     = reason.New("%d files that are inserted")
	hidden    = reason.New("text that is formatted as hidden")
	furniture = reason.New("the headers and footers of pages")
)

// Words says it.
func (l *Left) Words() []string {
	out := []string{
		format.Count(l.Deleted, deletion, deletions),
		format.Count(l.Comments, comment, comments),
		format.Count(l.Pictures, picture, pictures),
		format.Count(l.Objects, object, objects),
		format.Count(l.Files, file, files),
		format.Created(l.Created),
	}
	if l.Hidden {
		out = append(out, hidden.Of())
	}
	if l.Furniture {
		out = append(out, furniture.Of())
	}
	return slices.DeleteFunc(out, func(s string) bool { return s == "" })
}
