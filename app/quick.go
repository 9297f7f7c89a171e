package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"quoteline/app/keyed"
	"quoteline/timeline"
)

// editItems are the entries of the Edit menu that change the chosen events.
func (w *window) editItems() []*fyne.MenuItem {
	const ctrl, alt = fyne.KeyModifierShortcutDefault, fyne.KeyModifierAlt
	line := fyne.NewMenuItemSeparator
	mark := fyne.NewMenuItem(lang.L("Mark as"), nil)
	mark.ChildMenu = fyne.NewMenu("",
		item("Verified", fyne.Key1, ctrl, func() { w.mark(timeline.Verified) }),
		item("Disputed", fyne.Key2, ctrl, func() { w.mark(timeline.Disputed) }),
		item("To check", fyne.Key3, ctrl, func() { w.mark(timeline.ToCheck) }))
	remove := item("Delete event", fyne.KeyDelete, 0, w.alone(w.deleteEvents))
	return []*fyne.MenuItem{
		item("Edit event…", fyne.KeyReturn, ctrl, w.editEvent), remove, mark,
		item("Merge with…", fyne.KeyM, ctrl, w.alone(w.mergeWith)),
		item("Possible duplicates…", fyne.KeyM, ctrl|alt, w.alone(w.showDuplicates)),
		item("Move earlier within its date", fyne.KeyUp, alt, w.alone(func() { w.move(-1) })),
		item("Move later within its date", fyne.KeyDown, alt, w.alone(func() { w.move(1) })), line(),
		item("Copy event as text", fyne.KeyT, ctrl|fyne.KeyModifierShift, func() { w.copyEvents(plainText) }),
		item("Copy event as Markdown", fyne.KeyM, ctrl|fyne.KeyModifierShift, func() { w.copyEvents(markdown) }), line(),
	}
}

// editRunes are the keys of Mark as while nothing is typed into.
var editRunes = map[rune]timeline.Verification{'v': timeline.Verified, 'x': timeline.Disputed, 'c': timeline.ToCheck}

// quickRune takes a letter; false where it is none of those.
func (w *window) quickRune(r rune) bool {
	v, ok := editRunes[r]
	if ok {
		w.mark(v)
	}
	return ok
}

// functionKey takes a key that no text needs, so that it works in the fields and on the
// buttons of the window, too; false where it is none of those.
func (w *window) functionKey(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyF1:
		w.showKeys()
	case fyne.KeyF2:
		w.showLegend()
	case fyne.KeyF4:
		w.editEvent()
	default:
		return false
	}
	return true
}

// buttonKeys are the keys of the window's buttons: Escape leads back to the events.
func (w *window) buttonKeys() keyed.Keys {
	return keyed.Keys{Escape: w.focusEvents, Other: w.buttonKey}
}

func (w *window) buttonKey(k fyne.KeyName) {
	if k == fyne.KeyEscape {
		w.focusEvents()
	} else {
		w.functionKey(k)
	}
}

// quickKey takes a key without modifiers; false where it is none of those.
func (w *window) quickKey(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyDelete:
		w.deleteEvents()
	default:
		return w.functionKey(k)
	}
	return true
}

// deleteEvents takes the chosen events off the timeline, without a question: it can be
// undone, and they stay among what was left out.
func (w *window) deleteEvents() {
	ids := w.s.Chosen()
	if len(ids) == 0 {
		return
	}
	n := count(len(ids), "event", "events")
	next := w.beside(ids)
	w.s.Delete(fmt.Sprintf(lang.L("deletion: %s"), n), ids, w.then(lang.L("The event cannot be deleted"), func() {
		w.s.Select(next)
		w.status.say(fmt.Sprintf(lang.L("Deleted: %s"), n) + " · " + lang.L("Ctrl+Z brings it back, and so does Left out"))
	}))
}

// beside is the event that is selected when some are gone: the next one shown, or the
// one before.
func (w *window) beside(gone []timeline.EventID) timeline.EventID {
	out := map[timeline.EventID]bool{}
	for _, id := range gone {
		out[id] = true
	}
	i, ok := w.s.RowOf(gone[0])
	if !ok {
		return 0
	}
	for k := i + 1; k < w.s.Rows(); k++ {
		if id := w.s.RowID(k); !out[id] {
			return id
		}
	}
	for k := i - 1; k >= 0; k-- {
		if id := w.s.RowID(k); !out[id] {
			return id
		}
	}
	return 0
}

// mark says of the chosen events that they are verified, disputed or to check; said
// again, it is taken back.
func (w *window) mark(v timeline.Verification) {
	ids := w.s.Chosen()
	if len(ids) == 0 || w.win.Canvas().Overlays().Top() != nil {
		return
	}
	all := true
	for _, id := range ids {
		if e := w.s.Event(id); e != nil && e.Verified != v {
			all = false
		}
	}
	c := timeline.Correction{Fields: timeline.VerifiedField, Verified: v, By: w.preferences().Name}
	step := lang.L([...]string{"", "mark as verified", "mark as disputed", "mark as to check"}[v])
	if all {
		c.Verified, c.By, step = timeline.Unchecked, "", lang.L("mark as unchecked")
	}
	w.correct(step, ids, c)
}

// move puts the selected event ahead of its neighbour, or behind it.
func (w *window) move(n int) {
	e := w.s.Selected()
	if e == nil {
		return
	}
	step := lang.L("move of event")
	if !w.s.Move(step, e.ID, n, w.changedTo(step)) {
		w.status.say(lang.L("Its date says where it stands: only events whose dates overlap can be moved"))
	}
}
