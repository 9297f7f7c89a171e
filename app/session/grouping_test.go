package session

import (
	"context"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quoteline/timeline"
)

func TestGroupsHoldEveryEvent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawStore(t)
		snap, err := read(context.Background(), m)
		if err != nil {
			t.Fatal(err)
		}
		s := New(m, func(func()) {}, Config{})
		g := Group(rapid.IntRange(1, int(Groups)-1).Draw(t, "group"))
		n := s.show(snap, nil, Grouping{g, g})
		of, keys := valuesOf(snap, g)
		in := make([]int, n.len())
		for k, l := range n.lanes {
			if k > most || l.Key == "" && k != len(n.lanes)-1 {
				t.Fatalf("lane %d of %d has the key %q", k, len(n.lanes), l.Key)
			}
			for j, i := range l.Items {
				if j > 0 && i <= l.Items[j-1] {
					t.Fatal("a lane is not rising")
				}
				in[i]++
				has := false
				for _, v := range of(int(i), nil) {
					has = has || keys[v] == l.Key
				}
				if has == (l.Key == "") {
					t.Fatalf("event %d is in lane %q", i, l.Key)
				}
			}
		}
		for i, times := range in {
			if times == 0 || times > max(1, len(of(i, nil))) {
				t.Fatalf("event %d stands in %d lanes", i, times)
			}
			if n.hues != nil && int(n.hues[i]) < most && !contains(n.lanes[n.hues[i]].Items, int32(i)) {
				t.Fatalf("event %d has the colour of a group that it is not in", i)
			}
		}
	})
}

// after does something and runs what is posted until the change has come.
func (l loop) after(t *testing.T, s *Session, c Change, do func()) {
	t.Helper()
	done := false
	s.Observe(func(got Change) { done = done || got&c != 0 })
	do()
	l.until(t, func() bool { return done })
}

func contains(list []int32, v int32) bool {
	for _, o := range list {
		if o == v {
			return true
		}
	}
	return false
}

func TestEventWithTwoPeopleStandsInBoth(t *testing.T) {
	m := three()
	m.events[0].Speaker, m.events[0].People = "Ann", []string{"Bob", "Ann"}
	m.events[1].People, m.events[2].People = []string{"Bob"}, nil
	m.events[1].Speaker, m.events[2].Speaker = "", ""
	s, l := opened(t, m, Config{})
	l.after(t, s, GroupsChanged, func() { s.SetGrouping(Grouping{Lanes: PersonGroup, Colours: PersonGroup}) })
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

func TestGroupNames(t *testing.T) {
	for g := range Groups {
		if GroupNamed(g.String()) != g {
			t.Error(g)
		}
	}
	if GroupNamed("colour of the sky") != NoGroup {
		t.Error("an unknown group is one")
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
