package order

import (
	"fmt"
	"slices"

	"quoteline/timeline"
)

// Across finds the contradictions that only come up where documents meet in an
// event that both tell of. It takes the words of the documents only, not what
// was inferred, and looks at no more than maxContradictions. Each document's own
// relations are free of contradictions: Solve gave up those that were not.
//
// The relations are read as a graph of beginnings and ends (the point algebra,
// Vilain and Kautz 1986). A round in it cannot be when it holds two points of which
// one is truly earlier, as an event's beginning is than its end.
func Across(events []timeline.Event, relations []timeline.Relation) []timeline.Contradiction {
	joined := false
	place := make(map[timeline.EventID]int, len(events))
	for i := range events {
		place[events[i].ID] = i
		joined = joined || len(events[i].Accounts) > 1
	}
	if !joined {
		return nil
	}
	g := newPoints(len(events))
	for i := range relations {
		r := &relations[i]
		from, ok := place[r.From]
		to, ok2 := place[r.To]
		if r.Quote == nil || !ok || !ok2 || from == to {
			continue
		}
		g.relate(i, from, to, r.Rel)
	}
	out := byDates(events, relations, place)
	seen := map[string]bool{}
	for n, e := range g.tangled() {
		if n >= maxContradictions || len(out) >= maxContradictions {
			break
		}
		round := g.round(e)
		c := timeline.Contradiction{}
		var key []int
		for _, i := range round {
			r := relations[i]
			c.Because = append(c.Because, r)
			for _, id := range [2]timeline.EventID{r.From, r.To} {
				if !slices.Contains(c.Events, id) {
					c.Events = append(c.Events, id)
				}
			}
			key = append(key, i)
		}
		slices.Sort(key)
		if k := fmt.Sprint(key); !seen[k] && len(key) > 0 {
			seen[k] = true
			out = append(out, c)
		}
	}
	return out
}

// byDates finds what one document says comes before, and the dates that are
// shown, of which another document gave at least one, say does not.
func byDates(events []timeline.Event, relations []timeline.Relation, place map[timeline.EventID]int) []timeline.Contradiction {
	var out []timeline.Contradiction
	for _, r := range relations {
		i, ok := place[r.From]
		k, ok2 := place[r.To]
		if !ok || !ok2 || r.Rel != timeline.Before || r.Quote == nil || len(out) >= maxContradictions {
			continue
		}
		a, b := &events[i], &events[k]
		if len(a.Accounts)+len(b.Accounts) == 0 || !a.Stated() || !b.Stated() || !b.When.Before(a.When) {
			continue
		}
		out = append(out, timeline.Contradiction{
			Events: []timeline.EventID{r.From, r.To},
			Because: []timeline.Relation{r, {
				From: r.To, To: r.From, Because: fmt.Sprintf("the dates: %s, then %s", b.When.Human(), a.When.Human()), Quote: b.Basis.Quote,
			}},
		})
	}
	return out
}
