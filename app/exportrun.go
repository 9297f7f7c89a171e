package app

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"quoteline/app/translations"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"

	"quoteline/timeline/export"
)

// file is the path that is typed, with the ending of the format where it has none.
func (x *exporter) file() string {
	path := strings.TrimSpace(x.path.Text)
	if home, err := os.UserHomeDir(); err == nil && strings.HasPrefix(path, "~/") {
		path = filepath.Join(home, path[2:])
	}
	if path != "" && filepath.Ext(path) == "" {
		path += "." + x.format().Ext
	}
	return path
}

// export writes the file; over says that an existing one may be replaced.
func (x *exporter) export(over bool) {
	path := x.file()
	if x.cancel != nil || path == "" {
		return
	}
	f := x.format()
	first := path
	if f.Name == "png" && x.pages > 1 {
		first = export.Numbered(path, 1)
	}
	if _, err := os.Stat(first); err == nil && !over {
		x.w.confirm(lang.L("Replace the file?"), first+" "+lang.L("exists already."), lang.L("Replace"), func() { x.export(true) })
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	x.cancel = cancel
	x.button.Disable()
	x.w.status.say(lang.L("Exporting…"))
	j, ready := x.job(ctx)
	tell := x.teller(ctx)
	j.Options.Progress = tell
	go func() {
		if ready(); !f.Picture {
			n := j.Input.Events.Len()
			j.Store = export.Watched(j.Store, func(events int) { tell(events, n) })
		}
		out, err := f.File(ctx, path, j)
		x.w.o.loop.post(func() { x.exported(f, out, err) })
	}()
}

// teller says how far an export is, now and then.
func (x *exporter) teller(ctx context.Context) func(done, all int) {
	const pause = 200 * time.Millisecond
	last := time.Now()
	return func(done, all int) {
		if now := time.Now(); now.Sub(last) >= pause && all > 0 {
			last = now
			x.w.o.loop.post(func() {
				if ctx.Err() == nil && x.cancel != nil {
					x.w.status.say(fmt.Sprintf(lang.L("Exporting: %d %%; Escape stops it"), min(100*done/all, 100)))
				}
			})
		}
	}
}

func (x *exporter) exported(f *export.Format, out export.Written, err error) {
	x.cancel = nil
	x.button.Enable()
	switch {
	case errors.Is(err, context.Canceled):
		x.w.status.say(lang.L("Export canceled"))
	case err != nil:
		x.w.status.say(lang.L("Export failed"))
		x.w.fail(lang.L("The file cannot be written"), err)
	default:
		x.close()
		name := out.Files[0]
		if n := len(out.Files); n > 1 {
			name = fmt.Sprintf(lang.L("%d pages, %s to %s"), n, name, filepath.Base(out.Files[n-1]))
		}
		words := fmt.Sprintf(lang.L("Exported %s (%s)"), name, translations.Bytes(out.Bytes))
		if out.LeftOut > 0 {
			words += fmt.Sprintf(lang.L("; %d events left out: %s"), out.LeftOut, lang.L(f.Without))
		}
		x.w.status.say(words)
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
