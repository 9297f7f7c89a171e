package app

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"

	"quoteline/app/keyed"
)

// chooseByPath asks for the name of a file or folder: Fyne's file dialog takes a
// pointer.
func (w *window) chooseByPath() {
	var d *dialog.ConfirmDialog
	path := keyed.NewEntry(keyed.Keys{Escape: func() { d.Hide() }})
	path.SetPlaceHolder(filepath.Join("~", "Documents", "report.txt"))
	if w.state.Folder != "" {
		path.SetText(w.state.Folder + string(filepath.Separator))
		path.CursorColumn = len([]rune(path.Text))
	}
	add := func() {
		if p := fromHome(strings.TrimSpace(path.Text)); p != "" {
			w.state.Folder = filepath.Dir(p)
			w.bringIn([]string{p})
		}
	}
	path.OnSubmitted = func(string) { d.Hide(); add() }
	d = dialog.NewCustomConfirm(lang.L("Add a file or folder"), lang.L("Add"), lang.L("Cancel"), path, func(yes bool) {
		if yes {
			add()
		}
	}, w.win)
	d.Resize(fyne.NewSize(560, 160))
	d.Show()
	w.win.Canvas().Focus(path)
}

// fromHome puts the home folder in the place of ~.
func fromHome(path string) string {
	if rest, ok := strings.CutPrefix(path, "~"+string(filepath.Separator)); ok {
		if home, err := os.UserHomeDir(); err == nil {
			return filepath.Join(home, rest)
		}
	}
	return path
}
