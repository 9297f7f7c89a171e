package timelineview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/keyed"
)

// Buttons zoom out, show all and zoom in. They go beside the strip, where they cover
// nothing.
func (v *View) Buttons() fyne.CanvasObject {
	return container.NewCenter(container.NewHBox(
		v.button(theme.ZoomOutIcon(), v.ZoomOut), v.button(theme.ZoomFitIcon(), v.Fit), v.button(theme.ZoomInIcon(), v.ZoomIn),
	))
}

// button passes the keys that it has no use for on to the timeline.
func (v *View) button(icon fyne.Resource, f func()) *keyed.Button {
	pass := func(k fyne.KeyName) { v.TypedKey(&fyne.KeyEvent{Name: k}) }
	b := keyed.NewButton("", icon, f, keyed.Keys{Escape: func() { pass(fyne.KeyEscape) }, Other: pass})
	b.Importance = widget.LowImportance
	return b
}
