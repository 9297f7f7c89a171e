// Package group puts the events of a timeline in lanes and gives them colours, by
// what they are, who takes part, where, or which document tells of them. Window,
// picture and command line share it, so that they show the same. It never changes
// an event and decides no place on the screen.
package group

import (
	"slices"

	"quoteline/timeline"
)

// By is what events can be put in lanes or coloured by.
type By uint8

// The groups.
const (
	None By = iota
	Kind
	Person
	Place
	Document
	Tag
	Count // of groups
)

// String is the name that the remembered state and the command line use.
func (b By) String() string {
	return [...]string{"none", "kind", "person", "place", "document", "tag", "none"}[min(b, Count)]
}

// Named is the inverse of String; ok is false, and the group None, for other names.
func Named(name string) (b By, ok bool) {
	for b := range Count {
		if b.String() == name {
			return b, true
		}
	}
	return None, false
}

// Most is how many values have a lane and a colour of their own; the rest shares one.
const Most = 7

// Lane is a group of the events shown.
type Lane struct {
	Key   string  // the value's name; for kinds that of the constant, "" for the rest
	Items []int32 // indexes of the events shown, rising
}

// Shown are events of a timeline: all, or those at some places.
type Shown struct {
	Columns   *timeline.Columns
	Documents []timeline.Document
	At        []uint32 // places in the columns, rising; nil is all
}

func (s *Shown) len() int {
	if s.At == nil {
		return s.Columns.Len()
	}
	return len(s.At)
}

func (s *Shown) place(i int) int {
	if s.At == nil {
		return i
	}
	return int(s.At[i])
}

// Lanes makes the lanes of a group, the one of most events first and the rest last;
// nil for None. An event stands in the lane of each of its values.
func Lanes(s Shown, by By) []Lane {
	if by == None {
		return nil
	}
	var scratch []int32
	values, keys := valuesOf(&s, by)
	counts := make([]int, len(keys))
	for i := range s.len() {
		scratch = values(s.place(i), scratch[:0])
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
	if by != Kind {
		slices.SortStableFunc(best, func(a, b int) int { return counts[b] - counts[a] })
	}
	best = best[:min(len(best), Most)]
	lanes := make([]Lane, len(best), len(best)+1)
	at := make([]int8, len(keys)) // one more than the lane
	for k, v := range best {
		lanes[k] = Lane{Key: keys[v], Items: make([]int32, 0, counts[v])}
		at[v] = int8(k + 1)
	}
	var rest []int32
	for i := range s.len() {
		scratch = values(s.place(i), scratch[:0])
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

// Hues returns the colour of every event shown, 0 to Most-1, and Most for the rest,
// with what each stands for; nil for None and for Kind, whose colours need no table.
func Hues(s Shown, by By) (hues []uint8, keys []string) {
	if by == None || by == Kind {
		return nil, nil
	}
	hues = make([]uint8, s.len())
	for i := range hues {
		hues[i] = Most
	}
	lanes := Lanes(s, by)
	for k := len(lanes) - 1; k >= 0; k-- { // the first of an event's values wins
		if lanes[k].Key == "" {
			continue
		}
		for _, i := range lanes[k].Items {
			hues[i] = uint8(k)
		}
	}
	for _, l := range lanes {
		keys = append(keys, l.Key)
	}
	return hues, keys
}

// valuesOf returns a function that appends the values of the event at a place, none
// twice, and what the values are called.
func valuesOf(s *Shown, by By) (of func(place int, to []int32) []int32, keys []string) {
	c := s.Columns
	switch by {
	case Kind:
		for k := range timeline.Plan + 1 {
			keys = append(keys, k.String())
		}
		return func(place int, to []int32) []int32 { return append(to, int32(c.Flags[place].Kind())) }, keys
	case Document:
		for i := range s.Documents {
			keys = append(keys, s.Documents[i].Title)
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
			if roleGroup(ref.Role()) == by && !slices.Contains(to, int32(ref.Index())) {
				to = append(to, int32(ref.Index()))
			}
		}
		return to
	}, c.Names
}

// roleGroup is the group whose values are the names of a role.
func roleGroup(r timeline.Role) By {
	switch r {
	case timeline.Place:
		return Place
	case timeline.Tag:
		return Tag
	}
	return Person
}
