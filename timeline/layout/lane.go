package layout

import "sort"

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

// newLane indexes a group of events; nil is all of them, for which key is scratch.
func newLane(a *Axis, items []int32, key []int64) *lane {
	l := &lane{}
	if items == nil {
		for i, u := range a.anchors {
			key[i] = floatKey(u)
		}
		l.items = sortedBy(key)
	} else {
		key = make([]int64, len(items))
		for k, i := range items {
			key[k] = floatKey(a.anchors[i])
		}
		l.items = sortedBy(key)
		for k, j := range l.items {
			l.items[k] = items[j]
		}
	}
	if items == nil && inPlace(l.items) { // the columns are in order: share them
		l.at, l.salience = a.anchors, a.events.Salience
	} else {
		l.at, l.salience = make([]float64, len(l.items)), make([]float32, len(l.items))
		for k, i := range l.items {
			l.at[k], l.salience[k] = a.anchors[i], a.events.Salience[i]
		}
	}
	l.tree.build(l.salience)
	return l
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
