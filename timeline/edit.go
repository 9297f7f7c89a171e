package timeline

import "time"

// Editor changes a timeline inside one step; see Store.Edit. Events are named by
// the ids of their tellings, each of which has its own: what is changed is that
// telling, not those that it is joined with.
type Editor interface {
	// Event returns one telling as it is now, not joined with others; ErrNotFound
	// where it is not here.
	Event(id EventID) (*Event, error)
	// Correct adds to what the user says of an event: the fields of c that count,
	// its quotes and what it drops.
	Correct(id EventID, c *Correction) error
	// Revert takes fields back that the user has set.
	Revert(id EventID, f Fields) error
	// Add puts an event of the user's own on the timeline and returns its id. Its
	// quotes, if it has any, are of documents that are here.
	Add(e *Event) (EventID, error)
	// Link joins two events.
	Link(l Link) error
	// Unlink parts one telling from those that it is joined with, which stay
	// joined, and remembers that it is none of theirs.
	Unlink(account EventID) error
	// Part remembers that two events are not one, so that they are neither joined
	// nor proposed again.
	Part(a, b EventID) error
	// Dismiss says of a sentence that was left out that it shall be no event;
	// again is to take that back.
	Dismiss(at Position, again bool) error
	// Remove deletes a document and all that it yielded; see Store.Remove.
	Remove(id DocumentID) error
	// Replace takes what a document yields now in place of what it yielded before.
	// Events keep their ids where they are the same, and with them what the user
	// says of them; those that the user has a say in stay where nothing is the same.
	Replace(x *Extraction) error
	// Restore takes in what a copy has, but for documents that are here already. Events
	// keep their ids where nothing else ever had one, else they are numbered on in
	// their order.
	Restore(c *Copy) (*Restored, error)
}

// Step is one change of a timeline that can be undone and done again: an edit, or
// an import.
type Step struct {
	Number    uint64 // rising; never given twice while it can be done again
	Label     string // what was done, in the user's words; "" for an import
	At        time.Time
	Documents int // how many came in, where it was an import
	// Wide says that it changed what documents yield, so that Store.Tidy is due when it
	// was undone or done again.
	Wide bool
}
