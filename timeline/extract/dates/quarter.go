package dates

import (
	"quoteline/timeline/when"
)

// aHalf: the last half of 1989, the final quarter of 2009, the first two
// quarters of 1990.
func aHalf(f *finder, i int) (proposal, bool) {
	j := f.the(i)
	last := f.words(j, "last", "final", "latter", "closing")
	if !last && !f.word(j, "first") && !f.words(j, "opening") {
		return proposal{}, false
	}
	k, h := j+1, true
	switch u := f.at(k); {
	case u.c == half:
	case u.c == unit && u.u == quarter && !u.plural && last:
		h = false
	case u.c == number && u.n == 2 && f.at(k+1).c == unit && f.at(k+1).u == quarter:
		k++
	default:
		return proposal{}, false
	}
	if k++; !f.is(k, of) {
		return proposal{}, false
	}
	y, end, anchor, ok := f.yearSpokenOf(k + 1)
	if !ok {
		return proposal{}, false
	}
	var p proposal
	switch n := 1 + b2i(last); {
	case h:
		p = proposal{typ: DATE, value: yearValue(y) + "-H" + small0(n), date: when.NewHalf(y, n)}
	default:
		p = onQuarter(y, 4)
	}
	p.end, p.anchor = end, anchor
	return p, true
}

// yearSpokenOf reads 1998, last year, the year.
func (f *finder) yearSpokenOf(i int) (y, end int, anchor string, ok bool) {
	if y, end, ok = f.yearAt(i); ok {
		return y, end, "", true
	}
	i = f.the(i)
	if f.is(i, direction) && f.at(i+1).c == unit && f.at(i+1).u == yearUnit && f.known {
		return f.ref.Civil().Year + f.at(i).n, i + 2, f.said, true
	}
	return 0, i, "", false
}

// aQuarter: the third quarter of 1998, 1998's second quarter, Q3 2020,
// this year's first quarter, second-quarter.
func aQuarter(f *finder, i int) (proposal, bool) {
	y, j, anchor := 0, f.the(i), ""
	switch {
	case f.is(i, year) && f.is(i+1, possessive):
		y, j = f.at(i).n, i+2
	case f.is(j, direction) && f.at(j+1).c == unit && f.at(j+1).u == yearUnit && f.is(j+2, possessive):
		if !f.known {
			return proposal{}, false
		}
		y, anchor, j = f.ref.Civil().Year+f.at(j).n, f.said, j+3
	}
	if f.is(j, year) && (f.is(j+1, ordinal) || f.is(j+1, quarterly)) {
		y, j = f.at(j).n, j+1
	}
	if f.is(j, fiscal) {
		j++
	}
	l, k, h := f.at(j), j+1, false
	switch {
	case l.c == quarterly && l.u != centuryUnit:
		if f.word(k, "quarter") {
			k++
		}
	case l.c == ordinal && l.n <= 4 && f.at(k).c == unit && f.at(k).u == quarter && !f.at(k).plural:
		k++
	case l.c == ordinal && l.n <= 2 && f.is(k, half):
		k, h = k+1, true
	default:
		return proposal{}, false
	}
	if y == 0 {
		m := k
		if f.is(m, of) || f.word(m, "in") || f.is(m, comma) {
			m++
		}
		if f.is(m, fiscal) {
			m++
		}
		switch {
		case f.is(m, year):
			y, k = f.at(m).n, m+1
		case f.is(m, direction) && f.at(m+1).c == unit && f.at(m+1).u == yearUnit && f.known:
			y, k, anchor = f.ref.Civil().Year+f.at(m).n, m+2, f.said
		case !f.known || h:
			return proposal{end: k, typ: DATE, value: "XXXX-Q" + small0(l.n)}, !h
		default:
			c := f.ref.Civil()
			y, anchor = c.Year, f.said
			if first := 3*l.n - 2; !f.ahead(i, k) && c.Month < first {
				y--
			}
		}
	}
	var p proposal
	if h {
		p = proposal{typ: DATE, value: yearValue(y) + "-H" + small0(l.n), date: when.NewHalf(y, l.n)}
	} else {
		p = onQuarter(y, l.n)
	}
	p.end, p.anchor = k, anchor
	return p, true
}

func yearValue(y int) string { return onYear(y).value }
