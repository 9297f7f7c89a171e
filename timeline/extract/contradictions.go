package extract

import (
	"slices"

	"quoteline/timeline"
	"quoteline/timeline/extract/order"
)

// contradiction tells the reader of a round that cannot be. What was inferred
// without words, or says that things happened together, is no contradiction of
// the document's: the reader of it may be wrong. Events are those with the ids
// that relation gives.
func (a *Analysis) contradiction(c *order.Contradiction, relation func(*order.Edge) timeline.Relation, events []timeline.Event) (out timeline.Contradiction, ok bool) {
	before := false
	for i := range c.Cycle {
		r := relation(&c.Cycle[i])
		if r.Quote == nil || r.Rel == timeline.Equal {
			return out, false
		}
		before = before || r.Rel == timeline.Before
		out.Because = append(out.Because, r)
		for _, id := range [2]timeline.EventID{r.From, r.To} {
			if !slices.Contains(out.Events, id) {
				out.Events = append(out.Events, id)
			}
		}
	}
	if len(c.Cycle) > 1 || !before {
		return out, before
	}
	// One relation, which dates that are whole in themselves speak against.
	r := out.Because[0]
	from, to := &events[r.From-1], &events[r.To-1]
	if !from.Plain() || !to.Plain() || !to.When.Before(from.When) {
		return out, false
	}
	out.Because = append(out.Because, timeline.Relation{
		From: r.To, To: r.From, Rel: timeline.Before, Quote: to.Basis.Quote,
		Because: order.ByDates.Of(to.When, from.When),
	})
	return out, true
}
