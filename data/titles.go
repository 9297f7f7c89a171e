package data

import (
	"cmp"
	"context"
	"encoding/binary"
	"runtime"
	"slices"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
)

// Titles returns the titles of some events; see timeline.Store. It walks the records
// in the order of their keys, in which they lie in the file, on all processors.
func (s *DB) Titles(ctx context.Context, ids []timeline.EventID) ([]string, error) {
	out, by := make([]string, len(ids)), make([]int32, len(ids))
	for i := range by {
		by[i] = int32(i)
	}
	if !slices.IsSorted(ids) {
		slices.SortFunc(by, func(a, b int32) int { return cmp.Compare(ids[a], ids[b]) })
	}
	parts := max(1, min(runtime.GOMAXPROCS(0), len(ids)/1024))
	err := s.parallel(parts, func(p int) error {
		return s.view(ctx, func(tx *bolt.Tx) error { // a transaction is for one goroutine
			return s.titles(ctx, tx, ids, by[p*len(ids)/parts:(p+1)*len(ids)/parts], out)
		})
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// titles puts the titles of ids[i], for every i of by, into out[i].
func (s *DB) titles(ctx context.Context, tx *bolt.Tx, ids []timeline.EventID, by []int32, out []string) error {
	j, err := s.joins(tx)
	if err != nil {
		return err
	}
	walk := walker{c: tx.Bucket(bEvents).Cursor()}
	const piece = 64 << 10 // that many bytes of titles are one string, which they share
	var text []byte
	var ends []int
	var of []int32
	cut := func() {
		all, start := string(text), 0
		for k, i := range of {
			out[i], start = all[start:ends[k]], ends[k]
		}
		text, ends, of = text[:0], ends[:0], of[:0]
	}
	read := 0
	for n, i := range by {
		if n%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if title, over := s.titleOver(tx, j, ids[i]); over {
			out[i] = title
			continue
		}
		v := walk.to(uint64(ids[i]))
		body, err := unseal(v)
		if err != nil {
			continue
		}
		r := reader{b: body}
		text = append(text, r.bytes()...)
		ends, of = append(ends, len(text)), append(of, i)
		if len(text) >= piece {
			cut()
		}
		if read += len(v); read > 1<<20 { // a look-up counts for the 64 KB that it maps
			s.touch(tx, read>>16)
			read = 0
		}
	}
	cut()
	return nil
}

// titleOver is the title of an event where it is another than its record's: here is
// the place for all that is laid over records.
func (s *DB) titleOver(tx *bolt.Tx, j *joins, id timeline.EventID) (title string, over bool) {
	if !j.changed(id) {
		return "", false
	}
	e, err := s.whole(tx, j, id)
	if err != nil {
		return "", true
	}
	return e.Title, true
}

// walker finds records by rising numbers.
type walker struct {
	c    *bolt.Cursor
	k, v []byte
}

// to returns the record of a number, nil where there is none. Near ones are reached
// step by step, which is faster than to look them up.
func (w *walker) to(n uint64) []byte {
	const near = 16
	for step := 0; len(w.k) == 8 && step < near; step++ {
		if at := binary.BigEndian.Uint64(w.k); at == n {
			return w.v
		} else if at > n {
			return nil
		}
		w.k, w.v = w.c.Next()
	}
	if w.k, w.v = w.c.Seek(number(n)); len(w.k) == 8 && binary.BigEndian.Uint64(w.k) == n {
		return w.v
	}
	return nil
}
