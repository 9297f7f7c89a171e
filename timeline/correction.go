package timeline

import (
	"slices"
	"time"

	"quoteline/timeline/when"
)

// Fields names the parts of an event that a user can set. Their bits are part of
// the store's format: new ones go behind the last.
type Fields uint32

// The parts of an event.
const (
	TitleField Fields = 1 << iota
	WhenField
	KindField
	FactualityField
	SpeakerField
	PeopleField
	PlacesField
	TagsField
	NoteField
	ColourField
	VerifiedField
	OrderField
	DeletedField
	ShownField
)

// Found are the parts that an engine finds; the others only a user gives.
const Found = TitleField | WhenField | KindField | FactualityField | SpeakerField | PeopleField | PlacesField

// Correction is what a user says of one event. It is kept beside what the engine
// found, which it leaves as it is: taking it back gives the engine's event again,
// and a later extraction keeps it.
type Correction struct {
	Fields Fields // which of the following count; Quotes and Dropped always do

	Title      string
	When       when.Date
	Typed      string // the date as the user wrote it
	Kind       Kind
	Factuality Factuality
	Speaker    string
	People     []string
	Places     []string
	Tags       []string
	Note       string
	Colour     Colour
	Verified   Verification
	By         string    // who set Verified; "" is not said
	At         time.Time // when, in whole seconds
	Order      Order
	Deleted    bool
	// Shown says that of the tellings of a joined event this is the one that it
	// shows: its title and its date.
	Shown bool

	Quotes  []Quote    // added
	Dropped []Position // of the quotes that the event has without them
}

// Position is where words of a document stand.
type Position struct {
	Document DocumentID
	Span
}

// Colour is one that the user gave an event: a place in the palette, from 1; 0 is
// none.
type Colour uint8

// Order is where in the reading order a user wants an event: directly behind
// another one or directly ahead of it.
type Order struct {
	Beside EventID // 0 is nowhere
	Ahead  bool
}

// Zero reports that nothing is corrected.
func (c *Correction) Zero() bool {
	return c == nil || c.Fields == 0 && len(c.Quotes) == 0 && len(c.Dropped) == 0
}

// Add takes the parts of o that count into c. A part of o whose value is that of
// the event as the engine has it counts all the same: the user has said so.
func (c *Correction) Add(o *Correction) {
	for _, p := range parts {
		if o.Fields&p.field != 0 {
			p.copy(c, o)
		}
	}
	c.Fields |= o.Fields
	for _, q := range o.Quotes {
		at := q.Position()
		c.Dropped = slices.DeleteFunc(slices.Clone(c.Dropped), func(p Position) bool { return p == at })
		if QuoteAt(c.Quotes, at) < 0 {
			c.Quotes = append(c.Quotes[:len(c.Quotes):len(c.Quotes)], q)
		}
	}
	for _, p := range o.Dropped {
		c.Quotes = slices.DeleteFunc(slices.Clone(c.Quotes), func(q Quote) bool { return q.Position() == p })
		if !slices.Contains(c.Dropped, p) {
			c.Dropped = append(c.Dropped[:len(c.Dropped):len(c.Dropped)], p)
		}
	}
}

// Drop takes parts back, so that they are the engine's again.
func (c *Correction) Drop(f Fields) {
	var none Correction
	for _, p := range parts {
		if f&p.field != 0 {
			p.copy(c, &none)
		}
	}
	c.Fields &^= f
}

// Apply makes e what the user says it is. The event keeps its Basis: a date of the
// user's own says so in Edited.
func (c *Correction) Apply(e *Event) {
	if c.Zero() {
		return
	}
	for _, p := range parts {
		if c.Fields&p.field != 0 {
			p.apply(e, c)
		}
	}
	e.Edited |= c.Fields
	if len(c.Dropped) > 0 {
		e.Quotes = slices.DeleteFunc(slices.Clone(e.Quotes), func(q Quote) bool { return slices.Contains(c.Dropped, q.Position()) })
	}
	for _, q := range c.Quotes {
		if QuoteAt(e.Quotes, q.Position()) < 0 {
			e.Quotes = append(e.Quotes[:len(e.Quotes):len(e.Quotes)], q)
		}
	}
}

// part is how one field goes from a correction to another and to an event.
type part struct {
	field Fields
	copy  func(to, from *Correction)
	apply func(*Event, *Correction)
}

var parts = [...]part{
	{TitleField, func(to, from *Correction) { to.Title = from.Title }, func(e *Event, c *Correction) { e.Title = c.Title }},
	{WhenField, func(to, from *Correction) { to.When, to.Typed = from.When, from.Typed }, func(e *Event, c *Correction) { e.When, e.Typed = c.When, c.Typed }},
	{KindField, func(to, from *Correction) { to.Kind = from.Kind }, func(e *Event, c *Correction) { e.Kind = c.Kind }},
	{FactualityField, func(to, from *Correction) { to.Factuality = from.Factuality }, func(e *Event, c *Correction) { e.Factuality = c.Factuality }},
	{SpeakerField, func(to, from *Correction) { to.Speaker = from.Speaker }, func(e *Event, c *Correction) { e.Speaker = c.Speaker }},
	{PeopleField, func(to, from *Correction) { to.People = from.People }, func(e *Event, c *Correction) { e.People = slices.Clone(c.People) }},
	{PlacesField, func(to, from *Correction) { to.Places = from.Places }, func(e *Event, c *Correction) { e.Places = slices.Clone(c.Places) }},
	{TagsField, func(to, from *Correction) { to.Tags = from.Tags }, func(e *Event, c *Correction) { e.Tags = slices.Clone(c.Tags) }},
	{NoteField, func(to, from *Correction) { to.Note = from.Note }, func(e *Event, c *Correction) { e.Note = c.Note }},
	{ColourField, func(to, from *Correction) { to.Colour = from.Colour }, func(e *Event, c *Correction) { e.Colour = c.Colour }},
	{
		VerifiedField, func(to, from *Correction) { to.Verified, to.By, to.At = from.Verified, from.By, from.At },
		func(e *Event, c *Correction) { e.Verified, e.VerifiedBy, e.VerifiedAt = c.Verified, c.By, c.At },
	},
	{OrderField, func(to, from *Correction) { to.Order = from.Order }, func(e *Event, c *Correction) { e.Order = c.Order }},
	{DeletedField, func(to, from *Correction) { to.Deleted = from.Deleted }, func(e *Event, c *Correction) { e.Deleted = c.Deleted }},
	{ShownField, func(to, from *Correction) { to.Shown = from.Shown }, func(e *Event, c *Correction) { e.Shown = c.Shown }},
}

// OwnCorrection is what a user says of an event that they add, beside what every
// event has.
func OwnCorrection(e *Event) *Correction {
	c := &Correction{Tags: e.Tags, Note: e.Note, Colour: e.Colour, Order: e.Order, Typed: e.Typed, Verified: e.Verified, By: e.VerifiedBy, At: e.VerifiedAt}
	for _, set := range [...]struct {
		on    bool
		field Fields
	}{
		{len(e.Tags) > 0, TagsField},
		{e.Note != "", NoteField},
		{e.Colour != 0, ColourField},
		{e.Order != Order{}, OrderField},
		{e.Verified != Unchecked, VerifiedField},
	} {
		if set.on {
			c.Fields |= set.field
		}
	}
	if e.Typed != "" {
		c.Fields |= WhenField
		c.When = e.When
	}
	return c
}
