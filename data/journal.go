package data

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"time"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
)

func journalKey(number uint64, part int) []byte {
	k := binary.BigEndian.AppendUint64(make([]byte, 0, 12), number)
	return binary.BigEndian.AppendUint32(k, uint32(part))
}

// parts lists the keys of a step's records, the head's first.
func journalParts(tx *bolt.Tx, number uint64) (keys [][]byte) {
	c := tx.Bucket(bJournal).Cursor()
	for k, _ := c.Seek(journalKey(number, 0)); len(k) == 12 && binary.BigEndian.Uint64(k) == number; k, _ = c.Next() {
		keys = append(keys, bytes.Clone(k))
	}
	return keys
}

// readHead reads what a step is; ok is false where there is no such step.
func readHead(tx *bolt.Tx, number uint64) (h stepHead, ok bool, err error) {
	v := tx.Bucket(bJournal).Get(journalKey(number, 0))
	if v == nil {
		return h, false, nil
	}
	h, err = decodeStepHead(v)
	if err != nil {
		err = fmt.Errorf("step %d: %w: %w", number, timeline.ErrDamaged, err)
	}
	return h, err == nil, err
}

// write ends a step: what was undone before it can no longer be done again. An
// import that goes on is one step with what it brought in before, which is number
// same; 0 is none. It returns the step's number.
func (st *step) write(h stepHead, same uint64) (uint64, error) {
	meta, b := st.tx.Bucket(bMeta), st.tx.Bucket(bJournal)
	done, err := counter(meta, keyDone)
	if err != nil {
		return 0, fmt.Errorf("the steps: %w: %w", timeline.ErrDamaged, err)
	}
	if len(st.changes) == 0 {
		return same, nil
	}
	if err := dropSteps(st.tx, done+1); err != nil {
		return 0, err
	}
	next, first := done+1, 1
	h.documents = slices.Sorted(maps.Keys(st.documents))
	if same != 0 && same == done {
		older, ok, err := readHead(st.tx, same)
		if err != nil {
			return 0, err
		}
		if ok {
			next, first = same, len(journalParts(st.tx, same))
			h.label, h.at, h.imported = older.label, older.at, older.imported+h.imported
			h.documents = append(older.documents, h.documents...)
		}
	}
	if err := b.Put(journalKey(next, 0), h.encode()); err != nil {
		return 0, fmt.Errorf("write a step: %w", err)
	}
	if err := putParts(b, next, first, st.changes); err != nil {
		return 0, err
	}
	return next, setCounter(meta, keyDone, next)
}

// putParts writes the changes of a step as its parts from first on.
func putParts(b *bolt.Bucket, number uint64, first int, cs []change) error {
	for i, part := range encodeChanges(cs) {
		if err := b.Put(journalKey(number, first+i), part); err != nil {
			return fmt.Errorf("write a step: %w", err)
		}
	}
	return nil
}

// dropSteps deletes the steps from a number on.
func dropSteps(tx *bolt.Tx, first uint64) error {
	b := tx.Bucket(bJournal)
	var keys [][]byte
	c := b.Cursor()
	for k, _ := c.Seek(journalKey(first, 0)); k != nil; k, _ = c.Next() {
		keys = append(keys, bytes.Clone(k))
	}
	for _, k := range keys {
		if err := b.Delete(k); err != nil {
			return fmt.Errorf("drop steps: %w", err)
		}
	}
	return nil
}

// Edit changes the timeline in one step; see timeline.Store.
func (s *DB) Edit(ctx context.Context, label string, at time.Time, f func(timeline.Editor) error) error {
	return s.update(ctx, func(tx *bolt.Tx) error {
		e := &editor{s: s, ctx: ctx, tx: tx, st: newStep(tx)}
		if err := f(e); err != nil {
			return err
		}
		if err := s.reindex(tx, e.st.documents, e.st.gone); err != nil {
			return fmt.Errorf("write %s: %w", s.path, err)
		}
		_, err := e.st.write(stepHead{label: label, at: at.Unix()}, 0)
		return err
	})
}

// History returns what can be undone and done again; see timeline.Store.
func (s *DB) History(ctx context.Context) (undo, redo *timeline.Step, err error) {
	err = s.view(ctx, func(tx *bolt.Tx) error {
		done, err := counter(tx.Bucket(bMeta), keyDone)
		if err != nil {
			return fmt.Errorf("the steps of %s: %w: %w", s.path, timeline.ErrDamaged, err)
		}
		h, ok, err := readHead(tx, done)
		if ok {
			undo = h.step(done)
		}
		if err != nil {
			return err
		}
		if h, ok, err = readHead(tx, done+1); ok {
			redo = h.step(done + 1)
		}
		return err
	})
	return undo, redo, err
}

// Undo takes back the last step; see timeline.Store.
func (s *DB) Undo(ctx context.Context) (*timeline.Step, error) { return s.exchange(ctx, true) }

// Redo does the next step again; see timeline.Store.
func (s *DB) Redo(ctx context.Context) (*timeline.Step, error) { return s.exchange(ctx, false) }

// exchange goes to the other side of the last step, or of the next one.
func (s *DB) exchange(ctx context.Context, back bool) (out *timeline.Step, err error) {
	err = s.update(ctx, func(tx *bolt.Tx) error {
		done, err := counter(tx.Bucket(bMeta), keyDone)
		if err != nil {
			return fmt.Errorf("the steps of %s: %w: %w", s.path, timeline.ErrDamaged, err)
		}
		at, then := done, done-1
		if !back {
			at, then = done+1, done+1
		}
		h, ok, err := readHead(tx, at)
		if err != nil {
			return err
		}
		if !ok {
			return fmt.Errorf("a step of %s: %w", s.path, timeline.ErrNotFound)
		}
		out = h.step(at)
		if err := s.swap(ctx, tx, at, &h); err != nil {
			return fmt.Errorf("step %d of %s: %w", at, s.path, err)
		}
		return setCounter(tx.Bucket(bMeta), keyDone, then)
	})
	if err != nil {
		return nil, err
	}
	s.importing.Store(0)
	return out, nil
}

// swap exchanges the records of a step with those that it keeps.
func (s *DB) swap(ctx context.Context, tx *bolt.Tx, at uint64, h *stepHead) error {
	documents, gone := map[uint32]bool{}, map[timeline.EventID]bool{}
	for _, d := range h.documents {
		documents[d] = true
		if err := addMembers(tx, d, gone); err != nil {
			return err
		}
	}
	journal := tx.Bucket(bJournal)
	var kept []change
	keys := journalParts(tx, at)[1:]
	for _, k := range keys {
		// The part is copied: what is written here may move what it lies in.
		err := decodeChanges(bytes.Clone(journal.Get(k)), func(c change) error {
			b := tx.Bucket(journaled[c.bucket])
			kept = append(kept, change{bucket: c.bucket, key: c.key, value: bytes.Clone(b.Get(c.key))})
			if len(kept)%1024 == 0 && ctx.Err() != nil {
				return ctx.Err()
			}
			return set(b, c.key, c.value)
		})
		if err != nil {
			return err
		}
		if err := journal.Delete(k); err != nil {
			return err
		}
	}
	if err := putParts(journal, at, 1, kept); err != nil {
		return err
	}
	return s.reindex(tx, documents, gone)
}

// Forget drops all steps; see timeline.Store.
func (s *DB) Forget(ctx context.Context) error {
	return s.update(ctx, func(tx *bolt.Tx) error {
		s.importing.Store(0)
		return dropSteps(tx, 0)
	})
}
