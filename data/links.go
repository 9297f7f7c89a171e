package data

import (
	"context"
	"fmt"
	"slices"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
)

func encodeLinks(ls []timeline.Link) []byte {
	var w writer
	w.uint(uint64(len(ls)))
	for i := range ls {
		w.uint(uint64(ls[i].From))
		w.uint(uint64(ls[i].To))
		w.string(ls[i].Why)
		w.string(ls[i].By)
	}
	return seal(w.b)
}

func decodeLinks(record []byte) ([]timeline.Link, error) {
	body, err := unseal(record)
	if err != nil {
		return nil, err
	}
	r := reader{b: body}
	ls := make([]timeline.Link, r.count())
	for i := range ls {
		ls[i] = timeline.Link{From: timeline.EventID(r.uint()), To: timeline.EventID(r.uint()), Why: r.string(), By: r.string()}
	}
	return ls, r.done()
}

// putLinks writes the links of document seq, whose events follow base.
func putLinks(tx *bolt.Tx, x *timeline.Extraction, seq, base uint64) error {
	own := func(id timeline.EventID) bool { return id >= 1 && int(id) <= len(x.Events) }
	var ls []timeline.Link
	for i, l := range x.Same {
		if !own(l.From) || !own(l.To) || l.From == l.To {
			return fmt.Errorf("link %d joins events that are not there", i+1)
		}
		l.From, l.To = max(l.From, l.To)+timeline.EventID(base), min(l.From, l.To)+timeline.EventID(base)
		ls = append(ls, l)
	}
	for i, l := range x.Known {
		if !own(l.From) {
			return fmt.Errorf("link %d is of an event that is not there", i+1)
		}
		if uint64(l.To) > base || tx.Bucket(bEvents).Get(number(uint64(l.To))) == nil {
			continue // its document was removed in the meantime
		}
		l.From += timeline.EventID(base)
		ls = append(ls, l)
	}
	return setLinks(tx, number(seq), ls)
}

// setLinks writes the links of a document; none is no record.
func setLinks(tx *bolt.Tx, k []byte, ls []timeline.Link) error {
	if len(ls) == 0 {
		return tx.Bucket(bLinks).Delete(k)
	}
	slices.SortStableFunc(ls, func(a, b timeline.Link) int { return int(a.From) - int(b.From) })
	return tx.Bucket(bLinks).Put(k, encodeLinks(ls))
}

// dropLinks takes back the links that touch events for which gone holds, and
// returns them.
func dropLinks(tx *bolt.Tx, gone func(timeline.EventID) bool) (dropped []timeline.Link, err error) {
	changed := map[uint64][]timeline.Link{}
	err = tx.Bucket(bLinks).ForEach(func(k, v []byte) error {
		n, err := parseNumber(k)
		if err != nil {
			return err
		}
		ls, err := decodeLinks(v)
		if err != nil {
			return err
		}
		kept := slices.DeleteFunc(slices.Clone(ls), func(l timeline.Link) bool { return gone(l.From) || gone(l.To) })
		if len(kept) < len(ls) {
			changed[n] = kept
			for _, l := range ls {
				if gone(l.From) || gone(l.To) {
					dropped = append(dropped, l)
				}
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("links: %w: %w", timeline.ErrDamaged, err)
	}
	for n, ls := range changed {
		if err := setLinks(tx, number(n), ls); err != nil {
			return nil, err
		}
	}
	return dropped, nil
}

// allLinks reads all links.
func (s *DB) allLinks(tx *bolt.Tx) ([]timeline.Link, error) {
	var out []timeline.Link
	err := s.eachIn(tx, bLinks, "links", func(_ uint64, v []byte) error {
		ls, err := decodeLinks(v)
		out = append(out, ls...)
		return err
	})
	return out, err
}

// Links returns all links; see timeline.Store.
func (s *DB) Links(ctx context.Context) (out []timeline.Link, err error) {
	err = s.view(ctx, func(tx *bolt.Tx) error {
		out, err = s.allLinks(tx)
		return err
	})
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(out, func(a, b timeline.Link) int { return int(a.From) - int(b.From) })
	return out, nil
}

// Link joins two events; see timeline.Store.
func (s *DB) Link(ctx context.Context, l timeline.Link) error {
	return s.update(ctx, func(tx *bolt.Tx) error {
		if l.From == l.To {
			return fmt.Errorf("link event %d of %s to itself", l.From, s.path)
		}
		l.From, l.To = max(l.From, l.To), min(l.From, l.To)
		return s.addLink(tx, l)
	})
}

func (s *DB) addLink(tx *bolt.Tx, l timeline.Link) error {
	if _, err := s.eventIn(tx, l.To); err != nil {
		return err
	}
	e, err := s.eventIn(tx, l.From)
	if err != nil {
		return err
	}
	seq, err := sequence(tx, e.Document())
	if err != nil {
		return err
	}
	k := number(seq)
	var ls []timeline.Link
	if v := tx.Bucket(bLinks).Get(k); v != nil {
		if ls, err = decodeLinks(v); err != nil {
			return fmt.Errorf("links of document %s in %s: %w: %w", e.Document(), s.path, timeline.ErrDamaged, err)
		}
	}
	if slices.ContainsFunc(ls, func(o timeline.Link) bool { return o.From == l.From && o.To == l.To }) {
		return nil
	}
	return setLinks(tx, k, append(ls, l))
}

// Unlink makes an account an event of its own; see timeline.Store.
func (s *DB) Unlink(ctx context.Context, account timeline.EventID) error {
	return s.update(ctx, func(tx *bolt.Tx) error {
		if _, err := s.eventIn(tx, account); err != nil {
			return err
		}
		dropped, err := dropLinks(tx, func(id timeline.EventID) bool { return id == account })
		if err != nil {
			return err
		}
		left, err := s.allLinks(tx)
		if err != nil {
			return err
		}
		// What was joined through it only is joined directly now.
		for i := 1; i < len(dropped); i++ {
			a, b := other(dropped[0], account), other(dropped[i], account)
			group := timeline.Groups(left)
			if a == b || group[a] != 0 && group[a] == group[b] {
				continue
			}
			l := dropped[i]
			l.From, l.To = max(a, b), min(a, b)
			if err := s.addLink(tx, l); err != nil {
				return err
			}
			left = append(left, l)
		}
		return nil
	})
}

// other is the end of a link that is not id.
func other(l timeline.Link, id timeline.EventID) timeline.EventID {
	if l.From == id {
		return l.To
	}
	return l.From
}
