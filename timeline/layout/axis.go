package layout

import (
	"math"
	"slices"
	"sort"
	"sync"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// Axis maps instants to units, piece by piece, and knows where on it each event
// stands. It never changes once it is made.
type Axis struct {
	events  *Events
	pieces  []Piece
	anchors []float64 // by event
	alone   []bool    // by event
	all     *lane     // every event
	under   *underWay
	starts  []int32 // as in cells, for Part; nil in a part
	length  float64
	finest  float64 // units per second of the slowest piece

	ids struct {
		once  sync.Once
		order []int32 // events by id; nil where the column is in order
	}
}

// Piece is a stretch of the axis with one scale. Where a piece does not begin
// at the instant at which the one before it ends, the time between is folded
// into the gap between them.
type Piece struct {
	From, To when.Instant
	U0, U1   float64
	Undated  bool // holds events with no date, in reading order; From and To mean nothing
	Clock    bool // some event in it is dated by the hour or finer
	Finest   when.Precision
}

// Place is where an item stands on the axis, in units.
type Place struct {
	Anchor float64 // its mark
	// Lo and Hi are the bounds of its date, cut to the axis. Items with no
	// known bound at an end have it open there.
	Lo, Hi              float64
	OpenLeft, OpenRight bool
	// Alone says that few others share its stretch, so that its bounds can be
	// drawn without hiding the order of its neighbours.
	Alone bool
}

// Widths of the parts of an axis in units: pixels at scale 1.
const (
	breakWidth   = 64
	pieceWidth   = 96
	itemWidth    = 22
	undatedSpace = 40
)

// NewAxis makes the axis of a few events in reading order.
func NewAxis(items []Item, fold bool) *Axis { return NewAxisOf(Columns(items), fold) }

// NewAxisOf makes the axis for events. With fold, long empty stretches shrink to
// a break; without, time is one linear scale. It takes linear time where the
// events are in the order of time.
func NewAxisOf(e *Events, fold bool) *Axis {
	return newAxis(e, nil, fold)
}

// newAxis is NewAxisOf for events that are sorted by where they are busy, or are yet to
// be; see cells.
func newAxis(e *Events, starts []int32, fold bool) *Axis {
	n := e.Len()
	a := &Axis{events: e, anchors: make([]float64, n), alone: make([]bool, n)}
	f := findCells(e, starts)
	if starts == nil {
		a.starts = f.starts
	}
	a.lay(f, fold)
	order := a.inOrder(a.anchor(f))
	f.members, f.undated, f.starts = nil, nil, nil // these are the axis's
	spare.Put(f)
	var tree sync.WaitGroup
	tree.Go(func() { a.all = laneOfAll(a, order) })
	a.under = newUnderWay(a, order)
	tree.Wait()
	return a
}

// lay makes the pieces.
func (a *Axis) lay(f *cells, fold bool) {
	u := 0.0
	groups := [][2]int{}
	if n := len(f.list); n > 0 {
		groups = append(groups, [2]int{0, n})
		if fold {
			groups = f.split()
		}
	}
	for gi, g := range groups {
		if gi > 0 {
			u += breakWidth
		}
		for _, r := range f.runs(g, fold) {
			p := Piece{From: when.Instant(f.list[r[0]].from), To: when.Instant(f.list[r[1]-1].to), U0: u, Finest: when.Millennium}
			n := 0
			for _, c := range f.list[r[0]:r[1]] {
				n += c.count()
				p.Clock = p.Clock || c.clock
				p.Finest = min(p.Finest, c.finest)
			}
			u += pieceWidth + itemWidth*spread(n)
			p.U1 = u
			a.pieces = append(a.pieces, p)
		}
	}
	if n := len(f.undated); n > 0 {
		if len(a.pieces) > 0 {
			u += undatedSpace
		}
		p := Piece{U0: u, Undated: true}
		u += pieceWidth + itemWidth*spread(n)
		p.U1 = u
		a.pieces = append(a.pieces, p)
	}
	if u == 0 {
		u = 1000
	}
	a.length = u
	a.finest = math.Inf(1)
	for _, p := range a.pieces {
		if !p.Undated {
			a.finest = min(a.finest, (p.U1-p.U0)/float64(p.To-p.From))
		}
	}
}

// spread is how many items' worth of space n items get: all of a few, ever
// less of many.
func spread(n int) float64 {
	const full = 60
	if n <= full {
		return float64(n)
	}
	return full + 4*math.Sqrt(float64(n-full))
}

// Length is the length of the axis in units. It is positive.
func (a *Axis) Length() float64 { return a.length }

// Events returns the events that the axis was made for, in reading order.
func (a *Axis) Events() *Events { return a.events }

// Pieces returns the pieces from left to right.
func (a *Axis) Pieces() []Piece { return a.pieces }

// MaxScale is the largest sensible scale in pixels per unit: two pixels a
// second at the slowest piece, as far as float64 is exact to a tenth of a pixel.
func (a *Axis) MaxScale() float64 {
	const exact = 1e11
	return math.Max(64, math.Min(2/a.finest, exact/math.Max(a.length, 1)))
}

// Index returns the place of an event in the columns.
func (a *Axis) Index(id timeline.EventID) (i int, ok bool) {
	if find := a.events.Find; find != nil {
		return find(id)
	}
	ids := a.events.ID
	a.ids.once.Do(func() {
		if !slices.IsSorted(ids) {
			key := make([]int64, len(ids))
			for i, id := range ids {
				key[i] = int64(id)
			}
			a.ids.order = sortedBy(key)
		}
	})
	at := func(k int) int {
		if a.ids.order == nil {
			return k
		}
		return int(a.ids.order[k])
	}
	k := sort.Search(len(ids), func(k int) bool { return int64(ids[at(k)]) >= int64(id) })
	if k == len(ids) || ids[at(k)] != id {
		return 0, false
	}
	return at(k), true
}

// Anchor returns the unit of an event's mark.
func (a *Axis) Anchor(id timeline.EventID) (unit float64, ok bool) {
	i, ok := a.Index(id)
	if !ok {
		return 0, false
	}
	return a.anchors[i], true
}

// Order returns the indexes of the events from left to right; it must not be
// changed.
func (a *Axis) Order() []int32 { return a.all.items }

// Count returns how many events stand from unit u0 on and before u1.
func (a *Axis) Count(u0, u1 float64) int {
	return max(a.all.search(u1)-a.all.search(u0), 0)
}

// dated returns the pieces that carry time.
func (a *Axis) dated() []Piece {
	n := len(a.pieces)
	if n > 0 && a.pieces[n-1].Undated {
		n--
	}
	return a.pieces[:n]
}

// Unit returns the place of an instant. Instants beyond the ends are at the
// ends; within a folded stretch they are spread over the break.
func (a *Axis) Unit(t when.Instant) float64 {
	ps := a.dated()
	if len(ps) == 0 {
		return 0
	}
	i, end := 0, len(ps)
	for i < end {
		if m := (i + end) / 2; ps[m].To > t {
			end = m
		} else {
			i = m + 1
		}
	}
	if i == len(ps) {
		return ps[i-1].U1
	}
	p := ps[i]
	if t >= p.From {
		return between(t, p.From, p.To, p.U0, p.U1)
	}
	if i == 0 {
		return p.U0
	}
	q := ps[i-1]
	return between(t, q.To, p.From, q.U1, p.U0)
}

func between(t, from, to when.Instant, u0, u1 float64) float64 {
	return u0 + (u1-u0)*(float64(t-from)/float64(to-from))
}

// Instant is the inverse of Unit; ok is false in the part for events with no
// date and where the axis has no dates.
func (a *Axis) Instant(u float64) (t when.Instant, ok bool) {
	ps := a.dated()
	if len(ps) == 0 || (len(ps) < len(a.pieces) && u >= a.pieces[len(ps)].U0) {
		return 0, false
	}
	i := sort.Search(len(ps), func(i int) bool { return ps[i].U1 > u })
	if i == len(ps) {
		return ps[i-1].To, true
	}
	p := ps[i]
	if u >= p.U0 {
		return p.From + when.Instant(math.Round((u-p.U0)/(p.U1-p.U0)*float64(p.To-p.From))), true
	}
	if i == 0 {
		return p.From, true
	}
	q := ps[i-1]
	return q.To + when.Instant(math.Round((u-q.U1)/(p.U0-q.U1)*float64(p.From-q.To))), true
}
