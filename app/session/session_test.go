package session

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"quoteline/app/intake"
	"quoteline/timeline"
	"quoteline/timeline/when"
)

// store is a small Store in memory. What a test does not need is left to the
// nil interface inside, which would panic.
type store struct {
	timeline.Store
	events    []timeline.Event
	links     []timeline.Link
	docs      []timeline.Document
	rels      []timeline.Relation
	conflicts []timeline.Contradiction
	settings  map[string][]byte
	closed    bool
}

func (m *store) Events(context.Context) ([]timeline.Event, error) { return m.joined(), nil }

func (m *store) joined() []timeline.Event {
	return timeline.Join(append([]timeline.Event(nil), m.events...), m.links, nil)
}

func (m *store) Documents(context.Context) ([]timeline.Document, error) {
	return append([]timeline.Document(nil), m.docs...), nil
}
func (m *store) Relations(context.Context) ([]timeline.Relation, error) { return m.rels, nil }
func (m *store) Contradictions(context.Context) ([]timeline.Contradiction, error) {
	return m.conflicts, nil
}
func (m *store) Size() (int64, error) { return 42, nil }

func (m *store) History(context.Context) (undo, redo *timeline.Step, err error) {
	return nil, nil, nil
}

func (m *store) Setting(_ context.Context, k string) ([]byte, error) { return m.settings[k], nil }

func (m *store) SetSetting(_ context.Context, k string, v []byte) error {
	if m.settings == nil {
		m.settings = map[string][]byte{}
	}
	m.settings[k] = v
	return nil
}
func (m *store) Close() error { m.closed = true; return nil }

func (m *store) ImportAll(_ context.Context, xs []*timeline.Extraction, known func(*timeline.Extraction)) ([]timeline.Imported, error) {
	out := make([]timeline.Imported, len(xs))
next:
	for i, x := range xs {
		for k := range m.docs {
			if m.docs[k].ID == x.Document.ID {
				continue next
			}
		}
		x.First = timeline.EventID(len(m.events) + 1)
		if known != nil {
			known(x)
		}
		m.docs = append(m.docs, x.Document)
		for _, l := range x.Known {
			l.From += x.First - 1
			m.links = append(m.links, l)
		}
		for _, e := range x.Events {
			e.ID = timeline.EventID(len(m.events) + 1)
			m.events = append(m.events, e)
		}
		out[i].Added = true
	}
	return out, nil
}

func (m *store) Tidy(context.Context) error                     { return nil }
func (m *store) Links(context.Context) ([]timeline.Link, error) { return m.links, nil }
func (m *store) Columns(context.Context) (*timeline.Columns, error) {
	return timeline.ColumnsOf(m.joined(), m.docs), nil
}

func (m *store) EachLeftOut(context.Context, func(*timeline.Omission) error) error { return nil }

func (m *store) EachEvent(_ context.Context, f func(*timeline.Event) error) error {
	for _, e := range m.joined() {
		if err := f(&e); err != nil {
			return err
		}
	}
	return nil
}

