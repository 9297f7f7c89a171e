package layout

// Part makes the axis for a part of this one's events, as Events.Of and At say: what
// sorts them need not be found again.
func (a *Axis) Part(e *Events, fold bool) *Axis {
	index := make([]int32, a.events.Len()) // in e, plus one
	for i, k := range e.At {
		index[k] = int32(i) + 1
	}
	starts := make([]int32, 0, len(e.At))
	for _, k := range a.starts {
		if i := index[k]; i > 0 {
			starts = append(starts, i-1)
		}
	}
	return newAxis(e, starts, fold)
}
