package pdf

import "strings"

// line is a line of a page, or a part of one between wide gaps, cleaned. Lengths are in
// points of 1/72 inch; y grows upwards.
type line struct {
	of, from    int    // which line of PDFium's it is of, and behind how many letters of it
	in          slot   // in which table it stands
	begins      bool   // a paragraph, whatever stands before it
	text        string // without white space at its ends
	left, right float64
	bottom, top float64
	hyphen      bool // a hyphen that ends it is left out of text, and may be part of the word
	letters     []letter
}

// letter is where one of the letters of a line stands, white space left out.
type letter struct {
	r   rune
	box rect
}

// rect is a rectangle on a page, in points; y grows upwards.
type rect struct{ left, bottom, right, top float64 }

// join is the smallest rectangle around two.
func (r rect) join(o rect) rect {
	return rect{min(r.left, o.left), min(r.bottom, o.bottom), max(r.right, o.right), max(r.top, o.top)}
}

func (l *line) box() rect { return rect{l.left, l.bottom, l.right, l.top} }

// height is that of the font, in points.
func (l *line) height() float64 { return max(l.top-l.bottom, 0.1) }

// beside reports that two lines stand at one height, as the cells of a table do.
func (l *line) beside(o *line) bool { return abs(l.bottom-o.bottom) < 0.35*min(l.height(), o.height()) }

// alike reports that two lines are set in one size.
func (l *line) alike(o *line) bool {
	a, b := l.height(), o.height()
	return a < 1.2*b && b < 1.2*a
}

func abs(x float64) float64 { return max(x, -x) }

// cleaner makes readable text of what PDFium gives, and counts what cannot be read.
type cleaner struct {
	tex     bool // the file was made by TeX
	unknown int  // letters that have no meaning known
}

// ligatures are letters that are drawn as one.
var ligatures = map[rune]string{
	'ﬀ': "ff", 'ﬁ': "fi", 'ﬂ': "fl", 'ﬃ': "ffi", 'ﬄ': "ffl", 'ﬅ': "st", 'ﬆ': "st",
}

// cork is what control characters stand for in TeX's fonts of letter pictures, which
// do not say what their letters are.
var cork = map[rune]string{
	0x10: "“", 0x11: "”", 0x12: "„", 0x13: "«", 0x14: "»", 0x15: "–", 0x16: "—",
	0x1b: "ff", 0x1c: "fi", 0x1d: "fl", 0x1e: "ffi", 0x1f: "ffl",
}

// symbols are bullets of fonts that number their signs in their own way.
const symbols = "\uf0b7\uf0a7\uf06c\uf0d8\uf076\uf0fc"

// letters is what one character of PDFium's stands for: "" for nothing, " " for white
// space.
func (c *cleaner) letters(r rune) string {
	if s, ok := ligatures[r]; ok {
		return s
	}
	switch {
	case r == ' ' || r == '\t' || r == '\u00a0' || r >= '\u2000' && r <= '\u200a' || r == '\u202f' || r == '\u3000':
		return " "
	case r == '\u00ad' || r == '\u200b' || r == '\ufeff':
		return ""
	case c.tex && r < ' ' && cork[r] != "":
		return cork[r]
	case strings.ContainsRune(symbols, r):
		return "•"
	case r < ' ' || r >= 0x7f && r < 0xa0 || r >= 0xe000 && r <= 0xf8ff || r >= 0xfff0 || r >= 0xd800 && r < 0xe000:
		if r < 0x10000 || r > 0x10ffff {
			c.unknown++
			return ""
		}
	}
	return string(r)
}

// hyphenMark is what PDFium puts for a hyphen and the line end behind it.
const hyphenMark = '\ufffe'

// ends reports that a line's last sign ends a sentence, or a part of a list.
func ends(s string) bool {
	s = strings.TrimRight(s, "”’\"')]»")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") ||
		strings.HasSuffix(s, ":") || strings.HasSuffix(s, ";") || strings.HasSuffix(s, "…") || strings.HasSuffix(s, "。")
}
