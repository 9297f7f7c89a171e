package layout

import (
	"cmp"
	"math"
	"slices"
)

// The measures of a picture, in pixels.
const (
	headHeight = 56.0 // the axis band
	axisY      = 48.0 // the axis line in it
	laneHeight = 26.0 // the counted clusters
	rowsTop    = headHeight + 10
	unitHeight = 6.0 // the grid that rows are made of
	gap        = 16.0
	fadeLength = 56.0 // how far an open or wide bound is drawn
)

// packed is the place of every label along the whole axis at one scale. It
// does not depend on what part of the axis is in view, so that rows are stable
// while panning.
type packed struct {
	valid     bool
	scale     float64
	rows      int
	unlimited bool
	tail      float64 // free space after the axis

	spots    []spot
	clusters []group
	used     int // grid rows used
	lane     bool
	fills    *grid
	// bars are the items that reach far left of their anchors' labels, with
	// the largest right end so far, for finding those that reach into a window.
	bars []int
	ends []float64
}

// spot is where an item's label is, in pixels from the start of the axis.
type spot struct {
	row    int     // grid row; -1 where it folded into a cluster
	x0, x1 float64 // what it takes up, bar included
	text   float64 // left edge of its box
	left   bool    // the text is left of the pole
	bar    bool
	b0, b1 float64
}

// group is a cluster in pixels from the start of the axis.
type group struct {
	centre float64
	items  []int
}

func bySalience(items []Item) []int {
	out := make([]int, len(items))
	for i := range out {
		out[i] = i
	}
	slices.SortStableFunc(out, func(x, y int) int { return cmp.Compare(items[y].Salience, items[x].Salience) })
	return out
}

// rowsFor is how many grid rows a picture may have. The few events of one
// article rather scroll down than fold; many fold.
func rowsFor(items int, o Options) int {
	const few, some, scrolled = 120, 400, 100
	n := int((o.H - rowsTop - 8) / unitHeight)
	switch {
	case items <= few:
		n = maxRows
	case items <= some:
		n = max(n, scrolled)
	}
	return min(max(n, 10), maxRows)
}

// pack gives every label a row.
func (e *Engine) pack(items []Item, scale float64, o Options) {
	rows := rowsFor(len(items), o)
	p := &e.packed
	if p.valid && p.scale == scale && p.rows == rows && p.unlimited == o.Unlimited && p.tail == tail(o.W) {
		return
	}
	p.valid, p.scale, p.rows, p.unlimited = true, scale, rows, o.Unlimited
	p.tail = tail(o.W)
	p.clusters, p.lane, p.used = p.clusters[:0], false, 0
	p.spots = slices.Grow(p.spots[:0], len(items))[:len(items)]
	for i := range items {
		p.spots[i] = e.spot(i, &items[i], scale)
	}
	if !e.sweep(rows, o.Unlimited) {
		p.lane = true
		e.choose(rows - int(math.Ceil(laneHeight/unitHeight)))
		e.cluster(scale)
	}
	e.index()
}

// spot finds what an item takes up along the axis.
func (e *Engine) spot(i int, it *Item, scale float64) spot {
	at := e.axis.places[i]
	x := at.Anchor * scale
	end := e.axis.length*scale + e.packed.tail - 4
	s := spot{row: -1, text: x}
	w := e.texts[i].w
	if x+w > end {
		if x-w >= -Margin {
			s.text, s.left = x-w, true
		} else {
			s.text = math.Max(end-w, -Margin)
		}
	}
	s.x0, s.x1 = math.Min(s.text, x), math.Max(s.text+w, x)
	s.bar, s.b0, s.b1 = barOf(it, at, scale)
	if s.bar {
		s.x0, s.x1 = math.Min(s.x0, s.b0), math.Max(s.x1, s.b1)
	}
	return s
}

// sweep packs from right to left, each label into the row nearest to the axis
// that is free, so that leaders seldom cross labels. It reports false when rows
// run out.
func (e *Engine) sweep(rows int, unlimited bool) bool {
	p := &e.packed
	free := make([]float64, 0, 128) // by grid row: everything right of it is taken
	order := e.axis.order
	for k := len(order) - 1; k >= 0; k-- {
		i := order[k]
		s, need := &p.spots[i], e.texts[i].units
		row, run := 0, 0
		for r := 0; run < need; r++ {
			if r == len(free) {
				if !unlimited && r >= rows {
					return false
				}
				free = append(free, math.Inf(1))
			}
			if free[r] >= s.x1+gap {
				if run == 0 {
					row = r
				}
				run++
			} else {
				run = 0
			}
		}
		for r := row; r < row+need; r++ {
			free[r] = s.x0
		}
		s.row = row
	}
	p.used = len(free)
	return true
}

// choose packs the most salient first, as far as there are rows.
func (e *Engine) choose(rows int) {
	p := &e.packed
	for i := range p.spots {
		p.spots[i].row = -1
	}
	if p.fills == nil {
		p.fills = &grid{}
	}
	p.fills.reset(-Margin, e.axis.length*p.scale+p.tail, rows)
	p.used = 0
	for _, i := range e.rank {
		s, need := &p.spots[i], e.texts[i].units
		s.row = p.fills.place(s.x0, s.x1+gap, need)
		if s.row >= 0 {
			p.used = max(p.used, s.row+need)
		}
	}
}

// cluster counts what found no row, in cells of the axis just wide enough for
// a badge.
func (e *Engine) cluster(scale float64) {
	const cell = 60.0
	p := &e.packed
	last := math.Inf(-1)
	for _, i := range e.axis.order {
		if p.spots[i].row >= 0 {
			continue
		}
		x := e.axis.places[i].Anchor * scale
		if c := math.Floor(x / cell); c != last {
			last = c
			p.clusters = append(p.clusters, group{centre: (c + 0.5) * cell})
		}
		g := &p.clusters[len(p.clusters)-1]
		g.items = append(g.items, i)
	}
}

// index lists the drawn bars by their left ends.
func (e *Engine) index() {
	p := &e.packed
	p.bars, p.ends = p.bars[:0], p.ends[:0]
	for _, i := range e.axis.order {
		if s := &p.spots[i]; s.bar && s.row >= 0 {
			p.bars = append(p.bars, i)
		}
	}
	end := math.Inf(-1)
	for _, i := range p.bars {
		end = math.Max(end, p.spots[i].b1)
		p.ends = append(p.ends, end)
	}
}
