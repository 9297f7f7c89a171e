package format

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"quoteline/timeline"
)

// Text builds a text of paragraphs, one to a line, with an empty line between them.
// White space runs become one space, control characters go, and bytes that are not
// UTF-8 become U+FFFD. The zero value is ready.
type Text struct {
	b     strings.Builder
	space bool // one is due before the next word
	ends  int  // line ends that are due: 1 for a line, 2 for a paragraph
	pages []timeline.Span
	full  bool
}

// Add adds words to the current paragraph.
func (t *Text) Add(s string) {
	for _, r := range s { // what is not UTF-8 comes as U+FFFD
		switch {
		case unicode.IsSpace(r):
			t.space = true
		case unicode.IsControl(r), r == '\uFEFF', r == '\u00AD': // a soft hyphen is no part of a word
		default:
			t.rune(r)
		}
	}
}

func (t *Text) rune(r rune) {
	if t.full = t.full || t.b.Len()+8 > MaxText; t.full {
		return
	}
	switch {
	case t.b.Len() == 0:
	case t.ends > 0:
		t.b.WriteString("\n\n"[:t.ends])
	case t.space:
		t.b.WriteByte(' ')
	}
	t.space, t.ends = false, 0
	if n := len(t.pages); n > 0 && t.pages[n-1].Start < 0 {
		t.pages[n-1].Start = t.b.Len()
	}
	t.b.WriteRune(r)
}

// Line ends a line within a paragraph, as of a poem or an address.
func (t *Text) Line() { t.ends = max(t.ends, 1) }

// Paragraph ends the paragraph.
func (t *Text) Paragraph() { t.ends = 2 }

// Cell ends a cell of a table's row: the next one stands behind " | ".
func (t *Text) Cell() {
	if t.ends == 0 && t.b.Len() > 0 {
		t.space = true
		t.Add("|")
		t.space = true
	}
}

// Page begins a page of a paged original.
func (t *Text) Page() {
	t.closePage()
	t.pages = append(t.pages, timeline.Span{Start: -1})
	t.Paragraph()
}

func (t *Text) closePage() {
	n := len(t.pages)
	if n == 0 {
		return
	}
	p := &t.pages[n-1]
	if p.Start < 0 { // it has no words
		p.Start = t.b.Len()
	}
	p.End = t.b.Len()
}

// Len is how long the text is so far, in bytes; the next word stands behind that.
func (t *Text) Len() int { return t.b.Len() }

// Done returns the text and the pages that were begun, or ErrTooLarge.
func (t *Text) Done() (string, []timeline.Span, error) {
	if t.full {
		return "", nil, fmt.Errorf("%w: its text is longer than %d MB", ErrTooLarge, MaxText>>20)
	}
	t.closePage()
	return t.b.String(), t.pages, nil
}

// Line returns s on one line, with single spaces and no control characters, cut to
// at most most bytes: what files say of themselves.
func Line(s string, most int) string {
	var t Text
	t.Add(s[:min(len(s), 4*most+64)])
	s = t.b.String()
	for len(s) > most {
		_, n := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-n]
	}
	return strings.TrimSpace(s)
}
