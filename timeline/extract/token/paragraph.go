package token

import (
	"strings"
	"unicode/utf8"

	"quoteline/timeline"
)

// paragraphs cuts text into blocks: at every line end, or, where the text looks
// hard-wrapped, at blank lines only.
func paragraphs(text string) []timeline.Span {
	lines := lines(text)
	if !wrapped(text, lines) {
		out := lines[:0]
		for _, l := range lines {
			if l.End > l.Start {
				out = append(out, l)
			}
		}
		return out
	}
	var out []timeline.Span
	open := false
	for _, l := range lines {
		blank := strings.TrimSpace(text[l.Start:l.End]) == ""
		switch {
		case blank:
			open = false
		case open:
			out[len(out)-1].End = l.End
		default:
			out = append(out, l)
			open = true
		}
	}
	return out
}

// lines cuts text at LF, CR, CRLF, form feed and the Unicode line and
// paragraph separators.
func lines(text string) []timeline.Span {
	var out []timeline.Span
	start := 0
	for i := 0; i < len(text); {
		n := 0
		switch b := text[i]; {
		case b == '\r' && i+1 < len(text) && text[i+1] == '\n':
			n = 2
		case classes[b] == classLine:
			n = 1
		case b == 0xE2 && (strings.HasPrefix(text[i:], "\u2028") || strings.HasPrefix(text[i:], "\u2029")):
			n = 3
		}
		if n == 0 {
			i++
			continue
		}
		out = append(out, timeline.Span{Start: start, End: i})
		i += n
		start = i
	}
	return append(out, timeline.Span{Start: start, End: len(text)})
}

// wrapped reports that lines were broken by a fixed width: most lines that
// another line follows are of 50 to 100 characters and end inside a sentence, and do not
// begin with a number or a bracket, as those of a list or a log do.
func wrapped(text string, lines []timeline.Span) bool {
	inside, full, listed := 0, 0, 0
	for i := 0; i+1 < len(lines) && i < 2000; i++ {
		l := strings.TrimSpace(lines[i].In(text))
		next := strings.TrimSpace(lines[i+1].In(text))
		if l == "" || next == "" {
			continue
		}
		full++
		n := utf8.RuneCountInString(l)
		if n >= 50 && n <= 100 && !strings.ContainsAny(l[len(l)-1:], ".!?:\"") {
			inside++
		}
		if l[0] >= '0' && l[0] <= '9' || l[0] == '[' {
			listed++
		}
	}
	return full >= 3 && inside*2 > full && listed*2 <= full
}
