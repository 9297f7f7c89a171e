package scene

import (
	"image/color"

	"quoteline/timeline"
	"quoteline/timeline/layout"
)

// signs draws what the user says of an event, from x on and about y: a tick for
// verified, a question mark for disputed, a ring for what is to be checked, and a
// pen above a line for what was corrected.
func (b *pen) signs(o layout.Own, x, y float64, ink color.NRGBA, id timeline.EventID) {
	stroke := func(x0, y0, x1, y1 float64) {
		b.add(Shape{Kind: Segment, Event: id, X: x0, Y: y0, W: x1 - x0, H: y1 - y0, Line: 1.5, Stroke: ink})
	}
	x += 3
	switch o.Verified {
	case timeline.Verified:
		stroke(x, y, x+2.5, y+2.75)
		stroke(x+2.5, y+2.75, x+7, y-3)
	case timeline.Disputed:
		b.text(layout.Line{Text: "?", X: x + 1, Y: y + 4, W: 6}, layout.DateSize, true, ink, id)
	case timeline.ToCheck:
		b.add(Shape{Kind: Disc, Event: id, X: x + 3.5, Y: y, Radius: 3, Stroke: ink, Line: 1.5})
	}
	if o.Verified != timeline.Unchecked {
		x += layout.SignWidth
	}
	if o.Edited {
		b.add(Shape{Kind: Segment, Event: id, X: x + 2, Y: y + 1.5, W: 4.5, H: -5, Line: 2.5, Stroke: ink})
		b.add(Shape{Kind: Segment, Event: id, X: x - 0.5, Y: y + 4, W: 7.5, Line: 1, Stroke: ink})
	}
}

// signNames are what the signs mean, in the order in which a legend has them.
var signNames = []struct {
	sign layout.Own
	name string
}{
	{layout.Own{Verified: timeline.Verified}, "verified"},
	{layout.Own{Verified: timeline.Disputed}, "disputed"},
	{layout.Own{Verified: timeline.ToCheck}, "to check"},
	{layout.Own{Edited: true}, "edited by the user"},
}

// has reports that some event has a sign.
func has(own map[timeline.EventID]layout.Own, sign layout.Own) bool {
	for _, o := range own {
		if sign.Edited && o.Edited || sign.Verified != timeline.Unchecked && o.Verified == sign.Verified {
			return true
		}
	}
	return false
}

// coloured reports that the user gave some event a colour.
func coloured(own map[timeline.EventID]layout.Own) bool {
	for _, o := range own {
		if o.Colour != 0 {
			return true
		}
	}
	return false
}
