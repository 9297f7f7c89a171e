package data

import (
	"fmt"
	"slices"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
)

// overlay makes of the index as the engine's records have it the timeline: one
// slot of the accounts of each joined event, which stands where the account stands
// that is shown; what the user says in place of what the engine does; the user's
// own events; and nothing that is deleted. It returns where accounts ended up. r
// has its keys where the user moved something.
func (s *DB) overlay(tx *bolt.Tx, j *joins, r *run) (*run, map[timeline.EventID]int, error) {
	if len(j.group) == 0 && j.user.none() {
		for i, id := range r.id {
			if w := j.weight(id); w > 0 {
				r.salience[i] = w
			}
		}
		return r, nil, nil
	}
	o := overlaid{j: j, out: newRun(0, len(r.name)), alias: map[timeline.EventID]int{}}
	o.out.names, o.out.at = r.names, nil
	if err := o.collect(s, tx); err != nil {
		return nil, nil, err
	}
	o.names = make(map[string]int, len(r.names))
	for i, n := range r.names {
		o.names[n] = i
	}
	o.out.reserve(r.len()+len(o.moved)+len(o.beside), len(r.name))
	touched := o.touched()
	start := 0 // of what is as the index has it
	for i, id := range r.id {
		for len(o.moved) > 0 && o.moved[0].key < r.key[i] { // what is moved has asked for the keys
			o.out.copyFrom(r, start, i, j)
			start = i
			o.emit(&o.moved[0])
			o.moved = o.moved[1:]
		}
		if !touched.has(id) {
			continue
		}
		o.out.copyFrom(r, start, i, j)
		start = i + 1
		switch changed := o.rows[id]; {
		case changed != nil:
			o.emit(changed)
		case !o.skip[id]: // something is wanted next to it
			n := row{refs: r.namesOf(i)}
			n.slot = slot{id: id, from: r.from[i], to: r.to[i], flags: r.flags[i], salience: r.salience[i], document: r.document[i]}
			if w := j.weight(id); w > 0 {
				n.salience = w
			}
			o.emit(&n)
		}
	}
	o.out.copyFrom(r, start, r.len(), j)
	for i := range o.moved {
		o.emit(&o.moved[i])
	}
	return o.out, o.alias, nil
}

// touched are the ids of the index at which something else happens than to copy.
func (o *overlaid) touched() idSet {
	var s idSet
	for id := range o.rows {
		s.add(id)
	}
	for id := range o.skip {
		s.add(id)
	}
	for id := range o.beside {
		s.add(id)
	}
	return s
}

// idSet is a set of ids, a bit each.
type idSet []uint64

func (s *idSet) add(id timeline.EventID) {
	for int(id>>6) >= len(*s) {
		*s = append(*s, make([]uint64, int(id>>6)+1-len(*s))...)
	}
	(*s)[id>>6] |= 1 << (id & 63)
}

func (s idSet) has(id timeline.EventID) bool { return int(id>>6) < len(s) && s[id>>6]>>(id&63)&1 != 0 }

// row is a slot of the timeline. Its names are in refs, or, where it is not as
// the index has it, in the slot.
type row struct {
	slot
	refs []timeline.NameRef
}

// overlaid is the timeline while overlay makes it.
type overlaid struct {
	j     *joins
	out   *run
	alias map[timeline.EventID]int
	names map[string]int // where each stands in out.names

	rows   map[timeline.EventID]*row   // in place of what the index has, by its id there
	skip   map[timeline.EventID]bool   // what the index has and the timeline has not
	moved  []row                       // what stands elsewhere, by key
	beside map[timeline.EventID][]*row // what the user wants next to another
}

