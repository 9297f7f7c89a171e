package dates

import (
	"quoteline/timeline/when"
)

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
