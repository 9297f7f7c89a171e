package session

import (
	"fmt"

	"quoteline/timeline"
)

// LeftOut finds the dated sentences that are no events, on a worker, and hands
// them to done.
func (s *Session) LeftOut(done func([]timeline.Omission, error)) {
	s.worker(func() func() {
		var left []timeline.Omission
		err := s.store.EachLeftOut(s.ctx, func(o *timeline.Omission) error {
			left = append(left, *o)
			return nil
		})
		if err != nil {
			err = fmt.Errorf("read what was left out: %w", err)
		}
		return func() { done(left, err) }
	})
}

// Adopt puts what was left out on the timeline as the user's choice, selects it
// and calls done. What the user deleted comes back as it was.
func (s *Session) Adopt(label string, o timeline.Omission, done func(error)) {
	if o.Event.Deleted {
		s.Undelete(label, []timeline.EventID{o.Event.ID}, done)
		return
	}
	s.AddEvent(label, o.Event, done)
}

// Dismiss says of what was left out that it shall be no event; again is to take
// that back.
func (s *Session) Dismiss(label string, o timeline.Omission, again bool, done func(error)) {
	s.Edit(label, func(e timeline.Editor) error {
		for _, q := range o.Event.Quotes[:min(1, len(o.Event.Quotes))] {
			if err := e.Dismiss(q.Position(), again); err != nil {
				return err
			}
		}
		return nil
	}, done)
}
