package timeline

import (
	"slices"
	"unicode/utf8"
)

// quoteContext is the most context that a quote has on each side, in bytes.
const quoteContext = 32

// Position is where a quote's words stand.
func (q *Quote) Position() Position { return Position{q.Document, q.Span} }

// Stands reports that the quote's words stand in its document's text at its place.
func (q *Quote) Stands(text string) bool { return q.Valid(text) && q.In(text) == q.Exact }

// QuoteAt returns which of some quotes stands at a position, -1 where none does.
func QuoteAt(qs []Quote, at Position) int {
	return slices.IndexFunc(qs, func(q Quote) bool { return q.Position() == at })
}

// NewQuote makes a quote of d.Text[s.Start:s.End] with its context. s must be Valid
// there.
func NewQuote(d *Document, s Span) Quote {
	before, after := max(0, s.Start-quoteContext), min(len(d.Text), s.End+quoteContext)
	for before < s.Start && !utf8.RuneStart(d.Text[before]) {
		before++
	}
	for after > s.End && after < len(d.Text) && !utf8.RuneStart(d.Text[after]) {
		after--
	}
	return Quote{Document: d.ID, Span: s, Exact: d.Text[s.Start:s.End], Prefix: d.Text[before:s.Start], Suffix: d.Text[s.End:after]}
}
