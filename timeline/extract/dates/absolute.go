package dates

import "quoteline/timeline/when"

// isoDate: 2025-08-15, 15.08.2025, 2025-08.
func isoDate(f *finder, i int) (proposal, bool) {
	l := f.at(i)
	if l.c != isoDay {
		return proposal{}, false
	}
	if l.m == 0 && l.n >= 1 && l.n <= 12 {
		p := onMonth(l.y, l.n)
		p.end = i + 1
		return p, true
	}
	return f.civil(l.y, l.n, l.m, i+1)
}

// slashDate: 8/15/2025. The first number above 12 that the document shows
// decides which comes first; until then the month does, as in America.
func slashDate(f *finder, i int) (proposal, bool) {
	l := f.at(i)
	if l.c != slashDay {
		return proposal{}, false
	}
	if l.n > 12 || l.m > 12 {
		f.dayFirst, f.decided = l.n > 12, true
	}
	if f.dayFirst {
		return f.civil(l.y, l.m, l.n, i+1)
	}
	p, ok := f.civil(l.y, l.n, l.m, i+1)
	if ok && !f.decided && l.n != l.m {
		p.date, p.anchor = when.Doubt(p.date), "read as month/day/year"
	}
	return p, ok
}

// civil is a day if the calendar has it.
func (f *finder) civil(y, m, d, end int) (proposal, bool) {
	if y < 1 || m < 1 || m > 12 || d < 1 || d > when.MonthDays(y, m) {
		return proposal{}, false
	}
	p := onDay(when.YMD(y, m, d))
	p.end = end
	return p, true
}

// dayNumber reads the day of a month: 15, 15th, fifteenth.
func (f *finder) dayNumber(i int) int {
	l := f.at(i)
	if l.c == ordinal && l.n <= 31 || l.c == number && l.digits > 0 && l.digits <= 2 && l.n <= 31 {
		return l.n
	}
	return 0
}

// weekdayBefore skips "Friday," before a date.
func (f *finder) weekdayBefore(i int) int {
	l := f.at(i)
	if l.c != weekday && !f.words(i, "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun") || l.plural {
		return i
	}
	if f.is(i+1, comma) {
		return i + 2
	}
	return i + 1
}

