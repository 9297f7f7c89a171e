package session

import (
	"slices"

	"quoteline/timeline"
)

// Engine reads the telling that an event shows as the engine found it, on a worker,
// and hands it to done: nil where the user made it, or where it is gone.
func (s *Session) Engine(e *timeline.Event, done func(*timeline.Event)) {
	if e.Provenance.Engine == timeline.UserEngine {
		done(nil)
		return
	}
	id := e.Telling()
	s.worker(func() func() {
		found, _, err := s.store.Engine(s.ctx, id)
		if err != nil { // what it was is a help, and no more
			found = nil
		}
		return func() { done(found) }
	})
}

// Known are the names that the timeline has, in alphabetical order.
type Known struct{ People, Places, Tags []string }

// Known lists the names of all events.
func (s *Session) Known() (k Known) {
	c := s.snap.columns
	roles := make([]uint8, len(c.Names))
	for _, ref := range c.Name {
		roles[ref.Index()] |= 1 << ref.Role()
	}
	for i, name := range c.Names {
		if roles[i]&(1<<timeline.Person|1<<timeline.Speaker) != 0 {
			k.People = append(k.People, name)
		}
		if roles[i]&(1<<timeline.Place) != 0 {
			k.Places = append(k.Places, name)
		}
		if roles[i]&(1<<timeline.Tag) != 0 {
			k.Tags = append(k.Tags, name)
		}
	}
	for _, list := range [...][]string{k.People, k.Places, k.Tags} {
		slices.Sort(list)
	}
	return k
}

// CanMove reports that an event has a neighbour among those shown, n places further,
// whose date overlaps with its own, so that their order is the user's to choose.
func (s *Session) CanMove(id timeline.EventID, n int) bool {
	_, ok := s.neighbour(id, n)
	return ok
}

func (s *Session) neighbour(id timeline.EventID, n int) (timeline.EventID, bool) {
	place, ok := s.snap.columns.Position(id)
	if !ok || id == 0 {
		return 0, false
	}
	i, among := s.shown.find(place)
	if k := i + n; among && k >= 0 && k < s.shown.len() {
		c, other := s.snap.columns, s.shown.place(k)
		return c.ID[other], c.Flags[place].Undated() == c.Flags[other].Undated() && c.From[place] < c.To[other] && c.From[other] < c.To[place]
	}
	return 0, false
}

// Move puts an event ahead of its neighbour among those shown, with -1, or behind it,
// with 1, where their dates overlap; else it does nothing and returns false.
func (s *Session) Move(label string, id timeline.EventID, n int, done func(error)) bool {
	other, ok := s.neighbour(id, n)
	this, that := s.Event(id), s.Event(other)
	if !ok || this == nil || that == nil {
		return false
	}
	if s.follows(other, id) { // it stands where it does because of this one
		s.Correct(label, []timeline.EventID{other}, orderOf(this, n > 0), done)
		return true
	}
	s.Correct(label, []timeline.EventID{id}, orderOf(that, n < 0), done)
	return true
}

func orderOf(beside *timeline.Event, ahead bool) timeline.Correction {
	return timeline.Correction{Fields: timeline.OrderField, Order: timeline.Order{Beside: beside.Telling(), Ahead: ahead}}
}

// follows reports that the user has put an event beside another one, or beside one
// that stands beside it.
func (s *Session) follows(id, other timeline.EventID) bool {
	for seen := map[timeline.EventID]bool{}; !seen[id]; {
		seen[id] = true
		e := s.Event(id)
		if e == nil || e.Order.Beside == 0 {
			return false
		}
		next := s.Event(e.Order.Beside)
		if next == nil {
			return false
		}
		if id = next.ID; id == other {
			return true
		}
	}
	return false
}
