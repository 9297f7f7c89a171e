package data

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// brought imports texts and returns what they yield.
func brought(t *testing.T, s *DB, texts ...string) (xs []*timeline.Extraction) {
	t.Helper()
	for _, text := range texts {
		x := sample(t, text)
		if _, err := s.Import(ctx, x); err != nil {
			t.Fatal(err)
		}
		xs = append(xs, x)
	}
	return xs
}

func mustEdit(t testing.TB, s *DB, f func(timeline.Editor) error) {
	t.Helper()
	if err := s.edit(f); err != nil {
		t.Fatal(err)
	}
}

func must[T any](v T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func TestCorrectionsLeaveTheEnginesEventAlone(t *testing.T) {
	s := open(t)
	x := brought(t, s, "one two three")[0]
	at := x.Document.Text
	more := timeline.Quote{Document: x.Document.ID, Span: timeline.Span{Start: 8, End: 13}, Exact: at[8:13]}
	mustEdit(t, s, func(e timeline.Editor) error {
		return e.Correct(1, &timeline.Correction{
			Fields: timeline.TitleField | timeline.WhenField | timeline.TagsField | timeline.VerifiedField | timeline.ColourField, Title: "T", Colour: 3, When: when.NewYear(1999), Typed: "in 1999",
			Tags: []string{"bridge"}, Verified: timeline.Verified, By: "Ann", At: now, Speaker: "not set",
			Quotes: []timeline.Quote{more, x.Events[0].Quotes[0]},
		})
	})
	got := must(s.Event(ctx, 1))(t)
	if got.Title != "T" || got.When != when.NewYear(1999) || got.Typed != "in 1999" || got.Speaker != "Ann" || got.VerifiedBy != "Ann" || len(got.Quotes) != 2 ||
		got.Edited != timeline.TitleField|timeline.WhenField|timeline.TagsField|timeline.VerifiedField|timeline.ColourField {
		t.Errorf("%+v", got)
	}
	title, date, err := s.Label(ctx, 1)
	if title != "T" || date != when.NewYear(1999) || err != nil {
		t.Error(title, date, err)
	}
	if ts := must(s.Titles(ctx, []timeline.EventID{2, 1}))(t); !slices.Equal(ts, []string{x.Events[1].Title, "T"}) {
		t.Error(ts)
	}
	c := must(s.Columns(ctx))(t)
	if c.ID[0] != 1 || !c.Flags[0].Edited() || c.Flags[0].Verified() != timeline.Verified || c.From[0] != when.NewYear(1999).From || len(c.Colours) != 1 || c.Colours[1] != 3 {
		t.Errorf("%+v", c)
	}
	engine, said, err := s.Engine(ctx, 1)
	if err != nil || !reflect.DeepEqual(*engine, x.Events[0]) || said == nil || len(said.Quotes) != 1 {
		t.Errorf("%+v %+v %v", engine, said, err)
	}
	if _, said, err := s.Engine(ctx, 2); said != nil || err != nil {
		t.Error(said, err)
	}
	mustEdit(t, s, func(e timeline.Editor) error { return e.Revert(1, timeline.TitleField|timeline.WhenField) })
	if got := must(s.Event(ctx, 1))(t); got.Title != x.Events[0].Title || got.When != x.Events[0].When || got.Typed != "" || len(got.Tags) != 1 {
		t.Errorf("%+v", got)
	}
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if got := must(s.Event(ctx, 1))(t); got.Title != "T" {
		t.Errorf("%+v", got)
	}
}

func TestEditsThatCannotBe(t *testing.T) {
	s := open(t)
	x := brought(t, s, "one two three")[0]
	before := exported(t, s)
	wrong := x.Events[0].Quotes[0]
	wrong.Exact = "two"
	gone := wrong
	gone.Document = timeline.DocumentID(strings.Repeat("00", 32))
	empty := wrong
	empty.Span, empty.Exact = timeline.Span{Start: 1, End: 1}, ""
	for name, f := range map[string]func(timeline.Editor) error{
		"no event": func(e timeline.Editor) error { return e.Correct(99, &timeline.Correction{}) },
		"other words": func(e timeline.Editor) error {
			return e.Correct(1, &timeline.Correction{Quotes: []timeline.Quote{wrong}})
		},
		"no document": func(e timeline.Editor) error {
			return e.Correct(1, &timeline.Correction{Quotes: []timeline.Quote{gone}})
		},
		"no words": func(e timeline.Editor) error {
			return e.Correct(1, &timeline.Correction{Quotes: []timeline.Quote{empty}})
		},
		"revert of nothing": func(e timeline.Editor) error { return e.Revert(99, timeline.TitleField) },
		"own event, other words": func(e timeline.Editor) error {
			_, err := e.Add(&timeline.Event{Quotes: []timeline.Quote{wrong}})
			return err
		},
		"link to itself":           func(e timeline.Editor) error { return e.Link(timeline.Link{From: 1, To: 1, Why: "w"}) },
		"link to nothing":          func(e timeline.Editor) error { return e.Link(timeline.Link{From: 99, To: 1, Why: "w"}) },
		"part from itself":         func(e timeline.Editor) error { return e.Part(1, 1) },
		"part from nothing":        func(e timeline.Editor) error { return e.Part(1, 99) },
		"unlink nothing":           func(e timeline.Editor) error { return e.Unlink(99) },
		"dismiss in no document":   func(e timeline.Editor) error { return e.Dismiss(timeline.Position{Document: gone.Document}, false) },
		"remove no document":       func(e timeline.Editor) error { return e.Remove(gone.Document) },
		"replace no document":      func(e timeline.Editor) error { return e.Replace(sample(t, "other")) },
		"half done, then an error": func(e timeline.Editor) error { return errors.Join(e.Remove(x.Document.ID), errors.New("no")) },
	} {
		if err := s.edit(f); err == nil {
			t.Errorf("%s: no error", name)
		}
		if undo, _, err := s.History(ctx); err != nil || undo == nil || undo.Documents != 1 {
			t.Errorf("%s: it is a step: %+v %v", name, undo, err)
		}
	}
	if after := exported(t, s); after != before {
		t.Errorf("something changed:\n%s\n%s", before, after)
	}
}

func TestOrderWithinTheDay(t *testing.T) {
	s := open(t)
	x := sample(t, "a b c d e")
	for i := range x.Events {
		x.Events[i].When = when.NewDay(2020, 1, 1)
	}
	if _, err := s.Import(ctx, x); err != nil {
		t.Fatal(err)
	}
	order := func() string {
		var b strings.Builder
		for _, id := range must(s.Columns(ctx))(t).ID {
			b.WriteByte("_abcdefgh"[id])
		}
		return b.String()
	}
	move := func(id, beside timeline.EventID, ahead bool) {
		t.Helper()
		mustEdit(t, s, func(e timeline.Editor) error {
			return e.Correct(id, &timeline.Correction{Fields: timeline.OrderField, Order: timeline.Order{Beside: beside, Ahead: ahead}})
		})
	}
	for _, step := range []struct {
		id, beside timeline.EventID
		ahead      bool
		want       string
	}{
		{5, 1, true, "eabcd"},
		{2, 4, false, "eacdb"},
		{3, 2, false, "eadbc"}, // next to what was moved itself
		{1, 4, true, "eadbc"},  // it takes along what stands next to it
		{1, 3, false, "dbcea"},
	} {
		move(step.id, step.beside, step.ahead)
		if got := order(); got != step.want {
			t.Errorf("%+v: %s", step, got)
		}
	}
	// In a ring: all are there, none twice.
	move(4, 1, true)
	got := []byte(order())
	slices.Sort(got)
	if string(got) != "abcde" {
		t.Errorf("%s", got)
	}
}

func TestTheUsersOwnEvents(t *testing.T) {
	s := open(t)
	x := brought(t, s, "one two three")[0]
	free := must(s.Add(ctx, &timeline.Event{Title: "Mine", When: when.NewDay(2020, 1, 2), Tags: []string{"t"}, Note: "n", Typed: "2 Jan 2020"}))(t)
	quoting := must(s.Add(ctx, &timeline.Event{Title: "Quoting", When: when.NewYear(1800), Quotes: x.Events[0].Quotes}))(t)
	c := must(s.Columns(ctx))(t)
	if c.Len() != 5 || c.ID[0] != quoting || c.ID[3] != free || c.Document[3] != timeline.NoDocument || c.Document[0] != 0 || !c.Flags[3].User() {
		t.Fatalf("%v %v", c.ID, c.Document)
	}
	found := must(s.Search(ctx, c, []string{"mine"}))(t)
	if !found.Has(3) || found.Has(0) {
		t.Error("search does not find it")
	}
	if ids := must(s.EventsOf(ctx, x.Document.ID))(t); !slices.Equal(ids, []timeline.EventID{1, 2, 3, quoting}) {
		t.Error(ids)
	}
	if e := must(s.Event(ctx, free))(t); e.Note != "n" || e.Provenance.Engine != timeline.UserEngine || e.Typed == "" {
		t.Errorf("%+v", e)
	}
	// It joins with others and parts from them like any other.
	mustEdit(t, s, func(e timeline.Editor) error {
		return e.Link(timeline.Link{From: free, To: 2, Why: "w", By: timeline.UserEngine})
	})
	if e := must(s.Event(ctx, free))(t); e.ID != 2 || len(e.Accounts) != 2 {
		t.Errorf("%+v", e)
	}
	mustEdit(t, s, func(e timeline.Editor) error { return e.Unlink(free) })
	if e := must(s.Event(ctx, free))(t); e.ID != free {
		t.Errorf("%+v", e)
	}
	if ps := must(s.Parted(ctx))(t); !reflect.DeepEqual(ps, [][2]timeline.EventID{{2, free}}) {
		t.Error(ps)
	}
	// With its document goes what it alone backs.
	if err := s.Remove(ctx, x.Document.ID); err != nil {
		t.Fatal(err)
	}
	if c := must(s.Columns(ctx))(t); !slices.Equal(c.ID, []timeline.EventID{free}) {
		t.Error(c.ID)
	}
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if c := must(s.Columns(ctx))(t); c.Len() != 5 {
		t.Error(c.ID)
	}
}

func TestDeletedIsLeftOut(t *testing.T) {
	s := open(t)
	a, b := brought(t, s, "one two three", "four five")[0], sample(t, "six")
	b.Known = []timeline.Link{{From: 1, To: 2, Why: "Both say so.", By: "e"}}
	if _, err := s.Import(ctx, b); err != nil {
		t.Fatal(err)
	}
	remove := func(ids ...timeline.EventID) {
		mustEdit(t, s, func(e timeline.Editor) error {
			for _, id := range ids {
				if err := e.Correct(id, &timeline.Correction{Fields: timeline.DeletedField, Deleted: true}); err != nil {
					return err
				}
			}
			return nil
		})
	}
	remove(b.First) // one telling of two
	if e := must(s.Event(ctx, b.First))(t); e.ID != 2 || e.Telling() != 2 || e.Title != a.Events[1].Title {
		t.Errorf("%+v", e)
	}
	if c := must(s.Columns(ctx))(t); c.Len() != 5 {
		t.Error(c.ID)
	}
	remove(2)
	if c := must(s.Columns(ctx))(t); c.Len() != 4 || slices.Contains(c.ID, 2) {
		t.Error(c.ID)
	}
	if rs := must(s.Relations(ctx))(t); slices.ContainsFunc(rs, func(r timeline.Relation) bool { return r.From == 2 || r.To == 2 }) {
		t.Error(rs)
	}
	var left []timeline.EventID
	if err := s.EachLeftOut(ctx, func(o *timeline.Omission) error { left = append(left, o.Event.ID); return nil }); err != nil || !slices.Equal(left, []timeline.EventID{2, b.First}) {
		t.Error(left, err)
	}
	mustEdit(t, s, func(e timeline.Editor) error { return e.Revert(2, timeline.DeletedField) })
	if c := must(s.Columns(ctx))(t); c.Len() != 5 {
		t.Error(c.ID)
	}
}

// TestAnImportIsOneStep: batches of one import, undone and done again as one, and
// nothing of what came in between.
func TestAnImportIsOneStep(t *testing.T) {
	s := open(t)
	bring := func(texts ...string) {
		t.Helper()
		brought(t, s, texts...)
	}
	bring("one two", "three", "four five")
	if err := s.Tidy(ctx); err != nil { // the import is over
		t.Fatal(err)
	}
	bring("six seven")
	mustEdit(t, s, func(e timeline.Editor) error {
		return e.Correct(1, &timeline.Correction{Fields: timeline.TitleField, Title: "T"})
	})
	bring("eight nine ten")
	want := []struct{ documents, events int }{{1, 10 - 3}, {0, 7}, {1, 5}, {3, 0}}
	for i, w := range want {
		step, err := s.Undo(ctx)
		if err != nil || step.Documents != w.documents || must(s.Columns(ctx))(t).Len() != w.events {
			t.Fatalf("%d: %+v %v, %d events", i, step, err, must(s.Columns(ctx))(t).Len())
		}
		holds(t, s)
	}
	for range want {
		if _, err := s.Redo(ctx); err != nil {
			t.Fatal(err)
		}
		holds(t, s)
	}
	if must(s.Columns(ctx))(t).Len() != 10 {
		t.Error("not all are back")
	}
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	bring("eleven") // in place of what was undone
	if _, redo, err := s.History(ctx); redo != nil || err != nil {
		t.Error(redo, err)
	}
	if err := s.Forget(ctx); err != nil {
		t.Fatal(err)
	}
	if undo, redo, err := s.History(ctx); undo != nil || redo != nil || err != nil {
		t.Error(undo, redo, err)
	}
}

// TestReplaceKeepsWhatTheUserSays extracts a document again, with one event fewer,
// one more, and one that is told otherwise.
func TestReplaceKeepsWhatTheUserSays(t *testing.T) {
	s := open(t)
	x := brought(t, s, "one two three four")[0]
	mustEdit(t, s, func(e timeline.Editor) error {
		return errors.Join(
			e.Correct(1, &timeline.Correction{Fields: timeline.TitleField, Title: "Mine"}),
			e.Correct(4, &timeline.Correction{Fields: timeline.NoteField, Note: "n"}),
		)
	})
	before := exported(t, s)
	again := sample(t, "one two three four")
	again.Events = again.Events[:3] // "four" is no longer found
	again.Relations = again.Relations[:1]
	again.Events[1].Title, again.Events[1].When = "Told otherwise", when.NewYear(2001)
	again.Events[2].Head = timeline.Span{Start: 8, End: 9}
	again.Events[2].Quotes[0].End, again.Events[2].Quotes[0].Exact = 12, "thre"
	again.Events[2].Basis.Quote = nil // another happening: neither its place nor its date is the same
	again.Document.Published.Date = when.NewDay(2021, 1, 1)
	mustEdit(t, s, func(e timeline.Editor) error { return e.Replace(again) })
	titles := map[timeline.EventID]string{}
	for _, e := range must(s.Events(ctx))(t) {
		titles[e.ID] = e.Title
	}
	want := map[timeline.EventID]string{1: "Mine", 2: "Told otherwise", 4: x.Events[3].Title, 5: x.Events[2].Title}
	if !reflect.DeepEqual(titles, want) {
		t.Errorf("%v, want %v", titles, want)
	}
	if d := must(s.Document(ctx, x.Document.ID))(t); d.Published.Date != when.NewDay(2021, 1, 1) {
		t.Error(d.Published)
	}
	holds(t, s)
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if now := exported(t, s); now != before {
		t.Errorf("undone:\n%s\nwas\n%s", now, before)
	}
}
