package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// Alert shows why the app cannot open, in a window of its own, until it is
// closed.
func Alert(a fyne.App, err error) {
	w := a.NewWindow("Quoteline")
	words := widget.NewLabel(explain(err))
	words.Wrapping = fyne.TextWrapWord
	head := widget.NewLabelWithStyle(lang.L("The timeline cannot be opened"), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	closing := widget.NewButton(lang.L("Close"), w.Close)
	closing.Importance = widget.HighImportance
	w.SetContent(container.NewPadded(container.NewBorder(head, container.NewHBox(layout.NewSpacer(), closing), nil, nil, words)))
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) {
		switch e.Name {
		case fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEnter:
			w.Close()
		}
	})
	w.Resize(fyne.NewSize(520, 200))
	w.CenterOnScreen()
	w.ShowAndRun()
}
