package export

import (
	"context"
	"slices"
	"sort"

	"quoteline/timeline"
	"quoteline/timeline/layout"
	"quoteline/timeline/scene"
)

// strips lays out a timeline as parts of a picture: one, or where that would be too
// tall to read, strips one under another, as the lines of a printed chronology. Every
// strip has the axis of its own events over it, so that crowds get the room that they
// need.
type strips struct {
	in      *Input
	o       *Options
	engine  *layout.Engine
	builder scene.Builder
	w       float64
	tallest float64          // the tallest single part, in logical pixels
	tall    float64          // the tallest strip, if it can be halved
	room    float64          // how tall what is on one page in any case is; 0 is its own
	emit    func(part) error // takes the parts from top to bottom
	shown   timeline.Set     // events with a mark, by index
	laid    int              // events so far
}

const (
	partTall  = 5000.0 // the tallest single part, in logical pixels
	stripTall = 1400.0 // the tallest strip, if it can be halved
	// labelArea is about what an event takes up, in square pixels.
	labelArea = 9000.0
)

// all emits what the options ask for.
func (t *strips) all(ctx context.Context) error {
	e := t.in.Events
	axis := layout.NewAxisOf(e, !t.o.Unfold)
	shot := piece{axis: axis, lanes: t.in.Lanes, hues: t.in.Hues}
	shot.view = layout.Fit(axis, t.w)
	if v := t.o.View; v != nil {
		shot.view = *v
		if t.o.ViewWidth > 0 { // what was seen, however wide the picture is
			shot.view.Scale *= t.w / t.o.ViewWidth
		}
	}
	one := t.o.Overview || t.o.View != nil
	n := axis.Count(shot.view.Start, shot.view.FromX(t.w))
	if (!one || t.o.View != nil && t.room == 0) && float64(n)*labelArea/t.w <= t.tallest {
		if pic := t.arrange(shot); one || pic.Height <= t.tallest {
			return t.add(pic, nil, 1, func() piece { return shot })
		}
	}
	if one { // what has no room is counted, as in the window
		shot.height = t.w * 9 / 16
		switch {
		case t.room > 0:
			shot = t.fitted(shot)
		case t.o.ViewWidth > 0 && t.o.ViewHeight > 0:
			shot.height = t.w * t.o.ViewHeight / t.o.ViewWidth
		}
		return t.add(t.arrange(shot), nil, max(shot.zoom, 1), func() piece { return shot })
	}
	order := axis.Order()
	each := max(int(t.tall*t.w/labelArea/2), 1)
	weight := t.weights()
	for len(order) > 0 {
		k, sum := 0, 0
		for k < len(order) && (k == 0 || sum+weight(order[k]) <= each) {
			sum += weight(order[k])
			k++
		}
		if err := t.strip(order[:k]); err != nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		order = order[k:]
	}
	return nil
}

// weights returns how often an event is labelled: in each of its open lanes.
func (t *strips) weights() func(i int32) int {
	if t.in.Lanes == nil {
		return func(int32) int { return 1 }
	}
	times := make([]uint8, t.in.Events.Len())
	for _, l := range t.in.Lanes {
		if !l.Collapsed {
			for _, i := range l.Items {
				times[i]++
			}
		}
	}
	return func(i int32) int { return int(times[i]) }
}

// piece is a part of the timeline that is drawn at once.
type piece struct {
	axis   *layout.Axis
	view   layout.View
	lanes  []layout.Lane
	hues   []uint8
	height float64 // in which not all has to fit; 0 labels everything
	zoom   float64 // how much smaller it is drawn than it is laid out; 0 is 1
	page   bool    // what does not fit in height is counted, however few
}

// fitted is a piece that fits on a page: as large as possible with all its events, else
// with some of them counted.
func (t *strips) fitted(shot piece) piece {
	const readable = 1.75 // words any smaller are worse than a count
	for _, count := range [2]bool{false, true} {
		for _, zoom := range [...]float64{1, 1.25, 1.5, readable, 2.25, 3, 4} {
			if zoom > readable && !count {
				break
			}
			p := shot
			p.zoom, p.page, p.height = zoom, count, t.room*zoom
			if p.view.Scale *= zoom; t.o.View == nil {
				p.view = layout.Fit(p.axis, t.w*zoom)
			}
			if t.arrange(p).Height <= p.height+0.5 {
				return p
			}
		}
	}
	shot.height = t.room // many lanes: it goes on on the next page
	return shot
}

// strip shows some events, in two strips where one would be too tall.
func (t *strips) strip(events []int32) error {
	pic := t.arrange(t.piece(events))
	if n := len(events); n > 1 && pic.Height > t.tall {
		if err := t.strip(events[:n/2]); err != nil {
			return err
		}
		return t.strip(events[n/2:])
	}
	return t.add(pic, events, 1, func() piece { return t.piece(events) })
}

// piece is that of some events, with the lanes that they stand in.
func (t *strips) piece(events []int32) piece {
	list := rising(events)
	axis := layout.NewAxisOf(t.in.Events.Only(list), !t.o.Unfold)
	p := piece{axis: axis, view: layout.Fit(axis, t.w)}
	if t.in.Hues != nil {
		p.hues = make([]uint8, len(list))
		for k, i := range list {
			p.hues[k] = t.in.Hues[i]
		}
	}
	for _, l := range t.in.Lanes {
		some := layout.Lane{Name: l.Name, Collapsed: l.Collapsed}
		for k, i := range list {
			if j := sort.Search(len(l.Items), func(j int) bool { return l.Items[j] >= i }); j < len(l.Items) && l.Items[j] == i {
				some.Items = append(some.Items, int32(k))
			}
		}
		if len(some.Items) > 0 {
			p.lanes = append(p.lanes, some)
		}
	}
	return p
}

func rising(events []int32) []int32 {
	list := slices.Clone(events)
	slices.Sort(list)
	return list
}

func (t *strips) arrange(p piece) *layout.Picture {
	o := layout.Options{W: t.w, H: 240, Unlimited: true, Lanes: p.lanes, Hues: p.hues, Calendar: t.o.Calendar, Now: t.o.Now, Page: p.page}
	if p.zoom > 0 {
		o.W *= p.zoom
	}
	if p.height > 0 {
		o.H, o.Unlimited, o.Tall = p.height, false, true
	}
	return t.engine.Arrange(p.axis, p.view, o)
}

// add emits a picture, of these events of the timeline, or of all, drawn zoom times
// smaller than it is laid out.
func (t *strips) add(pic *layout.Picture, events []int32, zoom float64, again func() piece) error {
	list := rising(events)
	for i := range pic.Marks {
		k := int(pic.Marks[i].Item.Index)
		if events != nil {
			k = int(list[k])
		}
		t.shown.Add(k)
	}
	if t.laid += len(events); events == nil {
		t.laid = t.in.Events.Len()
	}
	return t.emit(part{pic.Height / zoom, func(st scene.Style) *scene.Scene {
		s := t.builder.Build(t.arrange(again()), st, scene.Selection{})
		if zoom != 1 {
			shrink(s, 1/zoom)
		}
		return s
	}})
}
