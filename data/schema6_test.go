package data

import (
	"slices"
	"testing"
)

// TestSchema6 opens a store as the sixth version wrote it: one report that tells of a Monday
// behind what may have been later, and another that tells of the day after, which stood
// before that Monday.
func TestSchema6(t *testing.T) {
	s := old(t, "testdata/schema6.quoteline.gz")
	var got []string
	for _, e := range must(s.Events(ctx))(t) {
		got = append(got, e.When.EDTF)
	}
	if want := []string{"[..2019-05-07]", "2019-05-06", "2019-05-07", "2019-05-07", "2019-05-08"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if problems, err := s.Check(ctx); err != nil || len(problems) > 0 {
		t.Error(problems, err)
	}
}
