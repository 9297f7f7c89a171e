package dates

import (
	"quoteline/timeline/when"
)

// dayRange: 15-16 August 2025, August 3-5.
func dayRange(f *finder, i int) (proposal, bool) {
	var r lex
	m, end := 0, 0
	read := func(j int) (lex, int) {
		if l := f.at(j); l.c == numSpan {
			return l, j + 1
		}
		a, b := f.dayNumber(j), f.dayNumber(j+2)
		if (f.is(j+1, dash) || f.is(j+1, to) || f.is(j+1, and) && f.is(i-1, between)) && a > 0 && b > a {
			return lex{c: numSpan, y: a, n: b}, j + 3
		}
		return lex{}, j
	}
	if l := f.at(i); l.c == month {
		m = l.n
		r, end = read(i + 1)
	} else if r, end = read(f.the(i)); r.c == numSpan {
		if f.is(end, of) {
			end++
		}
		if !f.is(end, month) {
			return proposal{}, false
		}
		m = f.at(end).n
		end++
	}
	if r.c != numSpan || m == 0 {
		return proposal{}, false
	}
	y, k, anchor := 0, end, ""
	if f.is(k, comma) {
		k++
	}
	if f.is(k, year) {
		y, end = f.at(k).n, k+1
	} else if d := f.dayOfYear(m, r.y, i, end); !d.date.IsZero() {
		y, anchor = d.date.From.Civil().Year, d.anchor
	}
	if y == 0 || r.n > when.MonthDays(y, m) {
		return proposal{}, false
	}
	first, last := when.NewDay(y, m, r.y), when.NewDay(y, m, r.n)
	d := when.NewInterval(first, last)
	p := proposal{end: end, typ: DATE, value: d.EDTF, date: d, anchor: anchor}
	if f.is(i-1, between) {
		p.date = between2(first, last)
	}
	return p, !d.IsZero()
}

// nextDay: the 25 of "April 24 and 25": a day of the month before it.
func nextDay(f *finder, i int) (proposal, bool) {
	if len(f.found) == 0 || !f.is(i-1, and) && !f.is(i-1, comma) {
		return proposal{}, false
	}
	x, d := &f.found[len(f.found)-1], f.dayNumber(i)
	if x.Last != i-1 || !x.When.IsDay() || x.Type != DATE || d == 0 || !f.is(x.First, month) && x.Rule != "dates/next-day" {
		return proposal{}, false
	}
	if y, end, ok := f.yearAt(i + 2); ok && f.is(i+1, comma) && y == x.When.From.Civil().Year {
		return f.civil(y, x.When.From.Civil().Month, d, end)
	}
	if c := x.When.From.Civil(); d > c.Day && (f.stops(i+1) || f.is(i+1, and) || f.is(i+1, prep)) && !f.is(i+1, year) {
		p, ok := f.civil(c.Year, c.Month, d, i+1)
		p.anchor = x.Anchor
		return p, ok
	}
	return proposal{}, false
}
