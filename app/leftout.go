package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/timeline"
	"quoteline/timeline/document"
)

// showLeftOut lists the dated sentences that gave no event, with the reason; one
// click puts a sentence on the timeline.
func (w *window) showLeftOut() {
	w.s.LeftOut(func(left []timeline.Omission, err error) {
		switch {
		case err != nil:
			w.fail(lang.L("The list cannot be read"), err)
		case len(left) == 0:
			dialog.ShowInformation(lang.L("Left out"), lang.L("Nothing: every sentence with a date gave an event."), w.win)
		default:
			w.leftOutDialog(left)
		}
	})
}

func (w *window) leftOutDialog(left []timeline.Omission) {
	var d *dialog.CustomDialog
	head := widget.NewLabel("")
	head.Wrapping = fyne.TextWrapWord
	list := widget.NewList(func() int { return len(left) }, func() fyne.CanvasObject { return newLeftOutRow() }, nil)
	list.HideSeparators = false
	say := func() {
		head.SetText(count(len(left), "sentence states a date and gave no event.", "sentences state a date and gave no event.") +
			" " + lang.L("Add puts one on the timeline; Read shows it in its document."))
	}
	list.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		row := o.(*leftOutRow)
		omission := left[i]
		row.set(&omission, w.s.Header(omission.Event.Quotes[0].Document))
		row.read.OnTapped = func() {
			d.Hide()
			w.openQuote(omission.Event.Quotes[0])
		}
		row.add.OnTapped = func() {
			row.add.Disable() // until the list is read again
			w.s.Adopt(lang.L("addition of a sentence"), omission, func(err error) {
				if err != nil {
					w.fail(lang.L("The event cannot be added"), err)
					return
				}
				w.status.say(lang.L("Added to the timeline"))
				w.s.LeftOut(func(now []timeline.Omission, err error) {
					if err != nil {
						w.fail(lang.L("The list cannot be read"), err)
						return
					}
					left = now
					say()
					list.Refresh()
				})
			})
		}
	}
	say()
	d = dialog.NewCustom(lang.L("Left out"), lang.L("Close"), container.NewBorder(head, nil, nil, nil, list), w.win)
	have := w.win.Canvas().Size()
	d.Resize(fyne.NewSize(min(have.Width-40, 860), min(have.Height-40, 600)))
	d.Show()
}

// leftOutRow is one sentence with its date, its reason and its buttons.
type leftOutRow struct {
	widget.BaseWidget
	date, words, why *widget.Label
	read, add        *widget.Button
}

func newLeftOutRow() *leftOutRow {
	r := &leftOutRow{
		date: widget.NewLabelWithStyle("", fyne.TextAlignLeading, fyne.TextStyle{Bold: true}), words: widget.NewLabel(" \n "), why: small(),
		read: widget.NewButton(lang.L("Read"), nil), add: widget.NewButtonWithIcon(lang.L("Add"), theme.ContentAddIcon(), nil),
	}
	r.date.Truncation, r.why.Truncation = fyne.TextTruncateEllipsis, fyne.TextTruncateEllipsis
	r.why.Importance = widget.LowImportance
	r.words.Wrapping, r.words.Truncation = fyne.TextWrapWord, fyne.TextTruncateEllipsis
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is part of fyne.Widget.
func (r *leftOutRow) CreateRenderer() fyne.WidgetRenderer {
	buttons := container.NewVBox(container.NewHBox(r.read, r.add))
	return widget.NewSimpleRenderer(container.NewBorder(r.date, r.why, nil, buttons, r.words))
}

func (r *leftOutRow) set(o *timeline.Omission, from *timeline.Document) {
	r.date.SetText(o.Event.When.Human())
	r.words.SetText("“" + document.Visible(o.Event.Quotes[0].Exact) + "”")
	why := o.Why
	if from != nil {
		why += " · " + from.Title
	}
	r.why.SetText(document.Visible(why))
	r.add.Enable()
}
