package extract

import (
	"context"
	"fmt"
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/extract/dates"
	"quoteline/timeline/extract/order"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/language"
)

// segment is how much text is analysed at once, in bytes: it bounds the memory
// and the time to cancel. Segments end at line ends.
const segment = 512 << 10

// Document extracts all that a document yields. Where d has no date, the one
// that the text states of itself is taken; with neither, nothing relative gets
// a day. d itself is not changed. A text that is known to be in another language
// than English gives what package foreign finds in it, and Untried says what not.
func Document(ctx context.Context, d *timeline.Document) (*timeline.Extraction, error) {
	x := &timeline.Extraction{Document: *d}
	if d.Language == "" {
		x.Document.Language = language.Of(d.Text)
	}
	parts := 0
	for at := 0; at < len(d.Text); parts++ {
		end := nextMail(d.Text, at, cut(d.Text, at))
		if err := one(ctx, x, at, end); err != nil {
			return nil, fmt.Errorf("extract %s: %w", d.Source, err)
		}
		at = end
	}
	number(x, parts)
	return x, nil
}

// cut returns where the segment that starts at at ends.
func cut(text string, at int) int {
	if len(text)-at <= segment {
		return len(text)
	}
	end := at + segment
	if i := strings.LastIndexByte(text[at:end], '\n'); i > segment/2 {
		return at + i + 1
	}
	if i := strings.LastIndexByte(text[at:end], ' '); i > segment/2 {
		return at + i + 1
	}
	for end > at && text[end]&0xC0 == 0x80 {
		end--
	}
	return end
}

// one adds what the segment [at, end) yields to x.
func one(ctx context.Context, x *timeline.Extraction, at, end int) error {
	d := &x.Document
	text := d.Text[at:end]
	if at == 0 {
		stated(d)
	}
	if !english(d.Language) {
		abroad(x, at, end)
		return ctx.Err()
	}
	a := &Analysis{Text: text, Offset: at, Ref: refOf(d, text, at), Title: d.Title, Language: d.Language, Publisher: d.Publisher}
	if d.Published.Found == dates.AtFoot.Of() {
		a.historical = 1 // who signs tells of what was before
	}
	if err := a.run(ctx); err != nil {
		return err
	}
	passages(x, a.Tokens, at)
	a.emit(x)
	x.LeftOut = append(x.LeftOut, a.leftOut(d)...)
	return nil
}

// firstLines is the part of a text in which it may state its own date.
func firstLines(text string) int {
	const most = 4096
	if len(text) <= most {
		return len(text)
	}
	if i := strings.LastIndexByte(text[:most], '\n'); i > 0 {
		return i
	}
	return most - (most-strings.LastIndexByte(text[:most], ' '))%most
}

// lastLines is where the part of a text begins in which it may be signed.
func lastLines(text string) int {
	const most = 1024
	if len(text) <= most {
		return 0
	}
	if i := strings.IndexByte(text[len(text)-most:], '\n'); i >= 0 {
		return len(text) - most + i + 1
	}
	return len(text)
}

func passages(x *timeline.Extraction, d *token.Doc, offset int) {
	for _, p := range d.Paragraphs {
		ps := timeline.Passage{}
		if p.Heading {
			ps.Kind = timeline.Heading
		}
		for i := p.First; i < p.Last; i++ {
			s := d.Span(d.Sentences[i].First, d.Sentences[i].Last)
			s.Start, s.End = s.Start+offset, s.End+offset
			ps.Sentences = append(ps.Sentences, s)
		}
		if len(ps.Sentences) == 0 {
			continue
		}
		ps.Span = timeline.Span{Start: ps.Sentences[0].Start, End: ps.Sentences[len(ps.Sentences)-1].End}
		x.Passages = append(x.Passages, ps)
	}
}

// emit adds the segment's happenings to x, in reading order, with ids that count
// on from those already there.
func (a *Analysis) emit(x *timeline.Extraction) {
	base := len(x.Events)
	byRank := make([]int, len(a.Happen))
	for i, r := range a.Order.Rank {
		byRank[r] = i
	}
	id := make([]timeline.EventID, len(a.Happen))
	for place, i := range byRank {
		id[i] = timeline.EventID(base + place + 1)
		x.Events = append(x.Events, a.event(&x.Document, i))
	}
	relation := func(e *order.Edge) timeline.Relation {
		r := timeline.Relation{From: id[e.From], To: id[e.To], Rel: e.Rel, Because: e.Because}
		if e.Span.Len() > 0 {
			q := a.quote(&x.Document, e.Span)
			r.Quote = &q
		}
		return r
	}
	for i := range a.Order.Edges {
		x.Relations = append(x.Relations, relation(&a.Order.Edges[i]))
	}
	for i := range a.Order.Contradictions {
		if c, ok := a.contradiction(&a.Order.Contradictions[i], relation, x.Events); ok {
			x.Contradictions = append(x.Contradictions, c)
		}
	}
}

// event makes an Event of happening i.
func (a *Analysis) event(d *timeline.Document, i int) timeline.Event {
	h := &a.Happen[i]
	t := a.Tokens.Tokens[h.Token]
	e := timeline.Event{
		Title: h.Title, When: h.When, Kind: h.Kind, Factuality: h.Factuality, Certainty: h.Certainty, Speaker: h.Speaker,
		Salience: a.salience(h), Head: timeline.Span{Start: int(t.Start) + a.Offset, End: int(t.End) + a.Offset},
		Basis:      h.Basis.of(a, d),
		Provenance: timeline.Provenance{Engine: Engine, Rule: h.Rule},
	}
	for _, s := range h.Quotes {
		e.Quotes = append(e.Quotes, a.quote(d, s))
	}
	e.People, e.Places = a.participants(h)
	return e
}
