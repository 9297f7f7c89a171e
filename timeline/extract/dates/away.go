package dates

import (
	"strconv"
	"strings"

	"quoteline/timeline/when"
)

// awayBy: three days ago, two weeks later, a year earlier, ten years before,
// decades ago.
func awayBy(f *finder, i int) (proposal, bool) {
	if l := f.at(i); l.c == unit {
		return proposal{end: i + 2, typ: DATE, value: "PAST_REF"}, l.plural && l.u >= day && f.word(i+1, "ago")
	}
	mod, k := f.approximately(i)
	if f.word(i, "in") {
		return f.inTime(i)
	}
	n, j := f.count(k)
	u := f.at(j)
	if n > 0 && f.words(j, "million", "billion") && f.at(j+1).u == yearUnit && f.is(j+1, unit) && f.word(j+2, "ago") {
		age := [...]string{"MA", "GA"}[b2i(f.word(j, "billion"))]
		return proposal{end: j + 3, typ: DATE, value: age + strings.TrimPrefix(strings.TrimSuffix(duration(n, yearUnit), "Y"), "P"), mod: mod}, true
	}
	if n == 0 || u.c != unit {
		return proposal{}, false
	}
	if f.is(j+1, and) && f.is(j+2, article) && f.is(j+3, half) && n > 0 { // a year and a half ago
		n, j = n+5, j+3
	}
	if f.word(j+1, "from") && n > 0 {
		return f.fromDay(n, j)
	}
	a := f.at(j + 1)
	if f.word(j+1, "back") && f.stops(j+2) { // a couple of years back
		a = lex{c: ago, n: -1}
	}
	back := a.c == ago && !(a.m == 0 && f.words(j+1, "after", "before") && !f.stops(j+2))
	if !back || f.word(j+2, "than") || f.word(j+1, "prior") && f.word(j+2, "to") { // "two days later than planned" is no day
		return proposal{}, false
	}
	if f.word(j+1, "ago") && n > 0 && f.known && (f.is(j+2, deictic) || f.is(j+2, weekday) && (u.u == week || u.u == fortnight)) {
		return f.agoDay(n, j)
	}
	p := proposal{typ: DATE, mod: mod, end: j + 2}
	from, known, anchor := f.ref, f.known, f.said
	if !f.words(j+1, "ago", "back") && f.lastUnit() {
		last, ok := f.countable(precisionOf(u.u))
		from, known, anchor = last.From, ok && !f.yearUnsaid() && !f.atAnAge(i), lastMentioned.Of(last.EDTF)
	}
	switch {
	case n < 0 && !f.words(j+1, "ago", "back", "hence"): // a few days later, than what was told
		p.typ, p.value = DURATION, duration(n, u.u)
	case n < 0:
		p.value = vagueValues[present+a.n]
	case !known:
		p.value = unknown(u.u)
	case u.u < day && !f.word(j+1, "ago"): // an hour later, than nobody knows when
		p.typ, p.value = DURATION, halfUnit(n, u.u)
	case u.u < day:
		t := from + when.Instant(a.n*n/10)*[...]when.Instant{1, 60, 3600}[u.u]
		q := onDay(t)
		p.value, p.date, p.anchor = q.value, q.date, anchor
	case u.u == yearUnit && n >= 10_000 && n%10_000 == 0 && a.n < 0:
		p.value, p.anchor = "KA"+strconv.Itoa(n/10_000), anchor // thousands of years ago, to a thousand
		p.date = when.About(when.NewMillennium(from.Civil().Year - n/10))
	default:
		g := u.u
		if g == yearUnit && f.last.Precision == when.Quarter && n%10 == 0 {
			from, g, anchor = f.last.From, quarter, lastMentioned.Of(f.last.EDTF)
		}
		q := onUnit(move(from, u.u, a.n*n), g)
		p.value, p.date, p.anchor = q.value, q.date, anchor
		if mod != "" {
			p.date = when.About(p.date)
		}
	}
	if f.known && a.n > 0 && p.date.From > f.ref.AddDays(1) && !p.date.IsZero() && f.tense(i, p.end) < 0 {
		p.date, p.anchor = when.Date{}, "" // "when they asked him six years later": later than what is not told
	}
	return p, true
}

// atAnAge reports that somebody's age was told just before token i, in this sentence or the last one, and
// no date since: "died when she was nine; her mother remarried two years later". It counts from
// then, and when that was is not known here.
func (f *finder) atAnAge(i int) bool {
	if f.aged <= 0 || f.aged >= i || f.doc.Tokens[f.aged].Sentence+1 < f.doc.Tokens[i].Sentence {
		return false
	}
	n := len(f.found)
	return n == 0 || f.found[n-1].First < f.aged
}

// ageTold reports an age at token i, of class l: "when she was nine", "at the age of 9", "aged 9".
func (f *finder) ageTold(i int, l lex) bool {
	if l.c != number || l.n < 1 || l.n > 110 || i < 3 {
		return false
	}
	w := func(k int) string { return lower(f.doc.Word(i - k)) }
	switch w(1) {
	case "was", "were":
		return w(3) == "when" && (w(2) == "he" || w(2) == "she" || w(2) == "i" || w(2) == "they")
	case "of":
		return w(2) == "age"
	}
	return w(1) == "aged"
}

// yearUnsaid reports that the expression just before is a day or a month of which the text does
// not say the year: nothing is counted past it.
func (f *finder) yearUnsaid() bool {
	if len(f.found) == 0 {
		return false
	}
	x := &f.found[len(f.found)-1]
	return x.When.IsZero() && strings.HasPrefix(x.Value, "XXXX-") && f.doc.Tokens[x.First].Sentence+1 >= f.doc.Tokens[f.first].Sentence
}

// stops reports whether token i ends a phrase, so that "two years before" is
// whole and "two years before the war" is not.
func (f *finder) stops(i int) bool {
	if i-f.first >= len(f.lex) {
		return true
	}
	switch w := f.doc.Word(i); w {
	case ",", ".", ";", ")", ":", "!", "?":
		return true
	}
	return false
}

// lastUnit reports that a unit of the calendar has been spoken of.
func (f *finder) lastUnit() bool {
	return !f.last.IsZero() && (f.last.Form == when.Unit || f.last.Precision == when.Week)
}
