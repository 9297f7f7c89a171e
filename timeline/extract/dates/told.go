package dates

import (
	"strconv"

	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// told is the year of a day or a month at tokens [i, end) that names none, where the text
// tells it, and the words for what told it.
func (f *finder) told(i, end int) (year int, anchor string, ok bool) {
	if y := f.telling.entry; y != 0 && f.entry(i, end) {
		return y, lastMentioned.Of(strconv.Itoa(y)), true
	}
	if m := f.monthIn(i, end); m > 0 && f.closer(i) {
		return closest(f.last, m), lastMentioned.Of(f.last.EDTF), true
	}
	if f.telling.heading != 0 && !f.justBefore(i) {
		return f.telling.heading, underHeading.Of(strconv.Itoa(f.telling.heading)), true
	}
	if m := f.telling.month; !m.IsZero() && m.From.Civil().Month == f.monthIn(i, end) {
		return m.From.Civil().Year, underHeading.Of(m.EDTF), true
	}
	if y := f.telling.season; y != 0 && !f.justBefore(i) {
		if m := f.monthIn(i, end); m > 0 {
			return y + b2i(m < turnOfSeason || f.over(y+1)), underHeading.Of(strconv.Itoa(y) + "/" + strconv.Itoa(y+1)), true
		}
	}
	if y, next, ok := f.joinedYear(i, end); ok {
		return y, beside.Of(next), true
	}
	if n := len(f.found); !f.known && f.beside() && f.last.Form == when.Unit && f.last.Precision == when.Year && !f.last.Approximate && !f.parted(f.found[n-1].Last, i) && !f.inAside(&f.found[n-1], i) && !f.born(f.found[n-1].First) && !f.ahead(i, end) {
		return f.last.From.Civil().Year, lastMentioned.Of(f.last.EDTF), true // "returned in 1930, shortly before the coup of 6 September"
	}
	if y := f.soonThen(i, f.monthIn(i, end)); y != 0 {
		return y, aboutDay.Of(f.telling.about.EDTF), true
	}
	if f.beside() && f.last.Precision <= when.Month && f.last.Form == when.Unit && f.telling.ordered && !f.ahead(i, end) {
		return f.last.From.Civil().Year, lastMentioned.Of(f.last.EDTF), true
	}
	if t := &f.telling; t.ordered && t.year != 0 {
		if f.ahead(i, end) && !f.would(i) {
			return 0, "", false
		}
		return t.year, lastMentioned.Of(strconv.Itoa(t.year)), true
	}
	y, ok := f.toldYear()
	if m := f.monthIn(i, end); !ok && m > 0 && f.amid(i, m) && !f.ahead(i, end) {
		y, ok = f.last.From.Civil().Year, true
	}
	if !ok && (f.goesOn(i) || f.telling.heading != 0 && f.justBefore(i)) && !f.ahead(i, end) {
		y, ok = f.last.From.Civil().Year, true
	}
	if !ok && f.soonAfter(i, end) && !f.ahead(i, end) {
		y, ok = f.last.From.Civil().Year, true
	}
	if !ok && f.beforeIt(i) && !f.ahead(i, end) {
		c := f.last.From.Civil()
		y, ok = c.Year, true
		if m := f.monthIn(i, end); m > 0 && m+turnOfSeason-1 <= c.Month {
			y++ // from December to January
		}
	}
	if m := f.monthIn(i, end); !ok && m > 0 && !f.telling.about.IsZero() && !f.telling.ordered && (!f.known || f.looksBack() && !f.ahead(i, end)) {
		if l := f.last; !f.known && l.Form == when.Unit && l.Precision <= when.Month && l.From > f.telling.about.From {
			return closest(l, m), lastMentioned.Of(l.EDTF), true // the tale has gone on since its first day
		}
		return closest(f.telling.about, m), aboutDay.Of(f.telling.about.EDTF), true
	}
	if m := f.monthIn(i, end); !ok && m > 0 && f.lastDay(i, end) {
		return closest(f.last, m), lastMentioned.Of(f.last.EDTF), true
	}
	if !ok {
		if y, ok = f.taleYear(i, end); ok {
			return y, lastMentioned.Of(f.telling.tale.EDTF), true
		}
	}
	return y, lastMentioned.Of(f.last.EDTF), ok
}

// parted reports a semicolon among tokens [i, end).
func (f *finder) parted(i, end int) bool {
	for ; i < end; i++ {
		if f.doc.Word(i) == ";" {
			return true
		}
	}
	return false
}

// closer reports that the day at token i says more of what was just counted: "Two weeks later, on
// 3 April, …".
func (f *finder) closer(i int) bool {
	if len(f.found) == 0 {
		return false
	}
	x := &f.found[len(f.found)-1]
	return x.Rule == "dates/away" && x.When == f.last && !x.When.IsZero() && x.First >= f.first && i == x.Last+2 && f.is(x.Last, comma) && f.words(i-1, "on", "in")
}

// beforeIt reports, of a document that has no day of its own, that a day or month with its
// year stands before token i in its paragraph.
func (f *finder) beforeIt(i int) bool {
	if f.known || len(f.found) == 0 || f.last.IsZero() || f.last.Form != when.Unit || f.last.Precision > when.Month {
		return false
	}
	x := &f.found[len(f.found)-1]
	return f.doc.Tokens[x.First].Paragraph == f.doc.Tokens[i].Paragraph && !f.inAside(x, i)
}

// inAside reports that expression x stands in a relative clause or with a participle between
// commas, and token i behind it: "Lee, who left in March 2015, was tried June 12" does not say of which year.
func (f *finder) inAside(x *Timex, i int) bool {
	closed := false
	for k := x.Last; k < i; k++ {
		closed = closed || f.doc.Word(k) == ","
	}
	for k := x.First - 1; closed && k > max(x.First-2*reach, f.doc.Sentences[f.doc.Tokens[i].Sentence].First); k-- {
		if t := f.tagAt(k); t == token.WP || t == token.WDT || t == token.VBN && f.doc.Word(k-1) == "," {
			return f.doc.Word(k-1) == ","
		}
	}
	return false
}

// turnOfSeason is the month in which the years of sports, schools and budgets begin.
const turnOfSeason = 7

// over reports that the text has come to the end of a season in the year y: "They drew on 6
// May. In July the club was sold."
func (f *finder) over(y int) bool {
	const end = 5
	c := f.last.From.Civil()
	return !f.last.IsZero() && f.last.Form == when.Unit && c.Year == y && c.Month >= end
}

// monthIn is the month that tokens [i, end) name, 0 for none.
func (f *finder) monthIn(i, end int) int {
	for ; i < end; i++ {
		if f.is(i, month) {
			return f.at(i).n
		}
	}
	return 0
}

// justBefore reports that the sentence before, of the same paragraph, ends on a day or
// month of a year that it names: "It was closed in May 2019. It was opened in June."
func (f *finder) justBefore(i int) bool {
	if len(f.found) == 0 {
		return false
	}
	x := &f.found[len(f.found)-1]
	s, before := f.doc.Tokens[i].Sentence, f.doc.Tokens[x.First].Sentence
	return s == before+1 && f.doc.Sentences[s].Paragraph == f.doc.Sentences[before].Paragraph && x.Anchor == "" && x.When == f.last &&
		x.When.Form == when.Unit && !x.When.IsZero() && x.When.Precision > when.PartOfDay && x.When.Precision <= when.Month
}

// amid reports that the paragraph of token i tells of a year gone by, by two days or months
// of it at least, and has come to month m or one of the two before it: "She left on 6
// March 1994. Her car was found two days later, her body on 19 March."
func (f *finder) amid(i, m int) bool {
	if f.last.Form != when.Unit || f.last.IsZero() || f.last.Precision > when.Month || f.last.From.Civil().Year >= f.ref.Civil().Year {
		return false
	}
	c := f.last.From.Civil()
	if m < c.Month || m > c.Month+2 {
		return false
	}
	const near = 64 // expressions
	n := 0
	for k := len(f.found) - 1; k >= max(0, len(f.found)-near) && n < 2 && f.doc.Tokens[f.found[k].First].Paragraph == f.doc.Tokens[i].Paragraph; k-- {
		if x := &f.found[k]; !x.When.IsZero() && x.When.From > when.MinInstant && x.When.From.Civil().Year == c.Year {
			n++
		}
	}
	return n > 1
}

// soonAfter reports a day at tokens [i, end) that follows by two weeks at most on one of a year
// gone by that this paragraph or the one before it names in full, where the last such day before
// the document's is months ago: "On 22 November 2014 the money left. The bank was shut on the
// 27th of November."
func (f *finder) soonAfter(i, end int) bool {
	const near, lately = 14, 60 // days
	m, d := f.monthIn(i, end), 0
	for k := i; k < end && d == 0; k++ {
		d = f.dayNumber(k)
	}
	n := len(f.found)
	if !f.known || m == 0 || d == 0 || n == 0 || f.last.IsZero() || f.last.Precision != when.Day || f.last.From == when.MinInstant || f.born(f.found[n-1].First) || f.found[n-1].Anchor != "" && f.found[n-1].When == f.last {
		return false
	}
	y, own := f.last.From.Civil().Year, f.ref.Civil().Year
	if y >= own || d > when.MonthDays(y, m) || f.doc.Tokens[i].Paragraph > f.doc.Tokens[f.found[n-1].First].Paragraph+1 {
		return false
	}
	t, recent := when.YMD(y, m, d), when.YMD(own, m, min(d, when.MonthDays(own, m)))
	if recent > f.ref {
		recent = when.YMD(own-1, m, min(d, when.MonthDays(own-1, m)))
	}
	return t >= f.last.From && t <= f.last.To.AddDays(near) && recent < f.ref.AddDays(-lately)
}

// would reports the future of a tale: "he would leave on May 3".
func (f *finder) would(i int) bool { return f.after("would", i) }

// yearless reports that nothing says in which year tokens [i, end) are.
func (f *finder) yearless(i, end int) bool {
	if f.known {
		return false
	}
	_, _, ok := f.told(i, end)
	return !ok
}
