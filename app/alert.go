package app

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// Way is a way on from an error.
type Way struct {
	Label string
	// Go goes it, and returns what became of it and how to start the program anew.
	Go func(ctx context.Context) (said string, args []string, err error)
}

// Alert shows why the app cannot open, in a window of its own, until it is closed, and
// offers ways on. It returns how to start the program anew; nothing to end it.
func Alert(a fyne.App, err error, ways []Way) []string {
	w, args := alertWindow(a, err, ways, fyne.Do)
	w.ShowAndRun()
	return *args
}

func alertWindow(a fyne.App, err error, ways []Way, post func(func())) (w fyne.Window, args *[]string) {
	args = new([]string)
	w = a.NewWindow("Quoteline")
	ctx, cancel := context.WithCancel(context.Background())
	w.SetOnClosed(cancel)
	words := widget.NewLabel(explain(err))
	words.Wrapping = fyne.TextWrapWord
	head := widget.NewLabelWithStyle(lang.L("The timeline cannot be opened"), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	closing := widget.NewButton(lang.L("Close"), w.Close)
	closing.Importance = widget.HighImportance
	buttons := container.NewHBox(layout.NewSpacer())
	for _, way := range ways {
		buttons.Add(widget.NewButton(lang.L(way.Label), func() {
			buttons.RemoveAll()
			buttons.Add(widget.NewProgressBarInfinite())
			go func() { // the file may be large
				said, next, err := way.Go(ctx)
				post(func() {
					buttons.RemoveAll()
					buttons.Add(layout.NewSpacer())
					if err != nil {
						words.SetText(explain(err))
						buttons.Add(closing)
						return
					}
					head.SetText(lang.L(way.Label))
					words.SetText(said)
					open := widget.NewButton(lang.L("Open it"), func() {
						*args = next
						w.Close()
					})
					open.Importance = widget.HighImportance
					buttons.Add(closing)
					buttons.Add(open)
				})
			}()
		}))
	}
	buttons.Add(closing)
	w.SetContent(container.NewPadded(container.NewBorder(head, buttons, nil, nil, words)))
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) {
		switch e.Name {
		case fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEnter:
			w.Close()
		}
	})
	w.Resize(fyne.NewSize(560, 220))
	w.CenterOnScreen()
	return w, args
}
