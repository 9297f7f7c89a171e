package layout

import (
	"cmp"
	"math"
	"slices"
)

// The labels of a lane are placed in tiles, after K. Been, E. Daiches and
// C. Yap, "Dynamic Map Labeling", IEEE TVCG 12(5), 2006. Levels are half an octave
// apart in scale, and every octave halves the tiles. A tile takes over what its
// parent placed and then places its own most salient other events where there is
// room, wholly within its borders. So a label keeps its row at every finer scale,
// tiles need no neighbours, and what is shown does not depend on what was shown
// before. Between two levels boxes only move apart.

const (
	perOctave = 2
	maxLevel  = 44 * perOctave
)

// tileKey names a tile: the i-th of its level.
type tileKey struct {
	lane, level int32
	i           int64
}

// octave is how often the axis was halved for a level.
func octave(level int32) int32 { return level / perOctave }

// last is the number of the last tile of a level.
func last(level int32) int64 { return int64(1)<<octave(level) - 1 }

// parent is the tile of the level above that holds this one.
func (k tileKey) parent() tileKey {
	if k.level%perOctave == 0 {
		k.i >>= 1
	}
	k.level--
	return k
}

// span is the stretch of the axis of a tile, in units.
func (e *Engine) span(k tileKey) (u0, u1 float64) {
	n := -int(octave(k.level))
	return math.Ldexp(e.axis.length*float64(k.i), n), math.Ldexp(e.axis.length*float64(k.i+1), n)
}

// placed is a label's place: a row, and where its box is beside its mark.
type placed struct {
	pos, item int32
	row       int
	unit      float64 // of the mark
	off       float64 // left edge of the box from the mark in pixels, in [-width, 0]
	left      bool    // the text is left of its pole
	lo, hi    float64 // where the bar is cut, in units
	text      *text
}

// reach is what a label takes up along the axis at a scale.
func (p *placed) reach(a *Axis, scale float64) (x0, x1 float64) {
	x := p.unit * scale
	x0, x1 = x+p.off, x+p.off+p.text.w
	if b0, b1, ok := p.bar(a, scale); ok {
		x0, x1 = math.Min(x0, b0), math.Max(x1, b1)
	}
	for _, r := range p.text.rivals {
		x0, x1 = math.Min(x0, r.lo*scale), math.Max(x1, r.hi*scale+thinnest)
	}
	return x0, x1
}

// bar is the part of an event's bar that is drawn.
func (p *placed) bar(a *Axis, scale float64) (x0, x1 float64, ok bool) {
	x0, x1, ok = a.barOf(int(p.item), scale)
	return math.Max(x0, p.lo*scale), math.Min(x1, p.hi*scale), ok
}

// tile is a stretch of the axis with its labels.
type tile struct {
	lo, hi int      // positions in the lane
	u0, u1 float64  // borders, in units
	labels []placed // by position; those of tiles beside it too where they reach in
	counts []count
	rows   int // used, where all fits
}

// count is what a cell of a tile does not label.
type count struct {
	n          int
	u0, u1     float64 // the cell
	first, end int32   // positions of the cell's events, labelled ones among them
	label      string
	w          float64
}

// tile returns a tile, made if need be.
func (e *Engine) tile(k tileKey) *tile {
	if t := e.tiles.get(k); t != nil {
		return t
	}
	var t *tile
	if k.level == 0 {
		t = e.rootTile(k)
	} else {
		t = e.childTile(k, e.tile(k.parent()))
	}
	e.tiles.put(k, t)
	e.made++
	return t
}

// rootTile places what it can of a whole lane. All of a few events are labelled,
// in rows that need scrolling if must be.
func (e *Engine) rootTile(k tileKey) *tile {
	l := &e.lanes[k.lane]
	if l.root != nil {
		return l.root
	}
	t := &tile{hi: len(l.at), u1: e.axis.length}
	l.root = t
	if l.collapsed {
		e.divide(t, l)
		e.count(t)
		return t
	}
	if len(l.at) <= someItems && e.sweep(t, l, 0, len(l.at), -Margin, e.key.root*e.axis.length+tail(e.key.w)-4, e.key.root, l.most) {
		return t
	}
	l.crowded = true
	t.labels, t.rows = nil, 0
	e.fill(t, k)
	return t
}

func (e *Engine) childTile(k tileKey, parent *tile) *tile {
	l := &e.lanes[k.lane]
	t := &tile{lo: parent.lo, hi: parent.hi, rows: parent.rows}
	t.u0, t.u1 = e.span(k)
	if k.i > 0 {
		t.lo = l.searchIn(t.u0, parent.lo, parent.hi)
	}
	if k.i < last(k.level) {
		t.hi = l.searchIn(t.u1, parent.lo, parent.hi)
	}
	if l.collapsed {
		e.divide(t, l)
		e.count(t)
		return t
	}
	s := e.scaleOf(k.level)
	b0, b1 := e.borders(k)
	for i := range parent.labels {
		p := &parent.labels[i]
		inside := int(p.pos) >= t.lo && int(p.pos) < t.hi
		if x0, x1 := p.reach(e.axis, s); inside || x1+gap > b0 && x0 < b1 {
			t.labels = append(t.labels, *p)
		}
	}
	if l.crowded {
		e.fill(t, k)
	}
	return t
}

// borders are those of a tile in pixels of its level, with the free space at the
// ends of the axis.
func (e *Engine) borders(k tileKey) (b0, b1 float64) {
	s := e.scaleOf(k.level)
	u0, u1 := e.span(k)
	b0, b1 = u0*s, u1*s
	if k.i == 0 {
		b0 = -Margin
	}
	if k.i == last(k.level) {
		b1 += tail(e.key.w) - 4 + gap
	}
	return b0, b1
}

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

// divide cuts a tile into cells wide enough for a badge.
func (e *Engine) divide(t *tile, l *laneState) {
	const least = 60.0
	n := 1
	for e.axis.length*e.key.root/float64(2*n) >= least {
		n *= 2
	}
	t.counts = make([]count, n)
	at := t.lo
	for c := range t.counts {
		r := count{first: int32(at), u0: t.u0 + (t.u1-t.u0)*float64(c)/float64(n), u1: t.u0 + (t.u1-t.u0)*float64(c+1)/float64(n)}
		at = t.hi
		if c < n-1 {
			at = l.searchIn(r.u1, int(r.first), t.hi)
		}
		r.end = int32(at)
		t.counts[c] = r
	}
}

// count counts what the cells of a tile do not label.
func (e *Engine) count(t *tile) {
	k := 0
	for c := range t.counts {
		r := &t.counts[c]
		r.n = int(r.end - r.first)
		for ; k < len(t.labels) && t.labels[k].pos < r.end; k++ {
			if t.labels[k].pos >= r.first {
				r.n--
			}
		}
		if r.n > 0 {
			r.label = "+" + grouped(int64(r.n))
			r.w = e.width(r.label, DateSize, true)
		}
	}
}

// tiles remembers tiles, two generations of them.
type tiles struct{ young, old map[tileKey]*tile }

const maxTiles = 384 // of a generation

func (c *tiles) get(k tileKey) *tile {
	if t := c.young[k]; t != nil {
		return t
	}
	t := c.old[k]
	if t != nil {
		c.put(k, t)
	}
	return t
}

func (c *tiles) put(k tileKey, t *tile) {
	if len(c.young) >= maxTiles {
		c.old, c.young = c.young, nil
	}
	if c.young == nil {
		c.young = make(map[tileKey]*tile, maxTiles)
	}
	c.young[k] = t
}
