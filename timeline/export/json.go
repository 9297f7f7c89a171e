package export

import (
	"context"
	"fmt"
	"io"
	"time"

	"quoteline/timeline"
	"quoteline/timeline/extract/order"
)

// JSONFormat names the JSON format; docs/formats.md describes it.
const JSONFormat = "quoteline/1"

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
	Author    string              `json:"author,omitempty"`
	Media     string              `json:"media,omitempty"`
	Listed    bool                `json:"listed,omitempty"`
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

	// What the user says.
	Tags       []string `json:"tags,omitempty"`
	Note       string   `json:"note,omitempty"`
	Colour     int      `json:"colour,omitempty"`
	Verified   string   `json:"verified,omitempty"`
	VerifiedBy string   `json:"verified_by,omitempty"`
	VerifiedAt string   `json:"verified_at,omitempty"`
	Typed      string   `json:"typed,omitempty"`
	Edited     []string `json:"edited,omitempty"`
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
	// Across says that it comes up where documents meet: it follows from the relations.
	Across bool `json:"across,omitempty"`
}

type jsonReason struct {
	From    timeline.EventID `json:"from"`
	To      timeline.EventID `json:"to"`
	Rel     string           `json:"rel"`
	Because string           `json:"because"`
	Quote   *jsonQuote       `json:"quote"`
}

type jsonOmission struct {
	Title     string           `json:"title,omitempty"`
	Why       string           `json:"why"`
	When      string           `json:"when"`
	Quotes    []jsonQuote      `json:"quotes"`
	Event     timeline.EventID `json:"event,omitempty"` // where it was one
	Dismissed bool             `json:"dismissed,omitempty"`
}

type jsonRelation struct {
	From    timeline.EventID `json:"from"`
	To      timeline.EventID `json:"to"`
	Rel     string           `json:"rel"`
	Because string           `json:"because"`
	Quote   *jsonQuote       `json:"quote,omitempty"`
}

// JSON writes the whole store as quoteline/1, an event at a time. Rank is the
// place in the reading order of the timeline, from 0.
func JSON(ctx context.Context, w io.Writer, store timeline.Store) error {
	docs, err := store.Documents(ctx)
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	contradictions, err := order.Contradictions(ctx, store)
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	within, err := store.Contradictions(ctx)
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	t := tellings{store: store, ids: map[timeline.EventID]bool{}}
	s := newStream(w)
	s.value("format", JSONFormat)
	s.list("documents", func(add func(any) error) error {
		for _, d := range docs {
			err := add(jsonDocument{d.ID, d.Title, d.Publisher, d.Published.Date.EDTF, d.Published.Found, d.Language, d.Source, d.Bytes, d.Untried, d.Author, d.Media, d.Listed})
			if err != nil {
				return err
			}
		}
		return nil
	})
	s.list("events", func(add func(any) error) error {
		return each(ctx, store, func(number int, e *timeline.Event) error {
			t.of(e)
			return add(jsonEventOf(e, number-1))
		})
	})
	s.list("relations", func(add func(any) error) error {
		return store.EachRelation(ctx, func(r *timeline.Relation) error {
			return add(jsonRelation{r.From, r.To, r.Rel.String(), r.Because, jsonQuoteOf(r.Quote)})
		})
	})
	s.list("contradictions", func(add func(any) error) error {
		for i := range contradictions {
			j := jsonContradictionOf(&contradictions[i])
			j.Across = i >= len(within)
			if err := add(j); err != nil {
				return err
			}
		}
		return nil
	})
	s.list("left_out", func(add func(any) error) error {
		return store.EachLeftOut(ctx, func(o *timeline.Omission) error {
			t.of(&o.Event)
			return add(jsonOmission{o.Event.Title, o.Why, o.Event.When.EDTF, jsonQuotes(o.Event.Quotes), o.Event.ID, o.Dismissed})
		})
	})
	t.write(ctx, s)
	return s.close()
}

func jsonEventOf(e *timeline.Event, rank int) jsonEvent {
	j := jsonEvent{
		ID: e.ID, Title: e.Title, When: e.When.EDTF, Rank: rank, Kind: e.Kind.String(), Factuality: e.Factuality.String(), Certainty: e.Certainty.String(),
		Speaker: e.Speaker, People: list(e.People), Places: list(e.Places), Salience: e.Salience, Quotes: jsonQuotes(e.Quotes),
		Basis: jsonBasisOf(&e.Basis), Tags: e.Tags, Note: e.Note, Colour: int(e.Colour), VerifiedBy: e.VerifiedBy, Typed: e.Typed,
		Edited: e.Edited.Names(),
	}
	if e.Verified != timeline.Unchecked {
		j.Verified = e.Verified.String()
	}
	if !e.VerifiedAt.IsZero() {
		j.VerifiedAt = e.VerifiedAt.UTC().Format(time.RFC3339)
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
