package session

import (
	"context"
	"fmt"

	"quoteline/timeline"
)

// Pick returns the places of the events of a store that a filter leaves, in reading
// order; nil is all of them. c and docs are the store's.
func Pick(ctx context.Context, store timeline.Store, c *timeline.Columns, docs []timeline.Document, f Filter) ([]uint32, error) {
	if f.Zero() {
		return nil, nil
	}
	n := &snapshot{columns: c, documents: docs, docByID: make(map[timeline.DocumentID]int, len(docs))}
	for i := range docs {
		n.docByID[docs[i].ID] = i
	}
	var text timeline.Set
	if words := queryWords(f.Text); len(words) > 0 {
		var err error
		if text, err = store.Search(ctx, c, words); err != nil {
			return nil, fmt.Errorf("search: %w", err)
		}
	}
	k, err := compile(&f, n, text)
	if err != nil {
		return nil, err
	}
	at, _ := k.pass()
	return at, nil
}
