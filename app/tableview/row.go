package tableview

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/session"
	"quoteline/timeline"
	"quoteline/timeline/document"
)

// row is a row in sight. It is written anew as the table scrolls.
type row struct {
	widget.BaseWidget
	t      *Table
	at     int // among those in sight
	id     timeline.EventID
	ground *canvas.Rectangle
	texts  [session.Columns]*widget.Label
}

func newRow(t *Table, at int) *row {
	r := &row{t: t, at: at, ground: canvas.NewRectangle(nil)}
	for c := range r.texts {
		l := widget.NewLabel("")
		l.Truncation = fyne.TextTruncateEllipsis
		if session.Column(c) != session.ByTitle {
			l.SizeName = theme.SizeNameCaptionText
		}
		r.texts[c] = l
	}
	r.ExtendBaseWidget(r)
	return r
}

// set writes an event.
func (r *row) set(e *session.Row, selected, odd bool) {
	r.id = e.ID
	importance := widget.MediumImportance
	if !e.Found {
		importance = widget.LowImportance
	}
	for c, text := range cells(e) {
		if l := r.texts[c]; l.Text != text || l.Importance != importance {
			l.Importance = importance
			l.SetText(document.Visible(text))
		}
	}
	var fill, stroke color.Color = color.Transparent, color.Transparent
	switch {
	case selected:
		fill = theme.Color(theme.ColorNameSelection)
		if r.t.focused {
			stroke = theme.Color(theme.ColorNamePrimary)
		}
	case odd:
		fill = theme.Color(theme.ColorNameInputBackground)
	}
	r.ground.FillColor, r.ground.StrokeColor, r.ground.StrokeWidth = fill, stroke, 1.5
	r.ground.Refresh()
}

// Tapped selects the event.
func (r *row) Tapped(*fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(r.t); c != nil {
		c.Focus(r.t)
	}
	if i := r.t.top + r.at; i < r.t.s.Rows() {
		r.t.choose(i)
	}
}

// CreateRenderer is Fyne's.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return &rowRenderer{r} }

type rowRenderer struct{ r *row }

func (x *rowRenderer) Layout(size fyne.Size) {
	x.r.ground.Resize(size)
	at, width := x.r.t.places(size.Width)
	for c, l := range x.r.texts {
		tall := l.MinSize().Height
		l.Move(fyne.NewPos(at[c], (size.Height-tall)/2))
		l.Resize(fyne.NewSize(width[c], tall))
	}
}

func (x *rowRenderer) MinSize() fyne.Size {
	return fyne.NewSize(0, x.r.texts[session.ByTitle].MinSize().Height)
}
func (x *rowRenderer) Refresh() { x.Layout(x.r.Size()) }

func (x *rowRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{x.r.ground}
	for _, l := range x.r.texts {
		out = append(out, l)
	}
	return out
}

func (x *rowRenderer) Destroy() {}
