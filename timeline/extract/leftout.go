package extract

import (
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/extract/dates"
	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/title"
	"quoteline/timeline/extract/token"
)

// leftOut lists the sentences that state a date and gave no event, each as the
// event that it would be.
func (a *Analysis) leftOut(d *timeline.Document) []timeline.Omission {
	told := make([]bool, len(a.Tokens.Sentences)) // it gave an event, or is listed
	for i := range a.Happen {
		for _, q := range a.Happen[i].Quotes {
			first, last := a.tokensOf(q)
			for t := first; t < last; t = a.Tokens.Sentences[a.Tokens.Tokens[t].Sentence].Last {
				told[a.Tokens.Tokens[t].Sentence] = true
			}
		}
	}
	var out []timeline.Omission
	for i := range a.Timexes {
		x := &a.Timexes[i]
		s := int(a.Tokens.Tokens[x.First].Sentence)
		if told[s] || x.When.IsZero() || x.Part || x.Anchor != "" && a.direct(x.First) || a.dateOnly(s, x) || a.ownDate(d, s, x) {
			continue
		}
		told[s] = true
		o := timeline.Omission{Event: a.draft(d, s, x)}
		o.Event.People, o.Event.Places = a.participants(&Happening{Quotes: []timeline.Span{a.sentenceSpan(s)}})
		o.Why, o.Event.Factuality = a.whyNot(s, i)
		out = append(out, o)
	}
	return out
}

// dateOnly reports a line that is nothing but its date, a dateline, or the head of
// a letter with it: the document's own.
func (a *Analysis) dateOnly(si int, x *dates.Timex) bool {
	s := a.Tokens.Sentences[si]
	if a.datelines[s.First] > 0 {
		return true
	}
	if s.First+2 < s.Last && a.Tokens.Word(s.First+1) == ":" {
		switch strings.ToLower(a.Tokens.Word(s.First)) {
		case "date", "sent", "published", "posted", "updated", "received", "printed":
			return true
		}
	}
	for t := s.First; t < s.Last; t++ {
		if (t < x.First || t >= x.Last) && a.Tokens.Tokens[t].Kind != token.Punct {
			return false
		}
	}
	return true
}

// ownDate reports the expression in a heading, sentence si, that gave document d its date.
func (a *Analysis) ownDate(d *timeline.Document, si int, x *dates.Timex) bool {
	p := d.Published.Span
	return p.Len() > 0 && a.Tokens.Paragraphs[a.Tokens.Sentences[si].Paragraph].Heading && x.Start+a.Offset <= p.Start && p.End <= x.End+a.Offset
}

// draft makes sentence s an event on the day of x, in its own words.
func (a *Analysis) draft(d *timeline.Document, s int, x *dates.Timex) timeline.Event {
	span := a.sentenceSpan(s)
	t := a.Tokens.Tokens[a.Tokens.Sentences[s].First]
	return timeline.Event{
		Title: title.Clip(span.In(a.Text)), When: x.When, Salience: draftSalience,
		Quotes:     []timeline.Quote{a.quote(d, span)},
		Head:       timeline.Span{Start: int(t.Start) + a.Offset, End: int(t.End) + a.Offset},
		Basis:      a.basisOf(x).of(a, d),
		Provenance: timeline.Provenance{Engine: Engine, Rule: "events/dated-sentence"},
	}
}

// draftSalience is that of a sentence of which nothing is known but its date.
const draftSalience = 0.4

// whyNot says why sentence s, with the date x, gave no event, and as what it
// presents what it tells.
func (a *Analysis) whyNot(s, x int) (string, timeline.Factuality) {
	if a.Tokens.Paragraphs[a.Tokens.Sentences[s].Paragraph].Heading {
		return whyInHeading.Of(), timeline.Happened
	}
	if a.boilerplate(s) {
		return whyNotice.Of(), timeline.Happened
	}
	if in := a.said[a.Timexes[x].First]; in >= 0 {
		return whyInSpeech.Of(), timeline.Claimed
	}
	m := a.Owner[x]
	if m < 0 {
		return whyNoHappening.Of(), timeline.Happened
	}
	word := oneLine(a.Tokens.Word(a.Events.Mentions[m].Token))
	if g := a.Events.Mentions[m].Group; g >= 0 {
		switch v := &a.Events.Groups[g]; {
		case v.Modal != "" && !v.Future:
			return whyOnlyMay.Of(strings.ToLower(v.Modal), word), timeline.Hypothetical
		case conditional[events.ClauseOf(a.Tokens, v).Mark]:
			return whySupposed.Of(events.ClauseOf(a.Tokens, v).Mark), timeline.Hypothetical
		case a.untimely(v, x):
			return whyUntimely.Of(word), timeline.Happened
		case !v.Finite:
			return whyUnfinished.Of(word), timeline.Happened
		}
	}
	return whyNoLine.Of(word), timeline.Happened
}
