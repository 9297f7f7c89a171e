package when

import (
	"fmt"
	"strconv"
	"strings"

	"quoteline/timeline/wordlist"
)

var monthNames = strings.Fields(wordlist.Months)

// Human returns the date as people write it, in English: "15 August 2025",
// "about 1984", "the 1990s", "15–16 August 2025", "by 15 August 2025". No date
// is "undated". It never says more than the date does.
func (d Date) Human() string {
	if d.IsZero() {
		return "undated"
	}
	s := d.plain()
	if d.Approximate {
		s = "about " + s
	}
	if d.Uncertain {
		s += " (uncertain)"
	}
	return s
}

func (d Date) plain() string {
	open := d.From == MinInstant || d.To == MaxInstant
	switch {
	case d.Form == Unit:
		return d.unit()
	case d.Form == Interval && d.From == MinInstant:
		return "until " + d.end().unit()
	case d.Form == Interval && d.To == MaxInstant:
		return "from " + d.start().unit() + " on"
	case d.Form == Interval:
		return pair(d.start(), d.end(), "–")
	case d.From == MinInstant:
		return "by " + d.end().unit()
	case d.To == MaxInstant:
		return d.start().unit() + " or later"
	case open:
		return d.EDTF
	case d.Precision == Week:
		return "week of " + d.start().unit()
	case d.Precision == PartOfDay:
		c := d.From.Civil()
		return dayHuman(c) + ", " + partName(d)
	case strings.ContainsRune(d.EDTF, 'X'):
		return "some time in " + masks(d)
	}
	a, b := d.start(), d.end()
	if a.To == b.From {
		if d.Precision > Day {
			return "some time in " + pair(a, b, " or ")
		}
		return "some time on " + pair(a, b, " or ")
	}
	return "some time in " + pair(a, b, "–")
}

// masks names the unit that a masked date lies in.
func masks(d Date) string {
	y, m := d.From.Civil(), (d.To - 1).Civil()
	switch {
	case y.Year == m.Year && y.Month == m.Month:
		return monthHuman(y)
	case y.Year == m.Year:
		return yearHuman(y.Year)
	}
	return yearHuman(y.Year) + "–" + yearHuman(m.Year)
}

func partName(d Date) string {
	for p, h := range partHours {
		if d.From == d.From.Midnight()+Instant(h[0]*3600) && d.To == d.From.Midnight()+Instant(h[1]*3600) {
			return [...]string{"morning", "afternoon", "evening", "night"}[p]
		}
	}
	return "part of the day"
}

// start and end are the outer units of a range.
func (d Date) start() Date { return settled(Date{EDTF: instantText(d.From, d.Precision)}) }
func (d Date) end() Date   { return settled(Date{EDTF: instantText(d.To-1, d.Precision)}) }

// pair writes two units without repeating what they share.
func pair(a, b Date, sep string) string {
	ca, cb := a.From.Civil(), b.From.Civil()
	switch {
	case a.EDTF == b.EDTF:
		return a.unit()
	case a.Precision != b.Precision || ca.Year != cb.Year || ca.Year < 1:
	case a.Precision == Day && ca.Month == cb.Month:
		return strconv.Itoa(ca.Day) + sep + b.unit()
	case a.Precision == Day:
		return fmt.Sprintf("%d %s%s%s", ca.Day, monthNames[ca.Month-1], spaced(sep), b.unit())
	case a.Precision == Month:
		return monthNames[ca.Month-1] + sep + b.unit()
	case a.Precision == Minute && a.From.Midnight() == b.From.Midnight():
		return fmt.Sprintf("%s%s%02d:%02d", a.unit(), sep, cb.Hour, cb.Minute)
	}
	if a.Precision == Year && ca.Year > 0 {
		return a.unit() + sep + b.unit()
	}
	return a.unit() + spaced(sep) + b.unit()
}

func spaced(sep string) string {
	if sep == "–" {
		return " – "
	}
	return sep
}

func (d Date) unit() string {
	c := d.From.Civil()
	switch d.Precision {
	case Second:
		return fmt.Sprintf("%s, %02d:%02d:%02d", dayHuman(c), c.Hour, c.Minute, c.Second)
	case Minute, Hour, PartOfDay:
		return fmt.Sprintf("%s, %02d:%02d", dayHuman(c), c.Hour, c.Minute)
	case Day, Week:
		return dayHuman(c)
	case Month:
		return monthHuman(c)
	case Season, Quarter:
		return grouping(strings.TrimRight(d.EDTF, "~?%"))
	case Decade:
		if c.Year < 1 {
			return yearHuman(c.Year) + " to " + yearHuman((d.To - 1).Civil().Year)
		}
		return fmt.Sprintf("the %ds", c.Year)
	case Century:
		if c.Year < 0 {
			return ordinal(-c.Year/100+1) + " century BC"
		}
		return ordinal(c.Year/100+1) + " century"
	case Millennium:
		if c.Year < 0 {
			return ordinal(-c.Year/1000+1) + " millennium BC"
		}
		return ordinal(c.Year/1000+1) + " millennium"
	}
	return yearHuman(c.Year)
}

func grouping(edtf string) string {
	i := strings.LastIndexByte(edtf, '-')
	code, err := strconv.Atoi(edtf[i+1:])
	d, perr := Parse(edtf[:i])
	if err != nil || perr != nil {
		return edtf
	}
	year := d.unit()
	switch {
	case code <= 32:
		return [...]string{"spring", "summer", "autumn", "winter"}[(code-21)%4] + " " + year
	case code <= 36:
		return ordinal(code-32) + " quarter of " + year
	case code <= 39:
		return ordinal(code-36) + " third of " + year
	}
	return ordinal(code-39) + " half of " + year
}

func ordinal(n int) string {
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		suffix = [...]string{"th", "st", "nd", "rd", "th", "th", "th", "th", "th", "th"}[n%10]
	}
	return strconv.Itoa(n) + suffix
}

func yearHuman(y int) string {
	switch {
	case y < 1:
		return strconv.Itoa(1-y) + " BC"
	case y < 100:
		return "AD " + strconv.Itoa(y)
	}
	return strconv.Itoa(y)
}

func monthHuman(c Civil) string { return monthNames[c.Month-1] + " " + yearHuman(c.Year) }

func dayHuman(c Civil) string { return strconv.Itoa(c.Day) + " " + monthHuman(c) }
