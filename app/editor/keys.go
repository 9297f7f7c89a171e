package editor

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"
)

// Fyne's widgets swallow Escape while they have the focus; these pass it on, so
// that a form can be left from anywhere.

// entry is a line, or some lines, of text.
type entry struct {
	widget.Entry
	escape func()
	down   func() // what the Down key does; nil is what it always does
}

func newEntry(escape func()) *entry {
	e := &entry{escape: escape}
	e.ExtendBaseWidget(e)
	e.Scroll = fyne.ScrollHorizontalOnly
	return e
}

func newLines(escape func()) *entry {
	e := &entry{escape: escape}
	e.MultiLine, e.Wrapping = true, fyne.TextWrapWord
	e.ExtendBaseWidget(e)
	e.SetMinRowsVisible(3)
	return e
}

// AcceptsTab is part of fyne.Tabbable: Tab leads on from lines, too.
func (e *entry) AcceptsTab() bool { return false }

// TypedKey is part of fyne.Focusable.
func (e *entry) TypedKey(k *fyne.KeyEvent) {
	switch {
	case k.Name == fyne.KeyEscape:
		e.escape()
	case k.Name == fyne.KeyDown && e.down != nil:
		e.down()
	default:
		e.Entry.TypedKey(k)
	}
}

// pick is a choice among words for the values from 0.
type pick struct {
	widget.Select
	escape func()
}

func newPick(escape func(), words ...string) *pick {
	p := &pick{escape: escape}
	for _, w := range words {
		p.Options = append(p.Options, lang.L(w))
	}
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

// TypedKey is part of fyne.Focusable.
func (p *pick) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape {
		p.escape()
		return
	}
	p.Select.TypedKey(k)
}

// Button is one that Enter presses, too, and that passes on Escape.
type Button struct {
	widget.Button
	escape func()
}

// NewButton makes one.
func NewButton(label string, f, escape func()) *Button {
	b := &Button{escape: escape}
	b.Text, b.OnTapped = lang.L(label), f
	b.ExtendBaseWidget(b)
	return b
}

// TypedKey is part of fyne.Focusable.
func (b *Button) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyEscape:
		b.escape()
	case fyne.KeyReturn, fyne.KeyEnter:
		b.OnTapped()
	default:
		b.Button.TypedKey(k)
	}
}
