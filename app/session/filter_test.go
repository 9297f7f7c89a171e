package session

import (
	"context"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"quoteline/timeline"
	"quoteline/timeline/generate"
	"quoteline/timeline/layout"
	"quoteline/timeline/when"
)

// naive says of a whole event whether a filter shows it, in the plainest words.
func naive(m *store, f *Filter, e *timeline.Event) bool {
	for _, w := range queryWords(f.Text) {
		if !strings.Contains(m.haystack(e), w) {
			return false
		}
	}
	a, _ := when.Parse(f.From)
	b, _ := when.Parse(f.To)
	if !a.IsZero() && (e.When.IsZero() || e.When.To <= a.From) || !b.IsZero() && (e.When.IsZero() || e.When.From >= b.To) {
		return false
	}
	any := func(wanted, have []string) bool {
		return len(wanted) == 0 || slices.ContainsFunc(have, func(n string) bool { return slices.Contains(wanted, n) })
	}
	return (len(f.Kinds) == 0 || slices.Contains(f.Kinds, e.Kind)) &&
		(len(f.Factualities) == 0 || slices.Contains(f.Factualities, e.Factuality)) &&
		(len(f.Verified) == 0 || slices.Contains(f.Verified, e.Verified)) &&
		(len(f.Documents) == 0 || slices.Contains(f.Documents, e.Document())) &&
		any(f.People, append(slices.Clone(e.People), e.Speaker)) && any(f.Places, e.Places)
}

func drawFilter(t *rapid.T) Filter {
	return Filter{
		Text:         rapid.SampledFrom([]string{"", "", "ferry", "ann news", "1998"}).Draw(t, "text"),
		From:         rapid.SampledFrom([]string{"", "", "1931", "1998-03-02"}).Draw(t, "from"),
		To:           rapid.SampledFrom([]string{"", "", "1998", "1931-05"}).Draw(t, "to"),
		Kinds:        rapid.SliceOfN(rapid.Map(rapid.IntRange(0, 3), func(i int) timeline.Kind { return timeline.Kind(i) }), 0, 2).Draw(t, "kinds"),
		Factualities: rapid.SliceOfN(rapid.Map(rapid.IntRange(0, 6), func(i int) timeline.Factuality { return timeline.Factuality(i) }), 0, 4).Draw(t, "factualities"),
		Verified:     rapid.SliceOfN(rapid.Map(rapid.IntRange(0, 2), func(i int) timeline.Verification { return timeline.Verification(i) }), 0, 2).Draw(t, "verified"),
		People:       rapid.SliceOfN(rapid.SampledFrom([]string{"Ann", "Bob", "Nobody"}), 0, 2).Draw(t, "people"),
		Places:       rapid.SliceOfN(rapid.SampledFrom([]string{"Lund", "Ann"}), 0, 1).Draw(t, "places"),
		Documents:    rapid.SliceOfN(rapid.SampledFrom([]timeline.DocumentID{"d1", "d2", "d9"}), 0, 2).Draw(t, "documents"),
	}
}

func drawStore(t *rapid.T) *store {
	m := &store{docs: []timeline.Document{{ID: "d1", Title: "Harbour news"}, {ID: "d2", Title: "Notes"}}}
	dates := []when.Date{{}, when.NewYear(1931), when.NewDay(1998, 3, 2), when.Between(when.MinInstant, when.NewYear(1950).From), when.Between(when.NewYear(1990).From, when.MaxInstant)}
	for i := range rapid.IntRange(0, 30).Draw(t, "events") {
		some := rapid.SliceOfN(rapid.SampledFrom([]string{"Ann", "Bob", "Ann"}), 0, 2)
		m.events = append(m.events, timeline.Event{
			ID: timeline.EventID(i + 1), Title: rapid.SampledFrom([]string{"Ferry is late", "Bridge opens"}).Draw(t, "title"),
			When: rapid.SampledFrom(dates).Draw(t, "when"), Kind: timeline.Kind(rapid.IntRange(0, 3).Draw(t, "kind")),
			Factuality: timeline.Factuality(rapid.IntRange(0, 6).Draw(t, "factuality")), Verified: timeline.Verification(rapid.IntRange(0, 2).Draw(t, "state")),
			Speaker: rapid.SampledFrom([]string{"", "Ann"}).Draw(t, "speaker"), People: some.Draw(t, "people"),
			Places: rapid.SliceOfN(rapid.SampledFrom([]string{"Lund", "Malmö"}), 0, 2).Draw(t, "places"),
			Quotes: []timeline.Quote{{Document: rapid.SampledFrom([]timeline.DocumentID{"d1", "d2"}).Draw(t, "document"), Exact: "words"}},
		})
	}
	return m
}

