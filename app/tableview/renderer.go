package tableview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"quoteline/app/scrollbar"
)

// CreateRenderer is Fyne's.
func (t *Table) CreateRenderer() fyne.WidgetRenderer { return &renderer{t} }

// renderer puts the heads, the rows and the bar in their places, with as many rows as
// there is room for whole ones.
type renderer struct{ t *Table }

func (r *renderer) Layout(size fyne.Size) {
	t := r.t
	if !t.Visible() { // Fyne lays out anew what is shown
		return
	}
	t.ground.Resize(size)
	head := t.heads[0].MinSize().Height
	w := size.Width - scrollbar.Width
	at, width := t.places(w)
	for c, h := range t.heads {
		h.Move(fyne.NewPos(at[c], 0))
		h.Resize(fyne.NewSize(width[c], head))
	}
	t.bar.Move(fyne.NewPos(w, head))
	t.bar.Resize(fyne.NewSize(scrollbar.Width, size.Height-head))
	tall := newRow(t, 0).MinSize().Height
	n := max(1, int((size.Height-head)/tall))
	for len(t.rows) < n {
		t.rows = append(t.rows, newRow(t, len(t.rows)))
	}
	t.rows = t.rows[:n]
	for k, row := range t.rows {
		row.Move(fyne.NewPos(0, head+float32(k)*tall))
		row.Resize(fyne.NewSize(w, tall))
	}
	t.scrollTo(t.top)
}

func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(320, 120) }

func (r *renderer) Refresh() {
	t := r.t
	if !t.Visible() {
		return
	}
	t.ground.FillColor = theme.Color(theme.ColorNameBackground)
	t.ground.Refresh()
	for _, h := range t.heads {
		h.Refresh()
	}
	r.Layout(t.Size())
	for _, row := range t.rows {
		row.Refresh()
	}
}

func (r *renderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.t.ground, r.t.bar}
	for _, h := range r.t.heads {
		out = append(out, h)
	}
	for _, row := range r.t.rows {
		out = append(out, row)
	}
	return out
}

func (r *renderer) Destroy() {}
