package dates

import "quoteline/timeline/when"

// turnedDay is the last or the next day of this name.
func (f *finder) turnedDay(n, m, d, end int) (proposal, bool) {
	if d == 0 || !f.known || d > when.MonthDays(2024, m) {
		return proposal{}, false
	}
	y := f.ref.Civil().Year
	t := when.YMD(y, m, d)
	if n < 0 && t >= f.ref || n > 0 && t <= f.ref {
		y += n
	}
	p, ok := f.civil(y, m, d, end)
	p.anchor = f.said
	return p, ok
}

// dayOfYear resolves a day and month without a year: the year of a date in the
// same sentence or paragraph is not taken; the tense says which side of the
// document's date it lies on.
func (f *finder) dayOfYear(m, d, i, end int) proposal {
	if !f.known {
		return proposal{typ: DATE, value: "XXXX" + when.YMD(2024, m, d).ISODay()[4:], end: end}
	}
	t := f.nearest(i, end, 45, func(y int) when.Instant { return when.YMD(y, m, min(d, when.MonthDays(y, m))) })
	p := onDay(t)
	p.end, p.anchor = end, f.said
	return p
}

// nearest picks the year of a yearly day: the last one before the document's
// date, or the next one if the verb points ahead. Without such a verb a day up
// to slack days ahead counts as this year's. A limit ("until March 6") is the
// nearer of the two. A story stays in the year that it speaks of.
func (f *finder) nearest(i, end, slack int, day func(y int) when.Instant) when.Instant {
	y := f.ref.Civil().Year
	if told, ok := f.toldYear(); ok {
		return day(told)
	}
	if f.goesOn(i) && !f.ahead(i, end) {
		return day(f.last.From.Civil().Year)
	}
	t := day(y)
	switch ahead := f.ahead(i, end); {
	case ahead && t < f.ref.AddDays(-31):
		return day(y + 1)
	case !ahead && t > f.ref.AddDays(slack):
		if f.words(i-1, "until", "till") && t < f.ref.AddDays(180) {
			return t
		}
		return day(y - 1)
	}
	return t
}

// toldYear is the year that a story has just spoken of.
func (f *finder) toldYear() (int, bool) {
	if !f.story || f.last.IsZero() || f.last.Form != when.Unit || f.last.Precision > when.Year {
		return 0, false
	}
	y := f.last.From.Civil().Year
	return y, y != f.ref.Civil().Year
}

// sharedYear is the year of a range that only its end tells: "from 3 March to
// 5 May 2012", "from November to March 2012".
func (f *finder) sharedYear(m, end int) (int, bool) {
	if !f.is(end, to) && !f.is(end, and) && !f.is(end, dash) && !f.words(end, "until", "till") {
		return 0, false
	}
	j := f.the(end + 1)
	to := 0
	switch {
	case f.is(j, month):
		to = f.at(j).n
		j++
		if f.dayNumber(j) > 0 {
			j++
		}
	case f.dayNumber(j) > 0:
		j++
		if f.is(j, of) {
			j++
		}
		if !f.is(j, month) {
			return 0, false
		}
		to = f.at(j).n
		j++
	default:
		return 0, false
	}
	if f.is(j, comma) {
		j++
	}
	y, _, ok := f.yearAt(j)
	if m > to {
		y--
	}
	return y, ok
}

// goesOn reports a sentence that starts with its date and tells on what the one
// before it, which named a year, began: "In 1943 he wed. In May he left."
func (f *finder) goesOn(i int) bool {
	if !f.recalls || len(f.found) == 0 || i > f.first+1 || i > f.first && !f.words(f.first, "in", "on", "by", "that") {
		return false
	}
	x := &f.found[len(f.found)-1]
	s, before := f.doc.Tokens[i].Sentence, f.doc.Tokens[x.First].Sentence
	return s == before+1 && f.doc.Sentences[s].Paragraph == f.doc.Sentences[before].Paragraph &&
		x.When == f.last && !x.When.IsZero() && x.When.Form == when.Unit && x.When.Precision <= when.Year && x.When.Precision > when.PartOfDay
}
