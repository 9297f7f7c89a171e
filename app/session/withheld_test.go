package session_test

import (
	"errors"
	"path/filepath"
	"testing"

	"quoteline/timeline"
)

// TestNoEventsAreFoundInBlanks: a document whose text was left out is as it was, and the
// user is told why.
func TestNoEventsAreFoundInBlanks(t *testing.T) {
	whole := newBench(t, bridge)
	path := filepath.Join(t.TempDir(), "copy.quoteline")
	if err := whole.store.Share(t.Context(), path, timeline.Sharing{WithoutText: true}); err != nil {
		t.Fatal(err)
	}
	b := benchOn(t, path)
	if err := b.s.Load(t.Context()); err != nil {
		t.Fatal(err)
	}
	id := b.s.Documents()[0].ID
	before := b.export()
	for name, f := range map[string]func(func(error)){
		"again":  func(done func(error)) { b.s.Again("again", []timeline.DocumentID{id}, done) },
		"redate": func(done func(error)) { b.s.Redate("date", map[timeline.DocumentID]timeline.Publication{id: {}}, done) },
	} {
		var err error
		over := false
		f(func(e error) { err, over = e, true })
		b.until(name, func() bool { return over })
		if !errors.Is(err, timeline.ErrWithheld) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if b.export() != before {
		t.Error("something was changed")
	}
}
