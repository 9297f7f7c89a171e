package layout

// Limits of folding.
const (
	maxGroups = 40 // stretches between breaks
	maxDepth  = 6
	// A gap folds if it is at least this part of its stretch …
	longGap = 0.08
	// … and beside it lies a crowd of at least crowd items that would share
	// less than 1/squeezed of the gap's width.
	crowd    = 2
	squeezed = 8.0
)

// split returns the groups of cells, as half-open index ranges, between which
// the axis folds.
func (f *cells) split() [][2]int {
	done := [][2]int{{0, len(f.list)}}
	for depth := 0; depth < maxDepth && len(done) < maxGroups; depth++ {
		var next [][2]int
		for _, g := range done {
			next = append(next, f.cut(g)...)
		}
		if len(next) == len(done) || len(next) > maxGroups {
			break
		}
		done = next
	}
	return done
}

// cut splits one group at every gap that folds.
func (f *cells) cut(g [2]int) [][2]int {
	whole := float64(f.list[g[1]-1].to - f.list[g[0]].from)
	var out [][2]int
	begin := g[0]
	for k := g[0] + 1; k < g[1]; k++ {
		gap := float64(f.list[k].from - f.list[k-1].to)
		if gap < longGap*whole || !(f.crowded(k, g[1], 1, gap) || f.crowded(k-1, g[0]-1, -1, gap)) {
			continue
		}
		out = append(out, [2]int{begin, k})
		begin = k
	}
	return append(out, [2]int{begin, g[1]})
}

// crowded reports whether the cells from k on, in direction step and before
// end, up to the next gap that is not small beside this one, are a crowd.
func (f *cells) crowded(k, end, step int, gap float64) bool {
	n, first := 0, k
	for ; k != end; k += step {
		if k != first {
			a, b := f.list[min(k, k-step)], f.list[max(k, k-step)]
			if float64(b.from-a.to) > gap/squeezed {
				break
			}
		}
		n += f.list[k].count()
	}
	last := k - step
	lo, hi := min(first, last), max(first, last)
	return n >= crowd && float64(f.list[hi].to-f.list[lo].from) <= gap/squeezed
}

// runs splits a group into the ranges of cells that get a scale of their own.
// A few adjoining cells (the days of one affair) each get the width that their
// events need; otherwise the group has one scale.
func (f *cells) runs(g [2]int, fold bool) [][2]int {
	const few, busyCell = 10, 3
	if !fold || g[1]-g[0] > few {
		return [][2]int{g}
	}
	n := 0
	for k := g[0]; k < g[1]; k++ {
		n += f.list[k].count()
		if k > g[0] && f.list[k].from != f.list[k-1].to {
			return [][2]int{g}
		}
	}
	if n < busyCell*(g[1]-g[0]) {
		return [][2]int{g}
	}
	var out [][2]int
	for k := g[0]; k < g[1]; k++ {
		out = append(out, [2]int{k, k + 1})
	}
	return out
}
