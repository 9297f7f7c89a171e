package timeline

import "quoteline/timeline/when"

// Columns are all events of a timeline in reading order, a slice a fact: what a
// picture, a lane or a filter needs of every one of them, in about 50 bytes an
// event. Titles, quotes and reasons are read from the store for the few that are
// shown. All slices have the same length but NameAt, which has one more. They
// never change once they are made.
type Columns struct {
	ID       []EventID
	From, To []when.Instant // bounds of the date; MinInstant and MaxInstant where open or undated
	Flags    []Flags
	Salience []uint8  // 0 to 255
	Document []uint32 // index into the store's Documents; NoDocument where the event is from none

	// The names of event i are Name[NameAt[i]:NameAt[i+1]].
	NameAt []uint32
	Name   []NameRef
	Names  []string // what a NameRef points into; no two are equal

	Aside

	place places
}

// Aside is what only few events have.
type Aside struct {
	Colours map[EventID]Colour      // those that the user gave; nil where there are none
	Rivals  map[EventID][]when.Date // as Event.Rivals has them; nil where there are none
}

// Note takes down what e has of it.
func (a *Aside) Note(e *Event) {
	if e.Colour != 0 {
		if a.Colours == nil {
			a.Colours = map[EventID]Colour{}
		}
		a.Colours[e.ID] = e.Colour
	}
	if dates := e.Rivals(); len(dates) > 0 {
		if a.Rivals == nil {
			a.Rivals = map[EventID][]when.Date{}
		}
		a.Rivals[e.ID] = dates
	}
}

// NameRef is a name with the part that it plays in an event.
type NameRef uint32

// NoDocument is in Columns.Document of an event that a user made without one.
const NoDocument = 1<<32 - 1

// Role is the part that a name plays.
type Role uint8

// The roles.
const (
	Person Role = iota
	Speaker
	Place
	Tag
)

// MaxNames is how many different names a timeline can tell apart.
const MaxNames = 1 << 30

// NewNameRef refers to names[i] in a role.
func NewNameRef(i int, r Role) NameRef { return NameRef(i)<<2 | NameRef(r) }

// Index is the name's place in Columns.Names.
func (n NameRef) Index() int { return int(n >> 2) }

// Role is the part that the name plays.
func (n NameRef) Role() Role { return Role(n & 3) }

// Len is the number of events.
func (c *Columns) Len() int { return len(c.ID) }

// NamesOf returns the names of event i.
func (c *Columns) NamesOf(i int) []NameRef { return c.Name[c.NameAt[i]:c.NameAt[i+1]] }

// Date returns the date of event i where its flags and bounds say all of it: ok
// is false for sets, intervals and qualified dates, whose words are in the event.
func (c *Columns) Date(i int) (d when.Date, ok bool) {
	if c.Flags[i].Undated() {
		return when.Date{}, true
	}
	if c.Flags[i]&flagPlain == 0 {
		return when.Date{}, false
	}
	return plainDate(c.Flags[i], c.From[i], c.To[i]), true
}

// Position returns the place of an event in the reading order, from 0. For an
// account of a joined event it is the joined one's. ok is false where there is
// no such event.
func (c *Columns) Position(id EventID) (i int, ok bool) { return c.place.of(id) }

// Index makes Position work for what the columns hold; alias are accounts with
// the places of the events that they are joined in. Whoever fills columns calls
// it last.
func (c *Columns) Index(alias map[EventID]int) {
	c.place = newPlaces(c.ID, alias)
}

// places finds events by id: a table while ids are dense, as they are unless
// much was removed, and else a map.
type places struct {
	table  []uint32 // by id: place + 1
	sparse map[EventID]uint32
}

func newPlaces(ids []EventID, alias map[EventID]int) (p places) {
	var most EventID
	for _, id := range ids {
		most = max(most, id)
	}
	for id := range alias {
		most = max(most, id)
	}
	if uint64(most) <= 4*uint64(len(ids)+len(alias))+1024 {
		p.table = make([]uint32, most+1)
	} else {
		p.sparse = make(map[EventID]uint32, len(ids)+len(alias))
	}
	for i, id := range ids {
		p.set(id, uint32(i)+1)
	}
	for id, i := range alias {
		p.set(id, uint32(i)+1)
	}
	return p
}

func (p *places) set(id EventID, v uint32) {
	if p.table != nil {
		p.table[id] = v
	} else {
		p.sparse[id] = v
	}
}

func (p *places) of(id EventID) (int, bool) {
	var v uint32
	if uint64(id) < uint64(len(p.table)) {
		v = p.table[id]
	} else {
		v = p.sparse[id]
	}
	return int(v) - 1, v != 0
}
