package data

import (
	"context"
	"errors"
	"reflect"
	"testing"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// twoTellings are two documents whose first events are one happening; the second
// document also tells it twice.
func twoTellings(t *testing.T) (s *DB, a, b *timeline.Extraction) {
	t.Helper()
	s = open(t)
	a, b = sample(t, "one two three"), sample(t, "uno dos tres cuatro")
	if _, err := s.Import(ctx, a); err != nil {
		t.Fatal(err)
	}
	b.Events[0].When = when.NewMonth(2020, 1)
	b.Known = []timeline.Link{{From: 1, To: a.First, Why: "Both say so.", By: "e"}, {From: 1, To: 77, Why: "It is gone.", By: "e"}}
	b.Same = []timeline.Link{{From: 3, To: 1, Why: "It says so twice.", By: "e"}}
	if _, err := s.Import(ctx, b); err != nil {
		t.Fatal(err)
	}
	return s, a, b
}

func ids(es []timeline.Event) (out []timeline.EventID) {
	for i := range es {
		out = append(out, es[i].ID)
	}
	return out
}

func TestTellingsOfOneHappening(t *testing.T) {
	s, a, b := twoTellings(t)
	es, err := s.Events(ctx)
	if err != nil || len(es) != 5 {
		t.Fatal(ids(es), err)
	}
	e := es[0]
	if e.ID != a.First || len(e.Accounts) != 3 || len(e.Quotes) != 3 || e.Title != "About one" || e.When.EDTF != "2020-01-01" {
		t.Errorf("%+v", e)
	}
	if w := e.Accounts[0].Why; w != "" {
		t.Errorf("what others were joined to says why: %q", w)
	}
	if !reflect.DeepEqual(e.Accounts[0].Event, es0(a)) {
		t.Errorf("an account was rewritten: %+v", e.Accounts[0])
	}
	for _, id := range []timeline.EventID{a.First, b.First, b.First + 2} {
		one, err := s.Event(ctx, id)
		if err == nil {
			one.Salience = e.Salience // Events weighs all documents together
		}
		if err != nil || !reflect.DeepEqual(*one, e) {
			t.Errorf("%d: %+v %v", id, one, err)
		}
	}
	rs, err := s.Relations(ctx)
	if err != nil || len(rs) != 5 || rs[2].From != a.First || rs[3].To != a.First {
		t.Errorf("%+v %v", rs, err)
	}
	if ls, err := s.Links(ctx); err != nil || len(ls) != 2 || ls[0].Why != "Both say so." {
		t.Errorf("%+v %v", ls, err)
	}
}

func es0(x *timeline.Extraction) timeline.Event {
	e := x.Events[0]
	e.ID = x.First
	return e
}

func TestRemovingOneTellingLeavesTheOthers(t *testing.T) {
	s, a, b := twoTellings(t)
	if err := s.Remove(ctx, a.Document.ID); err != nil {
		t.Fatal(err)
	}
	es, err := s.Events(ctx)
	if err != nil || len(es) != 3 {
		t.Fatal(ids(es), err)
	}
	e, err := s.Event(ctx, b.First)
	if err != nil || e.ID != b.First || len(e.Accounts) != 2 || len(e.Quotes) != 2 {
		t.Errorf("%+v %v", e, err)
	}
	if added, err := s.Import(ctx, a); !added || err != nil {
		t.Fatal(added, err)
	}
	if es, err := s.Events(ctx); err != nil || len(es) != 6 {
		t.Error(ids(es), err)
	}
}

func TestUnlinkAndLink(t *testing.T) {
	s, a, b := twoTellings(t)
	// The middle one goes: the two that were one through it stay one.
	if err := s.Unlink(ctx, b.First); err != nil {
		t.Fatal(err)
	}
	e, err := s.Event(ctx, a.First)
	if err != nil || len(e.Accounts) != 2 || e.Accounts[1].ID != b.First+2 {
		t.Errorf("%+v %v", e, err)
	}
	one, err := s.Event(ctx, b.First)
	if want := es0(b); err != nil || !reflect.DeepEqual(*one, want) {
		t.Errorf("%+v\n%+v %v", one, want, err)
	}
	if err := s.Link(ctx, timeline.Link{From: a.First, To: b.First, Why: "I say so.", By: "user"}); err != nil {
		t.Fatal(err)
	}
	if e, err := s.Event(ctx, b.First); err != nil || len(e.Accounts) != 3 {
		t.Errorf("%+v %v", e, err)
	}
	for _, l := range []timeline.Link{{From: 1, To: 99, Why: "?"}, {From: 1, To: 1, Why: "?"}} {
		if err := s.Link(ctx, l); err == nil {
			t.Errorf("%+v", l)
		}
	}
	if err := s.Unlink(ctx, 99); !errors.Is(err, timeline.ErrNotFound) {
		t.Error(err)
	}
}

// TestColumnsHaveRivalDatesAndColours holds what only few events have against what
// the events say, while they are joined, coloured, parted and joined again.
func TestColumnsHaveRivalDatesAndColours(t *testing.T) {
	s := open(t)
	a, b := sample(t, "one two three"), sample(t, "uno dos tres cuatro")
	if _, err := s.Import(ctx, a); err != nil {
		t.Fatal(err)
	}
	b.Events[0].When = when.NewMonth(2021, 4)
	b.Known = []timeline.Link{{From: 1, To: a.First, Why: "Both say so.", By: "e"}}
	if _, err := s.Import(ctx, b); err != nil {
		t.Fatal(err)
	}
	for _, step := range []struct {
		name            string
		do              func() error
		rivals, colours int
	}{
		{"joined", func() error { return nil }, 1, 0},
		{"coloured", func() error {
			return s.edit(func(e timeline.Editor) error {
				return e.Correct(b.First+1, &timeline.Correction{Fields: timeline.ColourField, Colour: 3})
			})
		}, 1, 1},
		{"parted", func() error { return s.Unlink(ctx, b.First) }, 0, 1},
		{"joined again", func() error { return s.Link(ctx, timeline.Link{From: a.First, To: b.First, Why: "?", By: "user"}) }, 1, 1},
	} {
		if err := step.do(); err != nil {
			t.Fatal(step.name, err)
		}
		es, err := s.Events(ctx)
		if err != nil {
			t.Fatal(step.name, err)
		}
		var want timeline.Aside
		for i := range es {
			want.Note(&es[i])
		}
		c, err := s.Columns(ctx)
		if err != nil || !reflect.DeepEqual(c.Aside, want) || len(want.Rivals) != step.rivals || len(want.Colours) != step.colours {
			t.Errorf("%s: %+v, want %+v, %v", step.name, c.Aside, want, err)
		}
	}
}

func TestLinksToNowhereAreRefused(t *testing.T) {
	s := open(t)
	for _, f := range []func(*timeline.Extraction){
		func(x *timeline.Extraction) { x.Same = []timeline.Link{{From: 1, To: 9}} },
		func(x *timeline.Extraction) { x.Same = []timeline.Link{{From: 1, To: 1}} },
		func(x *timeline.Extraction) { x.Known = []timeline.Link{{From: 9, To: 1}} },
		func(x *timeline.Extraction) {
			x.Contradictions = []timeline.Contradiction{{Events: []timeline.EventID{9}}}
		},
	} {
		x := sample(t, "one two")
		f(x)
		if added, err := s.Import(ctx, x); added || err == nil {
			t.Errorf("%+v", x)
		}
	}
}

func TestCheckFindsLinksAndContradictions(t *testing.T) {
	s, _, b := twoTellings(t)
	err := s.db.Update(func(tx *bolt.Tx) error {
		seq, err := sequence(tx, b.Document.ID)
		if err != nil {
			return err
		}
		return setLinks(tx, number(seq), []timeline.Link{{From: 99, To: 1, Why: "x"}})
	})
	if err != nil {
		t.Fatal(err)
	}
	if ps, err := s.Check(ctx); err != nil || len(ps) != 1 {
		t.Error(ps, err)
	}
	if err := s.Remove(context.Background(), b.Document.ID); err != nil {
		t.Fatal(err)
	}
}

func TestContradictions(t *testing.T) {
	s := open(t)
	x := sample(t, "one two three")
	q := x.Events[0].Quotes[0]
	x.Contradictions = []timeline.Contradiction{{
		Events:  []timeline.EventID{1, 2},
		Because: []timeline.Relation{{From: 1, To: 2, Because: "“then”", Quote: &q}, {From: 2, To: 1, Because: "the dates"}},
	}}
	y := sample(t, "uno dos tres cuatro")
	y.Known = []timeline.Link{{From: 1, To: 2, Why: "Both say so."}}
	for _, x := range []*timeline.Extraction{x, y} {
		if _, err := s.Import(ctx, x); err != nil {
			t.Fatal(err)
		}
	}
	cs, err := s.Contradictions(ctx)
	if err != nil || !reflect.DeepEqual(cs, x.Contradictions) {
		t.Errorf("%+v %v", cs, err)
	}
	if err := s.Remove(ctx, x.Document.ID); err != nil {
		t.Fatal(err)
	}
	if cs, err := s.Contradictions(ctx); err != nil || len(cs) != 0 {
		t.Errorf("%+v %v", cs, err)
	}
}

// TestSchema2 opens a store as the second version wrote it.
func TestSchema2(t *testing.T) {
	s := old(t, "testdata/schema2.quoteline.gz")
	es, err := s.Events(ctx)
	if err != nil || len(es) != 2 {
		t.Fatalf("%+v %v", es, err)
	}
	if ls, err := s.Links(ctx); err != nil || len(ls) > 0 {
		t.Error(ls, err)
	}
	if err := s.Link(ctx, timeline.Link{From: es[0].ID, To: es[1].ID, Why: "I say so.", By: "user"}); err != nil {
		t.Error(err)
	}
	if es, err := s.Events(ctx); err != nil || len(es) != 1 {
		t.Error(ids(es), err)
	}
	if problems, err := s.Check(ctx); err != nil || len(problems) > 0 {
		t.Error(problems, err)
	}
}

// TestPartedStaysParted says of two events that they are not one: neither a link
// between them nor what a third document has in common with both joins them, until
// the user does.
func TestPartedStaysParted(t *testing.T) {
	s := open(t)
	a, b, c := sample(t, "one two"), sample(t, "uno dos"), sample(t, "un deux")
	for _, x := range []*timeline.Extraction{a, b} {
		if _, err := s.Import(ctx, x); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.edit(func(e timeline.Editor) error { return e.Part(b.First, a.First) }); err != nil {
		t.Fatal(err)
	}
	c.Known = []timeline.Link{{From: 1, To: a.First, Why: "x", By: "e"}, {From: 1, To: b.First, Why: "x", By: "e"}}
	if _, err := s.Import(ctx, c); err != nil {
		t.Fatal(err)
	}
	one := func(x, y timeline.EventID) bool {
		t.Helper()
		e, err := s.Event(ctx, x)
		if err != nil {
			t.Fatal(err)
		}
		o, err := s.Event(ctx, y)
		if err != nil {
			t.Fatal(err)
		}
		return e.ID == o.ID
	}
	if one(a.First, b.First) || !one(a.First, c.First) {
		t.Error("a third document joined what the user parted")
	}
	link := timeline.Link{From: c.First, To: b.First, Why: "I say so.", By: timeline.UserEngine}
	if err := s.edit(func(e timeline.Editor) error { return e.Link(link) }); err != nil {
		t.Fatal(err)
	}
	if p, err := s.Parted(ctx); err != nil || len(p) > 0 || !one(a.First, b.First) {
		t.Error("what the user says last does not count", p, err)
	}
	// What is split off is none of all the others, not only of those that it was linked to.
	if err := s.Unlink(ctx, b.First); err != nil {
		t.Fatal(err)
	}
	if p, err := s.Parted(ctx); err != nil || len(p) != 2 || one(a.First, b.First) || !one(a.First, c.First) {
		t.Error(p, err)
	}
	if problems, err := s.Check(ctx); err != nil || len(problems) > 0 {
		t.Error(problems, err)
	}
}
