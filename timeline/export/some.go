package export

import (
	"context"
	"fmt"

	"quoteline/timeline"
)

// Some is a store of which only the events at some places of its columns are exported,
// rising, with what belongs to them: their documents, and the relations and
// contradictions among them. What was left out of the timeline is no part of it. at nil
// is all.
func Some(s timeline.Store, c *timeline.Columns, at []uint32) timeline.Store {
	if at == nil {
		return s
	}
	p := &some{Store: s, at: at, ids: make([]timeline.EventID, len(at)), in: make(map[timeline.EventID]bool, len(at))}
	for i, k := range at {
		p.ids[i] = c.ID[k]
		p.in[c.ID[k]] = true
	}
	return p
}

type some struct {
	timeline.Store
	at        []uint32
	ids       []timeline.EventID
	in        map[timeline.EventID]bool
	documents []timeline.Document // nil until they are asked for
}

// each calls f with the events of a store, or of what Some leaves of it, each with its
// number on the whole timeline, from 1.
func each(ctx context.Context, s timeline.Store, f func(number int, e *timeline.Event) error) error {
	k := 0
	return s.EachEvent(ctx, func(e *timeline.Event) error {
		k++
		return f(numberOf(s, k), e)
	})
}

// numberOf is the number of the k-th event of a store on the whole timeline.
func numberOf(s timeline.Store, k int) int {
	switch p := s.(type) {
	case *some:
		return int(p.at[k-1]) + 1
	case watched:
		return numberOf(p.Store, k)
	}
	return k
}

// Watched is a store that tells f how many events it has handed over so far.
func Watched(s timeline.Store, f func(events int)) timeline.Store {
	n := 0
	return watched{s, func() { n++; f(n) }}
}

type watched struct {
	timeline.Store
	one func()
}

// EachEvent calls f with the events.
func (w watched) EachEvent(ctx context.Context, f func(*timeline.Event) error) error {
	return w.Store.EachEvent(ctx, func(e *timeline.Event) error {
		w.one()
		return f(e)
	})
}

// Read calls f with some events.
func (w watched) Read(ctx context.Context, ids []timeline.EventID, f func(*timeline.Event) error) error {
	return w.Store.Read(ctx, ids, func(e *timeline.Event) error {
		w.one()
		return f(e)
	})
}

// EachEvent calls f with the chosen events.
func (p *some) EachEvent(ctx context.Context, f func(*timeline.Event) error) error {
	return p.Read(ctx, p.ids, f)
}

// Documents returns those that the chosen events quote.
func (p *some) Documents(ctx context.Context) ([]timeline.Document, error) {
	if p.documents != nil {
		return p.documents, nil
	}
	quoted := map[timeline.DocumentID]bool{}
	err := p.EachEvent(ctx, func(e *timeline.Event) error {
		for _, q := range e.Quotes {
			quoted[q.Document] = true
		}
		for i := range e.Accounts {
			quoted[e.Accounts[i].Document()] = true
		}
		if e.Basis.Quote != nil {
			quoted[e.Basis.Quote.Document] = true
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	all, err := p.Store.Documents(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the documents: %w", err)
	}
	p.documents = []timeline.Document{}
	for _, d := range all {
		if quoted[d.ID] {
			p.documents = append(p.documents, d)
		}
	}
	return p.documents, nil
}

// EventsOf returns the chosen events of a document.
func (p *some) EventsOf(ctx context.Context, id timeline.DocumentID) ([]timeline.EventID, error) {
	all, err := p.Store.EventsOf(ctx, id)
	out := []timeline.EventID{}
	for _, id := range all {
		if p.in[id] {
			out = append(out, id)
		}
	}
	return out, err
}

// EachRelation calls f with the relations among the chosen events.
func (p *some) EachRelation(ctx context.Context, f func(*timeline.Relation) error) error {
	return p.Store.EachRelation(ctx, func(r *timeline.Relation) error {
		if p.in[r.From] && p.in[r.To] {
			return f(r)
		}
		return nil
	})
}

// Contradictions returns those among the chosen events.
func (p *some) Contradictions(ctx context.Context) ([]timeline.Contradiction, error) {
	all, err := p.Store.Contradictions(ctx)
	var out []timeline.Contradiction
	for _, c := range all {
		within := true
		for _, id := range c.Events {
			within = within && p.in[id]
		}
		if within {
			out = append(out, c)
		}
	}
	return out, err
}

// EachLeftOut calls f with nothing.
func (*some) EachLeftOut(context.Context, func(*timeline.Omission) error) error { return nil }
