//go:build unix

package data

import (
	"bytes"
	"context"
	"errors"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
	"quoteline/timeline/generate"
)

// events is how many the benchmarks have: QUOTELINE_EVENTS, or 20,000.
func events(b *testing.B) int {
	if v := os.Getenv("QUOTELINE_EVENTS"); v != "" {
		n, err := strconv.Atoi(v)
		if err != nil {
			b.Fatal(err)
		}
		return n
	}
	return 20_000
}

// batchSize is how many documents a transaction of the benchmarks brings in.
const batchSize = 100

// batches yields the documents of n events, some at a time.
func batches(n int) iter.Seq[[]*timeline.Extraction] {
	return func(yield func([]*timeline.Extraction) bool) {
		var batch []*timeline.Extraction
		for x := range generate.Timeline(n) {
			if batch = append(batch, x); len(batch) == batchSize {
				if !yield(batch) {
					return
				}
				batch = nil
			}
		}
		if len(batch) > 0 {
			yield(batch)
		}
	}
}

// BenchmarkImport brings documents in, batch by batch, beside bare bbolts in the same
// order and transactions: one puts the same records of documents and events into the
// same buckets; one the records of the events only; one as the first, and keys in a
// bucket by time and in one by names, those of a batch in their order: what finding
// events by time, people and places takes where a bucket is the index. What they put is
// made before their clocks start, and none of them encodes, checks quotes, keeps a
// journal or indexes words.
func BenchmarkImport(b *testing.B) {
	n := events(b)
	for b.Loop() {
		dir := b.TempDir()
		s, err := Open(filepath.Join(dir, "store"), Options{})
		if err != nil {
			b.Fatal(err)
		}
		all, only, indexed := newBare(b, dir, "all"), newBare(b, dir, "events"), newBare(b, dir, "indexed")
		var own meter
		before := map[string]int{}
		for xs := range batches(n) {
			own.time(func() {
				if _, err := s.ImportAll(ctx, xs, nil); err != nil {
					b.Fatal(err)
				}
			})
			fresh := s.written(b, before)
			all.put(b, fresh)
			only.put(b, fresh[:1])
			indexed.put(b, append(fresh, times(xs), names(xs)))
		}
		size, err := s.Size()
		if err != nil {
			b.Fatal(err)
		}
		if err := errors.Join(s.Close(), all.db.Close(), only.db.Close(), indexed.db.Close()); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(n)/own.wall.Seconds(), "events/s")
		b.ReportMetric(float64(n)/only.wall.Seconds(), "bare-events/s")
		b.ReportMetric(all.wall.Seconds()/own.wall.Seconds(), "of-bare")
		b.ReportMetric(indexed.wall.Seconds()/own.wall.Seconds(), "of-indexed")
		b.ReportMetric(all.cpu.Seconds()/own.cpu.Seconds(), "of-bare-cpu")
		b.ReportMetric(own.cpu.Seconds()*1e9/float64(n), "cpu-ns/event")
		b.ReportMetric(float64(size)/float64(n), "bytes/event")
	}
}

// meter adds up time on the wall and on the processors.
type meter struct{ wall, cpu time.Duration }

func (m *meter) time(f func()) {
	start, cpu := time.Now(), processors()
	f()
	m.wall += time.Since(start)
	m.cpu += processors() - cpu
}

// processors is the time that the process has had on all of them.
func processors() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// bare is a bbolt without anything around it.
type bare struct {
	meter
	db *bolt.DB
}

func newBare(b *testing.B, dir, name string) *bare {
	db, err := bolt.Open(filepath.Join(dir, name), 0o600, &bolt.Options{FreelistType: bolt.FreelistMapType, InitialMmapSize: mapSize})
	if err != nil {
		b.Fatal(err)
	}
	return &bare{db: db}
}

// pair is a record and its key.
type pair struct{ k, v []byte }

