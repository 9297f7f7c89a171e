package session

import (
	"context"
	"errors"
	"slices"
	"time"

	"quoteline/timeline"
)

// whole returns the events with some ids that can be read.
func (s *Session) whole(ids []timeline.EventID) (out []*timeline.Event) {
	for _, id := range ids {
		if e := s.Event(id); e != nil && !slices.Contains(out, e) {
			out = append(out, e)
		}
	}
	return out
}

// Correct says something of events: the fields of c that count. Of a joined event
// it is said of the telling that it shows; names that the user takes from it are
// taken from the others too, since it has the names of all.
func (s *Session) Correct(label string, ids []timeline.EventID, c timeline.Correction, done func(error)) {
	if c.Fields&timeline.VerifiedField != 0 && c.At.IsZero() {
		c.At = time.Now().UTC().Truncate(time.Second)
	}
	events := s.whole(ids)
	s.Edit(label, func(e timeline.Editor) error {
		for _, ev := range events {
			if err := e.Correct(ev.Telling(), &c); err != nil {
				return err
			}
			for i := range ev.Accounts {
				if err := keepNames(e, &ev.Accounts[i].Event, ev.Telling(), &c); err != nil {
					return err
				}
			}
		}
		return nil
	}, done)
}

// keepNames takes from another telling the names that c does not have.
func keepNames(e timeline.Editor, other *timeline.Event, shown timeline.EventID, c *timeline.Correction) error {
	if other.ID == shown {
		return nil
	}
	var less timeline.Correction
	for _, part := range []struct {
		field    timeline.Fields
		has, new []string
		to       *[]string
	}{
		{timeline.PeopleField, other.People, c.People, &less.People},
		{timeline.PlacesField, other.Places, c.Places, &less.Places},
		{timeline.TagsField, other.Tags, c.Tags, &less.Tags},
	} {
		gone := func(n string) bool { return !slices.Contains(part.new, n) }
		if c.Fields&part.field != 0 && slices.ContainsFunc(part.has, gone) {
			less.Fields |= part.field
			*part.to = slices.DeleteFunc(slices.Clone(part.has), gone)
		}
	}
	if less.Zero() {
		return nil
	}
	return e.Correct(other.ID, &less)
}

// Revert makes fields of events the engine's again.
func (s *Session) Revert(label string, ids []timeline.EventID, f timeline.Fields, done func(error)) {
	tellings := tellingsOf(s.whole(ids))
	s.Edit(label, func(e timeline.Editor) error {
		for _, id := range tellings {
			if err := e.Revert(id, f); err != nil {
				return err
			}
		}
		return nil
	}, done)
}

// tellingsOf are the ids of all tellings of events.
func tellingsOf(events []*timeline.Event) (ids []timeline.EventID) {
	for _, ev := range events {
		if len(ev.Accounts) == 0 {
			ids = append(ids, ev.ID)
		}
		for i := range ev.Accounts {
			ids = append(ids, ev.Accounts[i].ID)
		}
	}
	return ids
}

// Delete takes events off the timeline, with all their tellings. They stay among
// what was left out.
func (s *Session) Delete(label string, ids []timeline.EventID, done func(error)) {
	s.setDeleted(label, tellingsOf(s.whole(ids)), true, done)
}

// Undelete puts tellings back that were deleted, by their own ids, and selects the
// first.
func (s *Session) Undelete(label string, ids []timeline.EventID, done func(error)) {
	if len(ids) > 0 {
		done = s.thenSelect(&ids[0], done)
	}
	s.setDeleted(label, ids, false, done)
}

func (s *Session) setDeleted(label string, ids []timeline.EventID, deleted bool, done func(error)) {
	s.Edit(label, func(e timeline.Editor) error {
		for _, id := range ids {
			if !deleted {
				if err := e.Revert(id, timeline.DeletedField); err != nil {
					return err
				}
				continue
			}
			if err := e.Correct(id, &timeline.Correction{Fields: timeline.DeletedField, Deleted: true}); err != nil {
				return err
			}
		}
		return nil
	}, done)
}

// ErrFew says that it takes two events to be merged.
var ErrFew = errors.New("choose at least two events")

