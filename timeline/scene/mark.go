package scene

import (
	"cmp"
	"image/color"
	"slices"

	"quoteline/timeline"
	"quoteline/timeline/layout"
)

// look is how the factuality of an event shows.
type look struct{ hollow, dashed, denied, struck bool }

func lookOf(it *layout.Entry) look {
	switch it.Factuality {
	case timeline.Planned, timeline.Hypothetical:
		return look{hollow: true, dashed: true}
	case timeline.Denied:
		// The title of a statement says itself that somebody denies, as that of what is
		// negated says that it did not happen: a line through it would say the opposite.
		return look{hollow: true, denied: true, struck: it.Kind != timeline.Statement}
	case timeline.Negated:
		return look{hollow: true}
	}
	return look{dashed: it.Kind == timeline.Plan, hollow: it.Kind == timeline.Plan}
}

// ink returns the colour of an event, dimmed where a search passes it by.
func (b *pen) ink(it *layout.Entry) color.NRGBA {
	hue := it.Hue
	if c := it.Own.Colour; c != 0 {
		hue = uint8(c - 1)
	}
	return b.dim(b.st.Hue(hue), it)
}

func (b *pen) dim(c color.NRGBA, it *layout.Entry) color.NRGBA {
	if b.sel.dims(it) {
		return blend(c, b.st.Background, 0.3)
	}
	return c
}

// leaders draws the lines from the axis to the labels. One that runs along a longer one
// within two pixels is left out: a crowd's would be a thick line that says no more.
func (b *pen) leaders(p *layout.Picture) {
	b.cover(p.Marks)
	for i := range p.Marks {
		if !b.along[i] {
			b.leader(p, &p.Marks[i])
		}
	}
}

// cover finds the leaders that run along a longer one that is drawn. Marks of a lane are
// in the order of their places.
func (b *pen) cover(marks []layout.Mark) {
	const near, look = 2.0, 8
	b.longer, b.along = b.longer[:0], b.along[:0]
	for i := range marks {
		b.longer, b.along = append(b.longer, int32(i)), append(b.along, true)
	}
	slices.SortFunc(b.longer, func(i, j int32) int {
		return cmp.Or(cmp.Compare(marks[j].Leader, marks[i].Leader), cmp.Compare(i, j))
	})
	for _, k := range b.longer {
		i, m := int(k), &marks[k]
		drawn := false // one beside it: those not reached yet count as not drawn
		for j := max(i-look, 0); j < min(i+look+1, len(marks)) && !drawn; j++ {
			o := &marks[j]
			drawn = !b.along[j] && o.Lane == m.Lane && o.X-m.X <= near && m.X-o.X <= near
		}
		b.along[i] = drawn
	}
}

// leader draws the thin line from the axis to a label, beside whose words it ends
// as their pole.
func (b *pen) leader(p *layout.Picture, m *layout.Mark) {
	top := m.Y
	if m.Y == p.AxisY {
		top = p.Band
	}
	if m.Leader > top {
		b.behind(p, m.X, top, m.Leader, 1, b.dim(blend(b.st.Line, b.st.Background, 0.45), &m.Item))
	}
}

// mark draws an event's disc on the axis: filled for what happened, hollow for
// what is planned, possible or denied.
func (b *pen) mark(p *layout.Picture, m *layout.Mark, radius float64) {
	ink, ground := b.ink(&m.Item), b.st.Background
	if m.Y == p.AxisY {
		ground = b.st.Band
		if m.Leader > m.Y {
			b.line(m.X, p.AxisY, m.X, p.Head, 1, blend(b.st.Line, b.st.Band, 0.45))
		}
	}
	b.add(Shape{Kind: Disc, Event: m.Item.ID, X: m.X, Y: m.Y, Radius: radius + 1.25, Fill: ground})
	s := Shape{Kind: Disc, Event: m.Item.ID, X: m.X, Y: m.Y, Radius: radius, Fill: ink}
	if lookOf(&m.Item).hollow {
		s.Radius, s.Fill, s.Stroke, s.Line = radius-0.5, ground, ink, 1.75
	}
	b.add(s)
}

// label draws the words of an event beside its pole.
func (b *pen) label(l *layout.Label) {
	id, st, ink := l.Item.ID, &b.st, b.ink(&l.Item)
	how := lookOf(&l.Item)
	x := l.Pole
	if x < l.X || x > l.X+l.W {
		x = l.X
	}
	x = min(max(x, l.X+1), l.X+l.W-1)
	stem := Shape{Kind: Segment, Event: id, X: x, Y: l.Y + 7, H: l.H - 8, Line: 2.5, Stroke: ink}
	if how.dashed {
		stem.Dash = 3
	}
	if x > l.X+6 && x < l.X+l.W-6 { // pushed in from the edge: the leader bends to its side
		top, side := l.Y+4.75, l.X+1
		if x > l.X+l.W/2 {
			side = l.X + l.W - 1
		}
		bend := b.dim(blend(st.Line, st.Background, 0.45), &l.Item)
		b.line(x, l.Y, x, top, 1, bend)
		b.line(x, top, side, top, 1, bend)
		stem.X = side
	}
	b.add(stem)
	if l.Badge.Text != "" {
		b.add(Shape{Kind: Rect, Event: id, X: l.Badge.X - 5, Y: l.Badge.Y - 11, W: l.Badge.W + 10, H: 14, Radius: 7, Fill: ink})
		number := l.Badge
		number.W -= float64(l.Signs) * layout.SignWidth
		b.text(number, layout.DateSize, true, st.Background, id)
		if l.Signs > 0 {
			b.signs(l.Item.Own, number.X+number.W, number.Y-4, st.Background, id)
		}
	}
	b.text(l.Date, layout.DateSize, false, b.dim(st.Muted, &l.Item), id)
	words := b.dim(st.Text, &l.Item)
	for i := range l.Lines {
		line := &l.Lines[i]
		b.text(*line, layout.TitleSize, false, words, id)
		if how.struck {
			b.line(line.X, line.Y-4.5, line.X+line.W, line.Y-4.5, 1, b.dim(st.Muted, &l.Item))
		}
	}
}
