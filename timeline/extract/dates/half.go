package dates

import "quoteline/timeline/when"

// aHalf: the last half of 1989, the final quarter of 2009, the first two
// quarters of 1990.
func aHalf(f *finder, i int) (proposal, bool) {
	j := f.the(i)
	last := f.words(j, "last", "final", "latter", "closing")
	if !last && !f.word(j, "first") && !f.words(j, "opening") {
		return proposal{}, false
	}
	k, h := j+1, true
	switch u := f.at(k); {
	case u.c == half:
	case u.c == unit && u.u == quarter && !u.plural && last:
		h = false
	case u.c == number && u.n == 2 && f.at(k+1).c == unit && f.at(k+1).u == quarter:
		k++
	default:
		return proposal{}, false
	}
	if k++; !f.is(k, of) {
		return proposal{}, false
	}
	y, end, anchor, ok := f.yearSpokenOf(k + 1)
	if !ok {
		return proposal{}, false
	}
	var p proposal
	switch n := 1 + b2i(last); {
	case h:
		p = proposal{typ: DATE, value: yearValue(y) + "-H" + small0(n), date: when.NewHalf(y, n)}
	default:
		p = onQuarter(y, 4)
	}
	p.end, p.anchor = end, anchor
	return p, true
}

// yearSpokenOf reads 1998, last year, the year.
func (f *finder) yearSpokenOf(i int) (y, end int, anchor string, ok bool) {
	if y, end, ok = f.yearAt(i); ok {
		return y, end, "", true
	}
	i = f.the(i)
	if f.is(i, direction) && f.at(i+1).c == unit && f.at(i+1).u == yearUnit && f.known {
		return f.ref.Civil().Year + f.at(i).n, i + 2, f.said, true
	}
	return 0, i, "", false
}
