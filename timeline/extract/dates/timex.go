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
	// Ambiguous reports that the words have a second reading, Other: 03/05/2014
	// is a day in March or in May. When is then marked as uncertain.
	Ambiguous bool
	Other     when.Date
	// Read says, as a reason, what in the document shows in which of two ways the words are
	// to be read; "" where there is only one.
	Read string
	// Part reports that the expression before it says with it when something
	// was, in its own When: the 1918 of "from 1914 to 1918", the Christmas of
	// "two days before Christmas". Alone it dates nothing.
	Part bool
}

// Order says which number of 03/05/2014 is the day.
type Order uint8

// The orders. Unknown leaves it to the document: a date like 15/8/2025 in it
// decides, and without one the others are Ambiguous.
const (
	Unknown Order = iota
	MonthFirst
	DayFirst
)

// Options are what the caller knows of a document. The zero value is of use.
type Options struct {
	Order Order // of its language and region
	Ages  bool  // report "27 years old" too, which says nothing of when
}

// Find returns the temporal expressions of a document in text order, never
// overlapping. ref is the document's date; relative expressions stay unresolved
// if it is zero. Time is linear in the number of tokens.
func (o Options) Find(doc *token.Doc, ref when.Date) []Timex {
	f := newFinder(doc, ref)
	f.options = o
	f.survey()
	for _, s := range doc.Sentences {
		n := len(f.found)
		f.sentence(s.First, s.Last)
		if doc.Paragraphs[s.Paragraph].Heading {
			f.head(s.First, s.Last, f.found[n:])
		} else {
			f.begun(s, f.found[n:])
			f.ownNews(s, f.found[n:])
		}
	}
	return f.found
}
