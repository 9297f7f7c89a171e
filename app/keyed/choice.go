package keyed

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Select is a choice of one.
type Select struct {
	widget.Select
	keys Keys
}

// NewSelect makes one.
func NewSelect(options []string, keys Keys) *Select {
	s := &Select{keys: keys}
	s.Options = options
	s.ExtendBaseWidget(s)
	return s
}

// FocusGained is part of fyne.Focusable.
func (s *Select) FocusGained() {
	s.Select.FocusGained()
	s.keys.focused(s)
}

// TypedKey is part of fyne.Focusable.
func (s *Select) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape {
		s.keys.escape()
		return
	}
	s.Select.TypedKey(k)
}

// Check is a tick.
type Check struct {
	widget.Check
	keys Keys
}

// NewCheck makes one.
func NewCheck(label string, changed func(bool), keys Keys) *Check {
	c := &Check{keys: keys}
	c.Text, c.OnChanged = label, changed
	c.ExtendBaseWidget(c)
	return c
}

// FocusGained is part of fyne.Focusable.
func (c *Check) FocusGained() {
	c.Check.FocusGained()
	c.keys.focused(c)
}

// TypedKey is part of fyne.Focusable.
func (c *Check) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape {
		c.keys.escape()
		return
	}
	c.Check.TypedKey(k)
}
