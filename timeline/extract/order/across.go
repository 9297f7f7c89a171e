package order

import (
	"fmt"
	"slices"

	"quoteline/timeline"
	"quoteline/timeline/reason"
)

// ByDates says that dates speak against a relation.
var ByDates = reason.New("the dates: %v, then %v")

// Across finds the contradictions that only come up where documents meet in an
// event that both tell of. It takes the words of the documents only, not what
// was inferred, nor "as" and "when", which join what goes together in many ways,
// and looks at no more than maxContradictions. Each document's own
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
	g := points{}
	for i := range relations {
		r := &relations[i]
		from, ok := place[r.From]
		to, ok2 := place[r.To]
		if r.Quote == nil || r.Rel == timeline.Equal || !ok || !ok2 || from == to {
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

// byDates finds what one document says comes before, and dates, of which another
// document gives at least one, say does not: those shown, and those beside them.
func byDates(events []timeline.Event, relations []timeline.Relation, place map[timeline.EventID]int) []timeline.Contradiction {
	var out []timeline.Contradiction
	for _, r := range relations {
		i, ok := place[r.From]
		k, ok2 := place[r.To]
		if !ok || !ok2 || r.Rel != timeline.Before || r.Quote == nil || len(out) >= maxContradictions {
			continue
		}
		if a, b := against(&events[i], &events[k], r.Quote.Document); a != nil {
			q := b.Basis.Quote
			if b.Document() == r.Quote.Document {
				q = a.Basis.Quote
			}
			out = append(out, timeline.Contradiction{
				Events: []timeline.EventID{r.From, r.To},
				Because: []timeline.Relation{r, {
					From: r.To, To: r.From, Because: ByDates.Of(b.When, a.When), Quote: q,
				}},
			})
		}
	}
	return out
}

// against finds a telling of x and one of y whose dates, whole in themselves, say that y was
// over when x began, and that are not both of the document.
func against(x, y *timeline.Event, document timeline.DocumentID) (a, b *timeline.Event) {
	for _, a := range tellings(x) {
		for _, b := range tellings(y) {
			if a.Plain() && b.Plain() && b.When.Before(a.When) && (a.Document() != document || b.Document() != document) {
				return a, b
			}
		}
	}
	return nil, nil
}

// tellings are the accounts of an event, the first few of them, or itself.
func tellings(e *timeline.Event) []*timeline.Event {
	const most = 16
	if len(e.Accounts) == 0 {
		return []*timeline.Event{e}
	}
	var out []*timeline.Event
	for i := range e.Accounts[:min(most, len(e.Accounts))] {
		out = append(out, &e.Accounts[i].Event)
	}
	return out
}
