package timeline

import "context"

// EachKnown calls f with every event that a store has: first with those on the
// timeline, as Store.EachEvent has them, then with what is off it, because documents
// only repeat it or the user deleted it.
func EachKnown(ctx context.Context, s Store, f func(*Event) error) error {
	if err := s.EachEvent(ctx, f); err != nil {
		return err
	}
	return s.EachLeftOut(ctx, func(o *Omission) error {
		if o.Event.ID == 0 {
			return nil
		}
		return f(&o.Event)
	})
}
