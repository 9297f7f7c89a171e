package session

import "quoteline/timeline"

// Read fetches a whole document with its passages on a worker and hands it to
// done. A later Read does not overtake it: done gets what it asked for.
func (s *Session) Read(id timeline.DocumentID, done func(*timeline.Document, []timeline.Passage, error)) {
	s.work.Add(1)
	go func() {
		defer s.work.Done()
		d, err := s.store.Document(s.ctx, id)
		var passages []timeline.Passage
		if err == nil {
			passages, err = s.store.Passages(s.ctx, id)
		}
		s.later(func() { done(d, passages, err) })
	}()
}

// Marked is a quote of an event.
type Marked struct {
	Event timeline.EventID
	Span  timeline.Span
}

// Marks returns the quotes that events take from a document, in reading order.
func (s *Session) Marks(id timeline.DocumentID) []Marked {
	var m []Marked
	for i := range s.snap.events {
		e := &s.snap.events[i]
		for j := range e.Quotes {
			if e.Quotes[j].Document == id {
				m = append(m, Marked{Event: e.ID, Span: e.Quotes[j].Span})
			}
		}
	}
	return m
}
