package data

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"
	"pgregory.net/rapid"

	"quoteline/timeline"
	"quoteline/timeline/export"
	"quoteline/timeline/when"
)

// exported is the timeline as others read it.
func exported(t rapid.TB, s *DB) string {
	var b bytes.Buffer
	if err := export.JSON(ctx, &b, s); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// said is what an export has not: what the user says, record by record.
func said(t rapid.TB, s *DB) string {
	var b strings.Builder
	err := s.db.View(func(tx *bolt.Tx) error {
		for _, name := range journaled {
			err := tx.Bucket(name).ForEach(func(k, v []byte) error {
				fmt.Fprintf(&b, "%s %x %x\n", name, k, v)
				return nil
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// act is one step that any user might take; it may turn out to be none.
func act(rt *rapid.T, t testing.TB, s *DB, n int) {
	es, err := s.Events(ctx)
	if err != nil {
		rt.Fatal(err)
	}
	docs, err := s.Documents(ctx)
	if err != nil {
		rt.Fatal(err)
	}
	what := rapid.SampledFrom([]string{
		"import", "import", "import two", "remove", "add", "correct", "correct", "revert", "delete", "link", "unlink", "part", "dismiss", "again", "quote", "order",
	}).Draw(rt, "what")
	if len(es) < 2 || len(docs) == 0 {
		what = "import"
	}
	some := func() timeline.EventID { return es[rapid.IntRange(0, len(es)-1).Draw(rt, "event")].ID }
	document := func() timeline.DocumentID { return docs[rapid.IntRange(0, len(docs)-1).Draw(rt, "document")].ID }
	a, b := timeline.EventID(0), timeline.EventID(0)
	if len(es) >= 2 {
		a, b = some(), some()
	}
	brought := func() {
		var xs []*timeline.Extraction
		for i := range map[string]int{"import": 1, "import two": 2}[what] {
			x := draw(rt, t, 4*n+i)
			x.LeftOut = []timeline.Omission{omitted(x)}
			if len(x.Events) > 1 {
				x.Same = []timeline.Link{{From: 2, To: 1, Why: "They are one.", By: "e"}}
			}
			if a != 0 && rapid.Bool().Draw(rt, "known") {
				x.Known = []timeline.Link{{From: 1, To: a, Why: "Both say so.", By: "e"}}
			}
			xs = append(xs, x)
		}
		if _, err := s.ImportAll(ctx, xs, nil); err != nil {
			rt.Fatal(err)
		}
	}
	if what == "import" || what == "import two" {
		brought()
		return
	}
	err = s.Edit(ctx, what, now, func(e timeline.Editor) error {
		switch what {
		case "remove":
			return e.Remove(document())
		case "add":
			_, err := e.Add(&timeline.Event{Title: "mine", When: when.NewDay(2020, 1, n+1), Tags: []string{"t"}, Note: "n"})
			return err
		case "correct":
			return e.Correct(a, &timeline.Correction{
				Fields: timeline.Fields(rapid.IntRange(1, 1<<11-1).Draw(rt, "fields")), Title: fmt.Sprint("title ", n),
				When: rapid.SampledFrom(someDates).Draw(rt, "date"), People: []string{"Öz"}, Verified: timeline.Disputed, By: "me", At: now,
			})
		case "revert":
			return e.Revert(a, timeline.Fields(rapid.IntRange(1, 1<<11-1).Draw(rt, "fields")))
		case "delete":
			return e.Correct(a, &timeline.Correction{Fields: timeline.DeletedField, Deleted: true})
		case "order":
			return e.Correct(a, &timeline.Correction{Fields: timeline.OrderField, Order: timeline.Order{Beside: b, Ahead: n%2 == 0}})
		case "link":
			if a == b {
				return nil
			}
			return e.Link(timeline.Link{From: a, To: b, Why: "I say so.", By: timeline.UserEngine})
		case "unlink":
			return e.Unlink(a)
		case "part":
			if a == b {
				return nil
			}
			return e.Part(a, b)
		case "quote":
			d, err := s.Document(ctx, document())
			if err != nil {
				return err
			}
			words := strings.Fields(d.Text)
			if len(words) == 0 { // a copy without the texts
				return nil
			}
			start := strings.Index(d.Text, words[0])
			q := timeline.Quote{Document: d.ID, Span: timeline.Span{Start: start, End: start + len(words[0])}, Exact: words[0]}
			return e.Correct(a, &timeline.Correction{Quotes: []timeline.Quote{q}})
		case "dismiss":
			return e.Dismiss(timeline.Position{Document: document(), Span: timeline.Span{Start: n, End: n + 1}}, n%2 == 0)
		default:
			d, err := s.Document(ctx, document())
			if err != nil {
				return err
			}
			x := sample(t, d.Text)
			x.Document = *d
			for i := range x.Events { // a copy's text is not the one that its id was made of
				for _, q := range pointersOf(&x.Events[i]) {
					q.Document = d.ID
				}
			}
			x.Document.Published.Date = when.NewDay(2021, 2, 3)
			if len(x.Events) > 0 {
				x.Events, x.Relations = x.Events[1:], nil
			}
			for i := range x.Events {
				x.Events[i].When = when.NewDay(2021, 2, 4)
			}
			return e.Replace(x)
		}
	})
	if err != nil {
		rt.Fatal(what, err)
	}
}

// TestEveryStepCanBeUndoneAndDoneAgain takes any steps, undoes all, does all again,
// closing the store now and then: each time the timeline is what it was, byte for
// byte, and the store is whole.
func TestEveryStepCanBeUndoneAndDoneAgain(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		dir, err := os.MkdirTemp(t.TempDir(), "")
		if err != nil {
			rt.Fatal(err)
		}
		path := filepath.Join(dir, "a")
		s, err := Open(path, Options{})
		if err != nil {
			rt.Fatal(err)
		}
		defer func() { s.Close() }()
		restart := func() {
			if !rapid.Bool().Draw(rt, "restart") {
				return
			}
			if err := s.Close(); err != nil {
				rt.Fatal(err)
			}
			if s, err = Open(path, Options{}); err != nil {
				rt.Fatal(err)
			}
		}
		settle := func() {
			if err := s.Tidy(ctx); err != nil {
				rt.Fatal(err)
			}
			if problems, err := s.Check(ctx); err != nil || len(problems) > 0 {
				rt.Fatal(problems, err)
			}
		}
		type state struct{ export, said string }
		seen := func() state { return state{exported(rt, s), said(rt, s)} }
		states := []state{seen()}
		for n := range rapid.IntRange(1, 8).Draw(rt, "steps") {
			before, _, err := s.History(ctx)
			if err != nil {
				rt.Fatal(err)
			}
			act(rt, t, s, n)
			settle()
			after, _, err := s.History(ctx)
			if err != nil {
				rt.Fatal(err)
			}
			if (before == nil) == (after == nil) && (before == nil || before.Number == after.Number) {
				if now := seen(); now != states[len(states)-1] {
					rt.Fatal("a change that is no step")
				}
				continue
			}
			states = append(states, seen())
			restart()
		}
		for i := len(states) - 2; i >= 0; i-- {
			if _, err := s.Undo(ctx); err != nil {
				rt.Fatal(err)
			}
			settle()
			if now := seen(); now != states[i] {
				rt.Fatalf("undone to %d:\n%s\nwas\n%s", i, now, states[i])
			}
			restart()
		}
		if _, err := s.Undo(ctx); !errors.Is(err, timeline.ErrNotFound) {
			rt.Fatal("there was nothing to be undone", err)
		}
		for i := 1; i < len(states); i++ {
			if _, err := s.Redo(ctx); err != nil {
				rt.Fatal(err)
			}
			settle()
			if now := seen(); now != states[i] {
				rt.Fatalf("done again to %d:\n%s\nwas\n%s", i, now, states[i])
			}
			restart()
		}
		if _, err := s.Redo(ctx); !errors.Is(err, timeline.ErrNotFound) {
			rt.Fatal("there was nothing to be done again", err)
		}
	})
}
