package order

import (
	"context"
	"fmt"

	"quoteline/timeline"
)

// Contradictions finds all contradictions of a store: those inside documents,
// which it keeps, and those that come up where documents meet. It keeps in memory
// only the relations that words state and the dates of the events that they join.
func Contradictions(ctx context.Context, store timeline.Store) ([]timeline.Contradiction, error) {
	out, err := store.Contradictions(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the contradictions: %w", err)
	}
	links, err := store.Links(ctx)
	if err != nil || len(links) == 0 { // documents do not meet
		return out, err
	}
	c, err := store.Columns(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the events: %w", err)
	}
	var relations []timeline.Relation
	stated := timeline.NewSet(c.Len())
	err = store.EachRelation(ctx, func(r *timeline.Relation) error {
		from, ok := c.Position(r.From)
		to, ok2 := c.Position(r.To)
		if r.Quote != nil && ok && ok2 {
			relations = append(relations, *r)
			stated.Add(from)
			stated.Add(to)
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read the relations: %w", err)
	}
	var ids []timeline.EventID
	for _, at := range stated.List() {
		ids = append(ids, c.ID[at])
	}
	var events []timeline.Event
	err = store.Read(ctx, ids, func(e *timeline.Event) error {
		events = append(events, timeline.Event{ID: e.ID, When: e.When, Basis: e.Basis, Accounts: e.Accounts})
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read the events: %w", err)
	}
	return append(out, Across(events, relations)...), nil
}
