package timeline

import (
	"strings"

	"quoteline/timeline/when"
)

// Flags are the small facts of an event, packed for Columns. Their bits are part
// of the store's format: new ones go behind the last.
type Flags uint32

// Where each fact begins, and how many bits it has.
const (
	flagKind         = 0  // 3
	flagFactuality   = 3  // 4
	flagPrecision    = 7  // 4
	flagForm         = 11 // 2
	flagVerification = 13 // 2

	flagApproximate Flags = 1 << 15
	flagUncertain   Flags = 1 << 16
	flagMasked      Flags = 1 << 17
	flagUndated     Flags = 1 << 18
	flagRival       Flags = 1 << 19
	flagUser        Flags = 1 << 20
	flagPlain       Flags = 1 << 21
	flagJoined      Flags = 1 << 22

	flagCertainty = 23 // 2

	flagEdited Flags = 1 << 25
)

// FlagsOf packs the small facts of e.
func FlagsOf(e *Event) Flags {
	f := Flags(e.Kind)&7<<flagKind | Flags(e.Factuality)&15<<flagFactuality | Flags(e.When.Precision)&15<<flagPrecision |
		Flags(e.When.Form)&3<<flagForm | Flags(e.Verified)&3<<flagVerification | Flags(e.Certainty)&3<<flagCertainty
	for _, b := range [...]struct {
		on  bool
		bit Flags
	}{
		{e.When.Approximate, flagApproximate},
		{e.When.Uncertain, flagUncertain},
		{strings.ContainsRune(e.When.EDTF, 'X'), flagMasked},
		{e.When.IsZero(), flagUndated},
		{!e.Basis.Other.IsZero(), flagRival},
		{e.Provenance.Engine == UserEngine, flagUser},
		{len(e.Accounts) > 1, flagJoined},
		{e.Edited&Found != 0, flagEdited},
		{plainDate(f, e.When.From, e.When.To) == e.When, flagPlain},
	} {
		if b.on {
			f |= b.bit
		}
	}
	return f
}

// UserEngine is the Provenance.Engine of what the user made.
const UserEngine = "user"

// Kind is the event's.
func (f Flags) Kind() Kind { return Kind(f >> flagKind & 7) }

// Factuality is the event's.
func (f Flags) Factuality() Factuality { return Factuality(f >> flagFactuality & 15) }

// Precision is that of the event's date.
func (f Flags) Precision() when.Precision { return when.Precision(f >> flagPrecision & 15) }

// Form is that of the event's date.
func (f Flags) Form() when.Form { return when.Form(f >> flagForm & 3) }

// Verified is the user's judgement.
func (f Flags) Verified() Verification { return Verification(f >> flagVerification & 3) }

// Certainty is how sure the source is.
func (f Flags) Certainty() Certainty { return Certainty(f >> flagCertainty & 3) }

// Approximate reports an EDTF ~.
func (f Flags) Approximate() bool { return f&flagApproximate != 0 }

// Uncertain reports an EDTF ?.
func (f Flags) Uncertain() bool { return f&flagUncertain != 0 }

// Masked reports an EDTF X: a digit that is not stated.
func (f Flags) Masked() bool { return f&flagMasked != 0 }

// Undated reports that there is no date at all.
func (f Flags) Undated() bool { return f&flagUndated != 0 }

// Rival reports that the date's words have a second reading.
func (f Flags) Rival() bool { return f&flagRival != 0 }

// User reports an event that the user made.
func (f Flags) User() bool { return f&flagUser != 0 }

// Joined reports an event with more than one account.
func (f Flags) Joined() bool { return f&flagJoined != 0 }

// Edited reports an event that says something else than what was found.
func (f Flags) Edited() bool { return f&flagEdited != 0 }

// plainDate makes the date that flags and bounds describe where it is a plain
// unit of the calendar; the zero Date where it is not.
func plainDate(f Flags, from, to when.Instant) when.Date {
	if f.Form() != when.Unit || f&(flagApproximate|flagUncertain|flagMasked) != 0 || from >= to || from == when.MinInstant || to == when.MaxInstant {
		return when.Date{}
	}
	var d when.Date
	switch c := from.Civil(); f.Precision() {
	case when.Year:
		d = when.NewYear(c.Year)
	case when.Month:
		d = when.NewMonth(c.Year, c.Month)
	case when.Day:
		d = when.NewDay(c.Year, c.Month, c.Day)
	}
	if d.From != from || d.To != to {
		return when.Date{}
	}
	return d
}
