package app

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/keyed"
	"quoteline/app/translations"
	"quoteline/timeline"
	"quoteline/timeline/coref"
	"quoteline/timeline/document"
)

// duplicatesDialog shows pairs of events that may be one, side by side, one pair at a
// time. Each decision is a step that can be undone.
type duplicatesDialog struct {
	w      *window
	pairs  []coref.Proposal
	at     int
	busy   bool
	body   *fyne.Container
	dialog *dialog.CustomDialog
	first  *keyed.Button
	ways   []*keyed.Button // what can be decided about a pair
}

// showDuplicates looks for pairs and opens the first.
func (w *window) showDuplicates() {
	w.status.say(lang.L("Looking for duplicates…"))
	w.s.Proposals(context.Background(), func(pairs []coref.Proposal, err error) {
		switch {
		case errors.Is(err, coref.ErrMany):
			dialog.ShowInformation(lang.L("Possible duplicates"), lang.L("There are too many events to look for duplicates among them."), w.win)
		case err != nil:
			w.fail(lang.L("Duplicates cannot be looked for"), err)
		case len(pairs) == 0:
			dialog.ShowInformation(lang.L("Possible duplicates"), lang.L("No two events look as if they were one."), w.win)
		case w.win.Canvas().Overlays().Top() == nil:
			w.duplicates(pairs)
		}
		w.status.say("")
	})
}

func (w *window) duplicates(pairs []coref.Proposal) *duplicatesDialog {
	d := &duplicatesDialog{w: w, pairs: pairs, at: -1, body: container.NewVBox()}
	d.dialog = dialog.NewCustomWithoutButtons(lang.L("Possible duplicates"), container.NewVScroll(d.body), w.win)
	button := func(label string, icon fyne.Resource, f func()) *keyed.Button {
		return keyed.NewButton(lang.L(label), icon, f, keyed.Keys{Escape: d.dialog.Hide})
	}
	d.first = button("They are one", theme.ConfirmIcon(), d.accept)
	d.ways = []*keyed.Button{d.first, button("Not the same", theme.ContentRemoveIcon(), d.reject), button("Skip", theme.NavigateNextIcon(), d.next)}
	d.dialog.SetButtons([]fyne.CanvasObject{d.ways[0], d.ways[1], d.ways[2], button("Close", theme.CancelIcon(), d.dialog.Hide)})
	d.dialog.Resize(w.within(900, 600))
	d.next()
	d.dialog.Show()
	w.win.Canvas().Focus(d.first)
	return d
}

// next shows the next pair of events that are there and are still two.
func (d *duplicatesDialog) next() {
	d.body.RemoveAll()
	defer d.body.Refresh()
	for d.at++; d.at < len(d.pairs); d.at++ {
		a, b := d.w.s.Event(d.pairs[d.at].A), d.w.s.Event(d.pairs[d.at].B)
		if a != nil && b != nil && a.ID != b.ID {
			d.show(a, b)
			return
		}
	}
	d.body.Add(widget.NewLabel(lang.L("No two events are left that may be one.")))
	for _, b := range d.ways {
		b.Disable()
	}
}

func (d *duplicatesDialog) show(a, b *timeline.Event) {
	head := small()
	head.SetText(fmt.Sprintf(lang.L("%d of %d"), d.at+1, len(d.pairs)))
	d.body.Add(head)
	d.body.Add(container.NewGridWithColumns(2, d.side(a), d.side(b)))
	why, against := coref.Explain(a, b)
	for _, part := range []struct {
		name string
		list []string
	}{{lang.L("Why they may be one"), why}, {lang.L("What speaks against it"), against}} {
		if len(part.list) == 0 {
			continue
		}
		l := widget.NewLabel(part.name)
		l.TextStyle.Bold = true
		text := widget.NewLabel(document.Visible(strings.Join(translations.Reasons(part.list), "\n")))
		text.Wrapping = fyne.TextWrapWord
		d.body.Add(container.NewVBox(l, text))
	}
}

// side is one event: its title, its date, its words and where they are from.
func (d *duplicatesDialog) side(e *timeline.Event) fyne.CanvasObject {
	box := container.NewVBox()
	add := func(text string, bold bool, i widget.Importance) {
		l := widget.NewLabel(document.Visible(text))
		l.Wrapping, l.TextStyle.Bold, l.Importance = fyne.TextWrapWord, bold, i
		box.Add(l)
	}
	add(e.Title, true, widget.MediumImportance)
	add(translations.Date(e.When), false, widget.HighImportance)
	for _, q := range e.Quotes[:min(3, len(e.Quotes))] {
		add("“"+q.Exact+"”", false, widget.MediumImportance)
		if h := d.w.s.Header(q.Document); h != nil {
			add(h.Title, false, widget.LowImportance)
		}
	}
	if n := len(e.Quotes) - 3; n > 0 {
		add(fmt.Sprintf(lang.L("and %d more"), n), false, widget.LowImportance)
	}
	return box
}

// decide makes a decision about the pair shown, and goes on when it is stored.
func (d *duplicatesDialog) decide(f func(a, b timeline.EventID, done func(error))) {
	if d.busy || d.at >= len(d.pairs) {
		return
	}
	d.busy = true
	p := d.pairs[d.at]
	f(p.A, p.B, func(err error) {
		d.busy = false
		if err != nil {
			d.dialog.Hide()
			d.w.fail(lang.L("It cannot be stored"), err)
			return
		}
		d.next()
	})
}

func (d *duplicatesDialog) accept() {
	d.decide(func(a, b timeline.EventID, done func(error)) {
		d.w.s.Merge(lang.L("merge of 2 events"), "You took them for one.", []timeline.EventID{a, b}, done)
	})
}

func (d *duplicatesDialog) reject() {
	d.decide(func(a, b timeline.EventID, done func(error)) {
		d.w.s.Reject(lang.L("parting of two events"), a, b, done)
	})
}