func TestFiltersAreThePlainPredicates(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, f := drawStore(t), drawFilter(t)
		snap, err := read(context.Background(), m)
		if err != nil {
			t.Fatal(err)
		}
		s := New(m, func(func()) {}, Config{})
		n, err := s.apply(snap, &f, Grouping{})
		if err != nil {
			t.Fatal(err)
		}
		var want []timeline.EventID
		for i := range m.events {
			if naive(m, &f, &m.events[i]) {
				want = append(want, m.events[i].ID)
			}
		}
		if !slices.Equal(n.events.ID, want) {
			t.Fatalf("%v, want %v", n.events.ID, want)
		}
		for i, id := range n.events.ID { // what layout gets is what it would make of whole events
			e, err := m.Event(context.Background(), id)
			if err != nil {
				t.Fatal(err)
			}
			it := layout.NewItem(e, n.place(i)+1)
			one := layout.Columns([]layout.Item{it})
			if n.events.Precision[i] != one.Precision[0] || n.events.Form[i] != one.Form[0] || n.events.Doubt[i] != one.Doubt[0] ||
				n.events.Kind[i] != one.Kind[0] || n.events.Factuality[i] != one.Factuality[0] {
				t.Fatalf("event %d differs", id)
			}
			if w := n.events.Source.Words(i); w.Title != it.Title || w.Date != it.Date {
				t.Fatalf("event %d: %+v, not %+v", id, w, it)
			}
		}
		facets(t, m, &f, n.facets)
	})
}

// facets holds the counts against filters that name one value alone.
func facets(t *rapid.T, m *store, f *Filter, got Facets) {
	count := func(f Filter) (n int) {
		for i := range m.events {
			if naive(m, &f, &m.events[i]) {
				n++
			}
		}
		return n
	}
	for k := range timeline.Plan + 1 {
		g := *f
		g.Kinds = []timeline.Kind{k}
		if n := count(g); got.Kinds[k] != n {
			t.Fatalf("kind %v: %d, want %d", k, got.Kinds[k], n)
		}
	}
	for i := range m.docs {
		g := *f
		g.Documents = []timeline.DocumentID{m.docs[i].ID}
		if n := count(g); got.Documents[i] != n {
			t.Fatalf("document %d: %d, want %d", i, got.Documents[i], n)
		}
	}
	for _, name := range []string{"Ann", "Bob", "Lund", "Malmö"} {
		g := *f
		g.People = []string{name}
		list := got.People
		if name == "Lund" || name == "Malmö" {
			g = *f
			g.Places = []string{name}
			list = got.Places
		}
		have := 0
		for _, x := range list {
			if x.Name == name {
				have = x.Count
			}
		}
		if n := count(g); have != n {
			t.Fatalf("%s: %d, want %d", name, have, n)
		}
	}
}

func TestFilterAndSearchTogether(t *testing.T) {
	s, l := opened(t, three(), Config{})
	told := false
	s.Observe(func(c Change) { told = told || c&EventsChanged != 0 })
	if err := s.SetFilter(Filter{From: "then"}); err == nil || s.Filter().From != "" {
		t.Error("a day that is none was taken")
	}
	if err := s.SetFilter(Filter{From: "1990"}); err != nil {
		t.Fatal(err)
	}
	l.until(t, func() bool { return told })
	if e := s.Shown(); e.Len() != 1 || e.ID[0] != 3 || s.Stats().Shown != 1 || s.Stats().Events != 3 {
		t.Errorf("%+v", e.ID)
	}
	lookFor(t, s, l, "harbour")
	if _, of := s.Hit(); of != 1 || !s.Matches()(0) {
		t.Errorf("%d hits", of)
	}
	// The selected event is not shown: a step goes to the next that is.
	if s.Selected().ID != 7 {
		t.Fatal(s.Selected().ID)
	}
	if s.Step(1); s.Selected().ID != 3 {
		t.Error(s.Selected().ID)
	}
	if s.Number(3) != 2 {
		t.Errorf("number %d", s.Number(3))
	}
}

