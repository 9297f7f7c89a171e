package layout

import (
	"math"
)

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
