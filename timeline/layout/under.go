package layout

import (
	"cmp"
	"slices"
	"sort"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// underWay finds the events that last over a place of the axis: an interval index,
// sorted by their marks, with an implicit tree of the latest ends.
type underWay struct {
	items  []int32
	lo     []float64 // their marks, ascending
	ends   []float64 // ends, ascending
	latest []float64 // a complete tree; leaves from size on
	size   int
}

func newUnderWay(a *Axis, order []int32) *underWay {
	n := 0
	for _, f := range a.events.Form {
		if f == when.Interval {
			n++
		}
	}
	items, ends := make([]int32, 0, n), make([]int64, 0, n)
	for _, i := range order {
		if a.lasting(int(i)) && !a.events.undated(int(i)) {
			items = append(items, i)
		}
	}
	n = len(items)
	w := &underWay{items: items, lo: make([]float64, n), ends: make([]float64, n), size: 1}
	for w.size < n {
		w.size *= 2
	}
	w.latest = make([]float64, 2*w.size)
	for k, i := range items {
		_, hi := a.bounds(int(i))
		w.lo[k], w.latest[w.size+k] = a.anchors[i], hi
		ends = append(ends, floatKey(hi))
	}
	for k, j := range sortedBy(ends) {
		w.ends[k] = w.latest[w.size+int(j)]
	}
	for k := w.size - 1; k > 0; k-- {
		w.latest[k] = max(w.latest[2*k], w.latest[2*k+1])
	}
	return w
}

// count is how many began before a unit and end after it.
func (w *underWay) count(u float64) int {
	begun := sort.SearchFloat64s(w.lo, u)
	ended := sort.Search(len(w.ends), func(k int) bool { return w.ends[k] > u })
	return max(begun-ended, 0)
}

// each calls f with what is under way at a unit, latest beginning first, until f
// returns false.
func (w *underWay) each(u float64, f func(i int32) bool) {
	end := sort.SearchFloat64s(w.lo, u)
	var visit func(node, lo, hi int) bool
	visit = func(node, lo, hi int) bool {
		if lo >= end || w.latest[node] <= u {
			return true
		}
		if hi-lo == 1 {
			return f(w.items[lo])
		}
		mid := (lo + hi) / 2
		return visit(2*node+1, mid, hi) && visit(2*node, lo, mid)
	}
	visit(1, 0, w.size)
}

// UnderWay returns the events that began before a unit and last beyond it, the
// most salient first, at most so many. Of very many it looks at those that began
// last.
func (a *Axis) UnderWay(u float64, most int) []timeline.EventID {
	const look = 4096
	var found []int32
	a.under.each(u, func(i int32) bool {
		found = append(found, i)
		return len(found) < look
	})
	s := a.events.Salience
	slices.SortFunc(found, func(x, y int32) int { return cmp.Or(cmp.Compare(s[y], s[x]), cmp.Compare(x, y)) })
	found = found[:min(most, len(found))]
	out := make([]timeline.EventID, 0, len(found))
	for _, i := range found {
		out = append(out, a.events.ID[i])
	}
	return out
}
