package app

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"

	"quoteline/app/files"
	"quoteline/timeline"
)

// openTimeline leaves this timeline for another, once that one is open and read: where
// it cannot be, this one stays as it is. What is being done to this one is finished
// first, or asked about.
func (w *window) openTimeline(t files.Target) {
	switch _, busy := w.s.Job(); {
	case w.o.Files.Open == nil || w.opening:
		return
	case same(t.Path, w.s.Path()) && !t.New:
		w.status.say(lang.L("This timeline is open already"))
	case w.editing != nil: // what was typed is kept
		if w.editing.done(); w.editing == nil {
			w.openTimeline(t)
		}
	case busy:
		w.confirm(lang.L("Documents are being added"), lang.L("What is not yet added would be left out. What is added stays in this timeline."), lang.L("Open all the same"), func() {
			w.s.CancelJob()
			w.openNow(t)
		})
	default:
		w.openNow(t)
	}
}

func same(a, b string) bool {
	x, err := os.Stat(a)
	y, err2 := os.Stat(b)
	return err == nil && err2 == nil && os.SameFile(x, y)
}

func (w *window) openNow(t files.Target) {
	w.opening = true
	w.status.say(fmt.Sprintf(lang.L("Opening %s…"), filepath.Base(t.Path)))
	w.s.Aside(func(ctx context.Context, _ timeline.Store) func() {
		o, err := w.o.Files.Open(ctx, t)
		return func() {
			w.opening = false
			if err == nil {
				err = w.giveWay(o)
			}
			if err != nil {
				w.cannotOpen(t.Path, err)
			}
		}
	})
}

// giveWay puts another timeline in the place of this one, or closes it and says why that
// cannot be.
func (w *window) giveWay(t files.Opened) error {
	n, err := newWindow(w.app, t, w.o)
	if err != nil {
		return err
	}
	if err := n.read(w.state)(); err != nil {
		return errors.Join(err, n.s.Close())
	}
	for top := w.win.Canvas().Overlays().Top(); top != nil; top = w.win.Canvas().Overlays().Top() {
		w.win.Canvas().Overlays().Remove(top)
	}
	w.win.Canvas().Unfocus()
	if err := w.leave(); err != nil {
		fyne.LogError("could not store the window's state", err)
	}
	n.win, n.last = w.win, w.last
	*n.last = n
	n.build()
	n.fill()
	n.settled()
	return nil
}

// cannotOpen says why another timeline is not opened, and offers ways on.
func (w *window) cannotOpen(path string, err error) {
	w.status.say(fmt.Sprintf(lang.L("%s was not opened"), filepath.Base(path)))
	if errors.Is(err, fs.ErrNotExist) {
		w.forget(path)
	}
	var ways []files.Way
	if w.o.Files.Ways != nil {
		ways = w.o.Files.Ways(path, err)
	}
	var d *dialog.CustomDialog
	t := newTrouble(err, ways, w.o.loop.post, func(next files.Target, ok bool) {
		d.Hide()
		if ok {
			w.openTimeline(next)
		}
	})
	t.focus = w.win.Canvas().Focus
	d = dialog.NewCustomWithoutButtons(filepath.Base(path), t.content, w.win)
	d.SetOnClosed(t.stop)
	d.Resize(w.within(600, 240))
	d.Show()
	t.atHand()
}
