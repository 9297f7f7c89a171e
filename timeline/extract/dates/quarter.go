package dates

import "quoteline/timeline/when"

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
		h = l.plural
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
		case m > k && f.known && f.the(m) > m && f.at(f.the(m)).u == yearUnit && f.is(f.the(m), unit) && !f.at(f.the(m)).plural && f.stops(f.the(m)+1):
			y, k, anchor = f.ref.Civil().Year, f.the(m)+1, f.said
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
