package articles

import "quoteline/timeline/reason"

// What was not read, and where the date is from.
var (
	markUp   = reason.New("the mark-up of its text")
	twoDays  = reason.New("its “%s”, “%s”, which can be read as two days")
	noDate   = reason.New("its “%s”, “%s”, which cannot be read as a date")
	statedIn = reason.New("stated in the list's “%s”")
)
