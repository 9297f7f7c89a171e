package dates

import "quoteline/timeline/when"

// comparable: year-ago, the year-earlier quarter, the year-ago period, the same
// month last year: a period spoken of, in the year before.
func comparable(f *finder, i int) (proposal, bool) {
	j := f.the(i)
	if !f.known {
		return proposal{}, false
	}
	if j > i && f.words(j, "same", "corresponding", "comparable", "equivalent") && !f.is(j+1, yearAgo) {
		return f.samePeriod(j)
	}
	if f.words(j, "comparable", "corresponding") && j > i {
		j++
	}
	if !f.is(j, yearAgo) {
		return proposal{}, false
	}
	u, from, anchor := yearUnit, f.ref, f.said
	end := j + 1
	quarterly := f.at(end).c == unit && f.at(end).u == quarter && !f.at(end).plural
	if o := f.at(end); o.c == ordinal && o.n <= 4 && f.at(end+1).c == unit && f.at(end+1).u == quarter {
		p := onQuarter(f.ref.Civil().Year-1, o.n)
		p.end, p.anchor = end+2, f.said
		return p, true
	}
	if n, k := f.count(end); n > 0 && f.is(k, unit) && f.at(k).plural {
		return proposal{end: k + 1, typ: DURATION, value: duration(n, f.at(k).u)}, true
	}
	if quarterly || f.word(end, "period") {
		end++
	}
	switch {
	case f.last.Precision == when.Quarter:
		u, from, anchor = quarter, f.last.From, lastMentioned.Of(f.last.EDTF)
	case quarterly:
		u, from = quarter, f.ref.AddMonths(-3)
	}
	p := onUnit(from.AddYears(-1), u)
	p.end, p.anchor = end, anchor
	return p, true
}

// samePeriod: the same period last year, the corresponding quarter a year ago,
// the same month of 2008, from the adjective on.
func (f *finder) samePeriod(j int) (proposal, bool) {
	u, g, k := f.at(j+1), yearUnit, j+2
	switch {
	case u.c == unit && !u.plural && u.u >= day && u.u <= quarter:
		g = u.u
	case !f.words(j+1, "period", "time"):
		return proposal{}, false
	case f.last.Form == when.Unit && f.last.Precision == when.Quarter:
		g = quarter
	case f.last.Form == when.Unit && f.last.Precision == when.Month:
		g = monthUnit
	}
	if f.is(k, of) || f.word(k, "in") {
		k++
	}
	k = f.the(k)
	own := f.ref.Civil().Year
	y := own - 1
	switch d := f.at(k); {
	case d.c == year:
		y, k = d.n, k+1
	case d.c == direction && d.m == 0 && f.at(k+1).c == unit && f.at(k+1).u == yearUnit:
		y, k = own+d.n, k+2
	case d.c == article && f.at(k+1).u == yearUnit && f.at(k+2).c == ago:
		k += 3
	default:
		return proposal{}, false
	}
	from := f.ref
	if f.last.Form == when.Unit && !f.last.IsZero() && f.last.Precision <= precisionOf(g) {
		from = f.last.From
	} else if g == quarter {
		from = f.ref.AddMonths(-3)
	}
	p := onUnit(from.AddYears(y-own), g)
	p.end, p.anchor = k, f.said
	return p, true
}
