package data

import (
	"encoding/binary"
	"fmt"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
)

func (c *checker) here(id timeline.EventID) bool { return c.events[id] || c.own[id] }

// users holds what the user says against the events and the texts.
func (c *checker) users(tx *bolt.Tx) error {
	for id := range c.own {
		if c.events[id] {
			c.add(fmt.Sprintf("event %d", id), "it is here twice")
		}
	}
	err := c.each(tx, bCorrections, "correction", func(n uint64, v []byte) error {
		x, err := decodeCorrection(v)
		if err != nil {
			return err
		}
		if !c.here(timeline.EventID(n)) {
			return fmt.Errorf("its event is not here")
		}
		for i := range x.Quotes {
			if err := c.words(&x.Quotes[i]); err != nil {
				return err
			}
		}
		if b := x.Order.Beside; b != 0 && !c.here(b) {
			return fmt.Errorf("event %d, next to which it is to stand, is not here", b)
		}
		return nil
	})
	if err != nil {
		return err
	}
	err = c.keyed(tx, bParted, "parted events", func(k []byte) error {
		p, err := parsePair(k)
		if err == nil && (!c.here(p[0]) || !c.here(p[1])) {
			err = fmt.Errorf("one of %d and %d is not here", p[0], p[1])
		}
		return err
	})
	if err != nil {
		return err
	}
	return c.keyed(tx, bDismissed, "dismissed sentences", func(k []byte) error {
		if len(k) != 24 {
			return errRecord
		}
		if tx.Bucket(bDocuments).Get(k[:8]) == nil {
			return fmt.Errorf("document %d is not here", binary.BigEndian.Uint64(k))
		}
		return nil
	})
}

// keyed checks records that say all with their keys.
func (c *checker) keyed(tx *bolt.Tx, bucket []byte, what string, f func(k []byte) error) error {
	b := tx.Bucket(bucket)
	if b == nil {
		c.add("the file", "it has no "+what)
		return nil
	}
	return b.ForEach(func(k, v []byte) error {
		_, err := unseal(v)
		if err == nil {
			err = f(k)
		}
		if err != nil {
			c.add(what, err.Error())
		}
		return c.ctx.Err()
	})
}

// journal checks that every step can be read, that none is missing between the
// first and the last, and that the last one done is among them.
func (c *checker) journal(tx *bolt.Tx) error {
	b := tx.Bucket(bJournal)
	if b == nil {
		c.add("the file", "it has no journal")
		return nil
	}
	var step uint64
	part := uint32(0)
	err := b.ForEach(func(k, v []byte) error {
		if len(k) != 12 {
			c.add("the journal", errRecord.Error())
			return nil
		}
		n, p := binary.BigEndian.Uint64(k), binary.BigEndian.Uint32(k[8:])
		switch {
		case n == step && p == part+1:
		case p == 0 && (step == 0 || n == step+1):
		default:
			c.add(fmt.Sprintf("step %d", n), fmt.Sprintf("part %d does not follow what is before it", p))
		}
		step, part = n, p
		var err error
		if p == 0 {
			_, err = decodeStepHead(v)
		} else {
			err = decodeChanges(v, func(change) error { return nil })
		}
		if err != nil {
			c.add(fmt.Sprintf("step %d", n), err.Error())
		}
		return c.ctx.Err()
	})
	if err != nil {
		return err
	}
	if done, err := counter(tx.Bucket(bMeta), keyDone); err != nil {
		c.add("the journal", err.Error())
	} else if step > 0 && done > step {
		c.add("the journal", fmt.Sprintf("step %d is done and is not here", done))
	}
	return nil
}
