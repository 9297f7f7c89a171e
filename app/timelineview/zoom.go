package timelineview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Buttons zoom out, show all and zoom in. They go beside the strip, where they cover
// nothing.
func (v *View) Buttons() fyne.CanvasObject {
	return container.NewCenter(container.NewHBox(
		button(theme.ZoomOutIcon(), v.ZoomOut), button(theme.ZoomFitIcon(), v.Fit), button(theme.ZoomInIcon(), v.ZoomIn),
	))
}

func button(icon fyne.Resource, f func()) *widget.Button {
	b := widget.NewButtonWithIcon("", icon, f)
	b.Importance = widget.LowImportance
	return b
}
