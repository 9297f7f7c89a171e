package extract

import (
	"quoteline/timeline"
	"quoteline/timeline/extract/dates"
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
	Line       [2]int              // its words, where it is a line of a chronology
	Date       int                 // one more than the expression that dates it; 0 where its mention's does, -1 where none
	Title      string
	Kind       timeline.Kind
	Factuality timeline.Factuality
	Certainty  timeline.Certainty
	hearsay    bool // others tell it, and the text does not say who
	tells      int  // one more than the statement whose day it gives; see dropReports
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
	other             when.Date     // what the words may mean as well
}

// basisOf is the basis of what happened at x.
func (a *Analysis) basisOf(x *dates.Timex) basis {
	words := oneLine(x.In(a.Text))
	b := basis{rule: x.Rule, anchor: x.Anchor, words: x.Span, why: whyStated.Of(words)}
	if x.Anchor != "" {
		b.why = whyRelative.Of(words, x.Anchor)
	}
	if x.Read != "" {
		b.why = whyRead.Of(words, x.Read)
	}
	if x.Ambiguous {
		b.other = x.Other
		b.why = whyAmbiguous.Of(words, x.When, x.Other)
	}
	return b
}

// of makes a Basis of b for an event of document d.
func (b basis) of(a *Analysis, d *timeline.Document) timeline.Basis {
	out := timeline.Basis{Rule: b.rule, Why: b.why, Anchor: b.anchor, Other: b.other}
	if b.words.Len() > 0 {
		q := a.quote(d, b.words)
		out.Quote = &q
	}
	return out
}
