package session

import (
	"context"
	"fmt"
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/extract/order"
	"quoteline/timeline/layout"
)

// snapshot is everything that was in the store at one time. It never changes
// once it is made.
type snapshot struct {
	events    []timeline.Event
	items     []layout.Item
	documents []timeline.Document
	byID      map[timeline.EventID]int
	docByID   map[timeline.DocumentID]int
	related   map[timeline.EventID][]Related
	conflicts []timeline.Contradiction
	conflict  map[timeline.EventID][]int // contradictions of an event, by their places
	words     []string                   // what a search looks through, an entry an event
	undated   int
	bytes     int64
}

// read loads a snapshot. It is safe on any goroutine.
func read(ctx context.Context, store timeline.Store) (*snapshot, error) {
	events, err := store.Events(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the events: %w", err)
	}
	documents, err := store.Documents(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the documents: %w", err)
	}
	relations, err := store.Relations(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the relations: %w", err)
	}
	within, err := store.Contradictions(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the contradictions: %w", err)
	}
	n := &snapshot{
		events: events, documents: documents,
		conflicts: append(within, order.Across(events, relations)...),
		items:     make([]layout.Item, len(events)),
		words:     make([]string, len(events)),
		byID:      make(map[timeline.EventID]int, len(events)),
		docByID:   make(map[timeline.DocumentID]int, len(documents)),
	}
	// The size is a figure to look at; a file system that cannot tell it is no
	// reason not to open the timeline.
	n.bytes, _ = store.Size()
	for i := range documents {
		n.docByID[documents[i].ID] = i
	}
	for i := range events {
		e := &events[i]
		n.byID[e.ID] = i
		for k := range e.Accounts { // an account's own id leads to what it is part of
			n.byID[e.Accounts[k].ID] = i
		}
		n.items[i] = layout.NewItem(e, i+1)
		n.words[i] = n.haystack(e)
		if e.When.IsZero() {
			n.undated++
		}
	}
	n.relate(relations)
	n.conflict = map[timeline.EventID][]int{}
	for i := range n.conflicts {
		for _, id := range n.conflicts[i].Events {
			n.conflict[id] = append(n.conflict[id], i)
		}
	}
	return n, ctx.Err()
}

// haystack joins what a search looks through. The separator is a character
// that nobody types, so that no hit spans two fields.
func (n *snapshot) haystack(e *timeline.Event) string {
	parts := []string{e.Title, e.Speaker, e.When.Human(), e.When.EDTF}
	parts = append(parts, e.People...)
	parts = append(parts, e.Places...)
	for i := range e.Accounts {
		parts = append(parts, e.Accounts[i].Title, e.Accounts[i].When.Human())
	}
	for i := range e.Quotes {
		parts = append(parts, e.Quotes[i].Exact)
		if d, ok := n.docByID[e.Quotes[i].Document]; ok {
			parts = append(parts, n.documents[d].Title)
		}
	}
	return fold(strings.Join(parts, "\x00"))
}

// reload reads the store on a worker and swaps the snapshot in.
func (s *Session) reload(then func()) {
	s.loads++
	generation := s.loads
	s.work.Add(1)
	go func() {
		defer s.work.Done()
		snap, err := read(s.ctx, s.store)
		s.later(func() {
			if generation == s.loads && err == nil {
				s.use(snap)
			}
			if then != nil {
				then()
			}
		})
	}()
}

// use makes snap the timeline that is shown.
func (s *Session) use(snap *snapshot) {
	s.snap = snap
	change := EventsChanged
	if e := s.Event(s.selected); e == nil || e.ID != s.selected {
		s.selected = 0
		if e != nil { // it has become part of another
			s.selected = e.ID
		} else if len(snap.events) > 0 {
			s.selected = snap.events[0].ID
		}
		change |= SelectionChanged
	}
	if s.search.query != "" {
		s.find()
		change |= SearchChanged
	}
	s.changed(change)
}
