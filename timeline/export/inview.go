package export

import "quoteline/timeline/layout"

// InView returns the places of the events whose marks a view shows, rising.
func InView(e *layout.Events, o Options) []int32 {
	out := []int32{}
	if o.View == nil {
		return out
	}
	axis := layout.NewAxisOf(e, !o.Unfold)
	width := o.ViewWidth
	if width <= 0 {
		width = float64(o.Width)
	}
	for i := range e.ID {
		if u := axis.AnchorOf(int32(i)); u >= o.View.Start && u < o.View.FromX(width) {
			out = append(out, int32(i))
		}
	}
	return out
}
