package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/keyed"
)

// toolbar is the row of buttons at the top, with the search in the middle.
type toolbar struct {
	w                    *window
	filter, table, group *keyed.Button
	content              fyne.CanvasObject
}

func newToolbar(w *window) *toolbar {
	button := func(label string, icon fyne.Resource, f func()) *keyed.Button {
		b := keyed.NewButton(label, icon, w.alone(f), w.buttonKeys())
		b.Importance = widget.LowImportance
		return b
	}
	t := &toolbar{w: w}
	add := keyed.NewButton(lang.L("Add documents"), theme.ContentAddIcon(), w.alone(w.chooseFiles), w.buttonKeys())
	t.filter = button(lang.L("Filter"), theme.ListIcon(), w.toggleFilter)
	t.table = button(lang.L("Table"), theme.GridIcon(), w.toggleTable)
	t.group = button(lang.L("Lanes"), theme.ViewFullScreenIcon(), w.laneMenu)
	right := container.NewHBox(t.filter, t.table, t.group, button(lang.L("Export"), theme.DocumentSaveIcon(), w.exportDialog))
	t.content = container.NewPadded(container.NewBorder(nil, nil, add, right, w.search.content))
	t.show()
	return t
}

// show brings the badge of the filter and the names of the buttons up to date.
func (t *toolbar) show() {
	f := t.w.s.Filter()
	label, importance := lang.L("Filter"), widget.LowImportance
	if n := f.Parts(); n > 0 {
		label, importance = fmt.Sprintf("%s (%d)", label, n), widget.HighImportance
	}
	set(t.filter, label, importance)
	label = lang.L("Table")
	if t.w.state.Listed {
		label = lang.L("Timeline")
	}
	set(t.table, label, widget.LowImportance)
}

func set(b *keyed.Button, label string, i widget.Importance) {
	if b.Text != label || b.Importance != i {
		b.Importance = i
		b.SetText(label)
	}
}
