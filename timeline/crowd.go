package timeline

import (
	"cmp"
	"math"
	"slices"

	"quoteline/timeline/when"
)

// crowd takes from the salience of events for those of other documents that
// stand above them at the same date, for the words that these and their own have
// said before, and for the same headline on any day where none is stated.
func crowd(events []Event, words [][]uint64, number map[DocumentID]int) {
	const (
		compared   = 6    // events above one at its date
		retellings = 200  // events above one at any date that can be its own
		weighty    = 2000 // events that are compared with these; nobody sees the rest
	)
	order := make([]int, len(events))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(events[b].Salience, events[a].Salience) })
	type span struct{ from, to when.Instant }
	type place struct {
		span
		document int
	}
	all, same := map[span][]int{}, map[place]int{}
	told := map[string]bool{} // titles of those above that say when only within bounds
	for n, i := range order {
		e := &events[i]
		at := span{e.When.From, e.When.To}
		if e.When.IsDay() {
			at.from, at.to = at.from.Midnight(), at.from.Midnight()
		}
		own := place{at, number[e.Document()]}
		above := len(all[at]) - same[own]
		again := 0.0
		for _, k := range all[at][:min(compared, len(all[at]))] {
			again = max(again, overlap(words[i], words[k]))
		}
		if n < weighty && !e.When.IsDay() {
			again = max(again, retold(events, words, order[:min(n, retellings)], i))
		}
		if !e.Stated() {
			if told[e.Title] {
				again = anew
			}
			told[e.Title] = true
		}
		all[at] = append(all[at], i)
		same[own]++
		e.Salience = max(0, 1-(1-e.Salience)*float64(1+above)*math.Exp(echo*again))
	}
}

// retold is how much of the title of an event that is not of one day those above it have whose
// dates can be its own: who died "in June" is told of where the day in June is.
func retold(events []Event, words [][]uint64, above []int, i int) (again float64) {
	e := &events[i]
	for _, k := range above {
		if o := &events[k]; o.When.From < e.When.To && e.When.From < o.When.To {
			if part := overlap(words[i], words[k]); part >= mostly {
				again = max(again, part)
			}
		}
	}
	return again
}

// overlap is the part of the shorter of two sorted lists of words that both have.
func overlap(a, b []uint64) float64 {
	return float64(Common(a, b)) / float64(max(1, min(len(a), len(b))))
}
