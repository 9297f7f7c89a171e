package dates

import "quoteline/timeline/when"

// weekOfMonth: the last week of March, the first week of May 1998: a week
// belongs to the month that its Thursday is in.
func weekOfMonth(f *finder, i int) (proposal, bool) {
	j := f.the(i)
	l := f.at(j)
	n := l.n
	switch {
	case l.c == ordinal && l.n <= 4:
	case f.words(j, "last", "final"):
		n = 0
	default:
		return proposal{}, false
	}
	if u := f.at(j + 1); u.c != unit || u.u != week || u.plural || !f.is(j+2, of) || !f.is(j+3, month) {
		return proposal{}, false
	}
	m, ok := monthYear(f, j+3)
	if !ok || m.date.IsZero() {
		return proposal{}, false
	}
	last := m.date.To.AddDays(-1)
	t := last.AddDays(-((last.Weekday() - when.Thursday + 7) % 7))
	if n > 0 {
		first := m.date.From
		t = first.AddDays((when.Thursday-first.Weekday()+7)%7 + 7*(n-1))
	}
	p := onWeek(t)
	p.end, p.anchor = m.end, m.anchor
	return p, true
}
