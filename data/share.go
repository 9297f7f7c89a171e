package data

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
)

// shared are the settings that go along: what the timeline is called, and that it has had
// its sample. The rest is the window's and its user's.
var shared = []string{timeline.TitleSetting, timeline.SeedsSetting}

// copied are the buckets whose records a copy has as they are. The journal stays behind,
// runs and words are made anew.
var copied = [][]byte{bIDs, bPassages, bMembers, bLinks, bParted, bDismissed, bWeights, bApart}

// Share writes a copy for others to a new file. It has every event and quote, what the
// user made of them and what was left out. It has no steps that can be undone, no trace
// of what was removed, and nothing of the window's. The file is there only once it is
// whole and was checked.
func (s *DB) Share(ctx context.Context, path string, o timeline.Sharing) error {
	fail := func(err error) error { return fmt.Errorf("share %s as %s: %w", s.path, path, fullDisk(err)) }
	if err := s.free(path); err != nil {
		return fail(err)
	}
	// Beside the file, where there is room for it.
	dir, err := os.MkdirTemp(filepath.Dir(path), ".quoteline-share-*")
	if err != nil {
		return fail(err)
	}
	temp := filepath.Join(dir, "copy"+extension)
	err = writeWhole(path, func(f *os.File) (err error) {
		to, err := Open(temp, Options{})
		if err != nil {
			return err
		}
		to.db.NoSync = true // it is read back, and written anew
		defer func() { err = errors.Join(err, to.Close()) }()
		err = s.view(ctx, func(tx *bolt.Tx) error { return (&sharing{Sharing: o, ctx: ctx, from: tx, to: to}).run() })
		if err != nil {
			return err
		}
		problems, err := to.Check(ctx)
		if err == nil && len(problems) > 0 {
			err = fmt.Errorf("the copy is not whole: %s: %s", problems[0].Where, problems[0].What)
		}
		if err != nil {
			return err
		}
		return to.compactInto(ctx, f.Name())
	})
	if err = errors.Join(err, os.RemoveAll(dir)); err != nil {
		return fail(err)
	}
	return nil
}

// free refuses a file that a copy must not take the place of: the store itself, and one
// that a window has open.
func (s *DB) free(path string) error {
	there, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if there.IsDir() {
		return errors.New("it is a folder; name a file")
	}
	if own, err := os.Stat(s.path); err == nil && os.SameFile(own, there) {
		return errors.New("it is the timeline itself; choose another name")
	}
	return unlocked(path)
}

// unlocked refuses a store that a window has open.
func unlocked(path string) error {
	f, err := openLocked(path, os.O_RDONLY, 0, 0)
	if err != nil {
		return (&DB{path: path}).openError(err)
	}
	return f.Close()
}

// sharing is a copy that is being written: what one state of a store says, record by
// record, into a new one.
type sharing struct {
	timeline.Sharing
	ctx  context.Context
	from *bolt.Tx
	to   *DB

	keep map[timeline.DocumentID][]timeline.Span // what records point to
	out  *bolt.Tx
	size int // bytes that were put since the last commit
}

func (c *sharing) run() (err error) {
	if c.WithoutText {
		if c.keep, err = pointedTo(c.from); err != nil {
			return err
		}
	}
	if err := c.begin(); err != nil {
		return err
	}
	defer func() {
		if err != nil && c.out != nil {
			_ = c.out.Rollback() // the copy is thrown away
		}
	}()
	for _, f := range []func() error{c.documents, c.plain, c.events, c.beside, c.corrections, c.settings, c.index} {
		if err := f(); err != nil {
			return err
		}
	}
	return c.out.Commit()
}

func (c *sharing) begin() (err error) {
	c.out, err = c.to.db.Begin(true)
	return err
}

// put writes a record, and commits what has become much.
func (c *sharing) put(bucket, key, value []byte) error {
	b := c.out.Bucket(bucket)
	b.FillPercent = fill
	if err := b.Put(key, value); err != nil {
		return err
	}
	if c.size += len(key) + len(value); c.size < compactBytes {
		return nil
	}
	c.size = 0
	if err := c.out.Commit(); err != nil {
		return err
	}
	return c.begin()
}

// each calls f with the records of a bucket and puts what it returns in the copy; nil is
// none.
func (c *sharing) each(bucket []byte, f func(key, value []byte) ([]byte, error)) error {
	b := c.from.Bucket(bucket)
	if b == nil {
		return nil
	}
	return b.ForEach(func(k, v []byte) error {
		if err := c.ctx.Err(); err != nil {
			return err
		}
		out, err := f(k, v)
		if err != nil {
			return fmt.Errorf("%s: %w: %w", recordName(string(bucket), k), timeline.ErrDamaged, err)
		}
		if out == nil {
			return nil
		}
		return c.put(bucket, bytes.Clone(k), out)
	})
}

// whole is a record that goes along as it is, if it is whole.
func whole(_, v []byte) ([]byte, error) {
	_, err := unseal(v)
	return v, err
}

