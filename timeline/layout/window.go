package layout

import (
	"math"
	"sort"

	"quoteline/timeline"
)

// window cuts what view shows out of the packed axis.
func (e *Engine) window(p *Picture, items []Item, view View, o Options) {
	k := &e.packed
	order := e.axis.order
	shift := view.Start * view.Scale
	rows := rowsTop
	if k.lane {
		rows += laneHeight
		p.Head += laneHeight
	}
	p.Height = rows + float64(k.used)*unitHeight + 8
	if o.Unlimited {
		p.H = p.Height
	}
	p.Height = math.Max(p.Height, p.H)
	p.Top = math.Min(math.Max(o.Top, 0), p.Height-p.H)

	first := sort.Search(len(order), func(j int) bool { return e.axis.places[order[j]].Anchor*view.Scale-shift >= 0 })
	last := sort.Search(len(order), func(j int) bool { return e.axis.places[order[j]].Anchor*view.Scale-shift > o.W })
	s := &setter{e: e, p: p, shift: shift, rows: rows - p.Top}
	s.ends = make([]float64, k.used)
	for j := 0; j < first; j++ {
		if k.spots[order[j]].row >= 0 {
			p.Before++
		}
	}
	s.clusters(items)
	s.sticky(items, first, last)
	for j := first; j < last; j++ {
		i := order[j]
		if k.spots[i].row < 0 {
			continue
		}
		x := e.axis.places[i].Anchor*view.Scale - shift
		s.label(&items[i], i, x)
	}
	for j := last; j < len(order); j++ {
		if k.spots[order[j]].row >= 0 {
			p.After++
		}
	}
}

// setter sets marks, bars and labels of one window.
type setter struct {
	e     *Engine
	p     *Picture
	shift float64
	rows  float64   // y of the first grid row
	ends  []float64 // by grid row: right end of what is set in it
}

// clusters sets the counted badges whose boxes are in view.
func (s *setter) clusters(items []Item) {
	k := &s.e.packed
	for n := range k.clusters {
		g := &k.clusters[n]
		count := "+" + grouped(int64(len(g.items)))
		tw := s.e.width(count, DateSize, true)
		w := math.Min(tw+14, 58)
		x := g.centre - s.shift - w/2
		if x < 0 || x+w > s.p.W {
			if x < s.p.W/2 {
				s.p.Before += len(g.items)
			} else {
				s.p.After += len(g.items)
			}
			continue
		}
		y := headHeight + 6.0
		c := Cluster{Box: Box{x, y, w, 18}, Count: len(g.items)}
		c.Label = Line{count, x + (w-tw)/2, y + 13, tw}
		c.Events = make([]timeline.EventID, len(g.items))
		for j, i := range g.items {
			c.Events[j] = items[i].ID
		}
		c.From = s.e.axis.places[g.items[0]].Anchor
		c.To = s.e.axis.places[g.items[len(g.items)-1]].Anchor
		s.p.Clusters = append(s.p.Clusters, c)
	}
}

// sticky sets the bars that reach into the view from the left, their labels
// at its left edge.
func (s *setter) sticky(items []Item, first, last int) {
	k := &s.e.packed
	order := s.e.axis.order
	n := sort.Search(len(k.bars), func(j int) bool {
		return s.e.axis.places[k.bars[j]].Anchor*k.scale-s.shift >= 0
	})
	var reach []int
	for j := n - 1; j >= 0 && k.ends[j]-s.shift > 0; j-- {
		if i := k.bars[j]; k.spots[i].b1-s.shift > 0 {
			reach = append(reach, i)
		}
	}
	if len(reach) == 0 {
		return
	}
	next := make([]float64, k.used)
	for r := range next {
		next[r] = s.p.W - 4
	}
	for j := last - 1; j >= first; j-- {
		i := order[j]
		if sp := &k.spots[i]; sp.row >= 0 {
			for r := sp.row; r < sp.row+s.e.texts[i].units; r++ {
				next[r] = sp.x0 - s.shift - gap
			}
		}
	}
	for j := len(reach) - 1; j >= 0; j-- {
		i := reach[j]
		sp, t := &k.spots[i], s.e.texts[i]
		s.bar(&items[i], i)
		limit := next[sp.row]
		for r := sp.row; r < sp.row+t.units; r++ {
			limit = math.Min(limit, next[r])
			s.ends[r] = math.Max(s.ends[r], sp.b1-s.shift+gap)
		}
		const edge = 4
		if t.w > limit-edge {
			if t = s.e.squeeze(&items[i], limit-edge, t.units); t.w == 0 {
				continue
			}
		}
		s.set(&items[i], t, sp.row, edge, edge, false)
		for r := sp.row; r < sp.row+t.units; r++ {
			s.ends[r] = math.Max(s.ends[r], edge+t.w+gap)
		}
	}
}

