package dates

import (
	"quoteline/timeline/when"
)

// turn: last week, next month, this year, the past decade, the previous day.
func turn(f *finder, i int) (proposal, bool) {
	j := f.the(i)
	l := f.at(j)
	if l.c != direction || l.m == 1 {
		return proposal{}, false
	}
	w := f.doc.Word(j)
	n, adj := l.n, 0
	u := f.at(j + 1)
	if u.c == fiscal || f.word(j+1, "calendar") {
		adj = 1
		u = f.at(j + 2)
	}
	end := j + 2 + adj
	if u.c == unit && u.plural {
		return proposal{end: end, typ: DURATION, value: duration(-1, u.u)}, l.n != 0
	}
	anaphoric := j > i && l.n != 0 || w == "following" || w == "previous" || w == "preceding"
	from, anchor := f.ref, f.said
	if anaphoric && f.last.IsDay() && (w == "following" || w == "previous" || w == "preceding") {
		from, anchor = f.last.From, "last mentioned "+f.last.EDTF
	}
	var p proposal
	switch {
	case u.c == unit && u.u >= day && u.u != night:
		if !f.known {
			p = proposal{typ: DATE, value: unknown(u.u)}
			break
		}
		if u.u == day && l.n == 0 {
			return proposal{}, false
		}
		if j > i && l.n != 0 && (w == "next" || w == "coming" || u.u >= decadeUnit) && u.u != quarter {
			return proposal{end: end, typ: DURATION, value: duration(10, u.u)}, true
		}
		p = onUnit(move(monthStart(from, u.u), u.u, 10*n), u.u)
		p.anchor = anchor
	case u.c == weekend:
		if !f.known {
			return proposal{}, false
		}
		back := 0
		if n == 0 && f.ref.Weekday() < 3 && !f.ahead(i, end) {
			back = -7
		}
		p = onWeekend(f.ref.AddDays(7*n + back))
		p.anchor = anchor
	case u.c == month:
		if !f.known {
			return proposal{}, false
		}
		y := f.ref.Civil()
		d := 0
		if n < 0 && u.n >= y.Month {
			d = -1
		}
		if n > 0 && u.n <= y.Month {
			d = 1
		}
		p = onMonth(y.Year+d, u.n)
		p.anchor = anchor
	case u.c == season:
		if !f.known {
			return proposal{}, false
		}
		p = f.seasonOf(u.n, n, i, end)
	default:
		return proposal{}, false
	}
	p.end = end
	return p, true
}

// monthStart keeps steps of months and years clear of the 31st.
func monthStart(t when.Instant, u step) when.Instant {
	if u < monthUnit {
		return t
	}
	c := t.Civil()
	return when.YMD(c.Year, c.Month, 1)
}
