package export

import (
	"fmt"

	"quoteline/timeline"
	"quoteline/timeline/layout"
	"quoteline/timeline/scene"
)

// part is a piece of a picture from top to bottom, made when it is painted.
type part struct {
	h    float64 // in logical pixels
	make func() *scene.Scene
}

func fixed(s *scene.Scene) part { return part{s.H, func() *scene.Scene { return s }} }

// timelineParts lays out a timeline as parts of a picture: one, or where that would
// be too tall to read, strips one under another that cover the axis in turn, as
// the lines of a printed chronology do. Every strip has the axis over it.
type timelineParts struct {
	axis    *layout.Axis
	engine  *layout.Engine
	builder scene.Builder
	st      scene.Style
	w       float64
	parts   []part
	shown   map[timeline.EventID]bool
}

const (
	tallest   = 5000.0 // the tallest single picture, in logical pixels
	stripTall = 1400.0 // the tallest strip, if it can be halved
	maxHalves = 24
	// labelArea is about what an event takes up, in square pixels.
	labelArea = 9000.0
	// maxInView bounds the events of one part.
	maxInView = 20_000
)

// whole shows all of the axis.
func (t *timelineParts) whole(scale float64) error {
	n := t.axis.Events().Len()
	if h := float64(n) * labelArea / t.w; h*scale > maxHeight || h*t.w*scale*scale > maxPixels {
		return fmt.Errorf("%w: about %.0f by %.0f pixels for %d events; lower the scale, or export the current view", ErrTooLarge, t.w*scale, h*scale, n)
	}
	if float64(n)*labelArea/t.w <= tallest {
		if t.height(0, t.axis.Length(), t.axis.Length()+1) <= tallest {
			return t.view(layout.Fit(t.axis, t.w))
		}
	}
	t.halve(0, t.axis.Length(), 0)
	return nil
}

// halve makes a strip of a stretch of the axis, or two of its halves.
func (t *timelineParts) halve(u0, u1 float64, depth int) {
	end := u1
	if end == t.axis.Length() {
		end++ // the last event stands at the end
	}
	n := t.axis.Count(u0, end)
	if n == 0 {
		return
	}
	if n > 1 && depth < maxHalves && (float64(n)*labelArea/t.w > 2*stripTall || t.height(u0, u1, end) > stripTall) {
		mid := (u0 + u1) / 2
		t.halve(u0, mid, depth+1)
		t.halve(mid, u1, depth+1)
		return
	}
	t.add(layout.FitRange(u0, u1, t.w), u0, end)
}

// height is that of the strip of a stretch with the events before end.
func (t *timelineParts) height(u0, u1, end float64) float64 {
	return t.arrange(layout.FitRange(u0, u1, t.w), u0, end).Height
}

func (t *timelineParts) arrange(v layout.View, from, to float64) *layout.Picture {
	return t.engine.Arrange(t.axis, v, layout.Options{W: t.w, H: 240, Unlimited: true, From: from, To: to})
}

// view shows what is in a view.
func (t *timelineParts) view(v layout.View) error {
	if n := t.axis.Count(v.Start, v.FromX(t.w)); n > maxInView {
		return fmt.Errorf("%w: %d events in view; zoom in to export the view", ErrTooLarge, n)
	}
	t.add(v, 0, 0)
	return nil
}

func (t *timelineParts) add(v layout.View, from, to float64) {
	pic := t.arrange(v, from, to)
	for i := range pic.Marks {
		t.shown[pic.Marks[i].Item.ID] = true
	}
	t.parts = append(t.parts, part{pic.Height, func() *scene.Scene {
		return t.builder.Build(t.arrange(v, from, to), t.st, scene.Selection{})
	}})
}
