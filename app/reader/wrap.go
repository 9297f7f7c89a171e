package reader

import (
	"strings"
	"unicode/utf8"

	"quoteline/timeline"
	"quoteline/timeline/document"
)

// measure tells the width of text as it is drawn.
type measure func(text string) float32

// maxWidths bounds the cache of word widths.
const maxWidths = 20_000

// wrapper cuts blocks into lines. It remembers the widths of words, which
// repeat.
type wrapper struct {
	measure measure
	widths  map[string]float32
}

func (w *wrapper) width(word string) float32 {
	if x, ok := w.widths[word]; ok {
		return x
	}
	if w.widths == nil || len(w.widths) >= maxWidths {
		w.widths = make(map[string]float32)
	}
	x := w.measure(document.Visible(word))
	w.widths[strings.Clone(word)] = x
	return x
}

// lines cuts text[s.Start:s.End] into spans no wider than width, at spaces
// where it can. There is at least one rune in each.
func (w *wrapper) lines(text string, s timeline.Span, width float32) []timeline.Span {
	var out []timeline.Span
	start, used := s.Start, float32(0)
	for at := s.Start; at < s.End; {
		next := wordEnd(text, at, s.End)
		word := strings.TrimRight(text[at:next], " \t")
		x := w.width(word)
		switch {
		case used+x <= width:
			used += w.width(text[at:next])
			at = next
		case at > start:
			out = append(out, timeline.Span{Start: start, End: at})
			start, used = at, 0
		default:
			at = w.cut(text, at, next, width)
			out = append(out, timeline.Span{Start: start, End: at})
			start, used = at, 0
		}
	}
	if start < s.End {
		out = append(out, timeline.Span{Start: start, End: s.End})
	}
	return out
}

// wordEnd returns where the word at an offset ends, the spaces after it
// included.
func wordEnd(text string, at, end int) int {
	i := at
	for i < end && text[i] != ' ' && text[i] != '\t' {
		i++
	}
	for i < end && (text[i] == ' ' || text[i] == '\t') {
		i++
	}
	return i
}

// cut returns the end of the part of one long word that fits.
func (w *wrapper) cut(text string, at, end int, width float32) int {
	used := float32(0)
	for i := at; i < end; {
		_, n := utf8.DecodeRuneInString(text[i:end])
		used += w.width(text[i : i+n])
		if used > width && i > at {
			return i
		}
		i += n
	}
	return end
}
