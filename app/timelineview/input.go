package timelineview

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"quoteline/timeline"
	"quoteline/timeline/layout"
)

// modifiers are the keys held down; none where the driver does not tell.
func modifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// Scrolled zooms at the pointer with Ctrl, moves along time, and moves through
// the rows with Shift or where all of time is in view already.
func (v *View) Scrolled(e *fyne.ScrollEvent) { v.scroll(e, modifiers()) }

func (v *View) scroll(e *fyne.ScrollEvent, m fyne.KeyModifier) {
	dx, dy := float64(e.Scrolled.DX), float64(e.Scrolled.DY)
	switch {
	case m&(fyne.KeyModifierControl|fyne.KeyModifierSuper) != 0:
		v.zoomAt(float64(e.Position.X), math.Pow(1.01, dy+dx))
	case m&fyne.KeyModifierShift != 0:
		v.show(v.view, v.top-dy-dx)
	default:
		before := v.view
		v.pan(-(dx+dy)*2, 0)
		if v.view == before { // all of time is in view: the rows move
			v.show(v.view, v.top-dy)
		}
	}
}

// pan moves the view by pixels.
func (v *View) pan(dx, dy float64) {
	next := v.view.Pan(dx).Clamp(v.axis, v.width())
	if next != v.view {
		v.fitted = false
	}
	v.show(next, v.top+dy)
}

// Dragged moves the picture with the pointer.
func (v *View) Dragged(e *fyne.DragEvent) {
	v.pan(-float64(e.Dragged.DX), -float64(e.Dragged.DY))
}

// DragEnd is Fyne's.
func (v *View) DragEnd() {}

// doubleTap is how soon a second tap on the same event zooms to it.
const doubleTap = 350 * time.Millisecond

// Tapped selects the event under the pointer, zooms into a cluster, and zooms to
// an event that is tapped twice. Fyne's own double tap would delay every single
// one.
func (v *View) Tapped(e *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		c.Focus(v)
	}
	x, y := float64(e.Position.X), float64(e.Position.Y)
	if v.picture == nil {
		return
	}
	hit, ok := v.picture.At(x, y)
	if !ok {
		return
	}
	switch {
	case hit.Cluster >= 0:
		v.zoomTo(v.picture.Clusters[hit.Cluster])
		return
	case hit.Head > 0:
		if v.onLane != nil {
			v.onLane(int(v.picture.Heads[hit.Head-1].Lane))
		}
		return
	case hit.Event == 0:
		v.zoomAt(v.width(), 0.5) // what is under way: out, to where it begins
		return
	}
	again := v.tap.id == hit.Event && time.Since(v.tap.at) < doubleTap
	v.tap.id, v.tap.at = hit.Event, time.Now()
	v.choose(hit.Event)
	if again {
		if u, ok := v.axis.Anchor(hit.Event); ok {
			v.fitted = false
			v.show(v.view.ZoomAt(v.view.ToX(u), 3).Centre(u, v.width()), v.top)
		}
	}
}

// zoomTo shows the events of a cluster.
func (v *View) zoomTo(c layout.Cluster) {
	v.fitted = false
	span := max(c.To-c.From, 1e-9)
	w := v.width()
	scale := min(w*0.7/span, v.view.Scale*8)
	scale = max(scale, v.view.Scale*1.5)
	v.show(layout.View{Start: v.view.Start, Scale: scale}.Centre((c.From+c.To)/2, w), v.top)
}

// choose selects an event for the user.
func (v *View) choose(id timeline.EventID) {
	v.Select(id)
	if v.onSelect != nil {
		v.onSelect(id)
	}
}

// MouseIn is Fyne's.
func (v *View) MouseIn(e *desktop.MouseEvent) { v.MouseMoved(e) }

// MouseMoved marks the event under the pointer, and tells of what is there.
func (v *View) MouseMoved(e *desktop.MouseEvent) {
	x, y := float64(e.Position.X), float64(e.Position.Y)
	var hit layout.Hit
	ok := false
	if v.picture != nil {
		hit, ok = v.picture.At(x, y)
	}
	v.setHover(hit.Event)
	v.hand = ok
	if shown := v.tip.Visible(); v.tip.show(v.tipAt(x, y, hit, ok), e.Position, v.Size()) && !shown {
		v.vbar.Refresh() // what was never painted cannot ask Fyne to be
	}
}

// MouseOut is Fyne's.
func (v *View) MouseOut() {
	v.hand = false
	v.tip.hide()
	v.setHover(0)
}

func (v *View) setHover(id timeline.EventID) {
	if id != v.hover {
		v.hover = id
		v.raster.Refresh()
	}
}

// Cursor is a hand over what can be clicked.
func (v *View) Cursor() desktop.Cursor {
	if v.hand {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// FocusGained and FocusLost are Fyne's.
func (v *View) FocusGained() {}

// FocusLost is Fyne's.
func (v *View) FocusLost() {}

// TypedRune zooms with + and -, and fits with 0.
func (v *View) TypedRune(r rune) {
	if v.onRune != nil && v.onRune(r) {
		return
	}
	switch r {
	case '+', '=':
		v.ZoomIn()
	case '-', '_':
		v.ZoomOut()
	case '0':
		v.Fit()
	}
}

// TypedKey steps through events, scrolls rows and pages along time.
func (v *View) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		v.step(-1)
	case fyne.KeyRight:
		v.step(1)
	case fyne.KeyHome:
		v.step(-v.events.Len())
	case fyne.KeyEnd:
		v.step(v.events.Len())
	case fyne.KeyUp:
		v.show(v.view, v.top-60)
	case fyne.KeyDown:
		v.show(v.view, v.top+60)
	case fyne.KeyPageUp:
		v.pan(-0.8*v.width(), 0)
	case fyne.KeyPageDown:
		v.pan(0.8*v.width(), 0)
	default:
		if v.onKey != nil {
			v.onKey(e)
		}
	}
}

// step selects the event n places on in reading order, as far as there are.
func (v *View) step(n int) {
	if v.events.Len() == 0 {
		return
	}
	at, ok := v.axis.Index(v.selected)
	if !ok {
		at = -1
	}
	v.choose(v.events.ID[max(0, min(v.events.Len()-1, at+n))])
}
