package data

import (
	"context"
	"errors"
	"fmt"
	"slices"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// each calls f with the number and the record of all that is in a bucket. An
// error of f names the record as what and wraps ErrDamaged.
func (s *DB) each(ctx context.Context, bucket []byte, what string, f func(n uint64, record []byte) error) error {
	return s.view(ctx, func(tx *bolt.Tx) error {
		i := 0
		return s.eachIn(tx, bucket, what, func(n uint64, record []byte) error {
			if i++; i%1024 == 0 && ctx.Err() != nil {
				return ctx.Err()
			}
			return f(n, record)
		})
	})
}

// eachIn is each inside a transaction.
func (s *DB) eachIn(tx *bolt.Tx, bucket []byte, what string, f func(n uint64, record []byte) error) error {
	return tx.Bucket(bucket).ForEach(func(k, v []byte) error {
		n, err := parseNumber(k)
		if err == nil {
			err = f(n, v)
		}
		if err == nil || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
			return err
		}
		return fmt.Errorf("%s %d in %s: %w: %w", what, n, s.path, timeline.ErrDamaged, err)
	})
}

// Documents lists all documents; see timeline.Store.
func (s *DB) Documents(ctx context.Context) ([]timeline.Document, error) {
	var out []timeline.Document
	err := s.each(ctx, bDocuments, "document", func(_ uint64, v []byte) error {
		d, err := decodeDocument(v)
		out = append(out, d)
		return err
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// Document returns one whole document; see timeline.Store.
func (s *DB) Document(ctx context.Context, id timeline.DocumentID) (*timeline.Document, error) {
	var d timeline.Document
	err := s.document(ctx, id, func(tx *bolt.Tx, k []byte) (err error) {
		if d, err = decodeDocument(tx.Bucket(bDocuments).Get(k)); err != nil {
			return err
		}
		return decodeText(tx.Bucket(bTexts).Get(k), &d)
	})
	if err != nil {
		return nil, err
	}
	return &d, nil
}

// Passages returns a document's passages; see timeline.Store.
func (s *DB) Passages(ctx context.Context, id timeline.DocumentID) (ps []timeline.Passage, err error) {
	err = s.document(ctx, id, func(tx *bolt.Tx, k []byte) (err error) {
		ps, err = decodePassages(tx.Bucket(bPassages).Get(k))
		return err
	})
	if err != nil {
		return nil, err
	}
	return ps, nil
}

func (s *DB) document(ctx context.Context, id timeline.DocumentID, f func(*bolt.Tx, []byte) error) error {
	return s.view(ctx, func(tx *bolt.Tx) error {
		seq, err := sequence(tx, id)
		if err != nil {
			return err
		}
		if err := f(tx, number(seq)); err != nil {
			return fmt.Errorf("document %s in %s: %w: %w", id, s.path, timeline.ErrDamaged, err)
		}
		return nil
	})
}

// Events returns all events in reading order; see timeline.Store.
func (s *DB) Events(ctx context.Context) ([]timeline.Event, error) {
	events, _, err := s.joined(ctx)
	return events, err
}

// joined returns the events of the timeline, and what documents repeat.
func (s *DB) joined(ctx context.Context) ([]timeline.Event, []timeline.Omission, error) {
	events, err := s.tellings(ctx)
	if err != nil {
		return nil, nil, err
	}
	links, err := s.Links(ctx)
	if err != nil {
		return nil, nil, err
	}
	published, err := s.published(ctx)
	if err != nil {
		return nil, nil, err
	}
	events, repeated := timeline.Repeated(timeline.Join(events, links, published), published)
	timeline.Weigh(events, published)
	return events, repeated, nil
}

// tellings returns the events as the documents tell them, in reading order.
func (s *DB) tellings(ctx context.Context) ([]timeline.Event, error) {
	byID := map[timeline.EventID]timeline.Event{}
	var slots []slot
	err := s.each(ctx, bEvents, "event", func(n uint64, v []byte) error {
		e, err := decodeEvent(n, v)
		byID[e.ID] = e
		return err
	})
	if err != nil {
		return nil, err
	}
	err = s.each(ctx, bIndex, "index", func(n uint64, v []byte) error {
		sl, err := decodeIndex(n, v)
		slots = append(slots, sl...)
		return err
	})
	if err != nil {
		return nil, err
	}
	inReadingOrder(slots)
	out := make([]timeline.Event, 0, len(slots))
	for i := range slots {
		e, ok := byID[slots[i].id]
		if !ok {
			return nil, fmt.Errorf("event %d in %s: %w: the index names it, and it is not there", slots[i].id, s.path, timeline.ErrDamaged)
		}
		out = append(out, e)
	}
	return out, nil
}

// published are the dates of the documents.
func (s *DB) published(ctx context.Context) (map[timeline.DocumentID]when.Date, error) {
	out := map[timeline.DocumentID]when.Date{}
	err := s.each(ctx, bDocuments, "document", func(_ uint64, v []byte) error {
		d, err := decodeDocument(v)
		out[d.ID] = d.Published.Date
		return err
	})
	return out, err
}

// Event returns one event; see timeline.Store.
func (s *DB) Event(ctx context.Context, id timeline.EventID) (*timeline.Event, error) {
	links, err := s.Links(ctx)
	if err != nil {
		return nil, err
	}
	ids := []timeline.EventID{id}
	var own []timeline.Link
	if group := timeline.Groups(links); group[id] != 0 {
		for _, l := range links {
			if group[l.From] == group[id] {
				own = append(own, l)
				ids = append(ids, l.From, l.To)
			}
		}
		slices.Sort(ids)
		ids = slices.Compact(ids)
	}
	es := make([]timeline.Event, len(ids))
	err = s.view(ctx, func(tx *bolt.Tx) (err error) {
		for i := range ids {
			if es[i], err = s.eventIn(tx, ids[i]); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	if len(own) > 0 {
		published, err := s.published(ctx)
		if err != nil {
			return nil, err
		}
		es = timeline.Join(es, own, published)
	}
	return &es[0], nil
}

// eventIn reads one record.
func (s *DB) eventIn(tx *bolt.Tx, id timeline.EventID) (timeline.Event, error) {
	v := tx.Bucket(bEvents).Get(number(uint64(id)))
	if v == nil {
		return timeline.Event{}, fmt.Errorf("event %d: %w", id, timeline.ErrNotFound)
	}
	e, err := decodeEvent(uint64(id), v)
	if err != nil {
		return timeline.Event{}, fmt.Errorf("event %d in %s: %w: %w", id, s.path, timeline.ErrDamaged, err)
	}
	return e, nil
}

// Relations returns all relations; see timeline.Store.
func (s *DB) Relations(ctx context.Context) ([]timeline.Relation, error) {
	group, err := s.groups(ctx)
	if err != nil {
		return nil, err
	}
	var out []timeline.Relation
	err = s.each(ctx, bRelations, "relations", func(_ uint64, v []byte) error {
		rs, err := decodeRelations(v)
		for _, r := range rs {
			if r = group.relation(r); r.From != r.To {
				out = append(out, r)
			}
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}
