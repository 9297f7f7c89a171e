package order

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// told makes n events with ids from 1, the first of which two documents tell of.
func told(n int) []timeline.Event {
	es := make([]timeline.Event, n)
	for i := range es {
		es[i].ID = timeline.EventID(i + 1)
	}
	if n > 0 {
		es[0].Accounts = make([]timeline.Account, 2)
	}
	return es
}

func said(from, to timeline.EventID, rel timeline.Rel, because string) timeline.Relation {
	return timeline.Relation{From: from, To: to, Rel: rel, Because: because, Quote: &timeline.Quote{Exact: because}}
}

func TestAcross(t *testing.T) {
	before, includes, equal := timeline.Before, timeline.Includes, timeline.Equal
	inferred := said(2, 1, before, "b")
	inferred.Quote = nil
	for name, c := range map[string]struct {
		relations []timeline.Relation
		want      []string // the reasons of the one contradiction
	}{
		"nothing":                 {nil, nil},
		"they agree":              {[]timeline.Relation{said(1, 2, before, "a"), said(1, 2, before, "b")}, nil},
		"before and after":        {[]timeline.Relation{said(1, 2, before, "a"), said(2, 1, before, "b")}, []string{"a", "b"}},
		"by way of a third":       {[]timeline.Relation{said(1, 2, before, "a"), said(2, 3, before, "b"), said(3, 1, before, "c")}, []string{"a", "b", "c"}},
		"a part before the whole": {[]timeline.Relation{said(1, 2, includes, "a"), said(2, 1, before, "b")}, []string{"a", "b"}},
		"between, and outside":    {[]timeline.Relation{said(1, 2, includes, "a"), said(1, 3, before, "b"), said(3, 2, before, "c")}, []string{"a", "b", "c"}},
		"at once, and before":     {[]timeline.Relation{said(1, 2, equal, "a"), said(1, 2, before, "b")}, nil},
		"each part of the other":  {[]timeline.Relation{said(1, 2, includes, "a"), said(2, 1, includes, "b")}, nil},
		"inferred":                {[]timeline.Relation{said(1, 2, before, "a"), inferred}, nil},
		"of what is not there":    {[]timeline.Relation{said(1, 9, before, "a"), said(9, 1, before, "b")}, nil},
	} {
		got := Across(told(3), c.relations)
		if c.want == nil {
			if len(got) > 0 {
				t.Errorf("%s: %+v", name, got)
			}
			continue
		}
		if len(got) != 1 {
			t.Errorf("%s: %+v", name, got)
			continue
		}
		seen := map[string]bool{}
		for _, r := range got[0].Because {
			seen[r.Because] = true
		}
		for _, w := range c.want {
			if !seen[w] || len(seen) != len(c.want) {
				t.Errorf("%s: because %+v", name, got[0].Because)
			}
		}
	}
}

func TestAcrossNeedsAMeeting(t *testing.T) {
	es := told(2)
	es[0].Accounts = nil
	if got := Across(es, []timeline.Relation{said(1, 2, timeline.Before, "a"), said(2, 1, timeline.Before, "b")}); got != nil {
		t.Errorf("%+v", got)
	}
}

func TestAcrossByDates(t *testing.T) {
	es := told(2)
	q := &timeline.Quote{Document: "d", Exact: "3 May"}
	for i, d := range []int{9, 3} {
		es[i].When, es[i].Basis, es[i].Quotes = when.NewDay(2014, 5, d), timeline.Basis{Rule: "dates/full", Quote: q}, []timeline.Quote{*q}
	}
	es[0].Accounts = []timeline.Account{{Event: es[0]}, {Event: es[0]}}
	relations := []timeline.Relation{said(1, 2, timeline.Before, "“after”")}
	got := Across(es, relations)
	if len(got) != 1 || len(got[0].Because) != 2 || got[0].Because[1].Because != "the dates: 3 May 2014, then 9 May 2014" {
		t.Errorf("%+v", got)
	}
	relations[0].Quote.Document = "d" // all of one document: Solve has seen to it
	if got := Across(es, relations); got != nil {
		t.Errorf("%+v", got)
	}
	relations[0].Quote.Document = ""
	es[1].Basis.Rule = "bounds/report" // inferred: the words win
	if got := Across(es, relations); got != nil {
		t.Errorf("%+v", got)
	}
}

// TestAcrossOrdersOrContradicts: relations that some instants satisfy never
// contradict, and the answer is the same each time.
func TestAcrossOrdersOrContradicts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 7).Draw(t, "events")
		start, end := make([]int, n), make([]int, n)
		for i := range n {
			start[i] = rapid.IntRange(0, 9).Draw(t, "start")
			end[i] = start[i] + rapid.IntRange(1, 5).Draw(t, "length")
		}
		var relations []timeline.Relation
		for range rapid.IntRange(0, 20).Draw(t, "relations") {
			i, k := rapid.IntRange(0, n-1).Draw(t, "from"), rapid.IntRange(0, n-1).Draw(t, "to")
			from, to := timeline.EventID(i+1), timeline.EventID(k+1)
			switch {
			case i == k:
			case end[i] <= start[k]:
				relations = append(relations, said(from, to, timeline.Before, "b"))
			case start[i] <= start[k] && end[k] <= end[i]:
				relations = append(relations, said(from, to, timeline.Includes, "i"))
			case start[i] < end[k] && start[k] < end[i]:
				relations = append(relations, said(from, to, timeline.Equal, "e"))
			}
		}
		if got := Across(told(n), relations); len(got) > 0 {
			t.Fatalf("%v %v %+v: %+v", start, end, relations, got)
		}
		if len(relations) > 0 && relations[0].Rel != timeline.Equal {
			bad := append(relations, said(relations[0].To, relations[0].From, timeline.Before, "x"))
			first, again := Across(told(n), bad), Across(told(n), bad)
			if len(first) == 0 || !reflect.DeepEqual(first, again) {
				t.Fatalf("%+v: %+v %+v", bad, first, again)
			}
		}
	})
}
