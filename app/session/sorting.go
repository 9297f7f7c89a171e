package session

import (
	"cmp"
	"encoding/binary"
	"slices"
	"strings"

	"quoteline/timeline"
)

// Column is what a list of events can be ordered by.
type Column uint8

// The columns.
const (
	ByDate Column = iota // the reading order
	ByTitle
	ByKind
	ByPeople // the speaker first
	ByPlaces
	BySource // the title of the document that an event is shown from
	Columns
)

// listing is how a list of the events shown is ordered.
type listing struct {
	by   Column
	desc bool
	at   []int32 // of the events shown; nil is the reading order
	busy bool    // it is being ordered
	rows []int32 // the inverse of at; nil until it is asked for
	n    int     // generation
}

// SortBy orders the list of events, on a worker where that takes reading them: the
// order before stays until it is done. What compares equal keeps the reading order,
// and what has nothing in the column comes last.
func (s *Session) SortBy(by Column, desc bool) {
	if by >= Columns {
		by = ByDate
	}
	s.order.by, s.order.desc = by, desc
	s.sort()
}

// Sorted returns the order of the list: the indexes of the events shown, nil for the
// reading order, and what they are ordered by.
func (s *Session) Sorted() (at []int32, by Column, desc bool) {
	return s.order.at, s.order.by, s.order.desc
}

// Sorting reports that an order that was asked for is not there yet.
func (s *Session) Sorting() bool { return s.order.busy }

// sort orders what is shown.
func (s *Session) sort() {
	s.order.n++
	generation, n, snap, by, desc := s.order.n, s.shown, s.snap, s.order.by, s.order.desc
	if by == ByDate && !desc {
		s.order.at, s.order.rows, s.order.busy = nil, nil, false
		s.changed(OrderChanged)
		return
	}
	s.order.busy = true
	s.worker(func() func() {
		at := s.sorted(n, snap, by, desc)
		return func() {
			if generation == s.order.n && n.events == s.shown.events {
				s.order.at, s.order.rows, s.order.busy = at, nil, false
				s.changed(OrderChanged)
			}
		}
	})
}

// sorted is the order of the events of n.
func (s *Session) sorted(n *shown, snap *snapshot, by Column, desc bool) []int32 {
	at := make([]int32, n.len())
	for i := range at {
		at[i] = int32(i)
	}
	switch by {
	case ByDate:
		slices.Reverse(at)
		return at
	case ByTitle:
		titles, err := s.store.Titles(s.ctx, n.events.ID)
		if err != nil { // closed, or damaged all over: the reading order
			return at
		}
		return byTitle(titles, desc)
	}
	c := snap.columns
	var rank func(place int) int
	switch by {
	case ByKind:
		rank = func(place int) int { return int(c.Flags[place].Kind()) }
	case BySource:
		ranks := ranked(len(snap.documents), func(i int) string { return snap.documents[i].Title })
		rank = func(place int) int {
			if d := c.Document[place]; d != timeline.NoDocument {
				return ranks[d]
			}
			return nothing
		}
	default:
		ranks := ranked(len(c.Names), func(i int) string { return c.Names[i] })
		rank = func(place int) int {
			best := nothing
			for _, ref := range c.NamesOf(place) {
				if r := ref.Role(); r != timeline.Tag && (r == timeline.Place) == (by == ByPlaces) && best == nothing {
					best = ranks[ref.Index()]
				}
			}
			return best
		}
	}
	ranks := make([]int, len(at))
	for i := range ranks {
		if ranks[i] = rank(n.place(i)); desc && ranks[i] != nothing {
			ranks[i] = -ranks[i]
		}
	}
	// Not the stable sort, which takes log n times as long for a million.
	slices.SortFunc(at, func(a, b int32) int { return cmp.Or(cmp.Compare(ranks[a], ranks[b]), cmp.Compare(a, b)) })
	return at
}

// byTitle orders events by their titles in lower case. Most comparisons need only the
// first letters, which lie side by side.
func byTitle(titles []string, desc bool) []int32 {
	type entry struct {
		first uint64 // letters
		i     int32
	}
	list := make([]entry, len(titles))
	for i, t := range titles {
		titles[i] = strings.ToLower(t)
		list[i] = entry{firstOf(titles[i]), int32(i)}
	}
	slices.SortFunc(list, func(a, b entry) int {
		switch {
		case a.first == b.first:
			return cmp.Or(last(titles[a.i], titles[b.i], desc), cmp.Compare(a.i, b.i))
		case a.first == 0: // no title
			return 1
		case b.first == 0:
			return -1
		case desc:
			return cmp.Compare(b.first, a.first)
		}
		return cmp.Compare(a.first, b.first)
	})
	at := make([]int32, len(list))
	for k := range list {
		at[k] = list[k].i
	}
	return at
}

// firstOf is the first 8 bytes of a string as a number, in the order of strings.
func firstOf(s string) uint64 {
	var b [8]byte
	copy(b[:], s)
	return binary.BigEndian.Uint64(b[:])
}

// nothing ranks behind everything.
const nothing = int(^uint(0) >> 1)

// ranked numbers strings in alphabetical order; equal ones have equal numbers.
func ranked(n int, of func(i int) string) []int {
	lower, by, out := make([]string, n), make([]int, n), make([]int, n)
	for i := range by {
		lower[i], by[i] = strings.ToLower(of(i)), i
	}
	slices.SortFunc(by, func(a, b int) int { return strings.Compare(lower[a], lower[b]) })
	for k, i := range by {
		out[i] = k
		if k > 0 && lower[i] == lower[by[k-1]] {
			out[i] = out[by[k-1]]
		}
	}
	return out
}

// last compares strings so that the empty one comes last either way.
func last(a, b string, desc bool) int {
	switch {
	case a == b:
		return 0
	case a == "":
		return 1
	case b == "":
		return -1
	case desc:
		return strings.Compare(b, a)
	}
	return strings.Compare(a, b)
}
