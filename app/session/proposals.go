package session

import (
	"context"
	"fmt"

	"quoteline/timeline"
	"quoteline/timeline/coref"
)

// Proposals looks for events that may be one happening, best first, on a worker, and
// hands them to done. Cancelling ctx ends the search. What the user has said of two
// events is heeded; what documents only repeat is not looked at.
func (s *Session) Proposals(ctx context.Context, done func([]coref.Proposal, error)) {
	s.worker(func() func() {
		found, err := s.propose(ctx)
		return func() { done(found, err) }
	})
}

func (s *Session) propose(ctx context.Context) ([]coref.Proposal, error) {
	known := coref.NewIndex(nil)
	err := s.store.EachEvent(ctx, func(e *timeline.Event) error {
		if s.ctx.Err() != nil {
			return s.ctx.Err()
		}
		known.Know(e)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read the events: %w", err)
	}
	parted, err := s.store.Parted(ctx)
	if err != nil {
		return nil, fmt.Errorf("read what is parted: %w", err)
	}
	known.Part(parted...)
	return known.Propose(ctx)
}
