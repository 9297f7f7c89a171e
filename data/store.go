package data

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"quoteline/timeline"
)

// Options say how to open a store.
type Options struct {
	ReadOnly bool
	Timeout  time.Duration // how long to wait for another window; 1 s where zero
}

// DB is a Store in one bbolt file.
type DB struct {
	db   *bolt.DB
	path string

	mu     sync.Mutex // of joined
	joined *joins

	touched   atomic.Int64  // look-ups since forget
	importing atomic.Uint64 // the step of the import under way; 0 is none

	forgetting sync.WaitGroup // see forgetSoon
	dates      spelled

	warning string // see Warning
	unread  bool   // some leaves were not read yet
	watched chan struct{}
	closing chan struct{}
	stop    sync.Once
	broken  atomic.Pointer[error]
	lost    atomic.Bool // see begun
	file    *os.File    // bbolt's
}

var _ timeline.Store = (*DB)(nil)

// Open opens the store at path and makes it, with its folders, where there is
// none. Errors name the file and wrap ErrStoreBusy, ErrDamaged, ErrNewer or
// ErrReadOnly where one of them is the reason.
func Open(path string, o Options) (_ *DB, err error) {
	if o.Timeout <= 0 {
		o.Timeout = time.Second
	}
	if !o.ReadOnly {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return nil, fmt.Errorf("make the folder of %s: %w: %w", path, timeline.ErrReadOnly, err)
		}
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return nil, fmt.Errorf("open %s: it is a folder; name a file", path)
	}
	s := &DB{path: path, closing: make(chan struct{})}
	defer func() {
		if err != nil && s.db != nil {
			err = errors.Join(err, s.Close())
		}
	}()
	err = guard(path, func() error {
		s.db, err = bolt.Open(path, 0o644, &bolt.Options{
			Timeout: o.Timeout, ReadOnly: o.ReadOnly, FreelistType: bolt.FreelistMapType, InitialMmapSize: mapSize,
			OpenFile: s.openFile(o),
		})
		return err
	})
	if err != nil {
		return nil, s.openError(err)
	}
	s.db.AllocSize = minGrowth
	s.watch()
	return s, guard(path, func() error { return s.prepare(o.ReadOnly) })
}

// mapSize is how much of the address space the file's map takes at first. A map
// that has to grow waits for all readers and holds up new ones meanwhile: the
// window would wait for an export. Windows makes the file as long as the map.
var mapSize = func() int {
	if strconv.IntSize < 64 || runtime.GOOS == "windows" {
		return 0
	}
	return 16 << 30
}()

func (s *DB) openError(err error) error {
	switch {
	case errors.Is(err, berrors.ErrTimeout):
		return fmt.Errorf("open %s: %w; close that window and try again", s.path, timeline.ErrStoreBusy)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return fmt.Errorf("open %s: %w; ask for the right to write it, or choose another place with --store: %w", s.path, timeline.ErrReadOnly, err)
	case errors.Is(err, berrors.ErrInvalid), errors.Is(err, berrors.ErrChecksum), errors.Is(err, berrors.ErrVersionMismatch):
		return fmt.Errorf("open %s: %w: %w", s.path, timeline.ErrDamaged, err)
	}
	return fmt.Errorf("open %s: %w", s.path, err)
}

// guard turns what bbolt does on a damaged file, a panic or a memory fault in
// the map, into ErrDamaged.
func guard(path string, f func() error) (err error) {
	old := debug.SetPanicOnFault(true)
	defer debug.SetPanicOnFault(old)
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("read %s: %w: %v", path, timeline.ErrDamaged, firstLine(fmt.Sprint(r)))
		}
	}()
	return f()
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line[:min(len(line), 200)]
}

// view runs f in a reading transaction, guarded.
func (s *DB) view(ctx context.Context, f func(*bolt.Tx) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := s.usable(); err != nil {
		return err
	}
	return s.begun(s.db.View, f)
}

// begun runs f in a transaction that open begins, guarded. A fault before f is called, as
// where another program cuts the file off, leaves bbolt's locks held for good: nothing
// asks for them again then, and Close closes the file alone.
func (s *DB) begun(open func(func(*bolt.Tx) error) error, f func(*bolt.Tx) error) error {
	begun := false
	err := guard(s.path, func() error {
		return open(func(tx *bolt.Tx) error {
			begun = true
			return f(tx)
		})
	})
	if !begun && errors.Is(err, timeline.ErrDamaged) {
		s.broken.CompareAndSwap(nil, &err)
		s.lost.Store(true)
	}
	return err
}

// update runs f in a writing transaction, guarded; all of it or nothing.
func (s *DB) update(ctx context.Context, f func(*bolt.Tx) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	<-s.watched
	if err := s.usable(); err != nil {
		return err
	}
	err := s.begun(s.db.Update, func(tx *bolt.Tx) error {
		s.db.AllocSize = int(min(max(tx.Size()/8, minGrowth), maxGrowth)) // under bbolt's lock of writers
		return f(tx)
	})
	if errors.Is(err, berrors.ErrDatabaseReadOnly) {
		return fmt.Errorf("write %s: %w", s.path, timeline.ErrReadOnly)
	}
	if isFull(err) {
		return fmt.Errorf("write %s: %w", s.path, fullDisk(err))
	}
	return err
}

// The file grows ahead of need by an eighth of itself, within these bounds: with a
// map larger than the file, bbolt's own 16 MB would be the size of a new store.
const (
	minGrowth = 64 << 10
	maxGrowth = 16 << 20
)

// Size returns the size of the file in bytes.
func (s *DB) Size() (int64, error) {
	info, err := os.Stat(s.path)
	if err != nil {
		return 0, fmt.Errorf("size of %s: %w", s.path, err)
	}
	return info.Size(), nil
}

// Path returns the file's name.
func (s *DB) Path() string { return s.path }

// Close closes the file. Nothing is lost that was acknowledged.
func (s *DB) Close() error {
	s.stop.Do(func() { close(s.closing) })
	<-s.watched
	if !s.lost.Load() {
		s.forgetting.Wait()
	}
	if s.lost.Load() {
		return errors.Join(unlock(s.file), s.file.Close())
	}
	return guard(s.path, s.db.Close)
}
