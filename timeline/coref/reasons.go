package coref

import "quoteline/timeline/reason"

// Why two tellings may be of one happening.
var (
	sameQuoted  = reason.New("The same speaker is quoted with the same words, “%s”")
	sameWords   = reason.New("Both say it in the same words, “%s”")
	sameWord    = reason.New("Both say “%s”")
	sameKind    = reason.New("“%s” and “%s” tell of the same kind of happening")
	naming      = reason.New("%r, and both name %s")
	otherDates  = reason.New("one says %v, the other %v")
	reportDates = reason.New("no words say that it was on different days, as the dates of the reports would have it (%v, %v)")
	noDate      = reason.New("neither has a date")
	oneDate     = reason.New("only one of them has a date")
	sayDate     = reason.New("both say %v")
	sameDate    = reason.New("both have the same date, %v")
	otherDays   = reason.New("%v and %v cannot be the same day")
	sameDay     = reason.New("%v and %v can be the same day")
	two         = reason.New("%r; %r.")
	whole       = reason.New("%r.")
)

// What only Explain says.
var (
	sameSpeaker  = reason.New("Both are of the same speaker, %s.")
	bothName     = reason.New("Both name %s.")
	called       = reason.New("One is called %r, the other %r.")
	otherWords   = reason.New("One says “%s”, the other “%s”.")
	toldAs       = reason.New("One is told as %r, the other as %r.")
	otherNumbers = reason.New("They give different numbers: %s and %s.")
	onlyOne      = reason.New("Only one of them names %s.")
	oneDocument  = reason.New("One document tells of both.")
	_            = reason.Words("occurrence", "statement", "state", "plan")
	_            = reason.Words("happened", "claimed", "denied", "planned", "hypothetical", "negated", "unjudged")
)
