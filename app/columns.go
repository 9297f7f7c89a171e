package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"quoteline/timeline/document"
)

// columns are the heads of a table with their shares of its width.
type columns []struct {
	name  string
	share float32
}

// row is a row of labels, one for each column.
func (c columns) row() *fyne.Container {
	row := container.New(c)
	for range c {
		l := small()
		l.Truncation = fyne.TextTruncateEllipsis
		row.Add(l)
	}
	return row
}

// heads is the row of their names.
func (c columns) heads() *fyne.Container {
	row := c.row()
	for i := range c {
		l := row.Objects[i].(*widget.Label)
		l.TextStyle.Bold = true
		l.SetText(lang.L(c[i].name))
	}
	return row
}

// fill shows texts in a row.
func (c columns) fill(row *fyne.Container, texts ...string) {
	for i, s := range texts {
		row.Objects[i].(*widget.Label).SetText(document.Visible(strings.ReplaceAll(s, "\n", " ")))
	}
}

// MinSize is part of fyne.Layout.
func (c columns) MinSize(objects []fyne.CanvasObject) (s fyne.Size) {
	for _, o := range objects {
		s.Height = max(s.Height, o.MinSize().Height)
	}
	return s
}

// Layout is part of fyne.Layout.
func (c columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for i, o := range objects {
		w := c[i].share * size.Width
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(w, size.Height))
		x += w
	}
}
