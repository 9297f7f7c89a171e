package data

import (
	"context"
	"encoding/binary"
	"fmt"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
)

// schema is the version of the layout in doc.go.
const schema = 7

var (
	keySchema    = []byte("schema")
	keyDocuments = []byte("next document")
	keyEvents    = []byte("next event")
	keyWeighed   = []byte("weighed/2") // there while the weights are those of the documents
	keyDone      = []byte("done")      // the last step that is not undone
)

// migrations lead from each earlier schema to the next one: migrations[0] from
// 1 to 2. New buckets are there before they run, and records grow at their ends
// only, so that the readers of this version read those of all earlier ones.
var migrations = []func(*DB, *bolt.Tx) error{
	func(*DB, *bolt.Tx) error { return nil }, // 2: omissions; documents say what was not tried, events their other date
	func(*DB, *bolt.Tx) error { return nil }, // 3: links and contradictions; events and omissions have a certainty
	(*DB).indexAll,                           // 4: runs, words and members in place of an index by document
	func(*DB, *bolt.Tx) error { return nil }, // 5: steps that can be undone, corrections, events of the user's own
	func(*DB, *bolt.Tx) error { return nil }, // 6: originals; documents have a media type, pages, withheld parts
	(*DB).reorder,                            // 7: no event stands in the time index outside of its own bounds
}

// prepare makes the buckets of a new store and brings an old one up to date.
func (s *DB) prepare(readOnly bool) error {
	at := uint64(0)
	err := s.db.View(func(tx *bolt.Tx) error {
		if b := tx.Bucket(bMeta); b != nil {
			v, err := counter(b, keySchema)
			if err == nil && v == 0 {
				err = errRecord // its name is damaged
			}
			if err != nil {
				return fmt.Errorf("open %s: schema: %w: %w", s.path, timeline.ErrDamaged, err)
			}
			if at = v; at == schema {
				return s.complete(tx)
			}
		} else if k, _ := tx.Cursor().First(); k != nil {
			return fmt.Errorf("open %s: %w: it holds something else", s.path, timeline.ErrDamaged)
		}
		return nil
	})
	switch {
	case err != nil:
		return err
	case at > schema:
		return fmt.Errorf("open %s: %w; install the newest Quoteline", s.path, timeline.ErrNewer)
	case at == schema:
		return nil
	case readOnly:
		return fmt.Errorf("open %s: %w, and it has to be brought up to date first", s.path, timeline.ErrReadOnly)
	}
	if err := s.keepOld(at); err != nil {
		return err
	}
	return s.update(context.Background(), func(tx *bolt.Tx) error {
		for _, b := range buckets {
			if _, err := tx.CreateBucketIfNotExists(b); err != nil {
				return fmt.Errorf("make %s: %w", s.path, err)
			}
		}
		for v := max(at, 1); v < schema; v++ {
			if err := migrations[v-1](s, tx); err != nil {
				return fmt.Errorf("bring %s from schema %d to %d: %w", s.path, v, v+1, err)
			}
		}
		return setCounter(tx.Bucket(bMeta), keySchema, schema)
	})
}

// complete says which bucket is not there. All are from the beginning: one that is not
// has a damaged name.
func (s *DB) complete(tx *bolt.Tx) error {
	for _, b := range buckets {
		if tx.Bucket(b) == nil {
			return fmt.Errorf("open %s: %w: it has no %s", s.path, timeline.ErrDamaged, b)
		}
	}
	return nil
}

func counter(b *bolt.Bucket, key []byte) (uint64, error) {
	v := b.Get(key)
	if v == nil {
		return 0, nil
	}
	body, err := unseal(v)
	if err != nil {
		return 0, err
	}
	if len(body) != 8 {
		return 0, errRecord
	}
	return binary.BigEndian.Uint64(body), nil
}

func setCounter(b *bolt.Bucket, key []byte, v uint64) error { return b.Put(key, seal(number(v))) }
