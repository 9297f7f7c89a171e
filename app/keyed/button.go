package keyed

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Button is one that Enter presses, too, and that leaves other keys to what it stands in.
type Button struct {
	widget.Button
	keys Keys
}

// NewButton makes one; icon may be nil.
func NewButton(label string, icon fyne.Resource, f func(), keys Keys) *Button {
	b := &Button{keys: keys}
	b.Text, b.Icon, b.OnTapped = label, icon, f
	b.ExtendBaseWidget(b)
	return b
}

// FocusGained is part of fyne.Focusable.
func (b *Button) FocusGained() {
	b.Button.FocusGained()
	b.keys.focused(b)
}

// TypedKey is part of fyne.Focusable.
func (b *Button) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyEscape:
		b.keys.escape()
	case fyne.KeyReturn, fyne.KeyEnter:
		if !b.Disabled() {
			b.OnTapped()
		}
	case fyne.KeySpace:
		b.Button.TypedKey(k)
	default:
		if b.keys.Other != nil {
			b.keys.Other(k.Name)
		}
	}
}
