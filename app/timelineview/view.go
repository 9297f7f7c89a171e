// Package timelineview is the timeline as a widget: it turns input into a new
// layout.View, paints the picture with the same painter that exports it, and
// shows the whole axis on a strip with a lens. It keeps no events of its own and
// never touches a store.
package timelineview

import (
	"encoding/json"
	"image"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/scrollbar"
	"quoteline/app/style"
	"quoteline/app/translations"
	"quoteline/timeline"
	"quoteline/timeline/layout"
	"quoteline/timeline/raster"
	"quoteline/timeline/scene"
	"quoteline/timeline/when"
)

// View is the timeline. All its methods belong to Fyne's goroutine.
type View struct {
	widget.BaseWidget
	painter *raster.Painter
	engine  *layout.Engine
	builder scene.Builder
	links   []scene.Link // of the selected event
	strip   *Strip
	raster  *canvas.Raster
	hbar    *scrollbar.Bar
	vbar    *scrollbar.Bar

	events   *layout.Events
	fold     bool
	axis     *layout.Axis
	view     layout.View
	top      float64 // how far the rows are scrolled down
	fitted   bool    // the view shows the whole axis, and shall when resized
	wanted   *state  // to be shown once there is a size
	picture  *layout.Picture
	found    func(int32) bool
	selected timeline.EventID
	hover    timeline.EventID
	hand     bool // what is under the pointer can be clicked
	onLane   func(int)
	onSelect func(timeline.EventID)
	onKey    func(*fyne.KeyEvent)
	onRune   func(rune) bool
	laid     fyne.Size      // the size that the picture was last made for
	options  layout.Options // without the size
	lanes    lanes
	tip      *tip
	tell     func(timeline.EventID) (title, date, sources string)

	base  *image.RGBA // the scene without hover and selection
	out   *image.RGBA
	stale bool   // base has to be painted anew
	ahead func() // what the engine's scout shall do once this frame is painted
	cost  Cost
	ready atomic.Pointer[readyAxis] // of what is shown next
	whole atomic.Pointer[readyAxis] // of all events, whatever the filter leaves
	// unfold is the opposite of fold, for other goroutines to read.
	unfold atomic.Bool
	tap    struct {
		at time.Time
		id timeline.EventID
	}
}

var (
	_ fyne.Scrollable    = (*View)(nil)
	_ fyne.Draggable     = (*View)(nil)
	_ fyne.Tappable      = (*View)(nil)
	_ fyne.Focusable     = (*View)(nil)
	_ desktop.Hoverable  = (*View)(nil)
	_ desktop.Cursorable = (*View)(nil)
)

// New makes an empty timeline and the strip that goes under it.
func New() (*View, *Strip, error) {
	fonts := style.Fonts()
	p, err := raster.New(fonts[0], fonts[1])
	if err != nil {
		return nil, nil, err
	}
	v := &View{painter: p, engine: layout.New(p), fold: true, fitted: true, stale: true}
	v.engine.Say = translations.Label
	v.engine.Follow(layout.NewScout(
		func() (layout.Measurer, error) { return raster.New(fonts[0], fonts[1]) }, // a painter is for one goroutine
		func(work func()) { v.ahead = work },
	))
	v.events = layout.Columns(nil)
	v.axis = layout.NewAxisOf(v.events, true)
	v.view = layout.Fit(v.axis, 800)
	v.raster = canvas.NewRaster(v.paint)
	v.hbar = scrollbar.New(true, func(at float64) {
		v.fitted = false
		v.show(layout.View{Start: at, Scale: v.view.Scale}, v.top)
	})
	v.vbar = scrollbar.New(false, func(at float64) { v.show(v.view, at) })
	v.tip = newTip()
	v.strip = newStrip(v)
	v.ExtendBaseWidget(v)
	return v, v.strip, nil
}

// SetItems shows a few events; see SetEvents.
func (v *View) SetItems(items []layout.Item) { v.SetEvents(layout.Columns(items)) }

