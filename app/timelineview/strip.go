package timelineview

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/style"
	"quoteline/timeline/layout"
	"quoteline/timeline/scene"
)

// stripHeight is the height of the overview in pixels.
const stripHeight = 44

// edge is how near the lens's edge a pointer takes hold of it, in pixels.
const edge = 6

// Strip shows the whole axis small, with a lens over what the timeline shows. The
// lens can be dragged, and resized by its edges; a click moves it.
type Strip struct {
	widget.BaseWidget
	v       *View
	raster  *canvas.Raster
	out     *image.RGBA
	builder scene.Builder
	grip    grip
	over    grip
	found   []float64 // units of the search's hits, one a pixel at most; nil is unknown
	foundIn float64   // the width that they were gathered for
}

// grip is what of the lens a pointer holds.
type grip uint8

const (
	none grip = iota
	left
	right
	body
)

var (
	_ fyne.Draggable     = (*Strip)(nil)
	_ fyne.Tappable      = (*Strip)(nil)
	_ fyne.Scrollable    = (*Strip)(nil)
	_ desktop.Mouseable  = (*Strip)(nil)
	_ desktop.Hoverable  = (*Strip)(nil)
	_ desktop.Cursorable = (*Strip)(nil)
)

func newStrip(v *View) *Strip {
	s := &Strip{v: v}
	s.raster = canvas.NewRaster(s.paint)
	s.ExtendBaseWidget(s)
	return s
}

func (s *Strip) width() float64 { return max(1, float64(s.Size().Width)) }

func (s *Strip) paint(w, h int) image.Image {
	r := image.Rect(0, 0, w, h)
	if s.out == nil || s.out.Rect != r {
		s.out = image.NewRGBA(r)
	}
	scale := float64(w) / s.width()
	v := s.v
	of := scene.Outline{Axis: v.axis, View: v.view, ViewW: v.width(), W: s.width(), H: float64(h) / scale, Hits: s.hits()}
	if whole := v.whole.Load(); whole != nil && v.events.Len() > 0 && v.events.Len() < whole.axis.Events().Len() {
		of.All = whole.axis
	}
	v.painter.Paint(s.out, s.builder.Overview(of, style.Scene()), scale)
	return s.out
}

// hits returns where the search found something: one place a pixel, since very many
// hits are no more than a full row of them.
func (s *Strip) hits() []float64 {
	v := s.v
	if v.found == nil {
		return nil
	}
	if s.found != nil && s.foundIn == s.width() {
		return s.found
	}
	s.found, s.foundIn = []float64{}, s.width()
	seen := make([]bool, int(s.width())+1)
	for i := range int32(v.events.Len()) {
		if !v.found(i) {
			continue
		}
		u := v.axis.AnchorOf(i)
		if x := int(scene.OverviewX(v.axis, s.width(), u)); x >= 0 && x < len(seen) && !seen[x] {
			seen[x] = true
			s.found = append(s.found, u)
		}
	}
	return s.found
}

// lens returns the lens's edges in pixels of the strip.
func (s *Strip) lens() (x0, x1 float64) {
	v := s.v
	return scene.OverviewX(v.axis, s.width(), v.view.Start), scene.OverviewX(v.axis, s.width(), v.view.Start+v.width()/v.view.Scale)
}

func (s *Strip) gripAt(x float64) grip {
	x0, x1 := s.lens()
	switch {
	case math.Abs(x-x0) <= edge && x1-x0 > 3*edge || math.Abs(x-x0) <= edge && x < x0:
		return left
	case math.Abs(x-x1) <= edge && x1-x0 > 3*edge || math.Abs(x-x1) <= edge && x > x1:
		return right
	case x > x0 && x < x1:
		return body
	}
	return none
}

// MouseDown takes hold of the lens.
func (s *Strip) MouseDown(e *desktop.MouseEvent) { s.grip = s.gripAt(float64(e.Position.X)) }

// MouseUp lets it go.
func (s *Strip) MouseUp(*desktop.MouseEvent) {}

// Dragged moves the lens or its edge; from outside it, the lens comes along.
func (s *Strip) Dragged(e *fyne.DragEvent) {
	v := s.v
	x := float64(e.Position.X)
	units := scene.OverviewUnit(v.axis, s.width(), x) - scene.OverviewUnit(v.axis, s.width(), x-float64(e.Dragged.DX))
	start, end := v.view.Start, v.view.Start+v.width()/v.view.Scale
	switch s.grip {
	case left:
		start = min(start+units, end-1e-12)
	case right:
		end = max(end+units, start+1e-12)
	case none:
		s.centre(x)
		s.grip = body
		return
	default:
		start, end = start+units, end+units
	}
	v.fitted = false
	v.show(layout.View{Start: start, Scale: v.width() / (end - start)}, v.top)
}

// DragEnd lets the lens go.
func (s *Strip) DragEnd() { s.grip = none }

// Tapped moves the lens to the pointer.
func (s *Strip) Tapped(e *fyne.PointEvent) {
	if s.gripAt(float64(e.Position.X)) == none {
		s.centre(float64(e.Position.X))
	}
}

func (s *Strip) centre(x float64) {
	v := s.v
	v.fitted = false
	v.show(v.view.Centre(scene.OverviewUnit(v.axis, s.width(), x), v.width()), v.top)
}

// Scrolled moves along time.
func (s *Strip) Scrolled(e *fyne.ScrollEvent) {
	s.v.pan(-float64(e.Scrolled.DX+e.Scrolled.DY)*2, 0)
}

// MouseIn is Fyne's.
func (s *Strip) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved remembers what is under the pointer, for its shape.
func (s *Strip) MouseMoved(e *desktop.MouseEvent) { s.over = s.gripAt(float64(e.Position.X)) }

// MouseOut is Fyne's.
func (s *Strip) MouseOut() { s.over = none }

// Cursor shows that the lens's edges can be moved.
func (s *Strip) Cursor() desktop.Cursor {
	if s.over == left || s.over == right {
		return desktop.HResizeCursor
	}
	return desktop.DefaultCursor
}

// CreateRenderer is Fyne's.
func (s *Strip) CreateRenderer() fyne.WidgetRenderer { return &stripRenderer{s} }

type stripRenderer struct{ s *Strip }

func (r *stripRenderer) Layout(size fyne.Size)        { r.s.raster.Resize(size) }
func (r *stripRenderer) MinSize() fyne.Size           { return fyne.NewSize(200, stripHeight) }
func (r *stripRenderer) Refresh()                     { r.s.raster.Refresh() }
func (r *stripRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.s.raster} }
func (r *stripRenderer) Destroy()                     {}
