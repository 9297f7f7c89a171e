package data

import (
	"errors"
	"testing"

	"quoteline/timeline"
)

// TestSchema5 opens a store as the fifth version wrote it: two documents, whose bytes
// were not kept, and a title that the user changed, which can be undone.
func TestSchema5(t *testing.T) {
	s := old(t, "testdata/schema5.quoteline.gz")
	docs := must(s.Documents(ctx))(t)
	if len(docs) != 2 || docs[0].Media != "" || docs[0].Pages != nil || docs[0].Withheld != nil {
		t.Errorf("%+v", docs)
	}
	for _, d := range docs { // its text is its bytes
		if got, err := s.Original(ctx, d.ID); err != nil || int64(len(got)) != d.Bytes {
			t.Errorf("%q %v", got, err)
		}
	}
	if _, err := s.Original(ctx, timeline.DocumentID("00")); !errors.Is(err, timeline.ErrNotFound) {
		t.Error(err)
	}
	titles := func() (mine int) {
		for _, e := range must(s.Events(ctx))(t) {
			if e.Title == "mine" {
				mine++
			}
		}
		return mine
	}
	if titles() != 1 {
		t.Error("the correction is lost")
	}
	if step, err := s.Undo(ctx); err != nil || step.Label != "change of title" || titles() != 0 {
		t.Error(step, err)
	}
	if problems, err := s.Check(ctx); err != nil || len(problems) > 0 {
		t.Error(problems, err)
	}
}
