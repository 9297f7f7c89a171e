package session

import (
	"slices"

	"quoteline/timeline"
)

// Group is what events can be put in lanes or coloured by.
type Group uint8

// The groups.
const (
	NoGroup Group = iota
	KindGroup
	PersonGroup
	PlaceGroup
	DocumentGroup
	TagGroup
	Groups
)

// String is the name that the remembered state uses.
func (g Group) String() string {
	return [...]string{"none", "kind", "person", "place", "document", "tag", "none"}[min(g, Groups)]
}

// GroupNamed is the inverse of String; what it does not know is NoGroup.
func GroupNamed(name string) Group {
	for g := range Groups {
		if g.String() == name {
			return g
		}
	}
	return NoGroup
}

// Grouping says how events are put in lanes, and what colours them: NoGroup is one
// lane, and the colours of kinds.
type Grouping struct{ Lanes, Colours Group }

// most is how many values have a lane and a colour of their own; the rest shares one.
const most = 7

// Lane is a group of the events shown.
type Lane struct {
	Key   string  // the value's name; for kinds that of the constant, "" for the rest
	Items []int32 // indexes of the events shown, rising
}

// SetGrouping groups the events shown, on a worker.
func (s *Session) SetGrouping(g Grouping) {
	if g == s.grouping {
		return
	}
	s.grouping = g
	n, snap := s.shown, s.snap
	s.worker(func() func() {
		grouped := *n
		grouped.group(snap, g)
		return func() {
			if n.events == s.shown.events && g == s.grouping {
				now := *s.shown
				now.grouping, now.lanes, now.hues, now.keys = g, grouped.lanes, grouped.hues, grouped.keys
				s.shown = &now
				s.changed(GroupsChanged)
			}
		}
	})
}

// Grouping returns how the events shown are grouped.
func (s *Session) Grouping() Grouping { return s.shown.grouping }

// Lanes returns the groups of the events shown, the largest first and the rest last;
// nil where they are not grouped.
func (s *Session) Lanes() []Lane { return s.shown.lanes }

// Hues returns the colour of every event shown, 0 to 6, and 7 for the rest, with what
// each stands for; nil where kinds have the colours.
func (s *Session) Hues() (hues []uint8, keys []string) { return s.shown.hues, s.shown.keys }

// group puts events in lanes and colours them.
func (n *shown) group(snap *snapshot, g Grouping) {
	n.grouping, n.lanes, n.hues, n.keys = g, nil, nil, nil
	if g.Lanes != NoGroup {
		n.lanes = n.laned(snap, g.Lanes)
	}
	if g.Colours == NoGroup || g.Colours == KindGroup {
		return
	}
	n.hues = make([]uint8, n.len())
	for i := range n.hues {
		n.hues[i] = most
	}
	lanes := n.laned(snap, g.Colours)
	for k := len(lanes) - 1; k >= 0; k-- { // the first of an event's values wins
		if lanes[k].Key == "" {
			continue
		}
		for _, i := range lanes[k].Items {
			n.hues[i] = uint8(k)
		}
	}
	for _, l := range lanes {
		n.keys = append(n.keys, l.Key)
	}
}

// laned makes the lanes of a group. An event stands in the lane of each of its values.
func (n *shown) laned(snap *snapshot, g Group) []Lane {
	var scratch []int32
	values, keys := valuesOf(snap, g)
	counts := make([]int, len(keys))
	for i := range n.len() {
		scratch = values(n.place(i), scratch[:0])
		for _, v := range scratch {
			counts[v]++
		}
	}
	best := make([]int, 0, len(keys))
	for v, k := range counts {
		if k > 0 {
			best = append(best, v)
		}
	}
	if g != KindGroup {
		slices.SortStableFunc(best, func(a, b int) int { return counts[b] - counts[a] })
	}
	best = best[:min(len(best), most)]
	lanes := make([]Lane, len(best), len(best)+1)
	at := make([]int8, len(keys)) // one more than the lane
	for k, v := range best {
		lanes[k] = Lane{Key: keys[v], Items: make([]int32, 0, counts[v])}
		at[v] = int8(k + 1)
	}
	var rest []int32
	for i := range n.len() {
		scratch = values(n.place(i), scratch[:0])
		placed := false
		for _, v := range scratch {
			if k := at[v]; k > 0 {
				lanes[k-1].Items = append(lanes[k-1].Items, int32(i))
				placed = true
			}
		}
		if !placed {
			rest = append(rest, int32(i))
		}
	}
	if len(rest) > 0 {
		lanes = append(lanes, Lane{Items: rest})
	}
	return lanes
}

// valuesOf returns a function that appends the values of the event at a place, none
// twice, and what the values are called.
func valuesOf(snap *snapshot, g Group) (of func(place int, to []int32) []int32, keys []string) {
	c := snap.columns
	switch g {
	case KindGroup:
		for k := range timeline.Plan + 1 {
			keys = append(keys, k.String())
		}
		return func(place int, to []int32) []int32 { return append(to, int32(c.Flags[place].Kind())) }, keys
	case DocumentGroup:
		for i := range snap.documents {
			keys = append(keys, snap.documents[i].Title)
		}
		return func(place int, to []int32) []int32 {
			if d := c.Document[place]; d != timeline.NoDocument {
				to = append(to, int32(d))
			}
			return to
		}, keys
	}
	return func(place int, to []int32) []int32 {
		for _, ref := range c.NamesOf(place) {
			if groupOf(ref.Role()) == g && !slices.Contains(to, int32(ref.Index())) {
				to = append(to, int32(ref.Index()))
			}
		}
		return to
	}, c.Names
}

// groupOf is the group whose values are the names of a role.
func groupOf(r timeline.Role) Group {
	switch r {
	case timeline.Place:
		return PlaceGroup
	case timeline.Tag:
		return TagGroup
	}
	return PersonGroup
}