// Merge makes one of events, which shows what the first of them does. why is one
// plain English sentence. It selects the merged event.
func (s *Session) Merge(label, why string, ids []timeline.EventID, done func(error)) {
	events := s.whole(ids)
	if len(events) < 2 {
		if done != nil {
			done(ErrFew)
		}
		return
	}
	first, tellings := events[0].Telling(), tellingsOf(events)
	s.Edit(label, func(e timeline.Editor) error {
		for _, ev := range events[1:] {
			if err := e.Link(timeline.Link{From: ev.Telling(), To: first, Why: why, By: timeline.UserEngine}); err != nil {
				return err
			}
		}
		return show(e, first, tellings)
	}, s.thenSelect(&first, done))
}

// show makes one telling the one that an event shows.
func show(e timeline.Editor, shown timeline.EventID, tellings []timeline.EventID) error {
	for _, id := range tellings {
		if id == shown {
			continue
		}
		if err := e.Revert(id, timeline.ShownField); err != nil {
			return err
		}
	}
	return e.Correct(shown, &timeline.Correction{Fields: timeline.ShownField, Shown: true})
}

// Show makes a telling, by its own id, the one whose title and date its event
// shows. The others stay with theirs.
func (s *Session) Show(label string, account timeline.EventID, done func(error)) {
	tellings := tellingsOf(s.whole([]timeline.EventID{account}))
	s.Edit(label, func(e timeline.Editor) error { return show(e, account, tellings) }, done)
}

// Split makes a telling an event of its own, for good: neither a new extraction
// nor another import joins it with the others again. It selects it.
func (s *Session) Split(label string, account timeline.EventID, done func(error)) {
	s.Edit(label, func(e timeline.Editor) error {
		if err := e.Unlink(account); err != nil {
			return err
		}
		return e.Revert(account, timeline.ShownField)
	}, s.thenSelect(&account, done))
}

// Reject says that two events are not one: they are not proposed again.
func (s *Session) Reject(label string, a, b timeline.EventID, done func(error)) {
	s.Edit(label, func(e timeline.Editor) error { return e.Part(a, b) }, done)
}

// AddEvent puts an event of the user's own on the timeline and selects it.
func (s *Session) AddEvent(label string, ev timeline.Event, done func(error)) {
	var id timeline.EventID
	s.Edit(label, func(e timeline.Editor) (err error) {
		id, err = e.Add(&ev)
		return err
	}, s.thenSelect(&id, done))
}

// AddQuote gives an event more words, of any document.
func (s *Session) AddQuote(label string, id timeline.EventID, q timeline.Quote, done func(error)) {
	s.Correct(label, []timeline.EventID{id}, timeline.Correction{Quotes: []timeline.Quote{q}}, done)
}

// DropQuote takes words from every telling of an event that has them.
func (s *Session) DropQuote(label string, id timeline.EventID, q timeline.Quote, done func(error)) {
	tellings := tellingsOf(s.whole([]timeline.EventID{id}))
	s.Edit(label, func(e timeline.Editor) error { return drop(e, q.Position(), tellings) }, done)
}

func drop(e timeline.Editor, at timeline.Position, tellings []timeline.EventID) error {
	for _, id := range tellings {
		ev, err := e.Event(id)
		if err != nil {
			return err
		}
		if timeline.QuoteAt(ev.Quotes, at) < 0 {
			continue
		}
		if err := e.Correct(id, &timeline.Correction{Dropped: []timeline.Position{at}}); err != nil {
			return err
		}
	}
	return nil
}

// SplitQuote makes an event of its own of one quote of an event, which loses it.
// It selects the new one.
func (s *Session) SplitQuote(label string, id timeline.EventID, q timeline.Quote, done func(error)) {
	events := s.whole([]timeline.EventID{id})
	if len(events) == 0 {
		return
	}
	own := *events[0]
	own.ID, own.Accounts, own.Quotes = 0, nil, []timeline.Quote{q}
	var added timeline.EventID
	s.Edit(label, func(e timeline.Editor) (err error) {
		if err = drop(e, q.Position(), tellingsOf(events)); err != nil {
			return err
		}
		added, err = e.Add(&own)
		return err
	}, s.thenSelect(&added, done))
}

// thenSelect is done, with the event selected that id holds by then.
func (s *Session) thenSelect(id *timeline.EventID, done func(error)) func(error) {
	return func(err error) {
		if err == nil {
			s.Select(*id)
		}
		if done != nil {
			done(err)
		}
	}
}

// RemoveDocument deletes a document with its events.
func (s *Session) RemoveDocument(label string, id timeline.DocumentID, done func(error)) {
	s.step(func(ctx context.Context) error {
		return s.editDocuments(ctx, label, func(e timeline.Editor) error { return e.Remove(id) })
	}, done)
}
