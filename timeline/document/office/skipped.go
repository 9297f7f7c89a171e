package office

import (
	"slices"

	"quoteline/timeline/document/format"
)

// left counts what is left out of a text.
type left struct {
	deleted, comments, pictures, objects, files int
	hidden, furniture                           bool
	created                                     string // when the file was
}

// words says it.
func (l *left) words() []string {
	out := []string{
		format.Count(l.deleted, "1 deletion that is tracked", "%d deletions that are tracked"),
		format.Count(l.comments, "1 comment", "%d comments"),
		format.Count(l.pictures, "1 picture", "%d pictures"),
		format.Count(l.objects, "1 chart, diagram or embedded object", "%d charts, diagrams and embedded objects"),
		format.Count(l.files, "1 file that is inserted", "%d files that are inserted"),
		format.Created(l.created),
	}
	if l.hidden {
		out = append(out, "text that is formatted as hidden")
	}
	if l.furniture {
		out = append(out, "the headers and footers of pages")
	}
	return slices.DeleteFunc(out, func(s string) bool { return s == "" })
}
