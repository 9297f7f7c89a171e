// Package extracted is what an article yields, in one line of JSON: found on one
// machine and brought in on another. Such a line holds the article as it was, so
// that its words are checked against it, not believed. The package never finds an
// event.
package extracted

import (
	"encoding/json"
	"errors"
	"fmt"

	"quoteline/timeline"
	"quoteline/timeline/document/format"
	"quoteline/timeline/when"
)

// Format names the version of the lines.
const Format = "quoteline/extraction/1"

// Line is what stands on one line: an article with what it yields, or why it yields
// nothing.
type Line struct {
	Format  string `json:"format"`
	Error   string `json:"error,omitempty"` // why the article cannot be read
	Empty   bool   `json:"empty,omitempty"` // so that nothing was to be found
	Article []byte `json:"article"`         // its bytes

	Published      *published      `json:"published,omitempty"`
	Untried        string          `json:"untried,omitempty"`
	Passages       []passage       `json:"passages,omitempty"`
	Events         []event         `json:"events,omitempty"`
	Relations      []relation      `json:"relations,omitempty"`
	Contradictions []contradiction `json:"contradictions,omitempty"`
	LeftOut        []omission      `json:"left_out,omitempty"`
}

type published struct {
	Date  when.Date     `json:"date"`
	Found string        `json:"found"`
	Span  timeline.Span `json:"span"`
}

type passage struct {
	timeline.Span
	Heading   bool            `json:"heading,omitempty"`
	Sentences []timeline.Span `json:"sentences"`
}

type quote struct {
	timeline.Span
	Exact string `json:"exact"`
}

type event struct {
	Title      string              `json:"title"`
	When       when.Date           `json:"when"`
	Kind       timeline.Kind       `json:"kind"`
	Factuality timeline.Factuality `json:"factuality"`
	Certainty  timeline.Certainty  `json:"certainty"`
	Speaker    string              `json:"speaker,omitempty"`
	People     []string            `json:"people,omitempty"`
	Places     []string            `json:"places,omitempty"`
	Salience   float64             `json:"salience"`
	Basis      basis               `json:"basis"`
	Quotes     []quote             `json:"quotes"`
	Head       timeline.Span       `json:"head"`
	Engine     string              `json:"engine"`
	Rule       string              `json:"rule"`
}

type basis struct {
	Rule   string    `json:"rule"`
	Why    string    `json:"why"`
	Anchor string    `json:"anchor,omitempty"`
	Quote  *quote    `json:"quote,omitempty"`
	Other  when.Date `json:"other"`
}

type relation struct {
	From    timeline.EventID `json:"from"`
	To      timeline.EventID `json:"to"`
	Rel     timeline.Rel     `json:"rel"`
	Because string           `json:"because"`
	Quote   *quote           `json:"quote,omitempty"`
}

type contradiction struct {
	Events  []timeline.EventID `json:"events"`
	Because []relation         `json:"because"`
}

type omission struct {
	Event event  `json:"event"`
	Why   string `json:"why"`
}

// Write makes the line, without its end, of what an article yields.
func Write(article []byte, x *timeline.Extraction) ([]byte, error) {
	l := Line{Format: Format, Article: article, Untried: x.Document.Untried}
	if p := x.Document.Published; !p.Date.IsZero() {
		l.Published = &published{p.Date, p.Found, p.Span}
	}
	for _, p := range x.Passages {
		l.Passages = append(l.Passages, passage{p.Span, p.Kind == timeline.Heading, p.Sentences})
	}
	for i := range x.Events {
		l.Events = append(l.Events, eventOf(&x.Events[i]))
	}
	for i := range x.Relations {
		l.Relations = append(l.Relations, relationOf(&x.Relations[i]))
	}
	for _, c := range x.Contradictions {
		out := contradiction{Events: c.Events}
		for i := range c.Because {
			out.Because = append(out.Because, relationOf(&c.Because[i]))
		}
		l.Contradictions = append(l.Contradictions, out)
	}
	for i := range x.LeftOut {
		l.LeftOut = append(l.LeftOut, omission{eventOf(&x.LeftOut[i].Event), x.LeftOut[i].Why})
	}
	return json.Marshal(&l)
}

// Failed makes the line of an article that cannot be read.
func Failed(article []byte, err error) ([]byte, error) {
	return json.Marshal(&Line{Format: Format, Article: article, Error: err.Error(), Empty: errors.Is(err, format.ErrEmpty)})
}

func eventOf(e *timeline.Event) event {
	out := event{
		Title: e.Title, When: e.When, Kind: e.Kind, Factuality: e.Factuality, Certainty: e.Certainty, Speaker: e.Speaker,
		People: e.People, Places: e.Places, Salience: e.Salience, Head: e.Head, Engine: e.Provenance.Engine, Rule: e.Provenance.Rule,
		Basis: basis{Rule: e.Basis.Rule, Why: e.Basis.Why, Anchor: e.Basis.Anchor, Quote: quoteOf(e.Basis.Quote), Other: e.Basis.Other},
	}
	for i := range e.Quotes {
		out.Quotes = append(out.Quotes, *quoteOf(&e.Quotes[i]))
	}
	return out
}

func relationOf(r *timeline.Relation) relation {
	return relation{r.From, r.To, r.Rel, r.Because, quoteOf(r.Quote)}
}

func quoteOf(q *timeline.Quote) *quote {
	if q == nil {
		return nil
	}
	return &quote{q.Span, q.Exact}
}

// Parse reads a line.
func Parse(data []byte) (*Line, error) {
	l := &Line{}
	if err := json.Unmarshal(data, l); err != nil {
		return nil, fmt.Errorf("%w: %w", format.ErrDamaged, err)
	}
	switch {
	case l.Format != Format:
		return nil, fmt.Errorf("%w: its format is “%s”, and this one reads “%s”", format.ErrDamaged, format.Line(l.Format, 40), Format)
	case l.Empty:
		return nil, format.ErrEmpty
	case l.Error != "":
		return nil, fmt.Errorf("no event was looked for in it: %s", format.Line(l.Error, 400))
	case len(l.Article) == 0:
		return nil, fmt.Errorf("%w: it does not have the article", format.ErrDamaged)
	}
	return l, nil
}
