package layout

import (
	"math"
	"slices"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// Options say how to lay out a view.
type Options struct {
	W, H    float64 // size of the view in pixels
	Top     float64 // how far the rows are scrolled down, in pixels
	Compact bool    // labels of one line, without date
	// Unlimited makes the picture as tall as it takes to label every event in
	// view; nothing folds into clusters but collapsed lanes. For export.
	Unlimited bool
	// Tall makes the picture as tall as its rows, of which there are as many as in a
	// window of height H. For export.
	Tall bool
	// Page counts what has no room in height H, few events too, which a window would
	// rather scroll down to. For export.
	Page bool
	// Lanes group events; nil is one lane of all without a header. The slice must
	// not change while it is shown; another slice is another grouping.
	Lanes []Lane
	// Hues are the colours of events, by index; nil colours by kind.
	Hues []uint8
	// Now draws the line of today; 0 draws none.
	Now when.Instant
	// Calendar says how the axis names time.
	Calendar Calendar
}

// Engine arranges pictures. It remembers measured labels and tiles between calls,
// so that a frame only cuts a window out of them. It belongs to one goroutine.
type Engine struct {
	// Say says in another language what the axis and the dates of labels say in
	// English; nil leaves it English. Set it before Follow and
	// before the first picture; a scout calls it on another goroutine.
	Say func(english string) string

	m Measurer

	axis  *Axis
	key   key
	given []Lane
	room  float64 // of a line of a title
	lanes []laneState
	texts texts
	tiles tiles

	indexed []indexedLane // of grouped: lanes that move or collapse keep their index
	grouped *Axis

	scout  *Scout
	plan   *plan  // for the scout, made where it is first asked
	wanted []want // scratch

	sticking int // bars that reach into this frame from the left
	names    names

	grid             grid  // scratch
	queue            queue // scratch
	free, ends, next []float64
	seen             []*tile
	low              []int32
	moved            []placed
	reach            []*placed
	reachIn          []int32
	pic              Picture
}

// key is what tiles depend on besides the axis and the lanes.
type key struct {
	w, h               float64
	root               float64 // the scale of level 0, which shows the whole axis
	compact, unlimited bool
	page               bool
}

// laneState is a lane on the screen.
type laneState struct {
	lane
	name               string
	collapsed, crowded bool
	few                int // this many events are packed together
	rows, most         int // grid rows for tiles; for the rows of a lane that all fits
	root               *tile
	headed             bool
	y, end             float64 // its top and the next one's, from the top of the rows
	view               *tile   // of an unlimited picture
	shown              int     // rows of what is in view, where all fits
}

// someItems is how many events are at most packed together at once.
const someItems = 400

// maxSmall is how many events of small lanes are packed before they are in view,
// to know how tall their lanes are. Of more, each lane gets a fixed height.
const maxSmall = 10_000

// New returns an engine that measures with m.
func New(m Measurer) *Engine { return &Engine{m: m} }

// say is what a picture writes for the English words of a date or of the axis.
func (e *Engine) say(english string) string {
	if e.Say == nil {
		return english
	}
	return e.Say(english)
}

// Arrange lays out the events of axis as view shows them. The picture is the
// engine's: it is valid until the next call.
func (e *Engine) Arrange(axis *Axis, view View, o Options) *Picture {
	fit := Fit(axis, o.W)
	if !(view.Scale > 0) {
		view = fit
	}
	if view.Scale < fit.Scale && !o.Unlimited {
		view.Scale = fit.Scale
	}
	e.prepare(axis, fit.Scale, &o)
	if e.scout != nil {
		e.scout.take(e)
	}
	p := &e.pic
	before := p.view
	p.reset(axis, &o)
	e.window(p, view, &o)
	e.ticks(p, view, &o)
	if e.scout != nil && !o.Unlimited {
		if e.plan == nil {
			e.plan = &plan{e.axis, e.key, e.room, slices.Clone(e.lanes)}
		}
		e.skirt(p, before)
		e.scout.ask(e)
	}
	return p
}

// prepare forgets what another axis, width or grouping made.
func (e *Engine) prepare(axis *Axis, root float64, o *Options) {
	room := 230.0
	if o.W < 1000 {
		room = 180
	}
	k := key{o.W, o.H, root, o.Compact, o.Unlimited, o.Page}
	sameLanes := len(e.given) == len(o.Lanes) && (len(o.Lanes) == 0 || &e.given[0] == &o.Lanes[0])
	if e.axis == axis && e.key == k && sameLanes {
		return
	}
	if e.axis != axis || e.room != room || e.key.compact != o.Compact {
		e.texts = texts{}
	}
	fresh := e.axis != axis || !sameLanes || len(e.lanes) == 0
	e.axis, e.key, e.room, e.given = axis, k, room, o.Lanes
	e.tiles, e.names, e.reachIn, e.plan = tiles{}, nil, e.reachIn[:0], nil
	if fresh {
		e.group(o.Lanes)
	}
	shown, small := 0, 0
	for i := range e.lanes {
		if l := &e.lanes[i]; !l.collapsed {
			shown++
			if len(l.at) <= someItems {
				small += len(l.at)
			}
		}
	}
	for i := range e.lanes {
		l := &e.lanes[i]
		l.root, l.crowded, l.few = nil, false, someItems
		l.most = rowsFor(len(l.at), o.H)
		l.rows = max(10, rowsIn(o.H)-int(math.Ceil((laneHeight+underHeight)/unitHeight)))
		if o.Page {
			l.few, l.most = 0, l.rows
		}
		if l.headed {
			const least, share, label = 30, 1.5, 10 // a lane's part of the window, and some more
			l.rows = min(l.rows, max(least, int(share*float64(l.rows)/float64(max(shown, 1)))))
			l.rows = max(l.rows/label*label, 10)
			if small > maxSmall {
				l.few, l.rows = 0, min(l.rows, label*max(len(l.at), 1))
			}
		}
	}
}

// group indexes the lanes.
func (e *Engine) group(given []Lane) {
	before := e.indexed
	if e.grouped != e.axis {
		before = nil
	}
	e.lanes, e.indexed, e.grouped = e.lanes[:0], nil, e.axis
	if len(given) == 0 {
		e.lanes = append(e.lanes, laneState{lane: *e.axis.all})
		return
	}
	for i := range given {
		g := &given[i]
		index := indexOf(before, g.Items)
		if index == nil {
			items := g.Items
			if items == nil {
				items = []int32{}
			}
			index = newLane(e.axis, items)
		}
		e.indexed = append(e.indexed, indexedLane{g.Items, index})
		e.lanes = append(e.lanes, laneState{lane: *index, name: g.Name, collapsed: g.Collapsed, headed: true})
	}
}

// rowsIn is how many grid rows a window has room for.
func rowsIn(h float64) int { return min(max(int((h-rowsTop-8)/unitHeight), 10), maxRows) }

// rowsFor is how many grid rows a lane may have all of whose events fit. The few
// events of one article rather scroll down than fold; many fold.
func rowsFor(items int, h float64) int {
	const few, scrolled = 120, 100
	if items <= few {
		return maxRows
	}
	return max(rowsIn(h), scrolled)
}

// scaleOf returns the scale of a level.
func (e *Engine) scaleOf(level int32) float64 {
	s := math.Ldexp(e.key.root, int(octave(level)))
	if level%perOctave != 0 {
		s *= math.Sqrt2
	}
	return s
}

// levelOf returns the finest level whose scale is not above scale.
func (e *Engine) levelOf(scale float64) int32 {
	scale *= 1 + 1e-9
	_, exp := math.Frexp(scale / e.key.root)
	k := int32(min(max(exp-1, 0)*perOctave, maxLevel))
	if e.scaleOf(k+1) <= scale {
		k++
	}
	return k
}

// Row returns where the label of an event is in the last arrangement, scrolled to
// or not: its lane, its top in pixels as with Options.Top 0, and its height. ok is
// false where it has none.
func (e *Engine) Row(id timeline.EventID) (lane int, top, height float64, ok bool) {
	if e.axis == nil {
		return 0, 0, 0, false
	}
	i, ok := e.axis.Index(id)
	if !ok {
		return 0, 0, 0, false
	}
	for k := range e.lanes {
		l := &e.lanes[k]
		pos, in := l.position(e.axis, i)
		if !in || l.collapsed {
			continue
		}
		t := l.view
		if t == nil {
			t = e.tile(e.tileAt(int32(k), e.pic.level, e.axis.anchors[i]))
		}
		for j := range t.labels {
			if p := &t.labels[j]; int(p.pos) == pos {
				return k, l.y + l.rowsTop() + float64(p.row)*unitHeight, float64(p.text.units) * unitHeight, true
			}
		}
	}
	return 0, 0, 0, false
}

// LaneTop returns where a lane begins in the last arrangement, scrolled to or not: in
// pixels as with Options.Top 0. ok is false where there is no such lane.
func (e *Engine) LaneTop(lane int) (top float64, ok bool) {
	if lane < 0 || lane >= len(e.lanes) {
		return 0, false
	}
	return e.lanes[lane].y, true
}

// tileAt names the tile of a level that holds a unit.
func (e *Engine) tileAt(lane, level int32, unit float64) tileKey {
	i := math.Floor(math.Ldexp(unit/e.axis.length, int(octave(level))))
	return tileKey{lane, level, int64(min(max(i, 0), float64(last(level))))}
}
