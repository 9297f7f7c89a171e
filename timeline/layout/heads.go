package layout

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

// head sets the name of a lane. It stays in sight under the band while any of the lane
// does, until the next lane pushes it out.
func (s *setter) head() {
	y := s.l.y - s.p.Top
	h := Head{Lane: s.lane, LineY: s.lineY, Collapsed: s.l.collapsed, Pinned: y < headHeight}
	if h.Pinned {
		y = min(headHeight, s.l.end-s.p.Top-nameHeight)
		s.p.Head = max(s.p.Head, y+nameHeight)
	}
	n := s.e.named(nameKey{of: ofCount, t: int64(len(s.l.at))})
	w := s.e.named(nameKey{of: ofLane, t: int64(s.lane)})
	h.Name = Line{w.text, 24, y + 15, w.w}
	h.Count = Line{n.text, 24 + w.w + 8, y + 15, n.w}
	h.Box = Box{0, y, 24 + w.w + 8 + n.w + 10, nameHeight}
	s.p.Heads = append(s.p.Heads, h)
}
