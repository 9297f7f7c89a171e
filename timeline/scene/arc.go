package scene

import (
	"math"

	"quoteline/timeline"
	"quoteline/timeline/layout"
)

// Link is a relation of the selected event to another one.
type Link struct {
	Other timeline.EventID
	// Words say why: the connective, or a short phrase.
	Words string
	// W is their width in pixels at layout.DateSize.
	W float64
	// After tells that the other event comes after the selected one.
	After bool
}

// maxArcs bounds the relations that are drawn at once.
const maxArcs = 12

// arcs draws thin arcs from the selected event to those that it is before or
// after, each with the words that say so where they do not hide one another.
func (b *pen) arcs(p *layout.Picture, from timeline.EventID, links []Link) {
	x0, ok := p.X(from)
	if !ok || len(links) == 0 {
		return
	}
	y := p.Band + 2
	for i := range p.Marks {
		if m := &p.Marks[i]; m.Item.ID == from && m.Y != p.AxisY {
			y = m.Y
		}
	}
	if y < p.Band {
		return
	}
	words := make([]layout.Box, 0, maxArcs)
	for k := range links {
		if k == maxArcs {
			return
		}
		l := &links[k]
		x1, ok := p.X(l.Other)
		if !ok || math.Abs(x1-x0) < 2 {
			continue
		}
		deep := min(24+math.Abs(x1-x0)*0.22, 110)
		ink := blend(b.st.Accent, b.st.Background, 0.75)
		at := func(t float64) (x, yy float64) { return x0 + (x1-x0)*t, y + deep*4*t*(1-t) }
		const steps = 28
		px, py := at(0)
		for s := 1; s <= steps; s++ {
			nx, ny := at(float64(s) / steps)
			if max(px, nx) > -20 && min(px, nx) < p.W+20 {
				b.line(px, py, nx, ny, 1.25, ink)
			}
			px, py = nx, ny
		}
		if x1 >= 0 && x1 <= p.W { // an arrow's head at the later one
			hx, dir := x1, 1.0
			if !l.After {
				hx = x0
			}
			if (hx == x1) == (x1 < x0) {
				dir = -1
			}
			b.line(hx, y, hx-dir*3, y+7, 1.25, ink)
			b.line(hx, y, hx-dir*7.5, y+3, 1.25, ink)
		}
		b.because(p, l, (max(min(x0, x1), 0)+min(max(x0, x1), p.W))/2, x0, x1, y, deep, &words)
	}
}

// because writes the words of an arc in the middle of what is in view of it.
func (b *pen) because(p *layout.Picture, l *Link, mid, x0, x1, y, deep float64, taken *[]layout.Box) {
	if l.Words == "" || l.W <= 0 {
		return
	}
	t := (mid - x0) / (x1 - x0)
	if t <= 0 || t >= 1 {
		return
	}
	box := layout.Box{X: min(max(mid-l.W/2-5, 2), p.W-l.W-12), Y: y + deep*4*t*(1-t) - 9, W: l.W + 10, H: 18}
	for tries := 0; ; tries++ {
		free := true
		for _, o := range *taken {
			free = free && !box.Overlaps(o)
		}
		if free {
			break
		}
		if tries == 8 {
			return
		}
		box.Y += 20
	}
	*taken = append(*taken, box)
	b.add(Shape{Kind: Rect, X: box.X, Y: box.Y, W: box.W, H: box.H, Radius: 4, Fill: b.st.Background, Stroke: b.st.Faint, Line: 1})
	b.text(layout.Line{Text: l.Words, X: box.X + 5, Y: box.Y + 13, W: l.W}, layout.DateSize, false, b.st.Text, 0)
}
