package extract

import (
	"cmp"
	"slices"
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/extract/dates"
	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/foreign"
	"quoteline/timeline/extract/quotes"
	"quoteline/timeline/extract/quotes/marks"
	"quoteline/timeline/extract/title"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// english reports that the rules of English read a language, a BCP 47 tag. A text
// of no known language is tried as English.
func english(tag string) bool { return tag == "" || tag == "en" || strings.HasPrefix(tag, "en-") }

// abroad adds what the segment [at, end) of a text that is not English yields to
// x: an event for each sentence with a date, and for each quotation.
func abroad(x *timeline.Extraction, at, end int) {
	d := &x.Document
	d.Untried = foreign.Tried(d.Language)
	a := readAbroad(d.Text[at:end], d.Language, d.Published.Date)
	a.Offset = at
	passages(x, a.Tokens, at)
	told := make([]bool, len(a.Tokens.Sentences))
	for i := range a.Timexes {
		t := &a.Timexes[i]
		s := int(a.Tokens.Tokens[t.First].Sentence)
		if told[s] || t.When.IsZero() {
			continue
		}
		told[s] = true
		e := a.draft(d, s, t)
		e.Factuality = timeline.Unjudged
		if a.Tokens.Paragraphs[a.Tokens.Sentences[s].Paragraph].Heading {
			x.LeftOut = append(x.LeftOut, timeline.Omission{Event: e, Why: whyInHeading.Of()})
			continue
		}
		x.Events = append(x.Events, e)
	}
	for i := range a.Statements {
		if s := a.Tokens.Tokens[a.Statements[i].First].Sentence; !told[s] {
			told[s] = true
			x.Events = append(x.Events, a.quotation(d, &a.Statements[i]))
		}
	}
	slices.SortStableFunc(x.Events, func(e, f timeline.Event) int { return cmp.Compare(e.When.Begin(), f.When.Begin()) })
}

// readAbroad finds the dates and the quotations of a text that is not English.
func readAbroad(text, tag string, ref when.Date) *Analysis {
	a := &Analysis{Text: text, Ref: ref, Tokens: token.Tokenize(text), Events: &events.Found{}}
	foreign.Sentences(a.Tokens, tag)
	a.Timexes = foreign.Find(a.Tokens, tag, ref)
	for _, r := range marks.Find(a.Tokens) {
		if a.words(r) >= leastQuoted {
			a.Statements = append(a.Statements, quotes.Attribution{
				Content: []timeline.Span{a.Tokens.Span(r.First, r.Last)}, Kind: quotes.Direct, CueToken: -1, Entity: entity.None,
				First: r.First, Last: r.Last, Rule: "quotes/marks",
			})
		}
	}
	return a
}

// leastQuoted is how many words make a quotation more than a quoted phrase.
const leastQuoted = 5

// words counts the words of a quotation.
func (a *Analysis) words(r marks.Region) int {
	n := 0
	for t := r.First; t < r.Last; t++ {
		if a.Tokens.Tokens[t].Kind == token.Word {
			n++
		}
	}
	return n
}

// quotation makes an event of a statement of which only the marks are known.
func (a *Analysis) quotation(d *timeline.Document, q *quotes.Attribution) timeline.Event {
	first, last := a.Tokens.Tokens[q.First], a.Tokens.Tokens[q.Last-1]
	span := timeline.Span{Start: a.sentenceSpan(int(first.Sentence)).Start, End: a.sentenceSpan(int(last.Sentence)).End}
	e := timeline.Event{
		Title: "“" + title.Fit(q.Content[0].In(a.Text), title.Max-2) + "”", Kind: timeline.Statement, Factuality: timeline.Claimed, Salience: draftSalience,
		Quotes:     []timeline.Quote{a.quote(d, span)},
		Head:       timeline.Span{Start: int(first.Start) + a.Offset, End: int(first.End) + a.Offset},
		Basis:      timeline.Basis{Rule: "bounds/none", Why: whyUndated.Of()},
		Provenance: timeline.Provenance{Engine: Engine, Rule: q.Rule},
	}
	if !a.Ref.IsZero() {
		e.When = when.Between(when.MinInstant, a.Ref.To)
		e.Basis = timeline.Basis{
			Rule: "bounds/past", Anchor: dates.DocumentDate.Of(a.Ref.EDTF),
			Why: whyQuotedIn.Of(a.Ref),
		}
	}
	return e
}
