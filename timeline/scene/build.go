package scene

import (
	"image/color"

	"quoteline/timeline"
	"quoteline/timeline/layout"
)

// builder collects shapes back to front.
type builder struct {
	st     Style
	shapes []Shape
}

func (b *builder) add(s Shape) { b.shapes = append(b.shapes, s) }

func (b *builder) line(x0, y0, x1, y1, width float64, c color.NRGBA) {
	b.add(Shape{Kind: Segment, X: x0, Y: y0, W: x1 - x0, H: y1 - y0, Line: width, Stroke: c})
}

func (b *builder) text(l layout.Line, size float64, bold bool, c color.NRGBA, id timeline.EventID) {
	if l.Text != "" {
		b.add(Shape{Kind: Text, Event: id, X: l.X, Y: l.Y, W: l.W, Label: l.Text, Size: size, Bold: bold, Fill: c})
	}
}

// Build draws a laid-out picture, back to front: the ground, leaders, labels
// over them, and last the axis band, under which rows scroll away. Selected
// and hovered events are not in it: they are an Overlay, so that they cost no
// new scene.
func Build(p *layout.Picture, st Style, sel Selection) *Scene {
	b := &builder{st: st, shapes: make([]Shape, 0, 16+8*len(p.Labels)+2*len(p.Marks)+4*len(p.Ticks))}
	b.ground(p)
	for i := range p.Marks {
		b.leader(p, &p.Marks[i], sel)
	}
	for i := range p.Labels {
		l := &p.Labels[i]
		b.add(Shape{Kind: Rect, Event: l.Item.ID, X: l.X, Y: l.Y, W: l.W, H: l.H, Radius: 3, Fill: st.Background})
	}
	for i := range p.Bars {
		b.bar(&p.Bars[i], sel)
	}
	for i := range p.Labels {
		b.label(&p.Labels[i], sel)
	}
	b.band(p)
	for i := range p.Marks {
		b.mark(p, &p.Marks[i], sel, 4)
	}
	for i := range p.Clusters {
		b.cluster(&p.Clusters[i])
	}
	return &Scene{W: p.W, H: p.H, Background: st.Background, Shapes: b.shapes}
}

// ground draws the faint grid under everything.
func (b *builder) ground(p *layout.Picture) {
	if u := p.Undated; u.Text != "" {
		b.line(u.X0, p.Band, u.X0, p.H, 1, b.st.Faint)
	}
	for _, t := range p.Ticks {
		if t.Major {
			b.line(t.X, p.Band, t.X, p.H, 1, b.st.Faint)
		} else {
			b.line(t.X, p.Band, t.X, p.H, 1, fade(b.st.Faint, 0.45))
		}
	}
}

// band draws the axis, its ticks and captions.
func (b *builder) band(p *layout.Picture) {
	st := b.st
	if p.Head > p.Band {
		b.add(Shape{Kind: Rect, Y: p.Band, W: p.W, H: p.Head - p.Band, Fill: fade(st.Background, 0.94)})
	}
	b.add(Shape{Kind: Rect, W: p.W, H: p.Band, Fill: st.Band})
	b.line(0, p.AxisY, p.W, p.AxisY, 1.5, st.Line)
	for _, t := range p.Ticks {
		top := p.AxisY - 5
		if t.Major {
			top = p.AxisY - 18
		}
		b.line(t.X, top, t.X, p.AxisY, 1, st.Line)
		b.text(t.Label, layout.DateSize, false, st.Muted, 0)
	}
	for _, c := range p.Captions {
		b.text(c.Line, layout.CaptionSize, true, st.Text, 0)
	}
	if p.Undated.Text != "" {
		b.line(p.Undated.X0, p.AxisY-18, p.Undated.X0, p.AxisY, 1, st.Line)
		b.text(p.Undated.Line, layout.CaptionSize, true, st.Muted, 0)
	}
	for _, k := range p.Breaks {
		b.zigzag(p, k)
	}
}

// zigzag draws the break in the axis line and says how long it is.
func (b *builder) zigzag(p *layout.Picture, k layout.Break) {
	b.add(Shape{Kind: Rect, X: k.X0, Y: p.AxisY - 2, W: k.X1 - k.X0, H: 4, Fill: b.st.Band})
	mid, step, high := (k.X0+k.X1)/2, 5.0, 5.0
	x, y := mid-3*step, p.AxisY
	b.line(k.X0, y, x, y, 1.5, b.st.Line)
	for i := range 6 {
		ny := p.AxisY
		switch i {
		case 0, 4:
			ny -= high
		case 1, 3:
			ny += high
		case 2:
			ny -= high
		}
		b.line(x, y, x+step, ny, 1.5, b.st.Line)
		x, y = x+step, ny
	}
	b.line(x, p.AxisY, k.X1, p.AxisY, 1.5, b.st.Line)
	b.text(k.Caption, layout.DateSize, false, b.st.Muted, 0)
}

func (b *builder) cluster(c *layout.Cluster) {
	b.add(Shape{Kind: Rect, X: c.X, Y: c.Y, W: c.W, H: c.H, Radius: c.H / 2, Fill: b.st.Badge})
	b.text(c.Label, layout.DateSize, true, b.st.BadgeText, 0)
}
