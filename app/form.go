package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Fyne's buttons and lists swallow Escape: a dialog whose button has the focus could
// not be left by it. These pass it on.

// keyButton is a button that gives away Escape, and is pressed by Enter too.
type keyButton struct {
	widget.Button
	escape func()
}

func newKeyButton(label string, icon fyne.Resource, f, escape func()) *keyButton {
	b := &keyButton{escape: escape}
	b.Text, b.Icon, b.OnTapped = label, icon, f
	b.ExtendBaseWidget(b)
	return b
}

// TypedKey is Fyne's.
func (b *keyButton) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyEscape:
		b.escape()
	case fyne.KeyReturn, fyne.KeyEnter:
		if !b.Disabled() {
			b.OnTapped()
		}
	default:
		b.Button.TypedKey(k)
	}
}

// keySelect is a choice that gives away Escape.
type keySelect struct {
	widget.Select
	escape func()
}

func newKeySelect(options []string, escape func()) *keySelect {
	s := &keySelect{escape: escape}
	s.Options = options
	s.ExtendBaseWidget(s)
	return s
}

// TypedKey is Fyne's.
func (s *keySelect) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape {
		s.escape()
		return
	}
	s.Select.TypedKey(k)
}

// keyCheck is a tick that gives away Escape.
type keyCheck struct {
	widget.Check
	escape func()
}

func newKeyCheck(label string, changed func(bool), escape func()) *keyCheck {
	c := &keyCheck{escape: escape}
	c.Text, c.OnChanged = label, changed
	c.ExtendBaseWidget(c)
	return c
}

// TypedKey is Fyne's.
func (c *keyCheck) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape {
		c.escape()
		return
	}
	c.Check.TypedKey(k)
}

// keyList is a list with a current row, which the keys move and other keys act on.
type keyList struct {
	widget.List
	at     int // -1 is none
	onMove func()
	onKey  func(fyne.KeyName) // any other key
}

func newKeyList(length func() int, create func() fyne.CanvasObject, update func(int, fyne.CanvasObject)) *keyList {
	l := &keyList{at: -1}
	l.Length, l.CreateItem, l.UpdateItem = length, create, update
	l.OnSelected = func(i widget.ListItemID) {
		l.at = i
		if l.onMove != nil {
			l.onMove()
		}
	}
	l.ExtendBaseWidget(l)
	return l
}

// to makes a row the current one, or the nearest that there is.
func (l *keyList) to(i int) {
	n := l.Length()
	l.UnselectAll()
	if i = min(i, n-1); i < 0 {
		l.at = min(0, n-1)
		if l.at < 0 {
			return
		}
		i = l.at
	}
	l.Select(i)
}

// TypedKey moves the current row, and passes on what does not.
func (l *keyList) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyDown:
		l.to(l.at + 1)
	case fyne.KeyUp:
		l.to(max(l.at-1, 0))
	case fyne.KeyPageDown:
		l.to(l.at + 10)
	case fyne.KeyPageUp:
		l.to(max(l.at-10, 0))
	case fyne.KeyHome:
		l.to(0)
	case fyne.KeyEnd:
		l.to(l.Length() - 1)
	default:
		if l.onKey != nil {
			l.onKey(k.Name)
		}
	}
}
