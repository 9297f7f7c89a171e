//go:build linux

package data

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"quoteline/timeline"
	"quoteline/timeline/export"
)

// disk mounts a file system of so many bytes in memory, which takes root.
func disk(t *testing.T, size int) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("none", dir, "tmpfs", 0, fmt.Sprintf("size=%d", size)); err != nil {
		t.Skipf("a disk of its own cannot be mounted here: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// TestFullDisk fills a real disk under all that writes: each says that it is full,
// what was there is there still, and once there is room again all goes on.
func TestFullDisk(t *testing.T) {
	dir := disk(t, 3<<20)
	path := filepath.Join(dir, "s.quoteline")
	s, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}()
	text := func(i int) string {
		return fmt.Sprintf("Text %d ", i) + strings.Repeat(fmt.Sprintf("word%d went ", i), 200)
	}
	if _, err := s.Import(ctx, sample(t, text(0))); err != nil {
		t.Fatal(err)
	}
	ballast := filepath.Join(dir, "ballast")
	if err := os.WriteFile(ballast, make([]byte, 1<<20), 0o600); err != nil {
		t.Fatal(err)
	}
	full := func(what string, err error) {
		t.Helper()
		if !errors.Is(err, syscall.ENOSPC) || !strings.Contains(err.Error(), dir) {
			t.Errorf("%s: %v", what, err)
		}
	}
	n := 1
	for ; n < 100; n++ { // an import
		if _, err = s.Import(ctx, sample(t, text(n))); err != nil {
			break
		}
	}
	full("import", err)
	before := exported(t, s)
	for i := range 100 { // an edit
		note := fmt.Sprint(i, strings.Repeat(" a long note", 5000))
		err = s.Edit(ctx, "change of note", time.Unix(1, 0), func(e timeline.Editor) error {
			return e.Correct(1, &timeline.Correction{Fields: timeline.NoteField, Note: note})
		})
		if err != nil {
			break
		}
		before = exported(t, s)
	}
	full("edit", err)
	_, err = s.Backup(ctx, Backups{Now: time.Unix(1_700_000_000, 0).UTC()})
	full("backup", err)
	full("copy", s.CopyTo(ctx, filepath.Join(dir, "copy.quoteline")))
	_, err = export.File(filepath.Join(dir, "a.json"), func(w io.Writer) error { return export.JSON(ctx, w, s) })
	full("export", err)
	if docs := must(s.Documents(ctx))(t); len(docs) != n {
		t.Errorf("%d documents, %d were said to be there", len(docs), n)
	}
	if now := exported(t, s); now != before {
		t.Error("the timeline is another one")
	}
	if problems, err := s.Check(ctx); err != nil || len(problems) > 0 {
		t.Error(problems, err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	_, _, err = Compact(ctx, path, Options{})
	full("compact", err)
	left, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil || len(left) > 3 { // the store, the ballast, the folder of backups
		t.Errorf("what failed has left %q, %v", left, err)
	}
	if err := os.Remove(ballast); err != nil {
		t.Fatal(err)
	}
	if s, err = Open(path, Options{}); err != nil {
		t.Fatal(err)
	}
	if now := exported(t, s); now != before {
		t.Error("the timeline is another one after it was opened again")
	}
	if added, err := s.Import(ctx, sample(t, text(200))); !added || err != nil {
		t.Error(added, err)
	}
}

// TestReadOnlyMedium opens a store on a disk that cannot be written.
func TestReadOnlyMedium(t *testing.T) {
	dir := disk(t, 4<<20)
	path := filepath.Join(dir, "s.quoteline")
	s, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Import(ctx, sample(t, "It was so.")); err != nil {
		t.Fatal(err)
	}
	before := exported(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("none", dir, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(path, Options{}); !errors.Is(err, timeline.ErrReadOnly) || !strings.Contains(err.Error(), path) {
		t.Error(err)
	}
	s, err = Open(path, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	if now := exported(t, s); now != before {
		t.Error("the timeline is another one")
	}
	if err := s.SetSetting(ctx, "a", []byte("b")); !errors.Is(err, timeline.ErrReadOnly) {
		t.Error(err)
	}
	if _, err := s.Backup(ctx, Backups{Now: time.Unix(1_700_000_000, 0).UTC()}); err == nil {
		t.Error("a backup was written")
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}
