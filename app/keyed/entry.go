package keyed

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Entry is a line, or some lines, of text.
type Entry struct {
	widget.Entry
	keys  Keys
	OnKey func(fyne.KeyName) bool // has every key first and reports that it took it; nil takes none
}

// NewEntry makes one line.
func NewEntry(keys Keys) *Entry {
	e := &Entry{keys: keys}
	e.Scroll = fyne.ScrollHorizontalOnly
	e.ExtendBaseWidget(e)
	return e
}

// NewLines makes some lines.
func NewLines(keys Keys) *Entry {
	e := &Entry{keys: keys}
	e.MultiLine, e.Wrapping = true, fyne.TextWrapWord
	e.ExtendBaseWidget(e)
	e.SetMinRowsVisible(3)
	return e
}

// AcceptsTab is part of fyne.Tabbable: Tab leads on from lines, too.
func (e *Entry) AcceptsTab() bool { return false }

// FocusGained is part of fyne.Focusable.
func (e *Entry) FocusGained() {
	e.Entry.FocusGained()
	e.keys.focused(e)
}

// TypedKey is part of fyne.Focusable.
func (e *Entry) TypedKey(k *fyne.KeyEvent) {
	switch {
	case e.OnKey != nil && e.OnKey(k.Name):
	case k.Name == fyne.KeyEscape:
		e.keys.escape()
	default:
		e.Entry.TypedKey(k)
	}
}
