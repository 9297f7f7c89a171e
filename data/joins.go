package data

import (
	"fmt"
	"slices"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// joins are the links of one state of the store, ready to be asked.
type joins struct {
	tx        int // the state that they are of
	group     groups
	links     map[timeline.EventID][]timeline.Link // by group
	accounts  map[timeline.EventID][]timeline.EventID
	published map[timeline.DocumentID]when.Date
	weights   []uint8                     // by id; see weights.go
	apart     map[timeline.EventID]string // what is not on the timeline, by group, and why
}

// joins reads the links, or remembers them where nothing was written since.
func (s *DB) joins(tx *bolt.Tx) (*joins, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.joined != nil && s.joined.tx == tx.ID() {
		return s.joined, nil
	}
	links, err := s.allLinks(tx)
	if err != nil {
		return nil, err
	}
	j := &joins{
		tx: tx.ID(), group: timeline.Groups(links),
		links: map[timeline.EventID][]timeline.Link{}, accounts: map[timeline.EventID][]timeline.EventID{},
		apart: map[timeline.EventID]string{},
	}
	slices.SortStableFunc(links, func(a, b timeline.Link) int { return int(a.From) - int(b.From) })
	for _, l := range links {
		g := j.group[l.From]
		j.links[g] = append(j.links[g], l)
	}
	for id, g := range j.group {
		j.accounts[g] = append(j.accounts[g], id)
	}
	for _, ids := range j.accounts {
		slices.Sort(ids)
	}
	if len(links) > 0 {
		j.published = map[timeline.DocumentID]when.Date{}
		err = s.eachIn(tx, bDocuments, "document", func(_ uint64, v []byte) error {
			d, err := decodeDocument(v)
			j.published[d.ID] = d.Published.Date
			return err
		})
	}
	if err == nil {
		err = s.readWeights(tx, j)
	}
	if err == nil {
		s.joined = j
	}
	return j, err
}

// members are the accounts of an event; itself where it has no others.
func (j *joins) members(id timeline.EventID) []timeline.EventID {
	if ids, ok := j.accounts[j.group[id]]; ok {
		return ids
	}
	return []timeline.EventID{id}
}

// whole reads an event; for any account of a joined one, the joined one.
func (s *DB) whole(tx *bolt.Tx, j *joins, id timeline.EventID) (timeline.Event, error) {
	g, ok := j.group[id]
	if !ok {
		e, err := s.eventIn(tx, id)
		j.weigh(&e)
		return e, err
	}
	es := make([]timeline.Event, len(j.accounts[g]))
	for i, id := range j.accounts[g] {
		var err error
		if es[i], err = s.eventIn(tx, id); err != nil {
			return timeline.Event{}, err
		}
	}
	es = timeline.Join(es, j.links[g], j.published)
	j.weigh(&es[0])
	return es[0], nil
}

// join makes one slot of the accounts of each joined event: it stands where the
// account stands that is shown.
func (s *DB) join(tx *bolt.Tx, j *joins, r *run) (*run, map[timeline.EventID]int, error) {
	if len(j.group) == 0 {
		for i, id := range r.id {
			if w := j.weight(id); w > 0 {
				r.salience[i] = w
			}
		}
		return r, nil, nil
	}
	shown := map[timeline.EventID]timeline.Event{} // by the id of the account that is shown
	for g, ids := range j.accounts {
		e, err := s.whole(tx, j, g)
		if err != nil {
			return nil, nil, fmt.Errorf("the accounts of event %d: %w", g, err)
		}
		if len(e.Accounts) > 0 {
			shown[e.Accounts[0].ID] = e
		} else if len(ids) > 0 {
			shown[e.ID] = e
		}
	}
	at := make(map[string]int, len(r.names))
	for i, n := range r.names {
		at[n] = i
	}
	out := newRun(0, len(r.name))
	out.names, out.at = r.names, nil
	alias := map[timeline.EventID]int{}
	for i, id := range r.id {
		names := r.namesOf(i)
		sl := slot{id: id, from: r.from[i], to: r.to[i], flags: r.flags[i], salience: r.salience[i], document: r.document[i]}
		if g, ok := j.group[id]; ok {
			e, ok := shown[id]
			if _, apart := j.apart[g]; apart || !ok {
				continue
			}
			joined := slotOf(&e, 0)
			sl.id, sl.salience, sl.flags = g, joined.salience, joined.flags
			names = names[:0:0]
			for _, n := range joined.names {
				k, ok := at[n.Name]
				if !ok {
					k = len(out.names)
					at[n.Name] = k
					out.names = append(out.names, n.Name)
				}
				names = append(names, timeline.NewNameRef(k, n.Role))
			}
			for _, a := range j.accounts[g] {
				alias[a] = len(out.id)
			}
		} else if w := j.weight(id); w > 0 {
			sl.salience = w
		}
		out.name = append(out.name, names...)
		out.push(&sl)
	}
	return out, alias, nil
}

// push adds a slot at the end, whose names have been added.
func (r *run) push(s *slot) {
	r.id, r.from, r.to = append(r.id, s.id), append(r.from, s.from), append(r.to, s.to)
	r.flags, r.salience, r.document = append(r.flags, s.flags), append(r.salience, s.salience), append(r.document, s.document)
	r.nameEnd = append(r.nameEnd, uint32(len(r.name)))
}

// between leads relations to the joined events that are on the timeline.
func (j *joins) between(rs []timeline.Relation) []timeline.Relation {
	rs = j.group.between(rs)
	if len(j.apart) == 0 {
		return rs
	}
	return slices.DeleteFunc(rs, func(r timeline.Relation) bool {
		_, from := j.apart[r.From]
		_, to := j.apart[r.To]
		return from || to
	})
}
