package app

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"github.com/dustin/go-humanize"

	"quoteline/app/keyed"
	"quoteline/app/style"
	"quoteline/timeline/export"
)

// exporter is the export dialog.
type exporter struct {
	w       *window
	dialog  dialog.Dialog
	path    *keyed.Entry
	what    *widget.RadioGroup
	width   *widget.Select
	scale   *widget.Select
	theme   *widget.RadioGroup
	quotes  *widget.Check
	legend  *widget.Check
	paged   *widget.Check
	size    *widget.Label
	preview *preview
	button  *widget.Button
	pages   int                // files that it will be; 0 where not known yet
	cancel  context.CancelFunc // of the export under way
	stop    context.CancelFunc // of the preview under way
}

// exportDialog asks what to export and where to; Enter exports.
func (w *window) exportDialog() {
	if w.s.Stats().Shown == 0 {
		w.status.say(lang.L("There is nothing to export yet"))
		return
	}
	x := &exporter{w: w, preview: newPreview(), size: widget.NewLabel("")}
	x.size.Wrapping = fyne.TextWrapWord
	again := func(string) { x.update() }
	x.path = keyed.NewEntry(keyed.Keys{Escape: x.close})
	x.path.SetText(freePath(pictures(), "timeline", ".png"))
	x.path.OnSubmitted = func(string) { x.export(false) }
	x.what = radio(lang.L("Whole timeline"), lang.L("Overview"), lang.L("Current view"))
	x.width = widget.NewSelect([]string{"1024", "1600", "1920", "2560", "3840"}, nil)
	x.width.SetSelected("1600")
	x.scale = widget.NewSelect([]string{"1", "1.5", "2", "3"}, nil)
	x.scale.SetSelected("2")
	x.theme = radio(lang.L("Light"), lang.L("Dark"))
	if dark() {
		x.theme.SetSelected(lang.L("Dark"))
	}
	x.quotes = widget.NewCheck(lang.L("Numbered source quotes underneath"), nil)
	x.legend = widget.NewCheck(lang.L("Legend"), nil)
	x.legend.SetChecked(true)
	x.paged = widget.NewCheck(lang.L("In pages that every program opens, if it is tall"), nil)
	x.paged.SetChecked(true)
	x.what.OnChanged, x.theme.OnChanged, x.width.OnChanged, x.scale.OnChanged = again, again, again, again
	x.quotes.OnChanged = func(bool) { x.update() }
	x.legend.OnChanged, x.paged.OnChanged = x.quotes.OnChanged, x.quotes.OnChanged

	form := widget.NewForm(
		widget.NewFormItem(lang.L("Show"), x.what),
		widget.NewFormItem(lang.L("Width"), x.width), widget.NewFormItem(lang.L("Scale"), x.scale),
		widget.NewFormItem(lang.L("Colours"), x.theme),
		widget.NewFormItem("", x.quotes), widget.NewFormItem("", x.legend), widget.NewFormItem("", x.paged),
		widget.NewFormItem(lang.L("Size"), x.size),
	)
	x.button = widget.NewButton(lang.L("Export"), func() { x.export(false) })
	x.button.Importance = widget.HighImportance
	file := container.NewBorder(nil, nil, widget.NewLabel(lang.L("File")), widget.NewButton(lang.L("Browse…"), x.browse), x.path)
	foot := container.NewVBox(file, container.NewHBox(layout.NewSpacer(), widget.NewButton(lang.L("Cancel"), x.close), x.button))
	body := container.NewBorder(nil, foot, container.NewVScroll(form), nil, x.preview)
	d := dialog.NewCustomWithoutButtons(lang.L("Export picture"), body, w.win)
	d.Resize(w.within(960, 640))
	d.SetOnClosed(x.closed)
	x.dialog = d
	d.Show()
	w.win.Canvas().Focus(x.path)
	x.update()
}

func radio(options ...string) *widget.RadioGroup {
	r := widget.NewRadioGroup(options, nil)
	r.Horizontal, r.Required = true, true
	r.SetSelected(options[0])
	return r
}

func (x *exporter) close() { x.dialog.Hide() }

func (x *exporter) closed() {
	if x.cancel != nil {
		x.cancel()
	}
	if x.stop != nil {
		x.stop()
	}
}

// input is what is shown now, with words that one worker at a time may ask for.
func (w *window) input(ctx context.Context) export.Input {
	docs := w.s.Documents()
	in := export.Input{Title: export.Title(docs), Documents: docs, Events: w.s.Apart(ctx), Lanes: w.layoutLanes(), Colours: w.colours(), Read: w.s.Whole}
	in.Hues, _ = w.s.Hues()
	return in
}

