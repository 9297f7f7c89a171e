package timelineview

import (
	"quoteline/timeline/layout"
	"quoteline/timeline/when"
)

// lanes are how the events are grouped and coloured.
type lanes struct {
	given []layout.Lane
	hues  []uint8
}

// SetLanes groups the events that are shown, and colours them; nil lanes are one of
// all, nil hues colour by kind. The part in view stays where its time does, and what
// is selected stays in sight.
func (v *View) SetLanes(in []layout.Lane, hues []uint8) {
	v.lanes = lanes{in, hues}
	v.show(v.view, v.top)
	v.reveal(v.selected)
}

// OnLane sets what is called when the head of a lane is clicked, with its place among
// the lanes.
func (v *View) OnLane(f func(lane int)) { v.onLane = f }

// SetCalendar says how the axis names time, and where the line of today is; 0 draws
// none.
func (v *View) SetCalendar(c layout.Calendar, now when.Instant) {
	v.options.Calendar, v.options.Now = c, now
	v.arrange()
	v.repaint()
}
