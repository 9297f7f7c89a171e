package app

import (
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/files"
	"quoteline/app/keyed"
	"quoteline/timeline/document"
)

// remember puts a timeline first among the recent ones.
func (w *window) remember(path string) {
	if err := w.o.Files.Recent.Add(path); err != nil {
		fyne.LogError("the list of recent timelines is as it was", err) // nothing else depends on it
	}
	w.menus()
}

// forget takes one out of the list that is no longer there.
func (w *window) forget(path string) {
	if err := w.o.Files.Recent.Drop(path); err != nil {
		fyne.LogError("the list of recent timelines is as it was", err)
	}
	w.menus()
}

// others are the recent timelines but the one that is open.
func (w *window) others() (out []string) {
	own, _ := filepath.Abs(w.s.Path())
	for _, p := range w.o.Files.Recent.List() {
		if p != own {
			out = append(out, p)
		}
	}
	return out
}

// recentItems are the entries of the menu of recent timelines.
func (w *window) recentItems() (out []*fyne.MenuItem) {
	all := w.others()
	for _, p := range all {
		label := document.Visible(files.Title(p) + "  —  " + shortened(filepath.Dir(p), 40))
		out = append(out, fyne.NewMenuItem(label, w.alone(func() { w.openTimeline(files.Target{Path: p}) })))
	}
	list := item("All recent…", fyne.KeyR, fyne.KeyModifierShortcutDefault, w.alone(w.showRecent))
	clear := item("Clear list", "", 0, w.clearRecent)
	clear.Disabled = len(all) == 0
	if len(all) > 0 {
		out = append(out, fyne.NewMenuItemSeparator())
	}
	return append(out, list, clear)
}

func (w *window) clearRecent() {
	if err := w.o.Files.Recent.Clear(); err != nil {
		w.fail(lang.L("The list cannot be cleared"), err)
	}
	w.menus()
}

// shortened is the end of a path, of n characters at most.
func shortened(path string, n int) string {
	if r := []rune(path); len(r) > n {
		return "…" + string(r[len(r)-n+1:])
	}
	return path
}

// showRecent lists the recent timelines, to be opened or taken out of the list by keys.
func (w *window) showRecent() {
	all := w.others()
	if len(all) == 0 {
		w.status.say(lang.L("No other timeline was open lately"))
		return
	}
	var d *dialog.CustomDialog
	list := keyed.NewList(func() int { return len(all) }, func() fyne.CanvasObject {
		name, folder := widget.NewLabelWithStyle("", fyne.TextAlignLeading, fyne.TextStyle{Bold: true}), small()
		folder.Truncation, folder.Importance = fyne.TextTruncateEllipsis, widget.LowImportance
		return container.NewBorder(nil, nil, name, nil, folder)
	}, func(i int, o fyne.CanvasObject) {
		row := o.(*fyne.Container)
		row.Objects[0].(*widget.Label).SetText(document.Visible(shortened(filepath.Dir(all[i]), 60)))
		row.Objects[1].(*widget.Label).SetText(document.Visible(files.Title(all[i])))
	})
	open := func() {
		if list.At >= 0 && list.At < len(all) {
			d.Hide()
			w.openTimeline(files.Target{Path: all[list.At]})
		}
	}
	drop := func() {
		if list.At < 0 || list.At >= len(all) {
			return
		}
		w.forget(all[list.At])
		w.status.say(fmt.Sprintf(lang.L("%s is not on the list any more; the file stays where it is"), filepath.Base(all[list.At])))
		if all = w.others(); len(all) == 0 {
			d.Hide()
			return
		}
		list.Refresh()
		list.To(list.At)
	}
	keys := keyed.Keys{Escape: func() { d.Hide() }}
	list.OnKey = func(k fyne.KeyName) {
		switch k {
		case fyne.KeyEscape:
			d.Hide()
		case fyne.KeyReturn, fyne.KeyEnter:
			open()
		case fyne.KeyDelete:
			drop()
		}
	}
	d = dialog.NewCustomWithoutButtons(lang.L("Recent timelines"), list, w.win)
	do := keyed.NewButton(lang.L("Open"), nil, open, keys)
	do.Importance = widget.HighImportance
	d.SetButtons([]fyne.CanvasObject{
		keyed.NewButton(lang.L("Take off the list"), nil, drop, keys),
		keyed.NewButton(lang.L("Clear list"), nil, func() { d.Hide(); w.clearRecent() }, keys),
		keyed.NewButton(lang.L("Cancel"), nil, func() { d.Hide() }, keys), do,
	})
	d.Resize(w.within(640, 460))
	d.Show()
	list.To(0)
	w.win.Canvas().Focus(list)
}