// picture is what the dialog asks for.
func (x *exporter) picture() export.Options {
	o := export.Options{
		Dark: x.theme.Selected == lang.L("Dark"), Unfold: x.w.state.Unfold, Quotes: x.quotes.Checked, Legend: x.legend.Checked,
		Fonts: style.Fonts(),
	}
	if x.what.Selected == lang.L("Current view") {
		view, width, height := x.w.tl.View()
		o.View, o.ViewWidth, o.ViewHeight = &view, width, height
	}
	o.Overview = x.what.Selected == lang.L("Overview")
	o.Pages = x.paged.Checked
	o.Calendar, o.Now = x.w.calendar()
	// The lists hold nothing else than numbers.
	o.Width, _ = strconv.Atoi(x.width.Selected)
	o.Scale, _ = strconv.ParseFloat(x.scale.Selected, 64)
	return o
}

// update shows the size and the preview of what is asked for.
func (x *exporter) update() {
	if x.stop != nil {
		x.stop()
	}
	o := x.picture()
	ctx, stop := context.WithCancel(context.Background())
	x.stop = stop
	in := x.w.input(ctx)
	go func() {
		size, img, err := export.Size(ctx, in, o, previewRows)
		x.w.o.post(func() {
			switch {
			case ctx.Err() != nil:
			case err != nil:
				x.size.SetText(explain(err))
			default:
				x.pages = size.Pages
				x.size.SetText(sizeWords(size))
				x.preview.set(img)
			}
		})
	}()
}

// previewRows is how much of a tall picture a preview shows, in pixels.
const previewRows = 8000

// sizeWords says how large a picture will be.
func sizeWords(x export.Extent) string {
	size := fmt.Sprintf("%s × %s px", humanize.Comma(int64(x.Width)), humanize.Comma(int64(x.Height)))
	if x.Pages == 1 {
		return size
	}
	return fmt.Sprintf(lang.L("About %s in all, on about %s pages, each a file with its number. An overview fits on one."), size, humanize.Comma(int64(x.Pages)))
}

// export writes the file; over says that an existing one may be replaced.
func (x *exporter) export(over bool) {
	path := strings.TrimSpace(x.path.Text)
	if x.cancel != nil || path == "" {
		return
	}
	if home, err := os.UserHomeDir(); err == nil && strings.HasPrefix(path, "~/") {
		path = filepath.Join(home, path[2:])
	}
	if filepath.Ext(path) == "" {
		path += ".png"
	}
	first := path
	if x.pages > 1 {
		first = export.Numbered(path, 1)
	}
	if _, err := os.Stat(first); err == nil && !over {
		dialog.ShowConfirm(lang.L("Replace the file?"), wrapWords(first+" "+lang.L("exists already."), 60), func(yes bool) {
			if yes {
				x.export(true)
			}
		}, x.w.win)
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	x.cancel = cancel
	x.button.Disable()
	x.w.status.say(lang.L("Exporting…"))
	o, in := x.picture(), x.w.input(ctx)
	go func() {
		out, err := export.Pictures(ctx, path, in, o, func(page int) {
			x.w.o.post(func() { x.w.status.say(fmt.Sprintf(lang.L("Exporting: %d pages written"), page)) })
		})
		x.w.o.post(func() { x.exported(out, err) })
	}()
}

func (x *exporter) exported(out export.Written, err error) {
	x.cancel = nil
	x.button.Enable()
	switch {
	case errors.Is(err, context.Canceled):
		x.w.status.say(lang.L("Export canceled"))
	case err != nil:
		x.w.status.say(lang.L("Export failed"))
		x.w.fail(lang.L("The picture cannot be written"), err)
	default:
		x.close()
		name := out.Files[0]
		if n := len(out.Files); n > 1 {
			name = fmt.Sprintf(lang.L("%d pages, %s to %s"), n, name, filepath.Base(out.Files[n-1]))
		}
		x.w.status.say(fmt.Sprintf(lang.L("Exported %s (%s)"), name, humanize.Bytes(uint64(out.Bytes))))
	}
}

// browse chooses the file in a dialog.
func (x *exporter) browse() {
	d := dialog.NewFileSave(func(wr fyne.URIWriteCloser, err error) {
		if err == nil && wr != nil {
			x.path.SetText(wr.URI().Path())
			err = wr.Close()
		}
		if err != nil {
			x.w.fail(lang.L("The file cannot be written"), err)
		}
	}, x.w.win)
	d.SetFileName(filepath.Base(x.path.Text))
	d.Show()
}
