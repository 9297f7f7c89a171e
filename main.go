// Command quoteline turns documents into a timeline that can be checked: every
// event carries the exact words it came from. See README.md.
package main

import (
	"context"
	_ "embed"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"github.com/adrg/xdg"

	"quoteline/app"
	"quoteline/app/command"
	"quoteline/app/files"
	"quoteline/app/prefs"
	"quoteline/app/style"
	"quoteline/data"
	"quoteline/seeds"
	"quoteline/timeline"
	"quoteline/timeline/extract"
)

// id names the app to the desktop.
const id = "org.quoteline.Quoteline"

//go:embed packaging/icon.png
var icon []byte

func main() {
	preferences := prefs.Open(prefs.Path())
	chosen := preferences.Preferences()
	os.Exit(command.Main(os.Args[1:], command.Env{
		Store: chosen.StorePath(),
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Now:       time.Now,
		OpenStore: open,
		Seeds:     seeds.All,
		Window: func(t files.Opened, documents []string, k files.Keeper) error {
			return window(t, documents, k, preferences)
		},
		Alert:  func(err error, ways []files.Way) { alert(err, ways, chosen) },
		Fonts:  style.Fonts,
		Care:   care(),
		Recent: files.Recent{Path: filepath.Join(xdg.StateHome, "quoteline", "recent.json")},
	}))
}

func open(path string, readOnly bool) (timeline.Store, error) {
	return data.Open(path, data.Options{ReadOnly: readOnly})
}

func window(t files.Opened, documents []string, k files.Keeper, preferences *prefs.File) error {
	err := app.Display()
	if err == nil {
		err = app.Prepare(preferences.Preferences())
	}
	if err != nil {
		return fmt.Errorf("open the window: %w", err)
	}
	a := fyneapp.NewWithID(id)
	a.SetIcon(fyne.NewStaticResource("icon.png", icon))
	return app.Run(a, t, app.Options{
		Documents: documents, Version: command.Version, Preferences: preferences,
		Extract: extract.Document, Samples: seeds.All,
		Files: k,
	})
}

// care is what data can do for the file of a store.
func care() command.Care {
	return command.Care{
		Salvage: func(ctx context.Context, from, to string) (command.Salvaged, error) {
			v, err := data.Salvage(ctx, from, to)
			if err != nil {
				return command.Salvaged{}, err
			}
			return command.Salvaged(*v), nil
		},
		Snapshot: data.Snapshot,
		Compact: func(ctx context.Context, path string) (before, after int64, err error) {
			return data.Compact(ctx, path, data.Options{})
		},
		Backup: backup,
		Copy: func(ctx context.Context, s timeline.Store, path string) error {
			return s.(*data.DB).CopyTo(ctx, path)
		},
		Share: func(ctx context.Context, s timeline.Store, path string, o timeline.Sharing) error {
			return s.(*data.DB).Share(ctx, path, o)
		},
		Backups: data.BackupsOf,
	}
}

func backup(ctx context.Context, s timeline.Store) (string, error) {
	return s.(*data.DB).Backup(ctx, data.Backups{Now: time.Now()})
}

// alert shows an error in a window of its own, unless a terminal shows it or
// there is no display.
func alert(err error, ways []files.Way, p prefs.Preferences) {
	info, statErr := os.Stderr.Stat()
	if app.Display() != nil || statErr == nil && info.Mode()&os.ModeCharDevice != 0 {
		return
	}
	if err := app.Prepare(p); err != nil {
		fmt.Fprintln(os.Stderr, "quoteline:", err) // it speaks English
	}
	next, ok := app.Alert(fyneapp.NewWithID(id), err, ways)
	if !ok {
		return
	}
	// The toolkit runs once in a process.
	self, err := os.Executable()
	if err == nil {
		again := exec.Command(self, next.Args()...)
		again.Stdout, again.Stderr = os.Stdout, os.Stderr
		err = again.Start()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "quoteline: start again:", err)
	}
}
