package data

import (
	"fmt"
	"slices"
	"sync"
	"time"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
)

// user is what the user says, as one state of the store has it.
type user struct {
	own         []timeline.EventID // rising
	corrections map[timeline.EventID]*timeline.Correction
	deleted     map[timeline.EventID]bool
	parted      map[[2]timeline.EventID]bool // the smaller id first

	loose    sync.Mutex // of searched
	searched map[timeline.EventID][]byte
}

func (u *user) none() bool { return len(u.own) == 0 && len(u.corrections) == 0 }

// touched are the events that are not as the engine has them, rising.
func (u *user) touched() []timeline.EventID {
	ids := slices.Clone(u.own)
	for id := range u.corrections {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// moves reports that an event stands elsewhere than where the engine puts it.
func (u *user) moves() bool {
	if len(u.own) > 0 {
		return true
	}
	for _, c := range u.corrections {
		if c.Fields&(timeline.WhenField|timeline.OrderField) != 0 {
			return true
		}
	}
	return false
}

func pairOf(a, b timeline.EventID) [2]timeline.EventID {
	return [2]timeline.EventID{min(a, b), max(a, b)}
}

func pairKey(p [2]timeline.EventID) []byte {
	return append(number(uint64(p[0])), number(uint64(p[1]))...)
}

func parsePair(k []byte) (p [2]timeline.EventID, err error) {
	if len(k) != 16 {
		return p, errRecord
	}
	for i := range p {
		n, err := parseNumber(k[8*i : 8*i+8])
		if err != nil {
			return p, err
		}
		p[i] = timeline.EventID(n)
	}
	return p, nil
}

func (s *DB) readUser(tx *bolt.Tx) (u *user, err error) {
	u = &user{
		corrections: map[timeline.EventID]*timeline.Correction{}, deleted: map[timeline.EventID]bool{},
	}
	err = s.eachIn(tx, bOwn, "event", func(id uint64, _ []byte) error {
		u.own = append(u.own, timeline.EventID(id))
		return nil
	})
	if err != nil {
		return u, err
	}
	err = s.eachIn(tx, bCorrections, "correction", func(id uint64, v []byte) error {
		c, err := decodeCorrection(v)
		u.corrections[timeline.EventID(id)] = c
		if err == nil && c.Deleted {
			u.deleted[timeline.EventID(id)] = true
		}
		return err
	})
	if err != nil {
		return u, err
	}
	u.parted, err = s.partedIn(tx)
	return u, err
}

// partedIn reads the pairs that are not one, the smaller id first.
func (s *DB) partedIn(tx *bolt.Tx) (map[[2]timeline.EventID]bool, error) {
	out := map[[2]timeline.EventID]bool{}
	err := tx.Bucket(bParted).ForEach(func(k, v []byte) error {
		p, err := parsePair(k)
		if err == nil {
			_, err = unseal(v)
		}
		out[p] = true
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("the parted events of %s: %w: %w", s.path, timeline.ErrDamaged, err)
	}
	return out, nil
}

// correctionIn reads what the user says of an event; nil where that is nothing.
func (s *DB) correctionIn(tx *bolt.Tx, id timeline.EventID) (*timeline.Correction, error) {
	v := tx.Bucket(bCorrections).Get(number(uint64(id)))
	if v == nil {
		return nil, nil
	}
	c, err := decodeCorrection(v)
	if err != nil {
		return nil, fmt.Errorf("correction %d in %s: %w: %w", id, s.path, timeline.ErrDamaged, err)
	}
	return c, nil
}

// account reads one telling as the user has it.
func (s *DB) account(tx *bolt.Tx, j *joins, id timeline.EventID) (timeline.Event, error) {
	e, err := s.eventIn(tx, id)
	if err == nil {
		j.corrections[id].Apply(&e)
	}
	return e, err
}

func encodeCorrection(c *timeline.Correction) []byte {
	var w writer
	w.uint(uint64(c.Fields))
	w.string(c.Title)
	w.date(c.When)
	w.string(c.Typed)
	w.uint(uint64(c.Kind))
	w.uint(uint64(c.Factuality))
	w.string(c.Speaker)
	w.strings(c.People)
	w.strings(c.Places)
	w.strings(c.Tags)
	w.string(c.Note)
	w.uint(uint64(c.Colour))
	w.uint(uint64(c.Verified))
	w.string(c.By)
	w.bool(!c.At.IsZero())
	w.int(int(c.At.Unix()))
	w.uint(uint64(c.Order.Beside))
	w.bool(c.Order.Ahead)
	w.bool(c.Deleted)
	w.bool(c.Shown)
	w.uint(uint64(len(c.Quotes)))
	for i := range c.Quotes {
		w.quote(&c.Quotes[i])
	}
	w.uint(uint64(len(c.Dropped)))
	for _, p := range c.Dropped {
		w.string(string(p.Document))
		w.span(p.Span)
	}
	return seal(w.b)
}

func decodeCorrection(record []byte) (*timeline.Correction, error) {
	body, err := unseal(record)
	if err != nil {
		return nil, err
	}
	r := reader{b: body}
	c := &timeline.Correction{
		Fields: timeline.Fields(r.uint()), Title: r.string(), When: r.date(), Typed: r.string(), Kind: timeline.Kind(r.uint()),
		Factuality: timeline.Factuality(r.uint()), Speaker: r.string(), People: r.strings(), Places: r.strings(), Tags: r.strings(),
		Note: r.string(), Colour: timeline.Colour(r.uint()), Verified: timeline.Verification(r.uint()), By: r.string(),
	}
	dated := r.bool()
	if at := int64(r.int()); dated {
		c.At = time.Unix(at, 0).UTC()
	}
	c.Order.Beside, c.Order.Ahead = timeline.EventID(r.uint()), r.bool()
	c.Deleted, c.Shown = r.bool(), r.bool()
	for range r.count() {
		c.Quotes = append(c.Quotes, r.quote())
	}
	for range r.count() {
		c.Dropped = append(c.Dropped, timeline.Position{Document: timeline.DocumentID(r.string()), Span: r.span()})
	}
	return c, r.done()
}

// changed reports an event that is not what its record says: a joined one, or one
// that the user has made or has a say in.
func (j *joins) changed(id timeline.EventID) bool {
	if _, joined := j.group[id]; joined {
		return true
	}
	return j.said(id) || j.isOwn(id)
}

// said reports an event that the user has a say in, isOwn one that the user made.
func (u *user) said(id timeline.EventID) bool { return u.corrections[id] != nil }

func (u *user) isOwn(id timeline.EventID) bool {
	_, own := slices.BinarySearch(u.own, id)
	return own
}
