package app

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/keyed"
	"quoteline/app/term"
	"quoteline/app/translations"
	"quoteline/timeline/document"
	"quoteline/timeline/document/tables"
)

// roleWords are what the roles of columns are called, in their order.
var roleWords = []string{
	"not read", "date or start", "end", "time of day", "title", "text", "note", "people", "place", "speaker", "kind", "tags", "source", "address",
	"year", "month", "day", "year of the end", "month of the end", "day of the end", "time of the end",
}

const (
	maxAsked  = 60 // columns that can be said something of
	sampled   = 3  // cells of a column that are shown
	previewed = 6  // events
)

// tableForm asks what the columns of a table of events mean, and shows the events that
// come of it.
type tableForm struct {
	table   *document.Table
	mapping tables.Mapping
	answer  func(tables.Mapping)

	roles   []*keyed.Select
	preview *widget.Label
	add     *keyed.Button
	dialog  *dialog.CustomDialog
}

// askColumns opens it; answer is called once.
func (w *window) askColumns(t *document.Table, answer func(tables.Mapping)) {
	f := &tableForm{table: t, mapping: append(tables.Mapping(nil), t.Mapping...), answer: answer}
	keys := keyed.Keys{Escape: func() { f.close(nil) }}
	names := term.In(roleWords)
	form := container.New(layout.NewFormLayout())
	for i, head := range t.Header[:min(len(t.Header), maxAsked)] {
		role := keyed.NewSelect(names, keys)
		role.SetSelectedIndex(int(f.mapping[i]))
		role.OnChanged = func(string) { f.mapping[i] = tables.Role(role.SelectedIndex()); f.check() }
		f.roles = append(f.roles, role)
		cells := small()
		cells.Truncation, cells.Importance = fyne.TextTruncateEllipsis, widget.LowImportance
		cells.SetText(document.Visible(sampleOf(t, i)))
		name := widget.NewLabel(document.Visible(clip(head, 30)))
		form.Add(name)
		form.Add(container.NewBorder(nil, nil, container.NewGridWrap(fyne.NewSize(180, role.MinSize().Height), role), nil, cells))
	}
	f.preview = widget.NewLabel("")
	f.preview.Wrapping = fyne.TextWrapWord
	f.add = keyed.NewButton(lang.L("Add"), theme.ContentAddIcon(), func() { f.close(f.mapping) }, keys)
	f.add.Importance = widget.HighImportance
	about := widget.NewLabel(fmt.Sprintf(lang.L("%s is a table of %s. Say what its columns are; tables with the same columns will be read like this one."),
		document.Visible(filepath.Base(t.Name())), count(len(t.Rows), "row", "rows")))
	about.Wrapping = fyne.TextWrapWord
	body := container.NewBorder(about, container.NewVBox(widget.NewSeparator(), f.preview), nil, nil, container.NewVScroll(form))
	f.dialog = dialog.NewCustomWithoutButtons(lang.L("Columns of a table"), body, w.win)
	f.dialog.SetButtons([]fyne.CanvasObject{keyed.NewButton(lang.L("Leave out"), theme.CancelIcon(), func() { f.close(nil) }, keys), f.add})
	f.check()
	f.dialog.Resize(w.within(820, 640))
	f.dialog.Show()
	w.win.Canvas().Focus(f.roles[0])
}

func (f *tableForm) close(m tables.Mapping) {
	if f.answer == nil {
		return
	}
	f.dialog.Hide()
	f.answer(m)
	f.answer = nil
}

// sampleOf are the first cells of a column that say something.
func sampleOf(t *document.Table, column int) string {
	var out []string
	for i := range t.Rows {
		if s := t.Rows[i].Cell(column); s != "" {
			if out = append(out, clip(strings.Join(strings.Fields(clip(s, 200)), " "), 40)); len(out) == sampled {
				break
			}
		}
	}
	return strings.Join(out, " · ")
}

// check shows the first events that come of the columns, or what is missing.
func (f *tableForm) check() {
	events, err := f.table.Preview(context.Background(), f.mapping, previewed)
	if err != nil {
		f.preview.Importance = widget.DangerImportance
		f.preview.SetText(sentence(translations.Failure(err.Error())))
		f.add.Disable()
		return
	}
	var lines []string
	for i := range events {
		when := translations.Date(events[i].When)
		if events[i].When.IsZero() {
			when = lang.L("no date")
		}
		lines = append(lines, document.Visible(when+": "+events[i].Title))
	}
	f.preview.Importance = widget.MediumImportance
	f.preview.SetText(lang.L("The first events:") + "\n" + strings.Join(lines, "\n"))
	f.add.Enable()
}