// SetEvents shows other events, in one lane; the part in view stays where its time
// does.
func (v *View) SetEvents(events *layout.Events) { v.SetEventsIn(events, nil, nil) }

// SetEventsIn is SetEvents with lanes and colours as in SetLanes.
func (v *View) SetEventsIn(events *layout.Events, in []layout.Lane, hues []uint8) {
	v.keepTime(func() {
		v.lanes = lanes{in, hues}
		v.events = events
		v.axis = v.axisOf(events)
	})
	v.hover = 0
	v.strip.found = nil
}

// keepTime changes the axis and shows the stretch of time that was in view.
func (v *View) keepTime(change func()) {
	left, right, ok := v.stretch()
	change()
	switch {
	case v.fitted:
		v.view = layout.Fit(v.axis, v.width())
	case ok:
		v.setStretch(left, right)
	}
	v.show(v.view, v.top)
}

// stretch is the time in view; ok is false where the view has no beginning or end in
// time.
func (v *View) stretch() (left, right when.Instant, ok bool) {
	left, ok1 := v.axis.Instant(v.view.FromX(0))
	right, ok2 := v.axis.Instant(v.view.FromX(v.width()))
	return left, right, ok1 && ok2 && left < right
}

// setStretch takes the view that shows some time, if the axis has a place for it.
func (v *View) setStretch(left, right when.Instant) {
	if a, b := v.axis.Unit(left), v.axis.Unit(right); b > a {
		v.view = layout.View{Start: a, Scale: v.width() / (b - a)}
	}
}

// SetFold folds long empty stretches of time, or shows them at full length.
func (v *View) SetFold(fold bool) {
	if v.fold == fold {
		return
	}
	v.fold = fold
	v.unfold.Store(!fold)
	v.strip.found = nil
	v.keepTime(func() { v.axis = v.axisOf(v.events) })
}

// SetFound dims all events but those for which found holds, asked by their place
// among the events shown; nil dims none.
func (v *View) SetFound(found func(i int32) bool) {
	v.found = found
	v.strip.found = nil
	v.repaint()
}

// Select marks an event and brings it into view.
func (v *View) Select(id timeline.EventID) {
	if id != v.selected {
		v.links = nil
	}
	v.selected = id
	v.reveal(id)
	v.raster.Refresh()
	v.strip.Refresh()
}

// reveal moves the view as little as it takes to see an event's label.
func (v *View) reveal(id timeline.EventID) {
	u, ok := v.axis.Anchor(id)
	if !ok || v.width() <= 1 {
		return
	}
	if x := v.view.ToX(u); x < 8 || x > v.width()-8 {
		next := v.view.Reveal(u, v.width(), min(120, v.width()/4))
		v.fitted = false
		v.view = next.Clamp(v.axis, v.width())
		v.arrange()
	}
	if v.picture == nil {
		v.arrange()
	}
	if v.sees(id) { // in whichever lane
		return
	}
	if k, y, h, ok := v.engine.Row(id); ok {
		top := y - v.picture.Lid() - 4
		if head, _ := v.engine.LaneTop(k); y+h+8-v.picture.H <= head-v.picture.Band {
			top = min(top, head-v.picture.Band) // with the lane's line, on which its mark stands
		}
		v.show(v.view, max(min(v.top, top), y+h+8-v.picture.H))
	}
}

// Fit shows the whole axis.
func (v *View) Fit() {
	v.fitted = true
	v.show(layout.Fit(v.axis, v.width()), 0)
}

// ZoomIn and ZoomOut zoom at the selected event where it is in view, else at the
// middle.
func (v *View) ZoomIn() { v.zoom(1.5) }

// ZoomOut is the inverse of ZoomIn.
func (v *View) ZoomOut() { v.zoom(1 / 1.5) }

