package extract

import (
	"quoteline/timeline"
	"quoteline/timeline/extract/quotes"
)

// longSentence is where a quote becomes the clause instead of its sentence, in
// bytes.
const longSentence = 700

// sentenceSpan is the span of a sentence's tokens.
func (a *Analysis) sentenceSpan(i int) timeline.Span {
	s := a.Tokens.Sentences[i]
	return a.Tokens.Span(s.First, s.Last)
}

// quoteSpans returns the sentences that a statement stands in; neighbours are
// one span.
func (a *Analysis) quoteSpans(q *quotes.Attribution) []timeline.Span {
	var out []timeline.Span
	add := func(s timeline.Span) {
		first, last := a.tokensOf(s)
		if first >= last {
			return
		}
		from := int(a.Tokens.Tokens[first].Sentence)
		to := int(a.Tokens.Tokens[last-1].Sentence)
		whole := timeline.Span{Start: a.sentenceSpan(from).Start, End: a.sentenceSpan(to).End}
		if whole.Len() > longSentence && s.Len() < whole.Len()/2 && from == to {
			whole = s
		}
		for i := range out {
			if whole.Start <= out[i].End+2 && out[i].Start <= whole.End+2 {
				out[i] = timeline.Span{Start: min(out[i].Start, whole.Start), End: max(out[i].End, whole.End)}
				return
			}
		}
		out = append(out, whole)
	}
	for _, list := range [][]timeline.Span{q.Cue, q.Source, q.Content} {
		for _, s := range list {
			add(s)
		}
	}
	return out
}

// quote makes a Quote of a span of the segment's text.
func (a *Analysis) quote(doc *timeline.Document, s timeline.Span) timeline.Quote {
	s.Start += a.Offset
	s.End += a.Offset
	return timeline.NewQuote(doc, s)
}
