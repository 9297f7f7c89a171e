package session

import (
	"context"
	"errors"
	"testing"
	"time"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// leftStore is a store with omissions.
type leftStore struct {
	*store
	omissions []timeline.Omission
	full      error
}

func (m *leftStore) EachLeftOut(_ context.Context, f func(*timeline.Omission) error) error {
	for _, o := range timeline.LeftOut(m.omissions, m.events) {
		if err := f(&o); err != nil {
			return err
		}
	}
	return nil
}

func (m *leftStore) Edit(_ context.Context, _ string, _ time.Time, f func(timeline.Editor) error) error {
	if m.full != nil {
		return m.full
	}
	return f(adder{m: m})
}

// adder can add events.
type adder struct {
	timeline.Editor
	m *leftStore
}

func (a adder) Add(e *timeline.Event) (timeline.EventID, error) {
	m := a.m
	added := *e
	added.ID = 100
	m.events = append(m.events, added)
	return added.ID, nil
}

func omission(at int, words string) timeline.Omission {
	q := timeline.Quote{Document: "d1", Span: timeline.Span{Start: at, End: at + len(words)}, Exact: words}
	return timeline.Omission{Why: "It may be.", Event: timeline.Event{Title: words, When: when.NewYear(2030), Quotes: []timeline.Quote{q}, Provenance: timeline.Provenance{Engine: "e"}}}
}

func TestLeftOutAndAdopt(t *testing.T) {
	m := &leftStore{store: three(), omissions: []timeline.Omission{omission(0, "The bridge"), omission(500, "It may open in 2030.")}}
	l := make(loop, 1000)
	s := New(m, l.post, Config{})
	if err := s.Load(context.Background()); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	left := func() (got []timeline.Omission) {
		done := false
		s.LeftOut(func(os []timeline.Omission, err error) {
			if err != nil {
				t.Error(err)
			}
			got, done = os, true
		})
		l.until(t, func() bool { return done })
		return got
	}
	os := left()
	if len(os) != 1 || os[0].Event.Title != "It may open in 2030." { // the other is quoted by an event
		t.Fatalf("%+v", os)
	}

	m.full = errors.New("disk full")
	var failed error
	s.Adopt("add", os[0], func(err error) { failed = err })
	l.until(t, func() bool { return failed != nil })
	if !errors.Is(failed, m.full) || s.Stats().Events != 3 {
		t.Errorf("%v, %d events", failed, s.Stats().Events)
	}

	m.full = nil
	done := false
	s.Adopt("add", os[0], func(err error) { done = err == nil })
	l.until(t, func() bool { return done })
	if e := s.Selected(); e == nil || e.ID != 100 {
		t.Errorf("selected %+v", e)
	}
	if os := left(); len(os) != 0 {
		t.Errorf("still left out: %+v", os)
	}
}
