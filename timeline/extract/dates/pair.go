package dates

import (
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// pair looks at the last two expressions, which TIMEX3 keeps apart, and gives
// the first what both say together: the days from 3 March to 5 May, one of the
// days between them, the day two weeks before Christmas.
func (f *finder) pair() {
	n := len(f.found)
	if n < 2 {
		return
	}
	a, b := &f.found[n-2], &f.found[n-1]
	if a.First < f.first || b.When.IsZero() || b.When.Form != when.Unit || f.several(a, b) || a.Part {
		return
	}
	if a.Type == DURATION {
		f.counted(a, b)
		return
	}
	if a.When.IsZero() || a.When.Form != when.Unit || a.Type != b.Type || a.Type != DATE && a.Type != TIME {
		return
	}
	if b.First != a.Last+1 && !f.lawful(a.Last+1, b.First) {
		return
	}
	if a.Type == TIME {
		if f.is(a.Last, and) && f.is(a.First-1, between) && a.When.From < b.When.From { // between 10 p.m. on 3 May and 4 a.m. on 4 May
			a.When, b.Part = when.BetweenUnits(a.When.From, b.When.To, when.Minute), true
		}
		return
	}
	if f.word(a.Last, "or") && a.Mod == "" && b.Mod == "" && a.When.Precision == b.When.Precision { // in 1984 or 1985
		first, second := a.When, b.When
		if second.From < first.From {
			first, second = second, first
		}
		if d := between2(first, second); !d.IsZero() {
			a.When, b.Part = d, true
		}
		return
	}
	if a.When.From >= b.When.From {
		return
	}
	before := f.unlawful(a.First) - 1
	switch link := f.at(a.Last); {
	case link.c == and && f.is(before, between):
		a.When, b.Part = between2(a.When, b.When), true
	case link.c == dash && a.Last-a.First <= 4 || (link.c == to || f.words(a.Last, "until", "till")) && f.word(before, "from"):
		a.When, b.Part = when.NewInterval(a.When, b.When), true
	}
}

// lawful reports tokens [i, end) that are how indictments hedge a date, "from in or about May
// 2016 through on or about 7 June", or nothing. The "about" is the date's.
func (f *finder) lawful(i, end int) bool {
	return end == i+2 && f.words(i, "in", "on") && f.word(i+1, "or")
}

// unlawful returns where the hedge before a date at token i begins: "in or about", "at least
// as early as".
func (f *finder) unlawful(i int) int {
	if f.lawful(i-2, i) {
		return i - 2
	}
	if f.word(i-1, "as") && f.word(i-2, "early") && f.word(i-3, "as") {
		i -= 3
		if f.word(i-1, "least") && f.word(i-2, "at") {
			i -= 2
		}
	}
	return i
}

// several gives the first day of a list of days of one month some time in all of them: "on 16,
// 19 and 23 March". It reports whether a and b, side by side, are of such a list.
func (f *finder) several(a, b *Timex) bool {
	if b.First != a.Last+1 || a.Type != DATE || b.Type != DATE || !a.When.IsDay() && !a.Part || !b.When.IsDay() || !f.is(a.Last, and) && !f.is(a.Last, comma) {
		return false
	}
	if bare := a.Last == a.First+1 || b.Rule == "dates/next-day"; !bare || f.is(a.First-1, between) {
		return false
	}
	head := a
	for k := len(f.found) - 3; head.Part && k >= 0; k-- {
		head = &f.found[k]
	}
	if c := head.When.From.Civil(); head.First < f.first || b.When.From <= head.When.From || c.Month != b.When.From.Civil().Month || c.Year != b.When.From.Civil().Year {
		return false
	}
	head.When, b.Part = between2(when.DayOf(head.When.From), b.When), true
	return true
}

// between2 is some time from the start of a to the end of b.
func between2(a, b when.Date) when.Date {
	d := when.BetweenUnits(a.From, b.To, max(a.Precision, when.Day))
	if a.Precision != b.Precision || d.IsZero() {
		return when.Between(a.From, b.To)
	}
	if a.Approximate || b.Approximate {
		d = when.About(d)
	}
	return d
}

// Count is the date that is so long before (sign -1) or after (sign 1) another one as the
// TIMEX3 duration says, in the unit that it is counted in, or the coarser one of the date,
// never finer. It is false where the duration is of no whole units of the calendar.
func Count(duration string, sign int, from when.Date) (when.Date, bool) {
	n, u, ok := counts(duration)
	if !ok || from.IsZero() || from.Precision > precisionOf(u) {
		return when.Date{}, false
	}
	d := onUnit(move(monthStart(from.From, u), u, 10*sign*n), u).date
	if from.Approximate {
		d = when.About(d)
	}
	return d, true
}

// noun is how far a date may stand behind the word that time is counted from:
// "a year after the great flood of 1953".
const noun = 6

// counted dates "two weeks" by the "before Christmas" behind it: in the unit that
// it is counted in, or the coarser one of the date, never finer.
func (f *finder) counted(a, b *Timex) {
	sign := 1
	switch {
	case f.words(a.Last, "before", "prior"):
		sign = -1
	case !f.words(a.Last, "after", "following"):
		return
	}
	at := a.Last + 1
	if f.word(at, "to") {
		at++
	}
	if b.First > at && !f.named(at, b.First) {
		return
	}
	b.Part = true
	d, ok := Count(a.Value, sign, b.When)
	if !ok || b.Type == TIME {
		return
	}
	if a.Mod != "" {
		d = when.About(d)
	}
	a.When, a.Anchor = d, beside.Of(b.When.EDTF)
}

// named reports that tokens [i, end) are a noun and the preposition that joins a
// date to it: "the flood of".
func (f *finder) named(i, end int) bool {
	if end-i > noun || !f.is(end-1, of) && !f.words(end-1, "in", "on") {
		return i+1 == end && f.is(i, article)
	}
	things := false
	for ; i < end-1; i++ {
		switch t := f.tagAt(i); {
		case t.IsNoun():
			things = true
		case t != token.DT && t != token.JJ && t != token.PRPS && t != token.POS && !f.is(i, of):
			return false
		}
	}
	return things
}

// counts reads a TIMEX3 duration of whole units of the calendar: P3W, P10Y.
func counts(value string) (n int, u step, ok bool) {
	if len(value) < 3 || len(value) > 6 || value[0] != 'P' || !allDigits(value[1:len(value)-1]) {
		return 0, 0, false
	}
	n = atoi(value[1 : len(value)-1])
	switch value[len(value)-1] {
	case 'D':
		return n, day, true
	case 'W':
		return n, week, true
	case 'M':
		return n, monthUnit, true
	case 'Q':
		return n, quarter, true
	case 'Y':
		return n, yearUnit, true
	}
	return 0, 0, false
}
