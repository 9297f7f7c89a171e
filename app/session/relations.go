package session

import "quoteline/timeline"

// Related is another event and how the selected one stands to it.
type Related struct {
	Event timeline.EventID
	// Way says where the other event lies as seen from this one.
	Way     Way
	Because string
	Quote   *timeline.Quote // the words that say so; nil where inferred
}

// Way is a direction in time.
type Way uint8

// The ways: the other event is later, earlier, part of this one, has this one
// as its part, or is at the same time.
const (
	Later Way = iota
	Earlier
	Within
	Around
	Same
)

// Relations returns what the sources say about the order of an event, in the
// order of the store.
func (s *Session) Relations(id timeline.EventID) []Related { return s.snap.related[id] }

// Contradictions returns those that an event is part of.
func (s *Session) Contradictions(id timeline.EventID) []timeline.Contradiction {
	var out []timeline.Contradiction
	for _, i := range s.snap.conflict[id] {
		out = append(out, s.snap.conflicts[i])
	}
	return out
}

func (n *snapshot) relate(relations []timeline.Relation) {
	n.related = make(map[timeline.EventID][]Related, len(relations))
	add := func(id timeline.EventID, r Related) { n.related[id] = append(n.related[id], r) }
	for i := range relations {
		r := &relations[i]
		forth, back := Later, Earlier
		switch r.Rel {
		case timeline.Includes:
			forth, back = Within, Around
		case timeline.Equal:
			forth, back = Same, Same
		}
		add(r.From, Related{Event: r.To, Way: forth, Because: r.Because, Quote: r.Quote})
		add(r.To, Related{Event: r.From, Way: back, Because: r.Because, Quote: r.Quote})
	}
}
