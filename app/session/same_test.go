package session

import (
	"context"
	"fmt"
	"testing"

	"quoteline/app/intake"
	"quoteline/timeline"
	"quoteline/timeline/when"
)

// oneLine makes a document with one event on 3 May 2014.
func oneLine(n int, title, head string) *timeline.Extraction {
	id := timeline.DocumentID(fmt.Sprint("d", n))
	at := 0
	for title[at:at+len(head)] != head {
		at++
	}
	q := timeline.Quote{Document: id, Span: timeline.Span{End: len(title)}, Exact: title}
	return &timeline.Extraction{
		Document: timeline.Document{ID: id, Title: string(id)},
		Events: []timeline.Event{{
			ID: 1, Title: title, When: when.NewDay(2014, 5, 3), Quotes: []timeline.Quote{q}, Head: timeline.Span{Start: at, End: at + len(head)},
			Basis: timeline.Basis{Rule: "dates/full", Quote: &timeline.Quote{Document: id, Span: timeline.Span{Start: 100, End: 105}, Exact: "3 May"}},
		}},
	}
}

func TestImportJoinsWhatTheTimelineTellsOf(t *testing.T) {
	m := &store{}
	made := map[timeline.DocumentID]*timeline.Extraction{}
	var docs []timeline.Document
	for i, x := range []*timeline.Extraction{
		oneLine(1, "the bridge at Oakford collapsed", "collapsed"),
		oneLine(2, "the Oakford bridge collapsed", "collapsed"),
		oneLine(3, "the Oakford mill burned", "burned"),
	} {
		made[timeline.DocumentID(fmt.Sprint("d", i+1))] = x
		docs = append(docs, x.Document)
	}
	l := make(loop, 1000)
	s := New(m, l.post, Config{Extract: func(_ context.Context, d *timeline.Document) (*timeline.Extraction, error) { return made[d.ID], nil }})
	defer s.Close()
	var report *intake.Report
	if err := s.ImportDocuments(docs, func(r intake.Report) { report = &r }); err != nil {
		t.Fatal(err)
	}
	l.until(t, func() bool { return report != nil })
	if len(report.Results) != 3 || report.Results[0].Told != 0 || report.Results[1].Told != 1 || report.Results[2].Told != 0 {
		t.Fatalf("%+v", report.Results)
	}
	if s.Stats().Events != 2 || len(s.Event(1).Accounts) != 2 {
		t.Fatalf("%+v", s.Shown().ID)
	}
	// The id of either telling leads to the event.
	s.Select(2)
	if e := s.Selected(); e == nil || e.ID != 1 || s.Number(2) != 1 {
		t.Errorf("%+v", e)
	}
	if marks, err := s.marks("d2"); err != nil || len(marks) != 1 || marks[0].Event != 1 {
		t.Errorf("%+v %v", marks, err)
	}
}

func TestContradictionsOfAnEvent(t *testing.T) {
	m := three()
	m.conflicts = []timeline.Contradiction{{Events: []timeline.EventID{7, 3}}}
	s, l := opened(t, m, Config{})
	l.until(t, func() bool { return s.Stats().Contradictions > 0 })
	if s.Stats().Contradictions != 1 || len(s.Contradictions(7)) != 1 || len(s.Contradictions(3)) != 1 || len(s.Contradictions(9)) != 0 {
		t.Errorf("%+v", s.Stats())
	}
}
