package dates

import "quoteline/timeline/when"

// thePeriod: the quarter, the weekend: the one spoken of, else the last one.
func thePeriod(f *finder, i int) (proposal, bool) {
	j := f.the(i)
	if j == i || !f.known {
		return proposal{}, false
	}
	var p proposal
	switch l := f.at(j); {
	case l.c == weekend && !l.plural:
		n := 0
		if f.ref.Weekday() < when.Saturday && !f.ahead(i, j+1) {
			n = -7
		}
		p = onWeekend(f.ref.AddDays(n))
		p.anchor = f.said
	case l.c == unit && l.u == quarter && !l.plural && !f.is(j+1, of):
		if f.last.Precision == when.Quarter {
			p = onUnit(f.last.From, quarter)
			p.anchor = "last mentioned " + f.last.EDTF
		} else {
			p = onUnit(f.ref.AddMonths(-3), quarter)
			p.anchor = f.said
		}
	default:
		return proposal{}, false
	}
	p.end = j + 1
	return p, true
}

// comparable: year-ago, the year-earlier quarter, the year-ago period: the
// period spoken of, one year before.
func comparable(f *finder, i int) (proposal, bool) {
	j := f.the(i)
	if !f.is(j, yearAgo) || !f.known {
		return proposal{}, false
	}
	u, from, anchor := yearUnit, f.ref, f.said
	end := j + 1
	quarterly := f.at(end).c == unit && f.at(end).u == quarter
	if quarterly || f.word(end, "period") {
		end++
	}
	switch {
	case f.last.Precision == when.Quarter:
		u, from, anchor = quarter, f.last.From, "last mentioned "+f.last.EDTF
	case quarterly:
		u, from = quarter, f.ref.AddMonths(-3)
	}
	p := onUnit(from.AddYears(-1), u)
	p.end, p.anchor = end, anchor
	return p, true
}