func (v *View) zoom(factor float64) {
	x := v.width() / 2
	if u, ok := v.axis.Anchor(v.selected); ok {
		if at := v.view.ToX(u); at > 0 && at < v.width() {
			x = at
		}
	}
	v.zoomAt(x, factor)
}

func (v *View) zoomAt(x, factor float64) {
	v.fitted = false
	v.show(v.view.ZoomAt(x, factor), v.top)
}

// state is what is remembered until the next start. Length is that of the axis: of
// another one, as without the filter of then, the stretch from From to To is shown.
type state struct {
	Length float64      `json:"length,omitempty"`
	From   when.Instant `json:"from,omitempty"`
	To     when.Instant `json:"to,omitempty"`
	View   layout.View  `json:"view"`
	Top    float64      `json:"top"`
	Width  float64      `json:"width"`
	Fitted bool         `json:"fitted"`
}

// ViewJSON returns what part is shown, for SetViewJSON.
func (v *View) ViewJSON() json.RawMessage {
	s := state{View: v.view, Top: v.top, Width: v.width(), Fitted: v.fitted, Length: v.axis.Length()}
	if left, right, ok := v.stretch(); ok {
		s.From, s.To = left, right
	}
	b, err := json.Marshal(s)
	if err != nil { // values that are not finite: nothing worth keeping
		return nil
	}
	return b
}

// SetViewJSON shows what was shown; what it cannot read it leaves.
func (v *View) SetViewJSON(b json.RawMessage) {
	var s state
	if len(b) == 0 || json.Unmarshal(b, &s) != nil || s.Fitted {
		return
	}
	v.wanted = &s
	v.resized()
}

// View returns what part is shown, and the size it is shown in.
func (v *View) View() (view layout.View, width, height float64) {
	return v.view, v.width(), float64(v.Size().Height)
}

// OnSelected sets what is called when the user selects an event.
func (v *View) OnSelected(f func(timeline.EventID)) { v.onSelect = f }

// OnKey sets what is called with the keys that the timeline does not take.
func (v *View) OnKey(f func(*fyne.KeyEvent)) { v.onKey = f }

// OnRune sets what is called with what is typed; it returns false for what is the
// timeline's to take.
func (v *View) OnRune(f func(rune) bool) { v.onRune = f }

func (v *View) width() float64 { return max(1, float64(v.Size().Width-scrollbar.Width)) }

func (v *View) height() float64 { return max(1, float64(v.Size().Height-scrollbar.Width)) }

// show moves to a view and rows.
func (v *View) show(view layout.View, top float64) {
	v.tip.hide()
	v.view = view.Clamp(v.axis, v.width())
	if v.view == layout.Fit(v.axis, v.width()) { // zoomed all the way out
		v.fitted = true
	}
	v.top = max(0, top)
	v.arrange()
	v.repaint()
}

// arrange lays out the picture for the view.
func (v *View) arrange() {
	start := time.Now()
	o := v.options
	o.W, o.H, o.Top, o.Lanes, o.Hues = v.width(), v.height(), v.top, v.lanes.given, v.lanes.hues
	v.picture = v.engine.Arrange(v.axis, v.view, o)
	if most := max(0, v.picture.Height-v.picture.H); v.top > most {
		v.top = most
		o.Top = most
		v.picture = v.engine.Arrange(v.axis, v.view, o)
	}
	v.cost.Layout += time.Since(start)
	v.stale = true
	v.hbar.Set(v.view.Start, v.width()/v.view.Scale, v.range0(), v.range1())
	v.vbar.Set(v.top, v.picture.H, 0, max(v.picture.Height, v.picture.H))
}

// range0 and range1 bound what the horizontal bar reaches, in units.
func (v *View) range0() float64 {
	return min(v.view.Start, layout.Fit(v.axis, v.width()).Start)
}

func (v *View) range1() float64 {
	f := layout.Fit(v.axis, v.width())
	return max(v.view.Start+v.width()/v.view.Scale, f.Start+v.width()/f.Scale)
}

