package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"quoteline/app/prefs"
	"quoteline/app/translations"
)

// item is a menu entry with its shortcut. Shortcuts hang on menus, since those
// of the canvas are dead while an entry has the focus.
func item(label string, key fyne.KeyName, mod fyne.KeyModifier, f func()) *fyne.MenuItem {
	i := fyne.NewMenuItem(lang.L(label), f)
	if key != "" {
		i.Shortcut = &desktop.CustomShortcut{KeyName: key, Modifier: mod}
	}
	return i
}

// menus makes the menu bar anew, with the ticks as they are.
func (w *window) menus() {
	const ctrl, alt = fyne.KeyModifierShortcutDefault, fyne.KeyModifierAlt
	p, line := w.preferences(), fyne.NewMenuItemSeparator
	last := item("What was added…", "", 0, w.alone(w.showImported))
	last.Disabled = len(w.imported.Results) == 0
	quit := item("Quit", fyne.KeyQ, ctrl, w.quit)
	quit.IsQuit = true
	copied := fyne.NewMenuItem(lang.L("Copy quote"), w.copyQuote)
	copied.Shortcut = &fyne.ShortcutCopy{}
	fold := item("Fold empty stretches", fyne.KeyB, ctrl, w.toggleFold)
	fold.Checked = !p.Unfold
	today := item("Line of today", "", 0, w.toggleNow)
	today.Checked = !p.HideNow
	table := item("Table", fyne.KeyT, ctrl, w.toggleTable)
	table.Checked = w.state.Listed
	filter := item("Filter…", fyne.KeyF, ctrl|fyne.KeyModifierShift, w.alone(w.toggleFilter))
	filter.Checked = w.state.Filtered
	themes := fyne.NewMenuItem(lang.L("Theme"), nil)
	themes.ChildMenu = fyne.NewMenu("", w.themeItem("Light", themeLight), w.themeItem("Dark", themeDark), w.themeItem("As the system", themeSystem))
	w.win.SetMainMenu(fyne.NewMainMenu(
		fyne.NewMenu(lang.L("File"), append(w.timelineItems(),
			item("Add documents…", fyne.KeyO, ctrl, w.alone(w.chooseFiles)),
			item("Add a folder…", "", 0, w.alone(w.chooseFolder)),
			item("Add by path…", fyne.KeyO, ctrl|fyne.KeyModifierShift, w.alone(w.chooseByPath)),
			item("Add copied text", fyne.KeyV, ctrl|fyne.KeyModifierShift, w.alone(w.pasted)),
			item("Add sample article", "", 0, w.alone(w.addSamples)),
			item("Documents…", fyne.KeyD, ctrl|fyne.KeyModifierShift, w.alone(w.showDocuments)), last, line(),
			item("Export…", fyne.KeyE, ctrl, w.alone(w.exportDialog)), line(), quit)...),
		fyne.NewMenu(lang.L("Edit"), slices.Concat(w.undoItems(), w.editItems(), []*fyne.MenuItem{
			item("Find…", fyne.KeyF, ctrl, w.alone(w.find)),
			filter, item("Clear filter", "", 0, w.clearFilter), line(), copied,
		}, w.quoteItems(), []*fyne.MenuItem{
			line(), item("Preferences…", fyne.KeyComma, ctrl, w.alone(w.showPreferences)),
		})...),
		fyne.NewMenu(lang.L("View"),
			item("Zoom in", fyne.KeyEqual, ctrl, w.tl.ZoomIn),
			item("Zoom out", fyne.KeyMinus, ctrl, w.tl.ZoomOut),
			item("Show all", fyne.Key0, ctrl, w.tl.Fit), line(), table,
			item("Document", fyne.KeyD, ctrl, w.toggleReader),
			item("Pages or text of the document", fyne.KeyP, ctrl, w.togglePages),
			item("Left out…", fyne.KeyL, ctrl, w.alone(w.showLeftOut)),
			item("Legend", fyne.KeyF2, 0, w.alone(w.showLegend)), line(), fold, today, themes),
		fyne.NewMenu(lang.L("Lanes"), w.laneItems()...),
		fyne.NewMenu(lang.L("Go"),
			item("Next event", fyne.KeyRight, alt, func() { w.s.Step(1) }),
			item("Previous event", fyne.KeyLeft, alt, func() { w.s.Step(-1) }),
			item("First event", fyne.KeyHome, alt, w.s.First),
			item("Last event", fyne.KeyEnd, alt, w.s.Last), line(),
			item("Next hit", fyne.KeyG, ctrl, func() { w.s.StepHit(1) }),
			item("Previous hit", fyne.KeyG, ctrl|fyne.KeyModifierShift, func() { w.s.StepHit(-1) })),
		fyne.NewMenu(lang.L("Help"),
			item("First steps", "", 0, w.alone(w.showFirstSteps)),
			item("Keyboard shortcuts", fyne.KeyF1, 0, w.alone(w.showKeys)),
			item("About Quoteline", "", 0, w.alone(w.about))),
	))
}

