package app

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"quoteline/app/translations"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"

	"quoteline/app/files"
	"quoteline/app/keyed"
	"quoteline/timeline"
	"quoteline/timeline/document"
)

// timelineItems are the menu entries for timelines as files.
func (w *window) timelineItems() []*fyne.MenuItem {
	const ctrl, shift, alt = fyne.KeyModifierShortcutDefault, fyne.KeyModifierShift, fyne.KeyModifierAlt
	recent := fyne.NewMenuItem(lang.L("Open recent"), nil)
	recent.ChildMenu = fyne.NewMenu("", w.recentItems()...)
	return []*fyne.MenuItem{
		item("New timeline…", fyne.KeyN, ctrl, w.alone(w.newTimeline)),
		item("Open timeline…", fyne.KeyO, ctrl|alt, w.alone(w.chooseTimeline)), recent,
		item("Name of the timeline…", fyne.KeyR, ctrl|shift, w.alone(w.nameTimeline)),
		item("Save a copy…", fyne.KeyS, ctrl, w.alone(w.saveCopy)),
		item("Share a copy…", fyne.KeyS, ctrl|shift, w.alone(w.shareCopy)), fyne.NewMenuItemSeparator(),
	}
}

// name is what the timeline is called.
func (w *window) name() string {
	if n := w.s.Name(); n != "" {
		return n
	}
	return files.Title(w.s.Path())
}

// showName puts the name and the file of the timeline in the window's title.
func (w *window) showName() {
	file := filepath.Base(w.s.Path())
	title := file
	if n := w.s.Name(); n != "" && n != files.Title(file) {
		title = n + " (" + file + ")"
	}
	if w.t.ReadOnly != "" {
		title += " " + lang.L("[read-only]")
	}
	w.win.SetTitle(document.Visible(title) + " — Quoteline")
}

func (w *window) newTimeline() {
	a := &askPath{
		w: w, title: lang.L("New timeline"), button: lang.L("Make it"), write: true,
		words: lang.L("A timeline is one file: it can be copied, sent and opened anywhere. The one that is open now stays as it is."),
		path:  freePath(w.folder(), lang.L("timeline"), files.Extension),
		then:  func(path string) { w.openTimeline(files.Target{Path: path, New: true}) },
	}
	a.show()
}

func (w *window) chooseTimeline() {
	a := &askPath{
		w: w, title: lang.L("Open timeline"), button: lang.L("Open"),
		path: w.folder() + string(filepath.Separator),
		then: func(path string) { w.openTimeline(files.Target{Path: path}) },
	}
	a.show()
}

// nameTimeline asks what the timeline is called.
func (w *window) nameTimeline() {
	var d *dialog.CustomDialog
	hide := func() { d.Hide() }
	keys := keyed.Keys{Escape: hide}
	entry := keyed.NewEntry(keys)
	entry.SetText(w.s.Name())
	entry.CursorColumn = len([]rune(entry.Text))
	entry.SetPlaceHolder(files.Title(w.s.Path()))
	set := func() {
		hide()
		w.s.Rename(entry.Text, w.then(lang.L("The timeline cannot be named"), func() {
			w.showName()
			w.status.say(fmt.Sprintf(lang.L("The timeline is called “%s”"), document.Visible(w.name())))
		}))
	}
	entry.OnSubmitted = func(string) { set() }
	d = dialog.NewCustomWithoutButtons(lang.L("Name of the timeline"), entry, w.win)
	d.SetButtons([]fyne.CanvasObject{keyed.NewButton(lang.L("Cancel"), nil, hide, keys), keyed.NewButton(lang.L("Name it"), nil, set, keys)})
	d.Resize(w.within(520, 160))
	d.Show()
	w.win.Canvas().Focus(entry)
}

// copyPath is a name for a copy, which nothing has yet.
func (w *window) copyPath(what string) string {
	return freePath(w.folder(), files.Title(w.s.Path())+"-"+what, files.Extension)
}

func (w *window) saveCopy() {
	a := &askPath{
		w: w, title: lang.L("Save a copy"), button: lang.L("Save"), write: true, over: true,
		words: lang.L("The copy has everything, what can be undone too. This timeline stays open. To give a copy to others, share one."),
		path:  w.copyPath(lang.L("copy")),
		then: func(path string) {
			w.writing(path, lang.L("Saving a copy…"), lang.L("The copy cannot be saved"), func(ctx context.Context, s timeline.Store) error {
				return w.o.Files.Copy(ctx, s, path)
			})
		},
	}
	a.show()
}

// shareCopy asks what a copy for others has, and where to.
func (w *window) shareCopy() {
	var o timeline.Sharing
	a := &askPath{
		w: w, title: lang.L("Share a copy"), button: lang.L("Share"), write: true, over: true,
		words: lang.L("The copy has every event, quote and date, and the hashes of the documents. It never has what can be undone, what was removed, or how this window is set."),
		path:  w.copyPath(lang.L("shared")),
	}
	keys := keyed.Keys{Escape: func() { a.close() }}
	a.options = []fyne.CanvasObject{
		keyed.NewCheck(lang.L("Leave out the documents’ texts, but for the words that are quoted"), func(on bool) { o.WithoutText = on }, keys),
		keyed.NewCheck(lang.L("Leave out my notes, who verified, and the folders that the files were in"), func(on bool) { o.WithoutNotes = on }, keys),
	}
	a.then = func(path string) {
		w.writing(path, lang.L("Writing a copy to share…"), lang.L("The copy cannot be written"), func(ctx context.Context, s timeline.Store) error {
			return w.o.Files.Share(ctx, s, path, o)
		})
	}
	a.show()
}

// writing writes a file on a worker and says what became of it.
func (w *window) writing(path, doing, cannot string, f func(context.Context, timeline.Store) error) {
	w.status.say(doing)
	w.s.Aside(func(ctx context.Context, s timeline.Store) func() {
		err := f(ctx, s)
		info, statErr := os.Stat(path)
		return func() {
			switch {
			case err != nil:
				w.status.say(cannot)
				w.fail(cannot, err)
			case statErr == nil:
				w.status.say(fmt.Sprintf(lang.L("Wrote %s (%s)"), path, translations.Bytes(info.Size())))
			}
		}
	})
}
