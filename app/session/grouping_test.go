package session

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quoteline/timeline"
	"quoteline/timeline/group"
)

// after does something and runs what is posted until the change has come.
func (l loop) after(t *testing.T, s *Session, c Change, do func()) {
	t.Helper()
	done := false
	s.Observe(func(got Change) { done = done || got&c != 0 })
	do()
	l.until(t, func() bool { return done })
}

func TestEventWithTwoPeopleStandsInBoth(t *testing.T) {
	m := three()
	m.events[0].Speaker, m.events[0].People = "Ann", []string{"Bob", "Ann"}
	m.events[1].People, m.events[2].People = []string{"Bob"}, nil
	m.events[1].Speaker, m.events[2].Speaker = "", ""
	s, l := opened(t, m, Config{})
	l.after(t, s, GroupsChanged, func() { s.SetGrouping(Grouping{Lanes: group.Person, Colours: group.Person}) })
	want := []struct {
		key string
		n   int
	}{{"Bob", 2}, {"Ann", 1}, {"", 1}}
	got := s.Lanes()
	if len(got) != len(want) {
		t.Fatalf("%+v", got)
	}
	for i, w := range want {
		if got[i].Key != w.key || len(got[i].Items) != w.n {
			t.Errorf("lane %d: %+v, want %+v", i, got[i], w)
		}
	}
	l.after(t, s, GroupsChanged, func() { s.SetGrouping(Grouping{}) })
	if hues, _ := s.Hues(); s.Lanes() != nil || hues != nil {
		t.Error("no grouping still groups")
	}
}

func TestSorted(t *testing.T) {
	m := three()
	m.events[0].Title, m.events[1].Title, m.events[2].Title = "b", "A", "c"
	m.events[0].Speaker, m.events[1].Speaker, m.events[2].Speaker = "", "", "Zoe"
	m.events[0].People, m.events[1].People, m.events[2].People = []string{"Ann"}, nil, nil
	s, l := opened(t, m, Config{})
	list := func() (out []timeline.EventID) {
		for i := range s.Rows() {
			out = append(out, s.RowID(i))
			if at, ok := s.RowOf(s.RowID(i)); !ok || at != i {
				t.Errorf("row %d is said to be %d", i, at)
			}
		}
		return out
	}
	reading := list()
	a, b, c := m.events[0].ID, m.events[1].ID, m.events[2].ID
	for _, x := range []struct {
		by   Column
		desc bool
		want []timeline.EventID
	}{
		{ByTitle, false, []timeline.EventID{b, a, c}},
		{ByTitle, true, []timeline.EventID{c, a, b}},
		{ByPeople, false, []timeline.EventID{a, c, b}},
		{ByPeople, true, []timeline.EventID{c, a, b}}, // nobody comes last either way
		{ByDate, true, []timeline.EventID{reading[2], reading[1], reading[0]}},
		{Columns + 1, false, reading},
	} {
		l.after(t, s, OrderChanged, func() { s.SortBy(x.by, x.desc) })
		if got := list(); len(got) != 3 || got[0] != x.want[0] || got[1] != x.want[1] || got[2] != x.want[2] {
			t.Errorf("by %d %v: %v, want %v", x.by, x.desc, got, x.want)
		}
	}
	l.after(t, s, OrderChanged, func() { s.SortBy(ByTitle, false) })
	l.after(t, s, EventsChanged, func() {
		if err := s.SetFilter(Filter{Text: "zzz"}); err != nil {
			t.Fatal(err)
		}
	})
	if at, _, _ := s.Sorted(); s.Rows() != 0 || at != nil {
		t.Errorf("%d rows in the order %v", s.Rows(), at)
	}
	if _, ok := s.RowOf(a); ok {
		t.Error("what is filtered out has a row")
	}
}

// The order by title is that of whole titles, the first letters of which are equal or
// not.
func TestByTitleComparesWholeTitles(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		titles := rapid.SliceOf(rapid.StringMatching(`(the ferry )?[aAbÄz]{0,3}`)).Draw(t, "titles")
		desc := rapid.Bool().Draw(t, "desc")
		lower := make([]string, len(titles))
		want := make([]int32, len(titles))
		for i := range titles {
			lower[i], want[i] = strings.ToLower(titles[i]), int32(i)
		}
		slices.SortStableFunc(want, func(a, b int32) int { return last(lower[a], lower[b], desc) })
		if got := byTitle(slices.Clone(titles), desc); !slices.Equal(got, want) {
			t.Fatalf("%q: %v, want %v", titles, got, want)
		}
	})
}
