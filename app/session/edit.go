package session

import (
	"context"
	"time"

	"quoteline/timeline"
)

// History returns the step that Undo takes back and the one that Redo does again;
// nil where there is none.
func (s *Session) History() (undo, redo *timeline.Step) { return s.snap.undo, s.snap.redo }

// Edit changes the timeline in one step, on a worker, reads it again and calls
// done, which may be nil, when what has changed is shown. label names the step in
// the user's words, as it goes behind "Undo". f may be called on any goroutine,
// and must not touch the session.
func (s *Session) Edit(label string, f func(timeline.Editor) error, done func(error)) {
	s.step(func(ctx context.Context) error { return s.store.Edit(ctx, label, time.Now(), f) }, done)
}

// Undo takes back the last step, an import too; done gets it.
func (s *Session) Undo(done func(*timeline.Step, error)) { s.travel(s.store.Undo, done) }

// Redo does again what Undo took back last.
func (s *Session) Redo(done func(*timeline.Step, error)) { s.travel(s.store.Redo, done) }

func (s *Session) travel(way func(context.Context) (*timeline.Step, error), done func(*timeline.Step, error)) {
	var step *timeline.Step
	s.step(func(ctx context.Context) (err error) {
		if step, err = way(ctx); err == nil && step.Wide {
			s.tidy(ctx)
		}
		return err
	}, func(err error) {
		if done != nil {
			done(step, err)
		}
	})
}

// tidy follows what changes the documents: what all of them say together is something
// else then. What is left untidy costs some time later, and nobody anything else.
func (s *Session) tidy(ctx context.Context) { _ = s.store.Tidy(ctx) }

// editDocuments changes documents in one step, and tidies up.
func (s *Session) editDocuments(ctx context.Context, label string, f func(timeline.Editor) error) error {
	err := s.store.Edit(ctx, label, time.Now(), f)
	if err == nil {
		s.tidy(ctx)
	}
	return err
}

// step runs a change on a worker, one at a time. Once asked for it is done, even
// while the window closes. done may be nil.
func (s *Session) step(f func(context.Context) error, done func(error)) {
	if done == nil {
		done = func(error) {}
	}
	s.worker(func() func() {
		s.saving.Lock()
		err := f(context.WithoutCancel(s.ctx))
		s.saving.Unlock()
		return func() {
			if err != nil {
				done(err)
				return
			}
			s.reload(func() { done(nil) })
		}
	})
}
