package scene

import (
	"quoteline/timeline"
	"quoteline/timeline/layout"
)

// Overlay draws what changes with the pointer and the selection, to be painted
// over the scene: 0 is no event. links are the relations of the selected one. What
// would reach under the axis band is left out. It is valid until the next call.
func (b *Builder) Overlay(p *layout.Picture, st Style, hover, selected timeline.EventID, links []Link) []Shape {
	o := pen{st: st, shapes: b.over[:0], byY: b.byY}
	if selected != 0 {
		o.order(p)
		b.byY = o.byY
	}
	if hover != 0 && hover != selected {
		o.highlight(p, hover, false)
	}
	if selected != 0 {
		o.highlight(p, selected, true)
		o.arcs(p, selected, links)
	}
	b.over = o.shapes
	return o.shapes
}

// Overlay draws an overlay once.
func Overlay(p *layout.Picture, st Style, hover, selected timeline.EventID, links []Link) []Shape {
	return new(Builder).Overlay(p, st, hover, selected, links)
}

func (b *pen) highlight(p *layout.Picture, id timeline.EventID, strong bool) {
	ground, edge := b.st.Hover, b.st.Faint
	if strong {
		ground, edge = b.st.Select, b.st.Accent
	}
	label := p.Find(id)
	if label == nil {
		if i := p.ClusterOf(id); i >= 0 {
			c := &p.Clusters[i]
			if len(p.Heads) > 0 && c.Y < p.Head {
				return
			}
			b.add(Shape{Kind: Rect, X: c.X, Y: c.Y, W: c.W, H: c.H, Radius: c.H / 2, Fill: ground, Stroke: edge, Line: 1.5})
			b.text(c.Label, layout.DateSize, true, b.st.Text, 0)
			return
		}
	}
	var mark *layout.Mark
	for i := range p.Marks {
		if p.Marks[i].Item.ID == id {
			mark = &p.Marks[i]
		}
	}
	if label != nil && label.Y >= p.Head {
		if mark != nil && strong {
			top := p.Band
			if len(p.Heads) > 0 {
				top = p.Head // not over a pinned head
			}
			b.behind(p, mark.X, max(top, mark.Y), label.Y, 1.5, b.st.Accent)
		}
		b.add(Shape{Kind: Rect, Event: id, X: label.X, Y: label.Y, W: label.W, H: label.H, Radius: 4, Fill: ground, Stroke: edge, Line: 1})
		for i := range p.Bars {
			if p.Bars[i].Item.ID == id {
				b.bar(&p.Bars[i])
			}
		}
		b.label(label)
	}
	if mark != nil && (mark.Y == p.AxisY || mark.Y >= p.Head) {
		b.mark(p, mark, 5.5)
		if strong {
			b.add(Shape{Kind: Disc, Event: id, X: mark.X, Y: mark.Y, Radius: 7.5, Stroke: b.st.Accent, Line: 1.5})
		}
	}
}
