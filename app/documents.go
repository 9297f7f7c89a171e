package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/datefield"
	"quoteline/app/keyed"
	"quoteline/app/reader"
	"quoteline/app/translations"
	"quoteline/timeline"
	"quoteline/timeline/document"
	"quoteline/timeline/extract/dates"
)

// documentsDialog is the table of the documents with what can be done with one.
type documentsDialog struct {
	w      *window
	docs   []timeline.Document
	counts map[timeline.DocumentID]int // nil while they are counted
	busy   bool

	list    *keyed.List
	head    *widget.Label
	bar     *widget.ProgressBarInfinite
	buttons []*keyed.Button
	dialog  *dialog.CustomDialog
}

// documentColumns are the heads of the table with their shares of its width.
var documentColumns = columns{{"Title", 0.29}, {"Publisher", 0.13}, {"Date", 0.31}, {"Language", 0.10}, {"Events", 0.09}, {"Size", 0.08}}

// showDocuments opens the table.
func (w *window) showDocuments() {
	d := &documentsDialog{w: w, head: small(), bar: widget.NewProgressBarInfinite()}
	d.bar.Stop()
	d.bar.Hide()
	d.list = keyed.NewList(func() int { return len(d.docs) }, func() fyne.CanvasObject { return documentColumns.row() }, func(i int, o fyne.CanvasObject) {
		d.fill(i, o.(*fyne.Container))
	})
	d.list.OnMove = d.enable
	d.list.OnKey = func(k fyne.KeyName) {
		switch k {
		case fyne.KeyEscape:
			d.close()
		case fyne.KeyReturn, fyne.KeyEnter:
			d.open()
		case fyne.KeyDelete:
			d.remove()
		}
	}
	button := func(label string, icon fyne.Resource, f func()) *keyed.Button {
		return keyed.NewButton(lang.L(label), icon, f, keyed.Keys{Escape: d.close})
	}
	d.buttons = []*keyed.Button{
		button("Open", theme.FileTextIcon(), d.open),
		button("Change date…", theme.CalendarIcon(), d.redate),
		button("Find events again", theme.ViewRefreshIcon(), d.again),
		button("Remove", theme.DeleteIcon(), d.remove),
		button("Find again in all", theme.ViewRefreshIcon(), d.againAll),
	}
	row := container.NewHBox()
	for _, b := range d.buttons {
		row.Add(b)
	}
	foot := container.NewVBox(container.NewBorder(nil, nil, nil, container.NewGridWrap(fyne.NewSize(120, 16), d.bar), d.head), container.NewHScroll(row))
	body := container.NewBorder(container.NewVBox(documentColumns.heads(), widget.NewSeparator()), foot, nil, nil, d.list)
	d.dialog = dialog.NewCustomWithoutButtons(lang.L("Documents"), body, w.win)
	d.dialog.SetButtons([]fyne.CanvasObject{button("Close", theme.CancelIcon(), d.close)})
	d.dialog.Resize(w.within(1100, 640))
	d.dialog.Show()
	d.read(0)
	w.win.Canvas().Focus(d.list)
}

func (d *documentsDialog) close() { d.dialog.Hide() }

// fill shows a document in a row.
func (d *documentsDialog) fill(i int, row *fyne.Container) {
	doc := &d.docs[i]
	events := "…"
	if d.counts != nil {
		events = translations.Number(d.counts[doc.ID])
	}
	date := ""
	if !doc.Listed || !doc.Published.Date.IsZero() { // the events of a list have dates of their own
		date = dateWords(doc.Published)
	}
	documentColumns.fill(row, doc.Title, doc.Publisher, date, reader.Language(doc.Language), events, translations.Bytes(doc.Bytes))
}

// read takes the documents as they are now, and makes one the current row.
func (d *documentsDialog) read(at int) {
	d.docs, d.counts = d.w.s.Documents(), nil
	d.head.SetText(count(len(d.docs), "document", "documents"))
	d.list.Refresh()
	d.list.To(at)
	d.enable()
	d.w.s.EventCounts(func(counts map[timeline.DocumentID]int, err error) {
		if err == nil {
			d.counts = counts
			d.list.Refresh()
		}
	})
}

// enable lets be pressed what can be done now.
func (d *documentsDialog) enable() {
	for i, b := range d.buttons {
		if !d.busy && (d.chosen() != nil || i == len(d.buttons)-1 && len(d.docs) > 0) {
			b.Enable()
		} else {
			b.Disable()
		}
	}
}

