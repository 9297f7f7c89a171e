package dates

import "quoteline/timeline/when"

// comparable: year-ago, the year-earlier quarter, the year-ago period: the
// period spoken of, one year before.
func comparable(f *finder, i int) (proposal, bool) {
	j := f.the(i)
	if !f.is(j, yearAgo) || !f.known {
		return proposal{}, false
	}
	u, from, anchor := yearUnit, f.ref, f.said
	end := j + 1
	quarterly := f.at(end).c == unit && f.at(end).u == quarter
	if quarterly || f.word(end, "period") {
		end++
	}
	switch {
	case f.last.Precision == when.Quarter:
		u, from, anchor = quarter, f.last.From, "last mentioned "+f.last.EDTF
	case quarterly:
		u, from = quarter, f.ref.AddMonths(-3)
	}
	p := onUnit(from.AddYears(-1), u)
	p.end, p.anchor = end, anchor
	return p, true
}
