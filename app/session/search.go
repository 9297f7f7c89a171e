package session

import (
	"context"
	"strings"

	"quoteline/timeline"
)

// search is a query with what it found.
type search struct {
	query  string
	hits   timeline.Set // places of the events found; nil until they are there
	list   []uint32     // those of them that are shown, rising
	at     int          // the current hit in list; -1 where none is
	cancel context.CancelFunc
	n      int // generation
}

// queryWords are the words of a query as the store looks for them.
func queryWords(query string) []string { return strings.Fields(strings.ToLower(query)) }

// Search looks for every word of query in titles, people, speakers, places,
// dates, quotes and document titles, in any case, on a worker: what was found
// before stays until it is done. The empty query ends the search. The selection
// stays.
func (s *Session) Search(query string) {
	if query == s.search.query {
		return
	}
	s.search.query = query
	s.find()
}

// find starts the search, and drops the one before.
func (s *Session) find() {
	if s.search.cancel != nil {
		s.search.cancel()
	}
	s.search.n++
	query := queryWords(s.search.query)
	if len(query) == 0 {
		s.search.hits, s.search.list, s.search.at = nil, nil, -1
		s.changed(SearchChanged)
		return
	}
	generation, snap := s.search.n, s.snap
	ctx, cancel := context.WithCancel(s.ctx)
	s.search.cancel = cancel
	s.worker(func() func() {
		hits, err := s.store.Search(ctx, snap.columns, query)
		return func() {
			cancel()
			if generation != s.search.n || snap != s.snap {
				return
			}
			if err != nil { // a store that cannot be read finds nothing
				hits = timeline.NewSet(snap.columns.Len())
			}
			s.found(hits)
		}
	})
}

// found takes hits over and finds the current one.
func (s *Session) found(hits timeline.Set) {
	s.search.hits, s.search.at = hits, -1
	s.search.list = hits.List()
	if s.shown.at != nil {
		list := s.search.list[:0]
		for _, at := range s.shown.at {
			if hits.Has(int(at)) {
				list = append(list, at)
			}
		}
		s.search.list = list
	}
	if at, ok := s.snap.columns.Position(s.selected); ok && s.selected != 0 {
		for i, h := range s.search.list {
			if int(h) == at {
				s.search.at = i
			}
		}
	}
	s.changed(SearchChanged)
}

// Query returns what is searched for.
func (s *Session) Query() string { return s.search.query }

// Hit returns the current hit's place, from 1, and how many there are. The
// place is 0 where none has been stepped to.
func (s *Session) Hit() (at, of int) { return s.search.at + 1, len(s.search.list) }

// Matches tells of the i-th event shown whether it was found; nil where nothing
// is searched for, or nothing is known yet.
func (s *Session) Matches() func(i int32) bool {
	if s.search.hits == nil || strings.TrimSpace(s.search.query) == "" {
		return nil
	}
	hits, n := s.search.hits, s.shown
	return func(i int32) bool { return hits.Has(n.place(int(i))) }
}

// StepHit selects the next hit (n = 1) or the one before (n = -1), round the
// ends. It reports whether there is one.
func (s *Session) StepHit(n int) bool {
	count := len(s.search.list)
	if count == 0 {
		return false
	}
	at := s.search.at + n
	if s.search.at < 0 && n < 0 {
		at = count - 1
	}
	s.search.at = (at%count + count) % count
	s.Select(s.snap.columns.ID[s.search.list[s.search.at]])
	s.changed(SearchChanged)
	return true
}
