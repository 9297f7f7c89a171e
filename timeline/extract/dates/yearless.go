package dates

import (
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

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

// turns reads the "last" or "next" behind a month: "the 12th of October last". It is not
// the verb of "talks in May last long", nor "May next to June", nor "last year".
func (f *finder) turns(i int) (n int, ok bool) {
	if !f.words(i, "last", "next") || f.tagAt(i).IsVerb() || f.word(i+1, "to") || !f.behind(i+1) {
		return 0, false
	}
	return f.at(i).n, true
}

// noYear is the value of a day whose year is not known.
func noYear(m, d int) string { return "XXXX-" + two(m) + "-" + two(d) }

// turnedMonth is the last or the next month of this name: seen from the document's
// date, and not from what a story quotes.
func (f *finder) turnedMonth(n, m, end int) proposal {
	if !f.known || f.story {
		return proposal{end: end, typ: DATE, value: "XXXX-" + two(m)}
	}
	p := onMonth(stepped(f.ref.Civil(), n, m, m+1), m)
	p.end, p.anchor = end, f.said
	return p
}

// dayOfYear resolves a day and month without a year: the year that the text tells it in,
// else the tense says which side of the document's date it lies on.
func (f *finder) dayOfYear(m, d, i, end int) proposal {
	if f.yearless(i, end) || !f.known && f.thisYear(end) {
		return proposal{typ: DATE, value: noYear(m, d), end: end}
	}
	t, anchor := f.nearest(i, end, 45, func(y int) when.Instant { return when.YMD(y, m, min(d, when.MonthDays(y, m))) })
	p := onDay(t)
	p.end, p.anchor = end, anchor
	return p
}

// thisYear reports "this year" at token i, with "of" or without.
func (f *finder) thisYear(i int) bool {
	if f.is(i, of) {
		i++
	}
	return f.word(i, "this") && f.at(i+1).c == unit && f.at(i+1).u == yearUnit && !f.at(i+1).plural
}

// nearest picks the year of a yearly day: the last one before the document's
// date, or the next one if the verb points ahead. Without such a verb a day up
// to slack days ahead counts as this year's. A limit ("until March 6") is the
// nearer of the two. What the text tells in a year stays in it. anchor says in words
// what gave the year.
func (f *finder) nearest(i, end, slack int, day func(y int) when.Instant) (t when.Instant, anchor string) {
	if told, anchor, ok := f.told(i, end); ok {
		return day(told), anchor
	}
	y := f.ref.Civil().Year
	t = day(y)
	if t > f.ref.AddDays(1) && i-2 >= f.first && f.words(i-1, "on", "in") && f.bearing(i-2) < 0 && !planning[f.doc.Word(i-2)] {
		slack = 1 // "was removed on 8 December", in a text of November
	}
	switch ahead := f.ahead(i, end); {
	case ahead && t < f.ref.AddDays(-31):
		return day(y + 1), f.said
	case !ahead && t > f.ref.AddDays(slack):
		if f.words(i-1, "until", "till") && t < f.ref.AddDays(180) {
			return t, f.said
		}
		return day(y - 1), f.said
	}
	return t, f.said
}

// toldYear is the year that a story has just spoken of.
func (f *finder) toldYear() (int, bool) {
	if !f.story || f.last.IsZero() || f.last.Form != when.Unit || f.last.Precision > when.Year {
		return 0, false
	}
	y := f.last.From.Civil().Year
	return y, y != f.ref.Civil().Year
}

// spokenYear reads a year told by the date last mentioned behind a day or a month: "12 December
// that year", "in March of the following year".
func (f *finder) spokenYear(i int) (y, end int, ok bool) {
	if f.is(i, of) {
		i++
	}
	k := f.the(i)
	if u := f.at(k + 1); u.c != unit || u.u != yearUnit || u.plural || f.last.IsZero() || f.last.Form != when.Unit || f.last.Precision > when.Year {
		return 0, 0, false
	}
	y = f.last.From.Civil().Year
	switch l := f.at(k); {
	case l.c == same:
		return y, k + 2, true
	case l.c == direction && l.m == 0 && (f.words(k, "following", "preceding") || k > i && f.words(k, "next", "previous")):
		return y + l.n, k + 2, true
	}
	return 0, 0, false
}

// sharedYear is the year of a range that only its end tells: "from 3 March to
// 5 May 2012", "from November to March 2012".
func (f *finder) sharedYear(m, end int) (int, bool) {
	j := f.the(end + 1)
	if !f.is(end, to) && !f.is(end, and) && !f.is(end, dash) && !f.words(end, "until", "till") && (!f.is(end, comma) || f.dayNumber(j) == 0) {
		return 0, false
	}
	for j < end+8 && f.dayNumber(j) > 0 && (f.is(j+1, comma) || f.is(j+1, and)) && f.dayNumber(j+2) > 0 {
		j += 2 // the 5 of "May 3, 5 and 7, 2012"
	}
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
		if y, _, ok := f.yearAt(j + 1); ok && f.is(j, comma) { // "May 3 and 5, 2012"
			return y, true
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

// joinedYear is the year of a past day or month at tokens [i, end) where a verb that "and" joins
// tells with its year what followed: "was set up on 20 October and reported in April 2000". next
// is when that was, as EDTF.
func (f *finder) joinedYear(i, end int) (y int, next string, ok bool) {
	m, joined := f.monthIn(i, end), false
	if m == 0 || f.ahead(i, end) {
		return 0, "", false
	}
	for k := end; k < min(f.first+len(f.lex), end+reach); k++ {
		joined = joined || f.is(k-1, and) && (f.tagAt(k) == token.VBD || f.tagAt(k) == token.VBN)
		if !f.is(k, month) {
			continue
		}
		if y, _, ok = f.yearAt(k + 1); !ok || !joined {
			return 0, "", false
		}
		l := f.at(k)
		return y - b2i(m > l.n), onMonth(y, l.n).date.EDTF, true
	}
	return 0, "", false
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
