package timelineview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// plate is an opaque ground in the theme's colours.
type plate struct {
	widget.BaseWidget
	rect *canvas.Rectangle
}

func newPlate() *plate {
	p := &plate{rect: canvas.NewRectangle(nil)}
	p.rect.CornerRadius, p.rect.StrokeWidth = 6, 1
	p.ExtendBaseWidget(p)
	return p
}

// CreateRenderer is Fyne's.
func (p *plate) CreateRenderer() fyne.WidgetRenderer {
	r := &plateRenderer{p}
	r.Refresh()
	return r
}

type plateRenderer struct{ p *plate }

func (r *plateRenderer) Layout(size fyne.Size) { r.p.rect.Resize(size) }
func (r *plateRenderer) MinSize() fyne.Size    { return fyne.Size{} }

func (r *plateRenderer) Refresh() {
	r.p.rect.FillColor = theme.Color(theme.ColorNameMenuBackground)
	r.p.rect.StrokeColor = theme.Color(theme.ColorNameSeparator)
	r.p.rect.Refresh()
}

func (r *plateRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.p.rect} }
func (r *plateRenderer) Destroy()                     {}
