package timeline

import (
	"cmp"
	"slices"
	"strings"

	"quoteline/timeline/when"
)

// Account is one telling of a happening: an event as one document has it,
// untouched, with its own ID and no Accounts of its own.
type Account struct {
	Event
	Why string // why it is one with the others, one plain English sentence; "" where they were joined to it
}

// Link says that two events are tellings of one happening. It leaves both as
// they are, so that it can be taken back.
type Link struct {
	From, To EventID // From came later
	Why      string  // one plain English sentence
	By       string  // what found it, as in Provenance.Engine; "user" for the user's own
}

// Rivals reports two dates of one happening that cannot both be true.
func Rivals(a, b when.Date) bool {
	return !a.IsZero() && !b.IsZero() && (a.To <= b.From || b.To <= a.From)
}

// Rivals are the dates that other accounts of an event give and that cannot be true
// beside its own.
func (e *Event) Rivals() (out []when.Date) {
	for i := range e.Accounts {
		if d := e.Accounts[i].When; Rivals(e.When, d) {
			out = append(out, d)
		}
	}
	return out
}

// Telling is the id of the account that the event shows: its own where it is not
// joined.
func (e *Event) Telling() EventID {
	if len(e.Accounts) > 0 {
		return e.Accounts[0].ID
	}
	return e.ID
}

// Document is the document that an event is from; "" where it has no quote.
func (e *Event) Document() DocumentID {
	if len(e.Quotes) == 0 {
		return ""
	}
	return e.Quotes[0].Document
}

// Documents counts the documents that tell of an event.
func (e *Event) Documents() int {
	seen := map[DocumentID]bool{}
	for i := range e.Quotes {
		seen[e.Quotes[i].Document] = true
	}
	return len(seen)
}

// Stated reports that words of the document name the event's date.
func (e *Event) Stated() bool {
	return e.Basis.Quote != nil && strings.HasPrefix(e.Basis.Rule, "dates/")
}

// Plain reports that words of the document name the event's date, and name it
// whole: "3 May 2014", not "Friday", of which it must be found out which one is meant.
func (e *Event) Plain() bool {
	return e.Stated() && e.Basis.Anchor == "" && e.Basis.Other.IsZero()
}

// Groups finds the events that links make one, directly or through others. It
// returns, for each event that a link names, the earliest of its group.
func Groups(links []Link) map[EventID]EventID {
	up := make(map[EventID]EventID, 2*len(links))
	root := func(id EventID) EventID {
		for {
			next, ok := up[id]
			if !ok || next == id {
				return id
			}
			if over, ok := up[next]; ok {
				up[id] = over
			}
			id = next
		}
	}
	for _, l := range links {
		a, b := root(l.From), root(l.To)
		up[max(a, b)] = min(a, b)
		up[min(a, b)] = min(a, b)
	}
	for id := range up {
		up[id] = root(id)
	}
	return up
}

// Join makes one event of the tellings that links join. It keeps the order of
// the events: the one shown stays where it was. A joined event has the earliest
// ID of its tellings. published gives the dates of the documents.
func Join(events []Event, links []Link, published map[DocumentID]when.Date) []Event {
	if len(links) == 0 {
		return events
	}
	group := Groups(links)
	why := make(map[EventID]string, len(links))
	for _, l := range links {
		if why[l.From] == "" {
			why[l.From] = l.Why
		}
	}
	members := map[EventID][]Account{}
	for i := range events {
		if g, ok := group[events[i].ID]; ok {
			members[g] = append(members[g], Account{Event: events[i], Why: why[events[i].ID]})
		}
	}
	for _, m := range members {
		usual := usualness(m)
		slices.SortFunc(m, func(a, b Account) int { return better(&a.Event, &b.Event, usual, published) })
	}
	out := make([]Event, 0, len(events))
	for i := range events {
		m := members[group[events[i].ID]]
		switch {
		case len(m) < 2:
			out = append(out, events[i])
		case m[0].ID == events[i].ID:
			out = append(out, joined(m, group[events[i].ID]))
		}
	}
	return out
}

// usualness tells for each of some tellings how many of them, on average, have a
// word of its title: the headline that says what most say speaks for all of them.
func usualness(m []Account) map[EventID]float64 {
	if len(m) < 3 {
		return nil
	}
	count := map[uint64]int{}
	words := make([][]uint64, len(m))
	for i := range m {
		words[i] = content(nil, m[i].Title)
		for _, w := range words[i] {
			count[w]++
		}
	}
	out := make(map[EventID]float64, len(m))
	for i := range m {
		sum := 0
		for _, w := range words[i] {
			sum += count[w]
		}
		out[m[i].ID] = float64(sum) / float64(len(words[i])+1)
	}
	return out
}

// better orders tellings by which to show: the user's choice, then what the user
// has corrected the title or the date of, then stated dates before inferred ones, one
// reading before two, the more precise first, as far as the day goes, then what a
// clause tells before a bare name for it, then the more usual, then the document
// that came out first.
func better(a, b *Event, usual map[EventID]float64, published map[DocumentID]when.Date) int {
	const day = 24 * 60 * 60
	width := func(d when.Date) uint64 {
		if d.IsZero() || d.From == when.MinInstant || d.To == when.MaxInstant {
			return 1<<64 - 1
		}
		return max(day, uint64(d.To-d.From))
	}
	edited := func(e *Event) bool { return e.Edited&(TitleField|WhenField) != 0 }
	return cmp.Or(
		-compareBool(a.Shown, b.Shown),
		-compareBool(edited(a), edited(b)),
		-compareBool(a.Stated(), b.Stated()),
		compareBool(a.Basis.Other.IsZero(), b.Basis.Other.IsZero())*-1,
		cmp.Compare(width(a.When), width(b.When)),
		compareBool(a.Provenance.Rule == "events/dated-noun", b.Provenance.Rule == "events/dated-noun"),
		cmp.Compare(usual[b.ID], usual[a.ID]),
		when.Sort(published[a.Document()], published[b.Document()]),
		cmp.Compare(a.ID, b.ID),
	)
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// joined is the event that tellings make, the first of which is shown.
func joined(m []Account, id EventID) Event {
	e := m[0].Event
	e.ID, e.Accounts = id, m
	quotes, people, places := map[Position]bool{}, map[string]bool{e.Speaker: true}, map[string]bool{}
	tags := map[string]bool{}
	e.Quotes, e.People, e.Places, e.Tags = nil, nil, nil, nil
	for i := range m {
		o := &m[i].Event
		for _, q := range o.Quotes {
			if k := q.Position(); !quotes[k] {
				quotes[k] = true
				e.Quotes = append(e.Quotes, q)
			}
		}
		e.People, e.Places, e.Tags = addNew(e.People, o.People, people), addNew(e.Places, o.Places, places), addNew(e.Tags, o.Tags, tags)
		e.Salience = max(e.Salience, o.Salience)
	}
	e.Salience = told(e.Salience, e.Documents(), len(e.Quotes))
	return e
}

// addNew appends the names that were not seen before.
func addNew(list, more []string, seen map[string]bool) []string {
	for _, n := range more {
		if !seen[n] {
			seen[n] = true
			list = append(list, n)
		}
	}
	return list
}

// told raises a salience by how often a happening is told: what a second
// document tells closes a fifth of the gap to 1, each after it as much of what
// is left; each further quote of the same documents closes a twentieth.
func told(s float64, documents, quotes int) float64 {
	gap := 1 - s
	for range min(documents, 50) - 1 {
		gap *= 0.8
	}
	for range min(quotes-documents, 50) {
		gap *= 0.95
	}
	return 1 - gap
}
