package app

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/files"
	"quoteline/app/keyed"
)

// askPath asks for the file of a timeline. Fyne's dialogs take a pointer, so a name can
// be typed as well.
type askPath struct {
	w       *window
	title   string
	button  string // what it does
	path    string // to begin with
	words   string // what to know, above the name; "" is nothing
	options []fyne.CanvasObject
	write   bool // a file that is to be written; else one that is there
	over    bool // it may take the place of one that is there, if the user says so
	then    func(path string)

	dialog *dialog.CustomDialog
	entry  *keyed.Entry
	said   *widget.Label
	do     *keyed.Button
	agreed string // the file that may be replaced
}

func (a *askPath) show() {
	keys := keyed.Keys{Escape: a.close}
	a.entry = keyed.NewEntry(keys)
	a.entry.SetText(a.path)
	a.entry.CursorColumn = len([]rune(a.path))
	a.entry.OnSubmitted = func(string) { a.submit() }
	a.entry.OnChanged = func(string) { a.said.SetText(""); a.do.SetText(a.button) }
	a.said = widget.NewLabel("")
	a.said.Wrapping, a.said.Importance = fyne.TextWrapWord, widget.DangerImportance
	a.do = keyed.NewButton(a.button, nil, a.submit, keys)
	a.do.Importance = widget.HighImportance
	rows := container.NewVBox()
	if a.words != "" {
		words := widget.NewLabel(a.words)
		words.Wrapping = fyne.TextWrapWord
		rows.Add(words)
	}
	rows.Add(container.NewBorder(nil, nil, widget.NewLabel(lang.L("File")), keyed.NewButton(lang.L("Browse…"), nil, a.browse, keys), a.entry))
	for _, o := range a.options {
		rows.Add(o)
	}
	rows.Add(a.said)
	a.dialog = dialog.NewCustomWithoutButtons(a.title, rows, a.w.win)
	a.dialog.SetButtons([]fyne.CanvasObject{keyed.NewButton(lang.L("Cancel"), nil, a.close, keys), a.do})
	a.dialog.Resize(a.w.within(640, a.dialog.MinSize().Height))
	a.dialog.Show()
	a.w.win.Canvas().Focus(a.entry)
}

func (a *askPath) close() { a.dialog.Hide() }

// submit goes on with the file, unless it says what is wrong with its name.
func (a *askPath) submit() {
	path := fromHome(strings.TrimSpace(a.entry.Text))
	if a.write {
		path = files.Named(path)
	}
	if path != "" && !filepath.IsAbs(path) {
		path = filepath.Join(a.w.folder(), path)
	}
	info, err := os.Stat(path)
	switch {
	case path == "":
		a.said.SetText(lang.L("Type the name of a file, or browse."))
	case !a.write && errors.Is(err, fs.ErrNotExist):
		a.said.SetText(lang.L("There is no such file: check the name."))
	case !a.write && err != nil:
		a.said.SetText(explain(err))
	case err == nil && info.IsDir():
		a.said.SetText(lang.L("This is a folder: name a file in it."))
	case a.write && err == nil && !a.over:
		a.said.SetText(lang.L("There is such a file already: choose another name."))
	case a.write && err == nil && a.agreed != path:
		a.agreed = path
		a.said.SetText(fmt.Sprintf(lang.L("%s is there already. Press again to replace it."), filepath.Base(path)))
		a.do.SetText(lang.L("Replace"))
	default:
		a.close()
		a.w.state.Folder = filepath.Dir(path)
		a.then(path)
	}
}

// browse chooses a file that is there, or the folder of one to be written: Fyne's dialog
// for that would empty the file that it is given.
func (a *askPath) browse() {
	at, _ := storage.ListerForURI(storage.NewFileURI(a.w.folder()))
	chosen := func(path string) {
		a.entry.SetText(path)
		a.w.win.Canvas().Focus(a.entry)
	}
	fail := func(err error) { a.w.fail(lang.L("The file cannot be chosen"), err) }
	if a.write {
		d := dialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
			switch {
			case err != nil:
				fail(err)
			case u != nil:
				chosen(filepath.Join(u.Path(), filepath.Base(a.entry.Text)))
			}
		}, a.w.win)
		d.SetLocation(at)
		d.Show()
		d.Resize(a.w.within(820, 560))
		return
	}
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err == nil && r != nil {
			chosen(r.URI().Path())
			err = r.Close()
		}
		if err != nil {
			fail(err)
		}
	}, a.w.win)
	d.SetFilter(storage.NewExtensionFileFilter([]string{files.Extension}))
	d.SetLocation(at)
	d.Show()
	d.Resize(a.w.within(820, 560))
}

// folder is where files are looked for first.
func (w *window) folder() string {
	if info, err := os.Stat(w.state.Folder); err == nil && info.IsDir() {
		return w.state.Folder
	}
	if home, err := os.UserHomeDir(); err == nil {
		return home
	}
	return filepath.Dir(w.s.Path())
}
