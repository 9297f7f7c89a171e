package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/keyed"
)

// confirm asks before it calls f; Enter answers yes, Escape no.
func (w *window) confirm(title, words, yes string, f func()) {
	text := widget.NewLabel(words)
	text.Wrapping = fyne.TextWrapWord
	d := dialog.NewCustomWithoutButtons(title, text, w.win)
	keys := keyed.Keys{Escape: d.Hide}
	do := keyed.NewButton(yes, nil, func() {
		d.Hide()
		f()
	}, keys)
	do.Importance = widget.HighImportance
	d.SetButtons([]fyne.CanvasObject{keyed.NewButton(lang.L("Cancel"), nil, d.Hide, keys), do})
	d.Resize(w.within(480, 180))
	d.Show()
	w.win.Canvas().Focus(do)
}
