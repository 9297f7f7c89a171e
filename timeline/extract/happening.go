package extract

import (
	"quoteline/timeline"
	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/quotes"
	"quoteline/timeline/when"
)

// Happening is an event in the making: what earns a place on the timeline.
type Happening struct {
	Token      int // the word that names it
	Mention    int // index in Events.Mentions, or -1
	Sentence   int
	Clause     events.Clause
	Group      *events.Group       // nil for a noun
	Lead       *events.Group       // the finite verb that an infinitive hangs on, nil where none
	Said       *quotes.Attribution // nil where it is no statement
	SaidAt     int                 // index of Said in Statements
	Title      string
	Kind       timeline.Kind
	Factuality timeline.Factuality
	Speaker    string
	Entity     int // of the subject or speaker, or entity.None
	Quotes     []timeline.Span
	When       when.Date // as stated; zero where it is not
	From, To   when.Instant
	Stage      float64
	Story      bool // it is part of what the report is about
	Basis      basis
	Rule       string
}

// basis is why a happening has its date.
type basis struct {
	rule, why, anchor string
	words             timeline.Span // zero where no words gave it
}
