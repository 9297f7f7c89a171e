package session

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// store is a small Store in memory. What a test does not need is left to the
// nil interface inside, which would panic.
type store struct {
	timeline.Store
	events    []timeline.Event
	docs      []timeline.Document
	rels      []timeline.Relation
	conflicts []timeline.Contradiction
	settings  map[string][]byte
	closed    bool
}

func (m *store) Omissions(context.Context) ([]timeline.Omission, error) { return nil, nil }

func (m *store) Events(context.Context) ([]timeline.Event, error) {
	return append([]timeline.Event(nil), m.events...), nil
}

func (m *store) Documents(context.Context) ([]timeline.Document, error) {
	return append([]timeline.Document(nil), m.docs...), nil
}
func (m *store) Relations(context.Context) ([]timeline.Relation, error) { return m.rels, nil }
func (m *store) Contradictions(context.Context) ([]timeline.Contradiction, error) {
	return m.conflicts, nil
}
func (m *store) Size() (int64, error)                                { return 42, nil }
func (m *store) Setting(_ context.Context, k string) ([]byte, error) { return m.settings[k], nil }

func (m *store) SetSetting(_ context.Context, k string, v []byte) error {
	if m.settings == nil {
		m.settings = map[string][]byte{}
	}
	m.settings[k] = v
	return nil
}
func (m *store) Close() error { m.closed = true; return nil }

func (m *store) Import(_ context.Context, x *timeline.Extraction) (bool, error) {
	for i := range m.docs {
		if m.docs[i].ID == x.Document.ID {
			return false, nil
		}
	}
	m.docs = append(m.docs, x.Document)
	x.First = timeline.EventID(len(m.events) + 1)
	for _, e := range x.Events {
		e.ID = timeline.EventID(len(m.events) + 1)
		m.events = append(m.events, e)
	}
	return true, nil
}

// loop is the interface's goroutine of a test.
type loop chan func()

func (l loop) post(f func()) { l <- f }

// until runs posted functions until done, or fails.
func (l loop) until(t *testing.T, done func() bool) {
	t.Helper()
	for deadline := time.After(5 * time.Second); !done(); {
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
	if st := s.Stats(); st != (Stats{Events: 3, Documents: 1, Undated: 1, Bytes: 42}) {
		t.Errorf("stats %+v", st)
	}
}

func TestSearch(t *testing.T) {
	s, _ := opened(t, three(), Config{})
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
		if s.Search(c.query); len(s.Hits()) != c.hits {
			t.Errorf("%q: %d hits, want %d", c.query, len(s.Hits()), c.hits)
		}
	}
	if s.Matches() != nil && s.Query() == "" {
		t.Error("no search, but matches")
	}
	s.Search("ferry")
	if at, of := s.Hit(); at != 0 || of != 2 {
		t.Errorf("hit %d of %d", at, of)
	}
	for _, want := range []timeline.EventID{3, 9, 3} {
		if s.StepHit(1); s.Selected().ID != want {
			t.Errorf("at %d, want %d", s.Selected().ID, want)
		}
	}
	if s.Search("zeppelin"); s.StepHit(1) || len(s.Matches()) != 0 || s.Matches() == nil {
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
	if err := s.Remember(context.Background(), State{Width: 900, Theme: "dark"}); err != nil {
		t.Fatal(err)
	}
	s2, _ := opened(t, m, Config{})
	st, err := s2.Restore(context.Background())
	if err != nil || st.Width != 900 || st.Theme != "dark" || s2.Selected().ID != 9 {
		t.Errorf("%+v, %v, selected %d", st, err, s2.Selected().ID)
	}
	m.settings[stateKey] = []byte("{broken")
	if _, err := s2.Restore(context.Background()); err == nil {
		t.Error("a broken state was taken")
	}
}

func TestImport(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"a.txt": "one", "b.TXT": "two", "c.pdf": "x", "d.txt": "bad", "e.txt": "one"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	wrong := errors.New("wrong")
	cfg := Config{
		Open: func(_ context.Context, path string) (*timeline.Document, error) {
			b, err := os.ReadFile(path)
			if string(b) == "bad" {
				return nil, wrong
			}
			return &timeline.Document{ID: timeline.DocumentID(b), Text: string(b)}, err
		},
		Extract: func(_ context.Context, d *timeline.Document) (*timeline.Extraction, error) {
			return &timeline.Extraction{Document: *d, Events: []timeline.Event{{ID: 1, Title: d.Text}}}, nil
		},
	}
	s, l := opened(t, &store{}, cfg)
	var got *Report
	done := func(r Report) { got = &r }
	if err := s.Import([]string{dir, filepath.Join(dir, "missing.txt")}, done); err != nil {
		t.Fatal(err)
	}
	if err := s.Import([]string{dir}, done); !errors.Is(err, ErrBusy) {
		t.Errorf("a second import at once: %v", err)
	}
	l.until(t, func() bool { return got != nil })
	for o, want := range map[Outcome]int{Added: 2, Already: 1, Skipped: 1, Failed: 2} {
		if n := got.Count(o); n != want {
			t.Errorf("outcome %d: %d, want %d", o, n, want)
		}
	}
	if _, busy := s.Job(); busy || len(s.Events()) != 2 || s.Selected() == nil {
		t.Errorf("busy %v, events %d", busy, len(s.Events()))
	}
	for _, r := range got.Results {
		if strings.HasSuffix(r.Name, "d.txt") && !errors.Is(r.Err, wrong) {
			t.Errorf("%s: %v", r.Name, r.Err)
		}
	}
}

func TestCancelAndClose(t *testing.T) {
	cfg := Config{
		Open: func(_ context.Context, p string) (*timeline.Document, error) {
			return &timeline.Document{ID: timeline.DocumentID(p)}, nil
		},
		Extract: func(ctx context.Context, _ *timeline.Document) (*timeline.Extraction, error) {
			<-ctx.Done()
			return nil, ctx.Err()
		},
	}
	s, l := opened(t, &store{}, cfg)
	var got *Report
	if err := s.Import([]string{"x.txt", "y.txt"}, func(r Report) { got = &r }); err != nil {
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
	if err := s.Import([]string{"z.txt"}, func(Report) { called = true }); err != nil {
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
