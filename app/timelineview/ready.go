package timelineview

import "quoteline/timeline/layout"

// readyAxis is an axis that was made before it is needed.
type readyAxis struct {
	axis *layout.Axis
	fold bool
}

// of reports whether it is the axis of events, folded or not.
func (r *readyAxis) of(events *layout.Events, fold bool) bool {
	return r != nil && r.fold == fold && r.axis.Events() == events
}

// Prepare makes the axis for events that SetEvents will be called with, which
// takes long where there are very many. all says that they are those of no filter:
// their axis is kept while others are shown. Any goroutine may call it.
func (v *View) Prepare(events *layout.Events, all bool) {
	fold := !v.unfold.Load()
	r := &readyAxis{v.newAxis(events, fold), fold}
	if all {
		v.whole.Store(r)
	} else {
		v.ready.Store(r)
	}
}

// axisOf takes the axis that Prepare made, or makes one.
func (v *View) axisOf(events *layout.Events) *layout.Axis {
	if r := v.ready.Swap(nil); r.of(events, v.fold) {
		return r.axis
	}
	whole := v.whole.Load()
	if whole.of(events, v.fold) {
		return whole.axis
	}
	axis := v.newAxis(events, v.fold)
	if whole != nil && whole.axis.Events() == events { // folded otherwise since
		v.whole.Store(&readyAxis{axis, v.fold})
	}
	return axis
}

// newAxis makes the axis for events: for many of those that there is an axis for, by the
// order that is known.
func (v *View) newAxis(events *layout.Events, fold bool) *layout.Axis {
	const many = 8 // a part of them
	if whole := v.whole.Load(); whole != nil && events.Of == whole.axis.Events() && events.Len() > events.Of.Len()/many {
		return whole.axis.Part(events, fold)
	}
	return layout.NewAxisOf(events, fold)
}
