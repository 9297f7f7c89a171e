// Package flow puts the parts of a document of a word processor into reading order,
// whatever its format, and counts what is left out of it. It reads no file.
package flow

import (
	"strconv"
	"strings"

	"quoteline/timeline/document/format"
)

// Flow is a text in reading order: text boxes and notes stand behind the paragraph or
// table that has them, and the number of a note only in front of it, so that sentences
// are whole. A row of a table is a line, whatever its cells hold.
type Flow struct {
	level
	outer []level  // around the box or note that is being read
	after []string // boxes and notes that are due behind the paragraph

	footnotes, endnotes int
}

// level is the text of the document, of one box or of one note.
type level struct {
	out    *format.Text
	tables int // how many the place stands in
	cells  int // how many ended in this row since the last words
}

// New returns an empty text.
func New() *Flow { return &Flow{level: level{out: &format.Text{}}} }

// Words adds words to the paragraph.
func (f *Flow) Words(s string) {
	for ; f.cells > 0 && strings.TrimSpace(s) != ""; f.cells-- {
		f.out.Cell()
	}
	f.out.Add(s)
}

// Line ends a line within a paragraph.
func (f *Flow) Line() {
	if f.tables > 0 {
		f.out.Add(" ")
		return
	}
	f.out.Line()
}

// Paragraph ends the paragraph.
func (f *Flow) Paragraph() {
	if f.tables > 0 {
		f.out.Add(" ")
		return
	}
	f.out.Paragraph()
	f.flush()
}

// Table begins a table.
func (f *Flow) Table() {
	if f.tables == 0 {
		f.out.Paragraph()
	}
	f.tables++
}

// Cell ends a cell of a table.
func (f *Flow) Cell() {
	f.out.Add(" ")
	f.cells++
}

// Row ends a row of a table.
func (f *Flow) Row() {
	if f.tables == 1 {
		f.cells = 0
		f.out.Line()
	}
}

// EndTable ends a table.
func (f *Flow) EndTable() {
	if f.tables = max(f.tables-1, 0); f.tables == 0 {
		f.cells = 0
		f.Paragraph()
	}
}

// Push begins a box or a note.
func (f *Flow) Push() {
	f.outer = append(f.outer, f.level)
	f.level = level{out: &format.Text{}}
}

// Pop ends a box or a note and returns its text.
func (f *Flow) Pop() string {
	if len(f.outer) == 0 {
		return ""
	}
	s, _, _ := f.out.Done() // one that is too long is cut; the whole is then too long as well
	f.level = f.outer[len(f.outer)-1]
	f.outer = f.outer[:len(f.outer)-1]
	return s
}

// After places a box or a note, as Pop returned it, behind the paragraph.
func (f *Flow) After(s string) {
	if s != "" {
		f.after = append(f.after, s)
	}
}

// Note places a footnote or an endnote, with its number, behind the paragraph.
func (f *Flow) Note(end bool, s string) {
	mark := ""
	if end {
		f.endnotes++
		mark = roman(f.endnotes)
	} else {
		f.footnotes++
		mark = strconv.Itoa(f.footnotes)
	}
	f.After("[" + mark + "] " + s)
}

// InTable reports that the place is in a table.
func (f *Flow) InTable() bool { return f.tables > 0 }

// flush places what is due behind a paragraph of the document itself.
func (f *Flow) flush() {
	if len(f.outer) > 0 {
		return
	}
	for _, s := range f.after {
		f.pour(s)
	}
	f.after = f.after[:0]
}

// pour adds a text of paragraphs.
func (f *Flow) pour(s string) {
	for p := range strings.SplitSeq(s, "\n\n") {
		for l := range strings.SplitSeq(p, "\n") {
			f.out.Add(l)
			f.out.Line()
		}
		f.out.Paragraph()
	}
}

// Done returns the text.
func (f *Flow) Done() (string, error) {
	for len(f.outer) > 0 {
		f.After(f.Pop())
	}
	f.out.Paragraph()
	f.flush()
	s, _, err := f.out.Done()
	return s, err
}
