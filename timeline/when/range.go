package when

import "fmt"

// NewInterval returns the interval from the start of a to the end of b: it
// lasted all the while. A zero a or b leaves that end open. There is no date if
// both are zero or b ends before a starts.
func NewInterval(a, b Date) Date {
	from, to := "..", ".."
	if !a.IsZero() {
		from = intervalEnd(a, true)
	}
	if !b.IsZero() {
		to = intervalEnd(b, false)
	}
	return settled(Date{EDTF: from + "/" + to})
}

// intervalEnd writes a date as one end of an interval: ends cannot be
// intervals or sets themselves, so those give their own first or last unit.
func intervalEnd(d Date, first bool) string {
	if d.Form == Unit {
		return d.EDTF
	}
	t := d.From
	if !first {
		t = d.To - 1
	}
	if d.From == MinInstant && first || d.To == MaxInstant && !first {
		return ".."
	}
	return instantText(t, d.Precision) + mark(d.Approximate, d.Uncertain)
}

// Between says that something happened on one of the days from the one that
// holds from to the last one before to; MinInstant and MaxInstant leave an end
// open. Nothing is known when both are open: that is no date. Exactly one day,
// month or year is that unit. Bounds that cross give the day of from.
func Between(from, to Instant) Date {
	if from != MinInstant && to != MaxInstant {
		if to <= from {
			return DayOf(from)
		}
		c, end := from.Civil(), (to - 1).Midnight().AddDays(1)
		for _, u := range [2]Date{NewYear(c.Year), NewMonth(c.Year, c.Month)} {
			if u.From == from.Midnight() && u.To == end {
				return u
			}
		}
	}
	return BetweenUnits(from, to, Day)
}

// BetweenUnits returns "at some time between": one of the units of p from the one
// that holds from to the one that holds the moment before to. MinInstant and
// MaxInstant are open ends; with both open, or nothing between, there is no
// date. A range of one unit is that unit.
func BetweenUnits(from, to Instant, p Precision) Date {
	if from >= to || from == MinInstant && to == MaxInstant {
		return Date{}
	}
	first, last := "", ""
	if from != MinInstant {
		first = instantText(from, p)
	}
	if to != MaxInstant {
		last = instantText(to-1, p)
	}
	if first == last {
		return settled(Date{EDTF: first})
	}
	return settled(Date{EDTF: "[" + first + ".." + last + "]"})
}

// settled reads a date back from its own EDTF, so that a date built from parts
// equals the same date parsed.
func settled(d Date) Date {
	p, err := Parse(d.EDTF)
	if err != nil {
		return Date{}
	}
	return p
}

// instantText writes the unit of p, or the nearest one that EDTF can name
// without a mask, that holds t.
func instantText(t Instant, p Precision) string {
	c := t.Civil()
	switch p {
	case Second:
		return fmt.Sprintf("%sT%02d:%02d:%02d", dayText(c.Year, c.Month, c.Day), c.Hour, c.Minute, c.Second)
	case Minute, Hour, PartOfDay:
		return fmt.Sprintf("%sT%02d:%02d", dayText(c.Year, c.Month, c.Day), c.Hour, c.Minute)
	case None, Day, Week:
		return dayText(c.Year, c.Month, c.Day)
	case Month, Season, Quarter:
		return monthText(c.Year, c.Month)
	}
	return yearText(c.Year)
}

// Part is a part of the day.
type Part uint8

// The parts of the day. Their hours are wide on purpose: an evening may run
// until midnight, and a night into the next morning.
const (
	Morning Part = iota
	Afternoon
	Evening
	Night
)

// partHours is the span of each part in hours after midnight.
var partHours = [...][2]int{Morning: {5, 12}, Afternoon: {12, 18}, Evening: {17, 24}, Night: {18, 30}}

// NewPart returns some time in a part of a day.
func NewPart(y int, m, d int, p Part) Date {
	day := NewDay(y, m, d)
	if day.IsZero() || int(p) >= len(partHours) {
		return Date{}
	}
	h := partHours[p]
	return BetweenUnits(day.From+Instant(h[0]*3600), day.From+Instant(h[1]*3600), Minute)
}

// coarser gives the sets that stand for a week or a part of a day the precision
// that their words had.
func coarser(from, to Instant, p Precision) Precision {
	if from == MinInstant || to == MaxInstant {
		return p
	}
	switch {
	case p == Day && to-from == 7*daySeconds && from.Weekday() == Monday:
		return Week
	case p == Minute:
		for _, h := range partHours {
			day := from.Midnight()
			if from == day+Instant(h[0]*3600) && to == day+Instant(h[1]*3600) {
				return PartOfDay
			}
		}
	}
	return p
}