// collect reads what is not as the index has it.
func (o *overlaid) collect(s *DB, tx *bolt.Tx) error {
	o.rows, o.skip, o.beside = map[timeline.EventID]*row{}, map[timeline.EventID]bool{}, map[timeline.EventID][]*row{}
	var ordered []*row
	wanted := map[timeline.EventID]timeline.Order{} // by the id on the timeline
	add := func(id timeline.EventID) error {
		e, err := s.whole(tx, o.j, id)
		if err != nil {
			return err
		}
		members := o.j.members(id)
		for _, m := range members {
			o.skip[m] = true
		}
		if o.j.off(id) {
			return nil
		}
		if e.Colour != 0 {
			if o.out.colours == nil {
				o.out.colours = map[timeline.EventID]timeline.Colour{}
			}
			o.out.colours[e.ID] = e.Colour
		}
		shown := e.Telling()
		from := e.Document()
		if len(e.Accounts) > 0 {
			from = e.Accounts[0].Document()
		}
		n := &row{slot: slotOf(&e, sequenceOr0(tx, from))}
		n.key = n.time()
		_, own := slices.BinarySearch(o.j.own, shown)
		switch to := o.j.corrections[shown]; {
		case to != nil && to.Order.Beside != 0 && o.j.group.of(to.Order.Beside) != e.ID:
			ordered = append(ordered, n)
			wanted[e.ID] = timeline.Order{Beside: o.j.group.of(to.Order.Beside), Ahead: to.Order.Ahead}
		case own || to != nil && to.Fields&timeline.WhenField != 0:
			o.moved = append(o.moved, *n)
		default:
			o.rows[shown] = n
		}
		return nil
	}
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
	for _, id := range ids {
		if err := add(id); err != nil {
			return fmt.Errorf("event %d: %w", id, err)
		}
	}
	// What is wanted next to something that is wanted next to it, or next to what
	// is not on the timeline, stands where its date puts it.
	for _, n := range ordered {
		at, steps := wanted[n.id].Beside, 0
		for ; steps <= len(ordered); steps++ {
			next, ok := wanted[at]
			if !ok {
				break
			}
			at = next.Beside
		}
		if steps > len(ordered) || o.j.off(wanted[n.id].Beside) || !s.here(tx, wanted[n.id].Beside) {
			o.moved = append(o.moved, *n)
			delete(wanted, n.id)
		}
	}
	for _, n := range ordered {
		if to, ok := wanted[n.id]; ok {
			n.rank = 0
			if to.Ahead {
				n.rank = -1
			}
			o.beside[to.Beside] = append(o.beside[to.Beside], n)
		}
	}
	slices.SortStableFunc(o.moved, func(a, b row) int { return readingOrder(a.slot, b.slot) })
	return nil
}

// here reports that there is an event.
func (s *DB) here(tx *bolt.Tx, id timeline.EventID) bool {
	k := number(uint64(id))
	return tx.Bucket(bEvents).Get(k) != nil || tx.Bucket(bOwn).Get(k) != nil
}

// sequenceOr0 finds a document's number, 0 where it is not here.
func sequenceOr0(tx *bolt.Tx, id timeline.DocumentID) uint32 {
	if id == "" {
		return 0
	}
	seq, err := sequence(tx, id)
	if err != nil {
		return 0
	}
	return uint32(seq)
}

// emit adds a row, with those that are wanted next to it.
func (o *overlaid) emit(n *row) {
	next := o.beside[n.id]
	for _, x := range next {
		if x.rank < 0 {
			o.emit(x)
		}
	}
	o.out.name = append(o.out.name, n.refs...)
	for _, name := range n.slot.names {
		k, ok := o.names[name.Name]
		if !ok {
			k = len(o.out.names)
			o.names[name.Name] = k
			o.out.names = append(o.out.names, name.Name)
		}
		o.out.name = append(o.out.name, timeline.NewNameRef(k, name.Role))
	}
	for _, a := range o.j.accounts[n.id] {
		o.alias[a] = len(o.out.id)
	}
	o.out.push(&n.slot)
	for _, x := range next {
		if x.rank >= 0 {
			o.emit(x)
		}
	}
}

// reserve makes room for n more events and as many names.
func (r *run) reserve(n, names int) {
	r.id, r.from, r.to = slices.Grow(r.id, n), slices.Grow(r.from, n), slices.Grow(r.to, n)
	r.flags, r.salience, r.document = slices.Grow(r.flags, n), slices.Grow(r.salience, n), slices.Grow(r.document, n)
	r.nameEnd, r.name = slices.Grow(r.nameEnd, n), slices.Grow(r.name, names)
}

// copyFrom adds the events i to k of o, weighed.
func (r *run) copyFrom(o *run, i, k int, j *joins) {
	if i >= k {
		return
	}
	first := uint32(0)
	if i > 0 {
		first = o.nameEnd[i-1]
	}
	shift := uint32(len(r.name)) - first
	r.name = append(r.name, o.name[first:o.nameEnd[k-1]]...)
	at := len(r.nameEnd)
	r.nameEnd = append(r.nameEnd, o.nameEnd[i:k]...)
	for x := range r.nameEnd[at:] {
		r.nameEnd[at+x] += shift
	}
	r.id, r.from, r.to = append(r.id, o.id[i:k]...), append(r.from, o.from[i:k]...), append(r.to, o.to[i:k]...)
	r.flags, r.document = append(r.flags, o.flags[i:k]...), append(r.document, o.document[i:k]...)
	r.salience = append(r.salience, o.salience[i:k]...)
	if len(j.weights) > 0 {
		for x, id := range r.id[at:] {
			if w := j.weight(id); w > 0 {
				r.salience[at+x] = w
			}
		}
	}
}

// push adds a slot at the end, whose names have been added.
func (r *run) push(s *slot) {
	r.id, r.from, r.to = append(r.id, s.id), append(r.from, s.from), append(r.to, s.to)
	r.flags, r.salience, r.document = append(r.flags, s.flags), append(r.salience, s.salience), append(r.document, s.document)
	r.nameEnd = append(r.nameEnd, uint32(len(r.name)))
}
