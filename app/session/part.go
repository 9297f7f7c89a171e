package session

import (
	"context"

	"quoteline/timeline"
	"quoteline/timeline/export"
	"quoteline/timeline/group"
	"quoteline/timeline/layout"
)

// Range says which events of a timeline are meant.
type Range uint8

// The ranges.
const (
	Remaining Range = iota // those that the filter leaves
	All
	Single // the selected one
)

// Part is a part of a timeline as exports take it, grouped as what is shown is. Its
// words may be asked for by one goroutine at a time.
type Part struct {
	Events *layout.Events
	Lanes  []group.Lane
	Hues   []uint8
	Keys   []string // what the hues stand for

	s       *Session
	columns *timeline.Columns
	docs    []timeline.Document
	at      []uint32 // nil is all
}

// Part returns the events of a range, as they are now. ctx ends the reading of their
// words.
func (s *Session) Part(ctx context.Context, r Range) *Part {
	n := s.shown
	switch i, ok := s.snap.columns.Position(s.selected); {
	case r == All && n.at != nil:
		n = s.piece(nil)
	case r == Single && ok && s.selected != 0:
		n = s.piece([]uint32{uint32(i)})
	case r == Single:
		n = s.piece([]uint32{})
	}
	events := *n.events
	events.Source = &export.Words{Ctx: ctx, Store: s.store, Columns: s.snap.columns, At: n.at}
	return &Part{Events: &events, Lanes: n.lanes, Hues: n.hues, Keys: n.keys, s: s, columns: s.snap.columns, docs: s.snap.documents, at: n.at}
}

// piece is what is shown of some places, for no window.
func (s *Session) piece(at []uint32) *shown {
	n := &shown{at: at, events: layout.EventsOf(s.snap.columns, at)}
	n.group(s.snap, s.shown.grouping)
	return n
}

// Job is the export of the part. Any goroutine may do it.
func (p *Part) Job() *export.Job {
	return &export.Job{
		Input: export.Input{Title: export.Title(p.docs), Documents: p.docs, Events: p.Events, Hues: p.Hues, Read: p.s.Whole, Web: export.WebOf(p.columns, p.docs)},
		Store: export.Some(p.s.store, p.columns, p.at),
	}
}

// Only is the export of some events of the part, by their places in it, rising.
func (p *Part) Only(places []int32) timeline.Store {
	at := make([]uint32, len(places))
	for k, i := range places {
		at[k] = uint32(i)
		if p.at != nil {
			at[k] = p.at[i]
		}
	}
	return export.Some(p.s.store, p.columns, at)
}
