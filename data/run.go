package data

import (
	"cmp"
	"encoding/binary"

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
}

func (r *run) len() int { return len(r.id) }

// runOf makes a run of slots in reading order.
func runOf(slots []slot) *run {
	r := newRun(len(slots), len(slots)*2)
	at := map[string]int{}
	for i := range slots {
		s := &slots[i]
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

func newRun(n, names int) *run {
	return &run{
		id: make([]timeline.EventID, n), from: make([]when.Instant, n), to: make([]when.Instant, n), key: make([]when.Instant, n),
		rank: make([]int32, n), flags: make([]timeline.Flags, n), salience: make([]uint8, n), document: make([]uint32, n),
		nameEnd: make([]uint32, n), name: make([]timeline.NameRef, 0, names),
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
	m.names = append(make([]string, 0, len(a.names)+len(b.names)), a.names...)
	at := make(map[string]uint32, len(a.names))
	for i, n := range a.names {
		at[n] = uint32(i)
	}
	again := make([]uint32, len(b.names)) // b's names in m
	for i, n := range b.names {
		k, ok := at[n]
		if !ok {
			k = uint32(len(m.names))
			m.names = append(m.names, n)
		}
		again[i] = k
	}
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
