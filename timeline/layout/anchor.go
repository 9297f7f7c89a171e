package layout

import "quoteline/timeline/when"

// anchor finds every item's place. Within a cell, items whose time is known
// far better than the cell's length stand at their time; the others stand
// between them, evenly and in the order of their ranks, within their bounds.
func (a *Axis) anchor(f *cells) {
	for k := range f.list {
		a.anchorCell(f, &f.list[k])
	}
	if n := len(f.undated); n > 0 {
		p := a.pieces[len(a.pieces)-1]
		for k, i := range f.undated {
			u := p.U0 + (float64(k)+0.3)/float64(n)*(p.U1-p.U0)
			a.places[i] = Place{Anchor: u, Lo: p.U0, Hi: p.U1, OpenLeft: true, OpenRight: true}
		}
	}
}

func (a *Axis) anchorCell(f *cells, c *cell) {
	const exact = 50 // times shorter than the cell: stands at its time
	lo, hi := a.Unit(when.Instant(c.from)), a.Unit(when.Instant(c.to))
	fixed := func(i int) bool { return (f.busy[i].to-f.busy[i].from)*exact <= c.to-c.from }
	at := lo
	for k := 0; k < len(c.items); {
		if i := c.items[k]; fixed(i) {
			at = a.Unit(when.Instant(f.busy[i].from + (f.busy[i].to-f.busy[i].from)/2))
			a.place(i, at, len(c.items))
			k++
			continue
		}
		m := k
		for m < len(c.items) && !fixed(c.items[m]) {
			m++
		}
		end := hi
		if m < len(c.items) {
			if e := a.Unit(when.Instant(f.busy[c.items[m]].from)); e > at {
				end = e
			}
		}
		for n := m - k; k < m; k++ {
			j := n - (m - k)
			a.place(c.items[k], at+(float64(j)+0.3)/float64(n)*(end-at), len(c.items))
		}
	}
}

// place records an item's anchor, kept within its bounds, and the bounds.
func (a *Axis) place(i int, u float64, neighbours int) {
	d := a.items[i].When
	p := Place{Anchor: u, Lo: 0, Hi: a.length, OpenLeft: d.From == when.MinInstant, OpenRight: d.To == when.MaxInstant, Alone: neighbours <= 2}
	if ps := a.dated(); len(ps) > 0 {
		p.Hi = ps[len(ps)-1].U1
	}
	if !p.OpenLeft {
		p.Lo = a.Unit(when.Instant(bounded(d.From)))
	}
	if !p.OpenRight {
		p.Hi = a.Unit(when.Instant(bounded(d.To)))
	}
	p.Hi = max(p.Hi, p.Lo)
	if p.Anchor < p.Lo {
		p.Anchor = p.Lo
	}
	if p.Anchor > p.Hi {
		p.Anchor = p.Hi
	}
	a.places[i] = p
}