// chosen is the document of the current row; nil where there is none.
func (d *documentsDialog) chosen() *timeline.Document {
	if at := d.list.At; at >= 0 && at < len(d.docs) {
		return &d.docs[at]
	}
	return nil
}

func (d *documentsDialog) open() {
	if doc := d.chosen(); doc != nil {
		d.close()
		d.w.showDocument(doc.ID)
	}
}

// work shows that something takes its time, until it is over.
func (d *documentsDialog) work(what, done string, f func(func(error))) {
	if d.busy {
		return
	}
	d.busy = true
	d.head.SetText(what)
	d.bar.Show()
	d.bar.Start()
	d.enable()
	f(func(err error) {
		d.busy = false
		d.bar.Stop()
		d.bar.Hide()
		d.read(max(d.list.At, 0))
		if err != nil {
			d.w.fail(lang.L("Nothing was changed"), err)
			return
		}
		d.head.SetText(done)
		d.w.status.say(done)
	})
}

// redate asks for another date of a document.
func (d *documentsDialog) redate() {
	doc := d.chosen()
	if doc == nil || d.busy {
		return
	}
	id, title := doc.ID, doc.Title
	d.w.dateDialog(title, doc.Published, func(p timeline.Publication) {
		d.work(fmt.Sprintf(lang.L("Finding the events of “%s” by its new date…"), document.Visible(title)), lang.L("The date is changed"), func(done func(error)) {
			d.w.s.Redate(lang.L("change of a document’s date"), map[timeline.DocumentID]timeline.Publication{id: p}, done)
		})
	})
}

// dateDialog asks when a document came out.
func (w *window) dateDialog(title string, now timeline.Publication, then func(timeline.Publication)) {
	var ask *dialog.CustomDialog
	keys := keyed.Keys{Escape: func() { ask.Hide() }}
	date := datefield.New(lang.L("Empty: as the text itself says, if it does"), keys)
	set := keyed.NewButton(lang.L("Change"), theme.ConfirmIcon(), func() {
		if date.Err != nil {
			return
		}
		ask.Hide()
		p := timeline.Publication{Date: date.Date}
		if !p.Date.IsZero() {
			p.Found = translations.YouSaid.Of()
		}
		then(p)
	}, keys)
	set.Importance = widget.HighImportance
	date.Changed = func() {
		if date.Err != nil {
			set.Disable()
		} else {
			set.Enable()
		}
	}
	date.OnSubmitted = func(string) { set.OnTapped() }
	date.SetText(dates.Typeable(now.Date))
	about := widget.NewLabel(document.Visible(title) + "\n" + lang.L("What is dated by it, as “yesterday” is, moves; what names its own date does not; what you changed stays."))
	about.Wrapping = fyne.TextWrapWord
	ask = dialog.NewCustomWithoutButtons(lang.L("Date of the document"), container.NewVBox(about, date.Content), w.win)
	ask.SetButtons([]fyne.CanvasObject{keyed.NewButton(lang.L("Cancel"), theme.CancelIcon(), ask.Hide, keys), set})
	ask.Resize(w.within(520, 0))
	ask.Show()
	ask.Resize(w.within(520, 0)) // what is wrapped has its height only now
	w.win.Canvas().Focus(date.Entry)
}

// again finds the events of a document again.
func (d *documentsDialog) again() {
	if doc := d.chosen(); doc != nil {
		d.findAgain([]timeline.DocumentID{doc.ID})
	}
}

func (d *documentsDialog) againAll() {
	var ids []timeline.DocumentID
	for i := range d.docs {
		if !d.docs[i].Listed && len(d.docs[i].Withheld) == 0 { // others cannot be read again
			ids = append(ids, d.docs[i].ID)
		}
	}
	if len(ids) == 0 {
		d.again()
		return
	}
	d.findAgain(ids)
}

func (d *documentsDialog) findAgain(ids []timeline.DocumentID) {
	in := count(len(ids), "document", "documents")
	d.work(fmt.Sprintf(lang.L("Finding the events of %s again…"), in), fmt.Sprintf(lang.L("Found again in %s; what you changed has stayed"), in), func(done func(error)) {
		d.w.s.Again(lang.L("finding events again"), ids, done)
	})
}

// remove takes a document with its events away; it can be undone.
func (d *documentsDialog) remove() {
	doc := d.chosen()
	if doc == nil {
		return
	}
	id := doc.ID
	d.work(lang.L("Removing…"), fmt.Sprintf(lang.L("Removed “%s”; Undo brings it back"), document.Visible(doc.Title)), func(done func(error)) {
		d.w.s.RemoveDocument(lang.L("removal of a document"), id, done)
	})
}