func (w *window) themeItem(label, choice string) *fyne.MenuItem {
	i := item(label, "", 0, func() { w.prefer(func(p *prefs.Preferences) { p.Theme = choice }) })
	i.Checked = w.preferences().Theme == choice
	return i
}

// alone keeps a second dialog from opening over a first.
func (w *window) alone(f func()) func() {
	return func() {
		if w.win.Canvas().Overlays().Top() == nil {
			f()
		}
	}
}

// keys binds the keys that need no modifier. They reach the canvas only while
// nothing is being typed into.
func (w *window) keys() {
	w.win.Canvas().SetOnTypedRune(func(r rune) {
		if w.win.Canvas().Overlays().Top() != nil {
			return // a dialog is open
		}
		if w.quickRune(r) {
			return
		}
		switch r {
		case '+', '=':
			w.tl.ZoomIn()
		case '-':
			w.tl.ZoomOut()
		case '0':
			w.tl.Fit()
		case '/':
			w.find()
		}
	})
	typed := func(e *fyne.KeyEvent) {
		if top := w.win.Canvas().Overlays().Top(); top != nil {
			if w.editing != nil && e.Name == fyne.KeyEscape {
				w.editing.done()
				return
			}
			switch e.Name {
			case fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEnter:
				top.Hide()
				w.win.Canvas().Overlays().Remove(top)
			}
			return
		}
		if w.quickKey(e.Name) {
			return
		}
		switch e.Name {
		case fyne.KeyRight, fyne.KeyDown:
			w.s.Step(1)
		case fyne.KeyLeft, fyne.KeyUp:
			w.s.Step(-1)
		case fyne.KeyHome:
			w.s.First()
		case fyne.KeyEnd:
			w.s.Last()
		case fyne.KeyReturn, fyne.KeyEnter:
			w.toggleReader()
		case fyne.KeyEscape:
			w.escape()
		}
	}
	w.win.Canvas().SetOnTypedKey(typed)
	w.win.Canvas().AddShortcut(&fyne.ShortcutRedo{}, func(fyne.Shortcut) { w.redo() }) // Ctrl+Y
	w.tl.OnRune(w.quickRune)
	w.centre.table.OnRune = w.quickRune
	w.tl.OnKey(typed) // the timeline, while it has the focus, passes on what it does not take
	w.centre.table.OnKey = typed
}

// escape leaves the reader, or else the search.
func (w *window) escape() {
	if w.reader.Visible() {
		w.closeReader()
	} else {
		w.search.clear()
	}
}

func (w *window) toggleFold() {
	w.prefer(func(p *prefs.Preferences) { p.Unfold = !p.Unfold })
}

func (w *window) toggleNow() {
	w.prefer(func(p *prefs.Preferences) { p.HideNow = !p.HideNow })
}

// copyQuote copies what is selected in the entry at work, or else the quotes
// of the selected event with their sources.
func (w *window) copyQuote() {
	if e, ok := w.win.Canvas().Focused().(interface{ SelectedText() string }); ok && e.SelectedText() != "" {
		w.app.Clipboard().SetContent(e.SelectedText())
		return
	}
	if words := w.reader.SelectedText(); words != "" && w.reader.Visible() {
		w.app.Clipboard().SetContent(words)
		w.status.say(lang.L("Words copied"))
		return
	}
	if text := w.quoted(); text != "" {
		w.app.Clipboard().SetContent(text)
		w.status.say(lang.L("Quote copied"))
	}
}

// quoted is the quotes of the selected event as a person would paste them.
func (w *window) quoted() string {
	e := w.s.Selected()
	if e == nil {
		return ""
	}
	text := ""
	for i, q := range e.Quotes {
		if i > 0 {
			text += "\n\n"
		}
		text += "“" + q.Exact + "”"
		if d := w.s.Header(q.Document); d != nil {
			text += "\n— " + d.Title
			if !d.Published.Date.IsZero() {
				text += ", " + translations.Date(d.Published.Date)
			}
		}
	}
	return text
}
