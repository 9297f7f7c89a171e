package session

import "context"

// Parts is how many parts of a filter are set, for a badge; the two ends of a range
// of dates are one.
func (f *Filter) Parts() int {
	n := 0
	for _, set := range [...]bool{
		len(queryWords(f.Text)) > 0, f.From != "" || f.To != "", len(f.Kinds) > 0, len(f.Factualities) > 0,
		len(f.Verified) > 0, len(f.People) > 0, len(f.Places) > 0, len(f.Tags) > 0, len(f.Documents) > 0,
	} {
		if set {
			n++
		}
	}
	return n
}

// ReadFilters hands the saved filters to done, read on a worker.
func (s *Session) ReadFilters(done func([]SavedFilter, error)) {
	s.worker(func() func() {
		list, err := s.SavedFilters(s.ctx)
		return func() { done(list, err) }
	})
}

// KeepFilter is SaveFilter on a worker; done gets what is saved then.
func (s *Session) KeepFilter(name string, f Filter, done func([]SavedFilter, error)) {
	s.worker(func() func() {
		s.saving.Lock() // what one reads, changes and writes is no other's
		defer s.saving.Unlock()
		err := s.SaveFilter(context.WithoutCancel(s.ctx), name, f)
		list, err2 := s.SavedFilters(s.ctx)
		if err == nil {
			err = err2
		}
		return func() { done(list, err) }
	})
}
