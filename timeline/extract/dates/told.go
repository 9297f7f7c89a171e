package dates

import (
	"strconv"

	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// telling is what the text says of its years beside its dates: "On 4 September" under
// the heading "1914" is of that year, and in a life told from year to year it is of the
// year that the life has come to.
type telling struct {
	heading int       // the year of the heading that a sentence stands under; 0 is none
	name    bool      // that heading names something: "The first voyage (1768)"
	month   when.Date // the month of the heading: "October 1916"
	season  int       // the first of the two years of a heading: "Rovers 2018-19"; 0 is none
	about   when.Date // the day that the text is about, by its first paragraph
	today   bool      // it is news of its own day; see ownNews
	body    int       // one more than that paragraph
	days    int       // how many days of the week it names
	ordered bool      // the text goes from year to year
	year    int       // the year that it has come to; 0 before the first
	bygone  bool      // all its years are long ago; see bygone
	tale    when.Date // the date that such a text has come to
	entry   int       // the year of the last day that alone begins a paragraph, as in a diary; 0 is none
}

// entry reports tokens [i, end) that are all of a paragraph's first sentence, or all of it
// before a colon, a dash or a bracket: "May 9th. Rested.", "[3/5/2021, 21:31] Ann: Hello"
func (f *finder) entry(i, end int) bool {
	s := f.doc.Sentences[f.doc.Tokens[i].Sentence]
	if i > s.First && f.doc.Word(i-1) == "[" {
		i--
	}
	if i != s.First || f.doc.Sentences[f.doc.Paragraphs[s.Paragraph].First].First != i {
		return false
	}
	if f.is(end, open) {
		const longest = 6 // tokens
		for k := end + 1; k < min(s.Last, end+longest); k++ {
			if f.is(k, shut) {
				end = k + 1 // "March 10 (9 a.m. ET): Trading is halted"
				break
			}
		}
	}
	return end >= s.Last-1 || f.is(end, dash) || f.doc.Word(end) == ":" || f.doc.Word(end) == "]"
}

// kept takes the day of an entry for the day that its text speaks from, in a document that
// has none or is a diary, a log or an exchange of messages: one of several such entries.
func (f *finder) kept(d when.Date) {
	const several = 3
	if f.entries++; f.known && f.entries < several && !f.keeping {
		return
	}
	f.keeping = true
	f.ref, f.known = d.From.Midnight(), true
	f.said = lastMentioned.Of(f.ref.ISODay())
}

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

// spans is the first of the two years that a heading spans with its one expression: "2017–18";
// 0 where it spans none.
func spans(found []Timex) int {
	one := len(found) == 1 || len(found) == 2 && found[1].Part
	if !one || found[0].When.Form != when.Interval || found[0].When.Precision != when.Year {
		return 0
	}
	from, to := found[0].When.From.Civil().Year, (found[0].When.To - 1).Civil().Year
	if to != from+1 {
		return 0
	}
	return from
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

// come follows the years: an expression that names its year, later than the ones before
// or first in its sentence, is where the text has come to. A look back is no step.
func (t *telling) come(p *proposal, opens bool, own int) {
	if !t.ordered || p.anchor != "" || p.date.Form != when.Unit || p.date.Precision > when.Year || p.date.IsZero() {
		return
	}
	y := p.date.From.Civil().Year
	if p.date.Precision == when.Season {
		y = (p.date.From + (p.date.To-p.date.From)/2).Civil().Year // the winter of 1968 may have begun in 1967
	}
	if (y >= t.year || opens) && y <= own {
		t.year = y
	}
}

// head takes the year of a heading that has one, "1914", "The Reds (2012)", or two that
// follow one another, "Rovers 2018-19". Another heading
// ends what a name with a year began, but not what a year did: it may be a part of it.
func (f *finder) head(first, last int, found []Timex) {
	if len(found) > 0 {
		f.telling.season = spans(found)
		if x := &found[0]; x.First == first && x.When.Precision == when.Month && x.When.Form == when.Unit && x.Anchor == "" && len(found) == 1 {
			f.telling.month = x.When
		}
	}
	if len(found) == 1 && found[0].Type == DATE && found[0].When.Precision == when.Year && found[0].When.Form == when.Unit && found[0].Anchor == "" && !found[0].When.Approximate {
		x := &found[0]
		name := f.is(x.First-1, open) && f.is(x.Last, shut) && x.Last+1 == last
		if name || x.First == first && (x.Last == last || f.is(x.Last, dash) || f.is(x.Last, comma) || f.doc.Word(x.Last) == ":") {
			f.telling.heading, f.telling.name = x.When.From.Civil().Year, name
			return
		}
	}
	if f.telling.name || len(found) > 0 {
		f.telling.heading = 0
	}
}

// ordered reports that years follow one another in the order of the calendar, as in
// a life: four at least, and at most one step in four goes back.
func ordered(years []int) bool {
	const least, span = 4, 3
	if len(years) < least || years[len(years)-1]-years[0] < span {
		return false
	}
	steps, back := 0, 0
	for i := 1; i < len(years); i++ {
		if years[i] != years[i-1] {
			steps++
			back += b2i(years[i] < years[i-1])
		}
	}
	return steps >= least-1 && 4*back <= steps
}
