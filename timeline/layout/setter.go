package layout

import (
	"math"
	"slices"
)

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
	e.inView(s.lane, p, s.shift)
	s.bounds(e.seen)
	s.clusters(e.seen)
	s.sticky(e.seen)
	for _, t := range e.seen {
		s.labels(t)
	}
}

func (s *setter) entry(i int32) Entry {
	v := s.e.axis.events
	h := uint8(v.Kind[i])
	if s.hues != nil {
		h = s.hues[i]
	}
	return Entry{i, v.ID[i], v.Kind[i], v.Factuality[i], v.Doubt[i], h, v.Own[v.ID[i]]}
}

func (s *setter) x(p *placed) float64 { return p.unit*s.scale - s.shift }

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
			s.label(p, x, t)
		}
	}
}

// label sets the mark, bar and label of one event whose mark is in view at x.
func (s *setter) label(p *placed, x float64, in *tile) {
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
		lo, hi = 0, math.Min(math.Max(x+padRight, s.free(p, in)), right)
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
		for r := p.row; r < p.row+t.units; r++ {
			s.ends[r] = math.Max(s.ends[r], at+t.w+gap)
		}
	}
	s.p.Marks = append(s.p.Marks, m)
}

// free is where the room ends that a label could be pushed into from the left edge:
// at the next one in its rows, or where its tile ends.
func (s *setter) free(p *placed, in *tile) float64 {
	end := in.u1*s.scale - s.shift - gap
	if in.u1 >= s.e.axis.length {
		end = s.p.W
	}
	for i := range in.labels {
		o := &in.labels[i]
		if o.pos <= p.pos || o.row >= p.row+p.text.units || p.row >= o.row+o.text.units {
			continue
		}
		x0, _ := o.reach(s.e.axis, s.scale)
		end = math.Min(end, x0-s.shift-gap)
	}
	return end
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
	lasting := a.lasting(int(p.item))
	least := 3.0 * thinnest // bounds that say no more than the mark are specks
	if lasting {
		least = thinnest
	}
	if ok && b1-b0 >= least && x1 > x0 {
		b := Bar{Item: it, Box: Box{x0, y, x1 - x0, 4}, Lasting: lasting}
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
		l.Signs = t.signs
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
