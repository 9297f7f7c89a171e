package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/keyed"
)

// empty is what is shown while there is no document.
func (w *window) empty() *fyne.Container {
	title := widget.NewLabelWithStyle(lang.L("Every event, with the words it came from"), fyne.TextAlignCenter, fyne.TextStyle{Bold: true})
	title.SizeName = theme.SizeNameHeadingText
	title.Wrapping = fyne.TextWrapWord
	how := widget.NewLabelWithStyle(lang.L("Add documents, or drop them on this window.\nTheir events will stand here in order of time."), fyne.TextAlignCenter, fyne.TextStyle{})
	how.Wrapping = fyne.TextWrapWord
	add := keyed.NewButton(lang.L("Add documents"), theme.ContentAddIcon(), w.alone(w.chooseFiles), w.buttonKeys())
	add.Importance = widget.HighImportance
	sample := keyed.NewButton(lang.L("Open sample"), theme.FileTextIcon(), w.alone(w.addSamples), w.buttonKeys())
	box := container.NewVBox(title, how, container.NewCenter(container.NewHBox(add, sample)))
	c := container.NewBorder(nil, nil, nil, nil, container.New(&middle{}, box))
	c.Hide()
	return c
}

// middle centres one object in height and gives it up to 640 in width.
type middle struct{}

// MinSize is part of fyne.Layout.
func (middle) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(240, 160) }

// Layout is part of fyne.Layout.
func (middle) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		width := min(size.Width, 640)
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
		h := o.MinSize().Height
		o.Resize(fyne.NewSize(width, h))
		o.Move(fyne.NewPos((size.Width-width)/2, max((size.Height-h)/2, 0)))
	}
}
