package session

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"quoteline/timeline"
	"quoteline/timeline/extract/title"
)

// Around words, as much of the text is read as says when they were, in bytes: what
// goes before, for "the next day", and their sentence to its end.
const (
	guessBefore = 2000
	guessAfter  = 1000
)

// Guess drafts an event of words of a document, on a worker: they are its title,
// clipped, and its quote; its date, and who and what it is about, are what the engine
// says of them, counted from the document's date. Where it says nothing of when, the
// event has no date.
func (s *Session) Guess(d *timeline.Document, words timeline.Span, done func(timeline.Event, error)) {
	s.worker(func() func() {
		e := timeline.Event{
			Title: title.Clip(words.In(d.Text)), Quotes: []timeline.Quote{timeline.NewQuote(d, words)},
			Provenance: timeline.Provenance{Engine: timeline.UserEngine, Rule: "user/words"},
		}
		from, to := around(d.Text, words)
		part := *d
		part.Text, part.Map = d.Text[from:to], nil
		x, err := s.cfg.Extract(s.ctx, &part)
		if err != nil {
			err = fmt.Errorf("date the words: %w", err)
		} else {
			guess(&e, d, words, x, from)
		}
		return func() { done(e, err) }
	})
}

// around is what is read to date words: whole lines, as far as they are not too long.
func around(text string, words timeline.Span) (from, to int) {
	from = max(0, words.Start-guessBefore)
	if i := strings.LastIndexByte(text[:from], '\n'); from-i <= guessBefore {
		from = i + 1
	}
	to = min(len(text), words.End+guessAfter)
	if i := strings.IndexByte(text[words.End:to], '\n'); i >= 0 {
		to = words.End + i
	}
	for from < words.Start && !utf8.RuneStart(text[from]) {
		from++
	}
	for to < len(text) && !utf8.RuneStart(text[to]) {
		to++
	}
	return from, to
}

// guess fills in what an extraction of the text from an offset on says of words.
func guess(e *timeline.Event, d *timeline.Document, words timeline.Span, x *timeline.Extraction, from int) {
	all := x.Events
	for i := range x.LeftOut {
		all = append(all, x.LeftOut[i].Event)
	}
	shift := func(s timeline.Span) timeline.Span { return timeline.Span{Start: s.Start + from, End: s.End + from} }
	best := 0
	for i := range all {
		o := &all[i]
		told := false
		for _, q := range o.Quotes {
			told = told || shift(q.Span).Overlaps(words)
		}
		if !told {
			continue
		}
		named := i < len(x.Events) && o.Head.Len() > 0 && words.Contains(shift(o.Head))
		if named && e.Head.Len() == 0 {
			e.Head, e.Kind, e.Factuality, e.Certainty = shift(o.Head), o.Kind, o.Factuality, o.Certainty
			e.Speaker, e.People, e.Places = o.Speaker, o.People, o.Places
		}
		sure := 1
		switch q := o.Basis.Quote; {
		case o.When.IsZero(), o.Basis.Anchor != "" && d.Published.Date.IsZero():
			continue // without a date of the document a part of it has none either
		case named:
			sure = 4
		case q != nil && words.Contains(shift(q.Span)):
			sure = 3
		case q != nil:
			sure = 2
		}
		if sure > best {
			best = sure
			e.When, e.Basis = o.When, o.Basis
			if q := o.Basis.Quote; q != nil {
				at := timeline.NewQuote(d, shift(q.Span))
				e.Basis.Quote = &at
			}
		}
	}
}

// EventCounts counts the events that each document tells of, on a worker.
func (s *Session) EventCounts(done func(map[timeline.DocumentID]int, error)) {
	docs := s.snap.documents
	s.worker(func() func() {
		counts := make(map[timeline.DocumentID]int, len(docs))
		for i := range docs {
			ids, err := s.store.EventsOf(s.ctx, docs[i].ID)
			if err != nil {
				return func() { done(nil, fmt.Errorf("count the events of %s: %w", docs[i].Title, err)) }
			}
			counts[docs[i].ID] = len(ids)
		}
		return func() { done(counts, nil) }
	})
}
