package intake

import (
	"archive/zip"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"quoteline/timeline"
	"quoteline/timeline/document"
)

// folder writes files, given by name and content in pairs.
func folder(t *testing.T, pairs ...string) string {
	t.Helper()
	dir := t.TempDir()
	for i := 0; i < len(pairs); i += 2 {
		p := filepath.Join(dir, pairs[i])
		if err := os.MkdirAll(filepath.Dir(p), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(pairs[i+1]), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// word finds an event in each document, and fails for some.
func word(_ context.Context, d *timeline.Document) (*timeline.Extraction, error) {
	if strings.Contains(d.Text, "bad") {
		return nil, errors.New("cannot be understood")
	}
	return &timeline.Extraction{Document: *d, Events: make([]timeline.Event, 1)}, nil
}

// told is what became of each document, by its name in dir.
func told(dir string, r Report) (out []string) {
	for _, x := range r.Results {
		name, _ := filepath.Rel(dir, x.Name)
		out = append(out, fmt.Sprint(name, " ", [...]string{"added", "already", "skipped", "failed"}[x.Outcome]))
	}
	return out
}

func TestAFolderOfAnyMix(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no such names")
	}
	dir := folder(t, "a.txt", "one", "b/c.txt", "two", "b/d.png", "\x89PNG", "b/e.txt", "", ".git/config", "x", "f.txt", "bad", "line\nend.txt", "three")
	if err := os.Symlink("/etc/passwd", filepath.Join(dir, "g.txt")); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(filepath.Join(dir, "b/e.txt"), 10<<30); err != nil { // sparse
		t.Fatal(err)
	}
	z, err := os.Create(filepath.Join(dir, "h.zip"))
	if err != nil {
		t.Fatal(err)
	}
	w := zip.NewWriter(z)
	for _, name := range []string{"in.txt", "../../out.txt"} {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprint(f, name)
	}
	if err := errors.Join(w.Close(), z.Close()); err != nil {
		t.Fatal(err)
	}
	m := &store{}
	var last Progress
	done := 0
	j := Job{Store: m, Paths: []string{dir}, Extract: word, Now: time.Now, Progress: func(p Progress) { last = p }, Done: func(Result) { done++ }}
	r := j.Run(context.Background())
	want := []string{
		".git skipped", "g.txt skipped", "a.txt added", "b/c.txt added", "b/d.png skipped", "b/e.txt skipped", "f.txt failed",
		"h.zip › in.txt added", "h.zip › ../../out.txt added", "line\nend.txt added",
	}
	got := told(dir, r)
	for i, s := range got {
		if strings.HasSuffix(s, "out.txt added") { // Rel has resolved it
			got[i] = "h.zip › ../../out.txt added"
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if done != len(want) || last.Stage != Tidying || last.Files != 7 || last.Of != 7 || !m.tidy {
		t.Errorf("%d done, %+v", done, last)
	}
	if _, err := os.Stat(filepath.Join(dir, "..", "out.txt")); err == nil {
		t.Error("a file was written outside")
	}
}

// TestWhatIsNamedFails: what the user named and cannot be read is no mere remark.
func TestWhatIsNamedFails(t *testing.T) {
	dir := folder(t, "d.png", "\x89PNG", "e.txt", "")
	j := Job{Store: &store{}, Paths: []string{filepath.Join(dir, "d.png"), filepath.Join(dir, "e.txt"), filepath.Join(dir, "none.txt")}, Extract: word, Now: time.Now}
	r := j.Run(context.Background())
	if got := told(dir, r); !slices.Equal(got, []string{"d.png failed", "e.txt failed", "none.txt failed"}) {
		t.Error(got)
	}
	for _, x := range r.Results {
		if !strings.Contains(x.Err.Error(), x.Name) {
			t.Errorf("it does not name %s: %v", x.Name, x.Err)
		}
	}
}

func TestOriginalsAreKeptUnlessTheUserSaysOtherwise(t *testing.T) {
	dir := folder(t, "a.txt", "\xef\xbb\xbfone")
	for _, drop := range []bool{false, true} {
		m := &store{}
		j := Job{Store: m, Paths: []string{dir}, Extract: word, Now: time.Now, DropOriginals: drop}
		j.Run(context.Background())
		if x := m.batches[0][0]; (x.Original == nil) != drop || x.Document.Added.IsZero() {
			t.Errorf("drop %v: %q", drop, x.Original)
		}
	}
}

func TestWhatIsAtHand(t *testing.T) {
	m := &store{}
	j := Job{Store: m, Parts: slices.Collect(document.PartsOf(context.Background(), "copied text", []byte("words"))), Extract: word, Now: time.Now}
	if r := j.Run(context.Background()); r.Count(Added) != 1 || r.Results[0].Name != "copied text" || !r.Results[0].Undated {
		t.Errorf("%+v", r)
	}
}

// TestCancel ends at once, however long a document takes.
func TestCancel(t *testing.T) {
	dir := folder(t, "a.txt", "one", "b.txt", "two", "c.txt", "three")
	ctx, cancel := context.WithCancel(context.Background())
	j := Job{Store: &store{}, Paths: []string{dir}, Now: time.Now, Extract: func(ctx context.Context, d *timeline.Document) (*timeline.Extraction, error) {
		if d.Text != "one" {
			cancel()
			<-ctx.Done()
			return nil, ctx.Err()
		}
		return word(ctx, d)
	}}
	r := j.Run(ctx)
	if !r.Canceled || len(r.Results) > 1 {
		t.Errorf("%+v", r)
	}
}
