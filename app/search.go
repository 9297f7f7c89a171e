package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/keyed"
)

// searchBar is the entry with its count of hits.
type searchBar struct {
	w          *window
	entry      *keyed.Entry
	count      *widget.Label
	prev, next *keyed.Button
	content    fyne.CanvasObject
}

func newSearchBar(w *window) *searchBar {
	b := &searchBar{w: w, entry: keyed.NewEntry(keyed.Keys{}), count: widget.NewLabel("")}
	b.entry.SetPlaceHolder(lang.L("Find in the events"))
	b.entry.OnChanged = w.s.Search
	b.entry.OnSubmitted = func(string) { w.s.StepHit(1) }
	b.entry.OnKey = func(k fyne.KeyName) bool {
		switch k {
		case fyne.KeyEscape:
			b.clear()
			w.win.Canvas().Unfocus()
		case fyne.KeyDown:
			w.s.StepHit(1)
		case fyne.KeyUp:
			w.s.StepHit(-1)
		default:
			return w.functionKey(k)
		}
		return true
	}
	b.prev = keyed.NewButton("", theme.MoveUpIcon(), func() { w.s.StepHit(-1) }, w.buttonKeys())
	b.next = keyed.NewButton("", theme.MoveDownIcon(), func() { w.s.StepHit(1) }, w.buttonKeys())
	b.content = container.NewBorder(nil, nil, nil, container.NewHBox(b.count, b.prev, b.next), b.entry)
	b.show()
	return b
}

func (b *searchBar) clear() { b.entry.SetText("") }

// show brings the count of hits up to date.
func (b *searchBar) show() {
	at, of := b.w.s.Hit()
	text := ""
	switch {
	case b.w.s.Query() == "":
	case of == 0:
		text = lang.L("no hits")
	case at == 0:
		text = count(of, "hit", "hits")
	default:
		text = fmt.Sprintf(lang.L("%d of %d"), at, of)
	}
	b.count.SetText(text)
	for _, x := range []*keyed.Button{b.prev, b.next} {
		if of > 0 {
			x.Show()
		} else {
			x.Hide()
		}
	}
}

func (w *window) find() { w.win.Canvas().Focus(w.search.entry) }
