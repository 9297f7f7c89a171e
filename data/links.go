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
	return set(tx.Bucket(bLinks), k, linksRecord(ls))
}

// linksRecord sorts links and encodes them; nil where there are none.
func linksRecord(ls []timeline.Link) []byte {
	if len(ls) == 0 {
		return nil
	}
	slices.SortStableFunc(ls, func(a, b timeline.Link) int { return int(a.From) - int(b.From) })
	return encodeLinks(ls)
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

// Parted returns the pairs that are not one; see timeline.Store.
func (s *DB) Parted(ctx context.Context) (out [][2]timeline.EventID, err error) {
	err = s.view(ctx, func(tx *bolt.Tx) error {
		j, err := s.joins(tx)
		if err != nil {
			return err
		}
		for p := range j.parted {
			out = append(out, p)
		}
		return nil
	})
	slices.SortFunc(out, func(a, b [2]timeline.EventID) int { return slices.Compare(a[:], b[:]) })
	return out, err
}

// other is the end of a link that is not id.
func other(l timeline.Link, id timeline.EventID) timeline.EventID {
	if l.From == id {
		return l.To
	}
	return l.From
}
