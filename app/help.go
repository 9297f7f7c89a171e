package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/keyed"
)

// keysDialog lists the shortcuts, those that have what is typed.
type keysDialog struct {
	rows   []int // of shortcuts, those that are shown
	list   *keyed.List
	find   *keyed.Entry
	dialog *dialog.CustomDialog
}

// showKeys opens the list.
func (w *window) showKeys() {
	d := &keysDialog{}
	keys := keyed.Keys{Escape: func() { d.dialog.Hide() }}
	d.list = keyed.NewList(func() int { return len(d.rows) }, newKeysRow, func(i int, o fyne.CanvasObject) { fillKeysRow(o, d.rows[i]) })
	d.list.HideSeparators = true
	d.list.OnKey = func(k fyne.KeyName) {
		if k == fyne.KeyEscape {
			d.dialog.Hide()
		}
	}
	d.find = keyed.NewEntry(keys)
	d.find.SetPlaceHolder(lang.L("Find a key or what it does"))
	d.find.OnChanged = d.show
	d.show("")
	d.dialog = dialog.NewCustomWithoutButtons(lang.L("Keyboard shortcuts"), container.NewBorder(d.find, nil, nil, nil, d.list), w.win)
	d.dialog.SetButtons([]fyne.CanvasObject{keyed.NewButton(lang.L("Close"), theme.CancelIcon(), func() { d.dialog.Hide() }, keys)})
	d.dialog.Resize(w.within(760, 620))
	d.dialog.Show()
	w.win.Canvas().Focus(d.find)
}

// keysColumns are the shares of keys and of what they do.
var keysColumns = columns{{"", 0.38}, {"", 0.62}}

func newKeysRow() fyne.CanvasObject {
	keys, what := widget.NewLabel(""), widget.NewLabel("")
	keys.Alignment, keys.TextStyle.Bold, keys.Truncation = fyne.TextAlignTrailing, true, fyne.TextTruncateEllipsis
	what.Truncation = fyne.TextTruncateEllipsis
	return container.New(keysColumns, keys, what)
}

func fillKeysRow(o fyne.CanvasObject, i int) {
	s, row := shortcuts[i], o.(*fyne.Container)
	keys, what := row.Objects[0].(*widget.Label), row.Objects[1].(*widget.Label)
	what.TextStyle.Bold, what.Importance = s[0] == "", widget.MediumImportance
	if s[0] == "" {
		what.Importance = widget.HighImportance
	}
	keys.SetText(s[0])
	what.SetText(lang.L(s[1]))
}

// show lists what was found.
func (d *keysDialog) show(typed string) {
	d.rows = finding(typed)
	d.list.Refresh()
	d.list.ScrollToTop()
}

// finding are the rows that have all words of what is typed, with the names of their
// groups.
func finding(typed string) (rows []int) {
	words := strings.Fields(strings.ToLower(typed))
	group := -1
	for i, s := range shortcuts {
		if s[0] == "" {
			group = i
			continue
		}
		if !hasAll(strings.ToLower(s[0]+" "+lang.L(s[1])), words) {
			continue
		}
		if group >= 0 {
			rows = append(rows, group)
			group = -1
		}
		rows = append(rows, i)
	}
	return rows
}

func hasAll(s string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(s, w) {
			return false
		}
	}
	return true
}
