package session

import (
	"fmt"
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/layout"
	"quoteline/timeline/when"
)

// Row is what a list says of an event.
type Row struct {
	ID                   timeline.EventID
	When                 when.Date
	Date, Title          string
	Kind                 timeline.Kind
	Speaker              string
	People, Places, From string // names with commas; the document's title and how many more
	Found                bool   // by the search; true where nothing is searched for
}

// Row reads the i-th event of the list. It is for the few that are in sight: reading
// one takes the store some microseconds.
func (s *Session) Row(i int) Row {
	if s.order.at != nil {
		i = int(s.order.at[i])
	}
	id := s.shown.events.ID[i]
	r := Row{ID: id, Found: true}
	if found := s.Matches(); found != nil {
		r.Found = found(int32(i))
	}
	e := s.Event(id)
	if e == nil {
		r.Title = "This event cannot be read"
		return r
	}
	r.When, r.Title, r.Date, r.Kind, r.Speaker = e.When, e.Title, layout.ShortDate(e.When), e.Kind, e.Speaker
	r.Places = strings.Join(e.Places, ", ")
	people := e.People
	if e.Speaker != "" {
		people = append([]string{e.Speaker}, people...)
	}
	r.People = strings.Join(people, ", ")
	if d := s.Header(e.Document()); d != nil {
		r.From = d.Title
	}
	if n := len(e.Accounts) - 1; n > 0 {
		r.From += fmt.Sprintf(" +%d", n)
	}
	return r
}

// RowOf returns where an event is in the list; false where it is not shown.
func (s *Session) RowOf(id timeline.EventID) (int, bool) {
	place, ok := s.snap.columns.Position(id)
	if !ok || id == 0 {
		return 0, false
	}
	i, ok := s.shown.find(place)
	if !ok || s.order.at == nil {
		return i, ok
	}
	if s.order.rows == nil {
		s.order.rows = make([]int32, len(s.order.at))
		for row, k := range s.order.at {
			s.order.rows[k] = int32(row)
		}
	}
	return int(s.order.rows[i]), true
}

// Rows is how long the list is.
func (s *Session) Rows() int { return s.shown.len() }

// RowID returns the id of the i-th event of the list.
func (s *Session) RowID(i int) timeline.EventID {
	if s.order.at != nil {
		i = int(s.order.at[i])
	}
	return s.shown.events.ID[i]
}
