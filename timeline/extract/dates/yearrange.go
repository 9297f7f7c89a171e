package dates

import (
	"quoteline/timeline/when"
)

// yearRange: 2010-2014, where it is one word, and 2003–present. Of "1914 – 18" it takes the
// second year; pair makes the range.
func yearRange(f *finder, i int) (proposal, bool) {
	l := f.at(i)
	if l.c == year && f.is(i+1, dash) && f.words(i+2, "present", "date", "now", "today") {
		d := when.NewInterval(when.NewYear(l.n), when.Date{})
		return proposal{end: i + 3, typ: DATE, value: yearValue(l.n), date: d}, true
	}
	if l.c == number && l.digits == 2 && f.is(i-1, dash) && f.is(i-2, year) {
		p := onYear(f.at(i-2).n/100*100 + l.n)
		p.end = i + 1
		return p, l.n > f.at(i-2).n%100 && !f.is(i+1, unit) && !f.is(i+1, dash)
	}
	if l.c != yearSpan || l.digits == 3 && !f.old { // rooms 373-374
		return proposal{}, false
	}
	a, b, end := l.y, l.n, i+1
	d := when.NewInterval(when.NewYear(a), when.NewYear(b))
	return proposal{end: end, typ: DATE, value: d.EDTF, date: d}, a < b && !d.IsZero()
}
