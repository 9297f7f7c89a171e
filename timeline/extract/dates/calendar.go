package dates

import (
	"fmt"
	"strconv"
	"strings"

	"quoteline/timeline/when"
)

// The functions below give a date of the calendar its TIMEX3 value.

func onDay(t when.Instant) proposal {
	p := proposal{typ: DATE, date: when.DayOf(t)}
	if p.value = p.date.EDTF; p.value == "" || len(p.value) != 10 {
		p.value = t.ISODay()
	}
	return p
}

func onMonth(y, m int) proposal {
	t := when.YMD(y, m, 1).Civil()
	p := proposal{typ: DATE, date: when.NewMonth(t.Year, t.Month)}
	if p.value = p.date.EDTF; len(p.value) != 7 && t.Year >= 0 {
		p.value = fmt.Sprintf("%04d-%02d", t.Year, t.Month)
	}
	return p
}

func onYear(y int) proposal {
	d := when.NewYear(y)
	v := d.EDTF
	if y < 1 {
		v = fmt.Sprintf("BC%04d", 1-y)
	}
	return proposal{typ: DATE, value: v, date: d}
}

func onDecade(y int) proposal {
	return proposal{typ: DATE, value: fmt.Sprintf("%03d", y/10), date: when.NewDecade(y)}
}

func onCentury(y int) proposal {
	return proposal{typ: DATE, value: fmt.Sprintf("%02d", y/100), date: when.NewCentury(y)}
}

func onWeek(t when.Instant) proposal {
	y, w := t.Week()
	return proposal{typ: DATE, value: yearPart(y, "-W", w, 2), date: when.NewWeek(y, w)}
}

func onWeekend(t when.Instant) proposal {
	p := onWeek(t)
	y, w := t.Week()
	saturday := when.WeekStart(y, w).AddDays(5)
	p.value, p.date = p.value+"-WE", when.Between(saturday, saturday.AddDays(2))
	return p
}

// yearPart writes a part of a year: 2025-W33, 2025-Q3, 2025-SU.
func yearPart(y int, mark string, n, width int) string {
	if y < 0 || y > 9999 {
		s := fmt.Sprintf("%0*d%s", 4+b2i(y < 0), y, mark)
		if width > 0 {
			s += fmt.Sprintf("%0*d", width, n)
		}
		return s
	}
	var buf [16]byte
	b := append(buf[:0], byte('0'+y/1000), byte('0'+y/100%10), byte('0'+y/10%10), byte('0'+y%10))
	b = append(b, mark...)
	if width == 2 {
		b = append(b, byte('0'+n/10))
	}
	if width > 0 {
		b = append(b, byte('0'+n%10))
	}
	return string(b)
}

func onQuarter(y, q int) proposal {
	return proposal{typ: DATE, value: yearPart(y, "-Q", q, 1), date: when.NewQuarter(y, q)}
}

func onSeason(y, s int) proposal {
	return proposal{typ: DATE, value: yearPart(y, "-"+seasonCode(s), 0, 0), date: when.NewSeason(y, s)}
}

func seasonCode(s int) string { return [...]string{"SP", "SU", "FA", "WI"}[s-when.Spring] }

// onUnit is the calendar unit u that holds t.
func onUnit(t when.Instant, u step) proposal {
	c := t.Civil()
	switch u {
	case week, fortnight:
		return onWeek(t)
	case monthUnit:
		return onMonth(c.Year, c.Month)
	case quarter:
		return onQuarter(c.Year, (c.Month+2)/3)
	case yearUnit:
		return onYear(c.Year)
	case decadeUnit:
		return onDecade(c.Year / 10 * 10)
	case centuryUnit:
		return onCentury(c.Year / 100 * 100)
	case second, minute, hour:
		p := onDay(t)
		return p
	}
	return onDay(t)
}

// move steps t by tenths of a unit, in whole days at the finest.
func move(t when.Instant, u step, tenths int) when.Instant {
	n := tenths / 10
	switch u {
	case week:
		return t.AddDays(7 * tenths / 10)
	case monthUnit:
		return t.AddMonths(n)
	case quarter:
		return t.AddMonths(3 * n)
	case yearUnit:
		return t.AddMonths(12 * tenths / 10)
	case decadeUnit:
		return t.AddYears(10 * n)
	case centuryUnit:
		return t.AddYears(100 * n)
	case millenniumUnit:
		return t.AddYears(1000 * n)
	case day, night:
		return t.AddDays(n)
	case fortnight:
		return t.AddDays(14 * n)
	case hour:
		return t.AddDays(n / 24)
	}
	return t
}

// unknown is the value of a unit that nothing resolves.
func unknown(u step) string {
	switch u {
	case week, fortnight:
		return "XXXX-WXX"
	case monthUnit:
		return "XXXX-XX"
	case quarter:
		return "XXXX-QX"
	case yearUnit:
		return "XXXX"
	case decadeUnit:
		return "XXX"
	case centuryUnit:
		return "XX"
	}
	return "XXXX-XX-XX"
}

// duration is the TIMEX3 value of tenths of a unit; -1 is an unknown number.
func duration(tenths int, u step) string {
	if u == decadeUnit && tenths > 0 {
		tenths, u = tenths*10, yearUnit
	}
	if u == fortnight {
		u = week
		if tenths > 0 {
			tenths *= 2
		}
	}
	n := strconv.Itoa(tenths / 10)
	switch {
	case tenths < 0:
		n = "X"
	case tenths%10 != 0:
		n = strings.TrimSuffix(strconv.FormatFloat(float64(tenths)/10, 'f', 1, 64), ".0")
	}
	return [...]string{"PT", "PT", "PT", "P", "P", "P", "P", "P", "P", "P", "P", "P"}[u] + n +
		[...]string{"S", "M", "H", "D", "W", "M", "Q", "Y", "DE", "CE", "ML", "D"}[u]
}
