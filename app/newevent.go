package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/datefield"
	"quoteline/app/keyed"
	"quoteline/app/term"
	"quoteline/app/translations"
	"quoteline/timeline"
	"quoteline/timeline/document"
	"quoteline/timeline/extract/dates"
)

// eventForm is the dialog that adds an event of the user's own.
type eventForm struct {
	w     *window
	draft timeline.Event
	given string // the date as the draft has it

	title, note *keyed.Entry
	date        *datefield.Field
	kind        *keyed.Select
	add         *keyed.Button
	dialog      *dialog.CustomDialog
}

// newEvent asks for an event without a document.
func (w *window) newEvent() {
	w.eventDialog(lang.L("New event"), timeline.Event{Provenance: timeline.Provenance{Engine: timeline.UserEngine, Rule: "user/own"}})
}

// eventDialog asks what is to be known of an event, with what a draft says filled in,
// and adds it.
func (w *window) eventDialog(heading string, draft timeline.Event) {
	f := &eventForm{w: w, draft: draft, given: dates.Typeable(draft.When)}
	keys := keyed.Keys{Escape: func() { f.dialog.Hide() }}
	f.title, f.note, f.date = keyed.NewEntry(keys), keyed.NewEntry(keys), datefield.New(lang.L("Without a date it stands among the undated events."), keys)
	for _, e := range []*keyed.Entry{f.title, f.note, f.date.Entry} {
		e.OnSubmitted = func(string) { f.submit() }
	}
	f.kind = keyed.NewSelect(term.In(term.Kinds), keys)
	f.kind.SetSelectedIndex(min(int(draft.Kind), len(term.Kinds)-1))
	f.add = keyed.NewButton(lang.L("Add"), theme.ContentAddIcon(), f.submit, keys)
	f.add.Importance = widget.HighImportance
	f.title.OnChanged = func(string) { f.check() }
	f.date.Changed = f.check
	f.title.SetText(draft.Title)
	f.date.SetText(f.given)
	rows := []fyne.CanvasObject{}
	if len(draft.Quotes) > 0 {
		words := widget.NewLabel("“" + document.Visible(clip(draft.Quotes[0].Exact, 300)) + "”")
		words.Wrapping, words.TextStyle.Italic = fyne.TextWrapWord, true
		rows = append(rows, words)
	}
	row := func(name string, o fyne.CanvasObject) { rows = append(rows, widget.NewLabel(lang.L(name)), o) }
	form := container.New(layout.NewFormLayout())
	quoted := rows
	rows = nil
	row("Title", f.title)
	row("Date", f.date.Content)
	row("Kind", f.kind)
	row("Note", f.note)
	form.Objects = rows
	body := container.NewBorder(container.NewVBox(quoted...), nil, nil, nil, form)
	if draft.Basis.Why != "" {
		why := small()
		why.Importance, why.Wrapping = widget.LowImportance, fyne.TextWrapWord
		why.SetText(document.Visible(translations.Reason(draft.Basis.Why)))
		f.date.Content.Add(why)
	}
	f.dialog = dialog.NewCustomWithoutButtons(heading, body, w.win)
	f.dialog.SetButtons([]fyne.CanvasObject{keyed.NewButton(lang.L("Cancel"), theme.CancelIcon(), f.dialog.Hide, keys), f.add})
	f.dialog.Resize(w.within(620, 0))
	f.dialog.Show()
	f.dialog.Resize(w.within(620, 0)) // what is wrapped has its height only now
	f.check()
	w.win.Canvas().Focus(f.title)
}

// clip shortens a text to n characters.
func clip(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return s
}

// check lets nothing be added that has no title or whose date cannot be read.
func (f *eventForm) check() {
	if f.ready() {
		f.add.Enable()
	} else {
		f.add.Disable()
	}
}

func (f *eventForm) ready() bool { return strings.TrimSpace(f.title.Text) != "" && f.date.Err == nil }

// submit adds the event. A date that the user left as the engine read it keeps its
// basis; another is the user's.
func (f *eventForm) submit() {
	if !f.ready() {
		return
	}
	e := f.draft
	e.Title, e.Note = strings.TrimSpace(f.title.Text), strings.TrimSpace(f.note.Text)
	e.Kind = timeline.Kind(f.kind.SelectedIndex())
	if typed := strings.TrimSpace(f.date.Text); typed != f.given {
		e.When, e.Typed, e.Basis = f.date.Date, typed, timeline.Basis{Rule: "user/typed", Why: lang.L("You gave the date.")}
		if typed == "" {
			e.Basis = timeline.Basis{}
		}
	}
	f.dialog.Hide()
	if len(e.Quotes) > 0 {
		f.w.wantQuote = e.Quotes[0]
	}
	f.w.s.AddEvent(lang.L("addition of an event"), e, f.w.then(lang.L("The event cannot be added"), func() {
		f.w.reader.Unselect()
		f.w.status.say(lang.L("Added to the timeline"))
	}))
}
