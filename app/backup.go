package app

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
)

// backUp makes the backup of the day in the background and says what has to be known
// of the store. What it returns ends it and waits.
func (w *window) backUp() (end func()) {
	if w.o.Warning != "" {
		dialog.ShowInformation(lang.L("The file was damaged"), wrapWords(sentence(w.o.Warning)+" "+lang.L("Its backups are in the folder “backups” beside it."), 72), w.win)
	}
	if w.o.Backup == nil {
		return func() {}
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	w.stopBackup = func() {
		cancel()
		<-done
	}
	go func() {
		defer close(done)
		path, err := w.o.Backup(ctx)
		switch {
		case ctx.Err() != nil:
			// It is made at the next start.
		case err != nil && !errors.Is(err, context.Canceled):
			fyne.LogError("no backup was made", err)
			w.o.post(func() { w.status.say(lang.L("No backup was made") + ": " + explain(err)) })
		case path != "":
			w.o.post(func() { w.status.say(fmt.Sprintf("%s: %s", lang.L("Backup made"), filepath.Base(path))) })
		}
	}()
	return w.stopBackup
}
