package extract

import (
	"cmp"
	"slices"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// number gives the events their places in the reading order of the document. Those of several
// parts, each in its own order, are put in the order of their dates, what has none behind the
// event before it.
func number(x *timeline.Extraction, parts int) {
	if parts > 1 {
		inTime(x)
	}
	for i := range x.Events {
		x.Events[i].ID = timeline.EventID(i + 1)
		x.Events[i].Rank = i
	}
}

func inTime(x *timeline.Extraction) {
	order := make([]int, len(x.Events))
	key := make([]when.Instant, len(x.Events))
	last := when.MinInstant
	for i := range x.Events {
		switch d := x.Events[i].When; {
		case d.IsZero():
		case d.From != when.MinInstant:
			last = d.From
		default:
			last = d.To - 1
		}
		order[i], key[i] = i, last
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(key[a], key[b]) })
	sorted := make([]timeline.Event, len(order))
	id := make([]timeline.EventID, len(order)+1) // by the old one
	for place, i := range order {
		sorted[place], id[i+1] = x.Events[i], timeline.EventID(place+1)
	}
	x.Events = sorted
	move := func(list []timeline.Relation) {
		for i := range list {
			list[i].From, list[i].To = id[list[i].From], id[list[i].To]
		}
	}
	move(x.Relations)
	for i := range x.Contradictions {
		move(x.Contradictions[i].Because)
		for k, e := range x.Contradictions[i].Events {
			x.Contradictions[i].Events[k] = id[e]
		}
	}
}
