package dates

import (
	"quoteline/timeline/when"
)

// yearRange: 2010-2014, 1914–18.
func yearRange(f *finder, i int) (proposal, bool) {
	l := f.at(i)
	a, b, end := l.y, l.n, i+1
	if l.c == year && f.is(i+1, dash) {
		a, end = l.n, i+3
		switch r := f.at(i + 2); {
		case r.c == year:
			b = r.n
		case r.c == number && r.digits == 2:
			b = a/100*100 + r.n
		default:
			return proposal{}, false
		}
	} else if l.c != yearSpan {
		return proposal{}, false
	}
	d := when.NewInterval(when.NewYear(a), when.NewYear(b))
	return proposal{end: end, typ: DATE, value: d.EDTF, date: d}, a < b && !d.IsZero()
}
