package timelineview

import "quoteline/timeline/layout"

// readyAxis is an axis that was made before it is needed.
type readyAxis struct {
	axis *layout.Axis
	fold bool
}

// Prepare makes the axis for events that SetEvents will be called with, which
// takes long where there are very many. Any goroutine may call it.
func (v *View) Prepare(events *layout.Events) {
	fold := !v.unfold.Load()
	v.ready.Store(&readyAxis{layout.NewAxisOf(events, fold), fold})
}

// axisOf takes the axis that Prepare made, or makes one.
func (v *View) axisOf(events *layout.Events) *layout.Axis {
	if r := v.ready.Swap(nil); r != nil && r.fold == v.fold && r.axis.Events() == events {
		return r.axis
	}
	return layout.NewAxisOf(events, v.fold)
}
