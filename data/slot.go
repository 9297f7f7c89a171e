package data

import (
	"cmp"
	"slices"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// slot is what the index keeps of one event, with what orders it.
type slot struct {
	id       timeline.EventID
	from, to when.Instant
	key      when.Instant // what it is sorted by; see order
	rank     int32
	flags    timeline.Flags
	salience uint8
	document uint32 // sequence
	names    []timeline.Named
}

func slotOf(e *timeline.Event, document uint32) slot {
	s := slot{
		id: e.ID, from: when.MinInstant, to: when.MaxInstant, rank: int32(e.Rank), flags: timeline.FlagsOf(e),
		salience: e.SalienceByte(), document: document, names: e.Names(),
	}
	if !e.When.IsZero() {
		s.from, s.to = e.When.From, e.When.To
	}
	return s
}

// time is the instant that an event is ordered by: its earliest bound, or, where
// that is open, its latest; what has neither comes last.
func (s *slot) time() when.Instant {
	switch {
	case s.from != when.MinInstant:
		return s.from
	case s.to != when.MaxInstant:
		return s.to - 1
	}
	return when.MaxInstant
}

// byRank is the order of a document's own events.
func byRank(a, b *slot) int { return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.id, b.id)) }

// order gives a document's slots their keys and sorts them by these. Inside one
// document its own reading order decides, since that knows more than the bounds
// do: a key is the latest of what came before, as far as its own bounds allow; what
// may be of any time before its latest bound is read at that bound, or before what
// follows it shortly before that. Documents meet where their events' keys do.
func order(slots []slot) {
	slices.SortFunc(slots, func(a, b slot) int { return byRank(&a, &b) })
	next := when.MaxInstant
	for i := len(slots) - 1; i >= 0; i-- {
		s := &slots[i]
		switch s.key = s.time(); {
		case s.key == when.MaxInstant:
		case s.from == when.MinInstant && s.to-next <= shortly:
			s.key = min(s.key, next)
		case s.from == when.MinInstant:
		default:
			next = s.from
		}
	}
	top := when.MinInstant
	for i := range slots {
		switch s := &slots[i]; {
		case s.key == when.MaxInstant:
		case top < s.to:
			s.key = max(s.key, top)
			top = s.key
		default: // it is over: what was said before it was later
		}
	}
	slices.SortStableFunc(slots, func(a, b slot) int { return cmp.Compare(a.key, b.key) })
}

// shortly is two days, those that a report tells of as its own.
const shortly = 2 * 24 * 60 * 60

// readingOrder is the order of the timeline.
func readingOrder(a, b *slot) int {
	return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.document, b.document), byRank(a, b))
}
