package data

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
)

// user keeps what the user says of events that are there.
func (v *salvage) user(tx *bolt.Tx, texts salvagedTexts) error {
	most := uint64(0)
	err := v.clean(tx, bOwn, func(n uint64, value []byte) ([]byte, error) {
		e, err := decodeEvent(n, value)
		if err != nil {
			return nil, err
		}
		most = max(most, n)
		kept := slices.DeleteFunc(slices.Clone(e.Quotes), func(q timeline.Quote) bool { return !texts.have(&q) })
		if q := e.Basis.Quote; q != nil && !texts.have(q) {
			e.Basis.Quote = nil
		}
		v.out.Events++
		was := len(e.Quotes)
		e.Quotes = kept
		return v.fewer(was, len(kept), "quotes of your own event “"+e.Title+"”", value, encodeEvent(&e)), nil
	})
	if err != nil {
		return err
	}
	if err := v.atLeast(tx, keyEvents, most); err != nil {
		return err
	}
	err = v.clean(tx, bCorrections, func(n uint64, value []byte) ([]byte, error) {
		c, err := decodeCorrection(value)
		if err != nil {
			return nil, err
		}
		if !v.s.here(tx, timeline.EventID(n)) {
			return nil, fmt.Errorf("“%s” %s: its event is lost", c.Title, c.Note)
		}
		if c.Order.Beside != 0 && !v.s.here(tx, c.Order.Beside) {
			c.Drop(timeline.OrderField)
		}
		was := len(c.Quotes)
		c.Quotes = slices.DeleteFunc(c.Quotes, func(q timeline.Quote) bool { return !texts.have(&q) })
		return v.fewer(was, len(c.Quotes), fmt.Sprintf("quotes that you gave event %d", n), encodeCorrection(c), encodeCorrection(c)), nil
	})
	if err != nil {
		return err
	}
	err = v.cleanKeys(tx, bParted, func(k []byte) error {
		p, err := parsePair(k)
		if err == nil && (!v.s.here(tx, p[0]) || !v.s.here(tx, p[1])) {
			err = errors.New("one of them is lost")
		}
		return err
	})
	if err != nil {
		return err
	}
	return v.cleanKeys(tx, bDismissed, func(k []byte) error {
		if len(k) != 24 || tx.Bucket(bDocuments).Get(k[:8]) == nil {
			return errors.New("its document is lost")
		}
		return nil
	})
}

// steps drops the steps where something is lost: they lead to states in which it is
// not. What weighs all documents is made anew.
func (v *salvage) steps(ctx context.Context, tx *bolt.Tx) error {
	c := checker{s: v.s, ctx: ctx}
	if err := c.journal(tx); err != nil {
		return err
	}
	for _, p := range c.problems {
		v.lose(p.Where, p.What)
	}
	if k, _ := tx.Bucket(bJournal).Cursor().First(); k != nil && len(v.out.Lost) > 0 {
		v.lose("the journal", "what was done before can no longer be undone")
		if err := dropSteps(tx, 0); err != nil {
			return err
		}
	}
	return tx.Bucket(bMeta).Delete(keyWeighed)
}

// cleanKeys deletes the records of a bucket whose keys f refuses.
func (v *salvage) cleanKeys(tx *bolt.Tx, bucket []byte, f func(k []byte) error) error {
	b := tx.Bucket(bucket)
	var gone [][]byte
	err := b.ForEach(func(k, _ []byte) error {
		if err := f(k); err != nil {
			v.lose(recordName(string(bucket), k), err.Error())
			gone = append(gone, bytes.Clone(k))
		}
		return nil
	})
	for _, k := range gone {
		if err == nil {
			err = b.Delete(k)
		}
	}
	return err
}
