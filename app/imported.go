package app

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/datefield"
	"quoteline/app/intake"
	"quoteline/app/keyed"
	"quoteline/app/translations"
	"quoteline/timeline"
	"quoteline/timeline/document"
	"quoteline/timeline/extract/dates"
)

// importTable tells what became of each document of an import, and lets the dates of
// all of them be put right in one go.
type importTable struct {
	w       *window
	results []intake.Result
	typed   map[timeline.DocumentID]timeline.Publication // what the user has said so far

	list   *keyed.List
	about  *widget.Label
	date   *datefield.Field
	all    *keyed.Button
	field  *fyne.Container // of the date
	dialog *dialog.CustomDialog
}

// importedColumns are the heads of the table with their shares of its width.
var importedColumns = columns{{"Document", 0.24}, {"Date", 0.32}, {"Events", 0.10}, {"Remarks", 0.34}}

// worst orders what needs a look before what does not.
var worst = [...]int{intake.Failed: 0, intake.Added: 1, intake.Already: 2, intake.Skipped: 3}

// showImported opens the table of the last import.
func (w *window) showImported() {
	t := &importTable{w: w, results: slices.Clone(w.imported.Results), typed: map[timeline.DocumentID]timeline.Publication{}}
	slices.SortStableFunc(t.results, func(a, b intake.Result) int {
		return cmp.Or(worst[a.Outcome]-worst[b.Outcome], looks(&b)-looks(&a))
	})
	keys := keyed.Keys{Escape: t.close}
	t.list = keyed.NewList(func() int { return len(t.results) }, func() fyne.CanvasObject { return importedColumns.row() }, func(i int, o fyne.CanvasObject) {
		t.fill(&t.results[i], o.(*fyne.Container))
	})
	t.list.OnMove = t.moved
	t.list.OnKey = func(k fyne.KeyName) {
		switch k {
		case fyne.KeyEscape:
			t.close()
		case fyne.KeyReturn, fyne.KeyEnter:
			t.enter()
		}
	}
	t.list.OnRune = t.begin
	t.about = widget.NewLabel("")
	t.about.Wrapping = fyne.TextWrapWord
	t.date = datefield.New(lang.L("Not known: what is dated by it has no day."), keys)
	t.date.OnSubmitted = func(string) { t.say() }
	t.all = keyed.NewButton(lang.L("For all without a date"), theme.CalendarIcon(), t.sayAll, keys)
	t.date.Changed = t.enable
	head := widget.NewLabel(summary(w.imported))
	head.Wrapping = fyne.TextWrapWord
	t.field = container.NewBorder(nil, nil, widget.NewLabel(lang.L("Date of the document")), container.NewVBox(t.all), t.date.Content)
	body := container.NewBorder(container.NewVBox(head, importedColumns.heads(), widget.NewSeparator()), container.NewVBox(widget.NewSeparator(), t.about, t.field), nil, nil, t.list)
	t.dialog = dialog.NewCustomWithoutButtons(lang.L("What was added"), body, w.win)
	t.dialog.SetButtons([]fyne.CanvasObject{keyed.NewButton(lang.L("Close"), theme.CancelIcon(), t.close, keys)})
	t.dialog.Resize(w.within(1100, 660))
	t.dialog.Show()
	t.list.To(0)
	w.win.Canvas().Focus(t.list)
}

// looks is how much an added document needs a look.
func looks(r *intake.Result) (n int) {
	if r.Undated {
		n += 2
	}
	if r.Untried != "" || len(r.Omitted) > 0 {
		n++
	}
	return n
}

// publication is the date of a document as it is, or as the user has said.
func (t *importTable) publication(id timeline.DocumentID) timeline.Publication {
	if p, ok := t.typed[id]; ok {
		return p
	}
	if d := t.w.s.Header(id); d != nil {
		return d.Published
	}
	return timeline.Publication{}
}

