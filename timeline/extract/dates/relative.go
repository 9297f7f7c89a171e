package dates

import "quoteline/timeline/when"

// aWeekday: Tuesday, last Tuesday, next Friday, this Sunday.
func aWeekday(f *finder, i int) (proposal, bool) {
	dir, j, named := 0, i, false
	if l := f.at(i); l.c == direction && l.m == 0 {
		dir, j, named = l.n, i+1, true
	}
	l := f.at(j)
	if l.c != weekday {
		return proposal{}, false
	}
	if l.plural {
		return proposal{end: j + 1, typ: SET, value: "XXXX-WXX-" + small0(l.n)}, !named
	}
	if !f.known {
		return proposal{end: j + 1, typ: DATE, value: "XXXX-WXX-" + small0(l.n)}, true
	}
	back := (f.ref.Weekday() - l.n + 7) % 7
	t := f.ref.AddDays(-back)
	switch {
	case dir < 0 && back == 0:
		t = t.AddDays(-7)
	case dir > 0 || dir == 0 && back > 0 && (named && !f.past(i, j+1) || !named && f.ahead(i, j+1)):
		t = t.AddDays(7)
	}
	p := onDay(t)
	p.end, p.anchor = j+1, f.said
	return p, true
}

// past is the opposite default of ahead: "this Tuesday" is ahead unless told.
func (f *finder) past(i, end int) bool {
	for j := i - 1; j >= max(f.first, i-reach); j-- {
		if b := f.bearing(j); b != 0 {
			return b < 0
		}
	}
	return false
}

// dayWord: yesterday, today, tomorrow, tonight, the day before yesterday.
func dayWord(f *finder, i int) (proposal, bool) {
	l, j, n := f.at(i), i, 0
	if k := f.the(i); f.word(k, "day") && f.at(k+1).c == ago && f.at(k+1).m == 0 {
		n, j = f.at(k+1).n, k+2
		l = f.at(j)
		if l.c != deictic || l.n != n {
			return proposal{}, false
		}
	}
	if l.c != deictic {
		return proposal{}, false
	}
	if l.m == 2 {
		if !f.known {
			return proposal{}, false
		}
		p := f.inPart(f.ref, when.Night)
		p.end = j + 1
		return p, true
	}
	if !f.known {
		if l.m == 0 && l.n == 0 {
			return proposal{end: j + 1, typ: DATE, value: "PRESENT_REF"}, true
		}
		return proposal{end: j + 1, typ: DATE, value: "XXXX-XX-XX"}, true
	}
	t := f.ref.AddDays(l.n + n)
	if l.m == 1 {
		p := f.inPart(t, when.Night)
		p.end = j + 1
		return p, true
	}
	p := onDay(t)
	p.end, p.anchor = j+1, f.said
	return p, true
}

// inPart is a part of a day.
func (f *finder) inPart(t when.Instant, n when.Part) proposal {
	c := t.Civil()
	return proposal{
		typ: TIME, value: t.ISODay() + "T" + partCode(int(n)),
		date: when.NewPart(c.Year, c.Month, c.Day, n), anchor: f.said,
	}
}

func partCode(n int) string { return [...]string{"MO", "AF", "EV", "NI"}[n] }

// dayPart: this morning, last night, Saturday night, the morning of Aug. 3.
func dayPart(f *finder, i int) (proposal, bool) {
	l := f.at(i)
	t, j, known := f.ref, i+1, f.known
	switch {
	case l.c == direction && l.m == 0 && (f.is(j, part) || f.isNight(j)):
		if l.n < 0 {
			t = t.AddDays(-1)
		}
		if l.n > 0 {
			t = t.AddDays(1)
		}
	case l.c == deictic && l.m == 0 && (f.is(j, part) || f.isNight(j)):
		t = t.AddDays(l.n)
	case l.c == same && (f.is(j, part) || f.isNight(j)) && f.last.IsDay():
		t, known = f.last.From.Midnight(), true
	default:
		return proposal{}, false
	}
	n := f.partAt(j)
	if !known {
		return proposal{end: j + 1, typ: TIME, value: "XXXX-XX-XXT" + partCode(int(n))}, true
	}
	p := f.inPart(t, n)
	p.end = j + 1
	if l.c == same {
		p.anchor = "last mentioned " + t.ISODay()
	}
	return p, true
}

