package when

import (
	"fmt"
	"strconv"
)

var months = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

// String returns the EDTF form.
func (d Date) String() string { return d.EDTF }

// Bounds returns the first and the last day that d may mean, as ISO days, and ""
// where that end is open.
func (d Date) Bounds() (earliest, latest string) {
	if d.IsZero() {
		return "", ""
	}
	if d.From != MinInstant {
		earliest = dayString(d.From)
	}
	if d.To != MaxInstant {
		latest = dayString((d.To - 1).Midnight())
	}
	return earliest, latest
}

// Human returns the date as people write it in English: "15 August 2025",
// "about 1984", "the 1990s", "44 BC", "15 or 16 August 2025", "no date".
func (d Date) Human() string {
	if d.IsZero() {
		return "no date"
	}
	s := ""
	switch d.Form {
	case Interval:
		s = d.interval()
	case OneOf:
		s = d.oneOf()
	default:
		s = unitWords(d.From, d.To, d.Precision)
	}
	if d.Approximate {
		s = "about " + s
	}
	if d.Uncertain {
		s += " (uncertain)"
	}
	return s
}

func (d Date) interval() string {
	switch {
	case d.From == MinInstant:
		return "until " + dayWords(d.To-1)
	case d.To == MaxInstant:
		return "from " + startWords(d) + " on"
	}
	return rangeWords(d.From, d.To, "–")
}

func (d Date) oneOf() string {
	switch {
	case d.From == MinInstant:
		return "by " + dayWords(d.To-1)
	case d.To == MaxInstant:
		return dayWords(d.From) + " or later"
	case d.To-d.From == 2*day:
		return rangeWords(d.From, d.To, " or ")
	}
	return "between " + rangeWords(d.From, d.To, " and ")
}

func startWords(d Date) string {
	if d.Precision == Year {
		return yearWords(d.From.Civil().Year)
	}
	return dayWords(d.From)
}

// rangeWords joins the first and the last day, saying month and year once.
func rangeWords(from, to Instant, join string) string {
	a, b := from.Civil(), (to - 1).Civil()
	if a.Month == 1 && a.Day == 1 && b.Month == 12 && b.Day == 31 {
		return yearWords(a.Year) + join + yearWords(b.Year)
	}
	switch {
	case a.Year == b.Year && a.Month == b.Month:
		return strconv.Itoa(a.Day) + join + dayWords(to-1)
	case a.Year == b.Year:
		return fmt.Sprintf("%d %s%s%s", a.Day, months[a.Month-1], join, dayWords(to-1))
	}
	return dayWords(from) + join + dayWords(to-1)
}

func dayWords(i Instant) string {
	c := i.Civil()
	return fmt.Sprintf("%d %s %s", c.Day, months[c.Month-1], yearWords(c.Year))
}

func yearWords(y int) string {
	switch {
	case y <= 0:
		return strconv.Itoa(1-y) + " BC"
	case y < 1000:
		return "AD " + strconv.Itoa(y)
	}
	return strconv.Itoa(y)
}

func unitWords(from, to Instant, p Precision) string {
	c := from.Civil()
	switch p {
	case Second, Minute, Hour:
		return fmt.Sprintf("%s, %02d:%02d", dayWords(from), c.Hour, c.Minute)
	case Month:
		return months[c.Month-1] + " " + yearWords(c.Year)
	case Season:
		return [...]string{"spring", "summer", "autumn", "winter"}[((c.Month+9)%12)/3] + " " + yearWords(c.Year)
	case Quarter:
		return fmt.Sprintf("quarter %d of %s", (c.Month+2)/3, yearWords(c.Year))
	case Year:
		return yearWords(c.Year)
	case Decade:
		return fmt.Sprintf("the %ds", c.Year)
	case Century:
		return ordinal(c.Year/100+1) + " century"
	case Millennium:
		return ordinal(c.Year/1000+1) + " millennium"
	}
	if to-from == day {
		return dayWords(from)
	}
	return rangeWords(from, to, "–")
}

func ordinal(n int) string {
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return strconv.Itoa(n) + suffix
}

// MarshalText writes the EDTF form.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.EDTF), nil }

// UnmarshalText reads the EDTF form.
func (d *Date) UnmarshalText(b []byte) error {
	v, err := Parse(string(b))
	if err != nil {
		return err
	}
	*d = v
	return nil
}

// IsDay reports a single calendar day, or a time in one.
func (d Date) IsDay() bool { return !d.IsZero() && d.Form == Unit && d.Precision <= Day }

// Before reports that all of d lies before all of o.
func (d Date) Before(o Date) bool {
	return !d.IsZero() && !o.IsZero() && d.To != MaxInstant && o.From != MinInstant && d.To <= o.From
}
