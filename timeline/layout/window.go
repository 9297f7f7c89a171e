package layout

import (
	"math"
)

// The measures of a picture, in pixels.
const (
	headHeight = 56.0 // the axis band
	axisY      = 48.0 // the axis line in it
	laneHeight = 26.0 // the counted clusters
	rowsSpace  = 10.0 // over the rows
	rowsTop    = headHeight + rowsSpace
	nameHeight = 24.0 // the header of a lane
	rowsEnd    = 8.0  // under the rows
	// underHeight is the room at the bottom for what is under way.
	underHeight = 24.0
	unitHeight  = 6.0 // the grid that rows are made of
	gap         = 16.0
	edge        = 4.0  // the left edge of labels whose marks are out of view
	fadeLength  = 56.0 // how far an open or wide bound is drawn
)

// rowsTop is how far under the top of a lane its rows begin.
func (l *laneState) rowsTop() float64 {
	y := rowsSpace
	if l.headed {
		y += nameHeight
	}
	if l.crowded || l.collapsed {
		y += laneHeight
	}
	return y
}

// used is how many grid rows a lane has.
func (l *laneState) used() int {
	switch {
	case l.collapsed:
		return 0
	case l.view != nil:
		return l.view.rows
	case l.crowded:
		return l.rows
	}
	return l.shown
}

// window cuts what view shows out of the tiles.
func (e *Engine) window(p *Picture, view View, o *Options) {
	p.view, p.level, p.lanes = view, e.levelOf(view.Scale), e.lanes
	shift := view.Start * view.Scale
	y := headHeight
	for k := range e.lanes {
		l := &e.lanes[k]
		l.view = nil
		switch {
		case o.Unlimited && !l.collapsed:
			l.view = e.whole(l, view, o)
		case len(l.at) > l.few:
			l.crowded = true // as its root tile will find
		default:
			l.shown = e.tile(tileKey{lane: int32(k)}).rows
			if !l.headed && !l.crowded {
				l.shown = 0
				for _, t := range e.inView(int32(k), p, shift) {
					l.shown = max(l.shown, t.rows)
				}
			}
		}
		l.y = y
		y += l.rowsTop() + float64(l.used())*unitHeight
		if l.collapsed {
			y -= rowsSpace
		} else {
			y += rowsEnd
		}
		l.end = y
	}
	if len(e.lanes) == 1 && e.lanes[0].crowded && !e.lanes[0].headed {
		p.Head += laneHeight
	}
	p.Height = y
	if o.Unlimited || o.Tall {
		p.H = p.Height
	}
	p.Height = math.Max(p.Height, p.H)
	p.Top = math.Min(math.Max(o.Top, 0), p.Height-p.H)
	e.sticking = 0
	for k := range e.lanes {
		l := &e.lanes[k]
		if top := l.y - p.Top; l.headed && !o.Unlimited && (top > p.H || l.end-p.Top < headHeight) {
			p.Aside += len(l.at)
			continue
		}
		s := setter{e: e, p: p, l: l, lane: int32(k), shift: shift, scale: view.Scale, hues: o.Hues}
		s.set()
	}
	if !o.Unlimited {
		e.underway(p, view)
	}
}

// inView returns the tiles that a view shows.
func (e *Engine) inView(lane int32, p *Picture, shift float64) []*tile {
	left := e.tileAt(lane, p.level, shift/p.view.Scale)
	right := e.tileAt(lane, p.level, (shift+p.W)/p.view.Scale)
	e.seen = e.seen[:0]
	for k := left; k.i <= right.i; k.i++ {
		e.seen = append(e.seen, e.tile(k))
	}
	return e.seen
}
