package dates

import (
	"quoteline/timeline/when"
)

// turn: last week, next month, this year, the past decade, the previous day.
func turn(f *finder, i int) (proposal, bool) {
	j := f.the(i)
	if j > i && f.word(j, "very") { // the very next year
		j++
	}
	l := f.at(j)
	if l.c != direction || l.m == 1 {
		return proposal{}, false
	}
	w := f.doc.Word(j)
	if f.name(i, j+1) {
		return proposal{}, false
	}
	n, adj := l.n, 0
	u := f.at(j + 1)
	if u.c == fiscal || f.word(j+1, "calendar") {
		adj = 1
		u = f.at(j + 2)
	}
	end := j + 2 + adj
	if u.c == unit && u.u == fortnight {
		return proposal{end: end, typ: DURATION, value: duration(10, u.u)}, l.n != 0
	}
	if u.c == unit && u.plural {
		if j == i && (w == "coming" || w == "Coming") {
			return proposal{end: end, typ: DATE, value: "FUTURE_REF"}, true
		}
		return proposal{end: end, typ: DURATION, value: duration(-1, u.u)}, l.n != 0
	}
	from, anchor, known := f.ref, f.said, f.known
	retold := f.retold(i, j, u, end)
	if retold {
		from, anchor, known = f.last.From, lastMentioned.Of(f.last.EDTF), true
	}
	var p proposal
	switch {
	case u.c == unit && u.u >= day && u.u != night:
		if !known {
			p = proposal{typ: DATE, value: unknown(u.u)}
			break
		}
		if u.u == day && l.n == 0 {
			return proposal{}, false
		}
		if !retold && j > i && l.n != 0 && (w == "next" || w == "coming" || u.u >= decadeUnit) && u.u != quarter {
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
	case u.c == month && (f.words(j, "following", "previous", "preceding") || j > i && f.word(j, "next") && !f.ahead(i, end)) && f.lastUnit() && f.last.Precision <= when.Year:
		c := f.last.From.Civil()
		y := c.Year + n
		if f.last.Precision <= when.Month && (n > 0 && u.n > c.Month || n < 0 && u.n < c.Month) {
			y = c.Year
		}
		p = onMonth(y, u.n)
		p.anchor = lastMentioned.Of(f.last.EDTF)
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
	case u.c == season && f.words(j, "following", "previous", "preceding") && f.lastUnit() && f.last.Precision <= when.Year:
		c := f.last.From.Civil()
		y := c.Year
		switch starts := 3 + 3*(u.n-when.Spring); {
		case f.last.Precision == when.Year:
			y += n
		case n > 0 && c.Month >= starts:
			y++
		case n < 0 && c.Month < starts+3:
			y--
		}
		p = onSeason(y, u.n)
		p.anchor = lastMentioned.Of(f.last.EDTF)
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

// retold reports a step from the last mentioned date: the following month, the
// previous year, and in a story the next day.
func (f *finder) retold(i, j int, u lex, end int) bool {
	if u.c != unit || !f.lastUnit() || precisionOf(u.u) < f.last.Precision {
		return false
	}
	if f.words(j, "following", "previous", "preceding") {
		return true
	}
	if j > i && f.word(j, "next") && u.u == day {
		return !f.words(i-1, "over", "in", "within", "for", "during") && !f.ahead(i, end)
	}
	return j > i && f.word(j, "next") && u.u <= yearUnit && u.u != quarter && f.governor(i, end) < 0
}

// precisionOf is the precision of a calendar unit.
func precisionOf(u step) when.Precision {
	switch u {
	case week, fortnight:
		return when.Week
	case monthUnit:
		return when.Month
	case quarter:
		return when.Quarter
	case yearUnit:
		return when.Year
	case decadeUnit:
		return when.Decade
	case centuryUnit:
		return when.Century
	}
	return when.Day
}

// monthStart keeps steps of months and years clear of the 31st.
func monthStart(t when.Instant, u step) when.Instant {
	if u < monthUnit {
		return t
	}
	c := t.Civil()
	return when.YMD(c.Year, c.Month, 1)
}
