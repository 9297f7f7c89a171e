package data

import (
	"context"
	"errors"
	"fmt"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
)

// maxProblems is where Check stops listing.
const maxProblems = 1000

// Check verifies every record against its CRC, the index against the events,
// the quotes against the texts and the relations against the events. What is
// wrong with the file is in the list; the error is for what kept it from
// looking.
func (s *DB) Check(ctx context.Context) ([]timeline.Problem, error) {
	for try := 1; ; try++ {
		problems, err := s.check(ctx)
		if !errors.Is(err, errOvertaken) || try == 20 {
			return problems, err
		}
	}
}

func (s *DB) check(ctx context.Context) ([]timeline.Problem, error) {
	c := checker{s: s, ctx: ctx, titles: map[timeline.DocumentID]string{}, texts: map[timeline.DocumentID]string{}, events: map[timeline.EventID]bool{}, own: map[timeline.EventID]bool{}}
	err := s.view(ctx, func(tx *bolt.Tx) error {
		if err := s.pages(tx, &c); err != nil {
			return err
		}
		for _, f := range []func(*bolt.Tx) error{c.documents, c.allEvents, c.relations, c.index, c.wordIndex, c.omissions, c.links, c.contradictions, c.users, c.journal, c.rest} {
			if err := f(tx); err != nil {
				return err
			}
		}
		return nil
	})
	return c.problems, err
}

// pages reads the pages themselves, as they are in this transaction.
func (s *DB) pages(tx *bolt.Tx, c *checker) error {
	f, h, err := s.headOf(tx)
	if err != nil {
		return err
	}
	defer f.Close()
	if s.warning != "" {
		c.add("the file", s.warning)
	}
	if err := verifyPages(f, h, false); err != nil {
		c.add("the file", err.Error())
	}
	return nil
}

type checker struct {
	s        *DB
	ctx      context.Context
	problems []timeline.Problem
	texts    map[timeline.DocumentID]string
	titles   map[timeline.DocumentID]string
	events   map[timeline.EventID]bool
	own      map[timeline.EventID]bool // the user's
}

func (c *checker) add(where, what string) {
	if len(c.problems) < maxProblems {
		c.problems = append(c.problems, timeline.Problem{Where: where, What: what})
	}
}

// each calls f with each record of a bucket, and lists its error.
func (c *checker) each(tx *bolt.Tx, bucket []byte, what string, f func(n uint64, v []byte) error) error {
	b := tx.Bucket(bucket)
	if b == nil {
		c.add("the file", "it has no "+what+"s")
		return nil
	}
	return b.ForEach(func(k, v []byte) error {
		n, err := parseNumber(k)
		if err == nil {
			err = f(n, v)
		}
		if err != nil {
			c.add(fmt.Sprintf("%s %d", what, n), err.Error())
		}
		return c.ctx.Err()
	})
}

func (c *checker) documents(tx *bolt.Tx) error {
	return c.each(tx, bDocuments, "document", func(n uint64, v []byte) error {
		d, err := decodeDocument(v)
		if err != nil {
			return err
		}
		k := number(n)
		if err := decodeText(tx.Bucket(bTexts).Get(k), &d); err != nil {
			return fmt.Errorf("text: %w", err)
		}
		c.texts[d.ID], c.titles[d.ID] = d.Text, d.Title
		if v := tx.Bucket(bOriginals).Get(k); v != nil {
			if _, err := decodeOriginal(v, d.ID); err != nil {
				return fmt.Errorf("original: %w", err)
			}
		}
		if seq, err := sequence(tx, d.ID); err != nil || seq != n {
			return fmt.Errorf("its id does not lead to it")
		}
		ps, err := decodePassages(tx.Bucket(bPassages).Get(k))
		if err != nil {
			return fmt.Errorf("passages: %w", err)
		}
		for _, p := range ps {
			if !p.Valid(d.Text) {
				return fmt.Errorf("a passage at %d is not in the text", p.Start)
			}
		}
		return nil
	})
}

func (c *checker) allEvents(tx *bolt.Tx) error {
	for _, of := range []struct {
		bucket []byte
		seen   map[timeline.EventID]bool
	}{{bOwn, c.own}, {bEvents, c.events}} {
		err := c.each(tx, of.bucket, "event", func(n uint64, v []byte) error {
			e, err := decodeEvent(n, v)
			if err != nil {
				return err
			}
			of.seen[e.ID] = true
			return c.quotes(&e)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// quotes holds an event's quotes against the texts.
func (c *checker) quotes(e *timeline.Event) error {
	for _, q := range quotesOf(e) {
		if err := c.words(&q); err != nil {
			return err
		}
	}
	return nil
}

// words holds a quote against the texts.
func (c *checker) words(q *timeline.Quote) error {
	if q == nil {
		return nil
	}
	text, ok := c.texts[q.Document]
	if !ok {
		return fmt.Errorf("its quote is from document %s, which is not here", q.Document)
	}
	if !q.Stands(text) {
		return fmt.Errorf("its quote at %d is not what stands in document %s there", q.Start, q.Document)
	}
	return nil
}

func (c *checker) relations(tx *bolt.Tx) error {
	return c.each(tx, bRelations, "relations", func(_ uint64, v []byte) error {
		rs, err := decodeRelations(v)
		if err != nil {
			return err
		}
		for _, r := range rs {
			if !c.events[r.From] || !c.events[r.To] {
				return fmt.Errorf("events %d and %d are joined, and one is not here", r.From, r.To)
			}
		}
		return nil
	})
}

func (c *checker) omissions(tx *bolt.Tx) error {
	return c.each(tx, bOmissions, "omissions", func(_ uint64, v []byte) error {
		os, err := decodeOmissions(v)
		if err != nil {
			return err
		}
		for i := range os {
			if err := c.quotes(&os[i].Event); err != nil {
				return fmt.Errorf("number %d: %w", i+1, err)
			}
		}
		return nil
	})
}

func (c *checker) links(tx *bolt.Tx) error {
	return c.each(tx, bLinks, "links", func(_ uint64, v []byte) error {
		ls, err := decodeLinks(v)
		if err != nil {
			return err
		}
		for _, l := range ls {
			if !c.here(l.From) || !c.here(l.To) || l.To >= l.From {
				return fmt.Errorf("events %d and %d are one, and one is not here", l.From, l.To)
			}
			if l.Why == "" {
				return fmt.Errorf("events %d and %d are one, and nothing says why", l.From, l.To)
			}
		}
		return nil
	})
}

func (c *checker) contradictions(tx *bolt.Tx) error {
	return c.each(tx, bConflicts, "contradictions", func(_ uint64, v []byte) error {
		cs, err := decodeContradictions(v)
		if err != nil {
			return err
		}
		for _, x := range cs {
			for _, id := range x.Events {
				if !c.events[id] {
					return fmt.Errorf("event %d is in one, and is not here", id)
				}
			}
			for _, r := range x.Because {
				if err := c.words(r.Quote); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// rest checks what has names for keys.
func (c *checker) rest(tx *bolt.Tx) error {
	for _, b := range [][]byte{bMeta, bSettings} {
		bucket := tx.Bucket(b)
		if bucket == nil {
			continue
		}
		err := bucket.ForEach(func(k, v []byte) error {
			if _, err := unseal(v); err != nil {
				c.add(fmt.Sprintf("%s %q", b, k), err.Error())
			}
			return c.ctx.Err()
		})
		if err != nil {
			return err
		}
	}
	return nil
}
