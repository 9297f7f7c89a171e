package data

import (
	"bytes"
	"fmt"
	"maps"
	"slices"

	"quoteline/timeline"
)

// Remove deletes a document and all that it yielded; see timeline.Editor. What the
// user says of its events goes with them, and so do the user's own events that it
// alone backs.
func (e *editor) Remove(id timeline.DocumentID) error {
	seq, err := sequence(e.tx, id)
	if err != nil {
		return err
	}
	fail := func(err error) error { return fmt.Errorf("delete document %s of %s: %w", id, e.s.path, err) }
	if err := e.leave(seq); err != nil {
		return fail(err)
	}
	gone := map[timeline.EventID]bool{}
	if err := addMembers(e.tx, uint32(seq), gone); err != nil {
		return fail(err)
	}
	if err := e.withdraw(id, gone); err != nil {
		return fail(err)
	}
	if err := e.drop(gone); err != nil {
		return fail(err)
	}
	k := number(seq)
	for _, b := range perDocument {
		if err := e.st.put(b, k, nil); err != nil {
			return fail(err)
		}
	}
	c := e.tx.Bucket(bDismissed).Cursor()
	var keys [][]byte
	for k, _ := c.Seek(number(seq)); bytes.HasPrefix(k, number(seq)); k, _ = c.Next() {
		keys = append(keys, bytes.Clone(k))
	}
	for _, k := range keys {
		if err := e.st.put(bDismissed, k, nil); err != nil {
			return fail(err)
		}
	}
	key, err := idKey(id)
	if err != nil {
		return err
	}
	return e.st.put(bIDs, key, nil)
}

// withdraw takes the quotes of a document out of what the user has made of other
// events, and adds the user's own that have no others to gone.
func (e *editor) withdraw(id timeline.DocumentID, gone map[timeline.EventID]bool) error {
	u, err := e.s.readUser(e.tx)
	if err != nil {
		return err
	}
	from := func(q timeline.Quote) bool { return q.Document == id }
	for _, o := range u.own {
		ev, err := e.s.eventIn(e.tx, o)
		if err != nil {
			return err
		}
		if !slices.ContainsFunc(quotesOf(&ev), from) {
			continue
		}
		if ev.Quotes = slices.DeleteFunc(ev.Quotes, from); len(ev.Quotes) == 0 {
			gone[o] = true
			continue
		}
		if q := ev.Basis.Quote; q != nil && from(*q) {
			ev.Basis.Quote = nil
		}
		if err := e.st.put(bOwn, number(uint64(o)), encodeEvent(&ev)); err != nil {
			return err
		}
	}
	for _, o := range u.touched() {
		c := u.corrections[o]
		if c == nil || gone[o] || !slices.ContainsFunc(c.Quotes, from) {
			continue
		}
		c.Quotes = slices.DeleteFunc(c.Quotes, from)
		if err := e.setCorrection(o, c); err != nil {
			return err
		}
	}
	return nil
}

// drop deletes events, with what the user says of them and the links that touch
// them.
func (e *editor) drop(gone map[timeline.EventID]bool) error {
	if len(gone) == 0 {
		return nil
	}
	for _, id := range slices.Sorted(maps.Keys(gone)) {
		for _, b := range [][]byte{bEvents, bOwn, bCorrections} {
			if err := e.st.put(b, number(uint64(id)), nil); err != nil {
				return err
			}
		}
	}
	// What was joined through one of them only is parted then.
	changed := map[uint64][]timeline.Link{}
	err := e.s.eachIn(e.tx, bLinks, "links", func(n uint64, v []byte) error {
		ls, err := decodeLinks(v)
		kept := slices.DeleteFunc(slices.Clone(ls), func(l timeline.Link) bool { return gone[l.From] || gone[l.To] })
		if len(kept) < len(ls) {
			changed[n] = kept
		}
		return err
	})
	if err != nil {
		return err
	}
	for n, ls := range changed {
		if err := e.setLinks(number(n), ls); err != nil {
			return err
		}
	}
	u, err := e.s.readUser(e.tx)
	if err != nil {
		return err
	}
	for p := range u.parted {
		if gone[p[0]] || gone[p[1]] {
			if err := e.st.put(bParted, pairKey(p), nil); err != nil {
				return err
			}
		}
	}
	for id, c := range u.corrections {
		if gone[c.Order.Beside] {
			c.Drop(timeline.OrderField)
			if err := e.setCorrection(id, c); err != nil {
				return err
			}
		}
	}
	return nil
}
