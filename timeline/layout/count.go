package layout

// count is what a cell of a tile does not label.
type count struct {
	n          int
	u0, u1     float64 // the cell
	first, end int32   // positions of the cell's events, labelled ones among them
	label      string
	w          float64
}

// divide cuts a tile into cells wide enough for a badge.
func (e *Engine) divide(t *tile, l *laneState) {
	const least = 60.0
	n := 1
	for e.axis.length*e.key.root/float64(2*n) >= least {
		n *= 2
	}
	t.counts = make([]count, n)
	at := t.lo
	for c := range t.counts {
		r := count{first: int32(at), u0: t.u0 + (t.u1-t.u0)*float64(c)/float64(n), u1: t.u0 + (t.u1-t.u0)*float64(c+1)/float64(n)}
		at = t.hi
		if c < n-1 {
			at = l.searchIn(r.u1, int(r.first), t.hi)
		}
		r.end = int32(at)
		t.counts[c] = r
	}
}

// count counts what the cells of a tile do not label.
func (e *Engine) count(t *tile) {
	k := 0
	for c := range t.counts {
		r := &t.counts[c]
		r.n = int(r.end - r.first)
		for ; k < len(t.labels) && t.labels[k].pos < r.end; k++ {
			if t.labels[k].pos >= r.first {
				r.n--
			}
		}
		if r.n > 0 {
			r.label = "+" + Grouped(int64(r.n))
			r.w = e.width(r.label, DateSize, true)
		}
	}
}
