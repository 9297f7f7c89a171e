package data

import (
	"context"
	"errors"
	"fmt"
	"slices"

	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// weighMost is how many events are weighed by all documents together: it needs
// them in memory. In a larger store each keeps the salience that its document
// gives it.
const weighMost = 300_000

// weightBlock is how many ids a record of weights is for, a byte each: the
// salience in 255 parts, 0 where there is none.
const weightBlock = 1 << 16

// weigh finds out what all documents say together: how salient each event is, and
// what they only repeat.
func (s *DB) weigh(ctx context.Context) error {
	var events []timeline.Event
	var apart []timeline.Omission
	published := map[timeline.DocumentID]when.Date{}
	var most timeline.EventID
	fresh := false // the documents are those of the last time
	err := s.view(ctx, func(tx *bolt.Tx) error {
		if fresh = tx.Bucket(bMeta).Get(keyWeighed) != nil; fresh {
			return nil
		}
		err := s.eachIn(tx, bDocuments, "document", func(_ uint64, v []byte) error {
			d, err := decodeDocument(v)
			published[d.ID] = d.Published.Date
			return err
		})
		if err != nil || len(published) < 2 {
			return err
		}
		r, err := s.wholeRun(tx, false)
		if err != nil || len(r.id) > weighMost {
			return err
		}
		links, err := s.allLinks(tx)
		if err != nil {
			return err
		}
		j, err := s.joinsOf(tx, byEngine(links)) // as the documents have it, whatever the user says
		if err != nil {
			return err
		}
		if r, _, err = s.overlay(tx, j, r); err != nil {
			return err
		}
		for i, id := range r.id {
			if i%256 == 0 && ctx.Err() != nil {
				return ctx.Err()
			}
			e, err := s.whole(tx, j, id)
			if err != nil {
				return err
			}
			s.touch(tx, 1)
			most = max(most, id)
			kept, out := timeline.Repeated([]timeline.Event{e}, published)
			apart = append(apart, out...)
			for _, e := range kept {
				events = append(events, lean(&e))
			}
		}
		return nil
	})
	if err != nil || fresh {
		return err
	}
	timeline.Weigh(events, published)
	weights := make([]uint8, most+1)
	for i := range events {
		weights[events[i].ID] = uint8(max(1, min(255, events[i].Salience*255)))
	}
	return s.update(ctx, func(tx *bolt.Tx) error { return putWeights(tx, weights, apart) })
}

// lean is what weighing needs of an event.
func lean(e *timeline.Event) timeline.Event {
	out := timeline.Event{ID: e.ID, Title: e.Title, When: e.When, Speaker: e.Speaker, People: e.People, Places: e.Places, Salience: e.Salience, Basis: timeline.Basis{Rule: e.Basis.Rule, Quote: e.Basis.Quote}}
	for i := range e.Quotes {
		if d := e.Quotes[i].Document; !slices.ContainsFunc(out.Quotes, func(q timeline.Quote) bool { return q.Document == d }) {
			out.Quotes = append(out.Quotes, timeline.Quote{Document: d})
		}
	}
	return out
}

func putWeights(tx *bolt.Tx, weights []uint8, apart []timeline.Omission) error {
	for _, name := range [][]byte{bWeights, bApart} {
		if err := tx.DeleteBucket(name); err != nil && !errors.Is(err, berrors.ErrBucketNotFound) {
			return fmt.Errorf("weigh: %w", err)
		}
		if _, err := tx.CreateBucket(name); err != nil {
			return fmt.Errorf("weigh: %w", err)
		}
	}
	for block, part := range slices.Collect(slices.Chunk(weights, weightBlock)) {
		if err := tx.Bucket(bWeights).Put(number(uint64(block)), seal(part)); err != nil {
			return fmt.Errorf("weigh: %w", err)
		}
	}
	for i := range apart {
		if err := tx.Bucket(bApart).Put(number(uint64(apart[i].Event.ID)), seal([]byte(apart[i].Why))); err != nil {
			return fmt.Errorf("weigh: %w", err)
		}
	}
	return setCounter(tx.Bucket(bMeta), keyWeighed, uint64(len(weights)))
}

// readWeights reads what weigh found, if it has run since the store was made.
func (s *DB) readWeights(tx *bolt.Tx, j *joins) error {
	if tx.Bucket(bWeights) == nil || tx.Bucket(bApart) == nil {
		return nil
	}
	err := s.eachIn(tx, bWeights, "weights", func(_ uint64, v []byte) error {
		part, err := unseal(v)
		j.weights = append(j.weights, part...)
		return err
	})
	if err != nil {
		return err
	}
	return s.eachIn(tx, bApart, "what repeats", func(id uint64, v []byte) error {
		why, err := unseal(v)
		// And neither parted nor joined with something else since.
		if _, joined := j.accounts[timeline.EventID(id)]; joined && !j.chosen[timeline.EventID(id)] {
			j.apart[timeline.EventID(id)] = string(why)
		}
		return err
	})
}

// weigh sets an event's salience by all documents, where it is known: so that
// slotOf makes the same byte of it again.
func (j *joins) weigh(e *timeline.Event) {
	if w := j.weight(e.ID); w > 0 {
		e.Salience = min(1, (float64(w)+0.25)/255)
	}
}

func (j *joins) weight(id timeline.EventID) uint8 {
	if len(j.weights) == 0 {
		return 0
	}
	if id = j.engine.of(id); int(id) < len(j.weights) {
		return j.weights[id]
	}
	return 0
}

// repeated calls f with what documents only repeat, by id, unless an event of its
// own quotes it: then the user has put it on the timeline. made are what the user
// made, by document.
func (s *DB) repeated(tx *bolt.Tx, j *joins, made map[timeline.DocumentID][]timeline.Event, f func(*timeline.Omission) error) error {
	ids := make([]timeline.EventID, 0, len(j.apart))
	for id := range j.apart {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for _, id := range ids {
		e, err := s.whole(tx, j, id)
		if err != nil {
			return err
		}
		if len(e.Accounts) == 0 {
			continue // the user has deleted the others
		}
		o := timeline.Omission{Event: e.Accounts[0].Event, Why: j.apart[id]}
		o.Event.ID, o.Event.Accounts = e.ID, e.Accounts
		seq, err := sequence(tx, o.Event.Document())
		if err != nil {
			return err
		}
		of, err := decodeMembers(tx.Bucket(bMembers).Get(number(seq)))
		if err != nil {
			return fmt.Errorf("events of document %d in %s: %w: %w", seq, s.path, timeline.ErrDamaged, err)
		}
		var others []timeline.Event
		for m := range of.all() {
			if j.group.of(m) == id {
				continue
			}
			other, err := s.eventIn(tx, m)
			if err != nil {
				return err
			}
			others = append(others, other)
		}
		others = append(others, made[o.Event.Document()]...)
		for _, o := range timeline.LeftOut([]timeline.Omission{o}, others) {
			if o.Dismissed, err = dismissed(tx, seq, &o.Event); err != nil {
				return err
			}
			if err := f(&o); err != nil {
				return err
			}
		}
	}
	return nil
}
