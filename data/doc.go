// Package data keeps a timeline in one bbolt file: documents with their text,
// passages, events, relations, a packed time index and settings. It implements
// timeline.Store and never extracts, draws or talks to the user.
//
// Every record carries a version and a CRC-32C: a flipped bit is an error that
// names the record, never a wrong value. A document comes in with all that it
// yields or not at all; some come in one transaction.
//
// Opening a timeline of a million events reads none of them: the time index holds
// what a picture needs, in reading order, in columns of fixed width that are
// copied. A search reads an index of words, not the texts.
//
// Buckets and keys (numbers big-endian, so that bbolt keeps them in order):
//
//	meta        schema, next ids
//	documents   sequence (8)            header of a document
//	ids         document id (32)        its sequence
//	texts       sequence (8)            compressed text and offset map
//	originals   sequence (8)            the compressed bytes of a file that is not its text; none is no record
//	passages    sequence (8)            passages
//	events      event id (8)            event
//	relations   sequence (8)            the document's relations
//	members     sequence (8)            the ids of the document's events
//	runs        run (8), part (1), block (4)  the time index: columns, their order, names
//	words       first event id (8), part (1)  the words of a stretch of events, and where each stands
//	settings    name                    value
//	omissions   sequence (8)            the document's dated sentences without an event
//	links       sequence (8)            which of the document's events others tell of too; none is no record
//	contradictions  sequence (8)        what the document says of their order that cannot be; none is no record
//	own         event id (8)            an event that the user made
//	corrections event id (8)            what the user says of an event
//	parted      event ids (8, 8)        two events that the user says are not one, the smaller id first
//	dismissed   sequence (8), start (8), end (8)  a sentence that the user wants to be no event
//	journal     step (8), part (4)      what undoes a step, or does it again
//	weights, repeated                   made by Tidy: the salience by all documents, what they only repeat
//
// What the engine found stays as it was stored. What a user says of it is kept
// beside it, and applied whenever an event is read (overlay.go): so a correction
// can be taken back, and outlives the next extraction of its document.
package data
