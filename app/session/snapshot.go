package session

import (
	"context"
	"fmt"
	"sync"

	"quoteline/timeline"
	"quoteline/timeline/extract/order"
)

// snapshot is what was in the store at one time: of every event what a picture
// needs, of the rest what is asked for. It never changes once it is made.
type snapshot struct {
	columns   *timeline.Columns
	documents []timeline.Document
	docByID   map[timeline.DocumentID]int
	undated   int
	bytes     int64

	undo, redo *timeline.Step

	counting sync.Once // of counted
	counted  Facets    // without a filter

	all struct { // of it: what is shown without a filter, made when it is first asked for
		sync.Mutex
		shown *shown
	}
}

// read loads a snapshot. It is safe on any goroutine.
func read(ctx context.Context, store timeline.Store) (*snapshot, error) {
	columns, err := store.Columns(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the events: %w", err)
	}
	documents, err := store.Documents(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the documents: %w", err)
	}
	undo, redo, err := store.History(ctx)
	if err != nil {
		return nil, fmt.Errorf("read what can be undone: %w", err)
	}
	n := &snapshot{undo: undo, redo: redo, columns: columns, documents: documents, docByID: make(map[timeline.DocumentID]int, len(documents))}
	// The size is a figure to look at; a file system that cannot tell it is no
	// reason not to open the timeline.
	n.bytes, _ = store.Size()
	for i := range documents {
		n.docByID[documents[i].ID] = i
	}
	for _, f := range columns.Flags {
		if f.Undated() {
			n.undated++
		}
	}
	return n, ctx.Err()
}

// reload reads the store on a worker and swaps the snapshot in.
func (s *Session) reload(then func()) {
	s.loads++
	generation, g := s.loads, s.grouping
	s.worker(func() func() {
		snap, err := read(s.ctx, s.store)
		var n *shown
		if err == nil {
			n = s.show(snap, nil, g)
		}
		return func() {
			if generation == s.loads && err == nil {
				s.use(snap, n)
			}
			if then != nil {
				then()
			}
		}
	})
}

// worker runs f beside the interface, and what it returns on it.
func (s *Session) worker(f func() func()) {
	s.work.Add(1)
	go func() {
		defer s.work.Done()
		s.later(f())
	}()
}

// use makes snap the timeline, of which n is shown.
func (s *Session) use(snap *snapshot, n *shown) {
	s.snap = snap
	s.events.clear()
	s.showing(n)
	s.search.hits = nil
	change := EventsChanged
	if e := s.Event(s.selected); e == nil || e.ID != s.selected {
		s.selected = 0
		if e != nil { // it has become part of another
			s.selected = e.ID
		} else if snap.columns.Len() > 0 {
			s.selected = snap.columns.ID[0]
		}
		change |= SelectionChanged
	}
	s.changed(change)
	if !s.filter.Zero() {
		s.refilter()
	}
	if s.search.query != "" {
		s.find()
	}
	s.findContradictions()
}

// findContradictions looks for what cannot be, on a worker.
func (s *Session) findContradictions() {
	generation := s.loads
	s.conflicts, s.conflict = nil, nil
	s.worker(func() func() {
		found, err := order.Contradictions(s.ctx, s.store)
		by := map[timeline.EventID][]int{} // places in found
		for i := range found {
			for _, id := range found[i].Events {
				by[id] = append(by[id], i)
			}
		}
		return func() {
			if err == nil && generation == s.loads {
				s.conflicts, s.conflict = found, by
				s.changed(ContradictionsChanged)
			}
		}
	})
}

// facets are those without a filter, counted once.
func (n *snapshot) facets() Facets {
	n.counting.Do(func() {
		if k, err := compile(&Filter{}, n, nil); err == nil { // no dates: nothing can be wrong
			n.counted = k.facets(len(n.documents), make([]part, n.columns.Len()))
		}
	})
	return n.counted
}
