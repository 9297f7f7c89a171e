package timeline

import (
	"slices"

	"quoteline/timeline/when"
)

// ColumnsOf makes the columns of events in reading order, from whole events: for
// timelines that are small or in no store.
func ColumnsOf(events []Event, documents []Document) *Columns {
	n := len(events)
	c := &Columns{
		ID: make([]EventID, n), From: make([]when.Instant, n), To: make([]when.Instant, n), Flags: make([]Flags, n),
		Salience: make([]uint8, n), Document: make([]uint32, n), NameAt: make([]uint32, 1, n+1),
	}
	ordinal := map[DocumentID]uint32{}
	for i := range documents {
		ordinal[documents[i].ID] = uint32(i)
	}
	at := map[string]int{}
	alias := map[EventID]int{}
	for i := range events {
		e := &events[i]
		c.ID[i], c.From[i], c.To[i], c.Flags[i] = e.ID, when.MinInstant, when.MaxInstant, FlagsOf(e)
		if !e.When.IsZero() {
			c.From[i], c.To[i] = e.When.From, e.When.To
		}
		c.Salience[i], c.Document[i] = e.SalienceByte(), NoDocument
		if k, ok := ordinal[e.Document()]; ok {
			c.Document[i] = k
		}
		for _, n := range e.Names() {
			k, ok := at[n.Name]
			if !ok {
				k = len(c.Names)
				at[n.Name] = k
				c.Names = append(c.Names, n.Name)
			}
			c.Name = append(c.Name, NewNameRef(k, n.Role))
		}
		c.NameAt = append(c.NameAt, uint32(len(c.Name)))
		c.Note(e)
		for k := range e.Accounts {
			alias[e.Accounts[k].ID] = i
		}
	}
	c.Index(alias)
	return c
}

// Named is a name of an event with the part that it plays there.
type Named struct {
	Name string
	Role Role
}

// Names lists the names of an event, each once for each of its parts: the
// speaker, the people, the places, the tags.
func (e *Event) Names() []Named {
	out := make([]Named, 0, 1+len(e.People)+len(e.Places)+len(e.Tags))
	add := func(name string, role Role) {
		if n := (Named{name, role}); name != "" && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	add(e.Speaker, Speaker)
	for _, p := range e.People {
		add(p, Person)
	}
	for _, p := range e.Places {
		add(p, Place)
	}
	for _, t := range e.Tags {
		add(t, Tag)
	}
	return out
}

// SalienceByte is the salience as Columns keep it.
func (e *Event) SalienceByte() uint8 { return uint8(max(0, min(255, e.Salience*255))) }
