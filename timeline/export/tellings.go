package export

import (
	"context"
	"errors"
	"maps"
	"slices"
	"time"

	"quoteline/timeline"
)

// jsonTelling is one telling of an event as the engine found it, or as the user first
// wrote it, with what the user says of it: all that it takes to have it again.
type jsonTelling struct {
	ID         timeline.EventID `json:"id"`
	Engine     string           `json:"engine"`
	Rule       string           `json:"rule"`
	Title      string           `json:"title"`
	When       string           `json:"when"`
	Rank       int              `json:"rank"` // in its document
	Kind       string           `json:"kind"`
	Factuality string           `json:"factuality"`
	Certainty  string           `json:"certainty"`
	Speaker    string           `json:"speaker,omitempty"`
	People     []string         `json:"people,omitempty"`
	Places     []string         `json:"places,omitempty"`
	Salience   float64          `json:"salience"` // by its document alone
	Basis      jsonBasis        `json:"basis"`
	Quotes     []jsonQuote      `json:"quotes"`
	Head       timeline.Span    `json:"head"`
	Verified   string           `json:"verified,omitempty"`
	Said       *jsonSaid        `json:"said,omitempty"`
}

// jsonSaid is a correction.
type jsonSaid struct {
	Fields     []string         `json:"fields"`
	Title      string           `json:"title,omitempty"`
	When       string           `json:"when,omitempty"`
	Typed      string           `json:"typed,omitempty"`
	Kind       string           `json:"kind,omitempty"`
	Factuality string           `json:"factuality,omitempty"`
	Speaker    string           `json:"speaker,omitempty"`
	People     []string         `json:"people,omitempty"`
	Places     []string         `json:"places,omitempty"`
	Tags       []string         `json:"tags,omitempty"`
	Note       string           `json:"note,omitempty"`
	Colour     int              `json:"colour,omitempty"`
	Verified   string           `json:"verified,omitempty"`
	By         string           `json:"verified_by,omitempty"`
	At         string           `json:"verified_at,omitempty"`
	Beside     timeline.EventID `json:"beside,omitempty"`
	Ahead      bool             `json:"ahead,omitempty"`
	Deleted    bool             `json:"deleted,omitempty"`
	Shown      bool             `json:"shown,omitempty"`
	Quotes     []jsonQuote      `json:"quotes,omitempty"`
	Dropped    []jsonPosition   `json:"dropped,omitempty"`
}

type jsonPosition struct {
	Document timeline.DocumentID `json:"document"`
	timeline.Span
}

type jsonLink struct {
	From timeline.EventID `json:"from"`
	To   timeline.EventID `json:"to"`
	Why  string           `json:"why"`
	By   string           `json:"by"`
}

// tellings are those of what is exported: it takes them to read the file in again as
// the same timeline.
type tellings struct {
	store timeline.Store
	ids   map[timeline.EventID]bool
}

// of notes the tellings of an event.
func (t *tellings) of(e *timeline.Event) {
	if len(e.Accounts) == 0 && e.ID != 0 {
		t.ids[e.ID] = true
	}
	for i := range e.Accounts {
		t.ids[e.Accounts[i].ID] = true
	}
}

// write writes them, and what joins them and keeps them apart.
func (t *tellings) write(ctx context.Context, s *stream) {
	s.flat = true // people read what stands before
	s.list("tellings", func(add func(any) error) error {
		for _, id := range slices.Sorted(maps.Keys(t.ids)) {
			e, c, err := t.store.Engine(ctx, id)
			if errors.Is(err, timeline.ErrNotFound) { // what is listed was no event
				continue
			}
			if err != nil {
				return err
			}
			if err := add(jsonTellingOf(e, c)); err != nil {
				return err
			}
		}
		return nil
	})
	s.list("links", func(add func(any) error) error {
		links, err := t.store.Links(ctx)
		if err != nil {
			return err
		}
		for _, l := range links {
			if t.ids[l.From] && t.ids[l.To] {
				if err := add(jsonLink(l)); err != nil {
					return err
				}
			}
		}
		return nil
	})
	s.list("parted", func(add func(any) error) error {
		parted, err := t.store.Parted(ctx)
		if err != nil {
			return err
		}
		for _, p := range parted {
			if t.ids[p[0]] && t.ids[p[1]] {
				if err := add(p); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

func jsonTellingOf(e *timeline.Event, c *timeline.Correction) jsonTelling {
	j := jsonTelling{
		ID: e.ID, Engine: e.Provenance.Engine, Rule: e.Provenance.Rule, Title: e.Title, When: e.When.EDTF, Rank: e.Rank, Kind: e.Kind.String(),
		Factuality: e.Factuality.String(), Certainty: e.Certainty.String(), Speaker: e.Speaker, People: e.People, Places: e.Places,
		Salience: e.Salience, Basis: jsonBasisOf(&e.Basis), Quotes: jsonQuotes(e.Quotes), Head: e.Head,
	}
	if e.Verified != timeline.Unchecked {
		j.Verified = e.Verified.String()
	}
	if !c.Zero() {
		j.Said = jsonSaidOf(c)
	}
	return j
}

func jsonSaidOf(c *timeline.Correction) *jsonSaid {
	j := &jsonSaid{
		Fields: list(c.Fields.Names()), Title: c.Title, When: c.When.EDTF, Typed: c.Typed, Speaker: c.Speaker, People: c.People, Places: c.Places,
		Tags: c.Tags, Note: c.Note, Colour: int(c.Colour), By: c.By, Beside: c.Order.Beside, Ahead: c.Order.Ahead, Deleted: c.Deleted, Shown: c.Shown,
	}
	if c.Fields&timeline.KindField != 0 {
		j.Kind = c.Kind.String()
	}
	if c.Fields&timeline.FactualityField != 0 {
		j.Factuality = c.Factuality.String()
	}
	if c.Fields&timeline.VerifiedField != 0 {
		j.Verified = c.Verified.String()
	}
	if !c.At.IsZero() {
		j.At = c.At.UTC().Format(time.RFC3339)
	}
	if len(c.Quotes) > 0 {
		j.Quotes = jsonQuotes(c.Quotes)
	}
	for _, p := range c.Dropped {
		j.Dropped = append(j.Dropped, jsonPosition{p.Document, p.Span})
	}
	return j
}
