package reader

import (
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"

	"quoteline/timeline"
)

// edges returns the offsets between the graphemes of text[s.Start:s.End], what a
// reader takes for one character (Unicode UAX #29), with both ends of s. No token
// of document.Visible lies across one: what is shown as a token is a grapheme by
// itself.
func edges(text string, s timeline.Span) []int {
	out := []int{s.Start}
	var seg segmenter.Segmenter
	seg.Init([]rune(text[s.Start:s.End]))
	at := s.Start
	for it := seg.GraphemeIterator(); it.Next(); {
		at = after(text, at, len(it.Grapheme().Text))
		out = append(out, at)
	}
	return out
}

// wordsIn returns the words of text[s.Start:s.End] (UAX #29), without what stands
// between them.
func wordsIn(text string, s timeline.Span) (out []timeline.Span) {
	var seg segmenter.Segmenter
	seg.Init([]rune(text[s.Start:s.End]))
	at, runes := s.Start, 0
	for it := seg.WordIterator(); it.Next(); {
		w := it.Word()
		at = after(text, at, w.Offset-runes)
		end := after(text, at, len(w.Text))
		out = append(out, timeline.Span{Start: at, End: end})
		at, runes = end, w.Offset+len(w.Text)
	}
	return out
}

// after returns the offset n runes behind another.
func after(text string, at, n int) int {
	for range n {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return at
}
