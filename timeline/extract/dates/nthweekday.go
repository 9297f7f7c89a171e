package dates

// nthWeekday: the first Monday of May 2014, the last Friday in June.
func nthWeekday(f *finder, i int) (proposal, bool) {
	j := f.the(i)
	l := f.at(j)
	n := l.n
	switch {
	case l.c == ordinal && l.n <= 5:
	case f.words(j, "last", "final") && j > i:
		n = -1
	default:
		return proposal{}, false
	}
	d := f.at(j + 1)
	if d.c != weekday || d.plural || !f.is(j+2, of) && !f.word(j+2, "in") {
		return proposal{}, false
	}
	if k := j + 3; f.is(k, every) && f.at(k+1).c == unit && f.at(k+1).u == monthUnit {
		return proposal{end: k + 2, typ: SET, value: duration(10, monthUnit)}, true
	}
	if !f.is(j+3, month) {
		return proposal{}, false
	}
	m, ok := monthYear(f, j+3)
	if !ok || m.date.IsZero() {
		return proposal{}, false
	}
	c := m.date.From.Civil()
	h := holidayRule{month: c.Month, nth: n, weekday: d.n}
	t := h.on(c.Year)
	if t.Civil().Month != c.Month {
		return proposal{}, false
	}
	p := onDay(t)
	p.end, p.anchor = m.end, m.anchor
	return p, true
}
