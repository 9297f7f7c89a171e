package app

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	fynelayout "fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/keyed"
	"quoteline/app/translations"
	"quoteline/timeline"
	"quoteline/timeline/document"
)

// leftOutDialog lists the dated sentences that gave no event, what is only repeated
// and what the user deleted, each with the reason.
type leftOutDialog struct {
	w         *window
	all       []timeline.Omission
	rows      []int // of all, those that are shown
	dismissed bool  // show those too
	busy      bool  // until the list is read again

	list   *keyed.List
	head   *widget.Label
	tick   *keyed.Check
	dialog *dialog.CustomDialog
}

// showLeftOut opens the list.
func (w *window) showLeftOut() {
	w.s.LeftOut(func(left []timeline.Omission, err error) {
		switch {
		case err != nil:
			w.fail(lang.L("The list cannot be read"), err)
		case len(left) == 0:
			dialog.ShowInformation(lang.L("Left out"), lang.L("Nothing: every sentence with a date gave an event."), w.win)
		case w.win.Canvas().Overlays().Top() == nil:
			w.leftOutDialog(left)
		}
	})
}

func (w *window) leftOutDialog(left []timeline.Omission) *leftOutDialog {
	d := &leftOutDialog{w: w, head: widget.NewLabel("")}
	d.head.Wrapping = fyne.TextWrapWord
	d.list = keyed.NewList(func() int { return len(d.rows) }, func() fyne.CanvasObject { return newLeftOutRow(keyed.Keys{Escape: d.close}) }, func(i int, o fyne.CanvasObject) {
		row, at := o.(*leftOutRow), i
		row.set(d.row(i), w.s.Header(d.row(i).Event.Document()))
		row.read.OnTapped = func() { d.read(at) }
		row.add.OnTapped = func() { d.add(at) }
		row.dismiss.OnTapped = func() { d.dismiss(at) }
	})
	d.list.HideSeparators = false
	d.list.OnKey = func(k fyne.KeyName) {
		switch k {
		case fyne.KeyEscape:
			d.close()
		case fyne.KeyReturn, fyne.KeyEnter:
			d.add(d.list.At)
		case fyne.KeyDelete, fyne.KeyBackspace:
			d.dismiss(d.list.At)
		case fyne.KeyR:
			d.read(d.list.At)
		}
	}
	d.tick = keyed.NewCheck(lang.L("Show dismissed"), func(on bool) {
		d.dismissed = on
		d.show()
	}, keyed.Keys{Escape: d.close})
	d.dialog = dialog.NewCustomWithoutButtons(lang.L("Left out"), container.NewBorder(container.NewVBox(d.head, d.tick), nil, nil, nil, d.list), w.win)
	d.dialog.SetButtons([]fyne.CanvasObject{keyed.NewButton(lang.L("Close"), theme.CancelIcon(), d.close, keyed.Keys{Escape: d.close})})
	d.dialog.Resize(w.within(900, 640))
	d.take(left)
	d.dialog.Show()
	w.win.Canvas().Focus(d.list)
	d.list.To(0)
	return d
}

func (d *leftOutDialog) close() { d.dialog.Hide() }

func (d *leftOutDialog) row(i int) *timeline.Omission { return &d.all[d.rows[i]] }

// take has the list show what is left out now.
func (d *leftOutDialog) take(left []timeline.Omission) {
	d.all, d.busy = left, false
	d.show()
}

// show finds the rows, and says how many there are of each sort.
func (d *leftOutDialog) show() {
	d.rows = d.rows[:0]
	open, dismissed, deleted := 0, 0, 0
	for i := range d.all {
		o := &d.all[i]
		switch {
		case o.Event.Deleted:
			deleted++
		case o.Dismissed:
			dismissed++
		default:
			open++
		}
		if !o.Dismissed || d.dismissed {
			d.rows = append(d.rows, i)
		}
	}
	parts := []string{count(open, "sentence states a date and gave no event", "sentences state a date and gave no event")}
	if dismissed > 0 {
		parts = append(parts, fmt.Sprintf(lang.L("%d dismissed"), dismissed))
	}
	if deleted > 0 {
		parts = append(parts, fmt.Sprintf(lang.L("%d deleted by you"), deleted))
	}
	d.head.SetText(strings.Join(parts, " · ") + ". " + lang.L("Enter adds or restores, Delete dismisses, R reads."))
	at := d.list.At
	d.list.Refresh()
	d.list.To(max(at, 0))
}

// read shows a row in its document.
func (d *leftOutDialog) read(i int) {
	if i < 0 || i >= len(d.rows) || len(d.row(i).Event.Quotes) == 0 {
		return
	}
	q := d.row(i).Event.Quotes[0]
	d.close()
	d.w.openQuote(q)
}

