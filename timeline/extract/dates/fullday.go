package dates

import "quoteline/timeline/when"

// fullDate: 15 August 2025; Friday, Aug. 15, 2025; the 15th of August; August 15.
func fullDate(f *finder, i int) (proposal, bool) {
	l, j := f.at(i), f.weekdayBefore(i)
	switch {
	case l.c == dayMonth: // 10-February-2006
		if f.is(i+1, dash) && f.is(i+2, year) {
			return f.civil(f.at(i+2).n, l.n, l.m, i+3)
		}
		return proposal{}, false
	case l.c == direction && l.m == 0 && l.n != 0 && f.is(i+1, month): // last Oct. 23
		return f.turnedDay(l.n, f.at(i+1).n, f.dayNumber(i+2), i+3)
	case l.c == number && j == i:
		if m, d, k, end := f.firstOfSome(i); m > 0 {
			return f.firstDay(m, d, k, end)
		}
	}
	m, d, end := f.monthAndDay(j)
	if d == 0 {
		return proposal{}, false
	}
	return f.inYear(m, d, i, end)
}

// firstOfSome reads the 25 of "25 and 26 March", the 2 of "2, 3 and 4 May": its month, which stands
// behind the last of them and before token k. end is the token behind the number.
func (f *finder) firstOfSome(i int) (m, d, k, end int) {
	d, end = f.dayNumber(i), i+1
	for n, e := d, end; d > 0 && e < end+8 && (f.is(e, and) || f.is(e, comma)); e += 2 {
		next := f.dayNumber(e + 1)
		if next <= n {
			break
		}
		if n = next; f.is(e+2, month) {
			return f.at(e + 2).n, d, e + 3, end
		}
	}
	return 0, 0, 0, 0
}

// monthAndDay reads a month and a day at token j, in either order; end is the token behind them. The
// day is 0 where they are none.
func (f *finder) monthAndDay(j int) (m, d, end int) {
	if l := f.at(j); l.c == month {
		if !f.word(j+1, "the") {
			return l.n, f.dayNumber(j + 1), j + 2
		}
		if f.at(j+2).c != ordinal {
			return 0, 0, 0
		}
		return l.n, f.dayNumber(j + 2), j + 3
	}
	k := f.the(j)
	d, end = f.dayNumber(k), k+1
	if f.word(end, "day") && f.is(end+1, of) && f.is(k, ordinal) { // this 19th day of May
		end++
	}
	if f.is(end, of) {
		end++
	}
	if !f.is(end, month) || k > j && f.at(k).c != ordinal {
		return 0, 0, 0
	}
	return f.at(end).n, d, end + 1
}

// inYear gives day d of month m, which stand in tokens [i, end), the year that stands behind them,
// else the one that the text is in.
func (f *finder) inYear(m, d, i, end int) (proposal, bool) {
	k := end
	if f.is(k, comma) {
		k++
	}
	if y, last, ok := f.yearAt(k); ok {
		p, ok := f.civil(y, m, d, last)
		return f.styled(p), ok
	}
	if y, last, ok := f.doubleYear(k); ok {
		return f.inDoubleYear(y, m, d, last)
	}
	if l := f.at(k); l.c == number && l.digits == 3 && f.stops(k+1) && (f.story || f.is(k+1, shut)) { // 30 September 420
		return f.civil(l.n, m, d, k+1)
	}
	if d > when.MonthDays(2024, m) {
		return proposal{}, false
	}
	if y, last, ok := f.yearBeside(end); ok {
		p, ok := f.civil(y, m, d, last)
		p.anchor = f.said
		return p, ok
	}
	if n, ok := f.turns(end); ok { // the 12th of October last
		if p, ok := f.turnedDay(n, m, d, end+1); ok && !f.story {
			return p, true
		}
		return proposal{typ: DATE, value: noYear(m, d), end: end + 1}, true
	}
	if y, last, ok := f.spokenYear(end); ok {
		p, ok := f.civil(y, m, d, last)
		p.anchor = lastMentioned.Of(f.last.EDTF)
		return p, ok
	}
	if y, ok := f.sharedYear(m, end); ok {
		return f.civil(y, m, d, end)
	}
	if f.infamous(m, d, end) {
		return f.civil(2001, m, d, end)
	}
	p := f.dayOfYear(m, d, i, end)
	return p, true
}

// infamous reports the day of the attacks of 2001, which is told of without its year for long
// after, but in the weeks around that day.
func (f *finder) infamous(m, d, end int) bool {
	const near = 45 // days
	if m != 9 || d != 11 || !f.known || f.ref < when.YMD(2001, 9, 11) {
		return false
	}
	y := f.ref.Civil().Year
	day := when.YMD(y, 9, 11)
	return f.words(end, "attack", "attacks", "hijackers", "hijackings", "terrorist", "terrorists", "atrocities") ||
		y < 2012 && (f.ref < day.AddDays(-near) || f.ref > day.AddDays(near))
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
	if l.c != weekday || l.plural {
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
