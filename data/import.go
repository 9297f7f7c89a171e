package data

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"slices"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
)

// fill is how full pages are left by writes in key order.
const fill = 0.95

// Import adds a document with all that it yields; see timeline.Store.
func (s *DB) Import(ctx context.Context, x *timeline.Extraction) (added bool, err error) {
	out, err := s.ImportAll(ctx, []*timeline.Extraction{x}, nil)
	if err != nil {
		return false, err
	}
	return out[0].Added, out[0].Err
}

// ImportAll adds documents with all that they yield; see timeline.Store.
func (s *DB) ImportAll(ctx context.Context, xs []*timeline.Extraction, known func(*timeline.Extraction)) ([]timeline.Imported, error) {
	out := make([]timeline.Imported, len(xs))
	at := make([]int, 0, len(xs)) // of those to be added, in xs
	if err := s.view(ctx, func(tx *bolt.Tx) error {
		at = absent(tx, xs)
		return nil
	}); err != nil {
		return nil, err
	}
	for len(at) > 0 {
		news := make([]*timeline.Extraction, len(at))
		for i, k := range at {
			news[i] = xs[k]
		}
		b, err := s.encodeBatch(ctx, news) // outside the transaction: it takes the time
		if err != nil {
			return nil, err
		}
		overtaken, number := false, uint64(0)
		err = s.update(ctx, func(tx *bolt.Tx) (err error) {
			if len(absent(tx, news)) < len(news) { // somebody else added one meanwhile
				overtaken = true
				return nil
			}
			number, err = s.putBatch(ctx, tx, b, known)
			return err
		})
		if err != nil {
			return nil, err
		}
		if number > 0 {
			s.importing.Store(number)
		}
		if overtaken {
			all := at
			at = at[:0:0]
			if err := s.view(ctx, func(tx *bolt.Tx) error {
				for _, i := range absent(tx, news) {
					at = append(at, all[i])
				}
				return nil
			}); err != nil {
				return nil, err
			}
			continue
		}
		for i, k := range at {
			out[k].Err = b.documents[i].err
			out[k].Added = out[k].Err == nil
		}
		b.free()
		break
	}
	return out, nil
}

// absent lists the documents that are not in the store, each once.
func absent(tx *bolt.Tx, xs []*timeline.Extraction) (at []int) {
	seen := make(map[timeline.DocumentID]bool, len(xs))
	for i, x := range xs {
		id := x.Document.ID
		if k, err := idKey(id); err == nil && tx.Bucket(bIDs).Get(k) != nil || seen[id] {
			continue
		}
		seen[id] = true
		at = append(at, i)
	}
	return at
}

// putBatch writes what a batch holds, in the order of the keys of every bucket,
// and returns the number of the step that it is part of.
func (s *DB) putBatch(ctx context.Context, tx *bolt.Tx, b *batch, known func(*timeline.Extraction)) (step uint64, err error) {
	meta := tx.Bucket(bMeta)
	seq, err := counter(meta, keyDocuments)
	if err != nil {
		return 0, fmt.Errorf("next document: %w: %w", timeline.ErrDamaged, err)
	}
	base, err := counter(meta, keyEvents)
	if err != nil {
		return 0, fmt.Errorf("next event: %w: %w", timeline.ErrDamaged, err)
	}
	for _, name := range [][]byte{bDocuments, bTexts, bOriginals, bPassages, bEvents, bRelations, bOmissions, bMembers} {
		tx.Bucket(name).FillPercent = fill
	}
	start, st, at := base, newStep(tx), int64(0)
	ids := make([]idOf, 0, len(b.documents))
	for i := range b.documents {
		d := &b.documents[i]
		if d.err != nil {
			continue
		}
		if err := ctx.Err(); err != nil {
			return 0, err
		}
		seq++
		ids = append(ids, idOf{d.id, seq})
		first := timeline.EventID(base + 1)
		was := d.x.First
		if d.x.First = first; known != nil {
			known(d.x)
		}
		if err := s.putDocument(ctx, tx, d, seq, base); err != nil {
			d.x.First = was
			return 0, err
		}
		st.documents[uint32(seq)] = true
		at = d.x.Document.Added.Unix()
		for _, b := range perDocument {
			if k := number(seq); tx.Bucket(b).Get(k) != nil {
				st.added(b, k)
			}
		}
		for _, c := range d.said {
			if err := st.put(bCorrections, number(base+c.event), c.record); err != nil {
				return 0, fmt.Errorf("write %s: %w", s.path, err)
			}
		}
		base += uint64(len(d.events))
	}
	slices.SortFunc(ids, func(a, b idOf) int { return bytes.Compare(a.id, b.id) })
	for _, d := range ids {
		if err := tx.Bucket(bIDs).Put(d.id, seal(number(d.seq))); err != nil {
			return 0, fmt.Errorf("write %s: %w", s.path, err)
		}
		st.added(bIDs, d.id)
	}
	st.addedNumbers(bEvents, start+1, base-start)
	for i := range b.index.id {
		b.index.id[i] += timeline.EventID(start)
		b.index.document[i] += uint32(seq) - uint32(len(ids))
	}
	if err := s.appendRun(tx, b.index); err != nil {
		return 0, err
	}
	id := start
	for _, w := range b.words {
		w.ids = []uint64{id + 1, uint64(w.n)}
		id += uint64(w.n)
		if err := appendWords(tx, w); err != nil {
			return 0, err
		}
	}
	if err := setCounter(meta, keyDocuments, seq); err != nil {
		return 0, fmt.Errorf("write %s: %w", s.path, err)
	}
	if err := setCounter(meta, keyEvents, base); err != nil {
		return 0, fmt.Errorf("write %s: %w", s.path, err)
	}
	if err := meta.Delete(keyWeighed); err != nil {
		return 0, fmt.Errorf("write %s: %w", s.path, err)
	}
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	return st.write(stepHead{at: at, imported: len(ids)}, s.importing.Load())
}

