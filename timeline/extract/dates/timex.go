package dates

import (
	"quoteline/timeline"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// Type is the TIMEX3 type of an expression.
type Type string

// The types.
const (
	DATE     Type = "DATE"
	TIME     Type = "TIME"
	DURATION Type = "DURATION"
	SET      Type = "SET"
)

// Timex is one temporal expression.
type Timex struct {
	timeline.Span
	First, Last int // tokens [First, Last)
	Type        Type
	Value       string // TIMEX3 value: 1998-02-27, 1998-W08, P3D, PAST_REF, XXXX-WXX-2
	Mod         string // TIMEX3 mod: START, MID, END, APPROX, LESS_THAN, MORE_THAN or ""
	// When is zero where the expression is not on a calendar: durations, sets,
	// PAST_REF, and relative expressions without a reference date.
	When   when.Date
	Rule   string // the rule that made it, e.g. "dates/weekday"
	Anchor string // what resolved it, in words; "" where it is absolute
}

// Find returns the temporal expressions of a document in text order, never
// overlapping. ref is the document's date; relative expressions stay unresolved
// if it is zero. Time is linear in the number of tokens.
func Find(doc *token.Doc, ref when.Date) []Timex {
	f := newFinder(doc, ref)
	for _, s := range doc.Sentences {
		f.sentence(s.First, s.Last)
	}
	return f.found
}
