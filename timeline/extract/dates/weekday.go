package dates

import "quoteline/timeline/extract/token"

// aWeekday: Tuesday, last Tuesday, next Friday, this Sunday.
func aWeekday(f *finder, i int) (proposal, bool) {
	dir, j, named := 0, i, false
	if l := f.at(i); l.c == direction && l.m == 0 {
		dir, j, named = l.n, i+1, true
	}
	l := f.at(j)
	if l.c != weekday {
		return proposal{}, false
	}
	if f.paper(j) {
		return proposal{}, false
	}
	if l.plural {
		return proposal{end: j + 1, typ: SET, value: "XXXX-WXX-" + small0(l.n)}, !named
	}
	if !f.known || !named && f.words(i-1, "a", "A", "one", "One") { // "on a Friday": any
		return proposal{end: j + 1, typ: DATE, value: "XXXX-WXX-" + small0(l.n)}, true
	}
	if b := f.at(j + 1); !named && (f.word(j+1, "last") || f.word(j+1, "next")) && f.behind(j+2) { // Monday last
		dir, named, j = b.n, true, j+1
	}
	if w := f.at(j + 2); !named && f.is(j+1, of) && w.c == direction && w.m == 0 && w.n != 0 && f.word(j+3, "week") { // Thursday of last week
		p := onDay(f.ref.AddDays(7*w.n + l.n - f.ref.Weekday()))
		p.end, p.anchor = j+4, f.said
		return p, true
	}
	back := (f.ref.Weekday() - l.n + 7) % 7
	t := f.ref.AddDays(-back)
	if w := f.doc.Word(i); named && f.last.IsDay() && (w == "previous" || w == "following" || w == "preceding") {
		from := f.last.From.Midnight()
		t = from.AddDays(-(from.Weekday() - l.n + 7) % 7)
		if t == from && dir < 0 || dir > 0 {
			t = t.AddDays(7 * dir)
		}
		p := onDay(t)
		p.end, p.anchor = j+1, lastMentioned.Of(f.last.EDTF)
		return p, true
	}
	if !named && f.fromDayToDay(i) {
		from := f.last.From.Midnight()
		p := onDay(from.AddDays((l.n-from.Weekday()+6)%7 + 1))
		p.end, p.anchor = j+1, lastMentioned.Of(f.last.EDTF)
		return p, true
	}
	if f.word(j+1, "week") && f.stops(j+2) { // next Tuesday week, as the British say
		if back > 0 {
			t = t.AddDays(7)
		}
		p := onDay(t.AddDays(7))
		p.end, p.anchor = j+2, f.said
		return p, true
	}
	switch {
	case dir < 0 && back == 0:
		t = t.AddDays(-7)
	case dir > 0 || dir == 0 && back > 0 && (named && !f.past(i, j+1) || !named && f.ahead(i, j+1)):
		t = t.AddDays(7)
	}
	p := onDay(t)
	p.end, p.anchor = j+1, f.said
	return p, true
}

// fromDayToDay reports the day of the week at token i of a tale that goes on from a day which it
// has named with its weekday, weeks before the document's, in this paragraph: "On Friday 4
// November he sent it. I called him on Monday."
func (f *finder) fromDayToDay(i int) bool {
	if !f.amidPast(i) || f.ahead(i, i+1) {
		return false
	}
	const near = 4 // expressions
	for k := len(f.found) - 1; k >= max(0, len(f.found)-near) && f.doc.Tokens[f.found[k].First].Paragraph == f.doc.Tokens[i].Paragraph; k-- {
		x := &f.found[k]
		if w := lexicon[lower(f.doc.Word(x.First))]; w.c == weekday && !x.When.IsZero() && x.When.From.Midnight() == f.last.From.Midnight() {
			return true
		}
	}
	return false
}

// past is the opposite default of ahead: "this Tuesday" is ahead unless told.
func (f *finder) past(i, end int) bool {
	for j := i - 1; j >= max(f.first, i-reach); j-- {
		if b := f.bearing(j); b != 0 {
			return b < 0
		}
	}
	return false
}

// behind reports that the word before token i belongs to the date before it
// and not to what follows: "Monday last he said", not "Monday last year".
func (f *finder) behind(i int) bool {
	c := f.at(i).c
	return c != unit && c != number && c != month && c != season && !f.tagAt(i).IsNoun() && f.tagAt(i) != token.JJ
}
