package app

import (
	"fyne.io/fyne/v2"

	"quoteline/app/files"
)

// Alert shows why the app cannot open, in a window of its own, until it is closed, and
// offers ways on. It returns what to start the program on anew; ok is false to end it.
func Alert(a fyne.App, err error, ways []files.Way) (next files.Target, ok bool) {
	alertWindow(a, err, ways, newLoop(), func(t files.Target, on bool) { next, ok = t, on }).Show()
	run(a)
	return next, ok
}

// alertWindow calls leave before it closes, unless it is closed by its frame.
func alertWindow(a fyne.App, err error, ways []files.Way, l *loop, leave func(files.Target, bool)) fyne.Window {
	w := a.NewWindow("Quoteline")
	t := newTrouble(err, ways, l.post, func(next files.Target, ok bool) {
		leave(next, ok)
		w.Close()
	})
	w.SetOnClosed(func() {
		t.stop()
		l.end()
	})
	w.SetContent(t.content)
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) {
		switch e.Name {
		case fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEnter:
			w.Close()
		}
	})
	w.Resize(fyne.NewSize(560, 220))
	w.CenterOnScreen()
	return w
}
