package app

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"quoteline/app/intake"
	"quoteline/app/translations"
	"quoteline/timeline"
	"quoteline/timeline/export"
)

func TestExplainNamesTheRemedy(t *testing.T) {
	for _, c := range []struct {
		err  error
		want string
	}{
		{fmt.Errorf("open /x: %w", timeline.ErrStoreBusy), "open /x: the store is open in another window. Close the other window"},
		{&os.PathError{Op: "open", Path: "/no/x.png", Err: os.ErrPermission}, "/no/x.png"},
		{errors.New("notes.txt: it is empty. Choose another file."), "notes.txt: it is empty. Choose another file."},
		{errors.New("odd"), "odd."},
	} {
		if got := explain(c.err); !strings.Contains(got, c.want) || strings.HasSuffix(got, "..") {
			t.Errorf("explain(%v) = %q", c.err, got)
		}
	}
}

// TestErrorsAreOfTheLanguage: in a sentence, on the list of what was added, and of a
// timeline that opened all the same.
func TestErrorsAreOfTheLanguage(t *testing.T) {
	t.Cleanup(func() {
		if err := translations.Use("en"); err != nil {
			t.Error(err)
		}
	})
	if err := translations.Use("de"); err != nil {
		t.Fatal(err)
	}
	busy := fmt.Errorf("open /x: %w; close that window and try again", timeline.ErrStoreBusy)
	if got := explain(busy); !strings.HasPrefix(got, "Öffnen von /x: die Zeitleiste ist in einem anderen Fenster offen; schließen Sie jenes Fenster und versuchen Sie es noch einmal. Schließen") {
		t.Error(got)
	}
	link := fmt.Errorf("left out %s: %w", "/x", intake.ErrLink)
	if got := outcome(&intake.Result{Name: "/x", Outcome: intake.Skipped, Err: link}); got != "Ausgelassen: es ist eine Verknüpfung, der nicht gefolgt wird." {
		t.Error(got)
	}
	failed := fmt.Errorf("read %s: %w", "/x", intake.ErrLink)
	if got := outcome(&intake.Result{Name: "/x", Outcome: intake.Failed, Err: failed}); got != "Es ist eine Verknüpfung, der nicht gefolgt wird." {
		t.Error(got)
	}
}

func TestSummary(t *testing.T) {
	r := intake.Report{Results: []intake.Result{
		{Outcome: intake.Added, Events: 4},
		{Outcome: intake.Added, Events: 1},
		{Outcome: intake.Failed},
		{Outcome: intake.Already},
	}}
	if got := summary(r); got != "2 documents added with 5 events, 1 already there, 1 failed" {
		t.Error(got)
	}
	if got := summary(intake.Report{}); got != "No documents found" {
		t.Error(got)
	}
}

func TestWrapWords(t *testing.T) {
	if got := wrapWords("one two three\nfour", 7); got != "one two\nthree\nfour" {
		t.Errorf("%q", got)
	}
}

// TestWriteFileIsWholeOrNothing: a failing export leaves what was there.
func TestWriteFileIsWholeOrNothing(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.png")
	n, err := export.File(path, func(w io.Writer) error { _, err := io.WriteString(w, "good"); return err })
	if err != nil || n != 4 {
		t.Fatal(n, err)
	}
	broken := errors.New("broken")
	_, err = export.File(path, func(w io.Writer) error { _, _ = io.WriteString(w, "ba"); return broken })
	if !errors.Is(err, broken) {
		t.Errorf("%v", err)
	}
	if b, _ := os.ReadFile(path); string(b) != "good" {
		t.Errorf("left %q", b)
	}
	if files, _ := os.ReadDir(dir); len(files) != 1 {
		t.Errorf("left %v", files)
	}
	if got := freePath(dir, "a", ".png"); got != filepath.Join(dir, "a-2.png") {
		t.Error(got)
	}
	if _, err := export.File(filepath.Join(dir, "none", "b.png"), nil); err == nil {
		t.Error("no error for a folder that is not there")
	}
}
