package pdf

import "strings"

// splitter makes lines of the letters of a page.
type splitter struct {
	*cleaner
	lines []indexed
	b     strings.Builder
	space bool
	now   indexed
	keep  bool // letters, with where they stand
	box   rect // of what is added
}

// indexed is a line with its first and its last letter's place on the page, and the
// white space in it.
type indexed struct {
	line
	first, last int
	gaps        []gap
}

func (b *splitter) add(r rune, i int) {
	switch r {
	case '\r', '\n':
		b.end()
		return
	case hyphenMark, 2:
		if b.b.Len() > 0 {
			b.now.hyphen = true
		}
		b.end()
		return
	}
	switch s := b.letters(r); s {
	case "":
	case " ":
		b.space = b.b.Len() > 0
	default:
		if b.b.Len() == 0 {
			b.now.first = i
		}
		if b.space {
			b.now.gaps = append(b.now.gaps, gap{at: b.b.Len(), before: b.now.last, after: i})
			b.b.WriteByte(' ')
			b.space = false
		}
		b.now.last = i
		b.b.WriteString(s)
		if b.keep {
			for _, r := range s {
				b.now.letters = append(b.now.letters, letter{r, b.box})
			}
		}
	}
}

// end ends a line.
func (b *splitter) end() {
	if b.b.Len() > 0 {
		b.now.text = b.b.String()
		if !b.now.hyphen {
			b.now.text, b.now.hyphen = cutHyphen(b.now.text)
			if b.now.hyphen && b.keep {
				b.now.letters = b.now.letters[:len(b.now.letters)-1]
			}
		}
		b.now.of = len(b.lines)
		b.lines = append(b.lines, b.now)
	}
	b.b.Reset()
	b.now, b.space = indexed{}, false
}
