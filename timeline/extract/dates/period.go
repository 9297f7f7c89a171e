package dates

import (
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
	"quoteline/timeline/wordlist"
)

// thePeriod: the quarter, the weekend, the year, the fiscal year, the latest
// period: the one spoken of, else the one that the document is from.
func thePeriod(f *finder, i int) (proposal, bool) {
	j := f.the(i)
	if j == i {
		return proposal{}, false
	}
	if p, ok := f.weekFrom(j); ok {
		return p, true
	}
	if f.is(j, weekend) && f.is(j+1, of) { // the weekend of 22–23 November
		if r, ok := dayRange(f, j+2); ok {
			return r, true
		}
	}
	if !f.known {
		return proposal{}, false
	}
	var p proposal
	switch l := f.at(j); {
	case l.c == weekend && !l.plural && f.amidPast(i):
		p = onWeekend(f.last.From)
		p.anchor = lastMentioned.Of(f.last.EDTF)
	case l.c == weekend && !l.plural:
		n := 0
		if f.ref.Weekday() < when.Saturday && !f.ahead(i, j+1) {
			n = -7
		}
		p = onWeekend(f.ref.AddDays(n))
		p.anchor = f.said
	case l.c == unit && l.u == quarter && !l.plural && !f.is(j+1, of):
		p = f.quarterSpokenOf()
	case f.word(j, "latest") && f.word(j+1, "period"):
		j++
		p = f.quarterSpokenOf()
	case l.c == year && f.word(j+1, "period") && f.last.Precision == when.Quarter:
		c := f.last.From.Civil()
		p = onQuarter(l.n, (c.Month+2)/3)
		p.anchor = lastMentioned.Of(f.last.EDTF)
		j++
	case l.c == year && f.at(j+1).c == unit && f.at(j+1).u == quarter && !f.at(j+1).plural:
		p = proposal{typ: DATE, value: yearValue(l.n) + "-QX", date: when.NewYear(l.n)}
		if f.last.Precision == when.Quarter {
			p = onQuarter(l.n, (f.last.From.Civil().Month+2)/3)
			p.anchor = lastMentioned.Of(f.last.EDTF)
		}
		j++
	case l.c == unit && l.u == week && !l.plural && f.is(j+1, of): // the week of March 6
		d, ok := f.day(j + 2)
		if !ok || !d.date.IsDay() {
			return proposal{}, false
		}
		p = onWeek(d.date.From)
		p.anchor, j = d.anchor, d.end-1
	default:
		return f.wholePeriod(i, j)
	}
	p.end = j + 1
	return p, true
}

// weekFrom reads the week that its first or last day names: "the week beginning 11 July".
func (f *finder) weekFrom(j int) (proposal, bool) {
	if l := f.at(j); l.c != unit || l.u != week || l.plural || !f.words(j+1, "beginning", "commencing", "starting", "ending") {
		return proposal{}, false
	}
	d, ok := f.day(j + 2)
	if !ok || !d.date.IsDay() {
		return proposal{}, false
	}
	first := d.date.From.Midnight()
	if f.word(j+1, "ending") {
		first = first.AddDays(-6)
	}
	p := onWeek(first)
	p.date = when.BetweenUnits(first, first.AddDays(7), when.Day)
	p.end, p.anchor = d.end, d.anchor
	return p, true
}

// amidPast reports a paragraph that has named a day at least two weeks before the document's.
func (f *finder) amidPast(i int) bool {
	const near = 14
	return len(f.found) > 0 && f.last.IsDay() && f.last.To < f.ref.AddDays(-near) && f.doc.Tokens[f.found[len(f.found)-1].First].Paragraph == f.doc.Tokens[i].Paragraph
}

// quarterSpokenOf is the last mentioned quarter, else the one that ended last.
func (f *finder) quarterSpokenOf() proposal {
	if f.last.Precision == when.Quarter {
		p := onUnit(f.last.From, quarter)
		p.anchor = lastMentioned.Of(f.last.EDTF)
		return p
	}
	p := onUnit(f.ref.AddMonths(-3), quarter)
	p.anchor = f.said
	return p
}

// wholePeriod: the year, the full year, the fiscal year, the week, the month,
// where they are periods of the calendar: "in the year", not "the year he
// died". With an end of its own ("the year ended March 31") it is a duration.
func (f *finder) wholePeriod(i, j int) (proposal, bool) {
	whole := false
	for f.words(j, "full", "entire", "whole", "calendar", "financial") || f.is(j, fiscal) {
		whole = true
		j++
	}
	u := f.at(j)
	if u.c != unit || u.plural || u.u != week && u.u != monthUnit && u.u != yearUnit {
		return proposal{}, false
	}
	if y, end, ok := f.yearAt(j + 1); ok && u.u == yearUnit && whole { // the fiscal year 2015
		p := onYear(y)
		p.end = end
		return p, true
	}
	if f.words(j+1, "ended", "ending") && (u.u == yearUnit || u.u == monthUnit) {
		return proposal{end: j + 1, typ: DURATION, value: duration(10, u.u)}, true
	}
	if !whole && !f.within(i, j+1) {
		return proposal{}, false
	}
	from, anchor := f.ref, f.said
	if !f.last.IsZero() && f.last.Form == when.Unit && (f.story || whole && u.u == yearUnit && f.beside()) {
		from, anchor = f.last.From, lastMentioned.Of(f.last.EDTF)
	}
	if f.last.Precision > when.Day && u.u < yearUnit {
		from, anchor = f.ref, f.said
	}
	p := onUnit(from, u.u)
	p.end, p.anchor = j+1, anchor
	return p, true
}

// honoured are nouns that "of the month" or "of the year" makes an honour.
var honoured = wordlist.Set(`man woman person player manager coach team goal book album song film word car driver rookie artist photo photograph company employee teacher student
	athlete footballer cricketer newspaper journalist journal club personality newcomer officer nurse entrepreneur restaurant chef product airline`)

// within reports the words around a bare period that make it one of the
// calendar.
func (f *finder) within(i, end int) bool {
	if f.word(i-1, "of") && i-2 >= f.first && honoured[f.doc.Word(i-2)] && f.tagAt(i-3) != token.DT {
		return false // "was named manager of the month"
	}
	if f.words(end, "before", "after", "of", "that", "when", "he", "she", "it", "they") || f.is(end, number) || f.is(end, year) {
		return false
	}
	if t := f.tagAt(end); t.IsNoun() && !f.is(end, possessive) {
		return false
	}
	return f.words(i-1, "of", "in", "for", "during", "over", "through", "throughout", "by") || f.is(end, possessive)
}

// beside reports that the last mentioned date is in this sentence.
func (f *finder) beside() bool {
	return len(f.found) > 0 && f.found[len(f.found)-1].First >= f.first && f.found[len(f.found)-1].When == f.last
}
