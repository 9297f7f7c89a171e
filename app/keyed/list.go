package keyed

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// List is a list with a current row, which the keys move and other keys act on.
type List struct {
	widget.List
	At     int                // the current row; -1 is none
	OnMove func()             // when another row became the current one; nil is nothing
	OnKey  func(fyne.KeyName) // any key that does not move it; nil is nothing
	OnRune func(rune)         // what is typed; nil is nothing
}

// NewList makes one; its functions are those of widget.NewList.
func NewList(length func() int, create func() fyne.CanvasObject, update func(int, fyne.CanvasObject)) *List {
	l := &List{At: -1}
	l.Length, l.CreateItem, l.UpdateItem = length, create, update
	l.OnSelected = func(i widget.ListItemID) {
		l.At = i
		if l.OnMove != nil {
			l.OnMove()
		}
	}
	l.ExtendBaseWidget(l)
	return l
}

// To makes a row the current one, or the nearest that there is.
func (l *List) To(i int) {
	n := l.Length()
	l.UnselectAll()
	if i = min(i, n-1); i < 0 {
		l.At = min(0, n-1)
		if l.At < 0 {
			return
		}
		i = l.At
	}
	l.Select(i)
}

// TypedRune is part of fyne.Focusable.
func (l *List) TypedRune(r rune) {
	if l.OnRune != nil {
		l.OnRune(r)
	}
}

// TypedKey moves the current row, and passes on what does not.
func (l *List) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyDown:
		l.To(l.At + 1)
	case fyne.KeyUp:
		l.To(max(l.At-1, 0))
	case fyne.KeyPageDown:
		l.To(l.At + 10)
	case fyne.KeyPageUp:
		l.To(max(l.At-10, 0))
	case fyne.KeyHome:
		l.To(0)
	case fyne.KeyEnd:
		l.To(l.Length() - 1)
	default:
		if l.OnKey != nil {
			l.OnKey(k.Name)
		}
	}
}
