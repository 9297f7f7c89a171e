// Package when is a date as people write it: with a precision, perhaps
// approximate, perhaps only a range of possibilities. It reads and writes EDTF
// (ISO 8601-2:2019, levels 0 to 2) and knows the bounds of what it says. It
// never makes a date more precise than its words, and never reads the clock.
package when

import "math"

// Instant is seconds since 1970-01-01T00:00:00 of the proleptic Gregorian
// calendar, in the local time of the source (no zone is assumed).
// It reaches ±292 billion years.
type Instant int64

// The ends of time: an open bound.
const (
	MinInstant Instant = math.MinInt64
	MaxInstant Instant = math.MaxInt64
)

// Precision is the unit that a date was stated in.
type Precision uint8

// The precisions, finest first.
const (
	None Precision = iota // no date at all
	Second
	Minute
	Hour
	PartOfDay
	Day
	Week
	Month
	Season
	Quarter
	Year
	Decade
	Century
	Millennium
)

// Form tells how From and To are meant.
type Form uint8

// The forms of a date.
const (
	// Unit: one calendar unit or instant, e.g. 2022, 2025-08-15.
	Unit Form = iota
	// Interval: it lasted from the start to the end, e.g. 2025-08-15/2025-08-16.
	Interval
	// OneOf: it happened at some time between the bounds, e.g.
	// [2025-08-15..2025-08-16], [..2025-08-15]. This is what bounds derived
	// from order look like.
	OneOf
)

// Date is a date with its bounds. The zero Date is "no date".
// From is inclusive, To exclusive; an open end is MinInstant or MaxInstant.
type Date struct {
	EDTF        string // canonical EDTF; "" for no date
	From, To    Instant
	Precision   Precision // of the statement; of the finer end for Interval and OneOf
	Form        Form
	Approximate bool // EDTF ~
	Uncertain   bool // EDTF ?
}

// IsZero reports whether there is no date at all.
func (d Date) IsZero() bool { return d.EDTF == "" }
