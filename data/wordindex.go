package data

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"math/bits"
	"slices"
	"sync"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
)

// Keys in the bucket of words: the first event id (8) and what it is (1).
const (
	partHead = 'h'
	partHits = 'p'
)

func wordsKey(first uint64, part byte) []byte {
	return append(number(first), part)
}

// textsOf lists what a search looks through of an event; human is its date in
// words.
func textsOf(e *timeline.Event, human, document string) []string {
	out := make([]string, 0, 6+len(e.People)+len(e.Places)+len(e.Tags)+len(e.Quotes))
	out = append(out, e.Title, e.Speaker, human, e.When.EDTF, document)
	out = append(out, e.People...)
	out = append(out, e.Places...)
	if out = append(out, e.Tags...); e.Note != "" {
		out = append(out, e.Note)
	}
	for i := range e.Quotes {
		out = append(out, e.Quotes[i].Exact)
	}
	return out
}

// appendWords adds an index of events whose ids are above all that are there,
// joined with those before it where joined says so.
func appendWords(tx *bolt.Tx, w *packedWords) error {
	if w.n == 0 {
		return nil
	}
	b := tx.Bucket(bWords)
	firsts, sizes, err := wordSizes(b)
	if err != nil {
		return err
	}
	last := firsts[len(firsts)-joined(sizes, w.n, wordsLen):]
	if len(last) == 0 {
		return putWords(b, w)
	}
	pieces := make([]*packedWords, 0, len(last)+1)
	for _, first := range last {
		in, err := openWords(b.Get(wordsKey(first, partHead)), b.Get(wordsKey(first, partHits)))
		if err != nil {
			return fmt.Errorf("words from event %d on: %w", first, err)
		}
		pieces = append(pieces, in)
	}
	all, err := joinWords(append(pieces, w), nil)
	if err != nil {
		return err
	}
	for _, first := range last {
		if err := dropWords(b, first); err != nil {
			return err
		}
	}
	return putWords(b, all)
}

// wordSizes lists the first event of every index of words and how many it has, without
// reading the indexes: they are megabytes.
func wordSizes(b *bolt.Bucket) (firsts []uint64, sizes []int, err error) {
	c := b.Cursor()
	for k, v := c.First(); k != nil; k, v = c.Next() {
		if len(k) != 9 || k[8] != partHead {
			continue
		}
		if len(v) < 5 { // the version, the number
			return nil, nil, fmt.Errorf("the words: %w", errRecord)
		}
		firsts, sizes = append(firsts, binary.BigEndian.Uint64(k)), append(sizes, at32(v[1:], 0))
	}
	return firsts, sizes, nil
}

func putWords(b *bolt.Bucket, w *packedWords) error {
	if w.n == 0 {
		return nil
	}
	head, hits := w.encode()
	if err := b.Put(wordsKey(w.ids[0], partHead), head); err != nil {
		return fmt.Errorf("write the words: %w", err)
	}
	if err := b.Put(wordsKey(w.ids[0], partHits), hits); err != nil {
		return fmt.Errorf("write the words: %w", err)
	}
	return nil
}

func dropWords(b *bolt.Bucket, first uint64) error {
	for _, part := range []byte{partHead, partHits} {
		if err := b.Delete(wordsKey(first, part)); err != nil {
			return fmt.Errorf("delete words: %w", err)
		}
	}
	return nil
}

// allWords opens every index of words.
func allWords(tx *bolt.Tx) ([]*packedWords, error) {
	var out []*packedWords
	c := tx.Bucket(bWords).Cursor()
	for k, v := c.First(); k != nil; k, v = c.Next() {
		if len(k) != 9 || k[8] != partHead {
			return nil, fmt.Errorf("the words: %w", errRecord)
		}
		first := slices.Clone(k[:8])
		k, hits := c.Next()
		if len(k) != 9 || k[8] != partHits || !bytes.Equal(k[:8], first) {
			return nil, fmt.Errorf("the words: %w", errRecord)
		}
		w, err := openWords(v, hits)
		if err != nil {
			return nil, fmt.Errorf("words from event %d on: %w", binary.BigEndian.Uint64(first), err)
		}
		out = append(out, w)
	}
	return out, nil
}

