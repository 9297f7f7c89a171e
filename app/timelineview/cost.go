package timelineview

import (
	"time"

	"fyne.io/fyne/v2"

	"quoteline/timeline/layout"
	"quoteline/timeline/when"
)

// Cost is what frames took, for measuring: Layout with the scene, and Paint.
type Cost struct {
	Layout, Paint time.Duration
	Frames        int
}

// TakeCost returns the cost of the frames since it was last asked.
func (v *View) TakeCost() Cost {
	c := v.cost
	v.cost = Cost{}
	return c
}

// ScrolledWith is Scrolled with modifier keys held down.
func (v *View) ScrolledWith(e *fyne.ScrollEvent, m fyne.KeyModifier) { v.scroll(e, m) }

// ShowRange shows a stretch of time.
func (v *View) ShowRange(from, to when.Instant) {
	a, b := v.axis.Unit(from), v.axis.Unit(to)
	if b <= a {
		return
	}
	v.fitted = false
	v.show(layout.View{Start: a, Scale: v.width() / (b - a)}, 0)
}
