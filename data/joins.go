package data

import (
	"slices"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// joins are what stands between the records of one state of the store and what is
// read of it: the links, the weights, and what the user says.
type joins struct {
	tx        int // the state that they are of
	group     groups
	engine    groups                               // without what the user says
	links     map[timeline.EventID][]timeline.Link // by group
	accounts  map[timeline.EventID][]timeline.EventID
	chosen    map[timeline.EventID]bool // groups that are not as the engine made them
	published map[timeline.DocumentID]when.Date
	weights   []uint8                     // by id; see weights.go
	apart     map[timeline.EventID]string // what is not on the timeline, by group, and why

	*user
}

// joins reads them, or remembers them where nothing was written since.
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
	u, err := s.readUser(tx)
	if err != nil {
		return nil, err
	}
	j, err := s.joinsOf(tx, timeline.Together(links, u.parted))
	if err != nil {
		return nil, err
	}
	j.user = u
	j.engine = timeline.Groups(byEngine(links))
	for id, g := range j.group {
		if j.engine[id] != g {
			j.chosen[g] = true
		}
	}
	if err := s.readWeights(tx, j); err != nil {
		return nil, err
	}
	s.joined = j
	return j, nil
}

// joinsOf makes those of some links.
func (s *DB) joinsOf(tx *bolt.Tx, links []timeline.Link) (*joins, error) {
	j := &joins{
		tx: tx.ID(), group: timeline.Groups(links),
		links: map[timeline.EventID][]timeline.Link{}, accounts: map[timeline.EventID][]timeline.EventID{},
		chosen: map[timeline.EventID]bool{}, apart: map[timeline.EventID]string{}, user: &user{},
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
	if len(links) == 0 {
		return j, nil
	}
	j.published = map[timeline.DocumentID]when.Date{}
	err := s.eachIn(tx, bDocuments, "document", func(_ uint64, v []byte) error {
		d, err := decodeDocument(v)
		j.published[d.ID] = d.Published.Date
		return err
	})
	return j, err
}

// byEngine are the links that the user did not make.
func byEngine(links []timeline.Link) []timeline.Link {
	return slices.DeleteFunc(slices.Clone(links), func(l timeline.Link) bool { return l.By == timeline.UserEngine })
}

// members are the accounts of an event; itself where it has no others.
func (j *joins) members(id timeline.EventID) []timeline.EventID {
	if ids, ok := j.accounts[j.group[id]]; ok {
		return ids
	}
	return []timeline.EventID{id}
}

// whole reads an event; for any account of a joined one, the joined one. Accounts
// that the user has deleted are left out of it, unless all are.
func (s *DB) whole(tx *bolt.Tx, j *joins, id timeline.EventID) (timeline.Event, error) {
	g, ok := j.group[id]
	if !ok {
		e, err := s.account(tx, j, id)
		j.weigh(&e)
		return e, err
	}
	var alive, gone []timeline.Event
	for _, id := range j.accounts[g] {
		e, err := s.account(tx, j, id)
		if err != nil {
			return timeline.Event{}, err
		}
		if e.Deleted {
			gone = append(gone, e)
		} else {
			alive = append(alive, e)
		}
	}
	if len(alive) == 0 {
		alive = gone
	}
	if j.chosen[g] {
		for i := range alive {
			j.weigh(&alive[i])
		}
	}
	e := timeline.Join(alive, j.links[g], j.published)[0]
	if len(alive) == 1 { // the others are deleted: it still has the id of all
		e.Accounts = []timeline.Account{{Event: e}}
	}
	e.ID = g
	if !j.chosen[g] {
		j.weigh(&e)
	}
	return e, nil
}

// between leads relations to the joined events that are on the timeline.
func (j *joins) between(rs []timeline.Relation) []timeline.Relation {
	rs = j.group.between(rs)
	if len(j.apart) == 0 && len(j.deleted) == 0 {
		return rs
	}
	return slices.DeleteFunc(rs, func(r timeline.Relation) bool { return j.off(r.From) || j.off(r.To) })
}

// off reports an event, by the id of its group, that is not on the timeline.
func (j *joins) off(id timeline.EventID) bool {
	if _, apart := j.apart[id]; apart {
		return true
	}
	if len(j.deleted) == 0 {
		return false
	}
	for _, a := range j.members(id) {
		if !j.deleted[a] {
			return false
		}
	}
	return true
}
