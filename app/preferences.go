package app

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"

	"quoteline/app/prefs"
	"quoteline/app/translations"
	"quoteline/timeline/layout"
	"quoteline/timeline/when"
)

// preferences are those in force.
func (w *window) preferences() prefs.Preferences { return w.o.Preferences.Preferences() }

// inherit takes over what an earlier version kept in the store, where there is no file
// of preferences yet.
func (w *window) inherit(ctx context.Context) {
	if !w.o.Preferences.Fresh() {
		return
	}
	old, err := w.s.Preferences(ctx)
	if err == nil && old != (prefs.Preferences{}) {
		err = w.o.Preferences.Set(old)
	}
	if err != nil {
		fyne.LogError("could not take over the preferences", err)
	}
}

// prefer changes preferences and makes them hold.
func (w *window) prefer(change func(*prefs.Preferences)) {
	before := w.preferences()
	next := before
	change(&next)
	if err := w.o.Preferences.Set(next); err != nil {
		w.status.say(explain(err))
	}
	p := w.preferences()
	w.s.KeepText(p.TextOnly)
	if p.Unfold != before.Unfold {
		w.tl.SetFold(!p.Unfold)
	}
	w.tl.SetCalendar(w.calendar())
	if p.Scale != before.Scale {
		setScale(p.Scale)
	}
	if p.Theme != before.Theme || p.Scale != before.Scale {
		w.setTheme(p.Theme) // Fyne takes the scale with it
	} else {
		w.menus()
	}
}

// calendar is how the axis names time, and where today is on it.
func (w *window) calendar() (layout.Calendar, when.Instant) {
	p, now := w.preferences(), w.o.Now()
	c := layout.Calendar{Week: p.First(), Era: layout.Era(p.EraStyle), Offset: p.Shift(now)}
	if p.HideNow {
		return c, 0
	}
	local := now // as sources state times: what the clock on the wall shows
	if p.Zone != prefs.ZoneStated {
		local = now.UTC()
	}
	day := when.YMD(local.Year(), int(local.Month()), local.Day())
	return c, day + when.Instant(local.Sub(time.Date(local.Year(), local.Month(), local.Day(), 0, 0, 0, 0, local.Location()))/time.Second)
}

// warn says what the user has to know of the timeline's file and of the preferences.
func (w *window) warn() {
	var parts []string
	if w.t.Warning != "" {
		parts = append(parts, sentence(translations.Failure(w.t.Warning))+" "+lang.L("Its backups are in the folder “backups” beside it."))
	}
	if err := w.o.Preferences.Damaged(); err != nil {
		parts = append(parts, sentence(translations.Failure(err.Error())))
		if err := w.o.Preferences.Set(w.preferences()); err != nil { // puts it aside
			parts = append(parts, explain(err))
		}
	}
	if w.t.ReadOnly != "" {
		w.status.say(sentence(translations.Failure(w.t.ReadOnly)))
	}
	if len(parts) > 0 {
		dialog.ShowInformation(lang.L("A file was damaged"), wrapWords(strings.Join(parts, "\n\n"), 72), w.win)
	}
}

// errNotWhole says that a path depends on where the program was started.
var errNotWhole = errors.New("a whole path is needed, such as /home/ann/timelines")

// storePlace reads what was typed as the place of the timeline: a file, or a folder
// that is there; nothing is the usual place.
func storePlace(typed string) (string, error) {
	path := strings.TrimSpace(typed)
	if path == "" {
		return "", nil
	}
	if rest, ok := strings.CutPrefix(path, "~"+string(os.PathSeparator)); ok {
		home, err := os.UserHomeDir()
		if err != nil {
			return "", fmt.Errorf("find your home folder: %w", err)
		}
		path = filepath.Join(home, rest)
	}
	if !filepath.IsAbs(path) {
		return "", errNotWhole
	}
	dir := path
	if filepath.Ext(path) != "" {
		dir = filepath.Dir(path)
	}
	if _, err := os.Stat(dir); err != nil {
		return "", err
	}
	return path, nil
}
