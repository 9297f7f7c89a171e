package keyed

import "fyne.io/fyne/v2"

// Keys is what a widget does beside its own.
type Keys struct {
	Escape func()                  // when it is pressed; nil is nothing
	Focus  func(fyne.CanvasObject) // when the widget gets the focus; nil is nothing
	// Other is a key that a button has no use for; nil is nothing.
	Other func(fyne.KeyName)
}

func (k *Keys) escape() {
	if k.Escape != nil {
		k.Escape()
	}
}

func (k *Keys) focused(o fyne.CanvasObject) {
	if k.Focus != nil {
		k.Focus(o)
	}
}
