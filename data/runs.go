package data

import (
	"context"
	"encoding/binary"
	"fmt"
	"math"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// The time index is a few runs, each of them sorted as the timeline reads. An
// import appends one, and merges it with those before it once there are many that are
// not much larger (the log-structured merge of O'Neil et al., 1996; see joined), so that
// there are few, an event is rewritten a logarithmic number of times, and opening merges
// what little is left.
//
// Keys in the bucket: the run's number (8), what it is (1), the block (4).
const (
	partColumns = 'c'
	partNames   = 'n'
	partOrder   = 'o'
)

func runKey(number uint64, part byte, block int) []byte {
	k := binary.BigEndian.AppendUint64(make([]byte, 0, 13), number)
	return binary.BigEndian.AppendUint32(append(k, part), uint32(block))
}

// stored are the records of one run, still in the file.
type stored struct {
	number         uint64
	columns, order [][]byte
	names          []byte
	n              int // events
}

// storedRuns lists the runs, oldest first.
func storedRuns(tx *bolt.Tx) ([]stored, error) {
	var out []stored
	c := tx.Bucket(bRuns).Cursor()
	for k, v := c.First(); k != nil; k, v = c.Next() {
		if len(k) != 13 {
			return nil, fmt.Errorf("the time index: %w", errRecord)
		}
		number := binary.BigEndian.Uint64(k)
		if len(out) == 0 || out[len(out)-1].number != number {
			out = append(out, stored{number: number})
		}
		s := &out[len(out)-1]
		block := int(binary.BigEndian.Uint32(k[9:]))
		switch {
		case k[8] == partColumns && block == len(s.columns):
			if len(v) < 14 {
				return nil, fmt.Errorf("the time index: %w", errRecord)
			}
			n, _, err := blockSize(v[1 : len(v)-4])
			if err != nil {
				return nil, fmt.Errorf("the time index: %w", err)
			}
			s.n += n
			s.columns = append(s.columns, v)
		case k[8] == partOrder && block == len(s.order):
			s.order = append(s.order, v)
		case k[8] == partNames && block == 0:
			s.names = v
		default:
			return nil, fmt.Errorf("the time index: %w", errRecord)
		}
	}
	return out, nil
}

// load reads a run with what sorts it.
func (s *DB) load(from *stored) (*run, error) {
	n, names, err := from.size()
	if err != nil {
		return nil, err
	}
	r := newRun(n, 0)
	r.name = make([]timeline.NameRef, names)
	return r, s.loadAt(r, from, 0, 0, true)
}

// size reads how many events a run has, and how many names they have together.
func (from *stored) size() (n, names int, err error) {
	for _, v := range from.columns {
		i, k, err := blockSize(v[1 : len(v)-4])
		if err != nil {
			return 0, 0, fmt.Errorf("run %d: %w", from.number, err)
		}
		n, names = n+i, names+k
	}
	return n, names, nil
}

// loadAt reads a run into r, from event i and name k on, and its names in place of
// those of r, its blocks side by side; ordered says with what sorts it.
func (s *DB) loadAt(r *run, from *stored, i, k int, ordered bool) (err error) {
	if r.names, err = decodeNames(from.names); err != nil {
		return fmt.Errorf("names of run %d: %w", from.number, err)
	}
	if len(r.names) > timeline.MaxNames || ordered && len(from.order) != len(from.columns) {
		return fmt.Errorf("run %d: %w", from.number, errRecord)
	}
	type start struct{ event, name int }
	starts := make([]start, len(from.columns))
	at := start{i, k}
	for i, v := range from.columns {
		starts[i] = at
		n, k, err := blockSize(v[1 : len(v)-4])
		if err != nil {
			return fmt.Errorf("run %d: %w", from.number, err)
		}
		at.event, at.name = at.event+n, at.name+k
	}
	err = s.parallel(len(from.columns), func(i int) error {
		body, err := unseal(from.columns[i])
		if err != nil {
			return err
		}
		if err := r.fill(body, starts[i].event, starts[i].name, len(r.names)); err != nil || !ordered {
			return err
		}
		n, _, _ := blockSize(body) // fill has checked it
		if body, err = unseal(from.order[i]); err != nil {
			return err
		}
		return r.fillOrder(body, starts[i].event, n)
	})
	if err != nil {
		return fmt.Errorf("run %d: %w", from.number, err)
	}
	return nil
}

// parallel calls f for 0 to n-1 on all processors, guarded, and returns the first
// error.
func (s *DB) parallel(n int, f func(i int) error) error {
	var next atomic.Int64
	work := func() error {
		return guard(s.path, func() error {
			for {
				i := int(next.Add(1)) - 1
				if i >= n {
					return nil
				}
				if err := f(i); err != nil {
					return err
				}
			}
		})
	}
	errs := make([]error, max(1, min(n, runtime.GOMAXPROCS(0))))
	var wg sync.WaitGroup
	for w := range errs[1:] {
		wg.Go(func() { errs[w+1] = work() })
	}
	errs[0] = work()
	wg.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// appendRun adds a run to the index.
func (s *DB) appendRun(tx *bolt.Tx, r *run) error {
	if r.len() == 0 {
		return nil
	}
	runs, err := storedRuns(tx)
	if err != nil {
		return err
	}
	sizes := make([]int, len(runs))
	for i := range runs {
		sizes[i] = runs[i].n
	}
	left := len(runs) - joined(sizes, r.len(), math.MaxInt)
	for i := len(runs) - 1; i >= left; i-- {
		o, err := s.load(&runs[i])
		if err != nil {
			return err
		}
		r = merge(o, r)
		if err := dropRun(tx, runs[i].number); err != nil {
			return err
		}
	}
	number := uint64(1)
	if left > 0 {
		number = runs[left-1].number + 1
	}
	return putRun(tx, number, r)
}

func putRun(tx *bolt.Tx, number uint64, r *run) error {
	b := tx.Bucket(bRuns)
	put := func(part byte, block int, v []byte) error {
		if err := b.Put(runKey(number, part, block), v); err != nil {
			return fmt.Errorf("write run %d: %w", number, err)
		}
		return nil
	}
	for i := 0; i < r.len(); i += blockLen {
		j := min(i+blockLen, r.len())
		if err := put(partColumns, i/blockLen, r.block(i, j)); err != nil {
			return err
		}
		if err := put(partOrder, i/blockLen, r.orderBlock(i, j)); err != nil {
			return err
		}
	}
	return put(partNames, 0, encodeNames(r.names))
}

func dropRun(tx *bolt.Tx, number uint64) error {
	b := tx.Bucket(bRuns)
	var keys [][]byte
	c := b.Cursor()
	for k, _ := c.Seek(runKey(number, 0, 0)); len(k) == 13 && binary.BigEndian.Uint64(k) == number; k, _ = c.Next() {
		keys = append(keys, slices.Clone(k))
	}
	for _, k := range keys {
		if err := b.Delete(k); err != nil {
			return fmt.Errorf("delete run %d: %w", number, err)
		}
	}
	return nil
}

// removeFromRuns takes the events of documents out of the index.
func (s *DB) removeFromRuns(tx *bolt.Tx, documents map[uint32]bool) error {
	runs, err := storedRuns(tx)
	if err != nil {
		return err
	}
	for i := range runs {
		r, err := s.load(&runs[i])
		if err != nil {
			return err
		}
		kept := r.without(documents)
		if kept.len() == r.len() {
			continue
		}
		if err := dropRun(tx, runs[i].number); err != nil {
			return err
		}
		if kept.len() > 0 {
			if err := putRun(tx, runs[i].number, kept); err != nil {
				return err
			}
		}
	}
	return nil
}

// without returns the run without the events of documents; its names are those
// that are left.
func (r *run) without(documents map[uint32]bool) *run {
	n := 0
	for _, d := range r.document {
		if !documents[d] {
			n++
		}
	}
	if n == r.len() {
		return r
	}
	out := newRun(n, len(r.name))
	again := make([]uint32, len(r.names)) // in out, plus one
	k := 0
	for i := range r.id {
		if documents[r.document[i]] {
			continue
		}
		for _, ref := range r.namesOf(i) {
			at := &again[ref.Index()]
			if *at == 0 {
				out.names = append(out.names, r.names[ref.Index()])
				*at = uint32(len(out.names))
			}
			out.name = append(out.name, timeline.NewNameRef(int(*at)-1, ref.Role()))
		}
		out.set(k, r, i)
		k++
	}
	return out
}

// wholeRun reads the index as one run, in reading order, with the keys that order
// it where keyed says so.
func (s *DB) wholeRun(tx *bolt.Tx, keyed bool) (*run, error) {
	runs, err := storedRuns(tx)
	if err != nil || len(runs) == 0 {
		return newRun(0, 0), err
	}
	largest, total, all := 0, 0, 0
	for i := range runs {
		n, names, err := runs[i].size()
		if err != nil {
			return nil, err
		}
		total, all = total+n, all+names
		if n > runs[largest].n {
			largest = i
		}
	}
	few := newRun(0, 0)
	for i := len(runs) - 1; i >= 0; i-- { // the smallest are the newest
		if i == largest {
			continue
		}
		r, err := s.load(&runs[i])
		if err != nil {
			return nil, err
		}
		few = merge(r, few)
	}
	// The largest is read to where it cannot be in the way of what is merged into
	// it from the front.
	ordered := keyed || few.len() > 0
	whole := unordered(total, 0)
	if ordered {
		whole.key, whole.rank = make([]when.Instant, total), make([]int32, total)
	}
	whole.name = make([]timeline.NameRef, all)
	if err := s.loadAt(whole, &runs[largest], few.len(), len(few.name), ordered); err != nil {
		return nil, err
	}
	whole.mergeFront(few, keyed)
	return whole, nil
}

// tidyPart is the part of the events that may lie outside the largest run.
const tidyPart = 20

// Tidy makes one run of the index where more than a twentieth of it lies outside
// the largest, and weighs the events by all documents; see timeline.Store.
func (s *DB) Tidy(ctx context.Context) error {
	s.importing.Store(0)
	if err := s.oneRun(ctx); err != nil {
		return err
	}
	return s.weigh(ctx)
}

func (s *DB) oneRun(ctx context.Context) error {
	tidy := func(runs []stored) bool {
		most, all := 0, 0
		for i := range runs {
			most, all = max(most, runs[i].n), all+runs[i].n
		}
		return len(runs) < 2 || (all-most)*tidyPart <= all
	}
	done := false
	err := s.view(ctx, func(tx *bolt.Tx) error {
		runs, err := storedRuns(tx)
		done = tidy(runs)
		return err
	})
	if err != nil || done {
		return err
	}
	return s.update(ctx, func(tx *bolt.Tx) error {
		runs, err := storedRuns(tx)
		if err != nil {
			return err
		}
		whole := newRun(0, 0)
		for i := len(runs) - 1; i >= 0; i-- {
			r, err := s.load(&runs[i])
			if err != nil {
				return err
			}
			whole = merge(r, whole)
		}
		for i := range runs {
			if err := dropRun(tx, runs[i].number); err != nil {
				return err
			}
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		return putRun(tx, 1, whole)
	})
}

// columns makes the columns of a run. sequences are those of the documents, in
// their order; alias are accounts, as Columns.Index takes them.
func (r *run) columns(sequences []uint32, alias map[timeline.EventID]int) (*timeline.Columns, error) {
	c := &timeline.Columns{
		ID: r.id, From: r.from, To: r.to, Flags: r.flags, Salience: r.salience, Document: r.document,
		NameAt: r.nameAt(), Name: r.name, Names: r.names, Aside: r.aside,
	}
	var indexing sync.WaitGroup
	indexing.Go(func() { c.Index(alias) })
	defer indexing.Wait()
	ordinal := make(map[uint32]uint32, len(sequences))
	same := true // the sequences are 1, 2, 3…
	for i, s := range sequences {
		ordinal[s] = uint32(i)
		same = same && s == uint32(i)+1
	}
	for i, s := range r.document {
		if s == 0 {
			r.document[i] = timeline.NoDocument
			continue
		}
		o := s - 1
		if !same || int(s) > len(sequences) {
			var ok bool
			if o, ok = ordinal[s]; !ok {
				return nil, fmt.Errorf("event %d is from document number %d, which is not here: %w", r.id[i], s, errRecord)
			}
		}
		r.document[i] = o
	}
	return c, nil
}
