package command

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"quoteline/app/files"
	"quoteline/data"
	"quoteline/timeline"
)

// harm zeroes pages of a store.
func harm(t *testing.T, store string, from, to int) {
	t.Helper()
	b, err := os.ReadFile(store)
	if err != nil {
		t.Fatal(err)
	}
	clear(b[from*4096 : min(len(b), to*4096)])
	if err := os.WriteFile(store, b, 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestCare(t *testing.T) {
	s := fresh(t)
	code, want, errs := s.run("list")
	if code != OK {
		t.Fatal(errs)
	}
	code, out, errs := s.run("backup")
	backup := strings.TrimSpace(out)
	if code != OK || !strings.HasSuffix(backup, "a-2027-01-15.quoteline") {
		t.Fatal(code, out, errs)
	}
	if code, out, _ := s.run("backup"); code != OK || !strings.Contains(out, "there is a backup") {
		t.Error(code, out)
	}
	copied := filepath.Join(t.TempDir(), "copy.quoteline")
	if code, _, errs := s.run("backup", "-o", copied); code != OK {
		t.Error(errs)
	}
	if code, out, errs := s.run("compact"); code != OK || !strings.Contains(out, "was") {
		t.Error(code, out, errs)
	}
	for _, store := range []string{s.store, copied, backup} {
		if _, out, errs := (shell{t: t, store: store}).run("list", "--read-only"); out != want {
			t.Errorf("%s: %s %s", store, out, errs)
		}
	}
	harm(t, s.store, 10, 12)
	if code, _, errs := s.run("check"); code != Failed || !strings.Contains(errs, "damaged") || !strings.Contains(errs, s.store) {
		t.Error(code, errs)
	}
	saved := filepath.Join(t.TempDir(), "saved.quoteline")
	code, out, errs = s.run("salvage", "-o", saved)
	if code != OK || !strings.Contains(errs, "lost or in doubt") || out == "" {
		t.Fatal(code, out, errs)
	}
	if code, _, errs := (shell{t: t, store: saved}).run("check"); code != OK {
		t.Error(errs)
	}
	for _, args := range [][]string{{"salvage"}, {"compact", "x"}, {"backup", "x"}} {
		if code, _, _ := s.run(args...); code != Usage {
			t.Error(args, code)
		}
	}
}

// TestWaysOn goes the ways that the window offers where a store cannot be opened.
func TestWaysOn(t *testing.T) {
	s := fresh(t)
	_, want, _ := s.run("list")
	s.run("backup")
	var ways []files.Way
	s.alert = func(_ error, c []files.Way) { ways = c }
	goes := func(i int) (string, string) {
		t.Helper()
		said, next, err := ways[i].Go(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		args := next.Args()
		code, out, errs := (shell{t: t, store: args[len(args)-1]}).run(append([]string{"list"}, args[:len(args)-1]...)[:len(args)-1]...)
		if code != OK {
			t.Fatal(errs)
		}
		return said, out
	}
	busy, err := data.Open(s.store, data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if code, _, _ := s.run(); code != Failed || len(ways) != 1 {
		t.Fatal(code, ways)
	}
	if _, out := goes(0); out != want {
		t.Error("the copy is another timeline")
	}
	if err := busy.Close(); err != nil {
		t.Fatal(err)
	}
	harm(t, s.store, 4, 1000)
	if code, _, _ := s.run(); code != Failed || len(ways) != 2 {
		t.Fatal(code, ways)
	}
	if said, _ := goes(0); !strings.Contains(said, "a-salvaged.quoteline") || !strings.Contains(said, "a-salvaged.txt") {
		t.Error(said)
	}
	if said, out := goes(1); out != want || !strings.Contains(said, "a-restored.quoteline") {
		t.Error(said, out)
	}
}

// TestReadOnlyDisk opens a store that cannot be written all the same.
func TestReadOnlyDisk(t *testing.T) {
	s := fresh(t)
	_, want, _ := s.run("list")
	env := Env{Stderr: &strings.Builder{}, OpenStore: func(path string, readOnly bool) (timeline.Store, error) {
		if !readOnly {
			return nil, timeline.ErrReadOnly
		}
		return data.Open(path, data.Options{ReadOnly: true})
	}}
	st, err := open(context.Background(), &env, &options{store: s.store}, false)
	if err != nil {
		t.Fatal(err)
	}
	es, err := st.Events(context.Background())
	if err != nil || len(es) != strings.Count(want, "\n")-1 {
		t.Error(len(es), err)
	}
	if err := st.SetSetting(context.Background(), "a", []byte("b")); !errors.Is(err, timeline.ErrReadOnly) {
		t.Error(err)
	}
	if err := st.Close(); err != nil {
		t.Error(err)
	}
}
