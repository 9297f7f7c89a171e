package session

import (
	"context"
	"sync"

	"quoteline/timeline"
	"quoteline/timeline/layout"
)

// Change says what an observer is told about; several may come at once.
type Change uint8

// The changes.
const (
	EventsChanged    Change = 1 << iota // events, documents or relations were loaded
	SelectionChanged                    // another event is selected, or none
	SearchChanged                       // the query, its hits or the current hit
	JobChanged                          // an import started, advanced or ended
)

// Config is what a session needs from outside.
type Config struct {
	// Open reads a file. The error is for the user's eyes.
	Open func(ctx context.Context, path string) (*timeline.Document, error)
	// Extract finds the events of a document.
	Extract func(ctx context.Context, d *timeline.Document) (*timeline.Extraction, error)
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
	loads     int // generation of the last reload asked for
	selected  timeline.EventID
	search    search
	job       *job
	observers []func(Change)
}

// New returns an empty session over store, which it closes in the end. post
// hands a function to the interface's goroutine without waiting for it.
func New(store timeline.Store, post func(func()), cfg Config) *Session {
	ctx, cancel := context.WithCancel(context.Background())
	return &Session{
		store: store, post: post, cfg: cfg,
		ctx: ctx, cancel: cancel, snap: &snapshot{},
	}
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
func (s *Session) Load(ctx context.Context) error {
	snap, err := read(ctx, s.store)
	if err != nil {
		return err
	}
	s.use(snap)
	return nil
}

// Events returns all events in reading order. Callers must not change them.
func (s *Session) Events() []timeline.Event { return s.snap.events }

// Items returns the events as layout takes them, in reading order.
func (s *Session) Items() []layout.Item { return s.snap.items }

// Documents returns all documents, without their text, in the order they came.
func (s *Session) Documents() []timeline.Document { return s.snap.documents }

// Event returns an event, or nil; for the id of an account, the event that it is
// part of.
func (s *Session) Event(id timeline.EventID) *timeline.Event {
	if i, ok := s.snap.byID[id]; ok {
		return &s.snap.events[i]
	}
	return nil
}

// Number returns an event's number on the timeline, from 1; 0 if there is no
// such event.
func (s *Session) Number(id timeline.EventID) int {
	if i, ok := s.snap.byID[id]; ok {
		return i + 1
	}
	return 0
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
	Contradictions             int
	Bytes                      int64 // size of the store; 0 where unknown
}

// Stats returns the figures of what is loaded.
func (s *Session) Stats() Stats {
	return Stats{
		Events: len(s.snap.events), Documents: len(s.snap.documents),
		Undated: s.snap.undated, Contradictions: len(s.snap.conflicts), Bytes: s.snap.bytes,
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
