package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// barWidth is wide enough to be grabbed.
const barWidth = 12

// bar is a scroll bar over a text whose height is not known: it works in
// fractions of its bytes.
type bar struct {
	widget.BaseWidget
	at, part float64
	onMove   func(at float64)
	track    *canvas.Rectangle
	thumb    *canvas.Rectangle
}

var (
	_ fyne.Draggable = (*bar)(nil)
	_ fyne.Tappable  = (*bar)(nil)
)

func newBar() *bar {
	b := &bar{part: 1, track: canvas.NewRectangle(nil), thumb: canvas.NewRectangle(nil)}
	b.thumb.CornerRadius = 4
	b.ExtendBaseWidget(b)
	return b
}

func (b *bar) set(at, part float64) {
	b.at, b.part = min(max(at, 0), 1), min(max(part, 0), 1)
	b.Refresh()
}

// Dragged moves the thumb.
func (b *bar) Dragged(e *fyne.DragEvent) {
	if h := b.Size().Height; h > 0 && b.onMove != nil {
		b.at = min(max(b.at+float64(e.Dragged.DY/h), 0), 1)
		b.onMove(b.at)
	}
}

// DragEnd is part of fyne.Draggable.
func (b *bar) DragEnd() {}

// Tapped jumps to a place.
func (b *bar) Tapped(e *fyne.PointEvent) {
	if h := b.Size().Height; h > 0 && b.onMove != nil {
		b.onMove(float64(e.Position.Y / h))
	}
}

// CreateRenderer is part of fyne.Widget.
func (b *bar) CreateRenderer() fyne.WidgetRenderer { return &barRenderer{b} }

type barRenderer struct{ *bar }

func (r *barRenderer) Destroy()           {}
func (r *barRenderer) MinSize() fyne.Size { return fyne.NewSize(barWidth, 40) }
func (r *barRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.track, r.thumb}
}

func (r *barRenderer) Layout(size fyne.Size) {
	r.track.Resize(size)
	h := max(float32(r.part)*size.Height, 24)
	y := min(float32(r.at)*size.Height, size.Height-h)
	r.thumb.Move(fyne.NewPos(3, max(y, 0)))
	r.thumb.Resize(fyne.NewSize(size.Width-6, h))
	r.thumb.Hidden = r.part >= 1
}

func (r *barRenderer) Refresh() {
	r.track.FillColor = theme.Color(theme.ColorNameInputBackground)
	r.thumb.FillColor = theme.Color(theme.ColorNameScrollBar)
	r.Layout(r.Size())
	r.track.Refresh()
	r.thumb.Refresh()
}