// add puts a row on the timeline, again where the user had deleted it.
func (d *leftOutDialog) add(i int) {
	if i < 0 || i >= len(d.rows) || d.busy {
		return
	}
	o := *d.row(i)
	label, said := lang.L("addition of a sentence"), lang.L("Added to the timeline")
	if o.Event.Deleted {
		label, said = lang.L("restoring of an event"), lang.L("Back on the timeline")
	}
	d.busy = true
	d.w.s.Adopt(label, o, d.changed(said))
}

// dismiss says of a row that it shall be no event, or takes that back.
func (d *leftOutDialog) dismiss(i int) {
	if i < 0 || i >= len(d.rows) || d.busy || !dismissible(d.row(i)) {
		return
	}
	o := *d.row(i)
	label, said := lang.L("dismissal of a sentence"), lang.L("Dismissed; Show dismissed lists it")
	if o.Dismissed {
		label, said = lang.L("taking back of a dismissal"), lang.L("No longer dismissed")
	}
	d.busy = true
	d.w.s.Dismiss(label, o, o.Dismissed, d.changed(said))
}

// dismissible reports a sentence: what was deleted, or is repeated, was an event.
func dismissible(o *timeline.Omission) bool { return !o.Event.Deleted && o.Event.ID == 0 }

// changed says what was done and reads the list again.
func (d *leftOutDialog) changed(said string) func(error) {
	return func(err error) {
		if err != nil {
			d.busy = false
			d.w.fail(lang.L("Nothing was changed"), err)
			return
		}
		d.w.status.say(said)
		d.w.s.LeftOut(func(now []timeline.Omission, err error) {
			if err != nil {
				d.busy = false
				d.w.fail(lang.L("The list cannot be read"), err)
				return
			}
			d.take(now)
		})
	}
}

// leftOutRow is one sentence with its date, its reason and its buttons.
type leftOutRow struct {
	widget.BaseWidget
	date, words, why   *widget.Label
	read, add, dismiss *keyed.Button
}

func newLeftOutRow(keys keyed.Keys) *leftOutRow {
	r := &leftOutRow{
		date: widget.NewLabelWithStyle("", fyne.TextAlignLeading, fyne.TextStyle{Bold: true}), words: widget.NewLabel(" \n "), why: small(),
		read: keyed.NewButton(lang.L("Read"), nil, nil, keys), add: keyed.NewButton(lang.L("Add"), theme.ContentAddIcon(), nil, keys),
		dismiss: keyed.NewButton(lang.L("Dismiss"), nil, nil, keys),
	}
	r.date.Truncation, r.why.Truncation = fyne.TextTruncateEllipsis, fyne.TextTruncateEllipsis
	r.why.Importance = widget.LowImportance
	r.words.Wrapping, r.words.Truncation = fyne.TextWrapWord, fyne.TextTruncateEllipsis
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is part of fyne.Widget.
func (r *leftOutRow) CreateRenderer() fyne.WidgetRenderer {
	aside := fynelayout.NewCustomPaddedLayout(0, 0, 0, 2*theme.Padding()) // of the scroll bar
	buttons := container.NewVBox(container.New(aside, container.NewHBox(r.read, r.add, r.dismiss)))
	return widget.NewSimpleRenderer(container.NewBorder(r.date, r.why, nil, buttons, r.words))
}

func (r *leftOutRow) set(o *timeline.Omission, from *timeline.Document) {
	date := lang.L("Undated")
	if !o.Event.When.IsZero() {
		date = translations.Date(o.Event.When)
	}
	words := o.Event.Title
	if len(o.Event.Quotes) > 0 {
		words = "“" + o.Event.Quotes[0].Exact + "”"
		r.read.Enable()
	} else {
		r.read.Disable()
	}
	why := translations.Reason(o.Why)
	if o.Dismissed {
		why = lang.L("You dismissed it.") + " " + why
	}
	if from != nil {
		why += " · " + from.Title
	}
	r.date.SetText(date)
	r.words.SetText(document.Visible(words))
	r.why.SetText(document.Visible(why))
	add, dismiss := lang.L("Add"), lang.L("Dismiss")
	if o.Event.Deleted {
		add = lang.L("Restore")
	}
	if o.Dismissed {
		dismiss = lang.L("Take back")
	}
	r.add.SetText(add)
	r.dismiss.SetText(dismiss)
	if dismissible(o) {
		r.dismiss.Show()
	} else {
		r.dismiss.Hide()
	}
}
