// Package quotes finds who said what: quotations between marks, statements in
// indirect speech, the words that introduce them and the speaker they belong
// to. It never changes or completes what was said: every span is of the text.
package quotes

import "quoteline/timeline"

// Kind is how a statement is reported.
type Kind uint8

// The kinds of report.
const (
	Direct   Kind = iota // between quotation marks, nine words in ten at least
	Mixed                // in the reporter's words, with quoted ones among them
	Indirect             // in the reporter's words
)

// String returns the name that annotations use.
func (k Kind) String() string {
	switch k {
	case Direct:
		return "direct"
	case Mixed:
		return "mixed"
	default:
		return "indirect"
	}
}

// Attribution is one statement. Spans are in text order and never empty.
type Attribution struct {
	Content []timeline.Span // what was said; quotation marks of direct speech left out
	Cue     []timeline.Span // the words that say that it was said; none where implied
	Source  []timeline.Span // the words that name the speaker, "she" and "who" too; none where implied
	Speaker string          // full name, or the words of the source; "" where unknown
	Entity  int             // index in the table of entities, or entity.None
	Kind    Kind
	// Marked says that Content has words of the reporter, and so its quotation
	// marks; the content of other direct speech has none around it.
	Marked bool
	// CueToken is the token of the reporting verb (of "according" in "according
	// to"), or -1 where the speaker is implied.
	CueToken int
	// First and Last bound the tokens of content, cue and source, half-open.
	First, Last int
	Rule        string // the rule that found it, e.g. "quotes/inverted"
}
