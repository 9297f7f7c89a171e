//go:build !linux

package data

import bolt "go.etcd.io/bbolt"

// forget and touch keep the process small on Linux; other systems say nothing of
// how to.
func (s *DB) forget(*bolt.Tx) {}

func (s *DB) touch(*bolt.Tx, int) {}
