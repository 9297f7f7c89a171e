package timeline

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestMatch(t *testing.T) {
	at := func(start, end int) Quote { return Quote{Document: "d", Span: Span{start, end}} }
	event := func(title string, q Quote, head int, date *Quote) Event {
		return Event{Title: title, Quotes: []Quote{q}, Head: Span{head, head + 3}, Basis: Basis{Quote: date}}
	}
	day, other := at(30, 40), at(70, 80)
	for name, c := range map[string]struct {
		old, found []Event
		want       []int
	}{
		"the head decides":                      {[]Event{event("a", at(0, 50), 5, nil), event("b", at(0, 50), 9, nil)}, []Event{event("c", at(0, 50), 9, nil)}, []int{1}},
		"of one head, the title":                {[]Event{event("a", at(0, 50), 5, nil), event("b", at(0, 50), 5, nil)}, []Event{event("b", at(0, 50), 5, nil), event("a", at(0, 50), 5, nil)}, []int{1, 0}},
		"another head in the same words":        {[]Event{event("a", at(0, 50), 5, &day)}, []Event{event("b", at(0, 50), 9, &day)}, []int{0}},
		"fewer words, dated by the same":        {[]Event{event("a", at(0, 50), 5, &day)}, []Event{event("b", at(8, 50), 9, &day)}, []int{0}},
		"fewer words, dated by others":          {[]Event{event("a", at(0, 50), 5, &day)}, []Event{event("b", at(8, 50), 9, &other)}, []int{-1}},
		"fewer words, and nothing to date them": {[]Event{event("a", at(0, 50), 5, nil)}, []Event{event("b", at(8, 50), 9, nil)}, []int{-1}},
		"other words":                           {[]Event{event("a", at(0, 50), 5, &day)}, []Event{event("a", at(60, 90), 65, &day)}, []int{-1}},
		"one is given once":                     {[]Event{event("a", at(0, 50), 5, nil)}, []Event{event("a", at(0, 50), 5, nil), event("a", at(0, 50), 5, nil)}, []int{0, -1}},
		"without quotes":                        {[]Event{{Title: "a"}}, []Event{{Title: "a"}}, []int{-1}},
	} {
		if got := Match(c.old, c.found); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

// TestMatchGivesEachOnce: and all of an extraction that is found as it was.
func TestMatchGivesEachOnce(t *testing.T) {
	events := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Event {
		n := rapid.IntRange(0, 4).Draw(t, "start")
		e := Event{Kind: Kind(rapid.IntRange(0, 1).Draw(t, "kind")), Quotes: []Quote{{Document: "d", Span: Span{n, n + rapid.IntRange(1, 4).Draw(t, "length")}}}}
		if h := rapid.IntRange(0, 4).Draw(t, "head"); h > 0 {
			e.Head = Span{h, h + 1}
		}
		if rapid.Bool().Draw(t, "dated") {
			e.Basis.Quote = &e.Quotes[0]
		}
		return e
	}), 0, 12)
	rapid.Check(t, func(t *rapid.T) {
		old, found := events.Draw(t, "old"), events.Draw(t, "found")
		seen := map[int]bool{}
		for _, at := range Match(old, found) {
			if at >= len(old) || at >= 0 && seen[at] {
				t.Fatalf("%d is given", at)
			}
			seen[at] = true
		}
		if slices.Contains(Match(old, old), -1) {
			t.Fatal("an event is not itself")
		}
	})
}
