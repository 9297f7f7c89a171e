// Package dates finds the temporal expressions of an English text and says
// what they mean: dates, times, durations and sets, with values as in TIMEX3
// (TimeML) and calendar dates as when.Date.
//
// Rules propose, the longest proposal wins, and the calendar decides: a rule
// matches classes of words (lexicon.go), never raw text. rules.go lists every
// rule in order with its examples.
//
// It never reads the clock and never dates what the words leave open: without
// a reference date a relative expression has no calendar date.
package dates
