package session

import (
	"context"
	"fmt"
	"sync"

	"quoteline/timeline"
	"quoteline/timeline/layout"
)

// Change says what an observer is told about; several may come at once.
type Change uint8

// The changes.
const (
	EventsChanged         Change = 1 << iota // others are shown: the store was read, or the filter is another
	SelectionChanged                         // another event is selected, or none
	SearchChanged                            // the query, its hits or the current hit
	JobChanged                               // an import started, advanced or ended
	ContradictionsChanged                    // what cannot be was looked for
	OrderChanged                             // the list is ordered otherwise
	FacetsChanged                            // values were counted
	GroupsChanged                            // events are in other lanes or have other colours
)

// Config is what a session needs from outside.
type Config struct {
	// Extract finds the events of a document.
	Extract func(ctx context.Context, d *timeline.Document) (*timeline.Extraction, error)
	// Ready is called with events that are about to be shown, on the goroutine that
	// read them: what takes long can be done there. all says that they are those of no
	// filter, which will be shown again. May be nil.
	Ready func(e *layout.Events, all bool)
}

// Session is one open timeline. Its methods are for the interface's goroutine.
type Session struct {
	store timeline.Store
	post  func(func())
	cfg   Config

	ctx    context.Context
	cancel context.CancelFunc
	work   sync.WaitGroup
	closed bool

	snap      *snapshot
	events    recent
	loads     int // generation of the last reload asked for
	shown     *shown
	filter    Filter
	filters   int // generation of the last filter asked for
	saving    sync.Mutex
	conflicts []timeline.Contradiction
	conflict  map[timeline.EventID][]int // contradictions of an event, by their places
	selected  timeline.EventID
	search    search
	order     listing
	grouping  Grouping // asked for
	papers    papers
	job       *job
	keepOnly  bool // imports keep the texts only
	columns   columns
	observers []func(Change)
}

// New returns an empty session over store, which it closes in the end. post
// hands a function to the interface's goroutine without waiting for it.
func New(store timeline.Store, post func(func()), cfg Config) *Session {
	ctx, cancel := context.WithCancel(context.Background())
	none := timeline.ColumnsOf(nil, nil)
	s := &Session{
		store: store, post: post, cfg: cfg,
		ctx: ctx, cancel: cancel, snap: &snapshot{columns: none}, search: search{at: -1},
	}
	s.shown = s.show(s.snap, nil, Grouping{})
	return s
}

// Observe calls f after every change, on the interface's goroutine.
func (s *Session) Observe(f func(Change)) { s.observers = append(s.observers, f) }

func (s *Session) changed(c Change) {
	for _, f := range s.observers {
		f(c)
	}
}

// later runs f on the interface's goroutine unless the session is closed then.
func (s *Session) later(f func()) {
	s.post(func() {
		if !s.closed {
			f()
		}
	})
}

// Load reads the timeline and returns when it is there. It is for the start,
// before there is a window to keep alive.
func (s *Session) Load(ctx context.Context) error { return s.LoadAhead(ctx)() }

// LoadAhead begins to read the timeline, and returns what waits for it and shows
// it: other work can be done in between.
func (s *Session) LoadAhead(ctx context.Context) (wait func() error) {
	var snap *snapshot
	var n *shown
	var err error
	g := s.grouping
	done := make(chan struct{})
	go func() {
		defer close(done)
		if snap, err = read(ctx, s.store); err == nil {
			n = s.show(snap, nil, g)
		}
	}()
	return func() error {
		<-done
		if err == nil {
			s.use(snap, n)
		}
		return err
	}
}

// Shown returns the events that the filter leaves as layout takes them, in
// reading order. Their words are read from the store as they are asked for: that
// takes microseconds.
func (s *Session) Shown() *layout.Events {
	return s.shown.events
}

// Whole calls f with some events, in the order of ids. Any goroutine may call it.
func (s *Session) Whole(ctx context.Context, ids []timeline.EventID, f func(*timeline.Event) error) error {
	if err := s.store.Read(ctx, ids, f); err != nil {
		return fmt.Errorf("read the events: %w", err)
	}
	return nil
}

// Documents returns all documents, without their text, in the order they came.
func (s *Session) Documents() []timeline.Document { return s.snap.documents }

// Event returns an event, or nil; for the id of an account, the event that it is
// part of. Callers must not change it.
func (s *Session) Event(id timeline.EventID) *timeline.Event {
	if _, ok := s.snap.columns.Position(id); !ok {
		return nil
	}
	if e := s.events.get(id); e != nil {
		return e
	}
	e, err := s.store.Event(s.ctx, id)
	if err != nil {
		return nil
	}
	s.events.put(id, e)
	return e
}

// Number returns an event's number on the timeline, from 1; 0 if there is no
// such event.
func (s *Session) Number(id timeline.EventID) int {
	i, _ := s.snap.columns.Position(id)
	return i + 1
}

// Header returns a document without its text, or nil.
func (s *Session) Header(id timeline.DocumentID) *timeline.Document {
	if i, ok := s.snap.docByID[id]; ok {
		return &s.snap.documents[i]
	}
	return nil
}

// Stats are the figures of the status bar.
type Stats struct {
	Events, Documents, Undated int
	Shown                      int // of the events
	Contradictions             int
	Bytes                      int64 // size of the store; 0 where unknown
}

// Stats returns the figures of what is loaded.
func (s *Session) Stats() Stats {
	return Stats{
		Events: s.snap.columns.Len(), Documents: len(s.snap.documents), Shown: s.shown.len(),
		Undated: s.snap.undated, Contradictions: len(s.conflicts), Bytes: s.snap.bytes,
	}
}

// Path returns the store's file name.
func (s *Session) Path() string { return s.store.Path() }

// Close ends all work, waits for it and closes the store. A second call does
// nothing.
func (s *Session) Close() error {
	if s.closed {
		return nil
	}
	s.closed = true
	s.cancel()
	s.work.Wait()
	return s.store.Close()
}
