package files

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"quoteline/data"
)

func TestRecent(t *testing.T) {
	dir := t.TempDir()
	r := Recent{Path: filepath.Join(dir, "state", "quoteline", "recent.json")}
	if got := r.List(); got != nil {
		t.Error(got)
	}
	if err := r.Clear(); err != nil {
		t.Error(err)
	}
	name := func(n int) string { return filepath.Join(dir, fmt.Sprint(n)) }
	for n := range most + 3 {
		if err := r.Add(name(n)); err != nil {
			t.Fatal(err)
		}
	}
	if err := r.Add(name(5)); err != nil {
		t.Fatal(err)
	}
	if got := r.List(); len(got) != most || got[0] != name(5) || got[1] != name(most+2) || got[2] != name(most+1) {
		t.Error(got)
	}
	if err := r.Drop(name(5)); err != nil {
		t.Fatal(err)
	}
	if got := r.List(); len(got) != most-1 || slices.Contains(got, name(5)) {
		t.Error(got)
	}
	if info, err := os.Stat(r.Path); err != nil || info.Mode().Perm() != 0o600 && runtime.GOOS != "windows" {
		t.Error(info.Mode(), err)
	}
	if left, err := filepath.Glob(filepath.Join(filepath.Dir(r.Path), "*")); err != nil || len(left) != 1 {
		t.Error(left, err)
	}
	if left, err := filepath.Glob(filepath.Join(filepath.Dir(r.Path), ".*")); err != nil || len(left) != 0 {
		t.Error(left, err)
	}
	if err := r.Clear(); err != nil || r.List() != nil {
		t.Error(err, r.List())
	}
	if (Recent{}).Add("/a") != nil || (Recent{}).Clear() != nil || (Recent{}).List() != nil {
		t.Error("a list that is none fails")
	}
}

// TestRecentIsForgottenWhereItIsDamaged: whatever stands in the file, it is a list or
// none, and the next one is remembered.
func TestRecentIsForgottenWhereItIsDamaged(t *testing.T) {
	disk := filepath.VolumeName(t.TempDir()) // "" but on Windows
	for _, tt := range []struct {
		content string
		want    []string
	}{
		{"", nil},
		{"{", nil},
		{`{"a": 1}`, nil},
		{`[1, 2]`, nil},
		{strings.ReplaceAll(`["@/a", "b", "", "@/a", "@/c"]`, "@", disk), []string{disk + "/a", disk + "/c"}},
		{"[" + strings.Repeat(" ", maxRecent) + "]", nil},
		{"\x00\xff", nil},
	} {
		r := Recent{Path: filepath.Join(t.TempDir(), "recent.json")}
		if err := os.WriteFile(r.Path, []byte(tt.content), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := r.List(); !slices.Equal(got, tt.want) {
			t.Errorf("%.20q: %q", tt.content, got)
		}
		if err := r.Add(disk + "/new"); err != nil || r.List()[0] != filepath.FromSlash(disk+"/new") {
			t.Errorf("%.20q: %v %v", tt.content, r.List(), err)
		}
	}
	r := Recent{Path: t.TempDir()} // a folder
	if r.List() != nil || r.Add("/a") == nil {
		t.Error("a folder is a list")
	}
	file := filepath.Join(t.TempDir(), "a")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := (Recent{Path: filepath.Join(file, "b", "recent.json")}).Add("/a"); err == nil || !strings.Contains(err.Error(), "remember the recent timelines") {
		t.Error(err)
	}
}

func TestIsTimeline(t *testing.T) {
	dir := t.TempDir()
	put := func(name, content string) string {
		t.Helper()
		p := filepath.Join(dir, name)
		if err := os.WriteFile(p, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return p
	}
	named, other := filepath.Join(dir, "a.quoteline"), filepath.Join(dir, "a.bin")
	s, err := data.Open(named, data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(named)
	if err != nil {
		t.Fatal(err)
	}
	put("a.bin", string(whole))
	folder := filepath.Join(dir, "folder.quoteline")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]bool{
		named: true, other: true, put("b.Quoteline", "damaged"): true,
		put("b.txt", "the bridge fell"): false, put("short", "x"): false, put("none", ""): false,
		folder: false, filepath.Join(dir, "missing.quoteline"): false, os.DevNull: false,
	} {
		if got := IsTimeline(path); got != want {
			t.Errorf("%s: %v", path, got)
		}
	}
	ts, ds := Sort([]string{"b", named, "c", other})
	if !slices.Equal(ts, []string{named, other}) || !slices.Equal(ds, []string{"b", "c"}) {
		t.Error(ts, ds)
	}
}

func TestNames(t *testing.T) {
	for in, want := range map[string]string{"a": "a.quoteline", "a.quoteline": "a.quoteline", "a.QuoteLine": "a.QuoteLine", "a.txt": "a.txt.quoteline", "": ""} {
		if got := Named(in); got != want {
			t.Errorf("%q: %q", in, got)
		}
	}
	if got := Title("/x/the bridge.quoteline"); got != "the bridge" {
		t.Error(got)
	}
	if got := (Target{Path: "a", ReadOnly: true}).Args(); !slices.Equal(got, []string{"--read-only", "--store", "a"}) {
		t.Error(got)
	}
}
