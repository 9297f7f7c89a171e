package command

import (
	"context"

	"quoteline/timeline"
)

// leftOut is a store seen from its other side: its events are the dated sentences
// that gave none, each with the reason for a basis.
type leftOut struct{ timeline.Store }

// EachEvent calls f with what is left out.
func (l leftOut) EachEvent(ctx context.Context, f func(*timeline.Event) error) error {
	return l.Store.EachLeftOut(ctx, func(o *timeline.Omission) error {
		e := o.Event
		e.Basis.Why = o.Why
		return f(&e)
	})
}

// EachLeftOut calls f with nothing: the events are what is left out.
func (leftOut) EachLeftOut(context.Context, func(*timeline.Omission) error) error { return nil }

// Columns are those of no event.
func (leftOut) Columns(context.Context) (*timeline.Columns, error) {
	return timeline.ColumnsOf(nil, nil), nil
}

// EachRelation calls f with none: what is left out has no place in the order.
func (leftOut) EachRelation(context.Context, func(*timeline.Relation) error) error { return nil }

// Contradictions returns none.
func (leftOut) Contradictions(context.Context) ([]timeline.Contradiction, error) { return nil, nil }