func TestSavedFilters(t *testing.T) {
	ctx := context.Background()
	s, _ := opened(t, three(), Config{})
	f := Filter{Text: "ferry", Kinds: []timeline.Kind{timeline.Plan}, People: []string{"Ann"}, From: "1990"}
	for _, name := range []string{"b", "a", "b"} {
		if err := s.SaveFilter(ctx, name, f); err != nil {
			t.Fatal(err)
		}
	}
	got, err := s.SavedFilters(ctx)
	if err != nil || !reflect.DeepEqual(got, []SavedFilter{{"a", f}, {"b", f}}) {
		t.Errorf("%+v %v", got, err)
	}
	if err := s.SaveFilter(ctx, "a", Filter{}); err != nil {
		t.Fatal(err)
	}
	if got, err := s.SavedFilters(ctx); err != nil || len(got) != 1 || got[0].Name != "b" {
		t.Errorf("%+v %v", got, err)
	}
	if b, err := json.Marshal(f); err != nil || !strings.Contains(string(b), `"kinds":["plan"]`) {
		t.Errorf("%s %v", b, err)
	}
}

// BenchmarkFilter applies filters to a million events.
func BenchmarkFilter(b *testing.B) {
	var columns *timeline.Columns
	n := &snapshot{docByID: map[timeline.DocumentID]int{}}
	for x := range generate.Timeline(20_000) {
		n.docByID[x.Document.ID] = len(n.documents)
		n.documents = append(n.documents, x.Document)
		c := timeline.ColumnsOf(x.Events, []timeline.Document{x.Document})
		if columns == nil {
			columns = c
		}
	}
	columns = repeat(columns, 1_000_000)
	n.columns = columns
	s := New(&store{}, func(func()) {}, Config{})
	for name, f := range map[string]Filter{
		"kind": {Kinds: []timeline.Kind{timeline.Statement}}, "none": {}, "place": {Places: []string{columns.Names[1]}},
		"years": {From: "1995", To: "1999", Factualities: []timeline.Factuality{timeline.Happened}},
	} {
		b.Run(name, func(b *testing.B) {
			start := time.Now()
			for b.Loop() {
				if _, err := s.apply(n, &f, Grouping{}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(time.Since(start).Milliseconds())/float64(b.N), "ms")
		})
	}
}

// repeat makes columns of n events from those of a few.
func repeat(c *timeline.Columns, n int) *timeline.Columns {
	out := &timeline.Columns{Names: c.Names, NameAt: []uint32{0}}
	for i := range n {
		k := i % c.Len()
		out.ID = append(out.ID, timeline.EventID(i+1))
		out.From, out.To, out.Flags = append(out.From, c.From[k]), append(out.To, c.To[k]), append(out.Flags, c.Flags[k])
		out.Salience, out.Document = append(out.Salience, c.Salience[k]), append(out.Document, 0)
		out.Name = append(out.Name, c.NamesOf(k)...)
		out.NameAt = append(out.NameAt, uint32(len(out.Name)))
	}
	out.Index(nil)
	return out
}

func ExampleFilter() {
	b, _ := json.Marshal(Filter{Kinds: []timeline.Kind{timeline.Statement}, People: []string{"Ann"}})
	fmt.Println(string(b))
	// Output: {"kinds":["statement"],"people":["Ann"]}
}

// Clearing a filter shows what was shown before it, made once, with the counts of no
// filter.
func TestClearingShowsTheSameAgain(t *testing.T) {
	readied := 0
	var all *layout.Events
	s, l := opened(t, three(), Config{Ready: func(e *layout.Events, whole bool) {
		if whole {
			readied++
			all = e
		}
	}})
	first, made := s.Shown(), readied
	set := func(f Filter) {
		l.after(t, s, EventsChanged, func() {
			if err := s.SetFilter(f); err != nil {
				t.Fatal(err)
			}
		})
	}
	set(Filter{Kinds: []timeline.Kind{timeline.Plan}})
	if s.Shown() == first {
		t.Fatal("the filter leaves all")
	}
	set(Filter{})
	if s.Shown() != first || readied != made || all != first {
		t.Errorf("other events are shown than before, or they were made again")
	}
	count := 0
	for _, n := range s.Facets().Kinds {
		count += n
	}
	if count != first.Len() {
		t.Errorf("%d events are counted by kind, of %d", count, first.Len())
	}
}
