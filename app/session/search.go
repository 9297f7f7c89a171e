package session

import (
	"strings"

	"quoteline/timeline"
)

// search is a query with what it found.
type search struct {
	query string
	hits  []timeline.EventID // in reading order
	at    int                // the current hit; -1 where none is
}

// fold makes two spellings that differ in case alike.
func fold(s string) string { return strings.ToLower(s) }

// Search looks for every word of query in titles, people, speakers, places,
// dates, quotes and document titles, in any case. The empty query ends the
// search. The selection stays.
func (s *Session) Search(query string) {
	if query == s.search.query {
		return
	}
	s.search.query = query
	s.find()
	s.changed(SearchChanged)
}

func (s *Session) find() {
	s.search.hits, s.search.at = nil, -1
	words := strings.Fields(fold(s.search.query))
	if len(words) == 0 {
		return
	}
events:
	for i, text := range s.snap.words {
		for _, w := range words {
			if !strings.Contains(text, w) {
				continue events
			}
		}
		id := s.snap.events[i].ID
		if id == s.selected {
			s.search.at = len(s.search.hits)
		}
		s.search.hits = append(s.search.hits, id)
	}
}

// Query returns what is searched for.
func (s *Session) Query() string { return s.search.query }

// Hits returns the events found, in reading order.
func (s *Session) Hits() []timeline.EventID { return s.search.hits }

// Hit returns the current hit's place, from 1, and how many there are. The
// place is 0 where none has been stepped to.
func (s *Session) Hit() (at, of int) { return s.search.at + 1, len(s.search.hits) }

// Matches returns the set of events found, or nil where nothing is searched
// for.
func (s *Session) Matches() map[timeline.EventID]bool {
	if strings.TrimSpace(s.search.query) == "" {
		return nil
	}
	m := make(map[timeline.EventID]bool, len(s.search.hits))
	for _, id := range s.search.hits {
		m[id] = true
	}
	return m
}

// StepHit selects the next hit (n = 1) or the one before (n = -1), round the
// ends. It reports whether there is one.
func (s *Session) StepHit(n int) bool {
	count := len(s.search.hits)
	if count == 0 {
		return false
	}
	at := s.search.at + n
	if s.search.at < 0 && n < 0 {
		at = count - 1
	}
	s.search.at = (at%count + count) % count
	s.Select(s.search.hits[s.search.at])
	s.changed(SearchChanged)
	return true
}
