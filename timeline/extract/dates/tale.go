package dates

import (
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// bygone reports the years of a document that is no news of its own day, though nobody says
// which day that is: two at least, all of them long ago.
func bygone(years []int) bool {
	const least, recent = 2, 1960
	for _, y := range years {
		if y > recent {
			return false
		}
	}
	return len(years) >= least
}

// follow remembers the date that the tale has come to, of a document of long ago.
func (f *finder) follow(p *proposal, i int) {
	if !f.telling.bygone || p.typ != DATE && p.typ != TIME || p.date.IsZero() || p.date.Precision > when.Year || p.date.From == when.MinInstant || p.date.Form == when.Interval || !f.mainLine(i) {
		return
	}
	f.telling.tale = p.date
}

// mainLine reports an expression at token i that says when something of the tale itself was: not in
// brackets, not "until" when, and not in a clause that looks back or aside ("who had left in 1813").
func (f *finder) mainLine(i int) bool {
	if f.is(i-1, open) || f.words(i-1, "until", "till", "since") {
		return false
	}
	for k := i - 1; k > f.first && k > i-2*reach && f.doc.Word(k) != ";"; k-- {
		switch t := f.tagAt(k); {
		case t == token.WP, t == token.WDT, t == token.WRB, t == token.WPS, f.word(k, "had"):
			return false
		}
	}
	return true
}

// taleYear is the year of a day or month at tokens [i, end) in a document of long ago: that of the date
// which the tale has come to, or, of a month half a year before that, the next.
func (f *finder) taleYear(i, end int) (y int, ok bool) {
	t := f.telling.tale
	m := f.monthIn(i, end)
	if !f.telling.bygone || t.IsZero() || m == 0 || f.ahead(i, end) && !f.would(i) {
		return 0, false
	}
	c := t.From.Civil()
	if t.Precision < when.Year && m+turnOfSeason-1 <= c.Month {
		return c.Year + 1, true
	}
	return c.Year, true
}
