package data

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"
)

func day(n int) time.Time { return time.Date(2024, 3, n, 12, 0, 0, 0, time.UTC) }

func TestBackups(t *testing.T) {
	s := open(t)
	for n := 1; n <= 12; n++ {
		if _, err := s.Import(ctx, sample(t, fmt.Sprint("a document ", strings.Repeat("x ", n)))); err != nil {
			t.Fatal(err)
		}
		path, err := s.Backup(ctx, Backups{Now: day(n), Keep: 5})
		if err != nil || filepath.Base(path) != fmt.Sprintf("a-2024-03-%02d.quoteline", n) {
			t.Fatal(path, err)
		}
		if again, err := s.Backup(ctx, Backups{Now: day(n), Keep: 5}); again != "" || err != nil {
			t.Fatal("twice a day", again, err)
		}
	}
	if path, err := s.Backup(ctx, Backups{Now: day(13), Keep: 5}); path != "" || err != nil {
		t.Error("of nothing new", path, err)
	}
	all := BackupsOf(s.Path())
	if len(all) != 5 || !strings.HasSuffix(all[0], "-12.quoteline") || !strings.HasSuffix(all[4], "-08.quoteline") {
		t.Fatal(all)
	}
	want, err := readWhole(s)
	if err != nil {
		t.Fatal(err)
	}
	b, err := Open(all[0], Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	if got, err := readWhole(b); err != nil || !reflect.DeepEqual(got, want) || b.Warning() != "" {
		t.Error("the backup is another timeline", err)
	}
	if problems, err := b.Check(ctx); err != nil || len(problems) > 0 {
		t.Error(problems, err)
	}
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(all[0], []byte("damaged"), 0o600); err != nil {
		t.Fatal(err)
	}
	if left := BackupsOf(s.Path()); len(left) != 4 || left[0] != all[1] {
		t.Error("a damaged backup is offered", left)
	}
	if _, err := s.Backup(ctx, Backups{Now: day(14), Most: 1}); !errors.Is(err, ErrTooLarge) {
		t.Error(err)
	}
	cancel, stop := context.WithCancel(ctx)
	stop()
	if _, err := s.Backup(cancel, Backups{Now: day(15)}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if left, err := filepath.Glob(filepath.Join(BackupFolder(s.Path()), ".*")); err != nil || len(left) > 0 {
		t.Error("left behind:", left, err)
	}
}

// TestBackupBeforeMigration keeps the old file as it was.
func TestBackupBeforeMigration(t *testing.T) {
	s := old(t, "testdata/schema3.quoteline.gz")
	all := BackupsOf(s.Path())
	if len(all) != 1 || !strings.Contains(all[0], "-before-schema-") {
		t.Fatal(all)
	}
	b, err := Open(all[0], Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	got, err := readWhole(b)
	want, err2 := readWhole(s)
	if err != nil || err2 != nil || !reflect.DeepEqual(got, want) {
		t.Error(err, err2)
	}
}

// TestCompact takes a store that has lost most of what it had to twice the size of its
// live data at most.
func TestCompact(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.quoteline")
	s, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for n := range 30 {
		x := sample(t, strings.Repeat(fmt.Sprint("word", n, " "), 100))
		if _, err := s.Import(ctx, x); err != nil {
			t.Fatal(err)
		}
		if n%3 > 0 {
			if err := s.Remove(ctx, x.Document.ID); err != nil {
				t.Fatal(err)
			}
		}
	}
	want, err := readWhole(s)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := Compact(ctx, path, Options{Timeout: 50 * time.Millisecond}); err == nil {
		t.Error("compacted under another window")
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	before, after, err := Compact(ctx, path, Options{})
	if err != nil || after >= before && replacesOpen { // Windows keeps a file as long as its map
		t.Fatal(before, after, err)
	}
	if s, err = Open(path, Options{}); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if got, err := readWhole(s); err != nil || !reflect.DeepEqual(got, want) {
		t.Error("another timeline", err)
	}
	if problems, err := s.Check(ctx); err != nil || len(problems) > 0 {
		t.Error(problems, err)
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	h, err := newestHead(f)
	if err != nil {
		t.Fatal(err)
	}
	live := int64(0)
	w := &pages{r: f, head: h, record: func(_, key, value []byte) error {
		live += int64(len(key) + len(value))
		return nil
	}}
	if err := w.all(); err != nil {
		t.Fatal(err)
	}
	if after > 2*live+16*h.pageSize && replacesOpen { // small buckets take a page each
		t.Errorf("%d bytes for %d of records", after, live)
	}
	if left, err := filepath.Glob(filepath.Join(filepath.Dir(path), ".*")); err != nil || len(left) > 0 {
		t.Error("left behind:", left, err)
	}
}

// TestWaitingForCompaction opens the new file, not the one that is gone.
func TestWaitingForCompaction(t *testing.T) {
	if !replacesOpen {
		t.Skip("no file is replaced while it is open here")
	}
	path := filepath.Join(t.TempDir(), "a.quoteline")
	s, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(t.TempDir(), "b.quoteline")
	if err := s.CopyTo(ctx, other); err != nil {
		t.Fatal(err)
	}
	waited := make(chan error)
	go func() {
		late, err := Open(path, Options{Timeout: 2 * time.Minute})
		if err == nil {
			_, err = late.Import(ctx, sample(t, "late words"))
			err = errors.Join(err, late.Close())
		}
		waited <- err
	}()
	time.Sleep(50 * time.Millisecond)
	if err := errors.Join(os.Rename(other, path), s.Close(), <-waited); err != nil {
		t.Fatal(err)
	}
	s, err = Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if es, err := s.Events(ctx); err != nil || len(es) != 2 {
		t.Error("what was stored is gone with the old file", len(es), err)
	}
}

// TestSnapshot copies a store while it is written: each copy is one of its states.
func TestSnapshot(t *testing.T) {
	s := open(t)
	done := make(chan error)
	go func() {
		for n := range 40 {
			if _, err := s.Import(ctx, sample(t, strings.Repeat("w ", n+1)+"end")); err != nil {
				done <- err
				return
			}
		}
		close(done)
	}()
	copies := 0
	for running := true; running; {
		select {
		case err := <-done:
			if running = false; err != nil {
				t.Fatal(err)
			}
		default:
		}
		to := filepath.Join(t.TempDir(), "copy")
		if err := Snapshot(ctx, s.Path(), to); err != nil {
			if errors.Is(err, errOvertaken) || !running {
				t.Error(err)
			}
			continue
		}
		copies++
		c, err := Open(to, Options{ReadOnly: true})
		if err != nil {
			t.Fatal(err)
		}
		docs, err := c.Documents(ctx)
		es, err2 := c.Events(ctx)
		problems, err3 := c.Check(ctx)
		n := len(docs)
		if err != nil || err2 != nil || err3 != nil || len(problems) > 0 || len(es) != n*(n+3)/2 {
			t.Fatal(n, len(es), problems, err, err2, err3)
		}
		if err := c.Close(); err != nil {
			t.Fatal(err)
		}
	}
	b, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	clear(b[8192 : len(b)/2])
	bad := filepath.Join(t.TempDir(), "bad")
	if err := os.WriteFile(bad, b, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Snapshot(ctx, bad, bad+"2"); err == nil {
		t.Error("damage was copied")
	}
	if now, err := os.ReadFile(s.Path()); err != nil || bytes.Equal(now, b) || copies == 0 {
		t.Error(copies, err)
	}
}
