package layout

import "quoteline/timeline/when"

// anchor finds every event's place. Within a cell, events whose time is known
// far better than the cell's length stand at their time; the others stand
// between them, evenly and in the order of their ranks, within their bounds.
func (a *Axis) anchor(f *cells) {
	for k := range f.list {
		a.anchorCell(f, &f.list[k])
	}
	if n := len(f.undated); n > 0 {
		p := a.pieces[len(a.pieces)-1]
		for k, i := range f.undated {
			a.anchors[i] = p.U0 + (float64(k)+0.3)/float64(n)*(p.U1-p.U0)
		}
	}
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
			a.set(int(i), at, alone)
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
			a.set(int(items[k]), at+(float64(j)+0.3)/float64(n)*(end-at), alone)
		}
	}
}

// set records an event's anchor, kept within its bounds.
func (a *Axis) set(i int, u float64, alone bool) {
	lo, hi := a.bounds(i)
	a.anchors[i] = min(max(u, lo), hi)
	a.alone[i] = alone
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
