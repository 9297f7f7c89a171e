package data

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"time"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
)

// Backups say what backups to keep.
type Backups struct {
	Now  time.Time // of which the day is the backup's
	Keep int       // of the daily ones; 7 where zero
	Most int64     // bytes of the store above which none is made; 2 GiB where zero
}

// ErrTooLarge says that a store is larger than what backups are made of.
var ErrTooLarge = errors.New("the store is larger than backups may be")

// extension is that of stores.
const extension = ".quoteline"

// BackupFolder is where the backups of a store are: beside it, so that they are found
// by who looks for the store.
func BackupFolder(store string) string { return filepath.Join(filepath.Dir(store), "backups") }

func backupName(store, what string) string {
	return filepath.Join(BackupFolder(store), strings.TrimSuffix(filepath.Base(store), extension)+"-"+what+extension)
}

const (
	aDay   = `\d{4}-\d\d-\d\d`
	anyOld = aDay + `|before-schema-\d+`
)

// named lists the backups of a store whose names have a form, in the order of names.
func named(store, form string) (out []string) {
	entries, err := os.ReadDir(BackupFolder(store))
	if err != nil {
		return nil // there are none
	}
	mine := regexp.MustCompile(`^` + regexp.QuoteMeta(strings.TrimSuffix(filepath.Base(store), extension)) + `-(` + form + `)` + regexp.QuoteMeta(extension) + `$`)
	for _, e := range entries {
		if mine.MatchString(e.Name()) {
			out = append(out, filepath.Join(BackupFolder(store), e.Name()))
		}
	}
	return out
}

// BackupsOf lists the backups of a store that are whole, the newest state first.
func BackupsOf(store string) []string { return slices.Collect(wholeBackups(store)) }

// wholeBackups yields them; each is read whole only when it is asked for.
func wholeBackups(store string) iter.Seq[string] {
	all, tx := named(store, anyOld), map[string]uint64{}
	for _, p := range all {
		tx[p] = lastTx(p, false)
	}
	slices.SortStableFunc(all, func(a, b string) int { return cmp.Compare(tx[b], tx[a]) })
	return func(yield func(string) bool) {
		for _, p := range all {
			if lastTx(p, true) > 0 && !yield(p) {
				return
			}
		}
	}
}

// lastTx is the transaction that a file ends with; 0 where its heads are damaged, or,
// if they are to be read, any of its pages.
func lastTx(path string, pages bool) uint64 {
	f, err := os.Open(path)
	if err != nil {
		return 0
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return 0
	}
	h, _, bad, err := readHeads(f, info.Size())
	if err != nil || bad != nil || pages && verifyPages(f, h, info.Size() > largeFile) != nil {
		return 0
	}
	return h.tx
}

// Backup copies the store as it is now into the backup of the day, unless there is one
// of this day or one of this very state, and deletes the oldest beyond those to keep. It
// returns the name of the file, "" where none was made. Nothing is left behind where it
// fails; others may read and write meanwhile.
func (s *DB) Backup(ctx context.Context, o Backups) (string, error) {
	path := backupName(s.path, o.Now.Format(time.DateOnly))
	if _, err := os.Stat(path); err == nil {
		return "", nil
	}
	size, err := s.Size()
	if err != nil {
		return "", err
	}
	if most := cmp.Or(o.Most, 2<<30); size > most {
		return "", fmt.Errorf("back up %s: %w (%d MB); quoteline backup -o FILE makes one all the same", s.path, ErrTooLarge, size>>20)
	}
	for newest := range wholeBackups(s.path) {
		same := false
		if err := s.view(ctx, func(tx *bolt.Tx) error {
			same = lastTx(newest, false) == uint64(tx.ID())
			return nil
		}); err != nil || same {
			return "", err
		}
		break
	}
	if err := s.CopyTo(ctx, path); err != nil {
		return "", err
	}
	return path, s.rotate(cmp.Or(o.Keep, 7))
}

