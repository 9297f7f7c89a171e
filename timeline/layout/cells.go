package layout

import (
	"cmp"
	"math/bits"
	"slices"
	"sort"

	"quoteline/timeline/when"
)

// stretch is a part of the calendar, in seconds.
type stretch struct{ from, to int64 }

// size is the number of binary digits of the length in seconds.
func (s stretch) size() int { return bits.Len64(uint64(s.to - s.from)) }

// cell is a stretch of the calendar without a gap in which something happens.
type cell struct {
	from, to int64
	lo, hi   int32 // of cells.members
	clock    bool
	finest   when.Precision
}

func (c *cell) count() int { return int(c.hi - c.lo) }

// cells are the busy parts of the calendar, in order and apart.
type cells struct {
	list    []cell
	members []int32 // events cell by cell, in the order of their ranks
	undated []int32
	busy    []stretch // by event, then of Events.Also; what homed it in its cell
	home    []int32   // by event: its cell, -1 while it has none
}

// findCells groups events by the stretches in which they happen. An event whose
// unit holds several much finer ones ("2025" beside thirty events of a night)
// does not make its whole unit busy; it goes where its neighbours in reading
// order are. key is scratch, one an event.
func findCells(e *Events, key []int64) *cells {
	n := e.Len()
	f := &cells{busy: make([]stretch, n+len(e.Also)), home: make([]int32, n)}
	for k, d := range e.Also {
		f.busy[n+k] = stretch{bounded(d.From), bounded(d.To)}
		key[n+k] = f.busy[n+k].from
	}
	for i := range n {
		f.home[i] = -1
		if e.undated(i) {
			f.undated = append(f.undated, int32(i))
			key[i] = farthest + 1 // after all others
			continue
		}
		f.busy[i] = busy(e, i)
		key[i] = f.busy[i].from
	}
	order := sortedBy(key)
	order = order[:len(order)-len(f.undated)]
	for i, wide := range f.merge(e, order) {
		if wide && i < n {
			f.home[i] = f.near(e, int32(i))
		}
	}
	f.fill(e)
	return f
}

// busy returns the stretch nearest to what is known of a date: the unit, the
// first unit of an interval, the last possible unit of a "before".
func busy(e *Events, i int) stretch {
	from, to := bounded(e.From[i]), bounded(e.To[i])
	if to <= from {
		to = from + 1
	}
	g := min(granule(e.Precision[i]), to-from)
	open := e.openLeft(i)
	switch {
	case e.Form[i] == when.Unit && !open && !e.openRight(i), to-from <= 3*g:
		return stretch{from, to}
	case e.Form[i] == when.OneOf && !e.openRight(i), open:
		return stretch{to - g, to}
	}
	if to-from > year {
		if y, m, dd := civil(floorDiv(from, day)); m == 1 && dd == 1 {
			g = (daysOf(y+1, 1, 1) - daysOf(y, 1, 1)) * day // "2022/2025-08-15" begins in 2022, not on 1 January
		}
	}
	return stretch{from, from + min(g, to-from)}
}

// merge makes cells of stretches that overlap; those that only touch stay
// apart. It returns which events are wide; it leaves these out.
func (f *cells) merge(e *Events, order []int32) (broad []bool) {
	broad = f.broad(order)
	for _, i := range order {
		if broad[i] {
			continue
		}
		s := f.busy[i]
		n := len(f.list)
		if n == 0 || s.from >= f.list[n-1].to {
			f.list = append(f.list, cell{from: s.from, to: s.to, finest: when.Millennium})
			n++
		}
		c := &f.list[n-1]
		c.to = max(c.to, s.to)
		if k := int(i) - len(f.home); k >= 0 {
			c.finest = min(c.finest, e.Also[k].Precision)
			continue
		}
		f.home[i] = int32(n - 1)
		p := e.Precision[i]
		c.clock = c.clock || (p > when.None && p <= when.Hour)
		c.finest = min(c.finest, p)
	}
	return broad
}

// broad reports of every event whether at least three stretches of a far finer
// unit begin within its own: one sweep from right to left that remembers, of
// all sizes up to each, the three last starts.
func (f *cells) broad(order []int32) []bool {
	const few, far = 3, 5 // 1/32 and less
	out := make([]bool, len(f.busy))
	class, sizes := [65]int{}, 0 // sizes that occur, numbered
	for _, i := range order {
		class[f.busy[i].size()] = 1
	}
	var below [65]int // by class: how many classes are far finer
	var size [65]int
	for b := range class {
		if class[b] > 0 {
			class[b], size[sizes] = sizes, b
			for size[below[sizes]] <= b-far {
				below[sizes]++
			}
			sizes++
		}
	}
	if sizes < 2 {
		return out
	}
	var next [65][few]int64
	for c := range sizes {
		next[c] = [few]int64{1 << 62, 1 << 62, 1 << 62}
	}
	for end := len(order); end > 0; {
		k := end - 1
		for k > 0 && f.busy[order[k-1]].from == f.busy[order[end-1]].from {
			k--
		}
		for _, i := range order[k:end] {
			for c := class[f.busy[i].size()]; c < sizes; c++ {
				next[c] = [few]int64{f.busy[i].from, next[c][0], next[c][1]}
			}
		}
		for _, i := range order[k:end] {
			s := f.busy[i]
			if b := below[class[s.size()]]; b > 0 {
				out[i] = next[b-1][few-1] < s.to
			}
		}
		end = k
	}
	return out
}

// near returns the cell of the nearest event before a wide one in reading order
// that its date allows, else the first cell that it allows.
func (f *cells) near(e *Events, i int32) int32 {
	s := f.busy[i]
	fits := func(k int) bool { return k >= 0 && k < len(f.list) && f.list[k].from >= s.from && f.list[k].to <= s.to }
	const look = 32
	for j := int(i) - 1; j >= 0 && j >= int(i)-look; j-- {
		if e.undated(j) {
			continue
		}
		if k := int(f.home[j]); fits(k) {
			return int32(k)
		}
	}
	k := sort.Search(len(f.list), func(k int) bool { return f.list[k].from >= s.from })
	return int32(max(min(k, len(f.list)-1), 0))
}

// fill lists the members of each cell by rank.
func (f *cells) fill(e *Events) {
	for _, k := range f.home {
		if k >= 0 {
			f.list[k].hi++
		}
	}
	sum := int32(0)
	for k := range f.list {
		c := &f.list[k]
		n := c.hi
		c.lo, c.hi = sum, sum
		sum += n
	}
	f.members = make([]int32, sum)
	for i, k := range f.home {
		if k >= 0 {
			f.members[f.list[k].hi] = int32(i)
			f.list[k].hi++
		}
	}
	if e.Rank == nil {
		return
	}
	byRank := func(x, y int32) int { return cmp.Or(cmp.Compare(e.Rank[x], e.Rank[y]), cmp.Compare(x, y)) }
	for k := range f.list {
		if m := f.members[f.list[k].lo:f.list[k].hi]; !slices.IsSortedFunc(m, byRank) {
			slices.SortFunc(m, byRank)
		}
	}
}
