package data

import (
	"fmt"
	"slices"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
)

// reindex takes documents out of the time index and the words, and puts them in
// again as their records have it then.
type reindex struct {
	s  *DB
	tx *bolt.Tx
}

func (s *DB) newReindex(tx *bolt.Tx) *reindex { return &reindex{s, tx} }

// documentMembers reads the events of a document; ok is false where it is not here.
func documentMembers(tx *bolt.Tx, seq uint32) (of members, ok bool, err error) {
	v := tx.Bucket(bMembers).Get(number(uint64(seq)))
	if v == nil {
		return of, false, nil
	}
	if of, err = decodeMembers(v); err != nil {
		return of, false, fmt.Errorf("events of document %d: %w: %w", seq, timeline.ErrDamaged, err)
	}
	return of, true, nil
}

// leave takes the events of documents out, before their records change.
func (x *reindex) leave(documents []uint32) error {
	if len(documents) == 0 {
		return nil
	}
	gone := map[timeline.EventID]bool{}
	out := map[uint32]bool{}
	for _, d := range documents {
		of, _, err := documentMembers(x.tx, d)
		if err != nil {
			return err
		}
		for id := range of.all() {
			gone[id] = true
		}
		out[d] = true
	}
	if len(gone) == 0 {
		return nil
	}
	if err := x.s.removeFromRuns(x.tx, out); err != nil {
		return err
	}
	return removeFromWords(x.tx, gone)
}

// enter puts the events of documents in, after their records have changed. What
// weighs all documents is no longer so then.
func (x *reindex) enter(documents []uint32) error {
	if len(documents) == 0 {
		return nil
	}
	var slots []slot
	w := &words{}
	for _, d := range slices.Compact(slices.Sorted(slices.Values(documents))) {
		of, ok, err := documentMembers(x.tx, d)
		if err != nil {
			return err
		}
		if !ok {
			continue
		}
		header, err := decodeDocument(x.tx.Bucket(bDocuments).Get(number(uint64(d))))
		if err != nil {
			return fmt.Errorf("document %d: %w: %w", d, timeline.ErrDamaged, err)
		}
		own, err := x.s.slotsOf(x.tx, of, d)
		if err != nil {
			return err
		}
		order(own)
		slots = append(slots, own...)
		for id := range of.all() {
			e, err := x.s.eventIn(x.tx, id)
			if err != nil {
				return err
			}
			if len(w.ids) == wordsLen {
				if err := appendWords(x.tx, w); err != nil {
					return err
				}
				w = &words{}
			}
			w.add(id, textsOf(&e, e.When.Human(), header.Title)...)
		}
	}
	slices.SortFunc(slots, readingOrder)
	if err := x.s.appendRun(x.tx, runOf(slots)); err != nil {
		return err
	}
	if err := appendWords(x.tx, w); err != nil {
		return err
	}
	return x.tx.Bucket(bMeta).Delete(keyWeighed)
}
