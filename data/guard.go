package data

import (
	"errors"
	"fmt"
	"os"
	"time"

	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"quoteline/timeline"
)

// largeFile is the size from which only what bbolt could go astray in is read before
// a store opens: heads, branches, small buckets, the first leaf of each other one and
// the list of free pages. The other leaves are read while it is in use, see watch.
var largeFile int64 = 32 << 20

// openFile opens the file for bbolt, takes bbolt's lock and reads the pages before
// bbolt does: under the lock nobody else is in the midst of writing them. The lock is
// the file's, so that bbolt, which takes it again, has it already.
func (s *DB) openFile(o Options) func(string, int, os.FileMode) (*os.File, error) {
	return func(name string, flag int, mode os.FileMode) (*os.File, error) {
		f, err := openLocked(name, flag, mode, o.Timeout)
		if err != nil {
			return nil, err
		}
		if err := s.inspect(f, flag&os.O_RDWR != 0); err != nil {
			return nil, errors.Join(err, f.Close())
		}
		s.file = f
		return f, nil
	}
}

// openLocked opens a file and locks it as bbolt does: for one writer or for readers.
func openLocked(name string, flag int, mode os.FileMode, timeout time.Duration) (*os.File, error) {
	for end := time.Now().Add(timeout); ; {
		f, err := os.OpenFile(name, flag, mode)
		if err != nil {
			return nil, err
		}
		got, err := lock(f, flag&os.O_RDWR != 0)
		if err == nil && got {
			// Compaction puts another file in its place: what waited for the old one
			// must not write to it.
			mine, err := f.Stat()
			there, err2 := os.Stat(name)
			if err == nil && err2 == nil && os.SameFile(mine, there) {
				return f, nil
			}
		}
		if err := errors.Join(err, f.Close()); err != nil {
			return nil, fmt.Errorf("lock it: %w", err)
		}
		if time.Now().After(end) {
			return nil, berrors.ErrTimeout
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// inspect reads the pages of a file that bbolt is about to open.
func (s *DB) inspect(f *os.File, writable bool) error {
	info, err := f.Stat()
	if err != nil || info.Size() == 0 {
		return err
	}
	size := info.Size()
	if writable && unborn(f, size) {
		return f.Truncate(0) // bbolt begins anew
	}
	h, _, bad, err := readHeads(f, size)
	if err != nil {
		return fmt.Errorf("it is not a Quoteline store, or its beginning is lost: %w: %w", damagedOrNewer(err), err)
	}
	shallow := size > largeFile
	if err := verifyPages(f, h, shallow); err != nil {
		return fmt.Errorf("%w: %w", timeline.ErrDamaged, err)
	}
	if bad != nil {
		s.warning = fmt.Sprintf("%s is damaged: %v; what the last change before that did may be missing", s.path, bad)
	}
	s.unread = shallow
	return nil
}

func damagedOrNewer(err error) error {
	if errors.Is(err, timeline.ErrNewer) {
		return timeline.ErrNewer
	}
	return timeline.ErrDamaged
}

// unborn reports a file whose first start was cut off: what is there of the pages that
// bbolt begins with is whole or empty. Nothing was ever stored in it.
func unborn(f *os.File, size int64) bool {
	whole := firstPages(os.Getpagesize())
	if size > int64(len(whole)) {
		return false
	}
	b := make([]byte, size)
	if _, err := f.ReadAt(b, 0); err != nil {
		return false
	}
	for i, c := range b {
		if c != 0 && c != whole[i] {
			return false
		}
	}
	return true
}

// Warning says what the user has to know of a file that opened all the same: "" where
// it is whole.
func (s *DB) Warning() string { return s.warning }

// watch reads the leaves of a large file in the background. Nothing is written before
// that is over, and what it finds ends the use of the store: until then bad values
// have their checksums against them, and bad pointers lead from a leaf into the map or
// out of it, which guard catches.
func (s *DB) watch() {
	s.watched = make(chan struct{})
	if !s.unread {
		close(s.watched)
		return
	}
	go func() {
		defer close(s.watched)
		if err := s.readAll(); err != nil && !errors.Is(err, errStop) {
			err = fmt.Errorf("read %s: %w: %w", s.path, timeline.ErrDamaged, err)
			s.broken.Store(&err)
		}
	}()
}

func (s *DB) readAll() error {
	f, err := os.Open(s.path)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	h, _, _, err := readHeads(f, info.Size())
	if err != nil {
		return err
	}
	return verifyPages(until{f, s.closing}, h, false)
}

// until is a file that is read until something is closed.
type until struct {
	f    *os.File
	done <-chan struct{}
}

func (u until) ReadAt(b []byte, off int64) (int, error) {
	select {
	case <-u.done:
		return 0, errStop
	default:
		return u.f.ReadAt(b, off)
	}
}

// usable is why the store cannot be used any more.
func (s *DB) usable() error {
	if err := s.broken.Load(); err != nil {
		return *err
	}
	return nil
}

// errOvertaken says that the file has no head of a transaction any more: two were
// committed since.
var errOvertaken = errors.New("overtaken")

// headOf reads the head of a transaction that is open: its pages stay as they are.
func (s *DB) headOf(tx *bolt.Tx) (*os.File, head, error) {
	f, err := os.Open(s.path)
	if err != nil {
		return nil, head{}, err
	}
	info, err := f.Stat()
	if err == nil {
		var h head
		var other *head
		if h, other, _, err = readHeads(f, info.Size()); err == nil {
			switch id := uint64(tx.ID()); {
			case h.tx == id:
				return f, h, nil
			case other != nil && other.tx == id:
				return f, *other, nil
			}
			err = errOvertaken
		}
	}
	return nil, head{}, errors.Join(err, f.Close())
}
