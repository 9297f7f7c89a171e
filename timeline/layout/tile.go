package layout

import (
	"math"
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
	if len(l.at) <= l.few && e.sweep(t, l, 0, len(l.at), -Margin, e.key.root*e.axis.length+tail(e.key.w)-4, e.key.root, l.most) {
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
	switch {
	case l.crowded:
		e.fill(t, k)
	case !l.headed:
		e.lift(t, k)
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