func (m *store) Read(ctx context.Context, ids []timeline.EventID, f func(*timeline.Event) error) error {
	for _, id := range ids {
		e, err := m.Event(ctx, id)
		if err == nil {
			err = f(e)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (m *store) Event(_ context.Context, id timeline.EventID) (*timeline.Event, error) {
	for _, e := range m.joined() {
		same := e.ID == id
		for _, a := range e.Accounts {
			same = same || a.ID == id
		}
		if same {
			return &e, nil
		}
	}
	return nil, timeline.ErrNotFound
}

func (m *store) Label(ctx context.Context, id timeline.EventID) (string, when.Date, error) {
	e, err := m.Event(ctx, id)
	if err != nil {
		return "", when.Date{}, err
	}
	return e.Title, e.When, nil
}

func (m *store) Titles(ctx context.Context, ids []timeline.EventID) ([]string, error) {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i], _, _ = m.Label(ctx, id)
	}
	return out, ctx.Err()
}

// haystack is what a search looks through, in the plainest way.
func (m *store) haystack(e *timeline.Event) string {
	parts := append([]string{e.Title, e.Speaker, e.When.Human(), e.When.EDTF}, e.People...)
	parts = append(parts, e.Places...)
	for i := range e.Quotes {
		parts = append(parts, e.Quotes[i].Exact)
		for k := range m.docs {
			if m.docs[k].ID == e.Quotes[i].Document {
				parts = append(parts, m.docs[k].Title)
			}
		}
	}
	return strings.ToLower(strings.Join(parts, "\x00"))
}

func (m *store) Search(_ context.Context, in *timeline.Columns, query []string) (timeline.Set, error) {
	out := timeline.NewSet(in.Len())
	for i := range m.events {
		text, all := m.haystack(&m.events[i]), true
		for _, w := range query {
			all = all && strings.Contains(text, w)
		}
		if at, ok := in.Position(m.events[i].ID); ok && all {
			out.Add(at)
		}
	}
	return out, nil
}

func (m *store) EventsOf(_ context.Context, id timeline.DocumentID) (out []timeline.EventID, err error) {
	for _, e := range m.joined() {
		for _, q := range e.Quotes {
			if q.Document == id {
				out = append(out, e.ID)
				break
			}
		}
	}
	return out, nil
}

func (m *store) RelationsOf(_ context.Context, id timeline.EventID) (out []timeline.Relation, err error) {
	for _, r := range m.rels {
		if r.From == id || r.To == id {
			out = append(out, r)
		}
	}
	return out, nil
}

func (m *store) EachRelation(_ context.Context, f func(*timeline.Relation) error) error {
	for _, r := range m.rels {
		if err := f(&r); err != nil {
			return err
		}
	}
	return nil
}

// loop is the interface's goroutine of a test.
type loop chan func()

func (l loop) post(f func()) { l <- f }

// until runs posted functions until done, or fails.
func (l loop) until(t *testing.T, done func() bool) {
	t.Helper()
	for deadline := time.After(3 * time.Minute); !done(); {
		select {
		case f := <-l:
			f()
		case <-deadline:
			t.Fatal("nothing came of it in 5 s")
		}
	}
}

func three() *store {
	event := func(id timeline.EventID, title, speaker, exact string, d when.Date) timeline.Event {
		q := timeline.Quote{Document: "d1", Span: timeline.Span{End: len(exact)}, Exact: exact}
		return timeline.Event{ID: id, Title: title, Speaker: speaker, When: d, Quotes: []timeline.Quote{q}}
	}
	return &store{
		docs: []timeline.Document{{ID: "d1", Title: "Harbour news"}},
		events: []timeline.Event{
			event(7, "Bridge opens", "", "The bridge opened in 1931.", when.NewYear(1931)),
			event(3, "Mayor Öztürk promises a ferry", "Leyla Öztürk", "“We will have a ferry.”", when.NewDay(1998, 3, 2)),
			event(9, "Ferry is late", "", "It never came.", when.Date{}),
		},
		rels: []timeline.Relation{{From: 7, To: 3, Rel: timeline.Before, Because: "“after the bridge”"}, {From: 3, To: 9, Rel: timeline.Includes}},
	}
}

func opened(t *testing.T, m *store, cfg Config) (*Session, loop) {
	t.Helper()
	l := make(loop, 1000)
	s := New(m, l.post, cfg)
	if err := s.Load(context.Background()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil || !m.closed {
			t.Errorf("Close: %v, store closed: %v", err, m.closed)
		}
	})
	return s, l
}

func TestSelectionSteps(t *testing.T) {
	s, _ := opened(t, three(), Config{})
	if s.Selected().ID != 7 {
		t.Fatalf("the first event is not selected, but %d", s.Selected().ID)
	}
	var told Change
	s.Observe(func(c Change) { told |= c })
	for _, c := range []struct {
		step int
		want timeline.EventID
	}{{1, 3}, {1, 9}, {1, 9}, {-1, 3}, {-9, 7}, {9, 9}} {
		if s.Step(c.step); s.Selected().ID != c.want {
			t.Errorf("after %+d: %d, want %d", c.step, s.Selected().ID, c.want)
		}
	}
	if told != SelectionChanged {
		t.Errorf("told %b", told)
	}
	if s.Select(1234); s.Selected() != nil {
		t.Error("an event that does not exist was selected")
	}
	if s.Step(-1); s.Selected().ID != 9 {
		t.Error("stepping back from nothing does not begin at the end")
	}
	if st := s.Stats(); st != (Stats{Events: 3, Documents: 1, Undated: 1, Shown: 3, Bytes: 42}) {
		t.Errorf("stats %+v", st)
	}
}

// lookFor searches and waits for what is found.
func lookFor(t *testing.T, s *Session, l loop, query string) {
	t.Helper()
	done := false
	s.Observe(func(c Change) { done = done || c&SearchChanged != 0 })
	s.Search(query)
	l.until(t, func() bool { return done })
}

