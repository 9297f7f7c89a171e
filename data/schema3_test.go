package data

import "testing"

// TestSchema3 opens a store as the third version wrote it: two documents that tell
// of one happening, a sentence left out, and an event that the user added.
func TestSchema3(t *testing.T) {
	s := old(t, "testdata/schema3.quoteline.gz")
	es, err := s.Events(ctx)
	if err != nil || len(es) != 7 {
		t.Fatalf("%d events, %v", len(es), err)
	}
	if es[0].Title != "mine" || es[0].ID != 8 || len(es[1].Accounts) != 2 || es[1].ID != 1 {
		t.Errorf("%v", ids(es))
	}
	c, err := s.Columns(ctx)
	if err != nil || c.Len() != 7 || !c.Flags[1].Joined() {
		t.Fatal(c, err)
	}
	if i, ok := c.Position(4); !ok || i != 1 { // the other account
		t.Error(i, ok)
	}
	// One word is the one document's, the other the other's.
	found, err := s.Search(ctx, c, []string{"one", "uno"})
	if err != nil || found.Len() != 1 || !found.Has(1) {
		t.Error(found.List(), err)
	}
	if v, err := s.Setting(ctx, "seeds"); err != nil || string(v) != "none" {
		t.Error(v, err)
	}
	if problems, err := s.Check(ctx); err != nil || len(problems) > 0 {
		t.Error(problems, err)
	}
}
