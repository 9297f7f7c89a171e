package data

import (
	"maps"
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
		if len(j.weights) == 0 {
			return r, nil, nil
		}
		for i, id := range r.id {
			if w := j.weight(id); w > 0 {
				r.salience[i] = w
			}
		}
		return r, nil, nil
	}
	o := overlaid{j: j, out: newRun(0, 0), alias: map[timeline.EventID]int{}}
	o.out.names, o.out.at = r.names, nil
	if err := o.collect(s, tx); err != nil {
		return nil, nil, err
	}
	o.names = make(map[string]int, len(r.names))
	for i, n := range r.names {
		o.names[n] = i
	}
	o.out.reserve(r.len()+len(o.moved), len(r.name))
	touched := o.touched()
	start := 0 // of what is as the index has it
	for i, id := range r.id {
		for len(o.moved) > 0 && o.moved[0].key < r.key[i] { // what is moved has asked for the keys
			o.out.copyFrom(r, start, i, j)
			start = i
			o.emit(&o.moved[0])
			o.moved = o.moved[1:]
		}
		if !touched.Has(int(id)) {
			continue
		}
		o.out.copyFrom(r, start, i, j)
		start = i + 1
		switch changed := o.rows[id]; {
		case changed != nil:
			o.emit(changed)
		case !o.skip[id]: // something is wanted next to it
			o.amid(id, func() { o.out.copyFrom(r, i, i+1, j) })
		}
	}
	o.out.copyFrom(r, start, r.len(), j)
	for i := range o.moved {
		o.emit(&o.moved[i])
	}
	return o.out, o.alias, nil
}

// touched are the ids of the index at which something else happens than to copy.
func (o *overlaid) touched() timeline.Set {
	ids := slices.Concat(slices.Collect(maps.Keys(o.skip)), slices.Collect(maps.Keys(o.ahead)), slices.Collect(maps.Keys(o.behind)))
	if len(ids) == 0 {
		return nil
	}
	s := timeline.NewSet(int(slices.Max(ids)) + 1)
	for _, id := range ids {
		s.Add(int(id))
	}
	return s
}

// amid adds an event with those that are wanted next to it.
func (o *overlaid) amid(id timeline.EventID, add func()) {
	for _, x := range o.ahead[id] {
		o.emit(x)
	}
	add()
	for _, x := range o.behind[id] {
		o.emit(x)
	}
}

// emit adds a slot, with those that are wanted next to it.
func (o *overlaid) emit(n *slot) {
	o.amid(n.id, func() {
		for _, name := range n.names {
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
		o.out.push(n)
	})
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
