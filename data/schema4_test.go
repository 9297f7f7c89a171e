package data

import (
	"testing"

	"quoteline/timeline"
)

// TestSchema4 opens a store as the fourth version wrote it: two documents that tell of
// one happening, a sentence left out, and an event that the user added, which was kept
// among those of its document then. What is new since can be done to all of them.
func TestSchema4(t *testing.T) {
	s := old(t, "testdata/schema4.quoteline.gz")
	es := must(s.Events(ctx))(t)
	if len(es) != 7 || es[0].Title != "mine" || es[0].ID != 8 || len(es[1].Accounts) != 2 {
		t.Fatalf("%d events: %v", len(es), ids(es))
	}
	if undo, redo, err := s.History(ctx); undo != nil || redo != nil || err != nil {
		t.Error(undo, redo, err)
	}
	before := exported(t, s)
	mustEdit(t, s, func(e timeline.Editor) error {
		if err := e.Unlink(es[1].Accounts[1].ID); err != nil {
			return err
		}
		return e.Correct(8, &timeline.Correction{Fields: timeline.DeletedField, Deleted: true})
	})
	if now := must(s.Events(ctx))(t); len(now) != 7 {
		t.Error(ids(now))
	}
	if err := s.Remove(ctx, es[1].Document()); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if _, err := s.Undo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if now := exported(t, s); now != before {
		t.Errorf("undone:\n%s\nwas\n%s", now, before)
	}
	if problems, err := s.Check(ctx); err != nil || len(problems) > 0 {
		t.Error(problems, err)
	}
}
