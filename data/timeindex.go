package data

import (
	"cmp"
	"slices"
	"sort"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// slot is what the time index keeps of one event: enough to order it and to
// draw its mark without reading it.
type slot struct {
	id         timeline.EventID
	from, to   when.Instant
	rank       int
	kind       timeline.Kind
	factuality timeline.Factuality
	salience   uint8 // 0 to 255
	document   uint64
}

func slotOf(e *timeline.Event, document uint64) slot {
	s := slot{
		id: e.ID, from: when.MinInstant, to: when.MaxInstant, rank: e.Rank, kind: e.Kind, factuality: e.Factuality,
		salience: uint8(max(0, min(255, e.Salience*255))), document: document,
	}
	if !e.When.IsZero() {
		s.from, s.to = e.When.From, e.When.To
	}
	return s
}

func encodeIndex(slots []slot) []byte {
	var w writer
	w.uint(uint64(len(slots)))
	for _, s := range slots {
		w.uint(uint64(s.id))
		w.int(int(s.from))
		w.int(int(s.to))
		w.int(s.rank)
		w.uint(uint64(s.kind))
		w.uint(uint64(s.factuality))
		w.uint(uint64(s.salience))
	}
	return seal(w.b)
}

func decodeIndex(document uint64, record []byte) ([]slot, error) {
	body, err := unseal(record)
	if err != nil {
		return nil, err
	}
	r := reader{b: body}
	out := make([]slot, r.count())
	for i := range out {
		out[i] = slot{
			id: timeline.EventID(r.uint()), from: when.Instant(r.int()), to: when.Instant(r.int()), rank: r.int(),
			kind: timeline.Kind(r.uint()), factuality: timeline.Factuality(r.uint()), salience: uint8(r.uint()), document: document,
		}
	}
	return out, r.done()
}

// key is the instant that an event is ordered by: its earliest bound, or, where
// that is open, its latest; what has neither comes last.
func (s *slot) key() when.Instant {
	switch {
	case s.from != when.MinInstant:
		return s.from
	case s.to != when.MaxInstant:
		return s.to - 1
	}
	return when.MaxInstant
}

// rankFor returns the rank at which s, an event that the document's own order
// does not know, stands among its events: after all that end up before it.
func rankFor(slots []slot, s slot) int {
	byRank := slices.SortedFunc(slices.Values(slots), func(a, b slot) int { return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.id, b.id)) })
	rank := -1
	for _, o := range byRank {
		if k := o.key(); k != when.MaxInstant && k > s.key() {
			break
		}
		rank = o.rank
	}
	return rank
}

// inReadingOrder sorts slots as the timeline reads. Inside one document its own reading
// order decides, since that knows more than the bounds do; documents meet where
// their events' times do.
func inReadingOrder(slots []slot) {
	// A document's events in reading order get times that never fall: the
	// running maximum of what came before.
	sort.Slice(slots, func(i, j int) bool {
		a, b := &slots[i], &slots[j]
		if a.document != b.document {
			return a.document < b.document
		}
		if a.rank != b.rank {
			return a.rank < b.rank
		}
		return a.id < b.id
	})
	keys := make(map[timeline.EventID]when.Instant, len(slots))
	var top when.Instant
	for i := range slots {
		k := slots[i].key()
		if i == 0 || slots[i].document != slots[i-1].document {
			top = when.MinInstant
		}
		if k != when.MaxInstant {
			top = max(top, k)
			k = top
		}
		keys[slots[i].id] = k
	}
	sort.SliceStable(slots, func(i, j int) bool { return keys[slots[i].id] < keys[slots[j].id] })
}
