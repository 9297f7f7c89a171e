package layout

import (
	"strconv"

	"quoteline/timeline"
)

// Options say how to lay out a view.
type Options struct {
	W, H    float64 // size of the view in pixels
	Top     float64 // how far the rows are scrolled down, in pixels
	Compact bool    // labels of one line, without date
	// Unlimited makes the picture as tall as it takes to label every event in
	// view; nothing folds into clusters. For export.
	Unlimited bool
}

// Engine arranges pictures. It remembers measured text and packed rows between
// calls, so that a pan only cuts a new window out of them. It belongs to one
// goroutine.
type Engine struct {
	m Measurer

	axis    *Axis
	room    float64 // of a line of a title
	compact bool
	texts   []text // by item
	rank    []int  // items by salience, highest first

	packed packed
}

// text is the measured label of an item.
type text struct {
	lines         []string
	widths        [2]float64
	badge         string
	badgeW, dateW float64
	w             float64 // of the whole box
	units         int     // height in units of the row grid
	elided        bool
}

// Padding inside a label's box, in pixels, and the room round its badge.
const (
	padLeft, padRight = 8, 6
	badgePad          = 5
	badgeGap          = 6
)

// New returns an engine that measures with m.
func New(m Measurer) *Engine { return &Engine{m: m} }

// Arrange lays out the items of axis as view shows them. items must be those
// of the axis; the picture points into them.
func (e *Engine) Arrange(items []Item, axis *Axis, view View, o Options) *Picture {
	if len(items) != len(axis.items) {
		items = axis.items
	}
	if !(view.Scale > 0) {
		view = Fit(axis, o.W)
	}
	e.measure(items, axis, o)
	e.pack(items, view.Scale, o)
	p := &Picture{W: o.W, H: o.H, AxisY: axisY, Band: headHeight, Head: headHeight}
	e.window(p, items, view, o)
	e.ticks(p, view)
	return p
}

// Row returns where the label of an event is in the last arrangement, scrolled to
// or not: its top in pixels as with Options.Top 0, and its height. ok is false
// where it has none.
func (e *Engine) Row(id timeline.EventID) (top, height float64, ok bool) {
	if e.axis == nil || !e.packed.valid {
		return 0, 0, false
	}
	i, ok := e.axis.byID[id]
	if !ok || e.packed.spots[i].row < 0 {
		return 0, 0, false
	}
	top = rowsTop + float64(e.packed.spots[i].row)*unitHeight
	if e.packed.lane {
		top += laneHeight
	}
	return top, float64(e.texts[i].units) * unitHeight, true
}

// measure wraps and measures every label once for an axis and a width.
func (e *Engine) measure(items []Item, axis *Axis, o Options) {
	room := 230.0
	if o.W < 1000 {
		room = 180
	}
	if e.axis == axis && e.room == room && e.compact == o.Compact {
		return
	}
	e.axis, e.room, e.compact = axis, room, o.Compact
	e.packed.valid = false
	e.texts = make([]text, len(items))
	for i := range items {
		e.texts[i] = e.label(&items[i], room)
	}
	e.rank = bySalience(items)
}

// label sets the text of one item in lines of about room pixels.
func (e *Engine) label(it *Item, room float64) text {
	var t text
	if it.Number > 0 {
		t.badge = strconv.Itoa(it.Number)
		t.badgeW = e.width(t.badge, DateSize, true)
	}
	if e.compact {
		line := e.elide(it.Title, TitleSize, room*1.5)
		t.lines, t.elided = []string{line}, line != it.Title
	} else {
		t.lines, t.elided = e.wrap(it.Title, room)
		t.dateW = e.width(it.Date, DateSize, false)
	}
	wide := 0.0
	for k, line := range t.lines {
		t.widths[k] = e.width(line, TitleSize, false)
		wide = max(wide, t.widths[k])
	}
	lead := 0.0
	if t.badge != "" {
		lead = t.badgeW + 2*badgePad + badgeGap
	}
	if e.compact {
		t.w = padLeft + lead + wide + padRight
		t.units = 4
		return t
	}
	t.w = padLeft + max(wide, lead+t.dateW) + padRight
	t.units = 4 + 3*len(t.lines)
	return t
}
