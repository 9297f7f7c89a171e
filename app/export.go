package app

import (
	"context"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/keyed"
	"quoteline/timeline/export"
)

// exporter is the export dialog.
type exporter struct {
	proposed string // the path, while it is not the user's
	w        *window
	dialog   dialog.Dialog
	path     *keyed.Entry
	button   *keyed.Button
	choices
	look    *fyne.Container // what only pictures have
	size    *widget.Label
	preview *preview
	text    *widget.Label      // the beginning of what is no picture
	pages   int                // files that it will be; 0 where not known yet
	cancel  context.CancelFunc // of the export under way
	stop    context.CancelFunc // of the preview under way
}

// exportDialog asks what to export and where to; Enter exports.
func (w *window) exportDialog() {
	if w.s.Stats().Events == 0 {
		w.status.say(lang.L("There is nothing to export yet"))
		return
	}
	w.askExport()
}

func (w *window) askExport() *exporter {
	x := &exporter{w: w, preview: newPreview(), size: widget.NewLabel(""), text: widget.NewLabel("")}
	x.size.Wrapping = fyne.TextWrapWord
	x.text.TextStyle.Monospace, x.text.Wrapping = true, fyne.TextWrapBreak
	keys := keyed.Keys{Escape: x.close}
	x.path = keyed.NewEntry(keys)
	x.path.OnSubmitted = func(string) { x.export(false) }
	x.choices = newChoices(w, keys)
	x.propose()

	x.look = container.NewVBox(widget.NewForm(
		widget.NewFormItem(lang.L("Preset"), x.preset),
		widget.NewFormItem(lang.L("Show"), x.whole),
		widget.NewFormItem(lang.L("Width"), x.width), widget.NewFormItem(lang.L("Scale"), x.scale),
		widget.NewFormItem(lang.L("Colours"), x.theme),
		widget.NewFormItem("", x.quotes), widget.NewFormItem("", x.legend), widget.NewFormItem("", x.paged),
	))
	wide := canvas.NewRectangle(color.Transparent) // as wide whatever the format has
	wide.SetMinSize(fyne.NewSize(390, 0))
	form := container.NewVBox(wide, widget.NewForm(
		widget.NewFormItem(lang.L("Format"), x.formats), widget.NewFormItem(lang.L("Events"), x.events), widget.NewFormItem(lang.L("Size"), x.size),
	), x.look)
	x.button = keyed.NewButton(lang.L("Export"), nil, func() { x.export(false) }, keys)
	x.button.Importance = widget.HighImportance
	file := container.NewBorder(nil, nil, widget.NewLabel(lang.L("File")), keyed.NewButton(lang.L("Browse…"), nil, x.browse, keys), x.path)
	foot := container.NewVBox(file, container.NewHBox(layout.NewSpacer(), keyed.NewButton(lang.L("Cancel"), nil, x.close, keys), x.button))
	text := container.NewScroll(x.text)
	text.SetMinSize(x.preview.MinSize())
	body := container.NewBorder(nil, foot, container.NewVScroll(form), nil, container.NewStack(x.preview, text))
	d := dialog.NewCustomWithoutButtons(lang.L("Export"), body, w.win)
	d.Resize(w.within(960, 640))
	d.SetOnClosed(x.closed)
	x.dialog = d
	x.changed(x.update, x.reformat)
	d.Show()
	w.win.Canvas().Focus(x.path)
	x.update()
	return x
}

func (x *exporter) close() { x.dialog.Hide() }

func (x *exporter) closed() {
	x.w.state.Export = x.remember()
	if x.cancel != nil {
		x.cancel()
	}
	if x.stop != nil {
		x.stop()
	}
}

// propose names a file of the format that is not there yet.
func (x *exporter) propose() {
	x.proposed = freePath(pictures(), "timeline", "."+x.format().Ext)
	x.setPath(x.proposed)
}

// reformat gives the file the ending of the format, or proposes another where the name
// is not the user's.
func (x *exporter) reformat() {
	path := x.path.Text
	if f, err := export.FormatOf("", path); path == x.proposed {
		x.propose()
	} else if err == nil {
		x.setPath(path[:len(path)-len(f.Ext)] + x.format().Ext)
	}
	x.update()
}

// setPath names the file, with the cursor behind it.
func (x *exporter) setPath(path string) {
	x.path.SetText(path)
	x.path.CursorColumn = len([]rune(path))
	x.path.Refresh()
}