func (f *finder) isNight(i int) bool { l := f.at(i); return l.c == unit && l.u == night }

func (f *finder) partAt(i int) when.Part {
	if f.isNight(i) {
		return when.Night
	}
	return when.Part(f.at(i).n)
}

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

func (f *finder) seasonOf(s, n, i, end int) proposal {
	c := f.ref.Civil()
	y := c.Year
	start := 3 + 3*(s-when.Spring)
	switch {
	case n < 0 && c.Month < start+3:
		y--
	case n > 0 && c.Month >= start:
		y++
	case n == 0 && c.Month < start && s == when.Winter && c.Month < 6:
		y--
	}
	p := onSeason(y, s)
	p.end, p.anchor = end, f.said
	return p
}

// aSeason: summer 2014, the spring of 1998, this fall (turn), in the winter.
func aSeason(f *finder, i int) (proposal, bool) {
	j := f.the(i)
	l := f.at(j)
	if l.c != season {
		return proposal{}, false
	}
	k := j + 1
	if f.is(k, of) || f.is(k, comma) {
		k++
	}
	if y := f.at(k); y.c == year {
		p := onSeason(y.n, l.n)
		p.end = k + 1
		return p, true
	}
	if f.word(j, "spring") || f.word(j, "fall") || !f.known {
		if j == i || !f.known {
			return proposal{}, false
		}
	}
	if prev := f.at(i - 1); j == i && prev.c != prep && prev.c != of {
		return proposal{}, false
	}
	if f.word(j, "fall") && f.is(j+1, of) {
		return proposal{}, false
	}
	return f.seasonOf(l.n, 0, i, j+1), true
}

// aQuarter: the third quarter of 1998, 1998's second quarter, Q3 2020,
// this year's first quarter, second-quarter.
func aQuarter(f *finder, i int) (proposal, bool) {
	y, j, anchor := 0, f.the(i), ""
	switch {
	case f.is(i, year) && f.is(i+1, possessive):
		y, j = f.at(i).n, i+2
	case f.is(j, direction) && f.at(j+1).c == unit && f.at(j+1).u == yearUnit && f.is(j+2, possessive):
		if !f.known {
			return proposal{}, false
		}
		y, anchor, j = f.ref.Civil().Year+f.at(j).n, f.said, j+3
	}
	if f.is(j, year) && (f.is(j+1, ordinal) || f.is(j+1, quarterly)) {
		y, j = f.at(j).n, j+1
	}
	if f.is(j, fiscal) {
		j++
	}
	l, k, h := f.at(j), j+1, false
	switch {
	case l.c == quarterly && l.u != centuryUnit:
		if f.word(k, "quarter") {
			k++
		}
	case l.c == ordinal && l.n <= 4 && f.at(k).c == unit && f.at(k).u == quarter && !f.at(k).plural:
		k++
	case l.c == ordinal && l.n <= 2 && f.is(k, half):
		k, h = k+1, true
	default:
		return proposal{}, false
	}
	if y == 0 {
		m := k
		if f.is(m, of) || f.word(m, "in") || f.is(m, comma) {
			m++
		}
		if f.is(m, fiscal) {
			m++
		}
		switch {
		case f.is(m, year):
			y, k = f.at(m).n, m+1
		case f.is(m, direction) && f.at(m+1).c == unit && f.at(m+1).u == yearUnit && f.known:
			y, k, anchor = f.ref.Civil().Year+f.at(m).n, m+2, f.said
		case !f.known || h:
			return proposal{end: k, typ: DATE, value: "XXXX-Q" + small0(l.n)}, !h
		default:
			c := f.ref.Civil()
			y, anchor = c.Year, f.said
			if first := 3*l.n - 2; !f.ahead(i, k) && c.Month < first {
				y--
			}
		}
	}
	var p proposal
	if h {
		p = proposal{typ: DATE, value: yearValue(y) + "-H" + small0(l.n), date: when.NewHalf(y, l.n)}
	} else {
		p = onQuarter(y, l.n)
	}
	p.end, p.anchor = k, anchor
	return p, true
}

func yearValue(y int) string { return onYear(y).value }

