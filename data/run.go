package data

import (
	"cmp"
	"encoding/binary"
	"slices"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// run is a part of the time index: the slots of some events in reading order, a
// slice a field.
type run struct {
	id       []timeline.EventID
	from, to []when.Instant
	key      []when.Instant
	rank     []int32
	flags    []timeline.Flags
	salience []uint8
	document []uint32
	nameEnd  []uint32 // where the names of each event end in name
	name     []timeline.NameRef
	names    []string // what name refers to
	aside    timeline.Aside
	at       []uint32 // 0, then nameEnd, as Columns have it; nil once events were added
}

func (r *run) len() int { return len(r.id) }

// runOf makes a run of slots, in reading order.
func runOf(slots []slot) *run {
	r := newRun(len(slots), len(slots)*2)
	at := map[string]int{}
	for i, s := range sortedSlots(slots) {
		r.id[i], r.from[i], r.to[i], r.key[i] = s.id, s.from, s.to, s.key
		r.rank[i], r.flags[i], r.salience[i], r.document[i] = s.rank, s.flags, s.salience, s.document
		for _, n := range s.names {
			k, ok := at[n.Name]
			if !ok {
				k = len(r.names)
				at[n.Name] = k
				r.names = append(r.names, n.Name)
			}
			r.name = append(r.name, timeline.NewNameRef(k, n.Role))
		}
		r.nameEnd[i] = uint32(len(r.name))
	}
	return r
}

// sortedSlots lists slots as the timeline reads. They stay where they are: they are large.
func sortedSlots(slots []slot) []*slot {
	out := make([]*slot, len(slots))
	for i := range slots {
		out[i] = &slots[i]
	}
	slices.SortFunc(out, readingOrder)
	return out
}

func newRun(n, names int) *run {
	r := unordered(n, names)
	r.key, r.rank = make([]when.Instant, n), make([]int32, n)
	return r
}

// unordered makes a run without what orders it.
func unordered(n, names int) *run {
	at := make([]uint32, n+1)
	return &run{
		id: make([]timeline.EventID, n), from: make([]when.Instant, n), to: make([]when.Instant, n),
		flags: make([]timeline.Flags, n), salience: make([]uint8, n), document: make([]uint32, n),
		nameEnd: at[1:], at: at, name: make([]timeline.NameRef, 0, names),
	}
}

// namesOf returns the names of the i-th event.
func (r *run) namesOf(i int) []timeline.NameRef {
	start := uint32(0)
	if i > 0 {
		start = r.nameEnd[i-1]
	}
	return r.name[start:r.nameEnd[i]]
}

// compare orders the i-th event of r and the j-th of o as the timeline reads.
func (r *run) compare(i int, o *run, j int) int {
	if c := cmp.Compare(r.key[i], o.key[j]); c != 0 {
		return c
	}
	return cmp.Or(cmp.Compare(r.document[i], o.document[j]), cmp.Compare(r.rank[i], o.rank[j]), cmp.Compare(r.id[i], o.id[j]))
}

// merge makes one run of two.
func merge(a, b *run) *run {
	if a.len() == 0 {
		return b
	}
	if b.len() == 0 {
		return a
	}
	m := newRun(a.len()+b.len(), len(a.name)+len(b.name))
	m.names = slices.Clone(a.names)
	again := m.adopt(b.names)
	i, j := 0, 0
	for k := range m.id {
		if j == b.len() || i < a.len() && a.compare(i, b, j) < 0 {
			m.name = append(m.name, a.namesOf(i)...)
			m.set(k, a, i)
			i++
			continue
		}
		for _, n := range b.namesOf(j) {
			m.name = append(m.name, timeline.NewNameRef(int(again[n.Index()]), n.Role()))
		}
		m.set(k, b, j)
		j++
	}
	return m
}

// set copies all but the names of o's i-th event to k.
func (r *run) set(k int, o *run, i int) {
	r.id[k], r.from[k], r.to[k], r.key[k] = o.id[i], o.from[i], o.to[i], o.key[i]
	r.rank[k], r.flags[k], r.salience[k], r.document[k] = o.rank[i], o.flags[i], o.salience[i], o.document[i]
	r.nameEnd[k] = uint32(len(r.name))
}

// nameAt is where the names of each event begin, and where the last ones end.
func (r *run) nameAt() []uint32 {
	if len(r.at) == len(r.nameEnd)+1 {
		return r.at
	}
	return append(make([]uint32, 1, len(r.nameEnd)+1), r.nameEnd...)
}

// mergeFront merges few into r, whose own events and names stand behind as much
// room as those of few take. What orders r is lost, unless keyed: then its keys
// are kept.
func (r *run) mergeFront(few *run, keyed bool) {
	again := r.adopt(few.names)
	i, j := few.len(), 0         // next of r, next of few
	from, to := len(few.name), 0 // names of r to be moved, and where to
	for k := 0; j < few.len(); k, j = k+1, j+1 {
		e, end := i, from
		for e < r.len() && r.compare(e, few, j) < 0 {
			end = int(r.nameEnd[e])
			e++
		}
		if e > i { // a stretch of r comes first
			n := e - i
			copy(r.id[k:], r.id[i:e])
			copy(r.from[k:], r.from[i:e])
			copy(r.to[k:], r.to[i:e])
			copy(r.flags[k:], r.flags[i:e])
			copy(r.salience[k:], r.salience[i:e])
			copy(r.document[k:], r.document[i:e])
			if keyed {
				copy(r.key[k:], r.key[i:e])
			}
			for x := range n {
				r.nameEnd[k+x] = r.nameEnd[i+x] - uint32(from-to)
			}
			copy(r.name[to:], r.name[from:end])
			to += end - from
			i, from, k = e, end, k+n
		}
		for _, n := range few.namesOf(j) {
			r.name[to] = timeline.NewNameRef(int(again[n.Index()]), n.Role())
			to++
		}
		r.id[k], r.from[k], r.to[k] = few.id[j], few.from[j], few.to[j]
		r.flags[k], r.salience[k], r.document[k], r.nameEnd[k] = few.flags[j], few.salience[j], few.document[j], uint32(to)
		if keyed {
			r.key[k] = few.key[j]
		}
	}
	if !keyed {
		r.key = nil
	}
	r.rank = nil
}

// adopt adds names to those of r, and returns where each is there.
func (r *run) adopt(names []string) []uint32 {
	at := make(map[string]uint32, len(names)) // in names
	for i, n := range names {
		at[n] = uint32(i)
	}
	again := make([]uint32, len(names))
	for i, n := range r.names {
		if k, ok := at[n]; ok {
			again[k] = uint32(i)
			delete(at, n)
		}
	}
	for i, n := range names {
		if k, ok := at[n]; ok && k == uint32(i) {
			again[i] = uint32(len(r.names))
			r.names = append(r.names, n)
		}
	}
	return again
}

// blockLen is how many events a block of a run has at most.
const blockLen = 4096

// block packs the events i to j but what orders them. Its layout: the count, the
// count of names, then a column a field.
func (r *run) block(i, j int) []byte {
	first := uint32(0)
	if i > 0 {
		first = r.nameEnd[i-1]
	}
	names := r.name[first:r.nameEnd[j-1]]
	b := packed(8 + (j-i)*blockWidth + 4*len(names))
	b = binary.LittleEndian.AppendUint32(b, uint32(j-i))
	b = binary.LittleEndian.AppendUint32(b, uint32(len(names)))
	b = put64(b, r.id[i:j])
	b = put64(b, r.from[i:j])
	b = put64(b, r.to[i:j])
	b = put32(b, r.flags[i:j])
	b = put32(b, r.document[i:j])
	for _, end := range r.nameEnd[i:j] {
		b = binary.LittleEndian.AppendUint32(b, end-first)
	}
	b = append(b, r.salience[i:j]...)
	b = put32(b, names)
	return pack(b)
}

// blockWidth is the size of an event in a block, without its names.
const blockWidth = 3*8 + 3*4 + 1

// blockSize reads how many events and names a block's body holds, and holds that
// against its length.
func blockSize(body []byte) (n, names int, err error) {
	if len(body) < 8 {
		return 0, 0, errRecord
	}
	n, names = at32(body, 0), at32(body, 1)
	if len(body) != 8+n*blockWidth+4*names {
		return 0, 0, errRecord
	}
	return n, names, nil
}

// fill unpacks a block's body into the events from i and the names from k on.
// last is the number of names in the dictionary.
func (r *run) fill(body []byte, i, k, last int) error {
	n, names, err := blockSize(body)
	if err != nil {
		return err
	}
	j := i + n
	b := get64(r.id[i:j], body[8:])
	b = get64(r.from[i:j], b)
	b = get64(r.to[i:j], b)
	b = get32(r.flags[i:j], b)
	b = get32(r.document[i:j], b)
	b = get32(r.nameEnd[i:j], b)
	b = b[copy(r.salience[i:j], b):]
	get32(r.name[k:k+names], b)
	before := uint32(0)
	for x, end := range r.nameEnd[i:j] {
		if end < before || int(end) > names {
			return errRecord
		}
		before = end
		r.nameEnd[i+x] = end + uint32(k)
	}
	if int(before) != names {
		return errRecord
	}
	for _, ref := range r.name[k : k+names] {
		if ref.Index() >= last || ref.Role() > timeline.Place {
			return errRecord
		}
	}
	return nil
}

// orderBlock packs what orders the events i to j.
func (r *run) orderBlock(i, j int) []byte {
	b := packed((j - i) * 12)
	b = put64(b, r.key[i:j])
	return pack(put32(b, r.rank[i:j]))
}

func (r *run) fillOrder(body []byte, i, n int) error {
	if len(body) != 12*n {
		return errRecord
	}
	get32(r.rank[i:i+n], get64(r.key[i:i+n], body))
	return nil
}

// encodeNames packs strings: their count, their ends, their bytes.
func encodeNames(names []string) []byte {
	size := 0
	for _, n := range names {
		size += len(n) + 4
	}
	b := binary.LittleEndian.AppendUint32(packed(size+4), uint32(len(names)))
	end := uint32(0)
	for _, n := range names {
		end += uint32(len(n))
		b = binary.LittleEndian.AppendUint32(b, end)
	}
	for _, n := range names {
		b = append(b, n...)
	}
	return pack(b)
}

// decodeNames gives strings that share one copy of the record.
func decodeNames(record []byte) ([]string, error) {
	body, err := unseal(record)
	if err != nil || len(body) < 4 {
		return nil, cmp.Or(err, errRecord)
	}
	n := at32(body, 0)
	if n > (len(body)-4)/4 {
		return nil, errRecord
	}
	ends, all := body[4:4+4*n], string(body[4+4*n:])
	out := make([]string, n)
	start := 0
	for i := range out {
		end := at32(ends, i)
		if end < start || end > len(all) {
			return nil, errRecord
		}
		out[i], start = all[start:end], end
	}
	if start != len(all) {
		return nil, errRecord
	}
	return out, nil
}
