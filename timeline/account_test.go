package timeline_test

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// tell makes an event that a document tells of in one quote.
func tell(id timeline.EventID, document timeline.DocumentID, d when.Date, rule string) timeline.Event {
	q := timeline.Quote{Document: document, Span: timeline.Span{Start: int(id), End: int(id) + 1}, Exact: "x"}
	return timeline.Event{
		ID: id, Title: fmt.Sprint("told ", id), When: d, Salience: 0.5, Quotes: []timeline.Quote{q}, People: []string{fmt.Sprint("P", id)},
		Basis: timeline.Basis{Rule: rule, Quote: &q},
	}
}

func TestJoinShowsTheBestDate(t *testing.T) {
	day, other, month := when.NewDay(2014, 5, 3), when.NewDay(2014, 5, 4), when.NewMonth(2014, 5)
	inferred := when.Between(day.From, other.To)
	published := map[timeline.DocumentID]when.Date{"early": when.NewDay(2014, 5, 5), "late": when.NewDay(2015, 1, 1)}
	doubtful := tell(2, "early", other, "dates/numeric")
	doubtful.Basis.Other = when.NewDay(2014, 4, 5)
	for name, c := range map[string]struct {
		a, b timeline.Event
		want timeline.EventID // of the account shown
	}{
		"stated before inferred":         {tell(1, "early", day, "bounds/report"), tell(2, "late", month, "dates/month"), 2},
		"the day before the month":       {tell(1, "early", month, "dates/month"), tell(2, "late", day, "dates/full"), 2},
		"the narrower of two inferred":   {tell(1, "early", when.Date{}, "bounds/past"), tell(2, "late", inferred, "bounds/report"), 2},
		"the earlier document of rivals": {tell(1, "late", day, "dates/full"), tell(2, "early", other, "dates/full"), 2},
		"one reading before two":         {doubtful, tell(3, "late", day, "dates/full"), 3},
		"the first of equals":            {tell(1, "early", day, "dates/full"), tell(2, "early", day, "dates/full"), 1},
	} {
		events := []timeline.Event{c.a, c.b}
		got := timeline.Join(slices.Clone(events), []timeline.Link{{From: c.b.ID, To: c.a.ID, Why: "Because."}}, published)
		if len(got) != 1 || got[0].ID != min(c.a.ID, c.b.ID) || len(got[0].Accounts) != 2 || got[0].Accounts[0].ID != c.want {
			t.Errorf("%s: %+v", name, got)
			continue
		}
		e, shown := got[0], got[0].Accounts[0]
		if e.When != shown.When || e.Title != shown.Title || !reflect.DeepEqual(e.Basis, shown.Basis) {
			t.Errorf("%s: it shows %s, %q", name, e.When, e.Title)
		}
		if len(e.Quotes) != 2 || len(e.People) != 2 || e.Salience <= 0.5 {
			t.Errorf("%s: %+v", name, e)
		}
		for _, a := range e.Accounts {
			if w := map[bool]string{true: "Because."}[a.ID == c.b.ID]; a.Why != w {
				t.Errorf("%s: account %d because %q", name, a.ID, a.Why)
			}
		}
	}
}

func TestSalienceGrowsWithDocumentsAndQuotes(t *testing.T) {
	d := when.NewDay(2014, 5, 3)
	join := func(documents ...timeline.DocumentID) float64 {
		var es []timeline.Event
		var ls []timeline.Link
		for i, doc := range documents {
			es = append(es, tell(timeline.EventID(i+1), doc, d, "dates/full"))
			if i > 0 {
				ls = append(ls, timeline.Link{From: timeline.EventID(i + 1), To: 1, Why: "Because."})
			}
		}
		return timeline.Join(es, ls, nil)[0].Salience
	}
	one, twice, two, three := join("a"), join("a", "a"), join("a", "b"), join("a", "b", "c")
	if !(one < twice && twice < two && two < three && three < 1) {
		t.Error(one, twice, two, three)
	}
}

func TestRivals(t *testing.T) {
	day, next, month := when.NewDay(2014, 5, 3), when.NewDay(2014, 5, 4), when.NewMonth(2014, 5)
	for _, c := range []struct {
		a, b when.Date
		want bool
	}{{day, next, true}, {next, day, true}, {day, month, false}, {day, day, false}, {day, when.Date{}, false}} {
		if timeline.Rivals(c.a, c.b) != c.want {
			t.Errorf("%s and %s", c.a, c.b)
		}
	}
}

// TestJoinLosesNothing: each telling comes out once, as it was or as an account,
// whatever the links.
func TestJoinLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 9).Draw(t, "events")
		var es []timeline.Event
		for i := range n {
			es = append(es, tell(timeline.EventID(i+1), timeline.DocumentID(rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "document")), when.NewDay(2014, 5, 1+i), "dates/full"))
		}
		var ls []timeline.Link
		for range rapid.IntRange(0, 9).Draw(t, "links") {
			ls = append(ls, timeline.Link{
				From: timeline.EventID(rapid.IntRange(1, n+2).Draw(t, "from")), To: timeline.EventID(rapid.IntRange(1, n+2).Draw(t, "to")), Why: "Because.",
			})
		}
		seen := map[timeline.EventID]bool{}
		for _, e := range timeline.Join(slices.Clone(es), ls, nil) {
			all := []timeline.Event{e}
			if len(e.Accounts) > 0 {
				all = nil
				for _, a := range e.Accounts {
					all = append(all, a.Event)
				}
			}
			for _, o := range all {
				if seen[o.ID] || !reflect.DeepEqual(o, es[o.ID-1]) {
					t.Fatalf("%d comes twice or changed: %+v", o.ID, o)
				}
				seen[o.ID] = true
			}
		}
		if len(seen) != n {
			t.Fatalf("%d of %d", len(seen), n)
		}
	})
}
