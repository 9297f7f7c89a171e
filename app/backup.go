package app

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"quoteline/app/translations"
)

// settled is for when a timeline is in the window: it says what has to be known of its
// file, remembers that it was open, and makes the backup of the day in the background.
func (w *window) settled() {
	w.warn()
	if !w.t.Passing {
		w.remember(w.s.Path())
	}
	if w.o.Files.Backup == nil || w.t.ReadOnly != "" {
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	w.stopBackup = func() {
		cancel()
		<-done
	}
	go func() {
		defer close(done)
		path, err := w.o.Files.Backup(ctx, w.t.Store)
		switch {
		case ctx.Err() != nil:
			// It is made at the next start.
		case err != nil && !errors.Is(err, context.Canceled):
			fyne.LogError("no backup was made", err)
			w.o.loop.post(func() { w.status.say(translations.Named(lang.L("No backup was made"), explain(err))) })
		case path != "":
			w.o.loop.post(func() { w.status.say(fmt.Sprintf("%s: %s", lang.L("Backup made"), filepath.Base(path))) })
		}
	}()
}

// endBackup ends the backup under way, and waits.
func (w *window) endBackup() {
	if w.stopBackup != nil {
		w.stopBackup()
		w.stopBackup = nil
	}
}
