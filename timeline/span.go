package timeline

import "unicode/utf8"

// Span is a half-open range [Start, End) of byte offsets into a document's
// UTF-8 text. It is the TextPositionSelector of the W3C Web Annotation model,
// counted in bytes.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len returns the length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether o lies within s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether the two spans share at least one byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Valid reports whether s is a non-empty range of text that starts and ends on
// rune edges.
func (s Span) Valid(text string) bool {
	if s.Start < 0 || s.Start >= s.End || s.End > len(text) {
		return false
	}
	return utf8.RuneStart(text[s.Start]) && (s.End == len(text) || utf8.RuneStart(text[s.End]))
}

// In returns text[s.Start:s.End], or "" if s is not Valid there.
func (s Span) In(text string) string {
	if !s.Valid(text) {
		return ""
	}
	return text[s.Start:s.End]
}
