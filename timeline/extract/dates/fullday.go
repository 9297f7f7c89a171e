package dates

import (
	"quoteline/timeline/when"
)

// fullDate: 15 August 2025; Friday, Aug. 15, 2025; the 15th of August; August 15.
func fullDate(f *finder, i int) (proposal, bool) {
	if l := f.at(i); l.c == dayMonth { // 10-February-2006
		if f.is(i+1, dash) && f.is(i+2, year) {
			return f.civil(f.at(i+2).n, l.n, l.m, i+3)
		}
		return proposal{}, false
	}
	j := f.weekdayBefore(i)
	m, d, end := 0, 0, 0
	if l := f.at(i); l.c == direction && l.m == 0 && l.n != 0 && f.is(i+1, month) { // last Oct. 23
		return f.turnedDay(l.n, f.at(i+1).n, f.dayNumber(i+2), i+3)
	}
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
		if f.is(end, and) && d > 0 && k == i { // the 25 of "25 and 26 March"
			if e := f.dayNumber(end + 1); e > d && f.is(end+2, month) {
				return f.firstDay(f.at(end+2).n, d, end+3, end)
			}
		}
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
	if y, last, ok := f.yearAt(k); ok {
		return f.civil(y, m, d, last)
	}
	if f.is(k, number) && f.at(k).digits == 3 && f.is(k+1, era) {
		return f.civil(f.at(k).n, m, d, k+2)
	}
	if l := f.at(k); l.c == number && l.digits == 3 && f.stops(k+1) && (f.story || f.is(k+1, shut)) { // 30 September 420
		return f.civil(l.n, m, d, k+1)
	}
	if d > when.MonthDays(2024, m) {
		return proposal{}, false
	}
	if y, ok := f.sharedYear(m, end); ok {
		return f.civil(y, m, d, end)
	}
	p := f.dayOfYear(m, d, i, end)
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

// firstDay is a day whose month stands with the day after it; k is the token
// behind that month.
func (f *finder) firstDay(m, d, k, end int) (proposal, bool) {
	if f.is(k, comma) {
		k++
	}
	if y, _, ok := f.yearAt(k); ok {
		return f.civil(y, m, d, end)
	}
	p := f.dayOfYear(m, d, end-1, k)
	p.end = end
	return p, true
}

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
