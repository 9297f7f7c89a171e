package session

import (
	"slices"

	"quoteline/timeline"
	"quoteline/timeline/layout"
	"quoteline/timeline/when"
)

// shown is the part of a timeline that a filter leaves.
type shown struct {
	at     []uint32 // places in the columns, rising; nil is all
	events *layout.Events
	facets Facets

	grouping Grouping
	lanes    []Lane
	hues     []uint8
	keys     []string // what the hues stand for
}

// show makes the part of a timeline at some places; nil is all. What Ready does with it is
// done when it returns, on this goroutine.
func (s *Session) show(snap *snapshot, at []uint32, g Grouping) *shown {
	c := snap.columns
	n := &shown{at: at, events: layoutOf(c, at)}
	n.group(snap, g)
	n.events.Source = words{s, c, n}
	if s.cfg.Ready != nil {
		s.cfg.Ready(n.events)
	}
	return n
}

// len is the number of events shown.
func (n *shown) len() int { return n.events.Len() }

// place is the place in the columns of the i-th event shown.
func (n *shown) place(i int) int {
	if n.at == nil {
		return i
	}
	return int(n.at[i])
}

// find returns where the event at a place in the columns is among those shown, or
// where it would be.
func (n *shown) find(place int) (i int, among bool) {
	if n.at == nil {
		return place, true
	}
	return slices.BinarySearch(n.at, uint32(place))
}

// layoutOf makes the columns of a picture from those of a timeline: of all
// events, whose columns it shares, or of those at some places.
func layoutOf(c *timeline.Columns, at []uint32) *layout.Events {
	n := c.Len()
	if at != nil {
		n = len(at)
	}
	e := &layout.Events{
		ID: c.ID, From: c.From, To: c.To,
		Salience: make([]float32, n), Precision: make([]when.Precision, n), Form: make([]when.Form, n), Doubt: make([]layout.Doubt, n),
		Kind: make([]timeline.Kind, n), Factuality: make([]timeline.Factuality, n),
	}
	if at != nil {
		e.ID, e.From, e.To = make([]timeline.EventID, n), make([]when.Instant, n), make([]when.Instant, n)
	}
	for i := range n {
		k := i
		if at != nil {
			k = int(at[i])
			e.ID[i], e.From[i], e.To[i] = c.ID[k], c.From[k], c.To[k]
		}
		f := c.Flags[k]
		e.Salience[i] = float32(c.Salience[k]) / 255
		e.Precision[i], e.Form[i], e.Kind[i], e.Factuality[i] = f.Precision(), f.Form(), f.Kind(), f.Factuality()
		e.Doubt[i] = doubtOf(f)
	}
	return e
}

// doubtOf is layout.DoubtOf of the date that flags describe.
func doubtOf(f timeline.Flags) (q layout.Doubt) {
	if f.Approximate() {
		q |= layout.Approximate
	}
	if f.Uncertain() {
		q |= layout.Uncertain
	}
	if f.Masked() {
		q |= layout.Masked
	} else if f.Form() == when.OneOf {
		q |= layout.Choice
	}
	return q
}

// words reads what is written of events as layout asks for it.
type words struct {
	s *Session
	c *timeline.Columns
	n *shown
}

// Words returns the title and the date of the i-th event shown; one that cannot
// be read says so. Any goroutine may ask, when the session is closed too.
func (w words) Words(i int) layout.Words {
	at := w.n.place(i)
	c := w.c
	out := layout.Words{Number: at + 1}
	if c.Flags[at].Joined() {
		if e, err := w.s.store.Event(w.s.ctx, c.ID[at]); err == nil {
			out.Title, out.Date = e.Title, layout.ShortDate(e.When)
			for k := range e.Accounts {
				if d := e.Accounts[k].When; timeline.Rivals(e.When, d) {
					out.Rivals = append(out.Rivals, d)
				}
			}
			return out
		}
	}
	title, date, err := w.s.store.Label(w.s.ctx, c.ID[at])
	if err != nil {
		out.Title = "This event cannot be read"
		return out
	}
	out.Title, out.Date = title, layout.ShortDate(date)
	return out
}

// showing makes n what is shown. A grouping that was asked for meanwhile follows.
func (s *Session) showing(n *shown) {
	s.shown = n
	s.order.at, s.order.rows, s.order.busy = nil, nil, false
	s.order.n++
	if g := s.grouping; g != n.grouping {
		s.grouping = n.grouping
		s.SetGrouping(g)
	}
}
