package layout

import "quoteline/timeline/when"

// DateAt names the time at a unit, no finer than a pixel at that scale tells and
// than the events there are dated: "14 August 2025", "1850". It is "" where there is
// no time, in folded stretches and in the part for events with no date.
func (a *Axis) DateAt(u, scale float64, c Calendar) string {
	for _, p := range a.dated() {
		if u < p.U0 || u > p.U1 {
			continue
		}
		const least = 2.0 // pixels
		px := (p.U1 - p.U0) * scale / float64(p.To-p.From)
		t := int64(instantAt(u, p)) + c.Offset
		unit := finestStep(p)
		for unit < years && unitSeconds[unit]*px < least {
			unit++
		}
		s := step{unit: unit, n: 1, era: c.Era}
		if unit > hours {
			return s.full(t)
		}
		d := floorDiv(t, day)
		return step{unit: days, era: c.Era}.full(t) + ", " + clock(t-d*day)
	}
	return ""
}

// unitSeconds are the lengths of the calendar's units.
var unitSeconds = [...]float64{minutes: minute, hours: hour, days: day, months: month, years: year}

// instantAt is the instant at a unit of a piece.
func instantAt(u float64, p Piece) when.Instant {
	return p.From + when.Instant((u-p.U0)/(p.U1-p.U0)*float64(p.To-p.From))
}
