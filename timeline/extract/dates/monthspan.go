package dates

import "quoteline/timeline/when"

// monthSpan: January-June 2016, Nov-Feb 2012: months with a hyphen between them, the last
// of them in the year that follows, or in the one that the text speaks of.
func monthSpan(f *finder, i int) (proposal, bool) {
	l, k, anchor := f.at(i), i+1, ""
	if f.is(k, comma) {
		k++
	}
	y, end, ok := f.yearAt(k)
	if !ok {
		if f.yearless(i, i+1) {
			return proposal{}, false
		}
		var t when.Instant
		t, anchor = f.nearest(i, i+1, 20, ymd(l.n))
		y, end = t.Civil().Year, i+1
	}
	first := y - b2i(l.y > l.n)
	d := when.NewInterval(when.NewMonth(first, l.y), when.NewMonth(y, l.n))
	return proposal{end: end, typ: DATE, value: d.EDTF, date: d, anchor: anchor}, !d.IsZero() && l.y != l.n
}
