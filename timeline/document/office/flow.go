package office

import (
	"strings"

	"quoteline/timeline/document/format"
)

// flow puts the parts of a document into reading order: text boxes and notes stand
// behind the paragraph or table that has them, and the number of a note only in front
// of it, so that sentences are whole. A row of a table is a line, whatever its cells
// hold.
type flow struct {
	level
	outer []level  // around the box or note that is being read
	after []string // boxes and notes that are due behind the paragraph
}

// level is the text of the document, of one box or of one note.
type level struct {
	out    *format.Text
	tables int // how many the place stands in
	cells  int // how many ended in this row since the last words
}

func newFlow() *flow { return &flow{level: level{out: &format.Text{}}} }

func (f *flow) words(s string) {
	for ; f.cells > 0 && strings.TrimSpace(s) != ""; f.cells-- {
		f.out.Cell()
	}
	f.out.Add(s)
}

// line ends a line within a paragraph.
func (f *flow) line() {
	if f.tables > 0 {
		f.out.Add(" ")
		return
	}
	f.out.Line()
}

func (f *flow) paragraph() {
	if f.tables > 0 {
		f.out.Add(" ")
		return
	}
	f.out.Paragraph()
	f.flush()
}

func (f *flow) table() {
	if f.tables == 0 {
		f.out.Paragraph()
	}
	f.tables++
}

func (f *flow) cell() {
	f.out.Add(" ")
	f.cells++
}

func (f *flow) row() {
	if f.tables == 1 {
		f.cells = 0
		f.out.Line()
	}
}

func (f *flow) endTable() {
	if f.tables = max(f.tables-1, 0); f.tables == 0 {
		f.cells = 0
		f.paragraph()
	}
}

// push begins a box or a note; pop ends it and returns its text.
func (f *flow) push() {
	f.outer = append(f.outer, f.level)
	f.level = level{out: &format.Text{}}
}

func (f *flow) pop() string {
	if len(f.outer) == 0 {
		return ""
	}
	s, _, _ := f.out.Done() // one that is too long is cut; the whole is then too long as well
	f.level = f.outer[len(f.outer)-1]
	f.outer = f.outer[:len(f.outer)-1]
	return s
}

// flush places what is due behind a paragraph of the document itself.
func (f *flow) flush() {
	if len(f.outer) > 0 {
		return
	}
	for _, s := range f.after {
		f.pour(s)
	}
	f.after = f.after[:0]
}

// pour adds a text of paragraphs.
func (f *flow) pour(s string) {
	for p := range strings.SplitSeq(s, "\n\n") {
		for l := range strings.SplitSeq(p, "\n") {
			f.out.Add(l)
			f.out.Line()
		}
		f.out.Paragraph()
	}
}

// done returns the text.
func (f *flow) done() (string, error) {
	for len(f.outer) > 0 {
		f.after = append(f.after, f.pop())
	}
	f.out.Paragraph()
	f.flush()
	s, _, err := f.out.Done()
	return s, err
}
