package export

import (
	"context"
	"fmt"

	"quoteline/timeline"
)

// documentSet are the documents of a timeline, without their texts.
type documentSet struct {
	list []timeline.Document
	by   map[timeline.DocumentID]*timeline.Document
}

func documents(ctx context.Context, store timeline.Store) (*documentSet, error) {
	docs, err := store.Documents(ctx)
	if err != nil {
		return nil, fmt.Errorf("export: %w", err)
	}
	s := &documentSet{list: docs, by: make(map[timeline.DocumentID]*timeline.Document, len(docs))}
	for i := range docs {
		s.by[docs[i].ID] = &docs[i]
	}
	return s, nil
}
