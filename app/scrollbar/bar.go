// Package scrollbar is a scroll bar that is always in sight and reckons in float64:
// Fyne's own scrollers lose single rows of a million. It draws nothing but itself.
package scrollbar

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Width is the thickness of a scroll bar.
const Width float32 = 12

// Bar is a scroll bar that is always in sight.
type Bar struct {
	widget.BaseWidget
	across bool // horizontal
	moved  func(at float64)
	at     float64 // what is shown starts here
	page   float64 // and is this long
	lo, hi float64 // of what there is
	ground *canvas.Rectangle
	thumb  *canvas.Rectangle
}

// New makes a bar; moved is called with where what is shown shall start.
func New(across bool, moved func(at float64)) *Bar {
	b := &Bar{across: across, moved: moved, hi: 1, page: 1, ground: canvas.NewRectangle(nil), thumb: canvas.NewRectangle(nil)}
	b.thumb.CornerRadius = 4
	b.ExtendBaseWidget(b)
	return b
}

// Set says what part of what is shown.
func (b *Bar) Set(at, page, lo, hi float64) {
	b.at, b.page, b.lo, b.hi = at, page, lo, hi
	b.Refresh()
}

func (b *Bar) length() float32 {
	if b.across {
		return b.Size().Width
	}
	return b.Size().Height
}

// thumbAt returns the start and the length of the thumb in pixels.
func (b *Bar) thumbAt() (start, length float32) {
	span := b.hi - b.lo
	if span <= 0 {
		return 0, b.length()
	}
	length = min(b.length(), max(28, float32(b.page/span)*b.length()))
	if room := span - b.page; room > 0 {
		start = float32((b.at-b.lo)/room) * (b.length() - length)
	}
	return max(0, min(start, b.length()-length)), length
}

// Dragged moves what is shown.
func (b *Bar) Dragged(e *fyne.DragEvent) {
	d := e.Dragged.DX
	if !b.across {
		d = e.Dragged.DY
	}
	_, length := b.thumbAt()
	if free := b.length() - length; free > 0 {
		b.moved(b.at + float64(d/free)*(b.hi-b.lo-b.page))
	}
}

// DragEnd is Fyne's.
func (b *Bar) DragEnd() {}

// Tapped moves a page towards the pointer.
func (b *Bar) Tapped(e *fyne.PointEvent) {
	p := e.Position.X
	if !b.across {
		p = e.Position.Y
	}
	start, length := b.thumbAt()
	switch {
	case p < start:
		b.moved(b.at - b.page*0.9)
	case p > start+length:
		b.moved(b.at + b.page*0.9)
	}
}

// CreateRenderer is Fyne's.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer { return &barRenderer{b} }

type barRenderer struct{ b *Bar }

func (r *barRenderer) Layout(size fyne.Size) {
	r.b.ground.Resize(size)
	start, length := r.b.thumbAt()
	if r.b.across {
		r.b.thumb.Move(fyne.NewPos(start, 2))
		r.b.thumb.Resize(fyne.NewSize(length, size.Height-4))
	} else {
		r.b.thumb.Move(fyne.NewPos(2, start))
		r.b.thumb.Resize(fyne.NewSize(size.Width-4, length))
	}
}

func (r *barRenderer) MinSize() fyne.Size { return fyne.NewSize(Width, Width) }

func (r *barRenderer) Refresh() {
	b := r.b
	b.ground.FillColor = theme.Color(theme.ColorNameBackground)
	b.thumb.FillColor = theme.Color(theme.ColorNameScrollBar)
	b.thumb.Hidden = b.hi-b.lo <= b.page*1.0001
	r.Layout(b.Size())
	b.ground.Refresh()
	b.thumb.Refresh()
}

func (r *barRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.ground, r.b.thumb}
}

func (r *barRenderer) Destroy() {}
