package layout

import "quoteline/timeline/when"

// barOf returns the bar of an event in pixels from the start of the axis. An
// event that lasted has its whole length; one that happened at some time between
// bounds has these, cut to a short stretch beside its mark where they reach far,
// so that the bars of one day do not hide each other. Each end is the nearer of
// places fixed on the axis and fixed beside the mark, which is why bars that are
// apart at one scale are so at every finer one.
func (a *Axis) barOf(i int, scale float64) (x0, x1 float64, ok bool) {
	if a.events.undated(i) {
		return 0, 0, false
	}
	at, form := a.Place(i), a.events.Form[i]
	x, lo, hi := at.Anchor*scale, at.Lo*scale, at.Hi*scale
	near := func(left, right bool) {
		if left {
			lo = max(lo, x-fadeLength)
		}
		if right {
			hi = min(hi, x+fadeLength)
		}
	}
	switch {
	case form == when.Interval:
		near(at.OpenLeft, at.OpenRight)
	case at.OpenLeft: // some time before: nothing after its mark
		near(true, false)
		hi = x
	case at.OpenRight:
		near(false, true)
		lo = x
	case form == when.OneOf:
		near(true, true)
	case at.Alone:
	case a.events.Doubt[i] != 0: // what is doubtful shows it, however crowded
		near(true, true)
	default:
		return 0, 0, false
	}
	return lo, hi, true
}

// thinnest is the length in pixels of the shortest bar worth drawing.
const thinnest = 3

// fades reports at which ends the bar of an event is uncertain.
func (a *Axis) fades(i int) (left, right bool) {
	e := a.events
	if e.Form[i] == when.Interval {
		vague := e.Doubt[i]&(Approximate|Uncertain) != 0
		return e.openLeft(i) || vague, e.openRight(i) || vague
	}
	return !e.openRight(i), !e.openLeft(i)
}

// rival is the date of another account, in units.
type rival struct{ lo, hi float64 }

// maxRivals bounds the rival dates that are drawn; the side panel has them all.
const maxRivals = 4

func (a *Axis) rivals(dates []when.Date) []rival {
	var out []rival
	for _, d := range dates {
		if len(out) == maxRivals {
			break
		}
		if d.IsZero() || d.From > d.To {
			continue
		}
		lo := a.Unit(when.Instant(bounded(d.From)))
		out = append(out, rival{lo, max(lo, a.Unit(when.Instant(bounded(d.To))))})
	}
	return out
}

// beyond reports at which ends a date goes on beyond the ends of the axis.
func (a *Axis) beyond(i int) (before, after bool) {
	e, ps := a.events, a.dated()
	if len(ps) == 0 {
		return false, false
	}
	return !e.openLeft(i) && e.From[i] < ps[0].From, !e.openRight(i) && e.To[i] > ps[len(ps)-1].To
}

// lasting reports whether an event went on over its whole bar.
func (a *Axis) lasting(i int) bool { return a.events.Form[i] == when.Interval }
