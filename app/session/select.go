package session

import "quoteline/timeline"

// Selected returns the selected event, or nil.
func (s *Session) Selected() *timeline.Event { return s.Event(s.selected) }

// Select selects an event; 0, or one that does not exist, selects none.
func (s *Session) Select(id timeline.EventID) {
	if i, ok := s.snap.columns.Position(id); ok {
		id = s.snap.columns.ID[i]
	} else {
		id = 0
	}
	if id == s.selected {
		return
	}
	s.selected = id
	s.changed(SelectionChanged)
}

// Step selects the event n places further among those that are shown, stopping
// at the ends. With nothing selected it starts at the end that n leads away from.
func (s *Session) Step(n int) {
	count := s.shown.len()
	if count == 0 || n == 0 {
		return
	}
	at, among := 0, false
	if i, ok := s.snap.columns.Position(s.selected); ok && s.selected != 0 {
		at, among = s.shown.find(i)
		switch {
		case among:
			at += n
		case n > 0:
			at += n - 1 // at is the first one behind it
		default:
			at += n
		}
	} else if n < 0 {
		at = count - 1
	}
	s.Select(s.shown.events.ID[min(max(at, 0), count-1)])
}

// First selects the first event, Last the last.
func (s *Session) First() { s.Step(-s.shown.len() - 1) }

// Last selects the last event.
func (s *Session) Last() { s.Step(s.shown.len() + 1) }

// Chosen are the events that an edit is of: the selected one.
func (s *Session) Chosen() []timeline.EventID {
	if s.selected == 0 {
		return nil
	}
	return []timeline.EventID{s.selected}
}
