package app

import (
	"cmp"
	"slices"
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
	"quoteline/timeline/layout"
	"quoteline/timeline/when"
)

// mergeReach is how many events on either side of the selected one can be merged
// with it: what is one happening has about one date.
const mergeReach = 300

// mergeDialog lists the events near the selected one. Enter makes one of both.
type mergeDialog struct {
	w      *window
	shown  *timeline.Event
	near   []*timeline.Event // the nearest first
	rows   []*timeline.Event // those in which what is typed occurs
	entry  *keyed.Entry
	list   *keyed.List
	dialog *dialog.CustomDialog
}

// mergeWith opens the list for the selected event.
func (w *window) mergeWith() {
	e := w.s.Selected()
	if e == nil {
		return
	}
	d := &mergeDialog{w: w, shown: e, near: w.near(e.ID)}
	keys := keyed.Keys{Escape: func() { d.dialog.Hide() }}
	d.entry = keyed.NewEntry(keys)
	d.entry.OnKey = func(k fyne.KeyName) bool {
		switch k {
		case fyne.KeyDown, fyne.KeyUp, fyne.KeyPageDown, fyne.KeyPageUp:
			d.list.TypedKey(&fyne.KeyEvent{Name: k})
		case fyne.KeyReturn, fyne.KeyEnter:
			d.merge()
		default:
			return false
		}
		return true
	}
	d.entry.SetPlaceHolder(lang.L("Words of the other event"))
	d.entry.OnChanged = d.find
	d.list = keyed.NewList(func() int { return len(d.rows) }, func() fyne.CanvasObject {
		date, title := widget.NewLabel(""), widget.NewLabel("")
		date.Importance, date.SizeName = widget.LowImportance, theme.SizeNameCaptionText
		title.Truncation = fyne.TextTruncateEllipsis
		return container.New(fynelayout.NewCustomPaddedVBoxLayout(-10), date, title)
	}, func(i int, o fyne.CanvasObject) {
		if i >= len(d.rows) {
			return
		}
		box := o.(*fyne.Container)
		box.Objects[0].(*widget.Label).SetText(translations.Short(d.rows[i].When, layout.ShortDate(d.rows[i].When)))
		box.Objects[1].(*widget.Label).SetText(document.Visible(d.rows[i].Title))
	})
	d.list.OnKey = func(k fyne.KeyName) {
		switch k {
		case fyne.KeyEscape:
			d.dialog.Hide()
		case fyne.KeyReturn, fyne.KeyEnter:
			d.merge()
		}
	}
	head := small()
	head.Wrapping = fyne.TextWrapWord
	head.SetText("“" + document.Visible(e.Title) + "” " + lang.L("and the event that you choose become one. Its title and date are shown; the other's stay beside it."))
	d.dialog = dialog.NewCustomWithoutButtons(lang.L("Merge with…"), container.NewBorder(container.NewVBox(head, d.entry), nil, nil, nil, d.list), w.win)
	d.dialog.SetButtons([]fyne.CanvasObject{
		keyed.NewButton(lang.L("Cancel"), theme.CancelIcon(), d.dialog.Hide, keys),
		keyed.NewButton(lang.L("Merge"), theme.ConfirmIcon(), d.merge, keys),
	})
	d.dialog.Resize(w.within(640, 560))
	d.find("")
	d.dialog.Show()
	w.win.Canvas().Focus(d.entry)
}

// near are the events on either side of one: those whose dates are nearest first, of
// several those that stand nearest.
func (w *window) near(id timeline.EventID) (out []*timeline.Event) {
	at, _ := w.s.RowOf(id)
	for step := 1; step <= mergeReach; step++ {
		for _, i := range [2]int{at - step, at + step} {
			if i < 0 || i >= w.s.Rows() {
				continue
			}
			if e := w.s.Event(w.s.RowID(i)); e != nil && e.ID != id {
				out = append(out, e)
			}
		}
	}
	if of := w.s.Event(id); of != nil {
		slices.SortStableFunc(out, func(a, b *timeline.Event) int {
			return cmp.Compare(apart(a.When, of.When), apart(b.When, of.When))
		})
	}
	return out
}

// apart is how many seconds lie between two dates, 0 where they may be the same. What
// has no date is farthest from what has one.
func apart(a, b when.Date) when.Instant {
	switch {
	case a.IsZero() && b.IsZero():
		return 0
	case a.IsZero() || b.IsZero():
		return when.MaxInstant
	case a.From > b.To:
		return a.From - b.To
	case b.From > a.To:
		return b.From - a.To
	}
	return 0
}

// find lists the events in whose title or names every typed word occurs.
func (d *mergeDialog) find(typed string) {
	words := strings.Fields(strings.ToLower(typed))
	d.rows = d.rows[:0]
	for _, e := range d.near {
		text := strings.ToLower(e.Title + " " + e.Speaker + " " + strings.Join(e.People, " ") + " " + translations.Date(e.When))
		has := true
		for _, w := range words {
			has = has && strings.Contains(text, w)
		}
		if has {
			d.rows = append(d.rows, e)
		}
	}
	d.list.Refresh()
	d.list.To(0)
}

func (d *mergeDialog) merge() {
	if d.list.At < 0 || d.list.At >= len(d.rows) {
		return
	}
	other := d.rows[d.list.At]
	d.dialog.Hide()
	d.w.s.Merge(lang.L("merge of 2 events"), "You merged them.", []timeline.EventID{d.shown.ID, other.ID}, d.w.then(lang.L("The events cannot be merged"), func() {
		d.w.status.say(lang.L("2 events are one now") + " · " + lang.L("Ctrl+Z undoes it"))
	}))
}

// splitTelling parts a telling from the event that it is in.
func (w *window) splitTelling(account timeline.EventID) {
	w.s.Split(lang.L("parting of an event"), account, w.then(lang.L("The event cannot be parted"), func() {
		w.status.say(lang.L("It is an event of its own now, and stays one") + " · " + lang.L("Ctrl+Z undoes it"))
	}))
}

// showTelling has an event show the date and the title of another of its tellings.
func (w *window) showTelling(account timeline.EventID) {
	w.s.Show(lang.L("choice of a date"), account, w.then(lang.L("The date cannot be chosen"), func() {}))
}
