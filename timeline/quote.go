package timeline

import "unicode/utf8"

// quoteContext is the most context that a quote has on each side, in bytes.
const quoteContext = 32

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
