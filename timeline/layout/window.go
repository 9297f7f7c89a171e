package layout

import (
	"math"
	"slices"
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
	case l.root != nil:
		return l.root.rows
	}
	return 0
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
		case len(l.at) > someItems:
			l.crowded = true // as its root tile will find
		default:
			e.tile(tileKey{lane: int32(k)})
		}
		l.y = y
		y += l.rowsTop() + float64(l.used())*unitHeight
		if l.collapsed {
			y -= rowsSpace
		} else {
			y += rowsEnd
		}
	}
	if len(e.lanes) == 1 && e.lanes[0].crowded && !e.lanes[0].headed {
		p.Head += laneHeight
	}
	p.Height = y
	if o.Unlimited {
		p.H = p.Height
	}
	p.Height = math.Max(p.Height, p.H)
	p.Top = math.Min(math.Max(o.Top, 0), p.Height-p.H)
	e.sticking = 0
	for k := range e.lanes {
		l := &e.lanes[k]
		if top := l.y - p.Top; l.headed && !o.Unlimited && (top > p.H || top+l.rowsTop()+float64(l.used())*unitHeight+rowsEnd < headHeight) {
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

// underway says how many events go on at the left edge without a bar.
func (e *Engine) underway(p *Picture, view View) {
	if view.Start <= 0 || len(e.lanes) > 1 {
		return
	}
	p.Underway = e.axis.under.count(view.Start) - e.sticking
	if p.Underway <= 0 {
		p.Underway = 0
		return
	}
	n := e.named(nameKey{of: ofUnder, t: int64(p.Underway)})
	box := Box{4, p.H - underHeight - 2, n.w + 16, 20}
	for i := 0; i < len(p.Labels); i++ {
		if l := &p.Labels[i]; l.Overlaps(box) { // beside what is there, however far
			box.X, i = l.X+l.W+4, -1
		}
	}
	if box.X+box.W <= p.W && box.Y >= p.Head {
		p.UnderBox, p.Under = box, Line{n.text, box.X + 8, box.Y + 14, n.w}
	}
}

// setter sets marks, bars and labels of one lane in one window.
type setter struct {
	e     *Engine
	p     *Picture
	l     *laneState
	lane  int32
	shift float64
	scale float64
	hues  []uint8
	lineY float64   // y of the lane's axis
	rows  float64   // y of the first grid row
	ends  []float64 // by grid row: right end of what is set in it
	a, b  int       // positions between which events are either labelled or in a cluster in view
}

func (s *setter) set() {
	e, p, l := s.e, s.p, s.l
	s.lineY = axisY
	if l.headed {
		s.lineY = l.y - p.Top + nameHeight
		s.head()
	}
	s.rows = l.y + l.rowsTop() - p.Top
	e.ends = slices.Grow(e.ends[:0], l.used())[:l.used()]
	clear(e.ends)
	s.ends = e.ends
	if l.view != nil {
		s.a, s.b = l.view.lo, l.view.hi
		p.Before += s.a
		p.After += len(l.at) - s.b
		s.sticky([]*tile{l.view})
		s.labels(l.view)
		return
	}
	left := e.tileAt(s.lane, p.level, s.shift/s.scale)
	right := e.tileAt(s.lane, p.level, (s.shift+p.W)/s.scale)
	e.seen = e.seen[:0]
	for k := left; k.i <= right.i; k.i++ {
		e.seen = append(e.seen, e.tile(k))
	}
	s.bounds(e.seen)
	s.clusters(e.seen)
	s.sticky(e.seen)
	for _, t := range e.seen {
		s.labels(t)
	}
	if e.made == e.begun { // no more than one a frame beyond what it shows
		s.ahead(left, right)
	}
}

// ahead makes one tile that a next frame may need.
func (s *setter) ahead(left, right tileKey) {
	e := s.e
	next := left
	try := func(level int32, i int64) bool {
		next.level, next.i = level, i
		if i < 0 || i > last(level) || e.tiles.get(next) != nil {
			return false
		}
		e.tile(next)
		return true
	}
	if try(left.level, left.i-1) || try(right.level, right.i+1) || left.level >= maxLevel {
		return
	}
	first := e.tileAt(s.lane, left.level+1, s.shift/s.scale).i
	end := e.tileAt(s.lane, left.level+1, (s.shift+s.p.W)/s.scale).i
	for ; first <= end; first++ {
		if try(left.level+1, first) {
			return
		}
	}
}

// head sets the name of a lane.
func (s *setter) head() {
	y := s.l.y - s.p.Top
	h := Head{Lane: s.lane, LineY: s.lineY, Collapsed: s.l.collapsed}
	n := s.e.named(nameKey{of: ofCount, t: int64(len(s.l.at))})
	w := s.e.named(nameKey{of: ofLane, t: int64(s.lane)})
	h.Name = Line{w.text, 24, y + 15, w.w}
	h.Count = Line{n.text, 24 + w.w + 8, y + 15, n.w}
	h.Box = Box{0, y, 24 + w.w + 8 + n.w + 10, nameHeight}
	s.p.Heads = append(s.p.Heads, h)
}

// bounds finds the positions between which every event is labelled or counted in
// view: those of the cells whose badges fit.
func (s *setter) bounds(seen []*tile) {
	n := len(s.l.at)
	if !s.l.crowded && !s.l.collapsed {
		s.a, s.b = s.l.first(s.scale, s.shift, 0), s.l.first(s.scale, s.shift, math.Nextafter(s.p.W, math.Inf(1)))
		s.p.Before += s.a
		s.p.After += n - s.b
		return
	}
	s.a, s.b = -1, -1
	for _, t := range seen {
		for k := range t.counts {
			if c := &t.counts[k]; s.fits(c) {
				if s.a < 0 {
					s.a = int(c.first)
				}
				s.b = int(c.end)
			}
		}
	}
	if s.a < 0 {
		s.a = s.l.first(s.scale, s.shift, 0)
		s.b = s.a
	}
	s.p.Before += s.a
	s.p.After += n - s.b
}

// fits reports that a cell's badge has room in the view.
func (s *setter) fits(c *count) bool {
	const half = 29 // of the widest badge
	x := (c.u0+c.u1)/2*s.scale - s.shift
	return x-half >= 0 && x+half <= s.p.W
}

// clusters sets the counted badges whose boxes are in view.
func (s *setter) clusters(seen []*tile) {
	y := headHeight + 6.0
	if s.l.headed {
		y = s.lineY + 6
	}
	at := s.l.at
	for _, t := range seen {
		for k := range t.counts {
			c := &t.counts[k]
			if c.n == 0 || !s.fits(c) {
				continue
			}
			w := math.Min(c.w+14, 58)
			x := (c.u0+c.u1)/2*s.scale - s.shift - w/2
			s.p.Clusters = append(s.p.Clusters, Cluster{
				Box: Box{x, y, w, 18}, Lane: s.lane, Count: c.n, Label: Line{c.label, x + (w-c.w)/2, y + 13, c.w},
				From: at[c.first], To: at[c.end-1], U0: c.u0, U1: c.u1, first: c.first, end: c.end,
			})
		}
	}
}

func (s *setter) entry(i int32) Entry {
	v := s.e.axis.events
	h := uint8(v.Kind[i])
	if s.hues != nil {
		h = s.hues[i]
	}
	return Entry{i, v.ID[i], v.Kind[i], v.Factuality[i], v.Doubt[i], h}
}

func (s *setter) x(p *placed) float64 { return p.unit*s.scale - s.shift }

// sticky sets the bars that reach into the view from the left, their labels at its
// left edge.
func (s *setter) sticky(seen []*tile) {
	e := s.e
	e.reach = e.reach[:0]
	for i := range seen[0].labels {
		p := &seen[0].labels[i]
		if s.x(p) >= 0 {
			break
		}
		if _, x1, ok := p.bar(e.axis, s.scale); ok && x1-s.shift > 0 {
			e.reach = append(e.reach, p)
			if e.axis.lasting(int(p.item)) {
				e.sticking++
			}
		}
	}
	if len(e.reach) == 0 {
		return
	}
	e.next = slices.Grow(e.next[:0], len(s.ends))[:len(s.ends)]
	for r := range e.next {
		e.next[r] = s.p.W - 4
	}
	for k := len(seen) - 1; k >= 0; k-- {
		t := seen[k]
		for j := len(t.labels) - 1; j >= 0; j-- {
			p := &t.labels[j]
			if x := s.x(p); x < 0 || x > s.p.W {
				continue
			}
			x0, _ := p.reach(e.axis, s.scale)
			for r := p.row; r < p.row+p.text.units; r++ {
				e.next[r] = math.Min(e.next[r], x0-s.shift-gap)
			}
		}
	}
	for _, p := range e.reach {
		t := p.text
		_, b1, _ := p.bar(e.axis, s.scale)
		it := s.entry(p.item)
		s.bar(it, p)
		limit := e.next[p.row]
		for r := p.row; r < p.row+p.text.units; r++ {
			limit = math.Min(limit, e.next[r])
			s.ends[r] = math.Max(s.ends[r], b1-s.shift+gap)
		}
		if t.w > limit-edge {
			if t = e.squeeze(p, limit-edge); t == nil {
				continue
			}
		}
		s.words(it, t, p.row, edge, edge, false)
		for r := p.row; r < p.row+t.units; r++ {
			s.ends[r] = math.Max(s.ends[r], edge+t.w+gap)
		}
	}
}

// labels sets the events of a tile that stand in view.
func (s *setter) labels(t *tile) {
	for i := range t.labels {
		p := &t.labels[i]
		if int(p.pos) < t.lo || int(p.pos) >= t.hi {
			continue
		}
		inside := int(p.pos) >= s.a && int(p.pos) < s.b
		switch x := s.x(p); {
		case x < 0:
			if inside {
				s.p.Before++
			}
		case x > s.p.W:
			if inside {
				s.p.After++
			}
		default:
			if int(p.pos) < s.a {
				s.p.Before--
			} else if !inside {
				s.p.After--
			}
			s.label(p, x)
		}
	}
}

// label sets the mark, bar and label of one event whose mark is in view at x.
func (s *setter) label(p *placed, x float64) {
	t, it := p.text, s.entry(p.item)
	m := Mark{Item: it, X: x, Y: s.lineY, Leader: s.lineY, Lane: s.lane}
	s.bar(it, p)
	left := 0.0
	_, x1 := p.reach(s.e.axis, s.scale)
	for r := p.row; r < p.row+t.units; r++ {
		left = math.Max(left, s.ends[r])
		s.ends[r] = math.Max(s.ends[r], x1-s.shift+gap)
	}
	at, right := x+p.off, s.p.W-2
	lo, hi := at, right // the room, if the view's edges cut the label
	switch {
	case at < 0:
		lo, hi = 0, math.Min(x+padRight, right)
	case at+t.w > right:
		at = math.Max(right-t.w, left)
		lo = at
	}
	if at < 0 || at+t.w > hi {
		t, at = s.e.squeeze(p, hi-lo), lo
	}
	if t != nil {
		y := s.rows + float64(p.row)*unitHeight
		m.Leader = math.Max(s.lineY, y+float64(t.units)*unitHeight-6)
		s.words(it, t, p.row, at, x, p.left)
	}
	s.p.Marks = append(s.p.Marks, m)
}

// bar sets the bar of an event, cut to the view.
func (s *setter) bar(it Entry, p *placed) {
	a := s.e.axis
	f0, f1, ok := a.barOf(int(p.item), s.scale)
	b0, b1, _ := p.bar(a, s.scale)
	x0, x1 := math.Max(b0-s.shift, 0), math.Min(b1-s.shift, s.p.W)
	y := s.rows + float64(p.row)*unitHeight
	if y > s.p.H || y+6 < s.p.Band {
		return
	}
	if ok && b1-b0 >= thinnest && x1 > x0 {
		b := Bar{Item: it, Box: Box{x0, y, x1 - x0, 4}, Lasting: a.lasting(int(p.item))}
		b.FadeLeft, b.FadeRight = a.fades(int(p.item))
		b.FadeLeft = b.FadeLeft && b0-s.shift >= 0
		b.FadeRight = b.FadeRight && b1-s.shift <= s.p.W
		b.OpenLeft = b.FadeLeft && a.events.openLeft(int(p.item))
		b.OpenRight = b.FadeRight && a.events.openRight(int(p.item))
		before, after := a.beyond(int(p.item))
		b.OnLeft = (b0 > f0 || before && !b.FadeLeft) && b0-s.shift >= 0
		b.OnRight = (b1 < f1 || after && !b.FadeRight) && b1-s.shift <= s.p.W
		s.p.Bars = append(s.p.Bars, b)
	}
	for k, r := range p.text.rivals {
		x0, x1 := math.Max(r.lo*s.scale-s.shift, 0), math.Min(math.Max(r.hi*s.scale, r.lo*s.scale+thinnest)-s.shift, s.p.W)
		if x1 > x0 {
			tie := min(max(s.x(p), 0), s.p.W)
			s.p.Rivals = append(s.p.Rivals, Rival{Item: it, Box: Box{x0, y + 6 + 3*float64(k), x1 - x0, 2}, TieX: tie, TieY: y})
		}
	}
}

// words places the lines of a label.
func (s *setter) words(it Entry, t *text, row int, x, pole float64, left bool) {
	y := s.rows + float64(row)*unitHeight
	h := float64(t.units)*unitHeight - 4
	if y > s.p.H || y+h < s.p.Head {
		return
	}
	l := Label{Item: it, Lane: s.lane, Box: Box{x, y, t.w, h}, Pole: pole, Left: left, Elided: t.elided}
	tx, ty := x+padLeft, y+16+t.shift
	if t.badge != "" {
		l.Badge = Line{t.badge, tx + badgePad, ty, t.badgeW}
		tx += t.badgeW + 2*badgePad + badgeGap
	}
	if !s.e.key.compact {
		if t.date != "" {
			l.Date = Line{t.date, tx, ty, t.dateW}
		}
		tx, ty = x+padLeft, ty+17
	}
	first := len(s.p.lines)
	for k := range t.n {
		s.p.lines = append(s.p.lines, Line{t.lines[k], tx, ty, t.widths[k]})
		ty += 17
	}
	n := len(s.p.lines)
	l.Lines = s.p.lines[first:n:n]
	s.p.Labels = append(s.p.Labels, l)
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
