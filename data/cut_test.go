package data

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"quoteline/timeline"
)

// TestCutOffWhileOpen: another program empties the file under an open store. Nothing
// hangs, then or on closing, and the file can be opened again.
func TestCutOffWhileOpen(t *testing.T) {
	if !replacesOpen {
		t.Skip("no file is cut off while it is open here")
	}
	for _, readOnly := range []bool{false, true} {
		path := filepath.Join(t.TempDir(), "a.quoteline")
		s, err := Open(path, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.Import(ctx, sample(t, "one two three")); err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if s, err = Open(path, Options{ReadOnly: readOnly}); err != nil {
			t.Fatal(err)
		}
		if err := os.Truncate(path, 0); err != nil {
			t.Fatal(err)
		}
		for range 3 {
			if _, err := s.Events(ctx); !errors.Is(err, timeline.ErrDamaged) {
				t.Error(err)
			}
		}
		if _, err := s.Import(ctx, sample(t, "four five")); err == nil {
			t.Error("written into what is gone")
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		if again, err := Open(path, Options{}); err == nil {
			if err := again.Close(); err != nil {
				t.Error(err)
			}
		} else if errors.Is(err, timeline.ErrStoreBusy) {
			t.Error("its lock was kept:", err)
		}
	}
}