// aHoliday: Christmas, Christmas Eve, New Year's Day, Thanksgiving 2019.
func aHoliday(f *finder, i int) (proposal, bool) {
	l := f.at(i)
	var h holidayRule
	end := 0
	if i+1-f.first < len(f.lex) && len(f.doc.Word(i)) <= maxTerm && len(f.doc.Word(i+1)) <= maxTerm && f.doc.Word(i)[0] < 'a' {
		h = twoWordHolidays[[2]string{lower(f.doc.Word(i)), lower(f.doc.Word(i + 1))}]
		end = i + 2
		if f.word(i, "New") && f.is(end, possessive) && f.words(end+1, "Day", "Eve") {
			if f.word(end+1, "Eve") {
				h.month, h.day = 12, 31
			}
			end += 2
		} else if f.word(i, "New") {
			return proposal{}, false
		}
	}
	if h == (holidayRule{}) {
		if l.c != holiday || f.doc.Word(i)[0] >= 'a' {
			return proposal{}, false
		}
		h, end = holidays[l.n], i+1
		if f.is(end, possessive) && f.word(end+1, "Day") {
			end += 2
		} else if h.second != "" && f.word(end, h.second) {
			end++
		} else if h.first == "valentine" {
			return proposal{}, false
		}
	}
	k := end
	if f.is(k, comma) {
		k++
	}
	if y := f.at(k); y.c == year {
		p := onDay(h.on(y.n))
		p.end = k + 1
		return p, true
	}
	if !f.known {
		return proposal{}, false
	}
	p := onDay(f.nearest(i, end, 45, h.on))
	p.end, p.anchor = end, f.said
	return p, true
}

func lower(s string) string {
	b := []byte(s)
	for i, c := range b {
		if c >= 'A' && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}

// awayBy: three days ago, two weeks later, a year earlier, ten years before.
func awayBy(f *finder, i int) (proposal, bool) {
	mod, k := f.approximately(i)
	n, j := f.count(k)
	u := f.at(j)
	if n == 0 || u.c != unit {
		return proposal{}, false
	}
	a := f.at(j + 1)
	back := a.c == ago && !(a.m == 0 && f.words(j+1, "after", "before") && !f.stops(j+2))
	if !back {
		return proposal{}, false
	}
	p := proposal{typ: DATE, mod: mod, end: j + 2}
	from, known, anchor := f.ref, f.known, f.said
	if !f.word(j+1, "ago") && f.last.Form == when.Unit && !f.last.IsZero() {
		from, known, anchor = f.last.From, true, "last mentioned "+f.last.EDTF
	}
	switch {
	case n < 0:
		p.value = vagueValues[present+a.n]
	case !known:
		p.value = unknown(u.u)
	case u.u < day:
		t := from + when.Instant(a.n*n/10)*[...]when.Instant{1, 60, 3600}[u.u]
		q := onDay(t)
		p.value, p.date, p.anchor = q.value, q.date, anchor
	default:
		g := u.u
		if g == yearUnit && f.last.Precision == when.Quarter && n%10 == 0 {
			from, g, anchor = f.last.From, quarter, "last mentioned "+f.last.EDTF
		}
		q := onUnit(move(from, u.u, a.n*n), g)
		p.value, p.date, p.anchor = q.value, q.date, anchor
		if mod != "" {
			p.date = when.About(p.date)
		}
	}
	return p, true
}

// stops reports whether token i ends a phrase, so that "two years before" is
// whole and "two years before the war" is not.
func (f *finder) stops(i int) bool {
	if i-f.first >= len(f.lex) {
		return true
	}
	switch w := f.doc.Word(i); w {
	case ",", ".", ";", ")", ":", "!", "?":
		return true
	}
	return false
}

// pointer: the same day, that year, the following week, the day before.
func pointer(f *finder, i int) (proposal, bool) {
	j := f.the(i)
	l := f.at(j)
	if l.c != same || f.last.IsZero() || f.last.Form != when.Unit {
		return proposal{}, false
	}
	if f.word(j, "that") && f.word(j+1, "same") {
		j++
	}
	u := f.at(j + 1)
	if u.c != unit || u.plural || u.u < day || u.u == night {
		return proposal{}, false
	}
	if u.u == day && f.last.Precision > when.Day {
		return proposal{}, false
	}
	p := onUnit(f.last.From, u.u)
	p.end, p.anchor = j+2, "last mentioned "+f.last.EDTF
	return p, true
}
