package session_test

import (
	"bytes"
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"quoteline/app/intake"
	"quoteline/app/session"
	"quoteline/data"
	"quoteline/timeline"
	"quoteline/timeline/document"
	"quoteline/timeline/export"
	"quoteline/timeline/extract"
	"quoteline/timeline/when"
)

// bridge and ferry are invented reports of one happening.
const (
	bridge = `Old bridge closed

12 March 2019

The council closed the old bridge yesterday. On 4 March 2019 engineers found a crack in the northern pier.
Mayor Ida Holm resigned on 9 March 2019. Paul Reyes took over her office on Monday.
`
	ferry = `Ferry to run again

20 March 2019

The council bought a ferry on 18 March 2019. The ferry sank in the harbour on 19 March 2019.
`
)

// bench is a session over a store of its own, whose engine can be exchanged.
type bench struct {
	testing.TB
	store *data.DB
	s     *session.Session
	posts chan func()
	newer func(*timeline.Extraction) // what a newer engine does otherwise; nil is nothing
}

func newBench(t *testing.T, texts ...string) *bench {
	t.Helper()
	b := benchOn(t, filepath.Join(t.TempDir(), "s.quoteline"))
	for i, text := range texts {
		b.bring(string(rune('a'+i))+".txt", text)
	}
	return b
}

func benchOn(t *testing.T, path string) *bench {
	t.Helper()
	store, err := data.Open(path, data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	b := &bench{TB: t, store: store, posts: make(chan func(), 1000)}
	b.s = session.New(store, func(f func()) { b.posts <- f }, session.Config{
		Extract: func(ctx context.Context, d *timeline.Document) (*timeline.Extraction, error) {
			x, err := extract.Document(ctx, d)
			if err == nil && b.newer != nil {
				b.newer(x)
			}
			return x, err
		},
	})
	t.Cleanup(func() {
		if problems, err := store.Check(context.Background()); err != nil || len(problems) > 0 {
			t.Error("the store is not whole:", problems, err)
		}
		if err := b.s.Close(); err != nil {
			t.Error(err)
		}
	})
	return b
}

func (b *bench) until(what string, done func() bool) {
	b.Helper()
	for deadline := time.After(3 * time.Minute); !done(); {
		select {
		case f := <-b.posts:
			f()
		case <-deadline:
			b.Fatalf("%s did not come", what)
		}
	}
}

// do waits for a change that must not fail.
func (b *bench) do(what string, f func(done func(error))) {
	b.Helper()
	over := false
	f(func(err error) {
		if err != nil {
			b.Fatal(what, err)
		}
		over = true
	})
	b.until(what, func() bool { return over })
}

func (b *bench) bring(name, text string) (added bool) {
	b.Helper()
	d, err := document.Decode(name, []byte(text))
	if err != nil {
		b.Fatal(err)
	}
	before := len(b.s.Documents())
	over := false
	if err := b.s.ImportDocuments([]timeline.Document{*d}, func(intake.Report) { over = true }); err != nil {
		b.Fatal(err)
	}
	b.until("the import", func() bool { return over })
	return len(b.s.Documents()) > before
}

func (b *bench) export() string {
	b.Helper()
	// What weighs the events by all documents runs when documents change: here it has
	// run whatever was done last.
	if err := b.store.Tidy(context.Background()); err != nil {
		b.Fatal(err)
	}
	return b.raw()
}

// raw is the export of the store as the session left it.
func (b *bench) raw() string {
	b.Helper()
	var w bytes.Buffer
	if err := export.JSON(context.Background(), &w, b.store); err != nil {
		b.Fatal(err)
	}
	return w.String()
}

// event finds the one event whose first quote, or whose second, has some words.
func (b *bench) event(words string) *timeline.Event {
	b.Helper()
	var found []*timeline.Event
	for _, e := range b.events() {
		if slices.ContainsFunc(e.Quotes, func(q timeline.Quote) bool { return strings.Contains(q.Exact, words) }) {
			found = append(found, &e)
		}
	}
	if len(found) != 1 {
		b.Fatalf("%d events quote %q in\n%s", len(found), words, b.list())
	}
	return found[0]
}

func (b *bench) events() []timeline.Event {
	b.Helper()
	es, err := b.store.Events(context.Background())
	if err != nil {
		b.Fatal(err)
	}
	return es
}

func (b *bench) list() string {
	var s strings.Builder
	for _, e := range b.events() {
		s.WriteString(e.When.EDTF + " " + e.Title + "\n")
	}
	return s.String()
}

// document returns the one whose text has some words.
func (b *bench) document(words string) *timeline.Document {
	b.Helper()
	for _, d := range b.s.Documents() {
		whole, err := b.store.Document(context.Background(), d.ID)
		if err != nil {
			b.Fatal(err)
		}
		if strings.Contains(whole.Text, words) {
			return whole
		}
	}
	b.Fatalf("no document has %q", words)
	return nil
}

func quote(d *timeline.Document, words string) timeline.Quote {
	at := strings.Index(d.Text, words)
	return timeline.NewQuote(d, timeline.Span{Start: at, End: at + len(words)})
}

func (b *bench) correct(e *timeline.Event, title string, date when.Date) {
	b.Helper()
	c := timeline.Correction{Fields: timeline.TitleField, Title: title}
	if !date.IsZero() {
		c.Fields |= timeline.WhenField
		c.When, c.Typed = date, date.EDTF
	}
	b.do("correction", func(done func(error)) { b.s.Correct("change of title", []timeline.EventID{e.ID}, c, done) })
}

// again finds the events of all documents again.
func (b *bench) again() {
	b.Helper()
	var ids []timeline.DocumentID
	for _, d := range b.s.Documents() {
		ids = append(ids, d.ID)
	}
	b.do("finding again", func(done func(error)) { b.s.Again("finding events again", ids, done) })
}

func (b *bench) redate(words string, d when.Date) {
	b.Helper()
	b.do("another date", func(done func(error)) {
		b.s.Redate("change of a document’s date", map[timeline.DocumentID]timeline.Publication{b.document(words).ID: {Date: d, Found: "you said so"}}, done)
	})
}

// undo takes back n steps.
func (b *bench) undo(n int) {
	b.Helper()
	for range n {
		b.do("undo", func(done func(error)) { b.s.Undo(func(_ *timeline.Step, err error) { done(err) }) })
	}
}

func (b *bench) redo(n int) {
	b.Helper()
	for range n {
		b.do("redo", func(done func(error)) { b.s.Redo(func(_ *timeline.Step, err error) { done(err) }) })
	}
}

const day = "2019-03-"

// same compares exports and shows the first line that differs.
func (b *bench) same(what, got, want string) {
	b.Helper()
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			b.Errorf("%s: line %d is %q, not %q, in\n%s", what, i+1, g[i], w[i], strings.Join(g[max(0, i-30):i], "\n"))
			return
		}
	}
	if len(g) != len(w) {
		b.Errorf("%s: %d lines, not %d", what, len(g), len(w))
	}
}
