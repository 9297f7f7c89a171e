package when

import "fmt"

// The constructors below make canonical dates. Their arguments must be valid
// dates; years are astronomical (0 is 1 BCE).

func unit(edtf string, from, to Instant, p Precision) Date {
	return Date{EDTF: edtf, From: from, To: to, Precision: p}
}

func yearString(y int) string {
	switch {
	case y > 9999 || y < -9999:
		return fmt.Sprintf("Y%d", y)
	case y < 0:
		return fmt.Sprintf("-%04d", -y)
	}
	return fmt.Sprintf("%04d", y)
}

// NewDay is one calendar day.
func NewDay(y, m, d int) Date {
	from := YMD(y, m, d)
	return dayOf(from)
}

// DayOf is the calendar day that i lies in.
func DayOf(i Instant) Date { return dayOf(i.Midnight()) }

func dayOf(from Instant) Date {
	return unit(dayString(from), from, from.AddDays(1), Day)
}

func dayString(i Instant) string {
	c := i.Civil()
	return fmt.Sprintf("%s-%02d-%02d", yearString(c.Year), c.Month, c.Day)
}

// NewMonth is one month.
func NewMonth(y, m int) Date {
	return unit(fmt.Sprintf("%s-%02d", yearString(y), m), YMD(y, m, 1), YMD(y, m+1, 1), Month)
}

// NewYear is one year.
func NewYear(y int) Date { return unit(yearString(y), YMD(y, 1, 1), YMD(y+1, 1, 1), Year) }

// NewDecade is the ten years from y, which ends in 0; "1990s" is NewDecade(1990).
func NewDecade(y int) Date {
	return unit(fmt.Sprintf("%03dX", y/10), YMD(y, 1, 1), YMD(y+10, 1, 1), Decade)
}

// NewCentury is the hundred years from y, which ends in 00; the 19th century is
// NewCentury(1800).
func NewCentury(y int) Date {
	return unit(fmt.Sprintf("%02dXX", y/100), YMD(y, 1, 1), YMD(y+100, 1, 1), Century)
}

// The seasons as EDTF numbers them, of the northern half.
const (
	Spring = 21
	Summer = 22
	Autumn = 23
	Winter = 24
)

// NewSeason is a season by its EDTF number; winter starts in December of y.
func NewSeason(y, season int) Date {
	m := 3 + 3*(season-Spring)
	return unit(fmt.Sprintf("%s-%02d", yearString(y), season), YMD(y, m, 1), YMD(y, m+3, 1), Season)
}

// NewQuarter is a quarter of a year, from 1.
func NewQuarter(y, q int) Date {
	return unit(fmt.Sprintf("%s-%02d", yearString(y), 32+q), YMD(y, 3*q-2, 1), YMD(y, 3*q+1, 1), Quarter)
}

// NewMinute is a minute of a day.
func NewMinute(y, m, d, h, mi int) Date {
	from := FromCivil(Civil{Year: y, Month: m, Day: d, Hour: h, Minute: mi})
	return unit(minuteString(from), from, from+minute, Minute)
}

func minuteString(i Instant) string {
	c := i.Civil()
	return fmt.Sprintf("%sT%02d:%02d", dayString(i), c.Hour, c.Minute)
}

// NewInterval says that something lasted from the start of a to the end of b. A
// zero a or b leaves that end open.
func NewInterval(a, b Date) Date {
	d := Date{Form: Interval, From: MinInstant, To: MaxInstant, EDTF: ".."}
	d.Precision = a.Precision
	if !a.IsZero() {
		d.EDTF, d.From = a.EDTF, a.From
	}
	if b.IsZero() {
		d.EDTF += "/.."
	} else {
		d.EDTF, d.To = d.EDTF+"/"+b.EDTF, b.To
		if a.IsZero() || b.Precision < a.Precision {
			d.Precision = b.Precision
		}
	}
	if a.IsZero() && b.IsZero() {
		return Date{}
	}
	return d
}

// Between says that something happened on one of the days from the one that
// holds from to the last one before to; MinInstant and MaxInstant leave an end
// open. Nothing is known when both are open: that is the zero Date. One day is
// that day.
func Between(from, to Instant) Date {
	if from == MinInstant && to == MaxInstant {
		return Date{}
	}
	d := Date{Form: OneOf, Precision: Day, From: from, To: to}
	a, b := "", ""
	if from != MinInstant {
		d.From = from.Midnight()
		a = dayString(d.From)
	}
	if to != MaxInstant {
		last := (to - 1).Midnight()
		d.To = last.AddDays(1)
		b = dayString(last)
	}
	if a != "" && b != "" {
		if d.To <= d.From {
			d.To = d.From.AddDays(1)
			b = a
		}
		if a == b {
			return dayOf(d.From)
		}
		if u, ok := whole(d.From, d.To); ok {
			return u
		}
	}
	d.EDTF = "[" + a + ".." + b + "]"
	return d
}

// whole returns the month or year that is exactly [from, to).
func whole(from, to Instant) (Date, bool) {
	c := from.Civil()
	if c.Day != 1 {
		return Date{}, false
	}
	if y := NewYear(c.Year); y.From == from && y.To == to {
		return y, true
	}
	m := NewMonth(c.Year, c.Month)
	return m, m.From == from && m.To == to
}

// About marks a date as approximate (EDTF ~).
func About(d Date) Date {
	if d.IsZero() || d.Approximate || d.Form != Unit {
		return d
	}
	d.Approximate = true
	d.EDTF = plain(d.EDTF) + qualifier(d)
	return d
}

// Doubt marks a date as uncertain (EDTF ?).
func Doubt(d Date) Date {
	if d.IsZero() || d.Uncertain || d.Form != Unit {
		return d
	}
	d.Uncertain = true
	d.EDTF = plain(d.EDTF) + qualifier(d)
	return d
}

func plain(edtf string) string {
	for len(edtf) > 0 && (edtf[len(edtf)-1] == '~' || edtf[len(edtf)-1] == '?' || edtf[len(edtf)-1] == '%') {
		edtf = edtf[:len(edtf)-1]
	}
	return edtf
}

func qualifier(d Date) string {
	switch {
	case d.Approximate && d.Uncertain:
		return "%"
	case d.Approximate:
		return "~"
	case d.Uncertain:
		return "?"
	}
	return ""
}
