package when

import (
	"fmt"
	"strconv"
	"strings"
)

// NewYear returns a whole year; astronomical numbers, 0 is 1 BC.
func NewYear(y int) Date {
	y = clamp(y)
	return Date{EDTF: yearText(y), From: YMD(y, 1, 1), To: YMD(y+1, 1, 1), Precision: Year}
}

// NewMonth returns a whole month, or no date if the month is not 1 to 12.
func NewMonth(y int, m int) Date {
	if m < 1 || m > 12 {
		return Date{}
	}
	y = clamp(y)
	return Date{EDTF: monthText(y, m), From: YMD(y, m, 1), To: YMD(y, m+1, 1), Precision: Month}
}

// NewDay returns one day, or no date if the calendar does not have it.
func NewDay(y int, m, d int) Date {
	y = clamp(y)
	if d < 1 || d > MonthDays(y, m) {
		return Date{}
	}
	t := YMD(y, m, d)
	return Date{EDTF: dayText(y, m, d), From: t, To: t + daySeconds, Precision: Day}
}

// NewMinute returns one minute of a day, or no date if there is no such minute.
func NewMinute(y int, m, d, hour, minute int) Date {
	day := NewDay(y, m, d)
	if day.IsZero() || hour < 0 || hour > 23 || minute < 0 || minute > 59 {
		return Date{}
	}
	t := day.From + Instant(hour*3600+minute*60)
	return Date{EDTF: fmt.Sprintf("%sT%02d:%02d", day.EDTF, hour, minute), From: t, To: t + 60, Precision: Minute}
}

// NewDecade returns the ten years that begin like y: 1994 gives the 1990s. It
// returns no date outside the years 0 to 9999.
func NewDecade(y int) Date { return masked(y, 1, Decade) }

// NewCentury returns the hundred years that begin like y: 1994 gives 1900 to
// 1999, which is how EDTF and most people count the 20th century. Years before
// 1 BC count away from zero, so that -499 to -400, the 5th century BC, is one.
func NewCentury(y int) Date { return masked(y, 2, Century) }

// NewMillennium returns the thousand years that begin like y.
func NewMillennium(y int) Date { return masked(y, 3, Millennium) }

func masked(y int, digits int, p Precision) Date {
	if y > 9999 || y < -9999 {
		return Date{}
	}
	s := yearText(y)
	d, err := Parse(s[:len(s)-digits] + "XXX"[:digits])
	if err != nil || d.Precision != p {
		return Date{}
	}
	return d
}

// The seasons, as EDTF numbers them.
const (
	Spring = 21 + iota
	Summer
	Autumn
	Winter
)

// NewSeason returns a season of a year: Spring to Winter. Winter spans both
// winters that people call by the year's name.
func NewSeason(y int, season int) Date {
	if season < Spring || season > Winter {
		return Date{}
	}
	return subYear(y, season)
}

// NewQuarter returns the quarter q, 1 to 4, of a calendar year.
func NewQuarter(y int, q int) Date {
	if q < 1 || q > 4 {
		return Date{}
	}
	return subYear(y, 32+q)
}

// NewHalf returns the half h, 1 or 2, of a calendar year.
func NewHalf(y int, h int) Date {
	if h < 1 || h > 2 {
		return Date{}
	}
	return subYear(y, 39+h)
}

// NewWeek returns some time in an ISO week, which EDTF writes as one of its
// seven days.
func NewWeek(y int, week int) Date {
	if week < 1 || week > 53 {
		return Date{}
	}
	from := WeekStart(y, week)
	return BetweenUnits(from, from.AddDays(7), Day)
}

// subYear builds the EDTF groupings 21 to 41 of a year.
func subYear(y int, code int) Date {
	y = clamp(y)
	first, months, p := 0, 3, Season
	switch {
	case code <= 32:
		season := (code - 21) % 4
		if code >= 29 { // southern hemisphere
			season = (season + 2) % 4
		}
		first = 3 + 3*season
		if season == 3 {
			// "winter 2014" may begin in December 2013 or end in February 2015.
			first, months = 0, 15
		}
	case code <= 36:
		first, p = 1+3*(code-33), Quarter
	case code <= 39:
		first, months, p = 1+4*(code-37), 4, Season
	default:
		first, months, p = 1+6*(code-40), 6, Season
	}
	return Date{
		EDTF: yearText(y) + "-" + strconv.Itoa(code), Precision: p,
		From: YMD(y, first, 1), To: YMD(y, first+months, 1),
	}
}

// DayOf returns the day that t lies in.
func DayOf(t Instant) Date {
	c := t.Civil()
	return NewDay(c.Year, c.Month, c.Day)
}

func clamp(y int) int { return int(clampYear(int64(y))) }

// About marks a date as approximate, EDTF ~.
func About(d Date) Date { return qualify(d, true, false) }

// Doubt marks a date as uncertain, EDTF ?.
func Doubt(d Date) Date { return qualify(d, false, true) }

func qualify(d Date, about, doubt bool) Date {
	if d.IsZero() {
		return d
	}
	d.Approximate = d.Approximate || about
	d.Uncertain = d.Uncertain || doubt
	var b strings.Builder
	part := func(s string) {
		s = strings.TrimRight(s, "~?%")
		b.WriteString(s)
		if s != "" && s != ".." {
			b.WriteString(mark(d.Approximate, d.Uncertain))
		}
	}
	switch {
	case d.Form == Interval && strings.Contains(d.EDTF, "/"):
		from, to, _ := strings.Cut(d.EDTF, "/")
		part(from)
		b.WriteByte('/')
		part(to)
	case strings.ContainsAny(d.EDTF[:1], "[{"):
		b.WriteByte(d.EDTF[0])
		for i, e := range strings.Split(d.EDTF[1:len(d.EDTF)-1], ",") {
			if i > 0 {
				b.WriteByte(',')
			}
			from, to, ranged := strings.Cut(e, "..")
			part(from)
			if ranged {
				b.WriteString("..")
				part(to)
			}
		}
		b.WriteByte(d.EDTF[len(d.EDTF)-1])
	default:
		part(d.EDTF)
	}
	d.EDTF = b.String()
	return d
}

func mark(approximate, uncertain bool) string {
	switch {
	case approximate && uncertain:
		return "%"
	case approximate:
		return "~"
	case uncertain:
		return "?"
	}
	return ""
}

func yearText(y int) string {
	switch {
	case y > 9999 || y < -9999:
		return "Y" + strconv.FormatInt(int64(y), 10)
	case y < 0:
		return "-" + fourDigits(-y)
	}
	return fourDigits(y)
}

func monthText(y int, m int) string { return yearText(y) + "-" + twoDigits(m) }

func dayText(y int, m, d int) string { return monthText(y, m) + "-" + twoDigits(d) }

// fourDigits writes the number of a year, 0 to 9999.
func fourDigits(n int) string { return twoDigits(n/100) + twoDigits(n%100) }

// twoDigits writes a number of a month or a day.
func twoDigits(n int) string { return string([]byte{byte('0' + n/10), byte('0' + n%10)}) }
