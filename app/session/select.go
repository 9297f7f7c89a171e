package session

import "quoteline/timeline"

// Selected returns the selected event, or nil.
func (s *Session) Selected() *timeline.Event { return s.Event(s.selected) }

// Select selects an event; 0, or one that does not exist, selects none.
func (s *Session) Select(id timeline.EventID) {
	e := s.Event(id)
	if e == nil {
		id = 0
	} else {
		id = e.ID
	}
	if id == s.selected {
		return
	}
	s.selected = id
	s.changed(SelectionChanged)
}

// Step selects the event n places further in reading order, stopping at the
// ends. With nothing selected it starts at the end that n leads away from.
func (s *Session) Step(n int) {
	events := s.snap.events
	if len(events) == 0 || n == 0 {
		return
	}
	at, ok := s.snap.byID[s.selected]
	switch {
	case ok:
		at = min(max(at+n, 0), len(events)-1)
	case n < 0:
		at = len(events) - 1
	}
	s.Select(events[at].ID)
}

// First selects the first event, Last the last.
func (s *Session) First() { s.Step(-len(s.snap.events)) }

// Last selects the last event.
func (s *Session) Last() { s.Step(len(s.snap.events)) }