func (t *importTable) fill(r *intake.Result, row *fyne.Container) {
	events, date := "", ""
	if r.ID != "" && (r.Outcome == intake.Added || r.Outcome == intake.Already) {
		events = translations.Number(r.Events)
	}
	if t.dated(r) {
		date = dateWords(t.publication(r.ID))
	}
	_, name, within := strings.Cut(r.Name, document.Within)
	if !within {
		name = filepath.Base(r.Name)
	}
	importedColumns.fill(row, name, date, events, outcome(r))
}

// dateWords says when a document came out and where that was found.
func dateWords(p timeline.Publication) string {
	switch {
	case p.Date.IsZero():
		return lang.L("not known")
	case p.Found != "":
		return translations.Date(p.Date) + " (" + translations.Reason(p.Found) + ")"
	}
	return translations.Date(p.Date)
}

// dated reports that a result is a document whose date can be changed: it is there, and
// no list, whose events have dates of their own.
func (t *importTable) dated(r *intake.Result) bool {
	d := t.w.s.Header(r.ID)
	return d != nil && !d.Listed && (r.Outcome == intake.Added || r.Outcome == intake.Already)
}

// chosen is the result of the current row; nil where there is none.
func (t *importTable) chosen() *intake.Result {
	if at := t.list.At; at >= 0 && at < len(t.results) {
		return &t.results[at]
	}
	return nil
}

func (t *importTable) moved() {
	r := t.chosen()
	if r == nil {
		return
	}
	t.about.SetText(document.Visible(r.Name) + "\n" + document.Visible(outcome(r)))
	if t.dated(r) {
		t.field.Show()
		t.date.Enable()
		t.date.SetText(dates.Typeable(t.publication(r.ID).Date))
	} else {
		t.date.SetText("")
		t.date.Disable()
		t.field.Hide()
	}
	t.enable()
}

// enter puts the focus into the date of the current row and reports that it has one.
func (t *importTable) enter() bool {
	if t.date.Disabled() {
		return false
	}
	t.w.win.Canvas().Focus(t.date.Entry)
	return true
}

// begin puts what is typed over the list in the place of the current row's date.
func (t *importTable) begin(r rune) {
	if !t.enter() || r == ' ' {
		return
	}
	t.date.SetText("")
	t.date.TypedRune(r)
}

func (t *importTable) enable() {
	if !t.date.Disabled() && t.date.Err == nil && !t.date.Date.IsZero() && len(t.undated()) > 0 {
		t.all.Enable()
	} else {
		t.all.Disable()
	}
}

// say takes down the date of the current row and goes on to the next.
func (t *importTable) say() {
	r := t.chosen()
	if r == nil || t.date.Err != nil {
		return
	}
	t.set(r.ID)
	t.list.To(t.list.At + 1)
	t.w.win.Canvas().Focus(t.list)
}

func (t *importTable) set(id timeline.DocumentID) {
	p := timeline.Publication{Date: t.date.Date}
	if p.Date.EDTF == t.publication(id).Date.EDTF {
		return
	}
	if !p.Date.IsZero() {
		p.Found = translations.YouSaid.Of()
	}
	t.typed[id] = p
	t.list.Refresh()
}

// undated are the documents that have no date yet.
func (t *importTable) undated() (ids []timeline.DocumentID) {
	for i := range t.results {
		if r := &t.results[i]; t.dated(r) && r.Undated && t.publication(r.ID).Date.IsZero() {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

func (t *importTable) sayAll() {
	for _, id := range t.undated() {
		t.set(id)
	}
	t.enable()
}

// close makes what the user said hold, as one step.
func (t *importTable) close() {
	if r := t.chosen(); r != nil && !t.date.Disabled() && t.date.Err == nil && t.w.win.Canvas().Focused() == fyne.Focusable(t.date.Entry) {
		t.set(r.ID) // what stands in the field counts, however the table is left
	}
	t.dialog.Hide()
	n := len(t.typed)
	if n == 0 {
		return
	}
	in := count(n, "document", "documents")
	t.w.status.say(fmt.Sprintf(lang.L("Finding the events of %s by their new dates…"), in))
	t.w.s.Redate(lang.L("change of documents’ dates"), t.typed, t.w.then(lang.L("Nothing was changed"), func() {
		t.w.status.say(fmt.Sprintf(lang.L("The dates of %s are changed"), in))
	}))
}
