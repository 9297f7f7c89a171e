package layout

import (
	"sort"

	"quoteline/timeline"
)

// Lane is a named group of events with rows of its own. An event may stand in
// several.
type Lane struct {
	Name      string
	Items     []int32 // indexes of Events, in any order, none twice
	Collapsed bool    // only counted
}

// lane is the index of a group: its events by anchor, with their salience.
// Positions in it are dense, so that a stretch of the axis is a range.
type lane struct {
	items    []int32   // by position
	at       []float64 // anchors, ascending
	salience []float32
	tree     forest
}

// laneOfAll indexes all events, given from left to right.
func laneOfAll(a *Axis, order []int32) *lane {
	l := &lane{items: order}
	if inPlace(order) { // the columns are in order: share them
		l.at, l.salience = a.anchors, a.events.Salience
	} else {
		l.read(a)
	}
	l.tree.build(l.salience)
	return l
}

// inOrder sorts all events from left to right; they are nearly.
func (a *Axis) inOrder(order []int32) []int32 {
	for k := 1; k < len(order); k++ {
		i, j := order[k-1], order[k]
		if u, v := a.anchors[i], a.anchors[j]; u > v || u == v && i > j {
			key := make([]int64, len(order))
			for i, u := range a.anchors {
				key[i] = floatKey(u)
			}
			return sortedBy(key)
		}
	}
	return order
}

// newLane indexes a group of events.
func newLane(a *Axis, items []int32) *lane {
	l := &lane{items: a.leftToRight(items)}
	l.read(a)
	l.tree.build(l.salience)
	return l
}

// leftToRight sorts some events by where they stand.
func (a *Axis) leftToRight(items []int32) []int32 {
	if len(items) < len(a.anchors)/256 {
		key := make([]int64, len(items))
		for k, i := range items {
			key[k] = floatKey(a.anchors[i])
		}
		out := sortedBy(key)
		for k, j := range out {
			out[k] = items[j]
		}
		return out
	}
	in := timeline.NewSet(len(a.anchors))
	for _, i := range items {
		in.Add(int(i))
	}
	out := make([]int32, 0, len(items))
	for _, i := range a.all.items {
		if in.Has(int(i)) {
			out = append(out, i)
		}
	}
	return out
}

// read takes what the index has of its events.
func (l *lane) read(a *Axis) {
	l.at, l.salience = make([]float64, len(l.items)), make([]float32, len(l.items))
	inShares(len(l.items), func(from, to int) {
		for k := from; k < to; k++ {
			i := l.items[k]
			l.at[k], l.salience[k] = a.anchors[i], a.events.Salience[i]
		}
	})
}

func inPlace(order []int32) bool {
	for k, i := range order {
		if int(i) != k {
			return false
		}
	}
	return true
}

// search returns the first position at or after a unit.
func (l *lane) search(u float64) int { return l.searchIn(u, 0, len(l.at)) }

func (l *lane) searchIn(u float64, lo, hi int) int {
	for lo < hi {
		if m := int(uint(lo+hi) >> 1); l.at[m] < u {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

// position returns where event i stands in the lane.
func (l *lane) position(a *Axis, i int) (pos int, ok bool) {
	u := a.anchors[i]
	pos = l.search(u)
	for ; pos < len(l.at) && l.at[pos] == u; pos++ {
		if int(l.items[pos]) == i {
			return pos, true
		}
	}
	return 0, false
}

// first returns the first position whose x, unit*scale-shift, is at least x.
func (l *lane) first(scale, shift, x float64) int {
	return sort.Search(len(l.at), func(j int) bool { return l.at[j]*scale-shift >= x })
}
