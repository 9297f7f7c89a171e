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
func (s *Session) Relations(id timeline.EventID) []Related {
	relations, err := s.store.RelationsOf(s.ctx, id)
	if err != nil {
		return nil // the panel says what it can
	}
	out := make([]Related, 0, len(relations))
	for i := range relations {
		r := &relations[i]
		forth, back := Later, Earlier
		switch r.Rel {
		case timeline.Includes:
			forth, back = Within, Around
		case timeline.Equal:
			forth, back = Same, Same
		}
		if r.From == id {
			out = append(out, Related{Event: r.To, Way: forth, Because: r.Because, Quote: r.Quote})
		} else {
			out = append(out, Related{Event: r.From, Way: back, Because: r.Because, Quote: r.Quote})
		}
	}
	return out
}

// Contradictions returns those that an event is part of, as soon as they have
// been looked for.
func (s *Session) Contradictions(id timeline.EventID) []timeline.Contradiction {
	var out []timeline.Contradiction
	for _, i := range s.conflict[id] {
		out = append(out, s.conflicts[i])
	}
	return out
}
