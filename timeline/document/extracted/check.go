package extracted

import (
	"fmt"

	"quoteline/timeline"
	"quoteline/timeline/document/format"
)

// maxWords is how long what a line says of an event may be, in bytes; what it quotes
// is as long as the article may be.
const maxWords = 4096

// checker makes what a line says of an article, and remembers what is wrong.
type checker struct {
	d   *timeline.Document
	n   timeline.EventID // how many events there are
	err error
}

// On gives what the line says that the article d yields. Every quote has to stand in
// its text, and every number within bounds.
func (l *Line) On(d *timeline.Document) (*timeline.Extraction, error) {
	c := &checker{d: d, n: timeline.EventID(len(l.Events))}
	if p := l.Published; p != nil && d.Published.Date.IsZero() {
		if p.Span != (timeline.Span{}) {
			c.span(p.Span)
		}
		c.words(p.Found)
		d.Published = timeline.Publication{Date: p.Date, Found: p.Found, Span: p.Span}
	}
	c.words(l.Untried)
	d.Untried = l.Untried
	x := &timeline.Extraction{Document: *d}
	end := 0
	for _, p := range l.Passages {
		out := timeline.Passage{Span: p.Span, Sentences: p.Sentences}
		if p.Heading {
			out.Kind = timeline.Heading
		}
		if c.span(p.Span); p.Start < end {
			c.fail("its passages overlap")
		}
		at := p.Start
		for _, s := range p.Sentences {
			if c.span(s); s.Start < at || s.End > p.End {
				c.fail("its sentences overlap, or leave their passage")
			}
			at = s.End
		}
		end = p.End
		x.Passages = append(x.Passages, out)
	}
	for i := range l.Events {
		e := c.event(&l.Events[i])
		e.ID, e.Rank = timeline.EventID(i+1), i
		x.Events = append(x.Events, e)
	}
	for i := range l.Relations {
		x.Relations = append(x.Relations, c.relation(&l.Relations[i]))
	}
	for i := range l.Contradictions {
		x.Contradictions = append(x.Contradictions, c.contradiction(&l.Contradictions[i]))
	}
	for i := range l.LeftOut {
		o := &l.LeftOut[i]
		c.words(o.Why)
		x.LeftOut = append(x.LeftOut, timeline.Omission{Event: c.event(&o.Event), Why: o.Why})
	}
	return x, c.err
}

func (c *checker) fail(what string) {
	if c.err == nil {
		c.err = fmt.Errorf("%w: %s", format.ErrDamaged, what)
	}
}

func (c *checker) span(s timeline.Span) {
	if !s.Valid(c.d.Text) {
		c.fail(fmt.Sprintf("bytes %d to %d are none of the article's text", s.Start, s.End))
	}
}

func (c *checker) words(all ...string) {
	for _, s := range all {
		if len(s) > maxWords {
			c.fail("its words for something are too long")
		}
	}
}

func (c *checker) quote(q *quote) *timeline.Quote {
	switch {
	case q == nil:
		return nil
	case q.In(c.d.Text) != q.Exact || q.Exact == "":
		c.fail(fmt.Sprintf("the words that it quotes from byte %d on do not stand there", q.Start))
		return &timeline.Quote{}
	}
	out := timeline.NewQuote(c.d, q.Span)
	return &out
}

func (c *checker) event(e *event) timeline.Event {
	out := timeline.Event{
		Title: e.Title, When: e.When, Kind: e.Kind, Factuality: e.Factuality, Certainty: e.Certainty, Speaker: e.Speaker,
		People: e.People, Places: e.Places, Salience: e.Salience, Head: e.Head,
		Provenance: timeline.Provenance{Engine: e.Engine, Rule: e.Rule},
		Basis:      timeline.Basis{Rule: e.Basis.Rule, Why: e.Basis.Why, Anchor: e.Basis.Anchor, Quote: c.quote(e.Basis.Quote), Other: e.Basis.Other},
	}
	c.words(e.Title, e.Speaker, e.Engine, e.Rule, e.Basis.Rule, e.Basis.Why, e.Basis.Anchor)
	c.words(e.People...)
	c.words(e.Places...)
	for i := range e.Quotes {
		out.Quotes = append(out.Quotes, *c.quote(&e.Quotes[i]))
	}
	switch {
	case len(e.Quotes) == 0:
		c.fail("one of its events quotes nothing")
	case e.Title == "" || e.Engine == "" || e.Engine == timeline.UserEngine:
		c.fail("one of its events has no title, or is no engine's")
	case !(e.Salience >= 0 && e.Salience <= 1):
		c.fail("the salience of one of its events is not from 0 to 1")
	case e.Head != (timeline.Span{}):
		c.span(e.Head)
	}
	return out
}

func (c *checker) id(id timeline.EventID) {
	if id < 1 || id > c.n {
		c.fail(fmt.Sprintf("there is no event %d in it", id))
	}
}

func (c *checker) relation(r *relation) timeline.Relation {
	c.id(r.From)
	c.id(r.To)
	c.words(r.Because)
	return timeline.Relation{From: r.From, To: r.To, Rel: r.Rel, Because: r.Because, Quote: c.quote(r.Quote)}
}

func (c *checker) contradiction(in *contradiction) timeline.Contradiction {
	out := timeline.Contradiction{Events: in.Events}
	for _, id := range in.Events {
		c.id(id)
	}
	for i := range in.Because {
		out.Because = append(out.Because, c.relation(&in.Because[i]))
	}
	return out
}