// fullDate: 15 August 2025; Friday, Aug. 15, 2025; the 15th of August; August 15.
func fullDate(f *finder, i int) (proposal, bool) {
	j := f.weekdayBefore(i)
	m, d, end := 0, 0, 0
	if l := f.at(j); l.c == month {
		d, end = f.dayNumber(j+1), j+2
		if f.word(j+1, "the") {
			d, end = f.dayNumber(j+2), j+3
			if f.at(j+2).c != ordinal {
				d = 0
			}
		}
		m = l.n
		if f.is(j+1, number) && f.is(j+2, unit) {
			return proposal{}, false
		}
	} else {
		k := f.the(j)
		d, end = f.dayNumber(k), k+1
		if f.is(end, of) {
			end++
		}
		if !f.is(end, month) || k > j && f.at(k).c != ordinal {
			return proposal{}, false
		}
		m = f.at(end).n
		end++
	}
	if d == 0 {
		return proposal{}, false
	}
	k := end
	if f.is(k, comma) {
		k++
	}
	if y := f.at(k); y.c == year {
		return f.civil(y.n, m, d, k+1)
	}
	if f.is(k, number) && f.at(k).digits == 3 && f.is(k+1, era) {
		return f.civil(f.at(k).n, m, d, k+2)
	}
	if d > when.MonthDays(2024, m) {
		return proposal{}, false
	}
	p := f.dayOfYear(m, d, i, end)
	return p, true
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
// to slack days ahead counts as this year's.
func (f *finder) nearest(i, end, slack int, day func(y int) when.Instant) when.Instant {
	y := f.ref.Civil().Year
	t := day(y)
	switch ahead := f.ahead(i, end); {
	case ahead && t < f.ref.AddDays(-31):
		return day(y + 1)
	case !ahead && t > f.ref.AddDays(slack):
		return day(y - 1)
	}
	return t
}

// dayRange: 15-16 August 2025, August 3-5.
func dayRange(f *finder, i int) (proposal, bool) {
	var r lex
	m, end := 0, 0
	read := func(j int) (lex, int) {
		if l := f.at(j); l.c == numSpan {
			return l, j + 1
		}
		a, b := f.dayNumber(j), f.dayNumber(j+2)
		if (f.is(j+1, dash) || f.is(j+1, to) || f.is(j+1, and)) && a > 0 && b > a {
			return lex{c: numSpan, y: a, n: b}, j + 3
		}
		return lex{}, j
	}
	if l := f.at(i); l.c == month {
		m = l.n
		r, end = read(i + 1)
	} else if r, end = read(f.the(i)); r.c == numSpan {
		if f.is(end, of) {
			end++
		}
		if !f.is(end, month) {
			return proposal{}, false
		}
		m = f.at(end).n
		end++
	}
	if r.c != numSpan || m == 0 {
		return proposal{}, false
	}
	y, k, anchor := 0, end, ""
	if f.is(k, comma) {
		k++
	}
	if f.is(k, year) {
		y, end = f.at(k).n, k+1
	} else if f.known {
		y, anchor = f.dayOfYear(m, r.y, i, end).date.From.Civil().Year, f.said
	}
	if y == 0 || r.n > when.MonthDays(y, m) {
		return proposal{}, false
	}
	d := when.NewInterval(when.NewDay(y, m, r.y), when.NewDay(y, m, r.n))
	return proposal{end: end, typ: DATE, value: d.EDTF, date: d, anchor: anchor}, !d.IsZero()
}

// monthYear: August 2025, August of 2025, April; last/next/this handled elsewhere.
func monthYear(f *finder, i int) (proposal, bool) {
	l := f.at(i)
	if l.c != month {
		return proposal{}, false
	}
	k := i + 1
	if f.is(k, comma) || f.is(k, of) {
		k++
	}
	if y := f.at(k); y.c == year {
		p := onMonth(y.n, l.n)
		p.end = k + 1
		return p, true
	}
	if o := f.at(k); o.c == direction && f.doc.Word(k) != "latest" && f.at(k+1).u == yearUnit && f.is(k+1, unit) && f.known {
		p := onMonth(f.ref.Civil().Year+o.n, l.n)
		p.end, p.anchor = k+2, f.said
		return p, true
	}
	if s := f.the(k); f.is(s, same) && f.at(s+1).u == yearUnit && f.is(s+1, unit) && f.last.Form == when.Unit && !f.last.IsZero() {
		p := onMonth(f.last.From.Civil().Year, l.n)
		p.end, p.anchor = s+2, "last mentioned "+f.last.EDTF
		return p, true
	}
	if !f.bareMonth(i) {
		return proposal{}, false
	}
	if !f.known {
		return proposal{end: i + 1, typ: DATE, value: "XXXX-" + two(l.n)}, true
	}
	t := f.nearest(i, i+1, 20, func(y int) when.Instant { return when.YMD(y, l.n, 1) })
	p := onMonth(t.Civil().Year, l.n)
	p.end, p.anchor = i+1, f.said
	return p, true
}

func two(n int) string { return string([]byte{byte('0' + n/10), byte('0' + n%10)}) }

// bareMonth tells the month from the verbs and names May, March, April, June,
// August: those need a word before them that dates have.
func (f *finder) bareMonth(i int) bool {
	w := f.doc.Word(i)
	switch {
	case len(w) <= 3 && w != "May":
		return false
	case w != "May" && w != "March" && w != "April" && w != "June" && w != "August":
		return true
	}
	switch l := f.at(i - 1); l.c {
	case prep, ago, direction, of, edge, to, between, approx, dash, circa, every:
		return i > f.first
	case and, comma: // "in March and April", not "April and June came"
		return f.is(i-2, month) && f.at(i-3).c == prep || f.is(i-2, comma)
	}
	return f.words(i-1, "until", "till", "a", "each", "mid") || f.is(i+1, possessive) && w != "April" && w != "June"
}

// bareYear: 1984, where it looks like a year and not a count or a price.
func bareYear(f *finder, i int) (proposal, bool) {
	l := f.at(i)
	if l.c == number && l.digits > 0 && l.digits < 5 && f.is(i+1, era) {
		y, k := l.n, i+2
		if f.at(i+1).n < 0 {
			y = 1 - y
		}
		p := onYear(y)
		p.end = k
		return p, true
	}
	if y := f.at(i + 1); l.c == possessive && y.c == number && y.digits == 2 && y.n >= 20 && f.doc.Word(i) != "'s" {
		p := onYear(1900 + y.n)
		p.end = i + 2
		return p, int(f.doc.Tokens[i].End) == int(f.doc.Tokens[i+1].Start) && !f.is(i+2, unit)
	}
	if l.c == era && l.n > 0 && (f.is(i+1, number) || f.is(i+1, year)) && f.at(i+1).digits > 0 {
		p := onYear(f.at(i + 1).n)
		p.end = i + 2
		return p, true
	}
	if l.c != year {
		return proposal{}, false
	}
	if f.is(i+1, era) {
		y := l.n
		if f.at(i+1).n < 0 {
			y = 1 - y
		}
		p := onYear(y)
		p.end = i + 2
		return p, true
	}
	if !f.looksLikeYear(i) {
		return proposal{}, false
	}
	p := onYear(l.n)
	p.end = i + 1
	return p, true
}

// looksLikeYear weighs the words around four digits.
func (f *finder) looksLikeYear(i int) bool {
	n := f.at(i).n
	if i > f.first {
		switch f.doc.Word(i - 1) {
		case "$", "£", "€", "¥", "#", "No.", "no.", "Flight", "Room", "Boeing", "+", "than", "Highway", "Route", "Section":
			return false
		}
	}
	if f.words(i-1, "about", "some", "nearly", "almost", "over") && (n < 1500 || n%100 == 0) {
		return false
	}
	if f.countsThings(i + 1) {
		return false
	}
	if n >= 1900 && n <= 2100 {
		return true
	}
	switch l := f.at(i - 1); l.c {
	case prep, of, between, circa, edge, to, open, dash, month, era, season:
		return i > f.first
	case ago, and, comma, approx:
		return i > f.first && n >= 1500
	}
	return n >= 1600 && i == f.first
}

// countsThings reports whether token i makes the number before it a count.
func (f *finder) countsThings(i int) bool {
	if f.is(i, unit) {
		return true
	}
	if i-f.first >= len(f.lex) {
		return false
	}
	switch w := f.doc.Word(i); w {
	case "%", "percent", "people", "dollars", "million", "billion", "points", "yen", "euros", "pounds", "meters", "metres", "miles",
		"kilometers", "kilometres", "km", "feet", "tons", "tonnes", "men", "women", "children", "others", "kg", "words", "times", "degrees":
		return true
	}
	return f.at(i-1).n < 1900 && len(f.doc.Word(i)) > 3 && f.doc.Tokens[i].Tag == tagPlural
}

// yearRange: 2010-2014, 1914–18.
func yearRange(f *finder, i int) (proposal, bool) {
	l := f.at(i)
	a, b, end := l.y, l.n, i+1
	if l.c == year && f.is(i+1, dash) {
		a, end = l.n, i+3
		switch r := f.at(i + 2); {
		case r.c == year:
			b = r.n
		case r.c == number && r.digits == 2:
			b = a/100*100 + r.n
		default:
			return proposal{}, false
		}
	} else if l.c != yearSpan {
		return proposal{}, false
	}
	d := when.NewInterval(when.NewYear(a), when.NewYear(b))
	return proposal{end: end, typ: DATE, value: d.EDTF, date: d}, a < b && !d.IsZero()
}

// aDecade: the 1990s, the '90s, the nineties, the late 1970s.
func aDecade(f *finder, i int) (proposal, bool) {
	j := f.the(i)
	if t := f.at(j); t.c == possessive && f.is(j+1, decade) {
		j++
	}
	l := f.at(j)
	if l.c != decade || l.plural && j == i {
		return proposal{}, false
	}
	p := onDecade(l.n)
	p.end = j + 1
	return p, true
}

// aCentury: the 19th century, the fifth century BC.
func aCentury(f *finder, i int) (proposal, bool) {
	j := f.the(i)
	l, k := f.at(j), j+1
	switch {
	case l.c == quarterly && l.u == centuryUnit:
	case l.c == ordinal && f.at(k).c == unit && f.at(k).u == centuryUnit:
		k++
	default:
		return proposal{}, false
	}
	if l.n < 1 || l.n > 99 {
		return proposal{}, false
	}
	if f.is(k, era) && f.at(k).n < 0 {
		d, err := when.Parse("-" + two(l.n-1) + "XX")
		return proposal{end: k + 1, typ: DATE, value: d.EDTF, date: d}, err == nil
	}
	p := onCentury((l.n - 1) * 100)
	p.end = k
	return p, true
}
