package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"quoteline/app/tableview"
)

// centre is the middle of the window: the timeline or the list, over them the reader,
// or what is said where there is nothing.
type centre struct {
	picture fyne.CanvasObject
	table   *tableview.Table
	reader  fyne.CanvasObject
	empty   fyne.CanvasObject
	all     *fyne.Container
}

func newCentre(w *window) *centre {
	foot := container.NewBorder(nil, nil, nil, w.tl.Buttons(), w.strip)
	c := &centre{picture: container.NewBorder(nil, foot, nil, nil, w.tl), reader: w.reader, empty: w.empty()}
	c.table = tableview.New(w.s)
	c.table.OnSelected = w.s.Select
	c.table.OnRead = w.toggleReader
	c.table.SetStateJSON(w.state.Table)
	c.table.Hide()
	c.all = container.NewStack(c.picture, c.table, c.reader, c.empty)
	return c
}

// arrange shows what is to be seen now. The timeline keeps its size and place where it
// is covered.
func (w *window) arrange() {
	c := w.centre
	none, read := len(w.s.Documents()) == 0, w.reader.Visible()
	show(c.empty, none)
	show(c.picture, !none && !read && !w.state.Listed)
	listed := !none && !read && w.state.Listed
	if listed != c.table.Visible() {
		show(c.table, listed)
		c.table.Update()
	}
	c.all.Refresh()
}

func show(o fyne.CanvasObject, on bool) {
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}

// toggleTable shows the events as a list, or as a timeline.
func (w *window) toggleTable() {
	w.state.Listed = !w.state.Listed
	w.arrange()
	w.menus()
	w.tools.show()
	w.focusEvents()
}

// focusEvents gives the keys to what shows the events.
func (w *window) focusEvents() {
	var to fyne.Focusable = w.tl
	if w.state.Listed {
		to = w.centre.table
	}
	if o, ok := to.(fyne.Widget); ok && o.Visible() {
		w.win.Canvas().Focus(to)
	}
}
