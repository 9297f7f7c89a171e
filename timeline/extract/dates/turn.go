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
	if f.name(i, j+1) || f.words(j, "following", "previous", "preceding") && f.atAnAge(i) {
		return proposal{}, false // of an age that is told: "When she was eleven … the following year"
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
	p, ok := proposal{}, true
	last := f.last.From.Civil()
	counted := f.words(j, "following", "previous", "preceding") && f.lastUnit() && f.last.Precision <= when.Year
	switch {
	case u.c == unit && u.u >= day && u.u != night:
		p, ok = f.turnedUnit(i, j, u, end)
	case u.c == weekend && f.known:
		back := 0
		if n == 0 && f.ref.Weekday() < 3 && !f.ahead(i, end) {
			back = -7
		}
		p = onWeekend(f.ref.AddDays(7*n + back))
		p.anchor = f.said
	case u.c == month && (counted || j > i && f.word(j, "next") && !f.ahead(i, end) && f.lastUnit() && f.last.Precision <= when.Year):
		y := last.Year + n
		if f.last.Precision <= when.Month {
			y = stepped(last, n, u.n, u.n+1)
		}
		p = onMonth(y, u.n)
		p.anchor = lastMentioned.Of(f.last.EDTF)
	case u.c == month && f.known:
		p = onMonth(stepped(f.ref.Civil(), n, u.n, u.n+1), u.n)
		p.anchor = f.said
	case u.c == season && counted:
		y, starts := last.Year+n, 3+3*(u.n-when.Spring)
		if f.last.Precision != when.Year {
			y = stepped(last, n, starts, starts+3)
		}
		p = onSeason(y, u.n)
		p.anchor = lastMentioned.Of(f.last.EDTF)
	case u.c == season && f.known:
		p = f.seasonOf(u.n, n, i, end)
	default:
		return proposal{}, false
	}
	p.end = end
	return p, ok
}

// stepped is the year of the months [first, end) that stand a step behind c, or before it: of the
// next May, of the last spring.
func stepped(c when.Civil, n, first, end int) int {
	if n > 0 && c.Month >= first || n < 0 && c.Month < end {
		return c.Year + n
	}
	return c.Year
}

// turnedUnit is the unit u of the calendar behind the direction at token j.
func (f *finder) turnedUnit(i, j int, u lex, end int) (proposal, bool) {
	n, w := f.at(j).n, f.doc.Word(j)
	from, anchor, known := f.ref, f.said, f.known
	retold := f.retold(i, j, u, end)
	if retold {
		from, anchor, known = f.last.From, lastMentioned.Of(f.last.EDTF), true
	}
	switch {
	case !known, !retold && f.words(j, "following", "previous", "preceding") && f.lastUnit() && precisionOf(u.u) < f.last.Precision:
		// "lost in November 2023, and filed the following week" tells no week that can be counted.
		return proposal{typ: DATE, value: unknown(u.u)}, true
	case u.u == day && n == 0:
		return proposal{}, false
	case !retold && j > i && n != 0 && (w == "next" || w == "coming" || u.u >= decadeUnit) && u.u != quarter:
		return proposal{typ: DURATION, value: duration(10, u.u)}, true
	}
	p := onUnit(move(monthStart(from, u.u), u.u, 10*n), u.u)
	p.anchor = anchor
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
