package dates

import "quoteline/timeline/when"

// aCentury: the 19th century, the fifth century BC.
func aCentury(f *finder, i int) (proposal, bool) {
	j := f.the(i)
	l, k := f.at(j), j+1
	switch {
	case l.c == quarterly && l.u == centuryUnit:
	case l.c == ordinal && f.at(k).c == unit && f.at(k).u == centuryUnit:
		k++
	default:
		return proposal{}, false
	}
	if l.n < 1 || l.n > 99 {
		return proposal{}, false
	}
	if f.is(k, era) && f.at(k).n < 0 {
		d, err := when.Parse("-" + two(l.n-1) + "XX")
		return proposal{end: k + 1, typ: DATE, value: d.EDTF, date: d}, err == nil
	}
	p := onCentury((l.n - 1) * 100)
	p.end = k
	return p, true
}
