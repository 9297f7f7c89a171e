// Command quoteline turns documents into a timeline that can be checked: every
// event carries the exact words it came from. See README.md.
package main

import (
	_ "embed"
	"fmt"
	"os"
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"quoteline/app"
	"quoteline/app/command"
	"quoteline/app/style"
	"quoteline/data"
	"quoteline/seeds"
	"quoteline/timeline"
	"quoteline/timeline/document"
	"quoteline/timeline/extract"
)

// id names the app to the desktop.
const id = "org.quoteline.Quoteline"

//go:embed packaging/icon.png
var icon []byte

func main() {
	os.Exit(command.Main(os.Args[1:], command.Env{
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Now:       time.Now,
		OpenStore: open,
		Seeds:     seeds.All,
		Window:    window,
		Alert:     alert,
		Fonts:     style.Fonts,
	}))
}

func open(path string, readOnly bool) (timeline.Store, error) {
	return data.Open(path, data.Options{ReadOnly: readOnly})
}

func window(store timeline.Store, files []string) error {
	if err := app.Display(); err != nil {
		return fmt.Errorf("open the window: %w", err)
	}
	a := fyneapp.NewWithID(id)
	a.SetIcon(fyne.NewStaticResource("icon.png", icon))
	return app.Run(a, store, app.Options{
		Files: files, Version: command.Version,
		Open: document.Open, Extract: extract.Document, Samples: seeds.All,
	})
}

// alert shows an error in a window of its own, unless a terminal shows it or
// there is no display.
func alert(err error) {
	info, statErr := os.Stderr.Stat()
	if app.Display() != nil || statErr == nil && info.Mode()&os.ModeCharDevice != 0 {
		return
	}
	app.Alert(fyneapp.NewWithID(id), err)
}
