package export

import "quoteline/timeline/reason"

// Speech says in another language what the files that people read say by themselves:
// headings, dates, reasons and what the marks mean. It never touches the words of
// documents and users. The zero value is English.
type Speech struct {
	Language string                      // its tag; "" is English
	Say      func(english string) string // a date, or what a reason.Sentence said
	Mark     func(english string) string // what the legend says of a mark
}

// say is what stands in the file for words.
func (s *Speech) say(english string) string {
	if s.Say == nil {
		return english
	}
	return s.Say(english)
}

// mark is what the legend says of a mark.
func (s *Speech) mark(english string) string {
	if s.Mark == nil {
		return english
	}
	return s.Mark(english)
}

// tag is the language as HTML names it.
func (s *Speech) tag() string {
	if s.Language == "" {
		return "en"
	}
	return s.Language
}

// What the files say.
var (
	titleOfMany = reason.New("Timeline of %d documents")
	drawing     = reason.New("Timeline")
	unreadable  = reason.New("This event cannot be read")

	oneFromOne  = reason.New("1 event from one document")
	oneFromMany = reason.New("1 event from %d documents")
	allFromOne  = reason.New("%d events from one document")
	allFromMany = reason.New("%d events from %d documents")
	datedOn     = reason.New("dated %v")
	fromTo      = reason.New("%v to %v")

	eventsHead  = reason.New("Events")
	sourcesHead = reason.New("Sources")
	others      = reason.New("Others date it:")
	dateHead    = reason.New("Date:")
	undated     = reason.New("Undated")
	noBeginning = reason.New("With no known beginning")

	onPage  = reason.New("page %d")
	atBytes = reason.New("bytes %d–%d")
	ofText  = reason.New("bytes %d–%d of its text")

	_ = reason.Words("probable", "possible", "verified", "disputed", "to check")
)
