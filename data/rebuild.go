package data

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"quoteline/timeline"
)

// rebuild makes one whole timeline of the records that were found: it drops what
// leads to what is lost, names it, and makes all indexes anew.
func (v *salvage) rebuild(ctx context.Context) error {
	return v.s.update(ctx, func(tx *bolt.Tx) error {
		for _, b := range buckets {
			if _, err := tx.CreateBucketIfNotExists(b); err != nil {
				return err
			}
		}
		for _, b := range derived {
			if err := tx.DeleteBucket(b); err != nil && !errors.Is(err, berrors.ErrBucketNotFound) {
				return err
			}
			if string(b) == string(bIndex) || string(b) == string(bWeights) || string(b) == string(bApart) {
				continue
			}
			if _, err := tx.CreateBucket(b); err != nil {
				return err
			}
		}
		texts, err := v.documents(tx)
		if err != nil {
			return err
		}
		of, err := v.events(tx, texts)
		if err != nil {
			return err
		}
		if err := v.user(tx, texts); err != nil {
			return err
		}
		if err := v.beside(tx, texts); err != nil {
			return err
		}
		if err := v.indexes(tx, texts, of); err != nil {
			return err
		}
		return v.steps(ctx, tx)
	})
}

// salvagedDocument is a document that is whole.
type salvagedDocument struct {
	seq         uint64
	title, text string
}

// salvagedTexts are the documents that are whole.
type salvagedTexts map[timeline.DocumentID]salvagedDocument

// have reports that a quote stands in one of them.
func (t salvagedTexts) have(q *timeline.Quote) bool { return q.Stands(t[q.Document].text) }

// clean calls f with each record of a bucket and deletes those that it refuses, or
// puts what it returns in their place.
func (v *salvage) clean(tx *bolt.Tx, bucket []byte, f func(n uint64, value []byte) ([]byte, error)) error {
	b := tx.Bucket(bucket)
	type change struct{ key, value []byte }
	var changes []change
	err := b.ForEach(func(k, value []byte) error {
		n, err := parseNumber(k)
		var out []byte
		if err == nil {
			out, err = f(n, value)
		}
		if err != nil {
			v.lose(recordName(string(bucket), k), err.Error())
			out = nil
		}
		if out == nil || string(out) != string(value) {
			changes = append(changes, change{slices.Clone(k), out})
		}
		return nil
	})
	for _, c := range changes {
		if err != nil {
			return err
		}
		if err = b.Delete(c.key); err == nil && c.value != nil {
			err = b.Put(c.key, c.value)
		}
	}
	return err
}

// documents keeps those whose text is there, and finds the others' names.
func (v *salvage) documents(tx *bolt.Tx) (salvagedTexts, error) {
	out := salvagedTexts{}
	bySeq := map[uint64]timeline.DocumentID{}
	most := uint64(0)
	err := v.clean(tx, bDocuments, func(n uint64, value []byte) ([]byte, error) {
		d, err := decodeDocument(value)
		if err != nil {
			return nil, err
		}
		most = max(most, n)
		if err := decodeText(tx.Bucket(bTexts).Get(number(n)), &d); err != nil {
			return nil, fmt.Errorf("“%s” (%s): its text is lost", d.Title, d.Source)
		}
		key, err := idKey(d.ID)
		if err != nil {
			return nil, err
		}
		if _, twice := out[d.ID]; twice {
			return nil, fmt.Errorf("“%s” is there twice", d.Title)
		}
		out[d.ID] = salvagedDocument{seq: n, title: d.Title, text: d.Text}
		bySeq[n] = d.ID
		return value, tx.Bucket(bIDs).Put(key, seal(number(n)))
	})
	if err != nil {
		return nil, err
	}
	for _, b := range [][]byte{bTexts, bPassages} {
		err := v.clean(tx, b, func(n uint64, value []byte) ([]byte, error) {
			if most = max(most, n); bySeq[n] == "" {
				return nil, errors.New("its document is lost")
			}
			return value, nil
		})
		if err != nil {
			return nil, err
		}
	}
	err = v.clean(tx, bOriginals, func(n uint64, value []byte) ([]byte, error) {
		if most = max(most, n); bySeq[n] == "" {
			return nil, errors.New("its document is lost")
		}
		_, err := decodeOriginal(value, bySeq[n])
		return value, err
	})
	if err != nil {
		return nil, err
	}
	for _, d := range inOrder(out) {
		k := number(d.seq)
		if tx.Bucket(bPassages).Get(k) == nil {
			v.lose(fmt.Sprintf("document %d", d.seq), "“"+d.title+"”: where its paragraphs begin is lost; it is one now")
			all := timeline.Span{Start: 0, End: len(d.text)}
			p := []timeline.Passage{{Span: all, Sentences: []timeline.Span{all}}}
			if err := tx.Bucket(bPassages).Put(k, encodePassages(p)); err != nil {
				return nil, err
			}
		}
	}
	v.out.Documents = len(out)
	return out, v.atLeast(tx, keyDocuments, most)
}

func inOrder(of salvagedTexts) []salvagedDocument {
	return slices.SortedFunc(maps.Values(of), func(a, b salvagedDocument) int { return cmp.Compare(a.seq, b.seq) })
}

// atLeast sees to it that no number is given a second time.
func (v *salvage) atLeast(tx *bolt.Tx, key []byte, n uint64) error {
	at, err := counter(tx.Bucket(bMeta), key)
	if err != nil || at < n {
		return setCounter(tx.Bucket(bMeta), key, n)
	}
	return nil
}

