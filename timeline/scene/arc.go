package scene

import (
	"math"
	"slices"

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
		b.because(p, l, x0, x1, y, deep, &words)
	}
}

// because writes the words of an arc on what is in view of it, or beside or under it:
// where they cover the least and are near; never over those of another arc.
func (b *pen) because(p *layout.Picture, l *Link, x0, x1, y, deep float64, taken *[]layout.Box) {
	if l.Words == "" || l.W <= 0 {
		return
	}
	lo, hi := max(min(x0, x1), 0), min(max(x0, x1), p.W)
	const far = 8.0 // square pixels that may be covered to be one pixel nearer
	best, least := layout.Box{}, math.Inf(1)
	for down := 0.0; down <= 160 && far*down < least; down += 10 {
		for _, s := range [...]float64{0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8} {
			at := lo + (hi-lo)*s
			t := (at - x0) / (x1 - x0)
			if t <= 0 || t >= 1 {
				continue
			}
			w := l.W + 10
			for _, side := range [...]float64{0.5, 0, 1} {
				box := layout.Box{X: min(max(at-w*side, 2), p.W-w-2), Y: y + deep*4*t*(1-t) - 9 + down, W: w, H: 18}
				if c := covered(p, box) + far*down; c < least && !slices.ContainsFunc(*taken, box.Overlaps) {
					best, least = box, c
				}
			}
		}
	}
	if math.IsInf(least, 1) {
		return
	}
	*taken = append(*taken, best)
	b.add(Shape{Kind: Rect, X: best.X, Y: best.Y, W: best.W, H: best.H, Radius: 4, Fill: b.st.Background, Stroke: b.st.Faint, Line: 1})
	b.text(layout.Line{Text: l.Words, X: best.X + 5, Y: best.Y + 13, W: l.W}, layout.DateSize, false, b.st.Text, 0)
}

// covered is how many square pixels of labels, counts and heads stand in a box, and of
// it out of view.
func covered(p *layout.Picture, box layout.Box) float64 {
	sum := box.W * max(0, box.Y+box.H-p.H)
	for i := range p.Labels {
		sum += shared(box, p.Labels[i].Box)
	}
	for i := range p.Clusters {
		sum += shared(box, p.Clusters[i].Box)
	}
	for i := range p.Heads {
		sum += shared(box, p.Heads[i].Box)
	}
	return sum
}

// shared is the area of what two boxes have in common.
func shared(a, b layout.Box) float64 {
	w := min(a.X+a.W, b.X+b.W) - max(a.X, b.X)
	h := min(a.Y+a.H, b.Y+b.H) - max(a.Y, b.Y)
	return max(w, 0) * max(h, 0)
}