// squeeze sets an item's label anew in a narrow room, in no more than units grid
// rows; its width is 0 where there is none worth having.
func (e *Engine) squeeze(it *Item, room float64, units int) text {
	const least = 90
	if room < least {
		return text{}
	}
	t := e.label(it, (room-padLeft-padRight-2)/1.5)
	if t.w > room || t.units > units { // more lines than its rows hold
		return text{}
	}
	return t
}

// label sets the mark, bar and label of one item whose mark is in view at x.
func (s *setter) label(it *Item, i int, x float64) {
	sp, t := &s.e.packed.spots[i], s.e.texts[i]
	m := Mark{Item: it, X: x, Leader: s.p.AxisY}
	s.bar(it, i)
	left := 0.0
	for r := sp.row; r < sp.row+t.units; r++ {
		left = math.Max(left, s.ends[r])
		s.ends[r] = math.Max(s.ends[r], sp.x1-s.shift+gap)
	}
	at, right := sp.text-s.shift, s.p.W-2
	lo, hi := at, right // the room, if the view's edges cut the label
	switch {
	case at < 0:
		lo, hi = 0, math.Min(x+padRight, right)
	case at+t.w > right:
		at = math.Max(right-t.w, left)
		lo = at
	}
	ok := true
	if at < 0 || at+t.w > hi {
		units := t.units
		t = s.e.squeeze(it, hi-lo, t.units)
		ok, at = t.w > 0 && t.units <= units, lo
	}
	if ok {
		y := s.rows + float64(sp.row)*unitHeight
		m.Leader = math.Max(s.p.AxisY, y+float64(t.units)*unitHeight-6)
		s.set(it, t, sp.row, at, x, sp.left)
	}
	s.p.Marks = append(s.p.Marks, m)
}

// bar sets the bar of an item, cut to the view.
func (s *setter) bar(it *Item, i int) {
	sp := &s.e.packed.spots[i]
	if !sp.bar {
		return
	}
	x0, x1 := math.Max(sp.b0-s.shift, 0), math.Min(sp.b1-s.shift, s.p.W)
	if x1 <= x0 {
		return
	}
	y := s.rows + float64(sp.row)*unitHeight
	if y > s.p.H || y+6 < s.p.Head {
		return
	}
	b := Bar{Item: it, Box: Box{x0, y, x1 - x0, 4}, Lasting: lasting(it)}
	b.FadeLeft, b.FadeRight = fades(it, s.e.axis.places[i])
	b.FadeLeft = b.FadeLeft && sp.b0-s.shift >= 0
	b.FadeRight = b.FadeRight && sp.b1-s.shift <= s.p.W
	s.p.Bars = append(s.p.Bars, b)
}

// set places the lines of a label.
func (s *setter) set(it *Item, t text, row int, x, pole float64, left bool) {
	y := s.rows + float64(row)*unitHeight
	h := float64(t.units)*unitHeight - 4
	if y > s.p.H || y+h < s.p.Head {
		return
	}
	l := Label{Item: it, Box: Box{x, y, t.w, h}, Pole: pole, Left: left, Elided: t.elided}
	tx, ty := x+padLeft, y+16
	if t.badge != "" {
		l.Badge = Line{t.badge, tx + badgePad, ty, t.badgeW}
		tx += t.badgeW + 2*badgePad + badgeGap
	}
	if !s.e.compact {
		if it.Date != "" {
			l.Date = Line{it.Date, tx, ty, t.dateW}
		}
		tx, ty = x+padLeft, ty+17
	}
	for k, line := range t.lines {
		l.Lines = append(l.Lines, Line{line, tx, ty, t.widths[k]})
		ty += 17
	}
	s.p.Labels = append(s.p.Labels, l)
}
