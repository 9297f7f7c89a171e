package layout

// levelsAhead is how many levels the skirt has where the view zooms in: two are one
// turn of most wheels.
const levelsAhead = 2

// skirt lists the tiles around what was arranged that next frames may show, those
// first that the view moves to.
func (e *Engine) skirt(p *Picture, moved View) {
	e.wanted = e.wanted[:0]
	shift := p.view.Start * p.view.Scale
	zoomed := p.view.Scale - moved.Scale
	for k := range e.lanes {
		l := &e.lanes[k]
		top := l.y - p.Top
		if height := l.rowsTop() + float64(l.used())*unitHeight; top > 2*p.H || top+height < -p.H {
			continue
		}
		left := e.tileAt(int32(k), p.level, shift/p.view.Scale)
		right := e.tileAt(int32(k), p.level, (shift+p.W)/p.view.Scale)
		for i := left.i; i <= right.i; i++ { // of lanes above and below
			e.want(tileKey{left.lane, left.level, i})
		}
		if zoomed > 0 {
			e.finer(left, p)
		}
		if p.view.Start < moved.Start {
			e.want(tileKey{left.lane, left.level, left.i - 1})
		}
		e.want(tileKey{left.lane, left.level, right.i + 1})
		e.want(tileKey{left.lane, left.level, left.i - 1})
		if left.level > 0 {
			first, end := tileKey{left.lane, left.level, left.i - 1}.parent(), tileKey{left.lane, left.level, right.i + 1}.parent()
			for i := first.i; i <= end.i; i++ {
				e.want(tileKey{left.lane, first.level, i})
			}
		}
		if zoomed <= 0 {
			e.finer(left, p)
		}
	}
}

// finer lists the tiles of the next levels where the view is.
func (e *Engine) finer(left tileKey, p *Picture) {
	u0, u1 := p.view.Start, p.view.Start+p.W/p.view.Scale
	for n := range int32(levelsAhead) {
		level := left.level + n + 1
		if level > maxLevel {
			return
		}
		// Who zooms does so at some place in view, which this level shows a part of.
		for i, end := e.tileAt(left.lane, level, u0).i, e.tileAt(left.lane, level, u1).i; i <= end; i++ {
			e.want(tileKey{left.lane, level, i})
		}
	}
}

// want adds a tile to those that are wanted unless it is there.
func (e *Engine) want(k tileKey) {
	if k.i < 0 || k.i > last(k.level) || e.tiles.get(k) != nil {
		return
	}
	w := want{key: k}
	if k.level > 0 {
		w.parent = e.tiles.get(k.parent())
	}
	e.wanted = append(e.wanted, w)
}
