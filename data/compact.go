package data

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"

	bolt "go.etcd.io/bbolt"
)

// Compact writes a store anew without the room that it no longer needs and puts the
// new file in the place of the old one, once it is whole and synced: until then the
// old one is as it was. It returns the sizes before and after.
func Compact(ctx context.Context, path string, o Options) (before, after int64, err error) {
	if _, err := os.Stat(path); err != nil {
		return 0, 0, fmt.Errorf("compact: %w", err)
	}
	s, err := Open(path, o)
	if err != nil {
		return 0, 0, err
	}
	defer func() { err = errors.Join(err, s.Close()) }() // holds the lock until the new file is there
	<-s.watched
	if err := s.usable(); err != nil {
		return 0, 0, err
	}
	if before, err = s.Size(); err != nil {
		return 0, 0, err
	}
	part, err := writeBeside(path, func(f *os.File) error {
		return s.compactInto(ctx, f.Name())
	})
	if err == nil && !replacesOpen {
		if err = s.Close(); err != nil {
			_ = os.Remove(part) // the first error is the one to tell
		}
	}
	if err == nil {
		err = put(part, path)
	}
	if err != nil {
		return 0, 0, fmt.Errorf("compact %s: %w", path, fullDisk(err))
	}
	after, err = s.Size()
	return before, after, err
}

// replacesOpen says that a file may be replaced while it is open. Windows lets go of
// the lock for the moment in which it is.
const replacesOpen = runtime.GOOS != "windows"

// compactBytes is how much a transaction of compaction writes.
const compactBytes = 32 << 20

// compactInto copies the records in the order of their keys into an empty file.
func (s *DB) compactInto(ctx context.Context, path string) error {
	to, err := bolt.Open(path, 0o644, &bolt.Options{FreelistType: bolt.FreelistMapType, NoSync: true, InitialMmapSize: mapSize})
	if err != nil {
		return err
	}
	to.AllocSize = minGrowth
	err = guard(s.path, func() error { return bolt.Compact(to, s.db, compactBytes) })
	return errors.Join(ctx.Err(), err, to.Close())
}