// events keeps those whose quotes stand in the documents; the words of the others are
// in what is said of them.
func (v *salvage) events(tx *bolt.Tx, texts salvagedTexts) (map[uint64][]timeline.EventID, error) {
	of := map[uint64][]timeline.EventID{}
	most := uint64(0)
	err := v.clean(tx, bEvents, func(n uint64, value []byte) ([]byte, error) {
		e, err := decodeEvent(n, value)
		if err != nil {
			return nil, err
		}
		most = max(most, n)
		if err := quotesStand(&e, texts); err != nil {
			words := ""
			if len(e.Quotes) > 0 {
				words = ": “" + e.Quotes[0].Exact + "”"
			}
			v.refused[n] = true
			return nil, fmt.Errorf("“%s” (%s): %w%s", e.Title, e.When.Human(), err, words)
		}
		d := texts[e.Document()]
		if v.listed[d.seq] && v.expected[n] != d.seq {
			return nil, fmt.Errorf("“%s” (%s): its number was damaged", e.Title, e.When.Human())
		}
		of[d.seq] = append(of[d.seq], timeline.EventID(n))
		v.out.Events++
		return value, nil
	})
	if err != nil {
		return nil, err
	}
	for _, id := range slices.Sorted(maps.Keys(v.expected)) {
		most = max(most, id)
		if tx.Bucket(bEvents).Get(number(id)) == nil && !v.refused[id] {
			v.lose(fmt.Sprintf("event %d", id), "it is lost")
		}
	}
	return of, v.atLeast(tx, keyEvents, most)
}

func quotesStand(e *timeline.Event, texts salvagedTexts) error {
	if _, ok := texts[e.Document()]; !ok {
		return errors.New("its document is lost")
	}
	for _, q := range quotesOf(e) {
		if !texts.have(&q) {
			return errors.New("its quote is not in the text")
		}
	}
	return nil
}

// beside keeps of what stands beside the events that which leads to events.
func (v *salvage) beside(tx *bolt.Tx, texts salvagedTexts) error {
	has := func(ids ...timeline.EventID) bool {
		return !slices.ContainsFunc(ids, func(id timeline.EventID) bool { return !v.s.here(tx, id) })
	}
	stands := func(q *timeline.Quote) bool { return q == nil || texts.have(q) }
	err := v.clean(tx, bRelations, func(_ uint64, value []byte) ([]byte, error) {
		rs, err := decodeRelations(value)
		kept := slices.DeleteFunc(slices.Clone(rs), func(r timeline.Relation) bool { return !has(r.From, r.To) || !stands(r.Quote) })
		return v.fewer(len(rs), len(kept), "relations", value, encodeRelations(kept)), err
	})
	if err != nil {
		return err
	}
	err = v.clean(tx, bLinks, func(_ uint64, value []byte) ([]byte, error) {
		ls, err := decodeLinks(value)
		kept := slices.DeleteFunc(slices.Clone(ls), func(l timeline.Link) bool { return !has(l.From, l.To) })
		return v.fewer(len(ls), len(kept), "links", value, linksRecord(kept)), err
	})
	if err != nil {
		return err
	}
	err = v.clean(tx, bConflicts, func(_ uint64, value []byte) ([]byte, error) {
		cs, err := decodeContradictions(value)
		kept := slices.DeleteFunc(slices.Clone(cs), func(c timeline.Contradiction) bool {
			return !has(c.Events...) || slices.ContainsFunc(c.Because, func(r timeline.Relation) bool { return !stands(r.Quote) })
		})
		return v.fewer(len(cs), len(kept), "contradictions", value, contradictionsRecord(kept)), err
	})
	if err != nil {
		return err
	}
	return v.clean(tx, bOmissions, func(_ uint64, value []byte) ([]byte, error) {
		os, err := decodeOmissions(value)
		kept := slices.DeleteFunc(slices.Clone(os), func(o timeline.Omission) bool { return quotesStand(&o.Event, texts) != nil })
		return v.fewer(len(os), len(kept), "omissions", value, encodeOmissions(kept)), err
	})
}

// fewer returns the record as it was, or the one with less in it, and says so.
func (v *salvage) fewer(was, is int, what string, value, kept []byte) []byte {
	if was == is {
		return value
	}
	v.lose(what, fmt.Sprintf("%d of %d led to events that are lost", was-is, was))
	return kept
}

// indexes makes members, runs and words.
func (v *salvage) indexes(tx *bolt.Tx, texts salvagedTexts, of map[uint64][]timeline.EventID) error {
	var slots []slot
	titles := map[timeline.DocumentID]string{}
	for id, d := range texts {
		titles[id] = d.title
	}
	for _, d := range inOrder(texts) {
		m := membersOfIDs(of[d.seq])
		if err := tx.Bucket(bMembers).Put(number(d.seq), encodeMembers(m)); err != nil {
			return err
		}
		for _, b := range []struct{ name, none []byte }{{bRelations, encodeRelations(nil)}, {bOmissions, encodeOmissions(nil)}} {
			if tx.Bucket(b.name).Get(number(d.seq)) == nil {
				if err := tx.Bucket(b.name).Put(number(d.seq), b.none); err != nil {
					return err
				}
			}
		}
		own, err := v.s.slotsOf(tx, m, uint32(d.seq))
		if err != nil {
			return err
		}
		order(own)
		slots = append(slots, own...)
	}
	return v.s.putIndex(tx, slots, titles)
}
