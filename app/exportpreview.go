package app

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"

	"fyne.io/fyne/v2/lang"

	"quoteline/app/translations"
	"quoteline/timeline/document"
	"quoteline/timeline/export"
)

// previewRows is how much of a tall picture a preview shows, in pixels.
const previewRows = 8000

// previewBytes is how much a preview shows of what is no picture.
const previewBytes = 2500

// update shows the size and the preview of what is asked for.
func (x *exporter) update() {
	if x.stop != nil {
		x.stop()
	}
	ctx, stop := context.WithCancel(context.Background())
	x.stop = stop
	f := x.format()
	j, ready := x.job(ctx)
	if x.pages = 0; f.Picture {
		x.look.Show()
		x.text.SetText("")
	} else {
		x.look.Hide()
		x.preview.set(nil)
	}
	x.enable()
	go func() {
		ready()
		if !f.Picture {
			text, err := beginning(ctx, f, j)
			x.w.o.loop.post(func() { x.written(ctx, f, j, text, err) })
			return
		}
		size, img, err := export.Size(ctx, j.Input, j.Options, previewRows)
		x.w.o.loop.post(func() {
			switch {
			case ctx.Err() != nil:
			case err != nil:
				x.size.SetText(explain(err))
			default:
				x.pages = size.Pages
				x.size.SetText(sizeWords(f, size))
				x.preview.set(img)
			}
		})
	}()
}

// written shows the beginning of a file.
func (x *exporter) written(ctx context.Context, f *export.Format, j *export.Job, text string, err error) {
	if ctx.Err() != nil {
		return
	}
	if err != nil {
		x.size.SetText(explain(err))
		return
	}
	words := fmt.Sprintf(lang.L("%s events"), translations.Number(j.Input.Events.Len()))
	switch {
	case j.Options.View != nil:
		words = lang.L("The events whose marks are in view")
	case f.Without != "":
		words += "; " + lang.L(f.Without)
	}
	x.size.SetText(words)
	x.text.SetText(text)
}

var errEnough = errors.New("enough")

// head keeps the beginning of what is written and then wants no more.
type head struct{ bytes.Buffer }

func (h *head) Write(p []byte) (int, error) {
	n, _ := h.Buffer.Write(p[:min(len(p), previewBytes-h.Len())])
	if h.Len() >= previewBytes {
		return n, errEnough
	}
	return n, nil
}

// beginning is how a file begins.
func beginning(ctx context.Context, f *export.Format, j *export.Job) (string, error) {
	var h head
	_, err := f.To(ctx, &h, j)
	if err != nil && !errors.Is(err, errEnough) {
		return "", err
	}
	text := document.Visible(strings.ToValidUTF8(strings.ReplaceAll(h.String(), "\r\n", "\n"), ""))
	if err != nil {
		text += "…"
	}
	return text, nil
}

// sizeWords says how large a picture will be.
func sizeWords(f *export.Format, x export.Extent) string {
	if f.Name == "pdf" || f.Name == "html" || f.Name == "svg" {
		return lang.L("Sharp at any size")
	}
	size := fmt.Sprintf("%s × %s px", translations.Number(x.Width), translations.Number(x.Height))
	if x.Pages == 1 {
		return size
	}
	return fmt.Sprintf(lang.L("About %s in all, on about %s pages, each a file with its number. An overview fits on one."), size, translations.Number(x.Pages))
}
