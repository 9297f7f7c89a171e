package session

import (
	"fmt"
	"slices"
	"sync"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// Filter says which events to show. Values inside a part are alternatives; the
// parts have to hold together. The zero Filter shows all.
type Filter struct {
	Text         string                  `json:"text,omitempty"` // as in Search
	From         string                  `json:"from,omitempty"` // EDTF: what may have happened then or later
	To           string                  `json:"to,omitempty"`   // EDTF: or earlier
	Kinds        []timeline.Kind         `json:"kinds,omitempty"`
	Factualities []timeline.Factuality   `json:"factualities,omitempty"`
	Verified     []timeline.Verification `json:"verified,omitempty"`
	People       []string                `json:"people,omitempty"` // who takes part or speaks
	Places       []string                `json:"places,omitempty"`
	Tags         []string                `json:"tags,omitempty"`
	Documents    []timeline.DocumentID   `json:"documents,omitempty"` // the one that an event is shown from
}

// Zero reports a filter that shows all.
func (f *Filter) Zero() bool {
	return len(queryWords(f.Text)) == 0 && f.From == "" && f.To == "" && len(f.Kinds) == 0 && len(f.Factualities) == 0 &&
		len(f.Verified) == 0 && len(f.People) == 0 && len(f.Places) == 0 && len(f.Tags) == 0 && len(f.Documents) == 0
}

// Valid reports what is wrong with a filter: days that are no dates.
func (f *Filter) Valid() error {
	for _, d := range [2]string{f.From, f.To} {
		if _, err := when.Parse(d); err != nil {
			return fmt.Errorf("%q is no date: %w", d, err)
		}
	}
	return nil
}

// part is a part of a filter; an event that fails in one part only counts for
// the facets of that part.
type part uint8

const (
	partKind part = 1 << iota
	partFactuality
	partVerified
	partPeople
	partPlaces
	partTags
	partDocument
	partOther
)

// compiled is a filter ready for the columns of one timeline.
type compiled struct {
	c                          *timeline.Columns
	text                       timeline.Set // nil is all
	from, to                   when.Instant
	kinds, factualities, state uint32 // a bit a value
	people, places, tags       timeline.Set
	documents                  timeline.Set
}

// compile looks up what f names. text are the events in which its text occurs.
func compile(f *Filter, n *snapshot, text timeline.Set) (*compiled, error) {
	k := &compiled{c: n.columns, text: text, from: when.MinInstant, to: when.MaxInstant}
	for _, d := range []struct {
		edtf string
		set  func(when.Date)
	}{{f.From, func(d when.Date) { k.from = d.From }}, {f.To, func(d when.Date) { k.to = d.To }}} {
		date, err := when.Parse(d.edtf)
		if err != nil {
			return nil, fmt.Errorf("%q is no date: %w", d.edtf, err)
		}
		if !date.IsZero() {
			d.set(date)
		}
	}
	k.kinds, k.factualities, k.state = bitsOf(f.Kinds), bitsOf(f.Factualities), bitsOf(f.Verified)
	k.people, k.places = namesIn(n.columns.Names, f.People), namesIn(n.columns.Names, f.Places)
	k.tags = namesIn(n.columns.Names, f.Tags)
	if len(f.Documents) > 0 {
		k.documents = timeline.NewSet(len(n.documents))
		for _, id := range f.Documents {
			if i, ok := n.docByID[id]; ok {
				k.documents.Add(i)
			}
		}
	}
	return k, nil
}

// bitsOf is the set of some values; all where there are none.
func bitsOf[T ~uint8](values []T) (b uint32) {
	if len(values) == 0 {
		return ^uint32(0)
	}
	for _, v := range values {
		b |= 1 << (v & 31)
	}
	return b
}

// namesIn is the set of some names; nil where none are wanted.
func namesIn(names, wanted []string) timeline.Set {
	if len(wanted) == 0 {
		return nil
	}
	in := timeline.NewSet(len(names))
	for i, n := range names {
		if slices.Contains(wanted, n) {
			in.Add(i)
		}
	}
	return in
}

// fails returns the parts in which event i does not pass.
func (k *compiled) fails(i int) (p part) {
	f := k.c.Flags[i]
	if k.kinds>>f.Kind()&1 == 0 {
		p |= partKind
	}
	if k.factualities>>f.Factuality()&1 == 0 {
		p |= partFactuality
	}
	if k.state>>f.Verified()&1 == 0 {
		p |= partVerified
	}
	if d := k.c.Document[i]; k.documents != nil && (d == timeline.NoDocument || !k.documents.Has(int(d))) {
		p |= partDocument
	}
	if k.people != nil || k.places != nil || k.tags != nil {
		person, place, tag := k.people == nil, k.places == nil, k.tags == nil
		for _, n := range k.c.NamesOf(i) {
			switch n.Role() {
			case timeline.Place:
				place = place || k.places.Has(n.Index())
			case timeline.Tag:
				tag = tag || k.tags.Has(n.Index())
			default:
				person = person || k.people.Has(n.Index())
			}
		}
		if !person {
			p |= partPeople
		}
		if !place {
			p |= partPlaces
		}
		if !tag {
			p |= partTags
		}
	}
	if k.text != nil && !k.text.Has(i) || k.from != when.MinInstant && (f.Undated() || k.c.To[i] <= k.from) ||
		k.to != when.MaxInstant && (f.Undated() || k.c.From[i] >= k.to) {
		p |= partOther
	}
	return p
}

// SetFilter shows the events that f leaves, found on a worker. The error is for
// the user's eyes; the filter stays what it was then.
func (s *Session) SetFilter(f Filter) error {
	if err := f.Valid(); err != nil {
		return err
	}
	s.filter = f
	s.refilter()
	return nil
}

// Filter returns the filter.
func (s *Session) Filter() Filter { return s.filter }

// Facets counts what the filter could show. They are those of the filter that
// is shown; empty until the first one was set or CountFacets was called.
func (s *Session) Facets() Facets { return s.shown.facets }

// CountFacets counts the facets, on a worker, where no filter has done so.
func (s *Session) CountFacets() {
	if !s.filter.Zero() {
		s.refilter()
		return
	}
	n, snap := s.shown, s.snap
	s.worker(func() func() {
		facets := snap.facets()
		return func() {
			if n.events == s.shown.events {
				now := *s.shown
				now.facets = facets
				s.shown = &now
				s.changed(FacetsChanged)
			}
		}
	})
}

// refilter applies the filter to what is loaded.
func (s *Session) refilter() {
	s.filters++
	generation, snap, f, g := s.filters, s.snap, s.filter, s.grouping
	s.worker(func() func() {
		n, err := s.apply(snap, &f, g)
		return func() {
			if err != nil || generation != s.filters || snap != s.snap {
				return
			}
			s.showing(n)
			s.changed(EventsChanged)
			if s.search.hits != nil {
				s.found(s.search.hits)
			}
		}
	})
}

// apply finds what a filter shows.
func (s *Session) apply(snap *snapshot, f *Filter, g Grouping) (*shown, error) {
	if f.Zero() {
		n := *s.show(snap, nil, g)
		n.facets = snap.facets()
		return &n, nil
	}
	var text timeline.Set
	if q := queryWords(f.Text); len(q) > 0 {
		var err error
		if text, err = s.store.Search(s.ctx, snap.columns, q); err != nil {
			return nil, err
		}
	}
	k, err := compile(f, snap, text)
	if err != nil {
		return nil, err
	}
	at, failed := k.pass()
	if len(at) == snap.columns.Len() {
		at = nil
	}
	// Values are counted beside what orders the events, which one processor does alone
	// for most of the time.
	var facets Facets
	var counting sync.WaitGroup
	counting.Go(func() { facets = k.facets(len(snap.documents), failed) })
	n := *s.show(snap, at, g)
	counting.Wait()
	n.facets = facets
	return &n, nil
}
