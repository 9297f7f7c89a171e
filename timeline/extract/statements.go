package extract

import (
	"context"
	"sort"

	"quoteline/timeline"
	"quoteline/timeline/extract/quotes"
)

// statements finds who said what, leaves out statements inside another one of
// the same speaker, and marks the tokens that are said.
func statements(_ context.Context, a *Analysis) error {
	all := quotes.Find(a.Tokens, a.Entities)
	a.said = make([]int32, len(a.Tokens.Tokens))
	for i := range a.said {
		a.said[i] = -1
	}
	for _, q := range all {
		if len(q.Content) == 0 {
			continue
		}
		if q.CueToken >= 0 {
			if in := a.said[q.CueToken]; in >= 0 && a.Statements[in].Speaker == q.Speaker {
				continue
			}
		}
		at := int32(len(a.Statements))
		a.Statements = append(a.Statements, q)
		for _, span := range q.Content {
			first, last := a.tokensOf(span)
			for t := first; t < last; t++ {
				if a.said[t] < 0 {
					a.said[t] = at
				}
			}
		}
	}
	return nil
}

// tokensOf returns the tokens [first, last) that a span touches.
func (a *Analysis) tokensOf(s timeline.Span) (first, last int) {
	ts := a.Tokens.Tokens
	first = sort.Search(len(ts), func(i int) bool { return int(ts[i].End) > s.Start })
	last = sort.Search(len(ts), func(i int) bool { return int(ts[i].Start) >= s.End })
	return first, max(first, last)
}

// direct reports that a token stands inside direct speech.
func (a *Analysis) direct(t int) bool {
	return a.said[t] >= 0 && a.Statements[a.said[t]].Kind == quotes.Direct
}
