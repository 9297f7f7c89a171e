package data

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
)

// index holds the runs and the members against the events: each stands in the
// index once, with what is so of it, in the order of its document.
func (c *checker) index(tx *bolt.Tx) error {
	if tx.Bucket(bRuns) == nil || tx.Bucket(bEvents) == nil || tx.Bucket(bMembers) == nil {
		c.add("the index", "it is not here")
		return nil
	}
	want := map[timeline.EventID]slot{}
	err := c.each(tx, bMembers, "events of document", func(n uint64, v []byte) error {
		of, err := decodeMembers(v)
		if err != nil {
			return err
		}
		slots, err := c.s.slotsOf(tx, of, uint32(n))
		if err != nil {
			return err
		}
		order(slots)
		for _, s := range slots {
			if _, twice := want[s.id]; twice {
				return fmt.Errorf("event %d is another document's too", s.id)
			}
			want[s.id] = s
		}
		return nil
	})
	if err != nil {
		return err
	}
	if len(want) != len(c.events) {
		c.add("the index", fmt.Sprintf("the documents have %d events of %d", len(want), len(c.events)))
	}
	runs, err := storedRuns(tx)
	if err != nil {
		c.add("the index", err.Error())
		return nil
	}
	for i := range runs {
		r, err := c.s.load(&runs[i])
		if err != nil {
			c.add("the index", err.Error())
			continue
		}
		c.run(r, want)
	}
	if len(want) > 0 {
		c.add("the index", fmt.Sprintf("events that are not in it: %d", len(want)))
	}
	return c.ctx.Err()
}

// run holds a run against the slots that are wanted, and takes out what it finds.
func (c *checker) run(r *run, want map[timeline.EventID]slot) {
	for i, id := range r.id {
		w, ok := want[id]
		delete(want, id)
		if i > 0 && r.compare(i-1, r, i) >= 0 {
			c.add("the index", fmt.Sprintf("event %d stands in the wrong place", id))
		}
		names := make([]timeline.Named, 0, len(w.names))
		for _, n := range r.namesOf(i) {
			names = append(names, timeline.Named{Name: r.names[n.Index()], Role: n.Role()})
		}
		got := slot{id, r.from[i], r.to[i], r.key[i], r.rank[i], r.flags[i], r.salience[i], r.document[i], nil}
		same := slices.Equal(names, w.names)
		w.names = nil
		if !ok || !same || !equal(got, w) {
			c.add("the index", fmt.Sprintf("what it says of event %d is not so", id))
		}
	}
}

// equal compares all but names.
func equal(a, b slot) bool {
	return a.id == b.id && a.from == b.from && a.to == b.to && a.key == b.key && a.rank == b.rank && a.flags == b.flags &&
		a.salience == b.salience && a.document == b.document
}

// wordIndex holds the words against the events.
func (c *checker) wordIndex(tx *bolt.Tx) error {
	if tx.Bucket(bWords) == nil || tx.Bucket(bEvents) == nil {
		c.add("the words", "they are not here")
		return nil
	}
	all, err := allWords(tx)
	if err != nil {
		c.add("the words", err.Error())
		return nil
	}
	seen := 0
	for _, in := range all {
		if err := in.verify(); err != nil {
			c.add(fmt.Sprintf("words from event %d on", in.ids[0]), err.Error())
			continue
		}
		want := &words{}
		for id := range in.eachID {
			e, err := c.s.eventIn(tx, id)
			if err != nil {
				c.add("the words", err.Error())
				return nil
			}
			want.add(id, textsOf(&e, e.When.Human(), c.titles[e.Document()])...)
		}
		seen += in.n
		if !in.equal(want.pack()) {
			c.add(fmt.Sprintf("words from event %d on", in.ids[0]), "they are not those of the events")
		}
		if c.ctx.Err() != nil {
			return c.ctx.Err()
		}
	}
	if seen != len(c.events) {
		c.add("the words", fmt.Sprintf("they are of %d events of %d", seen, len(c.events)))
	}
	return nil
}

// verify reads all of an index of words.
func (w *packedWords) verify() error {
	all := make([]int32, w.n)
	for i := range w.words {
		_, hits, err := w.of(i)
		if err != nil {
			return err
		}
		if _, err := count(hits, all); err != nil {
			return err
		}
	}
	return nil
}

// equal reports the same words with the same places, in whatever order.
func (w *packedWords) equal(o *packedWords) bool {
	if w.words != o.words || !slices.Equal(w.ids, o.ids) {
		return false
	}
	byWord := make(map[string][]byte, w.words)
	for i := range w.words {
		word, hits := w.at(i)
		byWord[string(word)] = hits
	}
	for i := range o.words {
		word, hits := o.at(i)
		if mine, ok := byWord[string(word)]; !ok || !bytes.Equal(mine, hits) {
			return false
		}
	}
	return true
}

// indexAll makes the index of a store that has the one of schema 3.
func (s *DB) indexAll(tx *bolt.Tx) error {
	old := tx.Bucket(bIndex)
	if old == nil {
		return nil
	}
	var slots []slot
	err := s.eachIn(tx, bIndex, "index", func(seq uint64, v []byte) error {
		ids, err := oldIndex(v)
		if err != nil {
			return err
		}
		slices.Sort(ids)
		of := membersOfIDs(ids)
		if err := tx.Bucket(bMembers).Put(number(seq), encodeMembers(of)); err != nil {
			return err
		}
		own, err := s.slotsOf(tx, of, uint32(seq))
		if err != nil {
			return err
		}
		order(own)
		slots = append(slots, own...)
		return nil
	})
	if err != nil {
		return err
	}
	titles := map[timeline.DocumentID]string{}
	err = s.eachIn(tx, bDocuments, "document", func(_ uint64, v []byte) error {
		d, err := decodeDocument(v)
		titles[d.ID] = d.Title
		return err
	})
	if err != nil {
		return err
	}
	if err := s.putIndex(tx, slots, titles); err != nil {
		return err
	}
	return tx.DeleteBucket(bIndex)
}

// oldIndex reads the ids of a document's events as schema 1 to 3 kept them: the
// count, then seven numbers an event, the first of them its id.
func oldIndex(record []byte) ([]timeline.EventID, error) {
	body, err := unseal(record)
	if err != nil {
		return nil, err
	}
	r := reader{b: body}
	out := make([]timeline.EventID, r.count())
	for i := range out {
		out[i] = timeline.EventID(r.uint())
		for range 6 {
			if _, n := binary.Uvarint(r.b); n > 0 {
				r.b = r.b[n:]
			} else {
				r.fail()
			}
		}
	}
	return out, r.done()
}
