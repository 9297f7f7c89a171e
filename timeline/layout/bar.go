package layout

import (
	"math"

	"quoteline/timeline/when"
)

// barOf returns the bar of an item in pixels from the start of the axis. An
// event that lasted has its whole length; one that happened at some time
// between bounds has these, cut to a short stretch beside its mark where they
// reach far, so that the bars of one day do not hide each other.
func barOf(it *Item, at Place, scale float64) (ok bool, x0, x1 float64) {
	x, lo, hi := at.Anchor*scale, at.Lo*scale, at.Hi*scale
	if it.undated() {
		return false, 0, 0
	}
	if at.OpenLeft {
		lo = math.Min(x, math.Max(lo, x-fadeLength))
		if it.When.Form != when.Interval {
			hi = x // some time before: nothing after its mark
		}
	}
	if at.OpenRight {
		hi = math.Max(x, math.Min(hi, x+fadeLength))
		if it.When.Form != when.Interval {
			lo = x
		}
	}
	switch it.When.Form {
	case when.Interval:
	case when.OneOf:
		lo, hi = math.Max(lo, x-fadeLength), math.Min(hi, x+fadeLength)
	default:
		if !at.Alone && !at.OpenLeft && !at.OpenRight {
			return false, 0, 0
		}
	}
	return hi-lo >= 3, lo, hi
}

// fades reports at which ends the bar of an item is uncertain.
func fades(it *Item, at Place) (left, right bool) {
	d := it.When
	vague := d.Approximate || d.Uncertain
	if d.Form == when.Interval {
		return at.OpenLeft || vague, at.OpenRight || vague
	}
	return !at.OpenRight, !at.OpenLeft
}

// lasting reports whether the event went on over its whole bar.
func lasting(it *Item) bool { return it.When.Form == when.Interval }
