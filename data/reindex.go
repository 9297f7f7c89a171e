package data

import (
	"fmt"
	"maps"
	"slices"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
)

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

// addMembers adds the events of a document to gone.
func addMembers(tx *bolt.Tx, seq uint32, gone map[timeline.EventID]bool) error {
	of, _, err := documentMembers(tx, seq)
	for id := range of.all() {
		gone[id] = true
	}
	return err
}

// reindex takes documents out of the time index and the words, and puts them in
// again as their records have it now: both are read and written once, however many
// documents there are. gone are the events that they had before. What weighs all
// documents is no longer so then.
func (s *DB) reindex(tx *bolt.Tx, documents map[uint32]bool, gone map[timeline.EventID]bool) error {
	if len(documents) == 0 {
		return nil
	}
	if len(gone) > 0 {
		if err := s.removeFromRuns(tx, documents); err != nil {
			return err
		}
		if err := removeFromWords(tx, gone); err != nil {
			return err
		}
	}
	var slots []slot
	titles := map[timeline.DocumentID]string{}
	for _, d := range slices.Sorted(maps.Keys(documents)) {
		of, ok, err := documentMembers(tx, d)
		if err != nil {
			return err
		}
		if !ok {
			continue
		}
		header, err := decodeDocument(tx.Bucket(bDocuments).Get(number(uint64(d))))
		if err != nil {
			return fmt.Errorf("document %d: %w: %w", d, timeline.ErrDamaged, err)
		}
		titles[header.ID] = header.Title
		own, err := s.slotsOf(tx, of, d)
		if err != nil {
			return err
		}
		order(own)
		slots = append(slots, own...)
	}
	if err := s.putIndex(tx, slots, titles); err != nil {
		return err
	}
	return tx.Bucket(bMeta).Delete(keyWeighed)
}

// reorder sorts the time index anew.
func (s *DB) reorder(tx *bolt.Tx) error {
	documents := map[uint32]bool{}
	var slots []slot
	err := s.eachIn(tx, bMembers, "events of document", func(seq uint64, v []byte) error {
		of, err := decodeMembers(v)
		if err != nil {
			return err
		}
		own, err := s.slotsOf(tx, of, uint32(seq))
		if err != nil {
			return err
		}
		order(own)
		slots, documents[uint32(seq)] = append(slots, own...), true
		return nil
	})
	if err != nil {
		return err
	}
	if err := s.removeFromRuns(tx, documents); err != nil {
		return err
	}
	return s.appendRun(tx, runOf(slots))
}

// putIndex writes the runs and the words of events that are in neither.
func (s *DB) putIndex(tx *bolt.Tx, slots []slot, titles map[timeline.DocumentID]string) error {
	if err := s.appendRun(tx, runOf(slots)); err != nil {
		return err
	}
	ids := make([]timeline.EventID, len(slots))
	for i := range slots {
		ids[i] = slots[i].id
	}
	slices.Sort(ids)
	w := &words{}
	for _, id := range ids {
		e, err := s.eventIn(tx, id)
		if err != nil {
			return err
		}
		if len(w.ids) == wordsLen {
			if err := appendWords(tx, w.pack()); err != nil {
				return err
			}
			w = &words{}
		}
		w.add(id, textsOf(&e, e.When.Human(), titles[e.Document()])...)
	}
	return appendWords(tx, w.pack())
}
