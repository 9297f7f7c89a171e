package calendar

import "quoteline/timeline/reason"

// Why an event has its date, or is none, and what was not read.
var (
	undated    = reason.New("The calendar gives it no start.")
	unreadable = reason.New("“%s” cannot be read as a date, so the event has none.")
	startSays  = reason.New("The calendar's start says “%s”.")
	startIn    = reason.New("The calendar's start says “%s”, in the time of %s.")
	startUTC   = reason.New("The calendar's start says “%s”, which is UTC.")
	exact      = reason.New("The calendar says “%s” (X-QUOTELINE-EDTF), which spans what its start and end do.")
	noEnd      = reason.New("Its end cannot be read.")
	lasts      = reason.New("It lasts until %v.")
	dayBehind  = reason.New("Its end, %v, is the day behind the last one.")
	silent     = reason.New("The calendar does not say what this event is.")
	task       = reason.New("1 task was not read.")
	tasks      = reason.New("%d tasks were not read.")
	freeTime   = reason.New("1 free time was not read.")
	freeTimes  = reason.New("%d free times were not read.")
	otherKind  = reason.New("1 part of another kind was not read.")
	otherKinds = reason.New("%d parts of other kinds were not read.")
	recurs     = reason.New("1 event recurs, of which only the first time is listed.")
	recurring  = reason.New("%d events recur, of which only the first time is listed.")
	oneUnread  = reason.New("1 start or end cannot be read as a date.")
	unread     = reason.New("%d starts or ends cannot be read as dates.")
)
