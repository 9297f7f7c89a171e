package layout

import (
	"cmp"
	"math/bits"
	"slices"
	"sort"

	"quoteline/timeline/when"
)

// stretch is the part of the calendar that an item makes busy.
type stretch struct {
	from, to int64
	item     int
}

// size is the number of binary digits of the length in seconds.
func (s stretch) size() int { return bits.Len64(uint64(s.to - s.from)) }

// cell is a stretch of the calendar without a gap in which something happens.
type cell struct {
	from, to int64
	items    []int // in the order of their ranks
	clock    bool
	finest   when.Precision
}

// cells are the busy parts of the calendar, in order and apart.
type cells struct {
	list    []cell
	undated []int
	busy    []stretch // by item; what homed it in its cell
}

// findCells groups items by the stretches in which they happen. An item whose
// unit holds several much finer ones ("2025" beside thirty events of a night)
// does not make its whole unit busy; it goes where its neighbours in reading
// order are.
func findCells(items []Item) *cells {
	f := &cells{busy: make([]stretch, len(items))}
	var leaf []stretch
	var wide []int
	var starts [65][]int64 // by the binary logarithm of the length
	for i := range items {
		if items[i].undated() {
			f.undated = append(f.undated, i)
			continue
		}
		s := busy(items[i].When)
		s.item = i
		f.busy[i] = s
		starts[s.size()] = append(starts[s.size()], s.from)
	}
	for _, s := range starts {
		slices.Sort(s)
	}
	for i := range items {
		if items[i].undated() {
			continue
		}
		if s := f.busy[i]; holdsFiner(s, &starts) {
			wide = append(wide, i)
		} else {
			leaf = append(leaf, s)
		}
	}
	f.merge(leaf, items)
	for _, i := range wide {
		f.home(i, items)
	}
	for k := range f.list {
		c := &f.list[k]
		slices.SortStableFunc(c.items, func(x, y int) int {
			return cmp.Or(cmp.Compare(items[x].Rank, items[y].Rank), cmp.Compare(x, y))
		})
	}
	return f
}

// busy returns the stretch nearest to what is known of a date: the unit, the
// first unit of an interval, the last possible unit of a "before".
func busy(d when.Date) stretch {
	from, to := bounded(d.From), bounded(d.To)
	if to <= from {
		to = from + 1
	}
	g := min(granule(d.Precision), to-from)
	open := d.From == when.MinInstant
	switch {
	case d.Form == when.Unit && !open && d.To != when.MaxInstant, to-from <= 3*g:
		return stretch{from: from, to: to}
	case d.Form == when.OneOf && d.To != when.MaxInstant, open:
		return stretch{from: to - g, to: to}
	}
	if y, m, dd := civil(floorDiv(from, day)); m == 1 && dd == 1 && to-from > year {
		g = (daysOf(y+1, 1, 1) - daysOf(y, 1, 1)) * day // "2022/2025-08-15" begins in 2022, not on 1 January
	}
	return stretch{from: from, to: from + min(g, to-from)}
}

// holdsFiner reports whether at least three stretches of a far finer unit
// begin within s.
func holdsFiner(s stretch, starts *[65][]int64) bool {
	const few, far = 3, 5 // 1/32 and less
	n := 0
	for _, list := range starts[:max(s.size()-far, 0)+1] {
		lo := sort.Search(len(list), func(i int) bool { return list[i] >= s.from })
		hi := sort.Search(len(list), func(i int) bool { return list[i] >= s.to })
		n += hi - lo
	}
	return n >= few
}

// merge makes cells of stretches that overlap; those that only touch stay apart.
func (f *cells) merge(leaf []stretch, items []Item) {
	slices.SortFunc(leaf, func(x, y stretch) int {
		return cmp.Or(cmp.Compare(x.from, y.from), cmp.Compare(x.to, y.to), cmp.Compare(x.item, y.item))
	})
	for _, s := range leaf {
		n := len(f.list)
		if n == 0 || s.from >= f.list[n-1].to {
			f.list = append(f.list, cell{from: s.from, to: s.to, finest: when.Millennium})
			n++
		}
		c := &f.list[n-1]
		c.to = max(c.to, s.to)
		c.items = append(c.items, s.item)
		p := items[s.item].When.Precision
		c.clock = c.clock || (p > when.None && p <= when.Hour)
		c.finest = min(c.finest, p)
	}
}

// home puts a wide item into the cell of the nearest item before it in reading
// order that its date allows, else into the first cell that it allows.
func (f *cells) home(i int, items []Item) {
	s := f.busy[i]
	fits := func(k int) bool { return k >= 0 && k < len(f.list) && f.list[k].from >= s.from && f.list[k].to <= s.to }
	const look = 32
	for j := i - 1; j >= 0 && j >= i-look; j-- {
		if items[j].undated() {
			continue
		}
		if k := f.find(f.busy[j].from); fits(k) {
			f.list[k].items = append(f.list[k].items, i)
			return
		}
	}
	k := sort.Search(len(f.list), func(k int) bool { return f.list[k].from >= s.from })
	k = max(min(k, len(f.list)-1), 0)
	f.list[k].items = append(f.list[k].items, i)
}

// find returns the cell that holds t, or -1.
func (f *cells) find(t int64) int {
	k := sort.Search(len(f.list), func(k int) bool { return f.list[k].to > t })
	if k == len(f.list) || f.list[k].from > t {
		return -1
	}
	return k
}