func (v *View) repaint() {
	v.stale = true
	v.raster.Refresh()
	v.strip.Refresh()
}

// resized keeps the whole axis in view, or the place in time, and the selected
// event where it was in view.
func (v *View) resized() {
	if v.Size().Width < 2 {
		return
	}
	seen := v.wanted == nil && v.sees(v.selected)
	if s := v.wanted; s != nil && v.events.Len() > 0 {
		v.wanted = nil
		v.fitted = false
		v.view, v.top = s.View, s.Top
		if s.Width > 1 { // the same stretch of time in a window of another width
			v.view.Scale *= v.width() / s.Width
		}
		if s.Length != 0 && s.Length != v.axis.Length() && s.From < s.To {
			v.setStretch(s.From, s.To)
		}
	}
	if v.fitted {
		v.view = layout.Fit(v.axis, v.width())
	}
	v.show(v.view, v.top)
	if seen {
		v.reveal(v.selected)
	}
}

// sees reports that an event's label is in view, or was when the view had
// another size; before the first picture it is as good as seen.
func (v *View) sees(id timeline.EventID) bool {
	if v.picture == nil || v.picture.W < 2 {
		return true
	}
	for i := range v.picture.Labels {
		if l := &v.picture.Labels[i]; l.Item.ID == id && v.seesLabel(l) {
			return true
		}
	}
	return false
}

// seesLabel reports that all of a label is in sight, its frame too.
func (v *View) seesLabel(l *layout.Label) bool {
	const frame = 4
	return l.Y >= v.picture.Head && l.Y+l.H+frame <= v.picture.H
}

// paint draws w by h pixels.
func (v *View) paint(w, h int) image.Image {
	r := image.Rect(0, 0, w, h)
	if v.base == nil || v.base.Rect != r {
		v.base, v.out, v.stale = image.NewRGBA(r), image.NewRGBA(r), true
	}
	if v.picture == nil {
		v.arrange()
	}
	scale := float64(w) / v.width()
	st := style.Scene()
	start := time.Now()
	if v.stale {
		drawing := v.builder.Build(v.picture, st, scene.Selection{Found: v.found})
		built := time.Since(start)
		v.cost.Layout += built
		start = start.Add(built)
		v.painter.Paint(v.base, drawing, scale)
		v.stale = false
	}
	copy(v.out.Pix, v.base.Pix)
	v.painter.PaintShapes(v.out, v.builder.Overlay(v.picture, st, v.hover, v.selected, v.links), scale)
	v.cost.Paint += time.Since(start)
	v.cost.Frames++
	if v.ahead != nil {
		go v.ahead()
		v.ahead = nil
	}
	return v.out
}

// CreateRenderer is Fyne's.
func (v *View) CreateRenderer() fyne.WidgetRenderer { return &renderer{v: v} }

// renderer puts the picture, the bars and the buttons in their places.
type renderer struct{ v *View }

func (r *renderer) Layout(size fyne.Size) {
	v := r.v
	v.raster.Resize(fyne.NewSize(size.Width-scrollbar.Width, size.Height-scrollbar.Width))
	v.hbar.Move(fyne.NewPos(0, size.Height-scrollbar.Width))
	v.hbar.Resize(fyne.NewSize(size.Width-scrollbar.Width, scrollbar.Width))
	v.vbar.Move(fyne.NewPos(size.Width-scrollbar.Width, 0))
	v.vbar.Resize(fyne.NewSize(scrollbar.Width, size.Height-scrollbar.Width))
	if size != v.laid { // Fyne lays out anew whenever a tip changes its size
		v.laid = size
		v.resized()
	}
}

func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(320, 200) }

func (r *renderer) Refresh() {
	r.v.stale = true
	r.v.raster.Refresh()
	r.v.hbar.Refresh()
	r.v.vbar.Refresh()
	r.v.tip.Refresh()
}

func (r *renderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.v.raster, r.v.hbar, r.v.vbar, r.v.tip}
}

func (r *renderer) Destroy() {}
