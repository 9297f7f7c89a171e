package layout

import (
	"cmp"
	"slices"
	"sort"

	"quoteline/timeline/when"
)

// anchor finds every event's place. Within a cell, events whose time is known
// far better than the cell's length stand at their time; the others stand
// between them, evenly and in the order of their ranks, within their bounds.
// It returns the events from left to right, but for those that bounds moved out
// of their cell.
func (a *Axis) anchor(f *cells) (order []int32) {
	inShares(len(f.members), func(from, to int) { // the cells that begin there
		begins := func(at int) int { return sort.Search(len(f.list), func(k int) bool { return int(f.list[k].lo) >= at }) }
		for k := begins(from); k < begins(to); k++ {
			a.anchorCell(f, &f.list[k])
		}
	})
	if n := len(f.undated); n > 0 {
		p := a.pieces[len(a.pieces)-1]
		for k, i := range f.undated {
			a.anchors[i] = p.U0 + (float64(k)+0.3)/float64(n)*(p.U1-p.U0)
		}
	}
	return append(f.members, f.undated...)
}

func (a *Axis) anchorCell(f *cells, c *cell) {
	const exact = 50 // times shorter than the cell: stands at its time
	lo, hi := a.Unit(when.Instant(c.from)), a.Unit(when.Instant(c.to))
	fixed := func(i int32) bool { return (f.busy[i].to-f.busy[i].from)*exact <= c.to-c.from }
	items := f.members[c.lo:c.hi]
	alone := len(items) <= 2
	at := lo
	for k := 0; k < len(items); {
		if i := items[k]; fixed(i) {
			at = a.Unit(when.Instant(f.busy[i].from + (f.busy[i].to-f.busy[i].from)/2))
			a.anchors[i], a.alone[i] = at, alone
			k++
			continue
		}
		m := k
		for m < len(items) && !fixed(items[m]) {
			m++
		}
		end := hi
		if m < len(items) {
			if e := a.Unit(when.Instant(f.busy[items[m]].from)); e > at {
				end = e
			}
		}
		for n := m - k; k < m; k++ {
			j := n - (m - k)
			i := items[k]
			u := at + (float64(j)+0.3)/float64(n)*(end-at)
			// What may stand anywhere in the cell is not looked at, unless one that was
			// put here from elsewhere has led out of it.
			if e := a.events; int64(e.From[i]) > c.from || int64(e.To[i]) < c.to || at < lo || at > hi || end > hi {
				first, last := a.bounds(int(i))
				u = min(max(u, first), last)
			}
			a.anchors[i], a.alone[i] = u, alone
		}
	}
	leftFirst := func(i, j int32) int { return cmp.Or(cmp.Compare(a.anchors[i], a.anchors[j]), cmp.Compare(i, j)) }
	if !slices.IsSortedFunc(items, leftFirst) {
		slices.SortFunc(items, leftFirst)
	}
}

// bounds returns the bounds of an event's date, cut to the dated axis.
func (a *Axis) bounds(i int) (lo, hi float64) {
	ps := a.dated()
	if len(ps) > 0 {
		hi = ps[len(ps)-1].U1
	} else {
		hi = a.length
	}
	if !a.events.openLeft(i) {
		lo = a.Unit(when.Instant(bounded(a.events.From[i])))
	}
	if !a.events.openRight(i) {
		hi = a.Unit(when.Instant(bounded(a.events.To[i])))
	}
	return lo, max(hi, lo)
}

// Place returns where event i stands.
func (a *Axis) Place(i int) Place {
	p := Place{Anchor: a.anchors[i], Alone: a.alone[i]}
	if a.events.undated(i) {
		last := a.pieces[len(a.pieces)-1]
		p.Lo, p.Hi, p.OpenLeft, p.OpenRight = last.U0, last.U1, true, true
		return p
	}
	p.Lo, p.Hi = a.bounds(i)
	p.OpenLeft, p.OpenRight = a.events.openLeft(i), a.events.openRight(i)
	return p
}
