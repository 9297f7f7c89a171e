package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/editor"
	"quoteline/app/keyed"
	"quoteline/app/prefs"
	"quoteline/app/style"
	"quoteline/timeline"
)

// editing is the dialog in which the selected event is corrected. There is nothing
// to save: however it is left, what was changed is kept, as one step.
type editing struct {
	w      *window
	id     timeline.EventID
	form   *editor.Form
	dialog *dialog.CustomDialog
	warned bool // that the date cannot be read
}

// editEvent opens the form of the selected event.
func (w *window) editEvent() {
	if w.editing != nil { // its key, pressed in it
		w.editing.done()
		return
	}
	e := w.s.Selected()
	if e == nil || w.win.Canvas().Overlays().Top() != nil {
		return
	}
	d := &editing{w: w, id: e.ID}
	known := w.s.Known()
	d.form = editor.New(editor.Content{
		Event: e, People: known.People, Places: known.Places, Tags: known.Tags, By: w.preferences().Name,
		Hue:    func(c timeline.Colour) color.Color { st := style.Scene(); return st.Hue(uint8(c - 1)) },
		Escape: d.done, TakeBack: d.takeBack,
	})
	w.s.Engine(e, d.form.Engine)
	d.dialog = dialog.NewCustomWithoutButtons(lang.L("Edit event"), d.form.Object, w.win)
	keys := keyed.Keys{Escape: d.done}
	done := keyed.NewButton(lang.L("Done"), nil, d.done, keys)
	done.Importance = widget.HighImportance
	d.dialog.SetButtons([]fyne.CanvasObject{keyed.NewButton(lang.L("Leave as it was"), nil, d.close, keys), done})
	d.dialog.Resize(w.within(720, 760))
	w.editing = d
	d.dialog.Show()
	w.win.Canvas().Focus(d.form.First())
}

// close leaves the form and changes nothing.
func (d *editing) close() {
	d.w.editing = nil
	d.dialog.Hide()
	d.w.focusEvents()
}

// done keeps what was changed. A date that cannot be read is shown once; leaving
// again leaves the date as it was.
func (d *editing) done() {
	c, err := d.form.Correction()
	if err != nil && !d.warned {
		d.warned = true
		d.w.win.Canvas().Focus(d.form.DateField())
		return
	}
	d.close()
	if c.Fields&timeline.VerifiedField != 0 && c.By != "" {
		d.w.prefer(func(p *prefs.Preferences) { p.Name = c.By })
	}
	if c.Fields != 0 {
		d.w.correct(editor.StepName(c.Fields), []timeline.EventID{d.id}, c)
	}
	if err != nil {
		d.w.status.say(lang.L("The date stays as it was: what was typed cannot be read"))
	}
}

// takeBack makes a field the engine's again, at once.
func (d *editing) takeBack(f timeline.Fields) {
	d.w.s.Revert(editor.StepName(f), []timeline.EventID{d.id}, f, d.w.then(lang.L("The event cannot be changed"), func() {
		d.w.status.say(lang.L("Taken back"))
		if e := d.w.s.Event(d.id); e != nil && d.w.editing == d {
			d.form.Update(e, f)
			d.w.s.Engine(e, d.form.Engine)
		}
	}))
}

// correct makes a change and says how to undo it.
func (w *window) correct(step string, ids []timeline.EventID, c timeline.Correction) {
	w.s.Correct(step, ids, c, w.changedTo(step))
}

// changedTo says what became of a change.
func (w *window) changedTo(step string) func(error) {
	return w.then(lang.L("The event cannot be changed"), func() {
		w.status.say(step + " · " + lang.L("Ctrl+Z undoes it"))
	})
}
