package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/keyed"
)

// firstSteps are what a new user is told, each under its head.
var firstSteps = [][2]string{
	{"Bring documents in", "Add a file with Ctrl+O, a folder with the File menu, or drop as many as you like on the window. What they tell of with a date becomes events, in order of time. A table says what was added, what was not read, and lets you put the dates of documents right."},
	{"Check the words", "Select an event: the side panel has the exact words it came from, and why it has its date. Click a quote to read it in its document. V marks an event as verified, X as disputed, C as to check."},
	{"Correct what is wrong", "F4 edits an event, Delete takes it away, Ctrl+M makes one of two that are the same. Select words in a document and press Ctrl+J to make an event of them. Ctrl+L lists dated sentences that gave no event."},
	{"What the marks mean", "A disc is something that happened. A bar lasted, or shows between which days it was; faded ends are not known. The legend, F2, has all marks."},
	{"Nothing is lost", "There is no Save: everything is kept as you go, in one file. Ctrl+Z takes back any step, also after a restart. A backup is made each day, in the folder “backups” beside the file."},
	{"What it cannot do", "Who did and said what is found in English texts only; of other languages dates and quotations are read. Programs misread: check what matters, that is what the quotes are for. Nothing leaves this computer."},
}

// showFirstSteps opens the page for a new user.
func (w *window) showFirstSteps() {
	var d *dialog.CustomDialog
	keys := keyed.Keys{Escape: func() { d.Hide() }}
	page := container.NewVBox()
	for _, s := range firstSteps {
		head := widget.NewLabelWithStyle(lang.L(s[0]), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
		text := widget.NewLabel(lang.L(s[1]))
		text.Wrapping = fyne.TextWrapWord
		page.Add(container.NewVBox(head, text))
	}
	file := widget.NewLabel(lang.L("This timeline is the file") + " " + w.s.Path())
	file.Wrapping, file.Importance = fyne.TextWrapBreak, widget.LowImportance
	page.Add(file)
	d = dialog.NewCustomWithoutButtons(lang.L("First steps"), container.NewVScroll(page), w.win)
	next := func(label string, icon fyne.Resource, show func()) fyne.CanvasObject {
		return keyed.NewButton(lang.L(label), icon, func() { d.Hide(); show() }, keys)
	}
	closing := keyed.NewButton(lang.L("Close"), theme.CancelIcon(), func() { d.Hide() }, keys)
	d.SetButtons([]fyne.CanvasObject{next("Legend", theme.InfoIcon(), w.showLegend), next("Keyboard shortcuts", theme.ListIcon(), w.showKeys), closing})
	d.Resize(w.within(760, 640))
	d.Show()
	w.win.Canvas().Focus(closing)
}
