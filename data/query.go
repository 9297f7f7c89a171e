package data

import (
	"context"
	"fmt"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
)

// each calls f with the number and the record of all that is in a bucket. An
// error of f names the record as what and wraps ErrDamaged.
func (s *DB) each(ctx context.Context, bucket []byte, what string, f func(n uint64, record []byte) error) error {
	return s.view(ctx, func(tx *bolt.Tx) error {
		i := 0
		return tx.Bucket(bucket).ForEach(func(k, v []byte) error {
			if i++; i%1024 == 0 && ctx.Err() != nil {
				return ctx.Err()
			}
			n, err := parseNumber(k)
			if err == nil {
				err = f(n, v)
			}
			if err != nil {
				return fmt.Errorf("%s %d in %s: %w: %w", what, n, s.path, timeline.ErrDamaged, err)
			}
			return nil
		})
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

// Event returns one event; see timeline.Store.
func (s *DB) Event(ctx context.Context, id timeline.EventID) (*timeline.Event, error) {
	var e timeline.Event
	err := s.view(ctx, func(tx *bolt.Tx) error {
		v := tx.Bucket(bEvents).Get(number(uint64(id)))
		if v == nil {
			return fmt.Errorf("event %d: %w", id, timeline.ErrNotFound)
		}
		var err error
		if e, err = decodeEvent(uint64(id), v); err != nil {
			return fmt.Errorf("event %d in %s: %w: %w", id, s.path, timeline.ErrDamaged, err)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return &e, nil
}

// Relations returns all relations; see timeline.Store.
func (s *DB) Relations(ctx context.Context) ([]timeline.Relation, error) {
	var out []timeline.Relation
	err := s.each(ctx, bRelations, "relations", func(_ uint64, v []byte) error {
		rs, err := decodeRelations(v)
		out = append(out, rs...)
		return err
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}
