package editor

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/term"
)

// Fyne's widgets swallow Escape while they have the focus; these pass it on, so
// that a form can be left from anywhere.

// Keys is what fields do beside their own: Escape is called when it is pressed in
// one, and one that gets the focus is scrolled into sight.
type Keys struct {
	Escape func()
	scroll *container.Scroll // nil is none
}

// show scrolls a field into sight.
func (k *Keys) show(o fyne.CanvasObject) {
	if k.scroll == nil {
		return
	}
	d := fyne.CurrentApp().Driver()
	y := d.AbsolutePositionForObject(o).Y - d.AbsolutePositionForObject(k.scroll.Content).Y
	const air = 24
	to := min(k.scroll.Offset.Y, max(0, y-air))
	if low := y + o.Size().Height + air - k.scroll.Size().Height; low > to {
		to = min(low, max(0, k.scroll.Content.Size().Height-k.scroll.Size().Height))
	}
	if to != k.scroll.Offset.Y {
		k.scroll.ScrollToOffset(fyne.NewPos(0, to))
	}
}

// entry is a line, or some lines, of text.
type entry struct {
	widget.Entry
	keys *Keys
	down func() // what the Down key does; nil is what it always does
}

func newEntry(keys *Keys) *entry {
	e := &entry{keys: keys}
	e.ExtendBaseWidget(e)
	e.Scroll = fyne.ScrollHorizontalOnly
	return e
}

func newLines(keys *Keys) *entry {
	e := &entry{keys: keys}
	e.MultiLine, e.Wrapping = true, fyne.TextWrapWord
	e.ExtendBaseWidget(e)
	e.SetMinRowsVisible(3)
	return e
}

// AcceptsTab is part of fyne.Tabbable: Tab leads on from lines, too.
func (e *entry) AcceptsTab() bool { return false }

// FocusGained is part of fyne.Focusable.
func (e *entry) FocusGained() {
	e.Entry.FocusGained()
	e.keys.show(e)
}

// TypedKey is part of fyne.Focusable.
func (e *entry) TypedKey(k *fyne.KeyEvent) {
	switch {
	case k.Name == fyne.KeyEscape:
		e.keys.Escape()
	case k.Name == fyne.KeyDown && e.down != nil:
		e.down()
	default:
		e.Entry.TypedKey(k)
	}
}

// pick is a choice among words for the values from 0.
type pick struct {
	widget.Select
	keys *Keys
}

func newPick(keys *Keys, words []string) *pick {
	p := &pick{keys: keys}
	p.Options = term.In(words)
	p.ExtendBaseWidget(p)
	return p
}

// set chooses a value; one that is not offered chooses none.
func (p *pick) set(i int) {
	if i >= len(p.Options) {
		p.ClearSelected()
		return
	}
	p.SetSelectedIndex(i)
}

// FocusGained is part of fyne.Focusable.
func (p *pick) FocusGained() {
	p.Select.FocusGained()
	p.keys.show(p)
}

// TypedKey is part of fyne.Focusable.
func (p *pick) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape {
		p.keys.Escape()
		return
	}
	p.Select.TypedKey(k)
}

// Button is one that Enter presses, too, and that passes on Escape.
type Button struct {
	widget.Button
	keys *Keys
}

// NewButton makes one.
func NewButton(label string, f func(), keys *Keys) *Button {
	b := &Button{keys: keys}
	b.Text, b.OnTapped = lang.L(label), f
	b.ExtendBaseWidget(b)
	return b
}

// FocusGained is part of fyne.Focusable.
func (b *Button) FocusGained() {
	b.Button.FocusGained()
	b.keys.show(b)
}

// TypedKey is part of fyne.Focusable.
func (b *Button) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyEscape:
		b.keys.Escape()
	case fyne.KeyReturn, fyne.KeyEnter:
		b.OnTapped()
	default:
		b.Button.TypedKey(k)
	}
}
