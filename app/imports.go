package app

import (
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/session"
	"quoteline/timeline/document"
)

// chooseFiles asks for a document. More at once are dropped on the window, or
// given when the program starts.
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
	d.SetFilter(storage.NewExtensionFileFilter([]string{".txt", ".text", ".TXT"}))
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

func (w *window) bringIn(paths []string) {
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

// report tells what became of an import: in the status bar where all went
// well, in a list otherwise.
func (w *window) report(r session.Report) {
	summary := summary(r)
	w.status.say(summary)
	lines, telling := worthTelling(r)
	if !telling {
		return
	}
	const shown = 200 // labels are costly, and nobody reads further
	box := container.NewVBox()
	for i, x := range lines {
		if i == shown {
			box.Add(widget.NewLabel(fmt.Sprintf(lang.L("… and %d more"), len(lines)-shown)))
			break
		}
		name := widget.NewLabelWithStyle(document.Visible(filepath.Base(x.Name)), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
		name.Wrapping = fyne.TextWrapBreak
		why := widget.NewLabel(document.Visible(outcome(x)))
		why.Wrapping = fyne.TextWrapWord
		box.Add(name)
		box.Add(why)
	}
	head := widget.NewLabel(summary)
	head.Wrapping = fyne.TextWrapWord
	d := dialog.NewCustom(lang.L("Documents added"), lang.L("Close"),
		container.NewBorder(head, nil, nil, nil, container.NewVScroll(box)), w.win)
	d.Resize(fyne.NewSize(600, 420))
	d.Show()
}

// worthTelling lists the files with which not all went well, the worst first;
// telling is false where none of them needs a look.
func worthTelling(r session.Report) (lines []session.Result, telling bool) {
	for _, o := range []session.Outcome{session.Failed, session.Skipped, session.Added, session.Already} {
		for _, x := range r.Results {
			if x.Outcome == o && (o != session.Added || x.Untried != "") {
				lines = append(lines, x)
				telling = telling || o != session.Already
			}
		}
	}
	return lines, telling
}

// outcome says what became of one file.
func outcome(r session.Result) string {
	switch r.Outcome {
	case session.Added:
		if r.Untried != "" {
			return fmt.Sprintf(lang.L("Added with %s."), count(r.Events, "event", "events")) + " " + r.Untried
		}
	case session.Failed:
		return explain(r.Err)
	case session.Skipped:
		return lang.L("Left out: only .txt files of a folder are read. Add the file by itself if it is text.")
	case session.Already:
		return lang.L("Already on the timeline.")
	}
	return count(r.Events, "event", "events")
}

// summary is one line about an import.
func summary(r session.Report) string {
	events, leftOut := 0, 0
	for _, x := range r.Results {
		if x.Outcome == session.Added {
			events += x.Events
			leftOut += x.LeftOut
		}
	}
	var parts []string
	if n := r.Count(session.Added); n > 0 {
		parts = append(parts, fmt.Sprintf(lang.L("%s added with %s"), count(n, "document", "documents"), count(events, "event", "events")))
	}
	if leftOut > 0 {
		parts = append(parts, fmt.Sprintf(lang.L("%s left out (View, Left out)"), count(leftOut, "dated sentence", "dated sentences")))
	}
	for _, p := range []struct {
		o    session.Outcome
		what string
	}{{session.Already, "already there"}, {session.Skipped, "left out"}, {session.Failed, "failed"}} {
		if n := r.Count(p.o); n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, lang.L(p.what)))
		}
	}
	if r.Canceled {
		parts = append(parts, lang.L("canceled"))
	}
	if len(parts) == 0 {
		return lang.L("No documents found")
	}
	return strings.Join(parts, ", ")
}

// empty is what is shown while there is no document.
func (w *window) empty() *fyne.Container {
	title := widget.NewLabelWithStyle(lang.L("Every event, with the words it came from"), fyne.TextAlignCenter, fyne.TextStyle{Bold: true})
	title.SizeName = theme.SizeNameHeadingText
	title.Wrapping = fyne.TextWrapWord
	how := widget.NewLabelWithStyle(lang.L("Add text documents, or drop them on this window.\nTheir events will stand here in order of time."), fyne.TextAlignCenter, fyne.TextStyle{})
	how.Wrapping = fyne.TextWrapWord
	add := widget.NewButtonWithIcon(lang.L("Add documents"), theme.ContentAddIcon(), w.alone(w.chooseFiles))
	add.Importance = widget.HighImportance
	sample := widget.NewButtonWithIcon(lang.L("Open sample"), theme.FileTextIcon(), w.alone(w.addSamples))
	box := container.NewVBox(title, how, container.NewCenter(container.NewHBox(add, sample)))
	c := container.NewBorder(nil, nil, nil, nil, container.New(&middle{}, box))
	c.Hide()
	return c
}

// middle centres one object in height and gives it up to 640 in width.
type middle struct{}

// MinSize is part of fyne.Layout.
func (middle) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(240, 160) }

// Layout is part of fyne.Layout.
func (middle) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		width := min(size.Width, 640)
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
		h := o.MinSize().Height
		o.Resize(fyne.NewSize(width, h))
		o.Move(fyne.NewPos((size.Width-width)/2, max((size.Height-h)/2, 0)))
	}
}
