package timelinejs

import "quoteline/timeline/reason"

// Why an event has its date, or is none.
var (
	undated    = reason.New("The list gives it no date.")
	unreadable = reason.New("Its start_date cannot be read as a date, so the event has none.")
	startSays  = reason.New("The list's start_date says so.")
	bothSay    = reason.New("The list's start_date and end_date say so.")
	noEnd      = reason.New("Its end_date cannot be read.")
	endBefore  = reason.New("Its end_date is before that.")
	shownAs    = reason.New("It is shown as “%s”.")
	silent     = reason.New("It has neither a headline nor a text.")
)
