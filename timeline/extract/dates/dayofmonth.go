package dates

import (
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

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
	if !f.word(i-1, "on") && !(f.is(i-1, of) && f.isNight(i-2)) || !f.stops(j+1) && !f.is(j+1, and) && !f.is(j+1, prep) && !f.opens(i-1, j+1) {
		return proposal{}, false
	}
	c, anchor := f.ref.Civil(), f.said
	if f.inMonth() {
		c, anchor = f.last.From.Civil(), lastMentioned.Of(f.last.EDTF)
	} else if t := f.telling.tale; f.telling.bygone && !t.IsZero() && t.Precision <= when.Month {
		c, anchor = t.From.Civil(), lastMentioned.Of(t.EDTF)
	} else if !f.known {
		return proposal{}, false
	} else if t := when.YMD(c.Year, c.Month, l.n); t > f.ref && !f.ahead(i, j+1) {
		c = when.YMD(c.Year, c.Month-1, 1).Civil()
	}
	p, ok := f.civil(c.Year, c.Month, l.n, j+1)
	p.anchor = anchor
	return p, ok
}

// inMonth reports that the date last mentioned lies in one month.
func (f *finder) inMonth() bool {
	if f.last.IsZero() || f.last.Precision > when.Month || f.last.From == when.MinInstant || f.last.To == when.MaxInstant {
		return false
	}
	a, b := f.last.From.Civil(), (f.last.To - 1).Civil()
	return a.Year == b.Year && a.Month == b.Month
}

// opens reports that the words from token i, the sentence's first, go on at token end with a
// subject: "On the 16th it closed its doors".
func (f *finder) opens(i, end int) bool {
	switch f.tagAt(end) {
	case token.PRP, token.DT, token.PRPS, token.EX:
		return i == f.first
	}
	return false
}
