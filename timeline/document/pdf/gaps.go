package pdf

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// gap is white space within a line.
type gap struct {
	at            int     // where it is in the text, in bytes
	before, after int     // the letters at its sides, among those of the page
	left, right   float64 // in points; both 0 where it was not measured
}

// boxer says where a letter of a page is.
type boxer func(i int) (rect, error)

// split cuts lines at their wide gaps: PDFium makes one line of what stands at one
// height, cells and columns too. To measure all gaps takes half as long as to read the
// page, so that those of lines that look like it come first, and of the longest one, which
// may be one of columns side by side; the others only where there are some.
func split(lines []indexed, box boxer) ([]line, error) {
	if len(lines) == 0 {
		return nil, nil
	}
	told, longest := suspects(lines)
	measure := func(these bool) error {
		for i := range lines {
			if told[i] == these {
				if err := lines[i].space(box); err != nil {
					return err
				}
			}
		}
		return nil
	}
	if err := measure(true); err != nil {
		return nil, err
	}
	u, found := usual(lines), 0
	for i := range lines {
		if len(lines[i].wide(u)) > 0 {
			found++
		}
	}
	if found > 1 || len(lines[longest].wide(u)) > 0 {
		if err := measure(false); err != nil {
			return nil, err
		}
		u = usual(lines)
	}
	parts := make([]line, 0, len(lines))
	for i := range lines {
		parts = lines[i].cut(parts, u)
	}
	return parts, nil
}

// suspects tells the lines that may have wide gaps: those whose letters take more room
// than on most lines, those beside whose middle the next or the last one begins, and the
// longest.
func suspects(lines []indexed) (told []bool, longest int) {
	const more, in = 1.1, 3
	room := make([]float64, len(lines))
	for i := range lines {
		l := &lines[i]
		room[i] = (l.right - l.left) / l.height() / float64(utf8.RuneCountInString(l.text))
		if len(l.text) > len(lines[longest].text) {
			longest = i
		}
	}
	least := more * slices.Sorted(slices.Values(room))[len(room)/4]
	told = make([]bool, len(lines))
	for i := range lines {
		l := &lines[i]
		begins := func(k int) bool {
			return k >= 0 && k < len(lines) && lines[k].left > l.left+in*l.height() && lines[k].left < l.right
		}
		told[i] = room[i] > least || begins(i-1) || begins(i+1)
	}
	told[longest] = true
	return told, longest
}

// space measures the gaps of a line.
func (l *indexed) space(box boxer) error {
	for i := range l.gaps {
		g := &l.gaps[i]
		a, err := box(g.before)
		if err != nil {
			return err
		}
		b, err := box(g.after)
		if err != nil {
			return err
		}
		g.left, g.right = a.right, b.left
	}
	return nil
}

// usual is how wide the gaps between words are, in heights of their font: as a quarter
// of those that were measured is at most.
func usual(lines []indexed) float64 {
	const most = 0.6
	var all []float64
	for i := range lines {
		for _, g := range lines[i].gaps {
			if g.right > g.left {
				all = append(all, (g.right-g.left)/lines[i].height())
			}
		}
	}
	if len(all) == 0 {
		return most
	}
	slices.Sort(all)
	return min(all[len(all)/4], most)
}

// wide are the gaps of a line that may part cells or columns: as wide as the font is high
// and much wider than usual. What stands behind a label is not parted from it.
func (l *indexed) wide(usual float64) (list []gap) {
	const times = 2.5
	for _, g := range l.gaps {
		if g.right-g.left > l.height()*max(1, times*usual) && !isLabel(l.text[:g.at]) {
			list = append(list, g)
		}
	}
	return list
}

// isLabel reports that a text only leads to what stands beside it: the sign or number of
// an item, a name with a colon.
func isLabel(s string) bool {
	if r, n := utf8.DecodeRuneInString(s); n == len(s) && !inWord(r) {
		return true
	}
	return bullet.MatchString(s+" ") || item.MatchString(s+" ") || strings.HasSuffix(s, ":")
}

// cut appends the parts of a line between wide gaps.
func (l *indexed) cut(parts []line, usual float64) []line {
	rest := l.line
	at := 0
	for _, g := range l.wide(usual) {
		part := rest
		part.text, part.right, part.hyphen = l.text[at:g.at], max(g.left, rest.left), false
		rest.text, rest.left, rest.right, rest.from = l.text[g.at+1:], g.right, max(g.right, l.right), rest.from+lettersIn(part.text)
		at = g.at + 1
		parts = append(parts, part)
	}
	return append(parts, rest)
}

// lettersIn counts the letters of a text, white space left out.
func lettersIn(s string) (n int) {
	for _, r := range s {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

// whole puts parts of one line together again that stand side by side in the list and in
// no table.
func whole(lines []line) []line {
	out := lines[:0]
	for i := range lines {
		l := lines[i]
		if n := len(out); n > 0 {
			a := &out[n-1]
			if a.of == l.of && a.from+lettersIn(a.text) == l.from && a.in == l.in {
				a.text += " " + l.text
				a.right, a.hyphen = l.right, l.hyphen
				continue
			}
		}
		out = append(out, l)
	}
	return out
}
