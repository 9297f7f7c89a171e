package timeline

import (
	"context"
	"errors"
	"time"

	"quoteline/timeline/when"
)

// Sentinels that callers branch on; stores wrap them with the file's name.
var (
	ErrNotFound  = errors.New("not found")
	ErrStoreBusy = errors.New("the store is open in another window")
	ErrDamaged   = errors.New("the store is damaged")
	ErrNewer     = errors.New("the store was written by a newer version")
	ErrReadOnly  = errors.New("the store cannot be written")
	ErrWithheld  = errors.New("its text was left out of this copy")
)

// Extraction is what one document yields; a store takes it in whole or not at
// all. Events are numbered 1..n inside it and Relations use these numbers; the
// store gives the final ids.
type Extraction struct {
	Document Document
	// Original are the bytes that Document was read from, to be kept; nil where they
	// are not. A document whose text is its bytes needs none.
	Original  []byte
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

// Imported is what became of one document of an import.
type Imported struct {
	Added bool  // false where it was already there, or Err says what is wrong with it
	Err   error // why it cannot come in
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
	// ImportAll adds documents in one transaction, in their order: all of them or,
	// with an error, none. What is wrong with one document keeps only that one out.
	// known, where it is not nil, is called for each with its First set, before it
	// is written; it may set Known, to events of those before it too.
	ImportAll(ctx context.Context, xs []*Extraction, known func(*Extraction)) ([]Imported, error)
	// Tidy is for when an import is over, which is one step to be undone then: it
	// makes the store faster to open, gives its events the salience that Weigh does,
	// unless they are very many, and takes what Repeated finds off the timeline, to
	// what EachLeftOut has.
	Tidy(ctx context.Context) error

	// Documents lists all documents in the order they were added, without
	// Text and Map.
	Documents(ctx context.Context) ([]Document, error)
	// Document returns one whole document, or ErrNotFound.
	Document(ctx context.Context, id DocumentID) (*Document, error)
	// Original returns the bytes that a document was read from, or ErrNotFound where
	// they are not kept.
	Original(ctx context.Context, id DocumentID) ([]byte, error)
	// Passages returns a document's passages in text order.
	Passages(ctx context.Context, id DocumentID) ([]Passage, error)

	// Columns returns what a picture or a filter needs of every event, in the
	// order of the timeline: by earliest bound, then document, then rank. What
	// links join is one event.
	Columns(ctx context.Context) (*Columns, error)
	// Search finds the events of in, made by Columns, in whose titles, names, dates,
	// quotes and document titles every one of some words occurs. The words are in
	// lower case and have no white space in them.
	Search(ctx context.Context, in *Columns, words []string) (Set, error)
	// Events returns all events in the order of the timeline, what links join as
	// one with its accounts, as Join makes it. It needs memory for all of them:
	// EachEvent does not.
	Events(ctx context.Context) ([]Event, error)
	// EachEvent calls f with every event in the order of the timeline, until it
	// returns an error, which EachEvent returns. What f gets is its to keep.
	EachEvent(ctx context.Context, f func(*Event) error) error
	// Read does so with some events, in the order of ids: ErrNotFound where one is
	// not here.
	Read(ctx context.Context, ids []EventID, f func(*Event) error) error
	// Event returns one event, or ErrNotFound; for the id of any account of a
	// joined event, the joined one.
	Event(ctx context.Context, id EventID) (*Event, error)
	// Label returns the title and the date of an event, faster than Event.
	Label(ctx context.Context, id EventID) (title string, date when.Date, err error)
	// Titles returns the titles of many events, by their place in ids: "" where an
	// event cannot be read or is not here. It is far faster than Label of each.
	Titles(ctx context.Context, ids []EventID) ([]string, error)
	// EventsOf returns the ids of the events that tell what a document tells, in
	// their order: ErrNotFound where it is not here.
	EventsOf(ctx context.Context, id DocumentID) ([]EventID, error)
	// Links returns all links, in the order of their From.
	Links(ctx context.Context) ([]Link, error)
	// Parted returns the pairs of events that the user has said are not one, the
	// smaller id first.
	Parted(ctx context.Context) ([][2]EventID, error)

	// Edit changes the timeline: all that f does in one transaction, and in one
	// step that label names, or, with an error, nothing.
	Edit(ctx context.Context, label string, at time.Time, f func(Editor) error) error
	// History returns the step that Undo takes back and the one that Redo does
	// again; nil where there is none. It is still there after a restart.
	History(ctx context.Context) (undo, redo *Step, err error)
	// Undo takes back the last step, an import too, and returns it: ErrNotFound
	// where there is none.
	Undo(ctx context.Context) (*Step, error)
	// Redo does again what Undo took back last, unless something else was done
	// since: ErrNotFound where there is none.
	Redo(ctx context.Context) (*Step, error)
	// Forget drops all steps: nothing that was done before can be undone then.
	Forget(ctx context.Context) error
	// Engine returns a telling as the engine found it, without what the user says
	// of it, which is c; nil where that is nothing.
	Engine(ctx context.Context, id EventID) (e *Event, c *Correction, err error)

	// EachLeftOut calls f with every dated sentence that gave no event when its
	// document was imported and that no event of the document quotes, by document
	// and place: what has become an event since is left out no more. Then it calls f
	// with what is only repeated, and with what the user deleted, which have an ID.
	EachLeftOut(ctx context.Context, f func(*Omission) error) error
	// Relations returns all relations between the events that Events returns, by
	// their ids there.
	Relations(ctx context.Context) ([]Relation, error)
	// EachRelation calls f with each of them.
	EachRelation(ctx context.Context, f func(*Relation) error) error
	// RelationsOf returns those of one event.
	RelationsOf(ctx context.Context, id EventID) ([]Relation, error)
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
