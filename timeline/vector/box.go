package vector

import (
	"quoteline/timeline/layout"
	"quoteline/timeline/scene"
)

// box is what an area spans; the zero box is none.
type box struct{ x0, y0, x1, y1 float64 }

// with is the area of both.
func (b box) with(o box) box {
	if b == (box{}) {
		return o
	}
	return box{min(b.x0, o.x0), min(b.y0, o.y0), max(b.x1, o.x1), max(b.y1, o.y1)}
}

// extent is the area of a shape. Without a measurer a text has no width.
func extent(h *scene.Shape, m layout.Measurer) box {
	switch h.Kind {
	case scene.Disc:
		r := h.Radius + h.Line
		return box{h.X - r, h.Y - r, h.X + r, h.Y + r}
	case scene.Text:
		w := 0.0
		if m != nil {
			w = m.Width(h.Label, h.Size, h.Bold)
		}
		return box{h.X, h.Y - h.Size, h.X + w, h.Y + h.Size*0.3}
	case scene.Polygon:
		b := box{}
		for _, p := range h.Points {
			b = b.with(box{p[0], p[1], p[0], p[1]})
		}
		return b
	case scene.Segment:
		return box{min(h.X, h.X+h.W) - h.Line, min(h.Y, h.Y+h.H) - h.Line, max(h.X, h.X+h.W) + h.Line, max(h.Y, h.Y+h.H) + h.Line}
	}
	return box{h.X, h.Y, h.X + h.W, h.Y + h.H}
}
