package data

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
)

// Salvaged is what came out of a damaged store.
type Salvaged struct {
	Documents, Events int
	// Lost is what did not, by name or number, and what was found that may be older
	// than the last change.
	Lost []timeline.Problem
}

// derived are the buckets that are made anew from the others.
var derived = [][]byte{bIDs, bRuns, bWords, bMembers, bWeights, bApart, bIndex}

// Salvage reads every record of a damaged store whose checksum is right and writes a
// new, whole store of them. The old file is only read; the new one must not be there
// yet, and is there only when it is complete.
func Salvage(ctx context.Context, from, to string) (*Salvaged, error) {
	if _, err := os.Lstat(to); !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("salvage into %s: %w", to, cmp.Or(err, fs.ErrExist))
	}
	f, err := openLocked(from, os.O_RDONLY, 0, time.Second)
	if err != nil {
		return nil, (&DB{path: from}).openError(err)
	}
	defer f.Close()
	temp := to + ".part"
	if err := os.Remove(temp); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("salvage into %s: %w", to, err)
	}
	s, err := Open(temp, Options{})
	if err != nil {
		return nil, fmt.Errorf("salvage into %s: %w", to, err)
	}
	v := salvage{s: s, found: map[string]map[string]bool{}, hurt: map[string]bool{}, expected: map[uint64]uint64{}, listed: map[uint64]bool{}, refused: map[uint64]bool{}}
	err = errors.Join(v.run(ctx, f), s.Close())
	if err == nil {
		err = rename(temp, to)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("salvage %s: %w", from, err), os.Remove(temp))
	}
	return &v.out, nil
}

// rename puts a complete file in its place, so that it is there after a power loss.
func rename(from, to string) error {
	if err := os.Rename(from, to); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(to))
}

type salvage struct {
	s     *DB
	out   Salvaged
	found map[string]map[string]bool // keys of each bucket
	hurt  map[string]bool            // buckets of which pages are lost
	// expected are the events that documents should have, each with its document; listed
	// the documents of which that is known; refused the events that were named already.
	expected        map[uint64]uint64
	listed, refused map[uint64]bool
	batch           []sealed
	size            int
}

// sealed is a record on its way.
type sealed struct{ bucket, key, value []byte }

func (v *salvage) lose(where, what string) {
	if len(v.out.Lost) < maxProblems {
		v.out.Lost = append(v.out.Lost, timeline.Problem{Where: where, What: what})
	}
}

