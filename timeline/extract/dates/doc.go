// Package dates finds the temporal expressions of an English text and says
// what they mean: dates, times, durations and sets, with values as in TIMEX3
// (TimeML) and calendar dates as when.Date.
//
// Rules propose, the longest proposal wins, and the calendar decides: a rule
// starts at classes of words (class.go, lexicon.go), never at raw text. rules.go
// lists every rule in order; the examples stand in a test beside each rule.
// pair.go gives the first of two expressions what both say: "from 1914 to 1918".
// governor.go finds the tense that decides for "Friday" between last and next.
//
// It never reads the clock and never dates what the words leave open: without
// a reference date a relative expression has no calendar date, and 03/05/2014
// is Ambiguous unless the caller (Options) or the document settles it.
package dates
