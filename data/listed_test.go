package data

import (
	"slices"
	"testing"

	"quoteline/timeline"
)

// TestListsHaveTagsAndNotes imports events that a list gives tags and notes: they are
// the user's, found, checked and undone like all else.
func TestListsHaveTagsAndNotes(t *testing.T) {
	s := open(t)
	brought(t, s, "zero")
	x := sample(t, "one two three")
	x.Document.Listed = true
	x.Events[1].Tags, x.Events[1].Note = []string{"bridge", "flood"}, "Said by all."
	if _, err := s.Import(ctx, x); err != nil {
		t.Fatal(err)
	}
	told := func() {
		t.Helper()
		e := must(s.Event(ctx, x.First+1))(t)
		if !slices.Equal(e.Tags, x.Events[1].Tags) || e.Note != "Said by all." || e.Edited != timeline.TagsField|timeline.NoteField {
			t.Errorf("%+v", e)
		}
		c := must(s.Columns(ctx))(t)
		for _, word := range []string{"flood", "said"} {
			found := must(s.Search(ctx, c, []string{word}))(t)
			if at := slices.Index(c.ID, x.First+1); !found.Has(at) {
				t.Errorf("%s does not find it", word)
			}
		}
		holds(t, s)
	}
	told()
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Redo(ctx); err != nil {
		t.Fatal(err)
	}
	told()
	mustEdit(t, s, func(e timeline.Editor) error {
		return e.Revert(x.First+1, timeline.TagsField|timeline.NoteField)
	})
	if e := must(s.Event(ctx, x.First+1))(t); e.Tags != nil || e.Note != "" {
		t.Errorf("%+v", e)
	}
}
