package data

import (
	"bytes"
	"context"
	"fmt"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
)

// Setting returns a stored value, or nil; see timeline.Store.
func (s *DB) Setting(ctx context.Context, key string) (value []byte, err error) {
	err = s.view(ctx, func(tx *bolt.Tx) error {
		v := tx.Bucket(bSettings).Get([]byte(key))
		if v == nil {
			return nil
		}
		body, err := unseal(v)
		if err != nil {
			return fmt.Errorf("setting %s in %s: %w: %w", key, s.path, timeline.ErrDamaged, err)
		}
		value = bytes.Clone(body)
		return nil
	})
	return value, err
}

// SetSetting stores a value, or deletes it; see timeline.Store.
func (s *DB) SetSetting(ctx context.Context, key string, value []byte) error {
	return s.update(ctx, func(tx *bolt.Tx) error {
		b := tx.Bucket(bSettings)
		if value == nil {
			return b.Delete([]byte(key))
		}
		return b.Put([]byte(key), seal(value))
	})
}
