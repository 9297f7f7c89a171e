package dates

import "quoteline/timeline/when"

// aCentury: the 19th century, the fifth century BC, the third millennium BC.
func aCentury(f *finder, i int) (proposal, bool) {
	j := f.the(i)
	l, k := f.at(j), j+1
	u, last := centuryUnit, 0
	switch {
	case l.c == quarterly && l.u == centuryUnit:
	case l.c == ordinal && f.at(k).c == unit && f.at(k).u >= centuryUnit && f.at(k).u <= millenniumUnit:
		u = f.at(k).u
		k++
	case l.c == ordinal && f.listed(k) > 0:
		last = f.listed(k)
	default:
		return proposal{}, false
	}
	if l.n < 1 || l.n > 99 || u == millenniumUnit && l.n > 9 {
		return proposal{}, false
	}
	before := f.is(max(k, last), era) && f.at(max(k, last)).n < 0
	switch {
	case u == millenniumUnit && before:
		d, err := when.Parse("-" + small0(l.n-1) + "XXX")
		return proposal{end: k + 1, typ: DATE, value: d.EDTF, date: d}, err == nil
	case u == millenniumUnit:
		return proposal{end: k + b2i(f.is(k, era)), typ: DATE, value: small0(l.n - 1), date: when.NewMillennium((l.n - 1) * 1000)}, true
	case before:
		d, err := when.Parse("-" + two(l.n-1) + "XX")
		return proposal{end: k + b2i(last == 0), typ: DATE, value: d.EDTF, date: d}, err == nil
	}
	p := onCentury((l.n - 1) * 100)
	p.end = k + b2i(f.is(k, era))
	return p, true
}

// listed returns the token behind a century named further on: the 15th of "from the
// 15th to the 17th century", the 5th of "the 5th or 6th century BC". 0 is none.
func (f *finder) listed(k int) int {
	if !f.is(k, to) && !f.is(k, and) && !f.is(k, dash) && !f.word(k, "or") {
		return 0
	}
	k = f.the(k + 1)
	if !f.is(k, ordinal) || f.at(k+1).c != unit || f.at(k+1).u != centuryUnit {
		return 0
	}
	return k + 2
}

// turnOfCentury: the turn of the century, of the 20th century, of the
// millennium: about its first year. Which century it is, where it has no
// number, the year last spoken of in a story says, else the document's own.
func turnOfCentury(f *finder, i int) (proposal, bool) {
	j := f.the(i)
	if !f.word(j, "turn") || !f.is(j+1, of) {
		return proposal{}, false
	}
	if c, ok := aCentury(f, j+2); ok && c.date.From > when.YMD(1, 1, 1) {
		c.mod, c.date = modNames[modStart], when.About(when.NewYear(c.date.From.Civil().Year))
		return c, true
	}
	k, y, anchor := f.the(j+2), f.ref.Civil().Year, f.said
	u := f.at(k)
	if k == j+2 || u.c != unit || u.plural || u.u != centuryUnit && u.u != millenniumUnit || !f.known {
		return proposal{}, false
	}
	if told, ok := f.toldYear(); ok {
		y, anchor = told, lastMentioned.Of(f.last.EDTF)
	}
	step := 100
	if u.u == millenniumUnit {
		step = 1000
	}
	y = (y + step/2) / step * step
	return proposal{
		end: k + 1, typ: DATE, value: onCentury(y).value, mod: modNames[modStart],
		date: when.About(when.NewYear(y)), anchor: anchor,
	}, true
}
