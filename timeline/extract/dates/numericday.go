package dates

import (
	"quoteline/timeline/when"
)

// isoDate: 2025-08-15, 15.08.2025, 2025-08.
func isoDate(f *finder, i int) (proposal, bool) {
	l := f.at(i)
	if l.c != isoDay {
		return proposal{}, false
	}
	if l.m == 0 && l.n >= 1 && l.n <= 12 {
		p := onMonth(l.y, l.n)
		p.end = i + 1
		return p, true
	}
	return f.civil(l.y, l.n, l.m, i+1)
}

// slashDate: 8/15/2025. The first number above 12 that the document shows
// decides which comes first; until then the month does, as in America.
func slashDate(f *finder, i int) (proposal, bool) {
	l := f.at(i)
	if l.c != slashDay {
		return proposal{}, false
	}
	if l.n > 12 || l.m > 12 {
		f.dayFirst, f.decided = l.n > 12, true
	}
	if f.dayFirst {
		return f.civil(l.y, l.m, l.n, i+1)
	}
	p, ok := f.civil(l.y, l.n, l.m, i+1)
	if ok && !f.decided && l.n != l.m {
		p.date, p.anchor = when.Doubt(p.date), "read as month/day/year"
	}
	return p, ok
}

// civil is a day if the calendar has it.
func (f *finder) civil(y, m, d, end int) (proposal, bool) {
	if y < 1 || m < 1 || m > 12 || d < 1 || d > when.MonthDays(y, m) {
		return proposal{}, false
	}
	p := onDay(when.YMD(y, m, d))
	p.end = end
	return p, true
}
