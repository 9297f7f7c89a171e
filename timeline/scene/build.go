package scene

import (
	"cmp"
	"image/color"
	"slices"

	"quoteline/timeline"
	"quoteline/timeline/layout"
)

// Builder makes scenes and keeps their memory from one to the next.
type Builder struct {
	pen
	scene Scene
	over  []Shape

	counts []int // of an overview's columns
}

// Build draws a laid-out picture, back to front: the grid and leaders, which pass
// behind labels, bars, labels, and last the axis band, under which rows scroll away.
// Selected and hovered events are not in it: they are an Overlay, so that they
// cost no new scene. The scene is valid until the next call.
func (b *Builder) Build(p *layout.Picture, st Style, sel Selection) *Scene {
	b.st, b.sel, b.shapes = st, sel, b.scene.Shapes[:0]
	b.order(p)
	b.ground(p)
	b.leaders(p)
	if p.Now == p.Now {
		b.behind(p, p.Now, p.Band, p.H, 1.5, st.Accent)
	}
	for i := range p.Bars {
		b.bar(&p.Bars[i])
	}
	for i := range p.Rivals {
		b.rival(&p.Rivals[i])
	}
	for i := range p.Labels {
		b.label(&p.Labels[i])
	}
	lanes := len(p.Heads) > 0
	if lanes {
		b.lanes(p)
	}
	b.band(p)
	if !lanes {
		b.marks(p)
		b.clusters(p)
	}
	if u := p.UnderBox; p.Under.Text != "" {
		b.add(Shape{Kind: Rect, X: u.X, Y: u.Y, W: u.W, H: u.H, Radius: u.H / 2, Fill: st.Badge})
		b.text(p.Under, layout.DateSize, false, st.BadgeText, 0)
	}
	b.scene = Scene{W: p.W, H: p.H, Background: st.Background, Shapes: b.shapes}
	return &b.scene
}

// Build draws a picture once.
func Build(p *layout.Picture, st Style, sel Selection) *Scene { return new(Builder).Build(p, st, sel) }

// pen collects shapes back to front.
type pen struct {
	st     Style
	sel    Selection
	shapes []Shape
	byY    []int32 // labels from top to bottom
	longer []int32 // marks, those of the longest leaders first
	along  []bool  // by mark: its leader runs along a longer one
}

func (b *pen) add(s Shape) { b.shapes = append(b.shapes, s) }

func (b *pen) line(x0, y0, x1, y1, width float64, c color.NRGBA) {
	b.add(Shape{Kind: Segment, X: x0, Y: y0, W: x1 - x0, H: y1 - y0, Line: width, Stroke: c})
}

func (b *pen) text(l layout.Line, size float64, bold bool, c color.NRGBA, id timeline.EventID) {
	if l.Text != "" {
		b.add(Shape{Kind: Text, Event: id, X: l.X, Y: l.Y, W: l.W, Label: l.Text, Size: size, Bold: bold, Fill: c})
	}
}

// order sorts the labels from top to bottom.
func (b *pen) order(p *layout.Picture) {
	b.byY = b.byY[:0]
	for i := range p.Labels {
		b.byY = append(b.byY, int32(i))
	}
	slices.SortFunc(b.byY, func(i, j int32) int { return cmp.Compare(p.Labels[i].Y, p.Labels[j].Y) })
}

// behind draws an upright line where no label is in its way.
func (b *pen) behind(p *layout.Picture, x, y0, y1, width float64, c color.NRGBA) {
	const (
		air  = 2 // round words
		stub = 6 // between two labels of a stack: dirt, not a line
	)
	for _, i := range b.byY {
		l := &p.Labels[i]
		if x < l.X-air || x > l.X+l.W+air || l.Y+l.H <= y0 {
			continue
		}
		if l.Y >= y1 {
			break
		}
		if l.Y > y0+stub {
			b.line(x, y0, x, l.Y, width, c)
		}
		y0 = max(y0, l.Y+l.H)
	}
	if y1 > y0+stub {
		b.line(x, y0, x, y1, width, c)
	}
}

// ground draws the faint grid under everything.
func (b *pen) ground(p *layout.Picture) {
	if u := p.Undated; u.Text != "" {
		b.behind(p, u.X0, p.Band, p.H, 1, b.st.Faint)
	}
	minor := blend(b.st.Faint, b.st.Background, 0.45)
	for i := range p.Ticks {
		switch t := &p.Ticks[i]; {
		case t.Minor:
		case t.Major:
			b.behind(p, t.X, p.Band, p.H, 1, b.st.Faint)
		default:
			b.behind(p, t.X, p.Band, p.H, 1, minor)
		}
	}
}

func (b *pen) marks(p *layout.Picture) {
	for i := range p.Marks {
		b.mark(p, &p.Marks[i], 4)
	}
}

func (b *pen) clusters(p *layout.Picture) {
	for i := range p.Clusters {
		c := &p.Clusters[i]
		b.add(Shape{Kind: Rect, X: c.X, Y: c.Y, W: c.W, H: c.H, Radius: c.H / 2, Fill: b.st.Badge})
		b.text(c.Label, layout.DateSize, true, b.st.BadgeText, 0)
	}
}
