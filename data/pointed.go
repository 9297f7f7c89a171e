package data

import (
	"encoding/binary"
	"fmt"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
)

// pointersOf are all quotes of an event, to be changed in place; nil ones among them.
func pointersOf(e *timeline.Event) []*timeline.Quote {
	out := []*timeline.Quote{e.Basis.Quote}
	for i := range e.Quotes {
		out = append(out, &e.Quotes[i])
	}
	return out
}

// pointed collects the spans of documents that records point to.
type pointed map[timeline.DocumentID][]timeline.Span

func (p pointed) add(q *timeline.Quote) {
	if q != nil {
		p[q.Document] = append(p[q.Document], q.Span)
	}
}

func (p pointed) event(e *timeline.Event) {
	for _, q := range pointersOf(e) {
		p.add(q)
	}
	if d := e.Document(); d != "" {
		p[d] = append(p[d], e.Head)
	}
}

// pointedTo finds them: the words of events, dates, relations, contradictions and of what
// was left out, the words that date a document, and those that a user added or dropped.
func pointedTo(tx *bolt.Tx) (pointed, error) {
	p := pointed{}
	ids := map[uint64]timeline.DocumentID{}
	for _, of := range []struct {
		bucket []byte
		f      func(n uint64, v []byte) error
	}{
		{bDocuments, func(n uint64, v []byte) error {
			d, err := decodeDocument(v)
			ids[n] = d.ID
			p[d.ID] = append(p[d.ID], d.Published.Span)
			return err
		}},
		{bEvents, p.ofEvent},
		{bOwn, p.ofEvent},
		{bOmissions, func(_ uint64, v []byte) error {
			os, err := decodeOmissions(v)
			for i := range os {
				p.event(&os[i].Event)
			}
			return err
		}},
		{bRelations, func(_ uint64, v []byte) error {
			rs, err := decodeRelations(v)
			for i := range rs {
				p.add(rs[i].Quote)
			}
			return err
		}},
		{bConflicts, func(_ uint64, v []byte) error {
			cs, err := decodeContradictions(v)
			for i := range cs {
				for k := range cs[i].Because {
					p.add(cs[i].Because[k].Quote)
				}
			}
			return err
		}},
		{bCorrections, func(_ uint64, v []byte) error {
			c, err := decodeCorrection(v)
			if err != nil {
				return err
			}
			for i := range c.Quotes {
				p.add(&c.Quotes[i])
			}
			for _, at := range c.Dropped {
				p[at.Document] = append(p[at.Document], at.Span)
			}
			return nil
		}},
	} {
		err := tx.Bucket(of.bucket).ForEach(func(k, v []byte) error {
			n, err := parseNumber(k)
			if err == nil {
				err = of.f(n, v)
			}
			if err != nil {
				return fmt.Errorf("%s: %w: %w", recordName(string(of.bucket), k), timeline.ErrDamaged, err)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return p, tx.Bucket(bDismissed).ForEach(func(k, _ []byte) error {
		if len(k) != 24 {
			return fmt.Errorf("dismissed sentences: %w: %w", timeline.ErrDamaged, errRecord)
		}
		at := func(i int) int { return int(binary.BigEndian.Uint64(k[8*i:])) }
		id := ids[binary.BigEndian.Uint64(k)]
		p[id] = append(p[id], timeline.Span{Start: at(1), End: at(2)})
		return nil
	})
}

func (p pointed) ofEvent(n uint64, v []byte) error {
	e, err := decodeEvent(n, v)
	if err == nil {
		p.event(&e)
	}
	return err
}
