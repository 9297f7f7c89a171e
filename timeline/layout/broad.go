package layout

import "sort"

// few stretches of far finer units make a stretch broad: of at most 2^-far of its size.
const few, far = 3, 5

// lastStarts are the last few starts of stretches that a sweep from right to left has
// met, by class: the latest met first.
type lastStarts [65][few]int64

func (n *lastStarts) meet(class uint8, start int64) {
	l := &n[class]
	l[2], l[1], l[0] = l[1], l[0], start
}

// broad finds the wide stretches: at least few of a far finer unit begin within. Sweeps from right to left remember, of each size, the last starts;
// each processor sweeps a part.
func (f *cells) broad(order []int32) {
	clear(f.wide)
	classes, below := f.classes(order)
	if len(below) < 2 {
		return
	}
	// Stretches that begin at one time are swept together.
	whole := func(k int) int {
		if k <= 0 || k >= len(order) {
			return k
		}
		at := f.busy[order[k]].from
		return sort.Search(k, func(j int) bool { return f.busy[order[j]].from >= at })
	}
	inShares(len(order), func(from, to int) {
		from, to = whole(from), whole(to)
		var next lastStarts
		for c := range next {
			next[c] = [few]int64{1 << 62, 1 << 62, 1 << 62}
		}
		f.ahead(&next, order[to:], &classes, len(below))
		for end := to; end > from; {
			at := f.busy[order[end-1]].from
			k := end - 1
			for ; k >= from && f.busy[order[k]].from == at; k-- {
				next.meet(classes[f.size[order[k]]], at)
			}
			for _, i := range order[k+1 : end] {
				begin, end := 0, f.busy[i].to
				for c := range below[classes[f.size[i]]] {
					for _, start := range next[c] {
						if start < end {
							begin++
						}
					}
				}
				f.wide[i] = begin >= few
			}
			end = k + 1
		}
	})
}

// classes numbers the sizes that occur, rising, and says of each how many are far
// finer.
func (f *cells) classes(order []int32) (classes [65]uint8, below []uint8) {
	for _, i := range order {
		classes[f.size[i]] = 1
	}
	var sizes []int
	for b := range classes {
		if classes[b] == 0 {
			continue
		}
		classes[b] = uint8(len(sizes))
		sizes = append(sizes, b)
		n := uint8(0)
		for sizes[n] <= b-far {
			n++
		}
		below = append(below, n)
	}
	return classes, below
}

// ahead meets what a sweep over some stretches would have met last: it looks from their
// left until it has enough of each class.
func (f *cells) ahead(next *lastStarts, order []int32, classes *[65]uint8, n int) {
	var met [65]int
	for missing := n; len(order) > 0 && missing > 0; order = order[1:] {
		c := classes[f.size[order[0]]]
		if met[c] == few {
			continue
		}
		next[c][met[c]] = f.busy[order[0]].from
		if met[c]++; met[c] == few {
			missing--
		}
	}
}
