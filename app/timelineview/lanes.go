package timelineview

import (
	"slices"

	"quoteline/timeline"
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

// LaneInSight is the first lane in which the label of an event is in sight, else the
// first in which its mark is; ok is false where neither is.
func (v *View) LaneInSight(id timeline.EventID) (lane int, ok bool) {
	p := v.picture
	if p == nil {
		return 0, false
	}
	for i := range p.Labels {
		if l := &p.Labels[i]; l.Item.ID == id && v.seesLabel(l) {
			return int(l.Lane), true
		}
	}
	for i := range p.Marks {
		if m := &p.Marks[i]; m.Item.ID == id && m.Y >= p.Head && m.Y < p.H {
			return int(m.Lane), true
		}
	}
	return 0, false
}

// SeesLane reports whether the head of a lane is in sight.
func (v *View) SeesLane(lane int) bool {
	return v.picture != nil && slices.ContainsFunc(v.picture.Heads, func(h layout.Head) bool {
		return int(h.Lane) == lane && h.Y < v.picture.H
	})
}

// ShowLane scrolls as little as it takes to see the head of a lane.
func (v *View) ShowLane(lane int) {
	if y, ok := v.engine.LaneTop(lane); ok && v.picture != nil {
		const room = 60 // for a first row
		v.show(v.view, max(min(v.top, y-v.picture.Band), y+room-v.picture.H))
	}
}

// SetCalendar says how the axis names time, and where the line of today is; 0 draws
// none.
func (v *View) SetCalendar(c layout.Calendar, now when.Instant) {
	v.options.Calendar, v.options.Now = c, now
	v.arrange()
	v.repaint()
}
