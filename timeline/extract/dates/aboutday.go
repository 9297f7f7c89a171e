package dates

import (
	"strings"

	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// begun takes the first day, or days of a month, that the first paragraph of a text names
// in full for what the text is about.
func (f *finder) begun(s token.Sentence, found []Timex) {
	switch {
	case f.telling.body == 0 || f.telling.about.IsZero() && f.doc.Paragraphs[f.telling.body-1].Heading:
		f.telling.body = s.Paragraph + 1 // a title that names no day says nothing
	case f.telling.body != s.Paragraph+1:
		return
	}
	for i := range found {
		if x := &found[i]; f.telling.about.IsZero() && (x.Type == DATE || x.Type == TIME) && x.Anchor == "" && !x.When.IsZero() && x.When.From > when.MinInstant && x.When.To-x.When.From <= aMonth && !f.born(x.First) {
			f.telling.about = x.When
		}
	}
}

// ownNews notes that one of the first sentences speaks of the document's own day by its name:
// "Shares fell on Wednesday", on a Wednesday. The text is news of that day then.
func (f *finder) ownNews(s token.Sentence, found []Timex) {
	const lead = 3 // paragraphs
	if !f.known || f.telling.body == 0 || s.Paragraph > f.telling.body-1+lead {
		return
	}
	for i := range found {
		if x := &found[i]; x.Anchor == f.said && x.When.Precision <= when.Day && x.When.From.Midnight() == f.ref && x.When.From > when.MinInstant {
			f.telling.today = true
		}
	}
}

// born reports a date of birth: "Ann Lee was born on 3 May 1994".
func (f *finder) born(i int) bool {
	return f.birth(i) || i > 1 && strings.EqualFold(f.doc.Word(i-2), "born") && f.doc.Word(i-1) != ","
}

// aMonth is the longest time that a text can be about, in seconds: days of other months
// are near it.
const aMonth = 31 * 86400

// looksBack reports a text of a later year than what its first paragraph tells of, by two
// dates at least with the heading above it, that does not speak from its own days: the report
// of an inquiry.
func (f *finder) looksBack() bool {
	const weekdays, several, first = 2, 3, 8
	if f.telling.about.To > f.ref.AddDays(-300) || f.telling.days > weekdays {
		return false
	}
	n := 0
	for i := range f.found[:min(len(f.found), first)] {
		if x := &f.found[i]; x.Anchor == "" && x.When.From > when.MinInstant && !x.When.IsZero() && x.When.From.Civil().Year == f.telling.about.From.Civil().Year {
			n++
		}
	}
	return n >= several
}

// ofThatDay reports an hour at token i of the one day that a text without a date of its own is
// about: told in the past, in a paragraph behind the first that has named no other day just before.
func (f *finder) ofThatDay(i int) bool {
	about, p := f.telling.about, f.doc.Tokens[i].Paragraph
	if f.known || !about.IsDay() || about.Precision != when.Day || f.telling.body > int(p) || f.had(i) {
		return false
	}
	for n := len(f.found) - 1; n >= 0 && f.doc.Tokens[f.found[n].First].Paragraph == p; n-- {
		x := &f.found[n]
		if x.When.IsZero() && x.Type == DURATION {
			continue
		}
		if x.Type != TIME || x.When.From.Midnight() != about.From.Midnight() {
			return false
		}
		break
	}
	return f.pastIn(f.first, f.first+len(f.lex))
}

// lastDay reports a day at tokens [i, end) that a text without a date of its own names soon
// after another one, in one of the next of its numbered paragraphs, as affidavits do.
func (f *finder) lastDay(i, end int) bool {
	const near = 2 // paragraphs
	if f.known || !f.last.IsDay() || end < i+2 || len(f.found) == 0 || f.ahead(i, end) {
		return false
	}
	p, before := f.doc.Tokens[i].Paragraph, f.doc.Tokens[f.found[len(f.found)-1].First].Paragraph
	return p <= before+near && f.numbered(p) && f.numbered(before)
}

// numbered reports a paragraph that begins with its number: "12. On 3 May …"
func (f *finder) numbered(p int32) bool {
	i := f.doc.Sentences[f.doc.Paragraphs[p].First].First
	w := strings.TrimRight(f.doc.Word(i), ".)")
	return len(w) < 4 && allDigits(w) && (w != f.doc.Word(i) || i+1 < len(f.doc.Tokens) && (f.doc.Word(i+1) == "." || f.doc.Word(i+1) == ")"))
}

// closest is the year in which a month is closest to a day.
func closest(to when.Date, month int) int {
	c := to.From.Civil()
	switch d := month - c.Month; {
	case d > 6:
		return c.Year - 1
	case d < -6:
		return c.Year + 1
	}
	return c.Year
}

// soonThen is the year of the day or month m that the first sentence behind a heading names, where
// it is within two months of the day that the text is about: what the section before had come to
// is over. It is 0 where that is not so.
func (f *finder) soonThen(i, m int) int {
	const soon = 60 // days
	about, s := f.telling.about, f.doc.Sentences[f.doc.Tokens[i].Sentence]
	p := s.Paragraph
	if m == 0 || about.IsZero() || p == 0 || !f.doc.Paragraphs[p-1].Heading || f.doc.Sentences[f.doc.Paragraphs[p].First].First != s.First {
		return 0
	}
	y := closest(about, m)
	if t := when.YMD(y, m, when.MonthDays(y, m)); t < about.From || when.YMD(y, m, 1) > about.From.AddDays(soon) {
		return 0
	}
	return y
}
