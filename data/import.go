package data

import (
	"context"
	"fmt"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
)

// fill is how full pages are left by writes in key order.
const fill = 0.95

// Import adds a document with all that it yields; see timeline.Store.
func (s *DB) Import(ctx context.Context, x *timeline.Extraction) (added bool, err error) {
	id, err := idKey(x.Document.ID)
	if err != nil {
		return false, err
	}
	for i := range x.LeftOut {
		if err := checkEvent(&x.LeftOut[i].Event, &x.Document); err != nil {
			return false, fmt.Errorf("omission %d: %w", i+1, err)
		}
	}
	text, err := encodeText(&x.Document) // outside the transaction: it takes the time
	if err != nil {
		return false, err
	}
	var first timeline.EventID
	err = s.update(ctx, func(tx *bolt.Tx) error {
		if tx.Bucket(bIDs).Get(id) != nil {
			return nil
		}
		meta := tx.Bucket(bMeta)
		seq, err := counter(meta, keyDocuments)
		if err != nil {
			return fmt.Errorf("next document: %w: %w", timeline.ErrDamaged, err)
		}
		base, err := counter(meta, keyEvents)
		if err != nil {
			return fmt.Errorf("next event: %w: %w", timeline.ErrDamaged, err)
		}
		seq++
		if err := putEvents(ctx, tx, x, seq, base); err != nil {
			return err
		}
		if err := putLinks(tx, x, seq, base); err != nil {
			return err
		}
		if err := putContradictions(tx, x, seq, base); err != nil {
			return err
		}
		k := number(seq)
		for _, p := range []struct{ bucket, key, value []byte }{
			{bDocuments, k, encodeDocument(&x.Document)},
			{bIDs, id, seal(k)},
			{bTexts, k, text},
			{bPassages, k, encodePassages(x.Passages)},
			{bOmissions, k, encodeOmissions(x.LeftOut)},
		} {
			if err := tx.Bucket(p.bucket).Put(p.key, p.value); err != nil {
				return fmt.Errorf("write %s: %w", s.path, err)
			}
		}
		if err := setCounter(meta, keyDocuments, seq); err != nil {
			return fmt.Errorf("write %s: %w", s.path, err)
		}
		if err := setCounter(meta, keyEvents, base+uint64(len(x.Events))); err != nil {
			return fmt.Errorf("write %s: %w", s.path, err)
		}
		added, first = true, timeline.EventID(base+1)
		return ctx.Err()
	})
	if added = added && err == nil; added {
		x.First = first
	}
	return added, err
}

// putEvents writes the events, the relations and the index of document seq.
// Event ids inside x count from 1; the store's follow base.
func putEvents(ctx context.Context, tx *bolt.Tx, x *timeline.Extraction, seq, base uint64) error {
	events := tx.Bucket(bEvents)
	events.FillPercent = fill
	slots := make([]slot, 0, len(x.Events))
	for i := range x.Events {
		e := x.Events[i]
		if err := checkEvent(&e, &x.Document); err != nil {
			return fmt.Errorf("event %d: %w", i+1, err)
		}
		e.ID = timeline.EventID(base + uint64(i) + 1)
		if err := events.Put(number(uint64(e.ID)), encodeEvent(&e)); err != nil {
			return fmt.Errorf("event %d: %w", i+1, err)
		}
		slots = append(slots, slotOf(&e, seq))
		if i%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
	}
	relations := make([]timeline.Relation, len(x.Relations))
	for i, r := range x.Relations {
		if r.From < 1 || r.To < 1 || int(r.From) > len(x.Events) || int(r.To) > len(x.Events) {
			return fmt.Errorf("relation %d joins events that are not there", i+1)
		}
		r.From += timeline.EventID(base)
		r.To += timeline.EventID(base)
		relations[i] = r
	}
	if err := tx.Bucket(bRelations).Put(number(seq), encodeRelations(relations)); err != nil {
		return fmt.Errorf("relations: %w", err)
	}
	if err := tx.Bucket(bIndex).Put(number(seq), encodeIndex(slots)); err != nil {
		return fmt.Errorf("index: %w", err)
	}
	return nil
}

// checkEvent holds an event to the promise: its quotes are the document's words.
func checkEvent(e *timeline.Event, d *timeline.Document) error {
	for _, q := range quotesOf(e) {
		if q.Document == d.ID && (!q.Valid(d.Text) || q.In(d.Text) != q.Exact) {
			return fmt.Errorf("its quote at %d is not in the text", q.Start)
		}
	}
	return nil
}

func quotesOf(e *timeline.Event) []timeline.Quote {
	qs := e.Quotes
	if e.Basis.Quote != nil {
		qs = append(qs[:len(qs):len(qs)], *e.Basis.Quote)
	}
	return qs
}

// Remove deletes a document and all that it yielded; see timeline.Store.
func (s *DB) Remove(ctx context.Context, id timeline.DocumentID) error {
	return s.update(ctx, func(tx *bolt.Tx) error {
		seq, err := sequence(tx, id)
		if err != nil {
			return err
		}
		k := number(seq)
		slots, err := decodeIndex(seq, tx.Bucket(bIndex).Get(k))
		if err != nil {
			return fmt.Errorf("index of document %s: %w: %w", id, timeline.ErrDamaged, err)
		}
		for _, sl := range slots {
			if err := tx.Bucket(bEvents).Delete(number(uint64(sl.id))); err != nil {
				return fmt.Errorf("delete event %d: %w", sl.id, err)
			}
		}
		gone := make(map[timeline.EventID]bool, len(slots))
		for _, sl := range slots {
			gone[sl.id] = true
		}
		if _, err := dropLinks(tx, func(id timeline.EventID) bool { return gone[id] }); err != nil {
			return fmt.Errorf("delete document %s of %s: %w", id, s.path, err)
		}
		for _, b := range [][]byte{bDocuments, bTexts, bPassages, bRelations, bIndex, bOmissions, bLinks, bConflicts} {
			if err := tx.Bucket(b).Delete(k); err != nil {
				return fmt.Errorf("delete document %s: %w", id, err)
			}
		}
		key, err := idKey(id)
		if err != nil {
			return err
		}
		return tx.Bucket(bIDs).Delete(key)
	})
}

// sequence finds a document's number.
func sequence(tx *bolt.Tx, id timeline.DocumentID) (uint64, error) {
	k, err := idKey(id)
	if err != nil {
		return 0, err
	}
	v := tx.Bucket(bIDs).Get(k)
	if v == nil {
		return 0, fmt.Errorf("document %s: %w", id, timeline.ErrNotFound)
	}
	body, err := unseal(v)
	if err != nil {
		return 0, fmt.Errorf("document %s: %w: %w", id, timeline.ErrDamaged, err)
	}
	return parseNumber(body)
}
