package editor

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// show scrolls a field into sight.
func show(scroll *container.Scroll, field fyne.CanvasObject) {
	d := fyne.CurrentApp().Driver()
	y := d.AbsolutePositionForObject(field).Y - d.AbsolutePositionForObject(scroll.Content).Y
	const air = 24
	to := min(scroll.Offset.Y, max(0, y-air))
	if low := y + field.Size().Height + air - scroll.Size().Height; low > to {
		to = min(low, max(0, scroll.Content.Size().Height-scroll.Size().Height))
	}
	if to != scroll.Offset.Y {
		scroll.ScrollToOffset(fyne.NewPos(0, to))
	}
}
