package session

import (
	"context"
	"fmt"
	"strings"

	"quoteline/timeline"
)

// Name is what the user calls the timeline; "" where they have not said.
func (s *Session) Name() string {
	b, err := s.store.Setting(s.ctx, timeline.TitleSetting)
	if err != nil {
		return "" // its file has a name all the same
	}
	return string(b)
}

// Rename calls the timeline something else, on a worker; "" is to call it as its file.
func (s *Session) Rename(name string, done func(error)) {
	var value []byte
	if name = strings.Join(strings.Fields(name), " "); name != "" {
		value = []byte(name)
	}
	s.worker(func() func() {
		s.saving.Lock()
		err := s.store.SetSetting(context.WithoutCancel(s.ctx), timeline.TitleSetting, value)
		s.saving.Unlock()
		if err != nil {
			err = fmt.Errorf("name the timeline: %w", err)
		}
		return func() { done(err) }
	})
}

// Aside runs f on a worker, and what it returns on the interface's goroutine, unless the
// session is closed by then; closing waits for f. f must not touch the session.
func (s *Session) Aside(f func(ctx context.Context, store timeline.Store) func()) {
	s.worker(func() func() { return f(s.ctx, s.store) })
}