func (c *sharing) plain() error {
	for _, b := range copied {
		if c.from.Bucket(b) != nil { // an empty one says more than none
			if _, err := c.out.CreateBucketIfNotExists(b); err != nil {
				return err
			}
		}
		if err := c.each(b, whole); err != nil {
			return err
		}
	}
	return nil
}

// documents copies them, with all of their text or what is kept of it.
func (c *sharing) documents() error {
	if !c.WithoutText {
		for _, b := range [][]byte{bTexts, bOriginals} {
			if err := c.each(b, whole); err != nil {
				return err
			}
		}
	}
	return c.each(bDocuments, func(k, v []byte) ([]byte, error) {
		d, err := decodeDocument(v)
		if err != nil {
			return nil, err
		}
		if c.WithoutNotes {
			d.Source = filepath.Base(d.Source)
		}
		if !c.WithoutText {
			return encodeDocument(&d), nil
		}
		if err := decodeText(c.from.Bucket(bTexts).Get(k), &d); err != nil {
			return nil, err
		}
		d.Withhold(c.keep[d.ID])
		text, err := encodeText(&d)
		if err != nil {
			return nil, err
		}
		return encodeDocument(&d), c.put(bTexts, bytes.Clone(k), text)
	})
}

// events copies the engine's events and the user's.
func (c *sharing) events() error {
	for _, b := range [][]byte{bEvents, bOwn} {
		err := c.each(b, func(k, v []byte) ([]byte, error) {
			if !c.WithoutText {
				return whole(k, v)
			}
			e, err := decodeEvent(0, v)
			if err != nil {
				return nil, err
			}
			for _, q := range pointersOf(&e) {
				alone(q)
			}
			return encodeEvent(&e), nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// alone takes the words around a quote away.
func alone(q *timeline.Quote) {
	if q != nil {
		q.Prefix, q.Suffix = "", ""
	}
}

// beside copies what stands beside the events of each document.
func (c *sharing) beside() error {
	if !c.WithoutText {
		for _, b := range [][]byte{bOmissions, bRelations, bConflicts} {
			if err := c.each(b, whole); err != nil {
				return err
			}
		}
		return nil
	}
	err := c.each(bOmissions, func(_, v []byte) ([]byte, error) {
		os, err := decodeOmissions(v)
		for i := range os {
			for _, q := range pointersOf(&os[i].Event) {
				alone(q)
			}
		}
		return encodeOmissions(os), err
	})
	if err != nil {
		return err
	}
	err = c.each(bRelations, func(_, v []byte) ([]byte, error) {
		rs, err := decodeRelations(v)
		for i := range rs {
			alone(rs[i].Quote)
		}
		return encodeRelations(rs), err
	})
	if err != nil {
		return err
	}
	return c.each(bConflicts, func(_, v []byte) ([]byte, error) {
		cs, err := decodeContradictions(v)
		for i := range cs {
			for k := range cs[i].Because {
				alone(cs[i].Because[k].Quote)
			}
		}
		return contradictionsRecord(cs), err
	})
}

// corrections copies what the user says.
func (c *sharing) corrections() error {
	return c.each(bCorrections, func(_, v []byte) ([]byte, error) {
		x, err := decodeCorrection(v)
		if err != nil {
			return nil, err
		}
		if c.WithoutText {
			for i := range x.Quotes {
				alone(&x.Quotes[i])
			}
		}
		if c.WithoutNotes {
			x.Drop(timeline.NoteField)
			x.By = ""
		}
		if x.Zero() {
			return nil, nil
		}
		return encodeCorrection(x), nil
	})
}

func (c *sharing) settings() error {
	for _, name := range shared {
		if v := c.from.Bucket(bSettings).Get([]byte(name)); v != nil {
			if err := c.put(bSettings, []byte(name), v); err != nil {
				return err
			}
		}
	}
	for _, name := range [][]byte{keyDocuments, keyEvents} {
		n, err := counter(c.from.Bucket(bMeta), name)
		if err != nil {
			return fmt.Errorf("meta %q: %w: %w", name, timeline.ErrDamaged, err)
		}
		if err := setCounter(c.out.Bucket(bMeta), name, n); err != nil {
			return err
		}
	}
	return nil
}

// index makes the indexes anew: those of the store may still know names and words of what
// was removed.
func (c *sharing) index() error {
	all := map[uint32]bool{}
	err := c.out.Bucket(bMembers).ForEach(func(k, _ []byte) error {
		all[uint32(binary.BigEndian.Uint64(k))] = true
		return nil
	})
	if err != nil {
		return err
	}
	if err := c.to.reindex(c.out, all, nil); err != nil {
		return err
	}
	if v := c.from.Bucket(bMeta).Get(keyWeighed); v != nil {
		return c.out.Bucket(bMeta).Put(keyWeighed, v)
	}
	return nil
}
