package dates

import "quoteline/timeline/when"

// dayOfMonth: on the 4th, the 4th of last month: a day of the month that a date
// has just named, else of the document's, on the side that the tense tells.
func dayOfMonth(f *finder, i int) (proposal, bool) {
	j := f.the(i)
	l := f.at(j)
	if j == i || l.c != ordinal || l.digits == 0 || l.n > 31 || l.n < 1 {
		return proposal{}, false
	}
	if f.is(j+1, of) { // the 4th of last month
		m, ok := turn(f, j+2)
		if !ok || m.date.IsZero() || m.date.Precision != when.Month {
			return proposal{}, false
		}
		c := m.date.From.Civil()
		p, ok := f.civil(c.Year, c.Month, l.n, m.end)
		p.anchor = m.anchor
		return p, ok
	}
	if !f.word(i-1, "on") || !f.known || !f.stops(j+1) && !f.is(j+1, and) && !f.is(j+1, prep) {
		return proposal{}, false
	}
	c, anchor := f.ref.Civil(), f.said
	if !f.last.IsZero() && f.last.Form == when.Unit && f.last.Precision <= when.Month {
		c, anchor = f.last.From.Civil(), lastMentioned.Of(f.last.EDTF)
	} else if t := when.YMD(c.Year, c.Month, l.n); t > f.ref && !f.ahead(i, j+1) {
		c = when.YMD(c.Year, c.Month-1, 1).Civil()
	}
	p, ok := f.civil(c.Year, c.Month, l.n, j+1)
	p.anchor = anchor
	return p, ok
}
