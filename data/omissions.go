package data

import (
	"cmp"
	"context"
	"fmt"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
)

func encodeOmissions(os []timeline.Omission) []byte {
	var w writer
	w.uint(uint64(len(os)))
	for i := range os {
		w.event(&os[i].Event)
		w.string(os[i].Why)
	}
	for i := range os {
		w.uint(uint64(os[i].Event.Certainty))
	}
	return seal(w.b)
}

func decodeOmissions(record []byte) ([]timeline.Omission, error) {
	body, err := unseal(record)
	if err != nil {
		return nil, err
	}
	r := reader{b: body}
	os := make([]timeline.Omission, r.count())
	for i := range os {
		os[i] = timeline.Omission{Event: r.event(), Why: r.string()}
	}
	if r.more() { // since schema 3
		for i := range os {
			os[i].Event.Certainty = timeline.Certainty(r.uint())
		}
	}
	return os, r.done()
}

// EachLeftOut calls f with what is left out; see timeline.Store.
func (s *DB) EachLeftOut(ctx context.Context, f func(*timeline.Omission) error) error {
	return s.view(ctx, func(tx *bolt.Tx) error {
		var stop error // what f said, which is no damage
		err := s.eachIn(tx, bOmissions, "omissions", func(seq uint64, v []byte) error {
			os, err := decodeOmissions(v)
			if err != nil || len(os) == 0 || stop != nil {
				return cmp.Or(err, ctx.Err())
			}
			of, err := decodeMembers(tx.Bucket(bMembers).Get(number(seq)))
			if err != nil {
				return err
			}
			var events []timeline.Event
			for id := range of.all() {
				e, err := s.eventIn(tx, id)
				if err != nil {
					return err
				}
				events = append(events, e)
			}
			for _, o := range timeline.LeftOut(os, events) {
				if stop = f(&o); stop != nil {
					break
				}
			}
			return ctx.Err()
		})
		if err = cmp.Or(stop, err); err != nil {
			return err
		}
		j, err := s.joins(tx)
		if err != nil {
			return err
		}
		return s.repeated(tx, j, f)
	})
}

// Add puts an event on the timeline; see timeline.Store.
func (s *DB) Add(ctx context.Context, e *timeline.Event) (id timeline.EventID, err error) {
	if len(e.Quotes) == 0 {
		return 0, fmt.Errorf("add an event to %s: it has no quote", s.path)
	}
	d, err := s.Document(ctx, e.Quotes[0].Document)
	if err != nil {
		return 0, err
	}
	if err := checkEvent(e, d); err != nil {
		return 0, fmt.Errorf("add an event to %s: %w", s.path, err)
	}
	err = s.update(ctx, func(tx *bolt.Tx) error {
		seq, err := sequence(tx, d.ID)
		if err != nil {
			return err
		}
		last, err := counter(tx.Bucket(bMeta), keyEvents)
		if err != nil {
			return fmt.Errorf("next event: %w: %w", timeline.ErrDamaged, err)
		}
		k := number(seq)
		of, err := decodeMembers(tx.Bucket(bMembers).Get(k))
		if err != nil {
			return fmt.Errorf("events of document %s: %w: %w", d.ID, timeline.ErrDamaged, err)
		}
		slots, err := s.slotsOf(tx, of, uint32(seq))
		if err != nil {
			return err
		}
		added := *e
		added.ID, added.Accounts = timeline.EventID(last+1), nil
		sl := slotOf(&added, uint32(seq))
		sl.place(slots)
		added.Rank = int(sl.rank)
		of.more = append(of.more, uint64(added.ID))
		for _, p := range []struct{ bucket, key, value []byte }{
			{bEvents, number(last + 1), encodeEvent(&added)},
			{bMembers, k, encodeMembers(of)},
		} {
			if err := tx.Bucket(p.bucket).Put(p.key, p.value); err != nil {
				return fmt.Errorf("write %s: %w", s.path, err)
			}
		}
		if err := s.appendRun(tx, runOf([]slot{sl})); err != nil {
			return fmt.Errorf("write %s: %w", s.path, err)
		}
		w := &words{}
		w.add(added.ID, textsOf(&added, added.When.Human(), d.Title)...)
		if err := appendWords(tx, w); err != nil {
			return fmt.Errorf("write %s: %w", s.path, err)
		}
		id = added.ID
		return setCounter(tx.Bucket(bMeta), keyEvents, last+1)
	})
	return id, err
}
