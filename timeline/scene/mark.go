package scene

import (
	"image/color"

	"quoteline/timeline"
	"quoteline/timeline/layout"
)

// look is how the factuality of an event shows.
type look struct{ hollow, dashed, struck bool }

func lookOf(it layout.Entry) look {
	switch it.Factuality {
	case timeline.Planned, timeline.Hypothetical:
		return look{hollow: true, dashed: true}
	case timeline.Denied:
		return look{hollow: true, struck: true}
	case timeline.Negated: // its title says that it did not happen: a line through it would say the opposite
		return look{hollow: true}
	}
	return look{dashed: it.Kind == timeline.Plan, hollow: it.Kind == timeline.Plan}
}

// ink returns the colour of an event's kind, dimmed where a search passes it by.
func (b *builder) ink(it layout.Entry, sel Selection) color.NRGBA {
	return b.dim(b.st.Kind(it.Kind), it, sel)
}

func (b *builder) dim(c color.NRGBA, it layout.Entry, sel Selection) color.NRGBA {
	if sel.dims(it.ID) {
		return blend(c, b.st.Background, 0.3)
	}
	return c
}

// leader draws the thin line from the axis to a label.
func (b *builder) leader(p *layout.Picture, m *layout.Mark, sel Selection) {
	if m.Leader > p.Band {
		b.line(m.X, p.Band, m.X, m.Leader, 1, b.dim(blend(b.st.Line, b.st.Background, 0.45), m.Item, sel))
	}
}

// mark draws an event's disc on the axis: filled for what happened, hollow for
// what is planned, possible or denied.
func (b *builder) mark(p *layout.Picture, m *layout.Mark, sel Selection, radius float64) {
	ink := b.ink(m.Item, sel)
	if m.Leader > p.AxisY {
		b.line(m.X, p.AxisY, m.X, p.Head, 1, blend(b.st.Line, b.st.Band, 0.45))
	}
	b.add(Shape{Kind: Disc, Event: m.Item.ID, X: m.X, Y: p.AxisY, Radius: radius + 1.25, Fill: b.st.Band})
	s := Shape{Kind: Disc, Event: m.Item.ID, X: m.X, Y: p.AxisY, Radius: radius, Fill: ink}
	if lookOf(m.Item).hollow {
		s.Radius, s.Fill, s.Stroke, s.Line = radius-0.5, b.st.Band, ink, 1.75
	}
	b.add(s)
}

// bar draws how long an event lasted, or between what bounds it happened: the
// ends fade where they are uncertain.
func (b *builder) bar(r *layout.Bar, sel Selection) {
	ink := b.ink(r.Item, sel)
	if !r.Lasting {
		ink = blend(ink, b.st.Background, 0.6)
	}
	if lookOf(r.Item).dashed {
		y := r.Y + r.H/2
		b.add(Shape{Kind: Segment, Event: r.Item.ID, X: r.X, Y: y, W: r.W, Line: r.H - 1, Stroke: ink, Dash: 5})
		return
	}
	const soft = 28.0 // length of a fade
	x0, x1 := r.X, r.X+r.W
	n := soft
	if r.FadeLeft && r.FadeRight {
		n = min(n, r.W/2)
	}
	n = min(n, r.W)
	piece := Shape{Kind: FadeRect, Event: r.Item.ID, Y: r.Y, H: r.H, W: n, Fill: ink}
	if r.FadeLeft {
		piece.X, piece.FadeLeft, piece.FadeRight = x0, 0, 1
		b.add(piece)
		x0 += n
	}
	if r.FadeRight {
		piece.X, piece.FadeLeft, piece.FadeRight = x1-n, 1, 0
		b.add(piece)
		x1 -= n
	}
	if x1 > x0 {
		b.add(Shape{Kind: Rect, Event: r.Item.ID, X: x0, Y: r.Y, W: x1 - x0, H: r.H, Fill: ink})
	}
}

// label draws the words of an event beside its pole.
func (b *builder) label(l *layout.Label, sel Selection) {
	id, st, ink := l.Item.ID, b.st, b.ink(l.Item, sel)
	how := lookOf(l.Item)
	x := l.Pole
	if x < l.X || x > l.X+l.W {
		x = l.X
	}
	x = min(max(x, l.X+1), l.X+l.W-1)
	stem := Shape{Kind: Segment, Event: id, X: x, Y: l.Y + 7, H: l.H - 8, Line: 2.5, Stroke: ink}
	if how.dashed {
		stem.Dash = 3
	}
	if x < l.X+6 || x > l.X+l.W-6 {
		b.add(stem)
	}
	if l.Badge.Text != "" {
		b.add(Shape{Kind: Rect, Event: id, X: l.Badge.X - 5, Y: l.Badge.Y - 11, W: l.Badge.W + 10, H: 14, Radius: 7, Fill: ink})
		b.text(l.Badge, layout.DateSize, true, st.Background, id)
	}
	b.text(l.Date, layout.DateSize, false, b.dim(st.Muted, l.Item, sel), id)
	words := b.dim(st.Text, l.Item, sel)
	for _, line := range l.Lines {
		b.text(line, layout.TitleSize, false, words, id)
		if how.struck {
			b.line(line.X, line.Y-4.5, line.X+line.W, line.Y-4.5, 1, b.dim(b.st.Muted, l.Item, sel))
		}
	}
}
