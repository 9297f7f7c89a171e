package layout

import (
	"math"
	"slices"
)

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
