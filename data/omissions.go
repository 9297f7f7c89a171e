package data

import (
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

// Omissions returns the dated sentences without an event; see timeline.Store.
func (s *DB) Omissions(ctx context.Context) ([]timeline.Omission, error) {
	var out []timeline.Omission
	err := s.each(ctx, bOmissions, "omissions", func(_ uint64, v []byte) error {
		os, err := decodeOmissions(v)
		out = append(out, os...)
		return err
	})
	if err != nil {
		return nil, err
	}
	_, repeated, err := s.joined(ctx)
	return append(out, repeated...), err
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
		slots, err := decodeIndex(seq, tx.Bucket(bIndex).Get(number(seq)))
		if err != nil {
			return fmt.Errorf("index of document %s: %w: %w", d.ID, timeline.ErrDamaged, err)
		}
		added := *e
		added.ID = timeline.EventID(last + 1)
		added.Rank = rankFor(slots, slotOf(&added, seq))
		if err := tx.Bucket(bEvents).Put(number(last+1), encodeEvent(&added)); err != nil {
			return fmt.Errorf("write %s: %w", s.path, err)
		}
		slots = append(slots, slotOf(&added, seq))
		if err := tx.Bucket(bIndex).Put(number(seq), encodeIndex(slots)); err != nil {
			return fmt.Errorf("write %s: %w", s.path, err)
		}
		id = added.ID
		return setCounter(tx.Bucket(bMeta), keyEvents, last+1)
	})
	return id, err
}
