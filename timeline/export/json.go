// Package export writes a timeline in the formats that others read: JSON, CSV,
// a table for the terminal, and PNG. It never changes a timeline, and what is not
// exported is what was not asked for.
package export

import (
	"context"
	"encoding/json"
	"fmt"
	"io"

	"quoteline/timeline"
	"quoteline/timeline/extract/order"
)

// Format names the JSON format; docs/formats.md describes it.
const Format = "quoteline/1"

type jsonFile struct {
	Format         string              `json:"format"`
	Documents      []jsonDocument      `json:"documents"`
	Events         []jsonEvent         `json:"events"`
	Relations      []jsonRelation      `json:"relations"`
	Contradictions []jsonContradiction `json:"contradictions"`
	LeftOut        []jsonOmission      `json:"left_out"`
}

type jsonDocument struct {
	ID        timeline.DocumentID `json:"id"`
	Title     string              `json:"title"`
	Publisher string              `json:"publisher,omitempty"`
	Published string              `json:"published"`
	Found     string              `json:"published_found,omitempty"`
	Language  string              `json:"language"`
	Source    string              `json:"source"`
	Bytes     int64               `json:"bytes"`
	Untried   string              `json:"untried,omitempty"`
}

type jsonQuote struct {
	Document timeline.DocumentID `json:"document"`
	Start    int                 `json:"start"`
	End      int                 `json:"end"`
	Exact    string              `json:"exact"`
}

type jsonBasis struct {
	Rule   string     `json:"rule"`
	Why    string     `json:"why"`
	Anchor string     `json:"anchor"`
	Other  string     `json:"other,omitempty"`
	Quote  *jsonQuote `json:"quote"`
}

type jsonEvent struct {
	ID         timeline.EventID `json:"id"`
	Title      string           `json:"title"`
	When       string           `json:"when"`
	Earliest   *string          `json:"earliest"`
	Latest     *string          `json:"latest"`
	Rank       int              `json:"rank"`
	Kind       string           `json:"kind"`
	Factuality string           `json:"factuality"`
	Certainty  string           `json:"certainty"`
	Speaker    string           `json:"speaker"`
	People     []string         `json:"people"`
	Places     []string         `json:"places"`
	Salience   float64          `json:"salience"`
	Basis      jsonBasis        `json:"basis"`
	Quotes     []jsonQuote      `json:"quotes"`
	Accounts   []jsonAccount    `json:"accounts,omitempty"`
}

type jsonAccount struct {
	ID         timeline.EventID    `json:"id"`
	Document   timeline.DocumentID `json:"document"`
	Title      string              `json:"title"`
	When       string              `json:"when"`
	Earliest   *string             `json:"earliest"`
	Latest     *string             `json:"latest"`
	Factuality string              `json:"factuality"`
	Basis      jsonBasis           `json:"basis"`
	Quotes     []jsonQuote         `json:"quotes"`
	Why        string              `json:"why"`
}

type jsonContradiction struct {
	Events  []timeline.EventID `json:"events"`
	Because []jsonReason       `json:"because"`
}

type jsonReason struct {
	From    timeline.EventID `json:"from"`
	To      timeline.EventID `json:"to"`
	Rel     string           `json:"rel"`
	Because string           `json:"because"`
	Quote   *jsonQuote       `json:"quote"`
}

type jsonOmission struct {
	Why    string      `json:"why"`
	When   string      `json:"when"`
	Quotes []jsonQuote `json:"quotes"`
}

type jsonRelation struct {
	From    timeline.EventID `json:"from"`
	To      timeline.EventID `json:"to"`
	Rel     string           `json:"rel"`
	Because string           `json:"because"`
}

// JSON writes the whole store as quoteline/1. Rank is the place in the reading
// order of the timeline, from 0.
func JSON(ctx context.Context, w io.Writer, store timeline.Store) error {
	docs, err := store.Documents(ctx)
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	events, err := store.Events(ctx)
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	relations, err := store.Relations(ctx)
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	omissions, err := store.Omissions(ctx)
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	within, err := store.Contradictions(ctx)
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	f := jsonFile{
		Format: Format, Documents: []jsonDocument{}, Events: []jsonEvent{}, Relations: []jsonRelation{},
		Contradictions: []jsonContradiction{}, LeftOut: []jsonOmission{},
	}
	for _, d := range docs {
		f.Documents = append(f.Documents, jsonDocument{d.ID, d.Title, d.Publisher, d.Published.Date.EDTF, d.Published.Found, d.Language, d.Source, d.Bytes, d.Untried})
	}
	for i := range events {
		f.Events = append(f.Events, jsonEventOf(&events[i], i))
	}
	shown := make(map[timeline.EventID]bool, len(events))
	for i := range events {
		shown[events[i].ID] = true
	}
	for _, r := range relations {
		if !shown[r.From] || !shown[r.To] {
			continue // of what documents only repeat
		}
		f.Relations = append(f.Relations, jsonRelation{r.From, r.To, r.Rel.String(), r.Because})
	}
	for _, c := range append(within, order.Across(events, relations)...) {
		f.Contradictions = append(f.Contradictions, jsonContradictionOf(&c))
	}
	for _, o := range timeline.LeftOut(omissions, events) {
		f.LeftOut = append(f.LeftOut, jsonOmission{o.Why, o.Event.When.EDTF, jsonQuotes(o.Event.Quotes)})
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(f); err != nil {
		return fmt.Errorf("export: %w", err)
	}
	return nil
}

func jsonEventOf(e *timeline.Event, rank int) jsonEvent {
	j := jsonEvent{
		ID: e.ID, Title: e.Title, When: e.When.EDTF, Rank: rank, Kind: e.Kind.String(), Factuality: e.Factuality.String(), Certainty: e.Certainty.String(),
		Speaker: e.Speaker, People: list(e.People), Places: list(e.Places), Salience: e.Salience, Quotes: jsonQuotes(e.Quotes),
		Basis: jsonBasisOf(&e.Basis),
	}
	a, b := e.When.Bounds()
	j.Earliest, j.Latest = maybe(a), maybe(b)
	for i := range e.Accounts {
		o := &e.Accounts[i]
		a, b := o.When.Bounds()
		j.Accounts = append(j.Accounts, jsonAccount{
			ID: o.ID, Document: o.Document(), Title: o.Title, When: o.When.EDTF, Earliest: maybe(a), Latest: maybe(b),
			Factuality: o.Factuality.String(), Basis: jsonBasisOf(&o.Basis), Quotes: jsonQuotes(o.Quotes), Why: o.Why,
		})
	}
	return j
}

func jsonBasisOf(b *timeline.Basis) jsonBasis {
	return jsonBasis{Rule: b.Rule, Why: b.Why, Anchor: b.Anchor, Other: b.Other.EDTF, Quote: jsonQuoteOf(b.Quote)}
}

func jsonQuoteOf(q *timeline.Quote) *jsonQuote {
	if q == nil {
		return nil
	}
	return &jsonQuote{q.Document, q.Start, q.End, q.Exact}
}

func jsonContradictionOf(c *timeline.Contradiction) jsonContradiction {
	j := jsonContradiction{Events: c.Events, Because: []jsonReason{}}
	for _, r := range c.Because {
		j.Because = append(j.Because, jsonReason{r.From, r.To, r.Rel.String(), r.Because, jsonQuoteOf(r.Quote)})
	}
	return j
}

func jsonQuotes(qs []timeline.Quote) []jsonQuote {
	out := []jsonQuote{}
	for _, q := range qs {
		out = append(out, jsonQuote{q.Document, q.Start, q.End, q.Exact})
	}
	return out
}

func list(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

func maybe(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
