package dates

import (
	"strconv"

	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// aSeason: summer 2014, the spring of 1998, this fall (turn), in the winter.
func aSeason(f *finder, i int) (proposal, bool) {
	j := f.the(i)
	l := f.at(j)
	if l.c != season {
		return proposal{}, false
	}
	k := j + 1
	if f.is(k, of) || f.is(k, comma) {
		k++
	}
	y, end, ok := f.yearAt(k)
	if !ok {
		y, end, ok = f.yearOf(k)
	}
	if ok {
		p := onSeason(y, l.n)
		p.end = end
		if n := f.at(end + 1); f.is(end, dash) && (n.c == year && n.n == y+1 || n.c == number && (n.digits == 2 && n.n == (y+1)%100 || n.digits == 3 && n.n == y+1)) {
			p.end += 2 // the winter of 1998 - 99
		}
		return p, true
	}
	if s := f.at(k); s.c == yearSpan && s.n == s.y+1 { // winter 1998-99
		p := onSeason(s.y, l.n)
		p.end = k + 1
		return p, true
	}
	if y := f.telling.heading; y != 0 && f.word(j+1, ":") { // "Autumn: two doctors resign"
		p := onSeason(y, l.n)
		p.end, p.anchor = j+1, underHeading.Of(strconv.Itoa(y))
		return p, true
	}
	if !f.known {
		return proposal{}, false
	}
	acts := j == i && !f.word(j, "fall") && (f.tagAt(j+1) == token.VBZ || f.tagAt(j+1) == token.MD) // but spring shows
	if f.word(j, "spring") || f.word(j, "fall") {
		if j == i && !acts {
			return proposal{}, false
		}
	}
	if prev := f.at(i - 1); j == i && !acts && prev.c != prep && prev.c != of && prev.c != edge {
		return proposal{}, false
	}
	if f.word(j, "fall") && f.is(j+1, of) {
		return proposal{}, false
	}
	if f.tagAt(j+1).IsProper() && f.doc.Word(j)[0] < 'a' { // the Winter Olympics
		return proposal{}, false
	}
	if f.timeless && f.habit(i, j+1) {
		return proposal{end: j + 1, typ: DATE, value: "XXXX-" + seasonCode(l.n)}, true
	}
	return f.seasonOf(l.n, 0, i, j+1), true
}

func (f *finder) seasonOf(s, n, i, end int) proposal {
	c := f.ref.Civil()
	start := 3 + 3*(s-when.Spring)
	y := stepped(c, n, start, start+3)
	if n == 0 && s == when.Winter && c.Month < 6 {
		y-- // it began in the year before
	}
	p := onSeason(y, s)
	p.end, p.anchor = end, f.said
	return p
}
