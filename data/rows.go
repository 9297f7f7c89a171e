package data

import (
	"fmt"
	"slices"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
)

// overlaid is the timeline while overlay makes it.
type overlaid struct {
	j     *joins
	out   *run
	alias map[timeline.EventID]int
	names map[string]int // where each stands in out.names

	rows  map[timeline.EventID]*slot // in place of what the index has, by its id there
	skip  map[timeline.EventID]bool  // what the index has, and the timeline has otherwise or not at all
	moved []slot                     // what stands elsewhere, by key
	// What the user wants next to another event, ahead of it and behind it.
	ahead, behind map[timeline.EventID][]*slot
}

// collect reads what is not as the index has it.
func (o *overlaid) collect(s *DB, tx *bolt.Tx) error {
	o.rows, o.skip = map[timeline.EventID]*slot{}, map[timeline.EventID]bool{}
	o.ahead, o.behind = map[timeline.EventID][]*slot{}, map[timeline.EventID][]*slot{}
	var ids []timeline.EventID
	for g := range o.j.accounts {
		ids = append(ids, g)
	}
	for _, id := range o.j.touched() {
		if _, joined := o.j.group[id]; !joined {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	var wanted []wish
	for _, id := range ids {
		w, err := o.place(s, tx, id)
		if err != nil {
			return fmt.Errorf("event %d: %w", id, err)
		}
		if w.slot != nil {
			wanted = append(wanted, w)
		}
	}
	o.wishes(s, tx, wanted)
	slices.SortStableFunc(o.moved, func(a, b slot) int { return readingOrder(&a, &b) })
	return nil
}

// wish is a slot that the user wants next to another one.
type wish struct {
	slot *slot
	to   timeline.Order // by the id on the timeline
}

// place finds out where an event stands: where its shown telling does, where its
// own date puts it, or where the user wishes.
func (o *overlaid) place(s *DB, tx *bolt.Tx, id timeline.EventID) (w wish, err error) {
	e, err := s.whole(tx, o.j, id)
	if err != nil {
		return w, err
	}
	for _, m := range o.j.members(id) {
		o.skip[m] = true
	}
	if o.j.off(id) {
		return w, nil
	}
	o.out.aside.Note(&e)
	shown, from := e.Telling(), e.Document()
	if len(e.Accounts) > 0 {
		from = e.Accounts[0].Document()
	}
	sl := slotOf(&e, sequenceOr0(tx, from))
	sl.key = sl.time()
	switch to := o.j.corrections[shown]; {
	case to != nil && to.Order.Beside != 0 && o.j.group.of(to.Order.Beside) != e.ID:
		return wish{&sl, timeline.Order{Beside: o.j.group.of(to.Order.Beside), Ahead: to.Order.Ahead}}, nil
	case o.j.isOwn(shown) || to != nil && to.Fields&timeline.WhenField != 0:
		o.moved = append(o.moved, sl)
	default:
		o.rows[shown] = &sl
	}
	return w, nil
}

// wishes grants what can be. What is wanted next to something that is wanted next
// to it, or next to what is not on the timeline, stands where its date puts it.
func (o *overlaid) wishes(s *DB, tx *bolt.Tx, wanted []wish) {
	by := make(map[timeline.EventID]timeline.Order, len(wanted))
	for _, w := range wanted {
		by[w.slot.id] = w.to
	}
	for _, w := range wanted {
		at, steps := w.to.Beside, 0
		for ; steps <= len(wanted); steps++ {
			next, ok := by[at]
			if !ok {
				break
			}
			at = next.Beside
		}
		if steps > len(wanted) || o.j.off(w.to.Beside) || !s.here(tx, w.to.Beside) {
			o.moved = append(o.moved, *w.slot)
			delete(by, w.slot.id)
		}
	}
	for _, w := range wanted {
		next := o.behind
		if w.to.Ahead {
			next = o.ahead
		}
		if to, ok := by[w.slot.id]; ok {
			next[to.Beside] = append(next[to.Beside], w.slot)
		}
	}
}

// here reports that there is an event.
func (s *DB) here(tx *bolt.Tx, id timeline.EventID) bool {
	k := number(uint64(id))
	return tx.Bucket(bEvents).Get(k) != nil || tx.Bucket(bOwn).Get(k) != nil
}

// sequenceOr0 finds a document's number, 0 where it is not here.
func sequenceOr0(tx *bolt.Tx, id timeline.DocumentID) uint32 {
	seq, err := sequence(tx, id)
	if err != nil {
		return 0
	}
	return uint32(seq)
}
