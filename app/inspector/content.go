package inspector

import (
	"time"

	"quoteline/timeline"
)

// Content is what the panel shows of one event.
type Content struct {
	Event   *timeline.Event
	Number  int // its place in reading order, from 1
	Of      int // how many events there are
	Sources []Source
	Related []Related
	// Accounts are the tellings of the event, the one shown first; nil where there
	// is only one.
	Accounts       []Account
	Contradictions []Contradiction
	Now            time.Time // what ages are counted from
}

// Source is one quote with the document that it is from.
type Source struct {
	Quote    timeline.Quote
	Document *timeline.Document // without its text; nil if it is gone
	// Paragraph, Line and Page count from 1; 0 is not known.
	Paragraph, Line, Page int
}

// Related is another event and how it stands to this one.
type Related struct {
	ID      timeline.EventID
	Number  int
	Title   string
	Way     string // "before this", in words
	Because string
	Words   string // the exact words that say so; "" where inferred
}

// Account is one telling of the event.
type Account struct {
	Account  *timeline.Account
	Document *timeline.Document // without its text; nil if it is gone
	Rival    bool               // its date cannot be the one shown
}

// Contradiction is what sources say of the order of events that cannot be.
type Contradiction struct {
	Reasons []Reason
}

// Reason is one relation of a contradiction.
type Reason struct {
	From, To Related         // Way and Because are empty
	Rel      string          // "before", in words
	Because  string          // the words, or the dates
	Quote    *timeline.Quote // where they stand; nil where inferred
}