// idOf is a document's id with its sequence.
type idOf struct {
	id  []byte
	seq uint64
}

// putDocument writes document seq, whose events follow base.
func (s *DB) putDocument(ctx context.Context, tx *bolt.Tx, d *prepared, seq, base uint64) error {
	events := tx.Bucket(bEvents)
	keys := make([]byte, 8*len(d.events))
	for i, v := range d.events {
		k := keys[8*i : 8*i+8 : 8*i+8]
		binary.BigEndian.PutUint64(k, base+uint64(i)+1)
		if err := events.Put(k, v); err != nil {
			return fmt.Errorf("event %d: %w", i+1, err)
		}
		if i%1024 == 1023 && ctx.Err() != nil {
			return ctx.Err()
		}
	}
	relations := make([]timeline.Relation, len(d.x.Relations))
	for i, r := range d.x.Relations {
		r.From += timeline.EventID(base)
		r.To += timeline.EventID(base)
		relations[i] = r
	}
	if err := putLinks(tx, d.x, seq, base); err != nil {
		return err
	}
	if err := putContradictions(tx, d.x, seq, base); err != nil {
		return err
	}
	k := number(seq)
	if d.original != nil {
		if err := tx.Bucket(bOriginals).Put(k, d.original); err != nil {
			return fmt.Errorf("write %s: %w", s.path, err)
		}
	}
	for _, p := range []struct{ bucket, value []byte }{
		{bDocuments, d.document},
		{bTexts, d.text},
		{bPassages, d.passages},
		{bOmissions, d.omissions},
		{bRelations, encodeRelations(relations)},
		{bMembers, encodeMembers(members{first: base + 1, n: uint64(len(d.events))})},
	} {
		if err := tx.Bucket(p.bucket).Put(k, p.value); err != nil {
			return fmt.Errorf("write %s: %w", s.path, err)
		}
	}
	return nil
}

// checkEvent holds an event to the promise: its quotes are the document's words.
func checkEvent(e *timeline.Event, d *timeline.Document) error {
	for _, q := range quotesOf(e) {
		if err := checkQuote(&q, d); err != nil {
			return err
		}
	}
	return nil
}

func checkQuote(q *timeline.Quote, d *timeline.Document) error {
	switch {
	case q.Document != d.ID:
		return fmt.Errorf("its quote at %d is from document %s", q.Start, q.Document)
	case !q.Stands(d.Text):
		return fmt.Errorf("its quote at %d is not in the text", q.Start)
	case d.Withholds(q.Span):
		return fmt.Errorf("its quote at %d of “%s”: %w", q.Start, d.Title, timeline.ErrWithheld)
	}
	return nil
}

func quotesOf(e *timeline.Event) []timeline.Quote {
	qs := e.Quotes
	if e.Basis.Quote != nil {
		qs = append(qs[:len(qs):len(qs)], *e.Basis.Quote)
	}
	return qs
}

// sequence finds a document's number.
func sequence(tx *bolt.Tx, id timeline.DocumentID) (uint64, error) {
	k, err := idKey(id)
	if err != nil {
		return 0, err
	}
	v := tx.Bucket(bIDs).Get(k)
	if v == nil {
		return 0, fmt.Errorf("document %s: %w", id, timeline.ErrNotFound)
	}
	body, err := unseal(v)
	if err != nil {
		return 0, fmt.Errorf("document %s: %w: %w", id, timeline.ErrDamaged, err)
	}
	return parseNumber(body)
}
