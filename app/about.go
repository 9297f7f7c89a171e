package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/keyed"
	"quoteline/app/licences"
	"quoteline/app/prefs"
	"quoteline/app/translations"
)

// about says what the program is, where it keeps what, and under which licences it and
// what is in it stand: one of them at a time, since all together are long.
func (w *window) about() {
	var d *dialog.CustomDialog
	parts := licences.Parts()
	text := widget.NewLabel("")
	text.Wrapping, text.SizeName = fyne.TextWrapWord, theme.SizeNameCaptionText
	scroll := container.NewVScroll(text)
	list := keyed.NewList(func() int { return len(parts) }, func() fyne.CanvasObject {
		l := widget.NewLabel("")
		l.Truncation = fyne.TextTruncateEllipsis
		return l
	}, func(i int, o fyne.CanvasObject) { o.(*widget.Label).SetText(strings.Join(parts[i].Of, ", ")) })
	list.OnMove = func() {
		text.SetText(strings.Join(parts[list.At].Of, "\n") + "\n\n" + parts[list.At].Text)
		scroll.ScrollToTop()
	}
	list.OnKey = func(k fyne.KeyName) {
		page := scroll.Size().Height * 0.9
		switch k {
		case fyne.KeyEscape:
			d.Hide()
		case fyne.KeySpace, fyne.KeyRight:
			scroll.ScrollToOffset(scroll.Offset.AddXY(0, page))
		case fyne.KeyBackspace, fyne.KeyLeft:
			scroll.ScrollToOffset(scroll.Offset.SubtractXY(0, page))
		}
	}
	head := widget.NewLabelWithStyle("Quoteline "+w.o.Version, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	what := widget.NewLabel(lang.L("Turns documents into a timeline that can be checked: every event carries the exact words it came from."))
	what.Wrapping = fyne.TextWrapWord
	places := widget.NewLabel(translations.Named(lang.L("Timeline"), w.s.Path()) + "\n" + translations.Named(lang.L("Preferences"), prefs.Path()))
	places.Wrapping, places.SizeName = fyne.TextWrapBreak, theme.SizeNameCaptionText
	hint := small()
	hint.Importance = widget.LowImportance
	hint.SetText(lang.L("Licences: up and down choose one, right and left scroll it."))
	split := container.NewHSplit(list, scroll)
	split.SetOffset(0.34)
	body := container.NewBorder(container.NewVBox(head, what, places, hint), nil, nil, nil, split)
	d = dialog.NewCustomWithoutButtons(lang.L("About Quoteline"), body, w.win)
	d.SetButtons([]fyne.CanvasObject{keyed.NewButton(lang.L("Close"), theme.CancelIcon(), func() { d.Hide() }, keyed.Keys{Escape: func() { d.Hide() }})})
	d.Resize(w.within(900, 640))
	d.Show()
	w.win.Canvas().Focus(list)
	list.To(0)
}