func TestSearch(t *testing.T) {
	s, l := opened(t, three(), Config{})
	for _, c := range []struct {
		query string
		hits  int
	}{
		{"ferry", 2},
		{"FERRY late", 1},
		{"öztürk", 1},
		{"ÖZTÜRK", 1},
		{"harbour", 3},
		{"1931", 1},
		{"never came", 1},
		{"zeppelin", 0},
		{"  ", 0},
		{"bridge ferry", 0},
	} {
		lookFor(t, s, l, c.query)
		if _, of := s.Hit(); of != c.hits {
			t.Errorf("%q: %d hits, want %d", c.query, of, c.hits)
		}
	}
	if s.Matches() != nil && s.Query() == "" {
		t.Error("no search, but matches")
	}
	lookFor(t, s, l, "ferry")
	if at, of := s.Hit(); at != 0 || of != 2 {
		t.Errorf("hit %d of %d", at, of)
	}
	for _, want := range []timeline.EventID{3, 9, 3} {
		if s.StepHit(1); s.Selected().ID != want {
			t.Errorf("at %d, want %d", s.Selected().ID, want)
		}
	}
	lookFor(t, s, l, "zeppelin")
	if s.StepHit(1) || s.Matches() == nil || s.Matches()(0) {
		t.Error("a search without hits must dim everything and step nowhere")
	}
}

func TestRelationsAreSeenFromBothEnds(t *testing.T) {
	s, _ := opened(t, three(), Config{})
	for _, c := range []struct {
		id  timeline.EventID
		way []Way
	}{{7, []Way{Later}}, {3, []Way{Earlier, Within}}, {9, []Way{Around}}} {
		got := s.Relations(c.id)
		if len(got) != len(c.way) {
			t.Fatalf("event %d: %v", c.id, got)
		}
		for i := range got {
			if got[i].Way != c.way[i] {
				t.Errorf("event %d: way %d, want %d", c.id, got[i].Way, c.way[i])
			}
		}
	}
}

func TestStateComesBack(t *testing.T) {
	m := three()
	s, _ := opened(t, m, Config{})
	s.Select(9)
	if err := s.Remember(context.Background(), State{Width: 900, Listed: true}); err != nil {
		t.Fatal(err)
	}
	s2, _ := opened(t, m, Config{})
	st, err := s2.Restore(context.Background())
	if err != nil || st.Width != 900 || !st.Listed || s2.Selected().ID != 9 {
		t.Errorf("%+v, %v, selected %d", st, err, s2.Selected().ID)
	}
	m.settings[stateKey] = []byte("{broken")
	if _, err := s2.Restore(context.Background()); err == nil {
		t.Error("a broken state was taken")
	}
}

func TestImport(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"a.txt": "one", "b.TXT": "two", ".c.txt": "x", "d.txt": "bad", "e.txt": "one"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	wrong := errors.New("wrong")
	cfg := Config{
		Extract: func(_ context.Context, d *timeline.Document) (*timeline.Extraction, error) {
			if d.Text == "bad" {
				return nil, wrong
			}
			return &timeline.Extraction{Document: *d, Events: []timeline.Event{{ID: 1, Title: d.Text}}}, nil
		},
	}
	s, l := opened(t, &store{}, cfg)
	var got *intake.Report
	done := func(r intake.Report) { got = &r }
	if err := s.Import([]string{dir, filepath.Join(dir, "missing.txt")}, done); err != nil {
		t.Fatal(err)
	}
	if err := s.Import([]string{dir}, done); !errors.Is(err, ErrBusy) {
		t.Errorf("a second import at once: %v", err)
	}
	l.until(t, func() bool { return got != nil })
	for o, want := range map[intake.Outcome]int{intake.Added: 2, intake.Already: 1, intake.Skipped: 1, intake.Failed: 2} {
		if n := got.Count(o); n != want {
			t.Errorf("outcome %d: %d, want %d", o, n, want)
		}
	}
	if _, busy := s.Job(); busy || s.Stats().Events != 2 || s.Selected() == nil {
		t.Errorf("busy %v, events %d", busy, s.Stats().Events)
	}
	for _, r := range got.Results {
		if strings.HasSuffix(r.Name, "d.txt") && !errors.Is(r.Err, wrong) {
			t.Errorf("%s: %v", r.Name, r.Err)
		}
	}
}

func TestCancelAndClose(t *testing.T) {
	cfg := Config{
		Extract: func(ctx context.Context, _ *timeline.Document) (*timeline.Extraction, error) {
			<-ctx.Done()
			return nil, ctx.Err()
		},
	}
	s, l := opened(t, &store{}, cfg)
	var got *intake.Report
	dir := t.TempDir()
	x, y := filepath.Join(dir, "x.txt"), filepath.Join(dir, "y.txt")
	for _, p := range []string{x, y} {
		if err := os.WriteFile(p, []byte(p), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Import([]string{x, y}, func(r intake.Report) { got = &r }); err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	s.CancelJob()
	l.until(t, func() bool { return got != nil })
	if !got.Canceled || len(got.Results) != 0 || time.Since(start) > time.Second {
		t.Errorf("%+v after %v", got, time.Since(start))
	}
	// Closing while an import runs waits for it and drops what it posts.
	called := false
	if err := s.Import([]string{x}, func(intake.Report) { called = true }); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for len(l) > 0 {
		(<-l)()
	}
	if called {
		t.Error("an import reported after Close")
	}
}
