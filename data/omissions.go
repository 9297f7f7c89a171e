package data

import (
	"cmp"
	"context"
	"slices"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
)

func encodeOmissions(os []timeline.Omission) []byte {
	var w writer
	w.uint(uint64(len(os)))
	for i := range os {
		w.event(&os[i].Event)
		w.string(os[i].Why)
	}
	for i := range os {
		w.uint(uint64(os[i].Event.Certainty))
	}
	return seal(w.b)
}

func decodeOmissions(record []byte) ([]timeline.Omission, error) {
	body, err := unseal(record)
	if err != nil {
		return nil, err
	}
	r := reader{b: body}
	os := make([]timeline.Omission, r.count())
	for i := range os {
		os[i] = timeline.Omission{Event: r.event(), Why: r.string()}
	}
	if r.more() { // since schema 3
		for i := range os {
			os[i].Event.Certainty = timeline.Certainty(r.uint())
		}
	}
	return os, r.done()
}

// EachLeftOut calls f with what is left out; see timeline.Store.
func (s *DB) EachLeftOut(ctx context.Context, f func(*timeline.Omission) error) error {
	return s.view(ctx, func(tx *bolt.Tx) error {
		j, err := s.joins(tx)
		if err != nil {
			return err
		}
		made, err := s.made(tx, j)
		if err != nil {
			return err
		}
		var stop error // what f said, which is no damage
		err = s.eachIn(tx, bOmissions, "omissions", func(seq uint64, v []byte) error {
			os, err := decodeOmissions(v)
			if err != nil || len(os) == 0 || stop != nil {
				return cmp.Or(err, ctx.Err())
			}
			of, err := decodeMembers(tx.Bucket(bMembers).Get(number(seq)))
			if err != nil {
				return err
			}
			var events []timeline.Event
			for id := range of.all() {
				e, err := s.eventIn(tx, id)
				if err != nil {
					return err
				}
				events = append(events, e)
			}
			events = append(events, made[os[0].Event.Document()]...)
			for _, o := range timeline.LeftOut(os, events) {
				if o.Dismissed, err = dismissed(tx, seq, &o.Event); err != nil {
					return err
				}
				if stop = f(&o); stop != nil {
					break
				}
			}
			return ctx.Err()
		})
		if err = cmp.Or(stop, err); err != nil {
			return err
		}
		if err := s.repeated(tx, j, made, f); err != nil {
			return err
		}
		return s.eachDeleted(tx, j, f)
	})
}

// made are the events that quote a document because the user says so.
func (s *DB) made(tx *bolt.Tx, j *joins) (map[timeline.DocumentID][]timeline.Event, error) {
	out := map[timeline.DocumentID][]timeline.Event{}
	for _, id := range j.touched() {
		if !j.isOwn(id) && len(j.corrections[id].Quotes) == 0 {
			continue
		}
		e, err := s.account(tx, j, id)
		if err != nil {
			return nil, err
		}
		if e.Deleted {
			continue
		}
		seen := map[timeline.DocumentID]bool{}
		for _, q := range e.Quotes {
			if !seen[q.Document] {
				seen[q.Document] = true
				out[q.Document] = append(out[q.Document], e)
			}
		}
	}
	return out, nil
}

// dismissed reports that the user wants a sentence to be no event.
func dismissed(tx *bolt.Tx, seq uint64, e *timeline.Event) (bool, error) {
	if len(e.Quotes) == 0 {
		return false, nil
	}
	v := tx.Bucket(bDismissed).Get(dismissedKey(seq, e.Quotes[0].Span))
	if v == nil {
		return false, nil
	}
	_, err := unseal(v)
	return true, err
}

// eachDeleted calls f with what the user deleted, in the order of ids.
func (s *DB) eachDeleted(tx *bolt.Tx, j *joins, f func(*timeline.Omission) error) error {
	var ids []timeline.EventID
	for id := range j.deleted {
		if _, apart := j.apart[j.group.of(id)]; !apart {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	for _, id := range ids {
		e, err := s.account(tx, j, id)
		if err != nil {
			return err
		}
		if err := f(&timeline.Omission{Event: e, Why: timeline.Deleted.Of()}); err != nil {
			return err
		}
	}
	return nil
}
