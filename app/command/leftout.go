package command

import (
	"context"

	"quoteline/timeline"
)

// leftOut is a store seen from its other side: its events are the dated sentences
// that gave none, each with the reason for a basis.
type leftOut struct{ timeline.Store }

// Events returns what is left out.
func (l leftOut) Events(ctx context.Context) ([]timeline.Event, error) {
	events, err := l.Store.Events(ctx)
	if err != nil {
		return nil, err
	}
	omissions, err := l.Omissions(ctx)
	if err != nil {
		return nil, err
	}
	var out []timeline.Event
	for _, o := range timeline.LeftOut(omissions, events) {
		o.Event.Basis.Why = o.Why
		out = append(out, o.Event)
	}
	return out, nil
}

// Relations returns none: what is left out has no place in the order.
func (leftOut) Relations(context.Context) ([]timeline.Relation, error) { return nil, nil }

// Contradictions returns none.
func (leftOut) Contradictions(context.Context) ([]timeline.Contradiction, error) { return nil, nil }
