package layout

import (
	"slices"
	"sync"
)

// Scout makes the tiles that next frames of an engine may need, beside it: a frame
// then neither reads nor sets what comes into view. A tile depends on nothing but
// its key, so that a picture is the same with a scout as without; what the scout
// has not made in time, the engine makes.
type Scout struct {
	measurer func() (Measurer, error)
	start    func(work func())
	work     func() // a method value, made once

	mu     sync.Mutex
	busy   bool
	wanted []want
	plan   *plan // of wanted and made
	made   []madeTile

	e Engine // of the one that works
}

// plan is what tiles depend on besides their keys. It never changes.
type plan struct {
	axis  *Axis
	key   key
	room  float64
	lanes []laneState
}

// want is a tile to be made; parent is nil where the engine has forgotten it.
type want struct {
	key    tileKey
	parent *tile
}

type madeTile struct {
	key  tileKey
	tile *tile
}

// NewScout returns a scout. It measures with what measurer makes, once, as the
// engine's does; where that fails it makes nothing. start runs work on another
// goroutine, or whenever else it likes; it is not called again until work has
// returned.
func NewScout(measurer func() (Measurer, error), start func(work func())) *Scout {
	s := &Scout{measurer: measurer, start: start}
	s.work = s.run
	return s
}

// Follow lets a scout make tiles for the engine.
func (e *Engine) Follow(s *Scout) { e.scout, s.e.Say = s, e.Say }

// ask has the tiles made that e wants, in place of those that it wanted before.
func (s *Scout) ask(e *Engine) {
	s.mu.Lock()
	s.wanted = append(s.wanted[:0], e.wanted...)
	if s.plan != e.plan {
		s.plan, s.made = e.plan, nil
	}
	begin := len(s.wanted) > 0 && !s.busy
	s.busy = s.busy || begin
	s.mu.Unlock()
	if begin {
		s.start(s.work)
	}
}

// take gives e what was made for it.
func (s *Scout) take(e *Engine) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.plan == e.plan {
		for _, m := range s.made {
			e.tiles.put(m.key, m.tile)
		}
	}
	clear(s.made)
	s.made = s.made[:0]
}

// run makes what is wanted until nothing is.
func (s *Scout) run() {
	for {
		s.mu.Lock()
		if len(s.wanted) == 0 {
			s.busy = false
			s.mu.Unlock()
			return
		}
		w, p := s.wanted[0], s.plan
		s.wanted = slices.Delete(s.wanted, 0, 1)
		s.mu.Unlock()
		if !s.ready(p) {
			continue
		}
		if w.parent != nil {
			s.e.tiles.put(w.key.parent(), w.parent)
		}
		t := s.e.tile(w.key)
		s.mu.Lock()
		if s.plan == p {
			s.made = append(s.made, madeTile{w.key, t})
		}
		s.mu.Unlock()
	}
}

// ready makes the scout's own engine follow a plan; ok is false where it cannot
// measure.
func (s *Scout) ready(p *plan) (ok bool) {
	if s.e.m == nil {
		m, err := s.measurer()
		if err != nil {
			return false
		}
		s.e.m = m
	}
	if s.e.plan != p {
		if s.e.axis != p.axis || s.e.room != p.room || s.e.key.compact != p.key.compact {
			s.e.texts = texts{}
		}
		s.e.tiles, s.e.names = tiles{}, nil
		s.e.axis, s.e.key, s.e.room, s.e.plan = p.axis, p.key, p.room, p
		s.e.lanes = slices.Clone(p.lanes)
	}
	return true
}
