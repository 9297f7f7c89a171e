package when

import (
	"cmp"
	"fmt"
	"strings"
)

// Before reports whether d is over, on any reading, when e begins. Nothing is
// before or after no date.
func (d Date) Before(e Date) bool {
	return !d.IsZero() && !e.IsZero() && d.To <= e.From
}

// IsDay reports a date stated to the day or finer.
func (d Date) IsDay() bool { return !d.IsZero() && d.Form == Unit && d.Precision <= Day }

// Compare returns -1 if d is definitely before e, +1 if it is definitely after,
// and 0 where they overlap or either is no date. It is not an order to sort by:
// for that see Sort.
func (d Date) Compare(e Date) int {
	switch {
	case d.Before(e):
		return -1
	case e.Before(d):
		return +1
	}
	return 0
}

// Sort is a total order for slices.SortFunc: by start, then the longer first,
// then by text; no date comes last.
func Sort(a, b Date) int {
	if a.IsZero() != b.IsZero() {
		if a.IsZero() {
			return +1
		}
		return -1
	}
	return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(b.To, a.To), strings.Compare(a.EDTF, b.EDTF))
}

// Begin is where a date stands in reading order: at its first bound, or, where that is
// open, at its last; no date comes last.
func (d Date) Begin() Instant {
	switch {
	case d.IsZero():
		return MaxInstant
	case d.From == MinInstant:
		return d.To - 1
	}
	return d.From
}

// Bounds returns the first and the last day, both inclusive, that the date
// could mean, as ISO 8601 days; "" where it is open. Years beyond four digits
// have a sign.
func (d Date) Bounds() (earliest, latest string) {
	if d.IsZero() {
		return "", ""
	}
	if d.From != MinInstant {
		earliest = d.From.ISODay()
	}
	if d.To != MaxInstant {
		latest = (d.To - 1).ISODay()
	}
	return earliest, latest
}

// ISODay returns the instant's day as YYYY-MM-DD; years beyond four digits have
// a sign.
func (t Instant) ISODay() string {
	c := t.Civil()
	if c.Year > 9999 || c.Year < -9999 {
		return fmt.Sprintf("%+d-%02d-%02d", c.Year, c.Month, c.Day)
	}
	return dayText(c.Year, c.Month, c.Day)
}

// String returns the EDTF text.
func (d Date) String() string { return d.EDTF }

// MarshalText writes EDTF; no date is the empty text.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.EDTF), nil }

// UnmarshalText reads EDTF; the empty text is no date.
func (d *Date) UnmarshalText(b []byte) error {
	p, err := Parse(string(b))
	if err != nil {
		return err
	}
	*d = p
	return nil
}
