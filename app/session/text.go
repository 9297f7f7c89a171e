package session

import "quoteline/timeline"

// Read fetches a whole document with its passages on a worker and hands it to
// done. A later Read does not overtake it: done gets what it asked for.
func (s *Session) Read(id timeline.DocumentID, done func(*timeline.Document, []timeline.Passage, error)) {
	s.worker(func() func() {
		d, passages, err := s.text(id)
		return func() { done(d, passages, err) }
	})
}

func (s *Session) text(id timeline.DocumentID) (*timeline.Document, []timeline.Passage, error) {
	d, err := s.store.Document(s.ctx, id)
	if err != nil {
		return nil, nil, err
	}
	passages, err := s.store.Passages(s.ctx, id)
	return d, passages, err
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
		d, passages, err := s.text(id)
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
