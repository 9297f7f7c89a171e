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

// ReadMarked is Read with the quotes that events take from the document, by
// event.
func (s *Session) ReadMarked(id timeline.DocumentID, done func(*timeline.Document, []timeline.Passage, []Marked, error)) {
	s.worker(func() func() {
		d, err := s.store.Document(s.ctx, id)
		var passages []timeline.Passage
		if err == nil {
			passages, err = s.store.Passages(s.ctx, id)
		}
		var marks []Marked
		if err == nil {
			marks, err = s.marks(id)
		}
		return func() { done(d, passages, marks, err) }
	})
}

func (s *Session) marks(id timeline.DocumentID) (out []Marked, err error) {
	ids, err := s.store.EventsOf(s.ctx, id)
	if err != nil {
		return nil, err
	}
	err = s.store.Read(s.ctx, ids, func(e *timeline.Event) error {
		for j := range e.Quotes {
			if e.Quotes[j].Document == id {
				out = append(out, Marked{Event: e.ID, Span: e.Quotes[j].Span})
			}
		}
		return nil
	})
	return out, err
}
