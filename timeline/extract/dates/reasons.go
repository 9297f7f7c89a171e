package dates

import "quoteline/timeline/reason"

// What resolves words that are no date by themselves.
// DocumentDate is the day of the document.
var (
	DocumentDate  = reason.New("document date %v")
	lastMentioned = reason.New("last mentioned %v")
	beside        = reason.New("date beside it, %v")
	underHeading  = reason.New("heading %v")
	aboutDay      = reason.New("day that the text is about %v")
	asMonthFirst  = reason.New("read as month/day/year")
)

// What shows which number of 3/4/2025 is the day.
var (
	dayFirstShown   = reason.New("with the day first, as other dates of the document have it")
	monthFirstShown = reason.New("with the month first, as other dates of the document have it")
	dayFirstLines   = reason.New("with the day first, by which the lines follow one another")
	monthFirstLines = reason.New("with the month first, by which the lines follow one another")
)

// Where a document says which day it is from. AtFoot is where it is signed.
var (
	inHeader     = reason.New("stated in a header line")
	onItsLine    = reason.New("stated on a line of its own")
	inByline     = reason.New("stated in the byline")
	inDateline   = reason.New("stated in the dateline")
	inFirstLines = reason.New("stated in the first lines")
	AtFoot       = reason.New("stated in the last lines")
)