// rotate deletes the oldest daily backups.
func (s *DB) rotate(keep int) error {
	for daily := named(s.path, aDay); len(daily) > keep; daily = daily[1:] {
		if err := os.Remove(daily[0]); err != nil {
			return fmt.Errorf("delete an old backup: %w", err)
		}
	}
	return nil
}

// CopyTo writes the store as it is now to another file, which is there whole or not at
// all. It takes the place of a file that is there, unless a window has that one open.
func (s *DB) CopyTo(ctx context.Context, path string) error {
	if err := s.free(path); err != nil {
		return fmt.Errorf("copy %s to %s: %w", s.path, path, err)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return fmt.Errorf("make the folder of %s: %w", path, err)
	}
	err := writeWhole(path, func(f *os.File) error {
		return s.view(ctx, func(tx *bolt.Tx) error {
			w := &cancelled{w: f, ctx: ctx}
			_, err := tx.WriteTo(w)
			return cmp.Or(w.err, err) // bbolt keeps of the first its words only
		})
	})
	if err != nil {
		return fmt.Errorf("copy %s to %s: %w", s.path, path, fullDisk(err))
	}
	return nil
}

// keepOld backs up a store that is about to be brought to a newer schema. Where the
// folder cannot be written, the store is migrated without, and says so.
func (s *DB) keepOld(at uint64) error {
	path := backupName(s.path, fmt.Sprintf("before-schema-%d", schema))
	if _, err := os.Stat(path); err == nil || at == 0 || at >= schema {
		return nil
	}
	err := s.CopyTo(context.Background(), path)
	if errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS) {
		s.warning = fmt.Sprintf("%s was brought up to date without a backup: %v", s.path, err)
		return nil
	}
	return err
}

// fullDisk says what to do about a full disk.
func fullDisk(err error) error {
	if isFull(err) {
		return fmt.Errorf("the disk is full; nothing was changed; free some room and try again: %w", err)
	}
	return err
}

func isFull(err error) bool {
	for _, full := range []error{syscall.ENOSPC, syscall.EFBIG, syscall.EDQUOT} {
		// Of a file that cannot grow bbolt keeps only the words.
		if errors.Is(err, full) || err != nil && strings.HasSuffix(err.Error(), full.Error()) {
			return true
		}
	}
	return false
}

// cancelled is a writer that stops with its context.
type cancelled struct {
	w   io.Writer
	ctx context.Context
	err error // the first
}

func (c *cancelled) Write(b []byte) (n int, err error) {
	if err = c.ctx.Err(); err == nil {
		n, err = c.w.Write(b)
	}
	if c.err == nil {
		c.err = err
	}
	return n, err
}

// writeWhole puts a store in its place once it is whole.
func writeWhole(path string, write func(*os.File) error) error {
	part, err := writeBeside(path, write)
	if err != nil {
		return err
	}
	return put(part, path)
}

// put renames a whole store, or removes it where it cannot have its place.
func put(part, path string) error {
	err := rename(part, path)
	if err != nil {
		_ = os.Remove(part) // the first error is the one to tell
	}
	return err
}

// writeBeside writes a store beside its place, reads its pages, syncs and closes it,
// and returns its name there.
func writeBeside(path string, write func(*os.File) error) (part string, err error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".quoteline-*")
	if err != nil {
		return "", err
	}
	defer func() {
		if err != nil { // the first error is the one to tell
			_ = f.Close()
			_ = os.Remove(f.Name())
		}
	}()
	if err := write(f); err != nil {
		return "", err
	}
	if err := f.Sync(); err != nil {
		return "", err
	}
	info, err := f.Stat()
	if err != nil {
		return "", err
	}
	h, _, bad, err := readHeads(f, info.Size())
	if err == nil {
		err = cmp.Or(bad, verifyPages(f, h, false))
	}
	if err != nil {
		return "", fmt.Errorf("the copy is not whole: %w: %w", timeline.ErrDamaged, err)
	}
	if err := f.Chmod(0o644); err != nil {
		return "", err
	}
	return f.Name(), f.Close()
}
