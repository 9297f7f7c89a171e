package tables

import "quoteline/timeline/reason"

// Why a row has its date, or is no event.
var (
	undated    = reason.New("The list gives it no date.")
	unreadable = reason.New("“%s” cannot be read as a date, so the event has none.")
	noEnd      = reason.New("The list says “%s”; the end, “%s”, cannot be read as a date.")
	fromTo     = reason.New("The list says from “%s” to “%s”.")
	says       = reason.New("The list says “%s”.")
	until      = reason.New("The list says until “%s”.")
	endBefore  = reason.New("The list says “%s”; the end, “%s”, is before that.")
	twoWays    = reason.New("It can be read as %v or as %v: no row shows which number is the day.")
	dayLeads   = reason.New("The day stands first in this list: line %d has %s.")
	monthLeads = reason.New("The month stands first in this list: line %d has %s.")
	isTitle    = reason.New("It is the title of the list, not one of its events.")
	silent     = reason.New("Line %d of the list does not say what happened.")
)

// What was not read.
var (
	otherColumns = reason.New("Columns that were not read: %r.")
	oneUnread    = reason.New("1 cell that cannot be read as a date: %r.")
	allUnread    = reason.New("%d cells that cannot be read as a date: %r.")
	oneTime      = reason.New("1 time of day that was not read: %r.")
	allTimes     = reason.New("%d times of day that were not read: %r.")
	oneTwo       = reason.New("1 date that can be read in two ways, which no row settles: %r.")
	allTwo       = reason.New("%d dates that can be read in two ways, which no row settles: %r.")
	quotedOn     = reason.New("“%s” on line %d")
	standsOn     = reason.New("%s on line %d")
	column       = reason.New("“%s”")
	and          = reason.New("%r, %r")
	more         = reason.New("%r and %d more")
)

// What the columns are taken for.
var (
	fromColumn = reason.New("%r from “%s”")
	_          = reason.Words(roleNames[:]...)
)