// written lists what is new in the buckets that grow with the documents, the
// events first; before remembers what was there.
func (s *DB) written(b *testing.B, before map[string]int) (out [][]pair) {
	err := s.db.View(func(tx *bolt.Tx) error {
		for _, name := range [][]byte{bEvents, bDocuments, bTexts, bPassages, bRelations, bOmissions, bMembers} {
			var fresh []pair
			c := tx.Bucket(name).Cursor()
			for k, v := c.Seek(number(uint64(before[string(name)]) + 1)); k != nil; k, v = c.Next() {
				fresh = append(fresh, pair{bytes.Clone(k), bytes.Clone(v)})
			}
			before[string(name)] += len(fresh)
			out = append(out, fresh)
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	return out
}

// times lists a key for each event that came in, by its time.
func times(xs []*timeline.Extraction) []pair {
	return keys(xs, func(_ *timeline.Event, time []byte, put func([]byte)) { put(time) })
}

// names lists a key for each name of each event that came in, by name and time.
func names(xs []*timeline.Extraction) []pair {
	return keys(xs, func(e *timeline.Event, time []byte, put func([]byte)) {
		for _, n := range e.Names() {
			put(append([]byte(n.Name), time...))
		}
	})
}

// keys lists, in their order, what of makes of each event and of its time as bytes that
// order as times do, with its id.
func keys(xs []*timeline.Extraction, of func(e *timeline.Event, time []byte, put func([]byte))) (out []pair) {
	const sign = 1 << 63
	for _, x := range xs {
		for i := range x.Events {
			id := number(uint64(x.First) + uint64(i))
			of(&x.Events[i], number(uint64(x.Events[i].When.From)^sign), func(k []byte) {
				out = append(out, pair{append(k, id...), id})
			})
		}
	}
	slices.SortFunc(out, func(a, b pair) int { return bytes.Compare(a.k, b.k) })
	return out
}

// put writes the pairs of each bucket in one transaction.
func (d *bare) put(b *testing.B, buckets [][]pair) {
	d.time(func() {
		err := d.db.Update(func(tx *bolt.Tx) error {
			for i, list := range buckets {
				bucket, err := tx.CreateBucketIfNotExists([]byte{byte(i)})
				if err != nil {
					return err
				}
				bucket.FillPercent = fill
				for _, p := range list {
					if err := bucket.Put(p.k, p.v); err != nil {
						return err
					}
				}
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	})
}

// store makes one of the benchmarks' size, or opens the one that QUOTELINE_STORE
// names, which it makes where there is none.
func store(b *testing.B) *DB {
	path := os.Getenv("QUOTELINE_STORE")
	if path == "" {
		path = filepath.Join(b.TempDir(), "a.quoteline")
	}
	_, err := os.Stat(path)
	fresh := err != nil
	s, err := Open(path, Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	if fresh {
		for xs := range batches(events(b)) {
			if _, err := s.ImportAll(ctx, xs, nil); err != nil {
				b.Fatal(err)
			}
		}
		if err := s.Tidy(ctx); err != nil {
			b.Fatal(err)
		}
	}
	return s
}

// BenchmarkColumns reads the index, beside a bare scan of the events' keys: each as
// after opening, when none of the file is mapped but all of it in the system's cache,
// and each when the scan has mapped it, all of which is unmapped once Columns has
// returned: how long that takes is told apart. Medians, since one turn in which others
// have the processors can take ten times as long.
func BenchmarkColumns(b *testing.B) {
	s := store(b)
	var keys int
	scan := func() {
		keys = 0
		err := s.db.View(func(tx *bolt.Tx) error {
			c := tx.Bucket(bEvents).Cursor()
			for k, _ := c.First(); k != nil; k, _ = c.Next() {
				keys++
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	read := func() {
		if c, err := s.Columns(ctx); err != nil || c.Len() != keys {
			b.Fatal(c.Len(), keys, err)
		}
	}
	unmap := func() {
		if err := s.view(ctx, func(tx *bolt.Tx) error { s.forget(tx); return nil }); err != nil {
			b.Fatal(err)
		}
	}
	var bare, own, bareMapped, ownMapped, unmapped meters
	for b.Loop() {
		unmap()
		bare.time(scan)
		unmap()
		own.time(read)
		s.forgetting.Wait()
		scan()
		bareMapped.time(scan)
		ownMapped.time(read)
		unmapped.time(s.forgetting.Wait)
	}
	for _, m := range []struct {
		name      string
		own, bare meters
	}{{"", own, bare}, {"mapped-", ownMapped, bareMapped}} {
		wall, cpu := m.own.medians()
		bareWall, bareCPU := m.bare.medians()
		b.ReportMetric(wall*1000, m.name+"ms")
		b.ReportMetric(bareWall*1000, m.name+"bare-scan-ms")
		b.ReportMetric(wall/bareWall, m.name+"of-bare")
		b.ReportMetric(cpu/bareCPU, m.name+"of-bare-cpu")
	}
	wall, _ := unmapped.medians()
	b.ReportMetric(wall*1000, "unmap-ms")
}

// meters are the times of each turn.
type meters struct{ wall, cpu []time.Duration }

func (m *meters) time(f func()) {
	var one meter
	one.time(f)
	m.wall, m.cpu = append(m.wall, one.wall), append(m.cpu, one.cpu)
}

// medians are the middle times in seconds.
func (m *meters) medians() (wall, cpu float64) {
	middle := func(d []time.Duration) float64 { return slices.Sorted(slices.Values(d))[len(d)/2].Seconds() }
	return middle(m.wall), middle(m.cpu)
}

func BenchmarkSearch(b *testing.B) {
	s := store(b)
	c, err := s.Columns(ctx)
	if err != nil {
		b.Fatal(err)
	}
	for _, q := range []string{"e", "in", "bridge", "ferry contract", "stahl 2011", "ravnsund", "zeppelin", "on 3 may 2011"} {
		b.Run(q, func(b *testing.B) {
			hits := 0
			for b.Loop() {
				found, err := s.Search(context.Background(), c, strings.Fields(q))
				if err != nil {
					b.Fatal(err)
				}
				hits = found.Len()
			}
			b.ReportMetric(float64(hits), "hits")
		})
	}
}

// BenchmarkTitles reads all titles in the reading order, beside Label of each of some.
func BenchmarkTitles(b *testing.B) {
	s := store(b)
	c, err := s.Columns(ctx)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		start := time.Now()
		if _, err := s.Titles(ctx, c.ID); err != nil {
			b.Fatal(err)
		}
		took := time.Since(start)
		start, some := time.Now(), 0
		for i := 0; i < c.Len(); i += 97 {
			if _, _, err := s.Label(ctx, c.ID[i]); err != nil {
				b.Fatal(err)
			}
			some++
		}
		one := time.Since(start) / time.Duration(some)
		b.ReportMetric(float64(took.Milliseconds()), "ms")
		b.ReportMetric(one.Seconds()*float64(c.Len())/took.Seconds(), "times-as-fast-as-labels")
	}
}

func BenchmarkEvent(b *testing.B) {
	s := store(b)
	c, err := s.Columns(ctx)
	if err != nil {
		b.Fatal(err)
	}
	i := 0
	for b.Loop() {
		i = (i + 7919) % c.Len()
		if _, err := s.Event(ctx, c.ID[i]); err != nil {
			b.Fatal(err)
		}
	}
}
