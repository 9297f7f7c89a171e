package app

import (
	"context"
	"errors"
	"fmt"
	"image"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"github.com/dustin/go-humanize"

	"quoteline/app/style"
	"quoteline/timeline/export"
)

// exporter is the export dialog.
type exporter struct {
	w       *window
	dialog  dialog.Dialog
	path    *keyEntry
	what    *widget.RadioGroup
	width   *widget.Select
	scale   *widget.Select
	theme   *widget.RadioGroup
	quotes  *widget.Check
	legend  *widget.Check
	size    *widget.Label
	preview *preview
	button  *widget.Button
	cancel  context.CancelFunc // of the export under way
	stop    context.CancelFunc // of the preview under way
	input   func(context.Context) (export.Input, error)
}

// exportDialog asks what to export and where to; Enter exports.
func (w *window) exportDialog() {
	if w.s.Stats().Shown == 0 {
		w.status.say(lang.L("There is nothing to export yet"))
		return
	}
	x := &exporter{w: w, preview: newPreview(), size: widget.NewLabel(""), input: w.input()}
	x.size.Wrapping = fyne.TextWrapWord
	again := func(string) { x.update() }
	x.path = newKeyEntry(func(k fyne.KeyName) bool {
		if k == fyne.KeyEscape {
			x.close()
		}
		return k == fyne.KeyEscape
	})
	x.path.SetText(freePath(pictures(), "timeline", ".png"))
	x.path.OnSubmitted = func(string) { x.export(false) }
	x.what = radio(lang.L("Whole timeline"), lang.L("Current view"))
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
	x.what.OnChanged, x.theme.OnChanged, x.width.OnChanged, x.scale.OnChanged = again, again, again, again
	x.quotes.OnChanged = func(bool) { x.update() }
	x.legend.OnChanged = x.quotes.OnChanged

	form := widget.NewForm(
		widget.NewFormItem(lang.L("Show"), x.what),
		widget.NewFormItem(lang.L("Width"), x.width), widget.NewFormItem(lang.L("Scale"), x.scale),
		widget.NewFormItem(lang.L("Colours"), x.theme),
		widget.NewFormItem("", x.quotes), widget.NewFormItem("", x.legend),
		widget.NewFormItem(lang.L("Size"), x.size),
	)
	x.button = widget.NewButton(lang.L("Export"), func() { x.export(false) })
	x.button.Importance = widget.HighImportance
	file := container.NewBorder(nil, nil, widget.NewLabel(lang.L("File")), widget.NewButton(lang.L("Browse…"), x.browse), x.path)
	foot := container.NewVBox(file, container.NewHBox(layout.NewSpacer(), widget.NewButton(lang.L("Cancel"), x.close), x.button))
	body := container.NewBorder(nil, foot, container.NewVScroll(form), nil, x.preview)
	d := dialog.NewCustomWithoutButtons(lang.L("Export picture"), body, w.win)
	have := w.win.Canvas().Size()
	d.Resize(fyne.NewSize(min(have.Width-40, 960), min(have.Height-40, 640)))
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

// input reads what is shown now, once, for workers to ask for.
func (w *window) input() func(context.Context) (export.Input, error) {
	part, docs := w.s.Part(), w.s.Documents()
	var mu sync.Mutex
	var in *export.Input
	return func(ctx context.Context) (export.Input, error) {
		mu.Lock()
		defer mu.Unlock()
		if in == nil {
			events, err := w.s.Whole(ctx, part)
			if err != nil {
				return export.Input{}, err
			}
			in = &export.Input{Title: export.Title(docs), Events: events, Documents: docs}
		}
		return *in, nil
	}
}

// picture is what the dialog asks for.
func (x *exporter) picture() export.Options {
	o := export.Options{
		Dark: x.theme.Selected == lang.L("Dark"), Unfold: x.w.state.Unfold, Quotes: x.quotes.Checked, Legend: x.legend.Checked,
		Fonts: style.Fonts(),
	}
	if x.what.Selected == lang.L("Current view") {
		view, width, _ := x.w.tl.View()
		o.View, o.ViewWidth = &view, width
	}
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
	go func() {
		var img image.Image
		var w, h int
		in, err := x.input(ctx)
		if err == nil {
			w, h, err = export.Size(in, o)
		}
		if err == nil {
			o.Scale = min(o.Scale, 0.5)
			img, err = render(ctx, in, o)
		}
		x.w.o.post(func() {
			switch {
			case ctx.Err() != nil:
			case err != nil:
				x.size.SetText(explain(err))
			default:
				x.size.SetText(fmt.Sprintf("%s × %s px", humanize.Comma(int64(w)), humanize.Comma(int64(h))))
				x.preview.set(img)
			}
		})
	}()
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
	if _, err := os.Stat(path); err == nil && !over {
		dialog.ShowConfirm(lang.L("Replace the file?"), wrapWords(path+" "+lang.L("exists already."), 60), func(yes bool) {
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
	o := x.picture()
	go func() {
		n, err := export.File(path, func(f io.Writer) error {
			in, err := x.input(ctx)
			if err != nil {
				return err
			}
			return export.PNG(ctx, f, in, o)
		})
		x.w.o.post(func() { x.exported(path, n, err) })
	}()
}

func (x *exporter) exported(path string, n int64, err error) {
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
		x.w.status.say(fmt.Sprintf(lang.L("Exported %s (%s)"), path, humanize.Bytes(uint64(n))))
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
