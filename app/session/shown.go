package session

import (
	"slices"

	"quoteline/timeline/export"
	"quoteline/timeline/group"
	"quoteline/timeline/layout"
)

// shown is the part of a timeline that a filter leaves.
type shown struct {
	at     []uint32 // places in the columns, rising; nil is all
	events *layout.Events
	facets Facets

	grouping Grouping
	lanes    []group.Lane
	hues     []uint8
	keys     []string // what the hues stand for
}

// show makes the part of a timeline at some places; nil is all, which is made once.
// What Ready does with it is done when it returns, on this goroutine.
func (s *Session) show(snap *snapshot, at []uint32, g Grouping) *shown {
	if at == nil {
		return s.showAll(snap, g)
	}
	n := &shown{at: at, events: layout.EventsOf(snap.columns, at)}
	n.group(snap, g)
	n.events.Source = s.wordsOf(snap, at)
	snap.all.Lock()
	if all := snap.all.shown; all != nil {
		n.events.Of, n.events.At = all.events, at
	}
	snap.all.Unlock()
	s.ready(n.events, false)
	return n
}

// showAll makes what is shown without a filter, or gets what was made before: very
// many events take long.
func (s *Session) showAll(snap *snapshot, g Grouping) *shown {
	snap.all.Lock()
	defer snap.all.Unlock()
	n := snap.all.shown
	if n == nil {
		n = &shown{events: layout.EventsOf(snap.columns, nil)}
		n.events.Source = s.wordsOf(snap, nil)
		n.group(snap, g)
		s.ready(n.events, true)
	} else if n.grouping != g {
		again := *n
		n = &again
		n.group(snap, g)
	}
	snap.all.shown = n
	return n
}

func (s *Session) ready(e *layout.Events, all bool) {
	if s.cfg.Ready != nil {
		s.cfg.Ready(e, all)
	}
}

// len is the number of events shown.
func (n *shown) len() int { return n.events.Len() }

// place is the place in the columns of the i-th event shown.
func (n *shown) place(i int) int {
	if n.at == nil {
		return i
	}
	return int(n.at[i])
}

// find returns where the event at a place in the columns is among those shown, or
// where it would be.
func (n *shown) find(place int) (i int, among bool) {
	if n.at == nil {
		return place, true
	}
	return slices.BinarySearch(n.at, uint32(place))
}

// wordsOf reads what is written of events as layout asks for it.
func (s *Session) wordsOf(snap *snapshot, at []uint32) layout.Source {
	return &export.Words{Ctx: s.ctx, Store: s.store, Columns: snap.columns, At: at}
}

// showing makes n what is shown. A grouping that was asked for meanwhile follows.
func (s *Session) showing(n *shown) {
	s.shown = n
	s.order.at, s.order.rows, s.order.busy = nil, nil, false
	s.order.n++
	if g := s.grouping; g != n.grouping {
		s.grouping = n.grouping
		s.SetGrouping(g)
	}
}
