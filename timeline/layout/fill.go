package layout

import (
	"cmp"
	"math"
	"slices"
)

// fill places the most salient events of a tile that are not placed yet, cell by
// cell until room seems to have run out.
func (e *Engine) fill(t *tile, k tileKey) {
	l := &e.lanes[k.lane]
	s := e.scaleOf(k.level)
	b0, b1 := e.borders(k)
	e.grid.reset(b0, b1, l.rows)
	known, ends := len(t.labels), last(k.level)
	for i := range t.labels {
		p := &t.labels[i]
		x0, x1 := p.reach(e.axis, s)
		e.grid.take(x0, x1+gap, p.row, p.text.units)
	}
	e.divide(t, l)
	e.queue.reset(&l.tree, len(t.counts))
	for c := range t.counts {
		e.queue.push(t.counts[c].first, t.counts[c].end, int32(c))
	}
	most := 32 + int((b1-b0)/100)*l.rows/7 // more than there is room for
	for tried := 0; tried < most; {
		pos, cell, ok := e.queue.pop()
		if !ok {
			break
		}
		if holds(t.labels[:known], pos) {
			continue
		}
		tried++
		p := e.candidate(&l.lane, int(pos), s, b0, b1-gap)
		if k.i > 0 {
			p.lo = t.u0
		}
		if k.i < ends {
			p.hi = t.u1
		}
		x0, x1 := p.reach(e.axis, s)
		if (k.i == 0 || x0 >= b0-0.5) && (k.i == ends || x1+gap <= b1+0.5) {
			p.row = e.grid.place(x0, x1+gap, p.text.units)
		}
		e.queue.report(cell, p.row >= 0)
		if p.row >= 0 {
			t.labels = append(t.labels, p)
		}
	}
	slices.SortFunc(t.labels, func(a, b placed) int { return cmp.Compare(a.pos, b.pos) })
	e.count(t)
}

// lift moves labels that lie below the window at the scale that shows all into
// rows of the window as soon as there is room for them, and until then as near to them
// as there is: who zooms in wants to see, not to scroll. What is in the window's rows
// stays where it is.
func (e *Engine) lift(t *tile, k tileKey) {
	l := &e.lanes[k.lane]
	rows := rowsIn(e.key.h)
	if t.rows > rows {
		s := e.scaleOf(k.level)
		b0, b1 := e.borders(k)
		e.grid.reset(b0, b1, maxRows)
		e.low = e.low[:0]
		for i := range t.labels {
			p := &t.labels[i]
			if p.row+p.text.units > rows && int(p.pos) >= t.lo && int(p.pos) < t.hi {
				q := e.candidate(&l.lane, int(p.pos), s, b0, b1-gap)
				x0, x1 := q.reach(e.axis, s)
				if (k.i == 0 || x0 >= b0-0.5) && (k.i == last(k.level) || x1+gap <= b1+0.5) {
					e.low = append(e.low, int32(i))
					continue
				}
			}
			x0, x1 := p.reach(e.axis, s)
			e.grid.take(x0, x1+gap, p.row, p.text.units)
		}
		slices.SortStableFunc(e.low, func(i, j int32) int { return cmp.Compare(t.labels[i].row, t.labels[j].row) })
		e.moved = e.moved[:0]
		for _, i := range e.low {
			p := e.candidate(&l.lane, int(t.labels[i].pos), s, b0, b1-gap)
			x0, x1 := p.reach(e.axis, s)
			if p.row = e.grid.place(x0, x1+gap, p.text.units); p.row < 0 {
				return // all stay: their rows may be taken by now
			}
			e.moved = append(e.moved, p)
		}
		for k, i := range e.low {
			t.labels[i] = e.moved[k]
		}
	}
	t.rows = 0
	for i := range t.labels {
		t.rows = max(t.rows, t.labels[i].row+t.labels[i].text.units)
	}
}

// holds reports whether labels, by position, have one at pos.
func holds(labels []placed, pos int32) bool {
	_, ok := slices.BinarySearchFunc(labels, pos, func(p placed, pos int32) int { return cmp.Compare(p.pos, pos) })
	return ok
}

// candidate is a label beside its mark, right of it if that is before end, in
// pixels, else left of it if that is after begin.
func (e *Engine) candidate(l *lane, pos int, scale, begin, end float64) placed {
	i := l.items[pos]
	p := placed{pos: int32(pos), item: i, row: -1, unit: l.at[pos], text: e.text(i), lo: math.Inf(-1), hi: math.Inf(1)}
	x, w := p.unit*scale, p.text.w
	if x+w > end {
		if x-w >= begin {
			p.off, p.left = -w, true
		} else {
			p.off = math.Max(end-w, begin) - x
		}
	}
	return p
}
