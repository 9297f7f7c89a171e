package tableview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/session"
)

// headCell is the head of a column: a click orders by it, dragging its right edge
// resizes it.
type headCell struct {
	widget.BaseWidget
	t      *Table
	column session.Column
	label  *widget.Label
	line   *canvas.Rectangle
	over   bool // the edge is under the pointer, or held
	held   bool
}

var (
	_ fyne.Tappable      = (*headCell)(nil)
	_ fyne.Draggable     = (*headCell)(nil)
	_ desktop.Mouseable  = (*headCell)(nil)
	_ desktop.Hoverable  = (*headCell)(nil)
	_ desktop.Cursorable = (*headCell)(nil)
)

// edge is how near its right edge a pointer takes hold of it, in pixels.
const edge = 7

func newHeadCell(t *Table, c session.Column) *headCell {
	h := &headCell{t: t, column: c, label: widget.NewLabel(""), line: canvas.NewRectangle(nil)}
	h.label.TextStyle.Bold, h.label.Truncation = true, fyne.TextTruncateEllipsis
	h.ExtendBaseWidget(h)
	return h
}

func (h *headCell) write() {
	text := lang.L(titles[h.column])
	if h.t.by == h.column {
		text += map[bool]string{false: "  ↑", true: "  ↓"}[h.t.desc]
		if h.t.s.Sorting() {
			text += " …"
		}
	}
	h.label.SetText(text)
	h.line.FillColor = theme.Color(theme.ColorNameSeparator)
	h.line.Refresh()
}

func (h *headCell) near(x float32) bool {
	return x > h.Size().Width-edge && h.column < session.Columns-1
}

// Tapped orders by the column.
func (h *headCell) Tapped(e *fyne.PointEvent) {
	if !h.near(e.Position.X) {
		h.t.sort(h.column)
	}
}

// MouseDown takes hold of the edge.
func (h *headCell) MouseDown(e *desktop.MouseEvent) { h.held = h.near(e.Position.X) }

// MouseUp lets it go.
func (h *headCell) MouseUp(*desktop.MouseEvent) {}

// Dragged resizes the column.
func (h *headCell) Dragged(e *fyne.DragEvent) {
	if h.held {
		h.t.widen(h.column, e.Dragged.DX)
	}
}

// DragEnd lets the edge go.
func (h *headCell) DragEnd() { h.held = false }

// MouseIn is Fyne's.
func (h *headCell) MouseIn(e *desktop.MouseEvent) { h.MouseMoved(e) }

// MouseMoved remembers what is under the pointer, for its shape.
func (h *headCell) MouseMoved(e *desktop.MouseEvent) { h.over = h.near(e.Position.X) }

// MouseOut is Fyne's.
func (h *headCell) MouseOut() { h.over = false }

// Cursor shows what can be resized.
func (h *headCell) Cursor() desktop.Cursor {
	if h.over || h.held {
		return desktop.HResizeCursor
	}
	return desktop.PointerCursor
}

// CreateRenderer is Fyne's.
func (h *headCell) CreateRenderer() fyne.WidgetRenderer {
	h.write()
	return &headRenderer{h}
}

type headRenderer struct{ h *headCell }

func (r *headRenderer) Layout(size fyne.Size) {
	r.h.label.Resize(size)
	r.h.line.Move(fyne.NewPos(size.Width-1, 4))
	r.h.line.Resize(fyne.NewSize(1, max(0, size.Height-8)))
	r.h.line.Hidden = r.h.column == session.Columns-1
}

func (r *headRenderer) MinSize() fyne.Size { return fyne.NewSize(least, r.h.label.MinSize().Height) }
func (r *headRenderer) Refresh()           { r.h.write() }
func (r *headRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.h.label, r.h.line}
}
func (r *headRenderer) Destroy() {}
