package app

import (
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/storage"

	"quoteline/app/files"
	"quoteline/app/intake"
	"quoteline/timeline/document"
)

// chooseFiles asks for a document: Fyne's dialog gives one. More at once are a folder,
// dropped on the window, or given when the program starts.
func (w *window) chooseFiles() {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil {
			w.fail(lang.L("The file cannot be opened"), err)
			return
		}
		if r == nil {
			return
		}
		path := r.URI().Path()
		if err := r.Close(); err != nil {
			w.fail(lang.L("The file cannot be opened"), err)
			return
		}
		w.state.Folder = filepath.Dir(path)
		w.bringIn([]string{path})
	}, w.win)
	d.SetFilter(storage.NewExtensionFileFilter(document.Extensions()))
	w.browse(d)
}

// chooseFolder asks for a folder, all of whose documents are brought in.
func (w *window) chooseFolder() {
	w.browse(dialog.NewFolderOpen(func(r fyne.ListableURI, err error) {
		switch {
		case err != nil:
			w.fail(lang.L("The folder cannot be opened"), err)
		case r != nil:
			w.state.Folder = r.Path()
			w.bringIn([]string{r.Path()})
		}
	}, w.win))
}

// browse shows a dialog for what is to be added, where the last one was.
func (w *window) browse(d *dialog.FileDialog) {
	d.SetConfirmText(lang.L("Add"))
	if w.state.Folder != "" {
		if at, err := storage.ListerForURI(storage.NewFileURI(w.state.Folder)); err == nil {
			d.SetLocation(at)
		}
	}
	// Fyne 2.8.1 panics where a file dialog is resized before it is shown.
	d.Show()
	d.Resize(w.within(820, 560))
}

func (w *window) dropped(uris []fyne.URI) {
	var paths []string
	for _, u := range uris {
		paths = append(paths, u.Path())
	}
	w.bringIn(paths)
}

// bringIn imports documents; a timeline is opened instead.
func (w *window) bringIn(paths []string) {
	switch timelines, documents := files.Sort(paths); {
	case len(timelines) == 1 && len(documents) == 0:
		w.openTimeline(files.Target{Path: timelines[0]})
		return
	case len(timelines) > 0:
		w.fail(lang.L("A timeline is opened by itself"), fmt.Errorf("%s: %w", timelines[0], document.ErrTimeline))
		return
	}
	if err := w.s.Import(paths, w.report); err != nil {
		w.fail(lang.L("The documents cannot be added now"), err)
	}
}

func (w *window) addSamples() {
	if w.o.Samples == nil {
		return
	}
	docs, err := w.o.Samples()
	if err == nil {
		err = w.s.ImportDocuments(docs, w.report)
	}
	if err != nil {
		w.fail(lang.L("The sample cannot be added"), err)
	}
}

// pasted brings in the text that was copied somewhere else.
func (w *window) pasted() {
	text := w.app.Clipboard().Content()
	if strings.TrimSpace(text) == "" {
		w.status.say(lang.L("Nothing was copied that is text"))
		return
	}
	if err := w.s.ImportText(lang.L("copied text"), text, w.report); err != nil {
		w.fail(lang.L("The text cannot be added now"), err)
	}
}

// report tells what became of an import: in the status bar where all went well, in a
// table otherwise.
func (w *window) report(r intake.Report) {
	w.imported = r
	w.menus()
	w.status.say(summary(r))
	if worthTelling(r) {
		w.showImported()
	}
}
