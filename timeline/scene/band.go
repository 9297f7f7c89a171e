package scene

import "quoteline/timeline/layout"

// band draws the axis, its ticks and captions.
func (b *pen) band(p *layout.Picture) {
	st := &b.st
	if p.Head > p.Band {
		b.add(Shape{Kind: Rect, Y: p.Band, W: p.W, H: p.Head - p.Band, Fill: fade(st.Background, 0.94)})
	}
	for i := range p.Heads {
		if h := &p.Heads[i]; h.Pinned {
			b.line(0, p.Head-0.5, p.W, p.Head-0.5, 1, st.Faint)
			b.head(h)
		}
	}
	b.add(Shape{Kind: Rect, W: p.W, H: p.Band, Fill: st.Band})
	b.line(0, p.AxisY, p.W, p.AxisY, 1.5, st.Line)
	for i := range p.Ticks {
		t := &p.Ticks[i]
		top := p.AxisY - 5
		switch {
		case t.Minor:
			top = p.AxisY - 3
		case t.Major:
			top = p.AxisY - 18
		}
		b.line(t.X, top, t.X, p.AxisY, 1, st.Line)
		b.text(t.Label, layout.DateSize, false, st.Muted, 0)
	}
	for i := range p.Captions {
		b.text(p.Captions[i].Line, layout.CaptionSize, true, st.Text, 0)
	}
	if p.Undated.Text != "" {
		b.line(p.Undated.X0, p.AxisY-18, p.Undated.X0, p.AxisY, 1, st.Line)
		b.text(p.Undated.Line, layout.CaptionSize, true, st.Muted, 0)
	}
	for i := range p.Breaks {
		b.zigzag(p, &p.Breaks[i])
	}
	if p.Now == p.Now {
		b.line(p.Now, p.AxisY-8, p.Now, p.AxisY, 2, st.Accent)
	}
}

// zigzag draws the break in the axis line and says how long it is.
func (b *pen) zigzag(p *layout.Picture, k *layout.Break) {
	b.add(Shape{Kind: Rect, X: k.X0, Y: p.AxisY - 2, W: k.X1 - k.X0, H: 4, Fill: b.st.Band})
	mid, step, high := (k.X0+k.X1)/2, 5.0, 5.0
	x, y := mid-3*step, p.AxisY
	b.line(k.X0, y, x, y, 1.5, b.st.Line)
	for i := range 6 {
		ny := p.AxisY
		switch i {
		case 0, 2, 4:
			ny -= high
		case 1, 3:
			ny += high
		}
		b.line(x, y, x+step, ny, 1.5, b.st.Line)
		x, y = x+step, ny
	}
	b.line(x, p.AxisY, k.X1, p.AxisY, 1.5, b.st.Line)
	b.text(k.Caption, layout.DateSize, false, b.st.Muted, 0)
}

// lanes draws the lines and headers of lanes, with their marks and clusters.
func (b *pen) lanes(p *layout.Picture) {
	st := &b.st
	for i := range p.Heads {
		h := &p.Heads[i]
		if !h.Pinned {
			b.line(0, h.Y+0.5, p.W, h.Y+0.5, 1, st.Faint)
		}
		b.line(0, h.LineY, p.W, h.LineY, 1, st.Line)
	}
	b.clusters(p)
	for i := range p.Heads {
		if h := &p.Heads[i]; !h.Pinned {
			b.head(h)
		}
	}
	b.marks(p)
}

// head draws the name of a lane.
func (b *pen) head(h *layout.Head) {
	st := &b.st
	b.add(Shape{Kind: Rect, X: h.X, Y: h.Y + 1, W: h.W, H: h.H - 7, Fill: st.Background})
	y := h.Y + h.H/2 - 1 // the triangle points to what is open
	if h.Collapsed {
		b.add(Shape{Kind: Polygon, Points: [][2]float64{{9, y - 4.5}, {16, y}, {9, y + 4.5}}, Fill: st.Muted})
	} else {
		b.add(Shape{Kind: Polygon, Points: [][2]float64{{8, y - 3}, {17, y - 3}, {12.5, y + 4}}, Fill: st.Muted})
	}
	b.text(h.Name, layout.CaptionSize, true, st.Text, 0)
	b.text(h.Count, layout.DateSize, false, st.Muted, 0)
}
