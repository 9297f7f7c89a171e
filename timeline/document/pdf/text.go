package pdf

import (
	"strings"

	"quoteline/timeline"
)

// text makes paragraphs of the lines of pages.
type text struct {
	b     strings.Builder
	pages []timeline.Span
	words vocabulary
	para  para
	last  *line // that was added
	col   column
}

// textOf returns the text of pages, without the lines that drop says, and the part of
// it that each page has.
func textOf(sheets []*sheet, drop []map[int]bool) (string, []timeline.Span) {
	t := &text{words: vocabulary{}}
	kept := make([][]line, len(sheets))
	broken := false
	for p, s := range sheets {
		for i := range s.lines {
			if !drop[p][i] {
				kept[p] = append(kept[p], s.lines[i])
				t.words.learn(&s.lines[i], broken)
				broken = s.lines[i].hyphen
			}
		}
	}
	for _, lines := range kept {
		t.page(lines)
	}
	return t.b.String(), t.pages
}

func (t *text) page(lines []line) {
	cols := columns(lines)
	start := -1
	for i := range lines {
		l := &lines[i]
		t.separate(l, cols[i], i == 0)
		if start < 0 {
			start = t.b.Len()
		}
		t.b.WriteString(l.text)
		t.last, t.col = l, cols[i]
	}
	if start < 0 {
		start = t.b.Len()
	}
	t.pages = append(t.pages, timeline.Span{Start: start, End: t.b.Len()})
}

// separate writes what stands between the last line and the next one.
func (t *text) separate(l *line, c column, first bool) {
	switch {
	case t.last == nil:
		t.para.begin(l)
	case !first && l.in.table > 0 && l.in.table == t.last.in.table:
		t.cell(l)
	case l.in.table > 0 || t.last.in.table > 0 || l.begins:
		t.endParagraph(l)
	case first && flows(t.last, l, t.col, c), !first && t.para.goesOn(t.last, l, t.col, c):
		t.para.lines++
		t.goOn(l)
	default:
		t.endParagraph(l)
	}
}

// goOn writes what stands between two lines of a paragraph.
func (t *text) goOn(l *line) {
	if t.last.hyphen {
		t.b.WriteString(t.words.between(t.last.text, l.text))
	} else {
		t.b.WriteByte(' ')
	}
}

func (t *text) endParagraph(l *line) {
	t.endLine()
	t.b.WriteString("\n\n")
	t.para.begin(l)
}

// endLine writes the hyphen of a line with which the next one does not go on.
func (t *text) endLine() {
	if t.last.hyphen {
		t.b.WriteByte('-')
	}
}

// cell writes what stands between two lines of a table.
func (t *text) cell(l *line) {
	switch bars := t.last.bars(l); {
	case l.in == t.last.in:
		t.goOn(l)
	case bars > 0:
		t.endLine()
		t.b.WriteString(strings.Repeat(" |", bars) + " ")
	default:
		t.endLine()
		t.b.WriteByte('\n')
	}
}

// bars is how many bars stand between two lines of one page: one for each column that l
// is further to the right in the same row of a table.
func (l *line) bars(next *line) int {
	if l.in.table == 0 || l.in.table != next.in.table || l.in.row != next.in.row {
		return 0
	}
	return max(next.in.column-l.in.column, 0)
}
