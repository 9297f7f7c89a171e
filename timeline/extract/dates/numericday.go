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
	if l.plural { // the attacks of 9/11, not 9/11 of the votes
		p := onDay(when.YMD(l.y, l.n, l.m))
		p.end, p.rule = i+1, "dates/nine-eleven"
		return p, !f.is(i+1, of) && !(f.known && f.ref < p.date.From)
	}
	if l.m == 0 && l.n >= 1 && l.n <= 12 {
		p := onMonth(l.y, l.n)
		p.end = i + 1
		return p, true
	}
	p, ok := f.civil(l.y, l.n, l.m, i+1)
	if ok && l.digits > 0 {
		return f.isoTime(p, int(l.digits)-1, i+1)
	}
	return p, ok
}

// isoTime adds the minutes behind the hour of 2014-05-03T10:30, which are
// tokens of their own from i on.
func (f *finder) isoTime(day proposal, hour, i int) (proposal, bool) {
	if i+1-f.first >= len(f.lex) || f.doc.Word(i) != ":" {
		return proposal{}, false
	}
	w := f.doc.Word(i + 1)
	if len(w) < 2 || !allDigits(w[:2]) || atoi(w[:2]) > 59 {
		return proposal{}, false
	}
	zone := ""
	if w[len(w)-1] == 'Z' {
		zone = "Z"
	}
	return f.clocked(day, hour*60+atoi(w[:2]), i+2, zone), true
}

// slashDate: 8/15/2025. The caller's order decides which number is the day,
// else the document's (survey). With neither it is read as in America, as
// uncertain, and its other reading is kept.
func slashDate(f *finder, i int) (proposal, bool) {
	l := f.at(i)
	if l.c != slashDay {
		return proposal{}, false
	}
	order := f.order
	switch {
	case l.n > 12:
		order = DayFirst
	case l.m > 12:
		order = MonthFirst
	}
	if order == DayFirst {
		return f.civil(l.y, l.m, l.n, i+1)
	}
	p, ok := f.civil(l.y, l.n, l.m, i+1)
	if ok && order == Unknown && l.n != l.m {
		q, _ := f.civil(l.y, l.m, l.n, i+1)
		other := when.Doubt(q.date)
		p.date, p.other, p.anchor = when.Doubt(p.date), &other, asMonthFirst.Of()
	}
	return p, ok
}

// civil is a day if the calendar has it.
func (f *finder) civil(y, m, d, end int) (proposal, bool) {
	if y < 1 && !f.is(end-1, era) || m < 1 || m > 12 || d < 1 || d > when.MonthDays(y, m) {
		return proposal{}, false
	}
	p := onDay(when.YMD(y, m, d))
	p.end = end
	return p, true
}
