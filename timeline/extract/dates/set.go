package dates

// yearly is the day of each year that stands behind "every year on" before token i: "14
// October".
func (f *finder) yearly(i int) (p proposal, ok bool) {
	if !f.words(i, "on") {
		return p, false
	}
	i = f.the(i + 1)
	m, d, end := f.at(i), f.dayNumber(i+1), i+2
	if !f.is(i, month) {
		if m, d = f.at(i+1), f.dayNumber(i); f.is(i+1, of) {
			m, end = f.at(i+2), i+3
		}
	}
	if _, _, dated := f.yearAt(end); dated || m.c != month || d == 0 {
		return p, false
	}
	return proposal{end: end, typ: SET, value: noYear(m.n, d)}, true
}

// aSet: daily, every Monday, each year, once a week, every two years.
func aSet(f *finder, i int) (proposal, bool) {
	l := f.at(i)
	if l.c == adverb {
		if f.word(i, "annually") && f.rate(i, i+1) == measured {
			return proposal{}, false
		}
		return proposal{end: i + 1, typ: SET, value: duration(10, l.u)}, true
	}
	if l.c != every {
		return proposal{}, false
	}
	n, step := f.at(i+1), 10
	switch { // every other day, every second Tuesday
	case f.word(i+1, "other"):
		n, step, i = f.at(i+2), 20, i+1
	case n.c == ordinal && n.n <= 12 && (f.is(i+2, unit) || f.is(i+2, weekday)):
		n, step, i = f.at(i+2), 10*n.n, i+1
	}
	switch n.c {
	case unit:
		if p, ok := f.yearly(i + 2); ok && n.u == yearUnit && step == 10 {
			return p, true
		}
		return proposal{end: i + 2, typ: SET, value: duration(step, n.u)}, true
	case weekday:
		return proposal{end: i + 2, typ: SET, value: "XXXX-WXX-" + small0(n.n)}, true
	case month:
		return proposal{end: i + 2, typ: SET, value: "XXXX-" + two(n.n)}, true
	case part:
		return proposal{end: i + 2, typ: SET, value: "XXXX-XX-XXT" + partCode(n.n)}, true
	case weekend:
		return proposal{end: i + 2, typ: SET, value: "XXXX-WXX-WE"}, true
	case season:
		return proposal{end: i + 2, typ: SET, value: "XXXX-" + seasonCode(n.n)}, true
	}
	if n, j := f.count(i + 1); n > 0 && f.is(j, unit) {
		return proposal{end: j + 1, typ: SET, value: duration(n, f.at(j).u)}, true
	}
	return proposal{}, false
}