// run reads what hangs together, of both heads; then, for buckets of which a part is
// missing, the pages that nothing leads to.
func (v *salvage) run(ctx context.Context, f *os.File) error {
	info, err := f.Stat()
	if err != nil {
		return err
	}
	heads := headsOf(f, info.Size())
	if _, _, bad, err := readHeads(f, info.Size()); len(heads) > 0 && cmp.Or(err, bad) != nil {
		v.lose("the file", cmp.Or(err, bad).Error()+"; what the last change wrote may be missing")
	}
	for _, h := range heads {
		if len(v.found) > 0 && len(v.hurt) == 0 {
			break // the newest is whole
		}
		again := len(v.found) > 0
		w := &pages{r: f, head: h}
		w.record = func(bucket, key, value []byte) error { return v.take(ctx, string(bucket), key, value, again) }
		w.lost = func(bucket []byte, err error) {
			v.hurt[string(bucket)] = true
			if !again {
				v.lose(placeOf(string(bucket)), err.Error())
			}
		}
		if err := w.all(); err != nil {
			v.hurt[""] = true
			v.lose("the file", err.Error())
		} else if err := w.accounted(); err != nil && !again && len(v.hurt) == 0 {
			v.lose("the file", err.Error()+"; what the last change wrote may be missing")
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
	if len(v.found) == 0 {
		v.hurt[""] = true
		v.lose("the file", "nothing leads to its records: those that were found by looking for them may be older than the last change, and others may be missing")
	}
	if len(v.hurt) > 0 {
		if err := v.scan(ctx, f, info.Size()); err != nil {
			return err
		}
	}
	if err := v.flush(ctx); err != nil {
		return err
	}
	if err := v.rebuild(ctx); err != nil {
		return err
	}
	left, err := v.s.Check(ctx)
	for _, p := range left {
		v.lose(p.Where, p.What)
	}
	return err
}

func placeOf(bucket string) string {
	if bucket == "" {
		return "the file"
	}
	return bucket
}

// headsOf lists the heads to begin from, the newest first. The older one's pages are
// there until the next change is written.
func headsOf(f *os.File, size int64) (out []head) {
	for _, pageSize := range []int64{int64(os.Getpagesize()), 4096, 16384, 65536} {
		for n := range int64(2) {
			h, err := headAt(f, n*pageSize)
			if err != nil || h.pageSize != pageSize && n == 1 || h.possibleCut(size) != nil {
				continue
			}
			h.pages = min(h.pages, uint64(size/h.pageSize))
			if !slices.Contains(out, h) {
				out = append(out, h)
			}
		}
	}
	slices.SortFunc(out, func(a, b head) int { return bytes.Compare(number(b.tx), number(a.tx)) })
	return out
}

// possibleCut is possible for a file whose end is lost.
func (h *head) possibleCut(size int64) error {
	cut := *h
	cut.pages = 0
	return cut.possible(size)
}

// take keeps a record whose checksum is right, the first of each key.
func (v *salvage) take(ctx context.Context, bucket string, key, value []byte, older bool) error {
	if bucket == string(bMembers) && !older {
		seq, err := parseNumber(key)
		if m, err2 := decodeMembers(value); err == nil && err2 == nil && m.n < 1<<32 {
			v.listed[seq] = true
			for id := range m.all() {
				v.expected[uint64(id)] = seq
			}
		}
	}
	if bucket == "" || slices.ContainsFunc(derived, func(b []byte) bool { return string(b) == bucket }) {
		return nil
	}
	if _, err := unseal(value); err != nil {
		v.hurt[bucket] = true
		if !older {
			v.lose(recordName(bucket, key), err.Error())
		}
		return nil
	}
	if v.found[bucket] == nil {
		v.found[bucket] = map[string]bool{}
	}
	if v.found[bucket][string(key)] || older && !v.hurt[bucket] && !v.hurt[""] {
		return nil
	}
	v.found[bucket][string(key)] = true
	if older {
		v.lose(recordName(bucket, key), "found outside the newest state: it may be older than the last change")
	}
	v.batch = append(v.batch, sealed{[]byte(bucket), bytes.Clone(key), bytes.Clone(value)})
	if v.size += len(key) + len(value); v.size > 16<<20 {
		return v.flush(ctx)
	}
	return nil
}

// recordName names a record as Check does.
func recordName(bucket string, key []byte) string {
	if n, err := parseNumber(key); err == nil {
		return fmt.Sprintf("%s %d", bucket, n)
	}
	return fmt.Sprintf("%s %q", bucket, key)
}

func (v *salvage) flush(ctx context.Context) error {
	err := v.s.update(ctx, func(tx *bolt.Tx) error {
		for _, p := range v.batch {
			b, err := tx.CreateBucketIfNotExists(p.bucket)
			if err != nil {
				return err
			}
			if string(p.bucket) == string(bMeta) && string(p.key) == string(keySchema) {
				continue // the new store has its own
			}
			if err := b.Put(p.key, p.value); err != nil {
				return err
			}
		}
		return nil
	})
	v.batch, v.size = nil, 0
	return err
}

// scan reads every page that looks like a leaf and gives its records to the bucket
// whose records they can be, if that one lost some.
func (v *salvage) scan(ctx context.Context, f *os.File, size int64) error {
	pageSize := int64(os.Getpagesize())
	if hs := headsOf(f, size); len(hs) > 0 {
		pageSize = hs[0].pageSize
	}
	h := head{pageSize: pageSize, pages: uint64(size / pageSize)}
	buf := make([]byte, pageSize)
	for id := uint64(2); id < h.pages; id++ {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		p, err := readPage(f, h, id, &buf)
		if err != nil || p.flags != flagLeaf {
			continue
		}
		for i := range p.count {
			key, value, flags, err := p.record(i, true)
			if err != nil || flags != 0 {
				continue
			}
			bucket := kindOfRecord(key, value.bytes)
			if bucket == nil || len(v.found) > 0 && !v.hurt[string(bucket)] && !v.hurt[""] {
				continue
			}
			if err := v.take(ctx, string(bucket), key, value.bytes, true); err != nil {
				return err
			}
		}
	}
	return nil
}

// kindOfRecord tells the bucket of a record from what it can be read as: nil where it
// is none of those that make a timeline.
func kindOfRecord(key, value []byte) []byte {
	if _, err := parseNumber(key); err != nil {
		return nil
	}
	if _, err := unseal(value); err != nil {
		return nil
	}
	if d, err := decodeDocument(value); err == nil && len(d.ID) == 64 {
		return bDocuments
	}
	if e, err := decodeEvent(1, value); err == nil && e.Title != "" && len(e.Quotes) > 0 {
		return bEvents
	}
	if body, err := unseal(value); err == nil && bytes.HasPrefix(body, originalMark) {
		return bOriginals
	}
	var d timeline.Document
	if err := decodeText(value, &d); err == nil && d.Text != "" {
		return bTexts
	}
	if ps, err := decodePassages(value); err == nil && len(ps) > 0 && ps[0].Len() > 0 {
		return bPassages
	}
	if os, err := decodeOmissions(value); err == nil && len(os) > 0 {
		return bOmissions
	}
	return nil
}
