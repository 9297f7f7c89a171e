package session

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"quoteline/timeline"
	"quoteline/timeline/coref"
)

// Redate says when documents came out and finds their events again, in one step:
// what is dated by that moves, what states its own date does not, and what the user
// said of events stays.
func (s *Session) Redate(label string, published map[timeline.DocumentID]timeline.Publication, done func(error)) {
	ids := slices.Sorted(maps.Keys(published))
	s.again(label, ids, func(d *timeline.Document) { d.Published = published[d.ID] }, done)
}

// Again finds the events of documents again, as the engine does it now.
func (s *Session) Again(label string, ids []timeline.DocumentID, done func(error)) {
	s.again(label, ids, func(*timeline.Document) {}, done)
}

func (s *Session) again(label string, ids []timeline.DocumentID, change func(*timeline.Document), done func(error)) {
	s.step(func(ctx context.Context) error {
		var xs []*timeline.Extraction
		for _, id := range ids {
			d, err := s.store.Document(ctx, id)
			if err != nil {
				return err
			}
			if len(d.Withheld) > 0 {
				return fmt.Errorf("find the events of “%s” again: %w, so that they could not be found", d.Title, timeline.ErrWithheld)
			}
			if d.Listed {
				return fmt.Errorf("find the events of %s: it is a list of events, which the file itself dates; change the events, or the file", d.Title)
			}
			change(d)
			x, err := s.cfg.Extract(ctx, d)
			if err != nil {
				return fmt.Errorf("find the events of %s: %w", d.Title, err)
			}
			xs = append(xs, x)
		}
		if err := s.link(ctx, xs); err != nil {
			return err
		}
		return s.editDocuments(ctx, label, func(e timeline.Editor) error {
			for _, x := range xs {
				if err := e.Replace(x); err != nil {
					return err
				}
			}
			return nil
		})
	}, done)
}

// link finds what the events of extractions have in common with each other, and
// with those of all other documents. What the user has parted stays so.
func (s *Session) link(ctx context.Context, xs []*timeline.Extraction) error {
	known := coref.NewIndex(nil)
	before := map[timeline.DocumentID][]timeline.Event{}
	for _, x := range xs {
		before[x.Document.ID] = []timeline.Event{}
	}
	others := func(e *timeline.Event) error {
		keep := func(o *timeline.Event) bool {
			had, again := before[o.Document()]
			if again {
				before[o.Document()] = append(had, *o)
			}
			return !again
		}
		if len(e.Accounts) == 0 {
			if keep(e) {
				known.Know(e)
			}
			return nil
		}
		rest := *e
		rest.Accounts = nil
		for i := range e.Accounts {
			if keep(&e.Accounts[i].Event) {
				rest.Accounts = append(rest.Accounts, e.Accounts[i])
			}
		}
		if len(rest.Accounts) > 0 {
			known.Know(&rest)
		}
		return nil
	}
	if err := timeline.EachKnown(ctx, s.store, others); err != nil {
		return fmt.Errorf("read what is known: %w", err)
	}
	parted, err := s.store.Parted(ctx)
	if err != nil {
		return fmt.Errorf("read what is not one: %w", err)
	}
	known.Part(parted...)
	for _, x := range xs {
		old := before[x.Document.ID]
		ids := make([]timeline.EventID, len(x.Events))
		for i, at := range timeline.Match(old, x.Events) {
			if at >= 0 {
				ids[i] = old[at].ID
			}
		}
		known.LinkAgain(x, ids)
	}
	return nil
}
