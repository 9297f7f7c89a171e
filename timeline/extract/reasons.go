package extract

import "quoteline/timeline/reason"

// Why an event has its date.
var (
	whyStated      = reason.New("The words “%s” say when.")
	whyRelative    = reason.New("“%s”, counted from the %r.")
	whyRead        = reason.New("“%s” says when, read %r.")
	whyCounted     = reason.New("“%s”, counted from “%s”, %v.")
	whyAmbiguous   = reason.New("“%s” can be read as %v or as %v: the text does not show which number is the day.")
	whyUndated     = reason.New("The text gives no date for it, and no date of the document is known.")
	whyOrdered     = reason.New("The text gives no date for it, but says what it came before or after.")
	whyLaterThan   = reason.New("“%s” puts it after the document of %v.")
	whyEarlierThan = reason.New("“%s” puts it before what the document of %v reports; the text names no day.")
	whyLooksBack   = reason.New("“%s” looks back from the document of %v; the text names no day.")
	whyPresent     = reason.New("“%s” says that it is so at the document's date, %v; since when, it does not say.")
	whyToldAfter   = reason.New("Told after “%s” in the same paragraph of a document of %v.")
	whyToldAfterIt = reason.New("Told after “%s” in the same paragraph.")
	whyRecalled    = reason.New("Told in a document of %v, of a time that is named but not dated.")
	whyToldIn      = reason.New("Told in a document of %v; the text names no day.")
	whyReported    = reason.New("Told without a day in a report of %v: that day or the one before.")
	whyQuotedIn    = reason.New("Quoted in a document of %v; who said it, and when, was not looked for.")
	foundInName    = reason.New("in the file’s name")
)

// Why a sentence with a date gave no event.
var (
	whyInHeading   = reason.New("It stands in a heading.")
	whyNotice      = reason.New("It is a notice of the publisher, not part of the report.")
	whyInSpeech    = reason.New("Its date stands in what someone said, and no speaker or statement was made out.")
	whyNoHappening = reason.New("No word for a happening was found that the date belongs to.")
	whyOnlyMay     = reason.New("“%s %s” says only that it may, could or should be.")
	whySupposed    = reason.New("“%s” supposes it, and does not say that it is so.")
	whyUntimely    = reason.New("“%s” is present, and the date is past: it tells of something else.")
	whyUnfinished  = reason.New("“%s” does not say by itself that it happened.")
	whyNoLine      = reason.New("The date belongs to “%s”, of which no line of its own could be made.")
)

// Why one event comes before another.
var (
	whyConnects    = reason.New("“%s”")
	whyJoins       = reason.New("“%s” joins them")
	whyPastPerfect = reason.New("the past perfect “%s”")
	whyMeeting     = reason.New("the course of a meeting: “%s”, then “%s”")
)
