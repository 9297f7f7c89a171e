package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// stacked lays buttons beside each other, and where they do not fit, each under the one
// before it.
type stacked struct{ high bool }

// MinSize is part of fyne.Layout. It is as high as the last width asked for; Fyne asks
// again when a layout has changed it.
func (s *stacked) MinSize(objects []fyne.CanvasObject) (size fyne.Size) {
	for i, o := range objects {
		m := o.MinSize()
		size.Width = max(size.Width, m.Width)
		switch {
		case !s.high:
			size.Height = max(size.Height, m.Height)
		case i > 0:
			size.Height += theme.Padding() + m.Height
		default:
			size.Height = m.Height
		}
	}
	return size
}

// Layout is part of fyne.Layout.
func (s *stacked) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	wide := -theme.Padding()
	for _, o := range objects {
		wide += theme.Padding() + o.MinSize().Width
	}
	s.high = wide > size.Width
	at := fyne.Position{}
	for _, o := range objects {
		m := o.MinSize()
		o.Move(at)
		o.Resize(m)
		if s.high {
			at.Y += m.Height + theme.Padding()
		} else {
			at.X += m.Width + theme.Padding()
		}
	}
}
