package dates

import "quoteline/timeline/when"

// inTime: in two weeks' time, in one year's time.
func (f *finder) inTime(i int) (proposal, bool) {
	n, j := f.count(i + 1)
	u := f.at(j)
	if n <= 0 || u.c != unit || u.u < day || !f.is(j+1, possessive) || !f.word(j+2, "time") {
		return proposal{}, false
	}
	if !f.known {
		return proposal{end: j + 3, typ: DATE, value: "FUTURE_REF"}, true
	}
	g := day
	if u.u > week && u.u < night {
		g = u.u
	}
	p := onUnit(move(monthStart(f.ref, u.u), u.u, n), g)
	p.end, p.anchor = j+3, f.said
	if u.u >= week {
		p.date = when.About(p.date)
	}
	return p, true
}

// fromDay: three days from now, two weeks from today, a week from Tuesday; j is
// the unit. "A week from Tuesday to Tuesday" is none.
func (f *finder) fromDay(n, j int) (proposal, bool) {
	u, from, end, g := f.at(j).u, f.ref, j+3, f.at(j).u
	anchor := f.said
	if !f.known || u < day || u == night {
		return proposal{}, false
	}
	if !f.word(j+2, "now") {
		d, ok := f.day(j + 2)
		if !ok || !d.date.IsDay() || d.anchor == "" || f.is(d.end, to) || f.words(d.end, "until", "till") {
			return proposal{}, false
		}
		if from, end = d.date.From.Midnight(), d.end; from < f.ref && f.is(j+2, weekday) {
			from = from.AddDays(7)
		}
		g = day
	}
	p := onUnit(move(from, u, n), g)
	p.end, p.anchor = end, anchor
	return p, true
}

// agoDay: a year ago today, a week ago Friday; j is the unit.
func (f *finder) agoDay(n, j int) (proposal, bool) {
	d, ok := f.day(j + 2)
	if !ok || !d.date.IsDay() {
		return proposal{}, false
	}
	from := d.date.From.Midnight()
	if f.is(j+2, weekday) && from >= f.ref {
		from = from.AddDays(-7)
	}
	p := onDay(move(from, f.at(j).u, -n))
	p.end, p.anchor = d.end, f.said
	return p, true
}
