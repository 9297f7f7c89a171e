package data

import (
	"context"
	"time"

	"quoteline/timeline"
)

// now is when the tests' steps were taken.
var now = time.Unix(1_750_000_000, 0).UTC()

func (s *DB) edit(f func(timeline.Editor) error) error { return s.Edit(ctx, "edit", now, f) }

// Remove, Link, Unlink and Add are steps of one change.

func (s *DB) Remove(ctx context.Context, id timeline.DocumentID) error {
	return s.Edit(ctx, "remove", now, func(e timeline.Editor) error { return e.Remove(id) })
}

func (s *DB) Link(ctx context.Context, l timeline.Link) error {
	return s.Edit(ctx, "link", now, func(e timeline.Editor) error { return e.Link(l) })
}

func (s *DB) Unlink(ctx context.Context, id timeline.EventID) error {
	return s.Edit(ctx, "unlink", now, func(e timeline.Editor) error { return e.Unlink(id) })
}

func (s *DB) Add(ctx context.Context, ev *timeline.Event) (id timeline.EventID, err error) {
	err = s.Edit(ctx, "add", now, func(e timeline.Editor) error {
		id, err = e.Add(ev)
		return err
	})
	return id, err
}
