package app

import (
	"errors"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"quoteline/app/translations"
	"quoteline/timeline"
)

// stepName is what a step is called behind "Undo".
func stepName(s *timeline.Step) string {
	switch {
	case s == nil:
		return ""
	case s.Label == "":
		return fmt.Sprintf(lang.L("import: %s"), count(s.Documents, "document", "documents"))
	}
	return s.Label
}

// undoItems are the first entries of the Edit menu, named by what they would do.
func (w *window) undoItems() []*fyne.MenuItem {
	undo, redo := w.s.History()
	w.steps = [2]string{stepName(undo), stepName(redo)}
	entry := func(label, named, step string, f func()) *fyne.MenuItem {
		i := fyne.NewMenuItem(label, f)
		if i.Disabled = step == ""; !i.Disabled {
			i.Label = fmt.Sprintf(named, step)
		}
		return i
	}
	back := entry(lang.L("Undo"), lang.L("Undo %s"), w.steps[0], w.undo)
	again := entry(lang.L("Redo"), lang.L("Redo %s"), w.steps[1], w.redo)
	back.Shortcut = &fyne.ShortcutUndo{}
	again.Shortcut = &desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
	return []*fyne.MenuItem{back, again, fyne.NewMenuItemSeparator()}
}

// followHistory names the entries anew where the steps are others.
func (w *window) followHistory() {
	undo, redo := w.s.History()
	if now := [2]string{stepName(undo), stepName(redo)}; now != w.steps {
		w.menus()
	}
}

// undo takes back the last step, or what was typed last, where something is typed.
func (w *window) undo() {
	if e, ok := w.win.Canvas().Focused().(interface{ Undo() }); ok {
		e.Undo()
		return
	}
	w.alone(func() { w.s.Undo(w.travelled(lang.L("Undone"), lang.L("There is nothing to undo"))) })()
}

// redo does again what undo took back.
func (w *window) redo() {
	if e, ok := w.win.Canvas().Focused().(interface{ Redo() }); ok {
		e.Redo()
		return
	}
	w.alone(func() { w.s.Redo(w.travelled(lang.L("Done again"), lang.L("There is nothing to do again"))) })()
}

func (w *window) travelled(what, nothing string) func(*timeline.Step, error) {
	return func(s *timeline.Step, err error) {
		switch {
		case errors.Is(err, timeline.ErrNotFound):
			w.status.say(nothing)
		case err != nil:
			w.fail(lang.L("The step cannot be undone or done again"), err)
		default:
			w.status.say(translations.Named(what, stepName(s)))
		}
	}
}
