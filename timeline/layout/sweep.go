package layout

import "math"

// sweep packs events from..end of a lane from right to left, each label into the
// row nearest to the axis that is free, so that leaders seldom cross labels. Boxes
// stay between two x of the scale. It reports false when rows run out; rows 0 is
// no limit.
func (e *Engine) sweep(t *tile, l *laneState, from, to int, begin, end, scale float64, rows int) bool {
	free := e.free[:0] // by grid row: everything right of it is taken
	in := e.reachIn    // what begins before them, in unlimited pictures
	t.labels = make([]placed, len(in)+to-from)
	for k := len(t.labels) - 1; k >= 0; k-- {
		var p placed
		if k < len(in) {
			p = e.candidate(&l.lane, int(in[k]), scale, begin, end)
			p.off = begin + edge - p.unit*scale
		} else {
			p = e.candidate(&l.lane, from+k-len(in), scale, begin, end)
		}
		x0, x1 := p.reach(e.axis, scale)
		need := p.text.units
		row, run := 0, 0
		for r := 0; run < need; r++ {
			if r == len(free) {
				if rows > 0 && r >= rows {
					return false
				}
				free = append(free, math.Inf(1))
			}
			if free[r] >= x1+gap {
				if run == 0 {
					row = r
				}
				run++
			} else {
				run = 0
			}
		}
		for r := row; r < row+need; r++ {
			free[r] = x0
		}
		p.row = row
		t.labels[k] = p
	}
	t.rows, e.free = len(free), free
	return true
}

// whole packs every event in view, in as many rows as it takes.
func (e *Engine) whole(l *laneState, view View, o *Options) *tile {
	shift := view.Start * view.Scale
	t := &tile{u1: e.axis.length}
	t.lo = l.first(view.Scale, shift, 0)
	t.hi = l.first(view.Scale, shift, math.Nextafter(o.W, math.Inf(1)))
	e.reachIn = e.reachIn[:0]
	for pos := range t.lo {
		if _, x1, ok := e.axis.barOf(int(l.items[pos]), view.Scale); ok && x1-shift > 0 {
			e.reachIn = append(e.reachIn, int32(pos))
		}
	}
	end := math.Min(e.axis.length*view.Scale+tail(o.W)-4, shift+o.W-2)
	e.sweep(t, l, t.lo, t.hi, math.Max(-Margin, shift), end, view.Scale, 0)
	return t
}
