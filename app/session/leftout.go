package session

import (
	"context"
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
// and calls done.
func (s *Session) Adopt(o timeline.Omission, done func(error)) {
	e := o.Event
	e.Provenance.Engine = "user"
	s.work.Add(1)
	go func() {
		defer s.work.Done()
		// Once asked for it is done, even while the window closes.
		id, err := s.store.Add(context.WithoutCancel(s.ctx), &e)
		s.later(func() {
			if err != nil {
				done(err)
				return
			}
			s.reload(func() {
				s.Select(id)
				done(nil)
			})
		})
	}()
}