// removeFromWords takes events out of the index.
func removeFromWords(tx *bolt.Tx, gone map[timeline.EventID]bool) error {
	all, err := allWords(tx)
	if err != nil {
		return err
	}
	b := tx.Bucket(bWords)
	for _, in := range all {
		touched := false
		for id := range in.eachID {
			if touched = gone[id]; touched {
				break
			}
		}
		if !touched {
			continue
		}
		kept, err := joinWords([]*packedWords{in}, func(id timeline.EventID) bool { return !gone[id] })
		if err != nil {
			return err
		}
		if err := dropWords(b, in.ids[0]); err != nil {
			return err
		}
		if err := putWords(b, kept); err != nil {
			return err
		}
	}
	return nil
}

// Search finds the events in whose texts every word occurs; see timeline.Store.
func (s *DB) Search(ctx context.Context, in *timeline.Columns, query []string) (timeline.Set, error) {
	found := timeline.NewSet(in.Len())
	err := s.view(ctx, func(tx *bolt.Tx) error {
		all, err := allWords(tx)
		if err != nil {
			return fmt.Errorf("search %s: %w: %w", s.path, timeline.ErrDamaged, err)
		}
		read := 0
		for _, w := range all {
			read += len(w.text) + 12*w.words
		}
		defer s.touch(tx, read>>16)
		j, err := s.joins(tx)
		if err != nil {
			return err
		}
		loose, err := s.looseWords(tx, j)
		if err != nil {
			return fmt.Errorf("search %s: %w", s.path, err)
		}
		for i, word := range query {
			hits, err := s.findAll(ctx, all, in, j, []byte(word))
			if err != nil {
				return fmt.Errorf("search %s: %w", s.path, err)
			}
			for id, w := range loose {
				if at, ok := in.Position(id); ok && bytes.Contains(w, []byte(word)) {
					hits.Add(at)
				}
			}
			if i == 0 {
				found = hits
			} else {
				found.And(hits)
			}
		}
		return nil
	})
	return found, err
}

// findAll finds the events in whose texts one word occurs.
func (s *DB) findAll(ctx context.Context, all []*packedWords, in *timeline.Columns, j *joins, word []byte) (timeline.Set, error) {
	found := timeline.NewSet(in.Len())
	var mu sync.Mutex // of found
	err := s.parallel(len(all), func(i int) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		w := all[i]
		p := new(places)
		if err := w.find(word, p); err != nil {
			return fmt.Errorf("%w: words from event %d on: %w", timeline.ErrDamaged, w.ids[0], err)
		}
		hits := w.resolve(p, in, j.said)
		mu.Lock()
		defer mu.Unlock()
		for _, at := range hits {
			found.Add(int(at))
		}
		return nil
	})
	return found, err
}

// resolve turns places in the index into those in the reading order. Events that
// are no longer there have none, nor have those for which not holds.
func (w *packedWords) resolve(p *places, in *timeline.Columns, not func(timeline.EventID) bool) []uint32 {
	n := 0
	for _, x := range p {
		n += bits.OnesCount64(x)
	}
	out := make([]uint32, 0, n)
	at := 0
	for i := 0; i < len(w.ids); i += 2 {
		first, count := w.ids[i], int(w.ids[i+1])
		for k := at &^ 63; k < at+count; k += 64 {
			for x := p[k>>6]; x != 0; x &= x - 1 {
				h := k + bits.TrailingZeros64(x)
				if h < at || h >= at+count {
					continue
				}
				id := timeline.EventID(first + uint64(h-at))
				if pos, ok := in.Position(id); ok && !not(id) {
					out = append(out, uint32(pos))
				}
			}
		}
		at += count
	}
	return out
}

// looseWords are those of the events that the index does not know, or not as the
// user has them, each with a line end behind it. They are remembered while nothing
// is written.
func (s *DB) looseWords(tx *bolt.Tx, j *joins) (map[timeline.EventID][]byte, error) {
	j.loose.Lock()
	defer j.loose.Unlock()
	if j.searched != nil {
		return j.searched, nil
	}
	out := map[timeline.EventID][]byte{}
	var room []byte
	for _, id := range j.touched() {
		e, err := s.account(tx, j, id)
		if err != nil {
			return nil, err
		}
		title := ""
		if seq := sequenceOr0(tx, e.Document()); seq != 0 {
			d, err := decodeDocument(tx.Bucket(bDocuments).Get(number(uint64(seq))))
			if err != nil {
				return nil, fmt.Errorf("document %d: %w: %w", seq, timeline.ErrDamaged, err)
			}
			title = d.Title
		}
		var f []byte
		for _, t := range textsOf(&e, e.When.Human(), title) {
			for w := range eachWord(&room, t) {
				f = append(append(f, w...), '\n')
			}
		}
		out[id] = f
	}
	j.searched = out
	return out, nil
}
