package export

import (
	"cmp"
	"fmt"
	"slices"

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
// be too tall to read, strips one under another, as the lines of a printed
// chronology. Every strip has the axis of its own events over it, so that crowds
// get the room that they need.
type timelineParts struct {
	items   []layout.Item
	fold    bool
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
	// labelArea is about what an event takes up, in square pixels.
	labelArea = 9000.0
	// maxInView bounds the events of one part.
	maxInView = 20_000
)

// whole shows all of the timeline.
func (t *timelineParts) whole(scale float64) error {
	n := len(t.items)
	h := float64(n) * labelArea / t.w
	if h*scale > maxHeight || h*t.w*scale*scale > maxPixels {
		return fmt.Errorf("%w: about %.0f by %.0f pixels for %d events; lower the scale, or export the current view", ErrTooLarge, t.w*scale, h*scale, n)
	}
	axis := layout.NewAxis(t.items, t.fold)
	if h <= tallest && t.arrange(axis, layout.Fit(axis, t.w)).Height <= tallest {
		return t.view(axis, layout.Fit(axis, t.w))
	}
	order := axis.Order()
	each := max(int(stripTall*t.w/labelArea/2), 1)
	for len(order) > 0 {
		k := min(each, len(order))
		t.strip(order[:k])
		order = order[k:]
	}
	return nil
}

// strip shows some events, in two strips where one would be too tall.
func (t *timelineParts) strip(events []int32) {
	items := make([]layout.Item, 0, len(events))
	for _, i := range events {
		items = append(items, t.items[i])
	}
	slices.SortFunc(items, func(a, b layout.Item) int { return cmp.Compare(a.Number, b.Number) })
	axis := layout.NewAxis(items, t.fold)
	pic := t.arrange(axis, layout.Fit(axis, t.w))
	if n := len(events); n > 1 && pic.Height > stripTall {
		t.strip(events[:n/2])
		t.strip(events[n/2:])
		return
	}
	t.add(pic, func() (*layout.Axis, layout.View) {
		axis := layout.NewAxis(items, t.fold)
		return axis, layout.Fit(axis, t.w)
	})
}

// view shows what is in a view.
func (t *timelineParts) view(axis *layout.Axis, v layout.View) error {
	if n := axis.Count(v.Start, v.FromX(t.w)); n > maxInView {
		return fmt.Errorf("%w: %d events in view; zoom in to export the view", ErrTooLarge, n)
	}
	t.add(t.arrange(axis, v), func() (*layout.Axis, layout.View) { return axis, v })
	return nil
}

func (t *timelineParts) arrange(axis *layout.Axis, v layout.View) *layout.Picture {
	return t.engine.Arrange(axis, v, layout.Options{W: t.w, H: 240, Unlimited: true})
}

func (t *timelineParts) add(pic *layout.Picture, again func() (*layout.Axis, layout.View)) {
	for i := range pic.Marks {
		t.shown[pic.Marks[i].Item.ID] = true
	}
	t.parts = append(t.parts, part{pic.Height, func() *scene.Scene {
		return t.builder.Build(t.arrange(again()), t.st, scene.Selection{})
	}})
}
