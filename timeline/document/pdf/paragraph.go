package pdf

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// column is a stretch of lines below each other: where its lines begin and end and how
// far they stand apart, in points.
type column struct{ left, right, lead float64 }

// columns measures the column of every line.
func columns(lines []line) []column {
	at := make([]column, len(lines))
	for from := 0; from < len(lines); {
		to := from + 1
		for to < len(lines) && lines[to].in.table == lines[to-1].in.table && below(&lines[to-1], &lines[to]) {
			to++
		}
		c := measure(lines[from:to])
		for i := from; i < to; i++ {
			at[i] = c
		}
		from = to
	}
	return at
}

// below reports that b goes on the column of a: it is further down and not far to the
// side.
func below(a, b *line) bool {
	return (a.bottom > b.bottom || a.beside(b)) && a.left < b.right && b.left < a.right
}

func measure(lines []line) column {
	c := column{right: rightOf(lines)}
	lefts := map[int]int{}
	best := 0
	var leads []float64
	for i := range lines {
		l := &lines[i]
		k := int(l.left + 0.5)
		if lefts[k]++; lefts[k] > best || lefts[k] == best && float64(k) < c.left {
			best, c.left = lefts[k], float64(k)
		}
		if i > 0 && l.alike(&lines[i-1]) && !l.beside(&lines[i-1]) {
			leads = append(leads, lines[i-1].bottom-l.bottom)
		}
	}
	c.lead = 1.2 * lines[0].height()
	if len(leads) > 0 {
		slices.Sort(leads)
		// Half of the lines stand no further apart than those of one paragraph do.
		c.lead = leads[(len(leads)-1)/2]
	}
	return c
}

// rightOf is how far the lines of a column go that are set in its common size: as far as
// a fifth of them do, so that one that is longer counts for nothing.
func rightOf(lines []line) float64 {
	body := line{top: common(lines)}
	var right []float64
	for i := range lines {
		if lines[i].alike(&body) {
			right = append(right, lines[i].right)
		}
	}
	slices.Sort(right)
	return right[len(right)-max(1, len(right)/5)]
}

var (
	bullet = regexp.MustCompile(`^[•‣▪◦●○■□–—*·-]\s`)
	item   = regexp.MustCompile(`^(\(?\d{1,3}[.)]|\(?[a-z]\)|\(?[ivx]{1,4}[.)])\s`)
)

// para is the paragraph that is being read: its first line, and how many it has.
type para struct {
	first *line
	lines int
	item  bool
}

func (p *para) begin(l *line) {
	*p = para{first: l, lines: 1, item: bullet.MatchString(l.text) || item.MatchString(l.text)}
}

// goesOn reports that line b, on the same page as a before it, belongs to the paragraph
// that a ends.
func (p *para) goesOn(a, b *line, ca, cb column) bool {
	if a.beside(b) {
		return true
	}
	if !a.alike(b) {
		return false
	}
	if !below(a, b) {
		return flows(a, b, ca, cb) // the next column
	}
	em := b.height()
	switch down := a.bottom - b.bottom; {
	case down > 1.3*max(ca.lead, 0.9*em), down > 2.5*em:
		return false
	case bullet.MatchString(b.text):
		return false
	case item.MatchString(b.text) && (p.item || ends(a.text)):
		return false
	case a.hyphen:
		return true
	case !p.item && b.left > cb.left+0.6*em && a.left <= ca.left+0.6*em && abs(middle(a)-middle(b)) > em:
		return false // its first line is moved in
	case p.lines > 1 && b.left < a.left-0.6*em && abs(middle(a)-middle(b)) > em:
		return false // what hangs is over
	case short(a, b, ca) && (ends(a.text) || !startsLower(b.text)):
		return false
	}
	return true
}

func middle(l *line) float64 { return (l.left + l.right) / 2 }

// short reports that the first word of b would have had room in the line a: it was
// ended on purpose.
func short(a, b *line, c column) bool {
	n := utf8.RuneCountInString(b.text)
	word := utf8.RuneCountInString(b.text[:max(strings.IndexByte(b.text+" ", ' '), 0)])
	wide := (b.right - b.left) / float64(max(n, 1))
	return a.right+wide*float64(word+3) < c.right
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "“‘\"'(«"))
	return unicode.IsLower(r)
}

// flows reports that line b, at the top of a column or a page, goes on the paragraph
// that a ends at the foot of another.
func flows(a, b *line, ca, cb column) bool {
	switch {
	case !a.alike(b), bullet.MatchString(b.text):
		return false
	case a.hyphen:
		return true
	case ends(a.text):
		return false
	case startsLower(b.text):
		return true
	}
	return a.right > ca.right-3*a.height() && b.left < cb.left+0.6*b.height() && !item.MatchString(b.text)
}
