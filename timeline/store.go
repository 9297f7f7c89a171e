package timeline

import (
	"context"
	"errors"
)

// Sentinels that callers branch on; stores wrap them with the file's name.
var (
	ErrNotFound  = errors.New("not found")
	ErrStoreBusy = errors.New("the store is open in another window")
	ErrDamaged   = errors.New("the store is damaged")
	ErrNewer     = errors.New("the store was written by a newer version")
	ErrReadOnly  = errors.New("the store cannot be written")
)

// Extraction is what one document yields; a store takes it in whole or not at
// all. Events are numbered 1..n inside it and Relations use these numbers; the
// store gives the final ids.
type Extraction struct {
	Document  Document
	Passages  []Passage
	Events    []Event
	Relations []Relation
	LeftOut   []Omission // in text order
	// Same are the events of this document that are one happening, by their
	// numbers in it.
	Same []Link
	// Known are links from events of this document, by their numbers in it, to
	// events that the store has, by their ids there.
	Known []Link
	// Contradictions are what the document says of the order of its events that
	// cannot be, by their numbers in it.
	Contradictions []Contradiction
	// First is the id that the store gave to event 1: the others follow. Import
	// sets it when it adds the document.
	First EventID
}

// Told counts the events that tell of what another event tells of, here or in
// the store.
func (x *Extraction) Told() int {
	told := map[EventID]bool{}
	for _, l := range x.Same {
		told[l.From] = true
	}
	for _, l := range x.Known {
		told[l.From] = true
	}
	return len(told)
}

// Store keeps one timeline. Its methods may be called from any goroutine;
// what they return is the caller's to keep and change.
type Store interface {
	// Import adds one document with all that it yields in one transaction.
	// added is false, and nothing changes, when the document is already there.
	// Links of x.Known to events that are no longer there are left out.
	Import(ctx context.Context, x *Extraction) (added bool, err error)
	// Remove deletes a document and all that it yielded, in one transaction. What
	// other documents tell of the same happenings stays.
	Remove(ctx context.Context, id DocumentID) error

	// Documents lists all documents in the order they were added, without
	// Text and Map.
	Documents(ctx context.Context) ([]Document, error)
	// Document returns one whole document, or ErrNotFound.
	Document(ctx context.Context, id DocumentID) (*Document, error)
	// Passages returns a document's passages in text order.
	Passages(ctx context.Context, id DocumentID) ([]Passage, error)

	// Events returns all events in the order of the timeline: by earliest
	// bound, then document, then rank. What links join is one event with its
	// accounts, as Join makes it, with the salience that Weigh gives it; what
	// Repeated finds is left out.
	Events(ctx context.Context) ([]Event, error)
	// Event returns one event, or ErrNotFound; for the id of any account of a
	// joined event, the joined one, with the salience of its tellings alone.
	Event(ctx context.Context, id EventID) (*Event, error)
	// Links returns all links, in the order of their From.
	Links(ctx context.Context) ([]Link, error)
	// Link joins two events: ErrNotFound where one is not here.
	Link(ctx context.Context, l Link) error
	// Unlink takes back all links of one account, by its own id, so that it is an
	// event of its own again. The others stay joined.
	Unlink(ctx context.Context, account EventID) error
	// Add puts an event on the timeline that no import made, such as an
	// omission that the user wants there, and returns its id; its Rank is
	// chosen by its date. Its first quote says which document it belongs to:
	// ErrNotFound where that is not here.
	Add(ctx context.Context, e *Event) (EventID, error)
	// Omissions returns the dated sentences that gave no event when their
	// documents were imported, by document and place, and then what Repeated finds.
	Omissions(ctx context.Context) ([]Omission, error)
	// Relations returns all relations between the events that Events returns, by
	// their ids there, and those with what Repeated finds.
	Relations(ctx context.Context) ([]Relation, error)
	// Contradictions returns what each document says of the order of its events
	// that cannot be, by the ids of Events.
	Contradictions(ctx context.Context) ([]Contradiction, error)

	// Setting returns a stored value, or nil where there is none.
	Setting(ctx context.Context, key string) ([]byte, error)
	// SetSetting stores a value; nil deletes it.
	SetSetting(ctx context.Context, key string, value []byte) error

	// Check verifies every record, index and quote and returns what is wrong.
	Check(ctx context.Context) ([]Problem, error)
	// Size returns the size of the store's file in bytes.
	Size() (int64, error)
	// Path returns the store's file name.
	Path() string
	Close() error
}

// Problem is one thing that Check found wrong.
type Problem struct {
	Where string // e.g. "event 12", "document 3fa8…"
	What  string
}
