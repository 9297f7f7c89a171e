package data

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"fmt"
	"slices"
	"time"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
)

// A step is kept as what it takes to go to its other side: the values of the
// records that it changed, as they were before it, or, once it is undone, as they
// were after it. To undo and to do again are one and the same exchange. The
// record of the step is written in the transaction that makes the change.
//
// The time index, the words and the weights are no part of it: they are made
// again from the records, for the documents that the step touched.
//
// Keys in the bucket: the step's number (8), the part (4); part 0 is its head.
type step struct {
	tx        *bolt.Tx
	changes   []change
	seen      map[string]bool
	documents map[uint32]bool           // sequences of those whose index has to be made again
	gone      map[timeline.EventID]bool // the events that they had before
}

// change is a record with the value that it has on the other side of a step.
type change struct {
	bucket byte // place in journaled
	key    []byte
	value  []byte // nil is none
	more   uint64 // so many records under the numbers behind the key have none either
}

// journaled are the buckets whose records steps change. Places in it are part of
// the store's format: new ones go behind the last.
var journaled = [][]byte{
	bDocuments, bIDs, bTexts, bPassages, bEvents, bRelations, bMembers, bOmissions, bLinks, bConflicts,
	bOwn, bCorrections, bParted, bDismissed, bOriginals,
}

func codeOf(bucket []byte) byte {
	return byte(slices.IndexFunc(journaled, func(b []byte) bool { return bytes.Equal(b, bucket) }))
}

func newStep(tx *bolt.Tx) *step {
	return &step{tx: tx, seen: map[string]bool{}, documents: map[uint32]bool{}, gone: map[timeline.EventID]bool{}}
}

// put changes a record; no value deletes it.
func (st *step) put(bucket, key, value []byte) error {
	b := st.tx.Bucket(bucket)
	old := b.Get(key)
	if old == nil && value == nil {
		return nil
	}
	at := codeOf(bucket)
	if name := string(at) + string(key); !st.seen[name] {
		st.seen[name] = true
		st.changes = append(st.changes, change{bucket: at, key: bytes.Clone(key), value: bytes.Clone(old)})
	}
	return set(b, key, value)
}

// added takes down records that were put in place where there was none.
func (st *step) added(bucket []byte, keys ...[]byte) {
	at := codeOf(bucket)
	for _, k := range keys {
		st.changes = append(st.changes, change{bucket: at, key: k})
	}
}

// addedNumbers is added for n records under numbers from first on.
func (st *step) addedNumbers(bucket []byte, first, n uint64) {
	if n > 0 {
		st.changes = append(st.changes, change{bucket: codeOf(bucket), key: number(first), more: n - 1})
	}
}

func set(b *bolt.Bucket, key, value []byte) error {
	if value == nil {
		return b.Delete(key)
	}
	return b.Put(key, value)
}

// stepHead says what a step is.
type stepHead struct {
	label     string
	at        int64 // seconds since 1970
	imported  int   // documents
	documents []uint32
}

func (h *stepHead) encode() []byte {
	var w writer
	w.string(h.label)
	w.int(int(h.at))
	w.int(h.imported)
	w.uint(uint64(len(h.documents)))
	for _, d := range h.documents {
		w.uint(uint64(d))
	}
	return seal(w.b)
}

func decodeStepHead(record []byte) (h stepHead, err error) {
	body, err := unseal(record)
	if err != nil {
		return h, err
	}
	r := reader{b: body}
	h.label, h.at, h.imported = r.string(), int64(r.int()), r.int()
	if n := r.count(); n > 0 {
		h.documents = make([]uint32, n)
	}
	for i := range h.documents {
		h.documents[i] = uint32(r.uint())
	}
	return h, r.done()
}

func (h *stepHead) step(number uint64) *timeline.Step {
	return &timeline.Step{Number: number, Label: h.label, At: time.Unix(h.at, 0).UTC(), Documents: h.imported, Wide: len(h.documents) > 0}
}

// The ways in which a list keeps changes.
const (
	oneAbsent   = iota // a key whose record is not there on the other side
	onePresent         // a key with its record
	manyAbsent         // a first number, and how many follow it, none of which is there
	partLength  = 1 << 20
	maxAbsent   = 1 << 40 // so that a damaged count is no endless loop
	numberWidth = 8
)

// encodeChanges packs changes in parts of about partLength. What is absent under
// numbers that follow one another, as all that an import brings in is, takes two.
func encodeChanges(cs []change) (parts [][]byte) {
	slices.SortFunc(cs, func(a, b change) int { return cmp.Or(cmp.Compare(a.bucket, b.bucket), bytes.Compare(a.key, b.key)) })
	var w writer
	for i := 0; i < len(cs); {
		c := &cs[i]
		n, next := 1+c.more, i+1
		for ; next < len(cs) && follows(c, &cs[next], n); next++ {
			n += 1 + cs[next].more
		}
		w.uint(uint64(c.bucket))
		switch {
		case n > 1:
			w.uint(manyAbsent)
			w.uint(binary.BigEndian.Uint64(c.key))
			w.uint(n)
		case c.value == nil:
			w.uint(oneAbsent)
			w.string(string(c.key))
		default:
			w.uint(onePresent)
			w.string(string(c.key))
			w.string(string(c.value))
		}
		if i = next; len(w.b) >= partLength {
			parts = append(parts, seal(w.b))
			w = writer{}
		}
	}
	if len(w.b) > 0 {
		parts = append(parts, seal(w.b))
	}
	return parts
}

// follows reports that c and o are absent under numbers that lie n apart.
func follows(c, o *change, n uint64) bool {
	return c.value == nil && o.value == nil && c.bucket == o.bucket && len(c.key) == numberWidth && len(o.key) == numberWidth &&
		binary.BigEndian.Uint64(o.key) == binary.BigEndian.Uint64(c.key)+n
}

// decodeChanges calls f with each change of a part.
func decodeChanges(part []byte, f func(change) error) error {
	body, err := unseal(part)
	if err != nil {
		return err
	}
	r := reader{b: body}
	for r.more() {
		bucket := r.uint()
		if bucket >= uint64(len(journaled)) {
			return errRecord
		}
		c := change{bucket: byte(bucket)}
		switch r.uint() {
		case oneAbsent:
			c.key = []byte(r.string())
		case onePresent:
			c.key = []byte(r.string())
			c.value = []byte(r.string())
		case manyAbsent:
			first, n := r.uint(), r.uint()
			if n > maxAbsent || first+n < first {
				return errRecord
			}
			for k := range n {
				if err := f(change{bucket: c.bucket, key: number(first + k)}); err != nil {
					return err
				}
			}
			continue
		default:
			return errRecord
		}
		if r.err != nil {
			break
		}
		if err := f(c); err != nil {
			return err
		}
	}
	if r.err != nil {
		return fmt.Errorf("a step's changes: %w", r.err)
	}
	return nil
}
