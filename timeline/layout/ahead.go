package layout

// ahead makes one tile that a next frame may need.
func (s *setter) ahead() {
	e := s.e
	left := e.tileAt(s.lane, s.p.level, s.shift/s.scale)
	right := e.tileAt(s.lane, s.p.level, (s.shift+s.p.W)/s.scale)
	next := left
	try := func(level int32, i int64) bool {
		next.level, next.i = level, i
		if i < 0 || i > last(level) || e.tiles.get(next) != nil {
			return false
		}
		e.tile(next)
		return true
	}
	if try(left.level, left.i-1) || try(right.level, right.i+1) || left.level >= maxLevel {
		return
	}
	first := e.tileAt(s.lane, left.level+1, s.shift/s.scale).i
	end := e.tileAt(s.lane, left.level+1, (s.shift+s.p.W)/s.scale).i
	for ; first <= end; first++ {
		if try(left.level+1, first) {
			return
		}
	}
}
