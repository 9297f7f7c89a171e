package dates

import "quoteline/timeline/when"

// sameDay is the day last mentioned, or else the document's, and none behind a sentence that
// looked back, "He had been there on 2 March. The alarm rang at 20:12"; one that is still to come does not
// date what is past: "Next meeting: 10 February. The meeting closed at 9.05pm."
func (f *finder) sameDay(i, end int) proposal {
	d := onDay(f.ref)
	d.anchor = f.said
	if _, ok := f.lineHour(i); ok && f.live {
		return d
	}
	if n := len(f.found); f.telling.today && n > 0 && !f.had(i) && !f.ahead(i, end) {
		if x := &f.found[n-1]; f.doc.Tokens[x.First].Paragraph != f.doc.Tokens[i].Paragraph || x.Type == TIME && x.When.From.Midnight() == f.ref {
			return d // what the paragraph before looked back to is over
		}
	}
	if f.back && !f.beside() && !f.had(i) {
		return proposal{}
	}
	if f.last.IsDay() && (!f.known || f.last.From < f.ref.AddDays(1) || f.beside() || f.ahead(i, end)) {
		d = onDay(f.last.From.Midnight())
		d.anchor = lastMentioned.Of(d.value)
	}
	return d
}

// turnsDay reports words that go on to another day, or name it: "10.15 the next morning", "7am on
// Saturday".
func (f *finder) turnsDay(i, end int) bool {
	for ; i < end; i++ {
		if f.words(i, "next", "following") || f.is(i, weekday) {
			return true
		}
	}
	return false
}

// had reports the past perfect before token i in its sentence.
func (f *finder) had(i int) bool { return f.after("had", i) }

// near reports that the day last mentioned stands in the same sentence as the hour at
// token i or, in a document of which the day is not known, before it in its paragraph or
// in one that the hour's own line follows, as in a log, or is the only one so far.
func (f *finder) near(i int) bool {
	if f.known || f.beside() {
		return f.beside()
	}
	if f.days == 1 {
		return true
	}
	p := f.doc.Tokens[i].Paragraph
	if i == f.doc.Sentences[f.doc.Paragraphs[p].First].First {
		return true
	}
	n := len(f.found)
	return n > 0 && f.doc.Tokens[f.found[n-1].First].Paragraph == p
}

// hoursOf reports one of two times with a mark between them in a sentence that tells of
// nothing past: "Store hours: 8:30 – 7 pm", "Open 9 am to 5 pm" hold on no one day, "the
// polls opened from 7 a.m. to 8 p.m." does.
func (f *finder) hoursOf(i, j int) bool {
	pair := false
	if f.is(j, dash) || f.is(j, to) {
		_, _, pair = f.hourOf(j + 1)
	}
	if n := len(f.found); !pair && n > 0 && (f.is(i-1, dash) || f.is(i-1, to)) {
		pair = f.found[n-1].Last == i-1 && f.found[n-1].Type == TIME
	}
	if !pair {
		return false
	}
	if f.dayless == 0 {
		f.dayless = 1
		last := f.first + len(f.lex)
		for k := f.first; k < last; k++ {
			if f.is(k, deictic) || f.is(k, weekday) && !f.at(k).plural {
				f.dayless = -1
			}
		}
		if f.pastIn(f.first, last) {
			f.dayless = -1
		}
	}
	return f.dayless > 0
}

// sharedDay is the day behind the second time of a range: "between 3 p.m. and
// 5 p.m. Friday".
func (f *finder) sharedDay(i int) (proposal, bool) {
	if !f.is(i, and) && !f.is(i, to) && !f.is(i, dash) {
		return proposal{}, false
	}
	_, k, ok := f.hourOf(i + 1)
	if !ok {
		return proposal{}, false
	}
	if f.is(k, comma) || f.word(k, "on") {
		k++
	}
	d, ok := f.day(k)
	return d, ok && d.date.IsDay() && d.date.Precision == when.Day
}

// pastMidnight reports that the minute m of the day at token i is of the night that the text has told of
// from the evening of day on, so that it is the next day's: "at 23:50 and at 00:10".
func (f *finder) pastMidnight(day when.Date, i, m int) bool {
	const evening, morning = 18 * 60, 6 * 60
	const near = 4 // expressions
	for k := len(f.found) - 1; k >= max(0, len(f.found)-near) && m < 2*morning && !f.had(i); k-- {
		x := &f.found[k]
		if x.Part || x.When.IsZero() {
			continue
		}
		if x.Type != TIME || x.When.Precision != when.Minute {
			return false
		}
		midnight := x.When.From.Midnight()
		before := int(x.When.From-midnight) / 60
		return midnight == day.From.Midnight() && before >= evening && m < morning ||
			midnight == day.From.Midnight().AddDays(1) && before <= m
	}
	return false
}
