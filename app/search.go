package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// searchBar is the entry with its count of hits.
type searchBar struct {
	w          *window
	entry      *keyEntry
	count      *widget.Label
	prev, next *widget.Button
	content    fyne.CanvasObject
}

// keyEntry is an Entry whose keys can be taken first: Fyne's own swallows Esc.
type keyEntry struct {
	widget.Entry
	onKey func(fyne.KeyName) bool
}

// newKeyEntry makes an Entry; onKey reports that it took a key.
func newKeyEntry(onKey func(fyne.KeyName) bool) *keyEntry {
	e := &keyEntry{onKey: onKey}
	e.ExtendBaseWidget(e)
	return e
}

// TypedKey is Fyne's.
func (e *keyEntry) TypedKey(k *fyne.KeyEvent) {
	if !e.onKey(k.Name) {
		e.Entry.TypedKey(k)
	}
}

func newSearchBar(w *window) *searchBar {
	b := &searchBar{w: w, entry: newKeyEntry(nil), count: widget.NewLabel("")}
	b.entry.SetPlaceHolder(lang.L("Find in titles, people, places, quotes"))
	b.entry.Scroll = fyne.ScrollHorizontalOnly
	b.entry.OnChanged = w.s.Search
	b.entry.OnSubmitted = func(string) { w.s.StepHit(1) }
	b.entry.onKey = func(k fyne.KeyName) bool {
		switch k {
		case fyne.KeyEscape:
			b.clear()
			w.win.Canvas().Unfocus()
		case fyne.KeyF1:
			w.showKeys()
		case fyne.KeyDown:
			w.s.StepHit(1)
		case fyne.KeyUp:
			w.s.StepHit(-1)
		default:
			return false
		}
		return true
	}
	b.prev = widget.NewButtonWithIcon("", theme.MoveUpIcon(), func() { w.s.StepHit(-1) })
	b.next = widget.NewButtonWithIcon("", theme.MoveDownIcon(), func() { w.s.StepHit(1) })
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
	for _, x := range []*widget.Button{b.prev, b.next} {
		if of > 0 {
			x.Show()
		} else {
			x.Hide()
		}
	}
}

func (w *window) find() { w.win.Canvas().Focus(w.search.entry) }
