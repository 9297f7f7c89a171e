package foreign

import (
	"fmt"

	"quoteline/timeline/reason"
	"quoteline/timeline/when"
)

// dayNumber reads 3, 3. or 1er.
func (f *finder) dayNumber(i int) (n, end int) {
	if f.is(i, first) {
		return 1, i + 1
	}
	n, digits, ok := number(f.d, i)
	if !ok || i >= f.last || digits > 2 || n < 1 || n > 31 {
		return 0, i
	}
	end = i + 1
	if f.s.dotted {
		if end = f.point(end); end == i+1 {
			return 0, i // "3 Mai" is no date in German; "3. Mai" is
		}
	}
	return n, end
}

// monthAt reads a month and the point of its abbreviation.
func (f *finder) monthAt(i int) (m, end int) {
	w := f.s.at(f.d, i)
	if i >= f.last || w.kind != month {
		return 0, i
	}
	return w.n, f.point(i + 1)
}

// yearAt reads the year of a day or a month, with the words around it.
func (f *finder) yearAt(i int) (y, end int, ok bool) {
	i = f.of(i)
	y, digits, ok := number(f.d, i)
	if !ok || i >= f.last || digits < 3 {
		return 0, i, false
	}
	end = i + 1
	if f.is(end, yearWord) {
		end = f.shortYear(end)
	}
	return y, end, true
}

// shortYear passes over the word for year and the point of its abbreviation: г.
func (f *finder) shortYear(i int) int {
	if len([]rune(f.d.Word(i))) <= 2 {
		if end := f.point(i + 1); end < f.last {
			return end
		}
	}
	return i + 1
}

// day: 3. Mai 2014; 3 de mayo de 2014; 3 мая.
func (f *finder) day(i int) (reading, bool) {
	j := i
	if f.is(j, weekday) {
		if j++; j < f.last && f.d.Word(j) == "," {
			j++
		}
		if f.is(j, weekday) {
			return reading{}, false
		}
	}
	n, j := f.dayNumber(j)
	if n == 0 {
		return reading{}, false
	}
	m, end := f.monthAt(f.of(j))
	if m == 0 {
		return reading{}, false
	}
	return f.dayOf(n, m, end, "foreign/day")
}

// dayOf is day n of month m, with the year at token i where there is one.
func (f *finder) dayOf(n, m, i int, rule string) (reading, bool) {
	if y, end, ok := f.yearAt(i); ok {
		if y < 1 || n > when.MonthDays(y, m) {
			return reading{}, false
		}
		d := when.NewDay(y, m, n)
		return reading{end: end, value: d.EDTF, date: d, rule: rule}, true
	}
	if n > when.MonthDays(2024, m) {
		return reading{}, false
	}
	r := reading{end: i, value: fmt.Sprintf("XXXX-%02d-%02d", m, n), rule: rule}
	if !f.ref.IsDay() {
		return r, true
	}
	// The words name no year: the nearest one is a guess, and says so.
	best := when.Instant(0)
	for _, y := range []int{-1, 0, 1} {
		year := f.ref.From.Civil().Year + y
		if n > when.MonthDays(year, m) {
			continue
		}
		if t := when.YMD(year, m, n); best == 0 || distance(t, f.ref.From) < distance(best, f.ref.From) {
			best = t
		}
	}
	if best != 0 {
		d := when.DayOf(best)
		r.value, r.date, r.anchor = d.EDTF, when.Doubt(d), nearest.Of(f.ref.EDTF)
	}
	return r, true
}

var nearest = reason.New("year of the document date %v, the nearest")

func distance(a, b when.Instant) when.Instant { return max(a-b, b-a) }

// days: vom 3. bis 5. Mai 2014; с 3 по 5 мая 2014 года; 3 al 5 de mayo.
func (f *finder) days(i int) (reading, bool) {
	j := f.skip(i, from)
	a, j := f.dayNumber(j)
	if a == 0 || j >= f.last {
		return reading{}, false
	}
	if m, end := f.monthAt(f.of(j)); m > 0 { // 30 de mayo al 2 de junio de 2014
		return f.acrossMonths(i, a, m, end)
	}
	if w := f.d.Word(j); !f.is(j, to) && w != "-" && w != "–" && w != "—" {
		return reading{}, false
	}
	b, j := f.dayNumber(j + 1)
	m, end := f.monthAt(f.of(j))
	if b <= a || m == 0 {
		return reading{}, false
	}
	return f.span(a, m, b, m, end)
}

func (f *finder) acrossMonths(i, a, m, j int) (reading, bool) {
	if !f.is(i, from) || !f.is(j, to) {
		return reading{}, false
	}
	b, k := f.dayNumber(j + 1)
	n, end := f.monthAt(f.of(k))
	if b == 0 || n <= m {
		return reading{}, false
	}
	return f.span(a, m, b, n, end)
}

// span is the interval from day a of month m to day b of month n.
func (f *finder) span(a, m, b, n, i int) (reading, bool) {
	to, ok := f.dayOf(b, n, i, "foreign/days")
	if !ok || to.date.IsZero() || to.anchor != "" {
		return reading{}, false
	}
	y := to.date.From.Civil().Year
	if a > when.MonthDays(y, m) {
		return reading{}, false
	}
	to.date = when.NewInterval(when.NewDay(y, m, a), to.date)
	to.value = to.date.EDTF
	return to, true
}
