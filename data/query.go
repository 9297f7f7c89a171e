package data

import (
	"cmp"
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

// Columns returns what a picture needs of every event; see timeline.Store.
func (s *DB) Columns(ctx context.Context) (c *timeline.Columns, err error) {
	err = s.view(ctx, func(tx *bolt.Tx) error {
		c, err = s.columns(tx)
		return err
	})
	s.forgetSoon()
	return c, err
}

func (s *DB) columns(tx *bolt.Tx) (*timeline.Columns, error) {
	fail := func(err error) (*timeline.Columns, error) {
		return nil, fmt.Errorf("read the time index of %s: %w: %w", s.path, timeline.ErrDamaged, err)
	}
	j, err := s.joins(tx)
	if err != nil {
		return nil, err
	}
	r, err := s.wholeRun(tx, j.moves())
	if err != nil {
		return fail(err)
	}
	r, alias, err := s.overlay(tx, j, r)
	if err != nil {
		return nil, err
	}
	var sequences []uint32
	err = s.eachIn(tx, bMembers, "events of document", func(n uint64, _ []byte) error {
		sequences = append(sequences, uint32(n))
		return nil
	})
	if err != nil {
		return nil, err
	}
	c, err := r.columns(sequences, alias)
	if err != nil {
		return fail(err)
	}
	return c, nil
}

// forgetSoon gives back the pages that were read, beside what goes on: where most of a
// large file is mapped that takes longer than to read the index.
func (s *DB) forgetSoon() {
	s.forgetting.Go(func() {
		// What fails, as in a store that is being closed, costs memory only.
		_ = s.view(context.Background(), func(tx *bolt.Tx) error {
			s.forget(tx)
			return nil
		})
	})
}

// Events returns all events in reading order; see timeline.Store.
func (s *DB) Events(ctx context.Context) ([]timeline.Event, error) {
	out := []timeline.Event{}
	err := s.EachEvent(ctx, func(e *timeline.Event) error {
		out = append(out, *e)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// EachEvent calls f with every event in reading order; see timeline.Store.
func (s *DB) EachEvent(ctx context.Context, f func(*timeline.Event) error) error {
	return s.view(ctx, func(tx *bolt.Tx) error {
		c, err := s.columns(tx)
		if err != nil {
			return err
		}
		return s.read(ctx, tx, c.ID, f)
	})
}

// Read calls f with some events; see timeline.Store.
func (s *DB) Read(ctx context.Context, ids []timeline.EventID, f func(*timeline.Event) error) error {
	return s.view(ctx, func(tx *bolt.Tx) error { return s.read(ctx, tx, ids, f) })
}

func (s *DB) read(ctx context.Context, tx *bolt.Tx, ids []timeline.EventID, f func(*timeline.Event) error) error {
	j, err := s.joins(tx)
	if err != nil {
		return err
	}
	for i, id := range ids {
		if i%256 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		e, err := s.whole(tx, j, id)
		if err != nil {
			return err
		}
		s.touch(tx, 1)
		if err := f(&e); err != nil {
			return err
		}
	}
	return nil
}

// Event returns one event; see timeline.Store.
func (s *DB) Event(ctx context.Context, id timeline.EventID) (out *timeline.Event, err error) {
	err = s.Read(ctx, []timeline.EventID{id}, func(e *timeline.Event) error {
		out = e
		return nil
	})
	return out, err
}

// Label returns the title and the date of one event; see timeline.Store.
func (s *DB) Label(ctx context.Context, id timeline.EventID) (title string, date when.Date, err error) {
	err = s.view(ctx, func(tx *bolt.Tx) error {
		j, err := s.joins(tx)
		if err != nil {
			return err
		}
		if j.changed(id) {
			e, err := s.whole(tx, j, id)
			title, date = e.Title, e.When
			return err
		}
		s.touch(tx, 1)
		v := tx.Bucket(bEvents).Get(number(uint64(id)))
		if v == nil {
			return fmt.Errorf("event %d: %w", id, timeline.ErrNotFound)
		}
		body, err := unseal(v)
		r := reader{b: body}
		title, date = r.string(), r.date()
		if err = cmp.Or(err, r.err); err != nil {
			return fmt.Errorf("event %d in %s: %w: %w", id, s.path, timeline.ErrDamaged, err)
		}
		return nil
	})
	return title, date, err
}

// EventsOf returns the events that quote a document; see timeline.Store.
func (s *DB) EventsOf(ctx context.Context, id timeline.DocumentID) (ids []timeline.EventID, err error) {
	err = s.document(ctx, id, func(tx *bolt.Tx, k []byte) error {
		j, err := s.joins(tx)
		if err != nil {
			return err
		}
		of, err := decodeMembers(tx.Bucket(bMembers).Get(k))
		if err != nil {
			return err
		}
		for e := range of.all() {
			ids = append(ids, j.group.of(e))
		}
		made, err := s.made(tx, j)
		if err != nil {
			return err
		}
		for i := range made[id] {
			ids = append(ids, j.group.of(made[id][i].ID))
		}
		slices.Sort(ids)
		ids = slices.DeleteFunc(slices.Compact(ids), j.off)
		return nil
	})
	return ids, err
}

// Engine returns a telling as the engine found it; see timeline.Store.
func (s *DB) Engine(ctx context.Context, id timeline.EventID) (out *timeline.Event, c *timeline.Correction, err error) {
	err = s.view(ctx, func(tx *bolt.Tx) error {
		e, err := s.eventIn(tx, id)
		if err != nil {
			return err
		}
		out = &e
		c, err = s.correctionIn(tx, id)
		return err
	})
	return out, c, err
}

// eventIn reads one record: a telling as the engine found it, or as the user added
// it.
func (s *DB) eventIn(tx *bolt.Tx, id timeline.EventID) (timeline.Event, error) {
	k := number(uint64(id))
	v := tx.Bucket(bEvents).Get(k)
	if v == nil {
		v = tx.Bucket(bOwn).Get(k)
	}
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
	var out []timeline.Relation
	err := s.EachRelation(ctx, func(r *timeline.Relation) error {
		out = append(out, *r)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// EachRelation calls f with every relation; see timeline.Store.
func (s *DB) EachRelation(ctx context.Context, f func(*timeline.Relation) error) error {
	return s.view(ctx, func(tx *bolt.Tx) error {
		j, err := s.joins(tx)
		if err != nil {
			return err
		}
		var stop error // what f said, which is no damage
		err = s.eachIn(tx, bRelations, "relations", func(_ uint64, v []byte) error {
			rs, err := decodeRelations(v)
			if err != nil || stop != nil {
				return err
			}
			for _, r := range j.between(rs) {
				if stop = f(&r); stop != nil {
					return nil
				}
			}
			return ctx.Err()
		})
		return cmp.Or(stop, err)
	})
}

// RelationsOf returns the relations of one event; see timeline.Store.
func (s *DB) RelationsOf(ctx context.Context, id timeline.EventID) (out []timeline.Relation, err error) {
	err = s.view(ctx, func(tx *bolt.Tx) error {
		j, err := s.joins(tx)
		if err != nil {
			return err
		}
		id = j.group.of(id)
		var sequences []uint64 // of the documents that tell of it
		for _, a := range j.members(id) {
			e, err := s.eventIn(tx, a)
			if err != nil {
				return err
			}
			seq, err := sequence(tx, e.Document())
			if errors.Is(err, timeline.ErrNotFound) {
				continue
			} else if err != nil {
				return err
			}
			sequences = append(sequences, seq)
		}
		slices.Sort(sequences)
		for _, seq := range slices.Compact(sequences) {
			rs, err := decodeRelations(tx.Bucket(bRelations).Get(number(seq)))
			if err != nil {
				return fmt.Errorf("relations %d in %s: %w: %w", seq, s.path, timeline.ErrDamaged, err)
			}
			for _, r := range j.between(rs) {
				if r.From == id || r.To == id {
					out = append(out, r)
				}
			}
		}
		return nil
	})
	return out, err
}
