package layout

import (
	"strings"
	"unicode/utf8"
)

// Font sizes in pixels.
const (
	TitleSize   = 13.0
	DateSize    = 11.0
	CaptionSize = 12.0
)

// slack widens measured text: two shapers differ by up to 1.5 %.
const slack = 1.015

// maxRunes bounds what is measured of a title.
const maxRunes = 320

func (e *Engine) width(s string, size float64, bold bool) float64 {
	return e.m.Width(s, size, bold) * slack
}

// spaced is text with one space between words and none round them.
func spaced(s string) string {
	before := byte(' ')
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == ' ' && before == ' ' || c < ' ' || c >= 0x80 || i == len(s)-1 && c == ' ' {
			return strings.Join(strings.Fields(s), " ")
		}
		before = c
	}
	return s
}

// wrap sets a title in one line of at most room pixels, else in two lines of
// about equal width, at most half as wide again; only a title that is longer
// still is elided, in its middle.
func (e *Engine) wrap(title string, room float64) (lines [2]string, n int, elided bool) {
	title = spaced(title)
	if len(title) > maxRunes && utf8.RuneCountInString(title) > maxRunes {
		title, elided = string([]rune(title)[:maxRunes])+"…", true
	}
	if e.width(title, TitleSize, false) <= room {
		return [2]string{title}, 1, elided
	}
	best, narrowest := -1, 0.0
	for i := 0; i < len(title); i++ {
		if title[i] != ' ' {
			continue
		}
		w := max(e.width(title[:i], TitleSize, false), e.width(title[i+1:], TitleSize, false))
		if best >= 0 && w >= narrowest {
			break // past the balance, the first line only grows
		}
		best, narrowest = i, w
	}
	if best >= 0 && narrowest <= room*1.5 {
		return [2]string{title[:best], title[best+1:]}, 2, elided
	}
	lines, n = e.elideTwo(title, room*1.5)
	return lines, n, true
}

// elideTwo fills two lines of room pixels and leaves out the middle.
func (e *Engine) elideTwo(title string, room float64) (lines [2]string, n int) {
	cut := 0
	for i := 0; i < len(title); i++ {
		if title[i] == ' ' {
			if e.width(title[:i], TitleSize, false) > room {
				break
			}
			cut = i
		}
	}
	if cut == 0 {
		return [2]string{e.elide(title, TitleSize, room)}, 1
	}
	return [2]string{title[:cut], e.elide(title[cut+1:], TitleSize, room)}, 2
}

// elide shortens text to room pixels by leaving out its middle; the result is
// "" where not even the ellipsis fits.
func (e *Engine) elide(text string, size, room float64) string {
	if e.width(text, size, false) <= room {
		return text
	}
	r := []rune(text)
	lo, hi := -1, len(r)-1
	for lo < hi { // the most runes that fit, with the larger half in front
		n := (lo + hi + 1) / 2
		if e.width(without(r, n), size, false) <= room {
			lo = n
		} else {
			hi = n - 1
		}
	}
	if lo < 0 {
		return ""
	}
	return without(r, lo)
}

func without(r []rune, keep int) string {
	head := (keep + 1) / 2
	return strings.TrimRight(string(r[:head]), " ") + "…" + strings.TrimLeft(string(r[len(r)-(keep-head):]), " ")
}
