package data

import (
	"iter"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
)

// members are the events of one document: those of its import, which follow one
// another, and those that were added since.
type members struct {
	first, n uint64
	more     []uint64
}

func (m members) all() iter.Seq[timeline.EventID] {
	return func(yield func(timeline.EventID) bool) {
		for i := range m.n {
			if !yield(timeline.EventID(m.first + i)) {
				return
			}
		}
		for _, id := range m.more {
			if !yield(timeline.EventID(id)) {
				return
			}
		}
	}
}

// membersOfIDs are events by their ids, which rise.
func membersOfIDs(ids []timeline.EventID) (of members) {
	for _, id := range ids {
		switch {
		case of.n == 0:
			of.first, of.n = uint64(id), 1
		case uint64(id) == of.first+of.n && len(of.more) == 0:
			of.n++
		default:
			of.more = append(of.more, uint64(id))
		}
	}
	return of
}

func encodeMembers(m members) []byte {
	var w writer
	w.uint(m.first)
	w.uint(m.n)
	w.uint(uint64(len(m.more)))
	for _, id := range m.more {
		w.uint(id)
	}
	return seal(w.b)
}

func decodeMembers(record []byte) (m members, err error) {
	body, err := unseal(record)
	if err != nil {
		return m, err
	}
	r := reader{b: body}
	m.first, m.n = r.uint(), r.uint()
	if n := r.count(); n > 0 {
		m.more = make([]uint64, n)
	}
	for i := range m.more {
		m.more[i] = r.uint()
	}
	return m, r.done()
}

// slotsOf reads the events of a document and makes their slots.
func (s *DB) slotsOf(tx *bolt.Tx, of members, document uint32) ([]slot, error) {
	var out []slot
	for id := range of.all() {
		e, err := s.eventIn(tx, id)
		if err != nil {
			return nil, err
		}
		out = append(out, slotOf(&e, document))
	}
	return out, nil
}
