package layout

import (
	"cmp"
	"math/bits"
	"slices"
	"sort"
	"sync"

	"quoteline/timeline/when"
)

// stretch is a part of the calendar, in seconds.
type stretch struct{ from, to int64 }

// size is the number of binary digits of the length in seconds.
func (s stretch) size() uint8 { return uint8(bits.Len64(uint64(s.to - s.from))) }

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
	members []int32 // events cell by cell, in the order of their ranks; anchor reorders them
	undated []int32
	busy    []stretch // by event, then of Events.Also; what homed it in its cell
	size    []uint8   // of busy
	home    []int32   // by event: its cell, -1 while it has none
	wide    []bool    // of busy: holds several of a far finer unit; see broad
	starts  []int32   // events by where busy begins, undated ones last
}

// spare are cells that nobody needs any more: of very many events they are some dozen
// megabytes, which the next axis can have.
var spare = sync.Pool{New: func() any { return &cells{} }}

// again is a slice of n values in the memory of another where there is room; they are
// still there.
func again[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	return s[:n]
}

// never is the stretch of an event without a date: after all others.
var never = stretch{farthest + 1, farthest + 1}

// sorted are the stretches i to j by where they begin.
func (f *cells) sorted(i, j int) []int32 {
	key := make([]int64, j-i)
	for k := range key {
		key[k] = f.busy[i+k].from
	}
	out := sortedBy(key)
	for k := range out {
		out[k] += int32(i)
	}
	return out
}

// with merges the stretches of a few further dates into those of the events.
func (f *cells) with(events, also []int32) []int32 {
	out := make([]int32, 0, len(events)+len(also))
	for _, i := range events {
		for len(also) > 0 && f.busy[also[0]].from < f.busy[i].from {
			out, also = append(out, also[0]), also[1:]
		}
		out = append(out, i)
	}
	return append(out, also...)
}

// findCells groups events by the stretches in which they happen. An event whose
// unit holds several much finer ones ("2025" beside thirty events of a night)
// does not make its whole unit busy; it goes where its neighbours in reading
// order are. starts are the events by where their stretches begin; nil sorts them.
func findCells(e *Events, starts []int32) *cells {
	n := e.Len()
	f := spare.Get().(*cells)
	*f = cells{
		busy: again(f.busy, n+len(e.Also)), size: again(f.size, n+len(e.Also)), home: again(f.home, n),
		wide: again(f.wide, n+len(e.Also)), list: f.list[:0], starts: starts,
	}
	inShares(n, func(from, to int) {
		for i := from; i < to; i++ {
			f.home[i] = -1
			if f.busy[i] = never; !e.undated(i) {
				f.busy[i] = busy(e, i)
				f.size[i] = f.busy[i].size()
			}
		}
	})
	for k, d := range e.Also {
		f.busy[n+k] = stretch{bounded(d.From), bounded(d.To)}
		f.size[n+k] = f.busy[n+k].size()
	}
	if f.starts == nil {
		f.starts = f.sorted(0, n)
	}
	dated := sort.Search(n, func(k int) bool { return f.busy[f.starts[k]] == never })
	order := f.starts[:dated]
	f.undated = f.starts[dated:]
	if len(e.Also) > 0 {
		order = f.with(order, f.sorted(n, len(f.busy)))
	}
	f.broad(order)
	f.merge(e, order)
	for i, wide := range f.wide[:n] {
		if wide {
			f.home[i] = f.near(int32(i))
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
// apart. It leaves out the wide ones.
func (f *cells) merge(e *Events, order []int32) {
	for _, i := range order {
		if f.wide[i] {
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
}

// near returns the cell of the nearest event before a wide one in reading order
// that its date allows, else the first cell that it allows.
func (f *cells) near(i int32) int32 {
	s := f.busy[i]
	fits := func(k int) bool { return k >= 0 && k < len(f.list) && f.list[k].from >= s.from && f.list[k].to <= s.to }
	const look = 32
	for j := int(i) - 1; j >= 0 && j >= int(i)-look; j-- {
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
	f.members = make([]int32, sum, int(sum)+len(f.undated))
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
