package data

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"
	"pgregory.net/rapid"

	"quoteline/timeline"
	"quoteline/timeline/document"
	"quoteline/timeline/when"
)

var ctx = context.Background()

// open opens a store in a temporary folder and checks it when the test ends.
func open(t *testing.T) *DB {
	t.Helper()
	s, err := Open(filepath.Join(t.TempDir(), "sub", "a.quoteline"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		problems, err := s.Check(ctx)
		if err != nil || len(problems) > 0 {
			t.Errorf("check: %v %v", problems, err)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// drawn opens a new store for one run of a property; the caller closes it.
func drawn(t *testing.T, rt *rapid.T) *DB {
	dir, err := os.MkdirTemp(t.TempDir(), "")
	if err != nil {
		rt.Fatal(err)
	}
	s, err := Open(filepath.Join(dir, "a"), Options{})
	if err != nil {
		rt.Fatal(err)
	}
	return s
}

// sample makes an extraction of a text with an event for each word.
func sample(t testing.TB, text string) *timeline.Extraction {
	t.Helper()
	d, err := document.Decode("/in/"+fmt.Sprint(len(text))+".txt", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	d.Published = timeline.Publication{Date: when.NewDay(2024, 5, 6), Found: "stated in the dateline", Span: timeline.Span{Start: 0, End: 1}}
	d.Added = time.Unix(1_700_000_000, 0).UTC()
	text = d.Text
	x := &timeline.Extraction{Document: *d}
	at := 0
	for i, w := range strings.Fields(text) {
		start := at + strings.Index(text[at:], w)
		at = start + len(w)
		q := timeline.Quote{Document: d.ID, Span: timeline.Span{Start: start, End: at}, Exact: w, Prefix: "p", Suffix: "s"}
		x.Events = append(x.Events, timeline.Event{
			ID: timeline.EventID(i + 1), Title: "About " + w, When: when.NewDay(2020, 1, 1+i%28), Rank: i, Kind: timeline.Statement,
			Factuality: timeline.Claimed, Speaker: "Ann", People: []string{"Bob"}, Salience: 0.5, Quotes: []timeline.Quote{q},
			Basis: timeline.Basis{Rule: "r", Why: "because", Anchor: "a", Quote: &q}, Head: q.Span, Provenance: timeline.Provenance{Engine: "e", Rule: "r"},
			Certainty: timeline.Certainty(i % 3),
		})
		if i > 0 {
			x.Relations = append(x.Relations, timeline.Relation{From: timeline.EventID(i), To: timeline.EventID(i + 1), Because: "“then”"})
		}
	}
	x.Passages = []timeline.Passage{{Span: timeline.Span{Start: 0, End: len(d.Text)}, Sentences: []timeline.Span{{Start: 0, End: len(d.Text)}}}}
	return x
}

func TestWhatGoesInComesOut(t *testing.T) {
	s := open(t)
	x := sample(t, "\uFEFFone two “three” four")
	x.Document.Title = "T"
	if added, err := s.Import(ctx, x); !added || err != nil {
		t.Fatal(added, err)
	}
	if added, err := s.Import(ctx, x); added || err != nil {
		t.Fatal("twice", added, err)
	}
	d, err := s.Document(ctx, x.Document.ID)
	if err != nil || !reflect.DeepEqual(*d, x.Document) {
		t.Errorf("%+v\n%+v %v", d, x.Document, err)
	}
	ps, err := s.Passages(ctx, d.ID)
	if err != nil || !reflect.DeepEqual(ps, x.Passages) {
		t.Error(ps, err)
	}
	es, err := s.Events(ctx)
	if err != nil || !reflect.DeepEqual(es, x.Events) {
		t.Errorf("%+v %v", es, err)
	}
	rs, err := s.Relations(ctx)
	if err != nil || !reflect.DeepEqual(rs, x.Relations) {
		t.Error(rs, err)
	}
	e, err := s.Event(ctx, 2)
	if err != nil || !reflect.DeepEqual(*e, x.Events[1]) {
		t.Error(e, err)
	}
	if _, err := s.Event(ctx, 99); !errors.Is(err, timeline.ErrNotFound) {
		t.Error(err)
	}
	if _, err := s.Document(ctx, "00"); !errors.Is(err, timeline.ErrNotFound) {
		t.Error(err)
	}
}

func TestSecondDocumentAndRemoval(t *testing.T) {
	s := open(t)
	a, b := sample(t, "one two"), sample(t, "three four five")
	for _, x := range []*timeline.Extraction{a, b} {
		if _, err := s.Import(ctx, x); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Remove(ctx, a.Document.ID); err != nil {
		t.Fatal(err)
	}
	es, err := s.Events(ctx)
	if err != nil || len(es) != 3 || es[0].ID != 3 {
		t.Errorf("%v %v", es, err)
	}
	rs, err := s.Relations(ctx)
	if err != nil || len(rs) != 2 || rs[0].From != 3 {
		t.Errorf("%v %v", rs, err)
	}
	docs, err := s.Documents(ctx)
	if err != nil || len(docs) != 1 || docs[0].Text != "" {
		t.Error(docs, err)
	}
	if err := s.Remove(ctx, a.Document.ID); !errors.Is(err, timeline.ErrNotFound) {
		t.Error(err)
	}
	if added, err := s.Import(ctx, a); !added || err != nil {
		t.Error("a removed document comes back:", added, err)
	}
}

func TestFalseQuotesAreRefusedWhole(t *testing.T) {
	s := open(t)
	other := sample(t, "one two four").Events[0].Quotes[0]
	for name, spoil := range map[string]func(*timeline.Extraction){
		"other words":              func(x *timeline.Extraction) { x.Events[2].Quotes[0].Exact = "thrEE" },
		"another document's":       func(x *timeline.Extraction) { x.Events[0].Quotes[0] = other },
		"another's, in a basis":    func(x *timeline.Extraction) { x.Events[0].Basis.Quote = &other },
		"another's, in a relation": func(x *timeline.Extraction) { x.Relations[0].Quote = &other },
		"words that were left out": func(x *timeline.Extraction) { x.Document.Withheld = []timeline.Span{{Start: 4, End: 7}} },
		"another's, in what was left": func(x *timeline.Extraction) {
			x.LeftOut = []timeline.Omission{{Event: sample(t, "one two four").Events[0]}}
		},
	} {
		x := sample(t, "one two three")
		spoil(x)
		if added, err := s.Import(ctx, x); added || err == nil {
			t.Error("a false quote came in:", name)
		}
	}
	x := sample(t, "one two three")
	x.Relations[0].To = 99
	if added, err := s.Import(ctx, x); added || err == nil {
		t.Error("a relation to nowhere came in")
	}
	cancelled, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := s.Import(cancelled, sample(t, "a b")); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if es, err := s.Events(ctx); err != nil || len(es) != 0 {
		t.Error("something was left", es, err)
	}
}

func TestSettings(t *testing.T) {
	s := open(t)
	if v, err := s.Setting(ctx, "a"); v != nil || err != nil {
		t.Error(v, err)
	}
	if err := s.SetSetting(ctx, "a", []byte("x")); err != nil {
		t.Fatal(err)
	}
	if v, err := s.Setting(ctx, "a"); string(v) != "x" || err != nil {
		t.Error(v, err)
	}
	if err := s.SetSetting(ctx, "a", nil); err != nil {
		t.Fatal(err)
	}
	if v, err := s.Setting(ctx, "a"); v != nil || err != nil {
		t.Error(v, err)
	}
}

func TestRefusals(t *testing.T) {
	s := open(t)
	if _, err := Open(s.Path(), Options{Timeout: 50 * time.Millisecond}); !errors.Is(err, timeline.ErrStoreBusy) || !strings.Contains(err.Error(), s.Path()) {
		t.Error(err)
	}
	if _, err := Open(t.TempDir(), Options{}); err == nil {
		t.Error("a folder was opened")
	}
	blocked := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(blocked, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(filepath.Join(blocked, "a.quoteline"), Options{}); !errors.Is(err, timeline.ErrReadOnly) {
		t.Error(err)
	}
	if _, err := Open(blocked, Options{}); !errors.Is(err, timeline.ErrDamaged) {
		t.Error(err)
	}
	newer := filepath.Join(t.TempDir(), "newer")
	n, err := Open(newer, Options{})
	if err != nil {
		t.Fatal(err)
	}
	err = n.db.Update(func(tx *bolt.Tx) error { return setCounter(tx.Bucket(bMeta), keySchema, schema+1) })
	if err := errors.Join(err, n.Close()); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(newer, Options{}); !errors.Is(err, timeline.ErrNewer) {
		t.Error(err)
	}
}

func TestReadOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a")
	s, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Import(ctx, sample(t, "a b")); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	r, err := Open(path, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if _, err := r.Import(ctx, sample(t, "c d")); !errors.Is(err, timeline.ErrReadOnly) {
		t.Error(err)
	}
	if es, err := r.Events(ctx); err != nil || len(es) != 2 {
		t.Error(es, err)
	}
}

func TestRecordsOfAnyBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { decodeAll(rapid.SliceOf(rapid.Byte()).Draw(t, "record")) })
	rapid.Check(t, func(t *rapid.T) { decodeAll(seal(rapid.SliceOf(rapid.Byte()).Draw(t, "body"))) })
}

// decodeAll must not panic, whatever the bytes.
func decodeAll(b []byte) {
	_, _ = decodeDocument(b)
	_ = decodeText(b, &timeline.Document{})
	_, _ = decodePassages(b)
	_, _ = decodeEvent(1, b)
	_, _ = decodeRelations(b)
	_, _ = oldIndex(b)
	_, _ = decodeMembers(b)
	decodeParts(b)
	_, _ = decodeLinks(b)
	_, _ = decodeContradictions(b)
}

func FuzzRecords(f *testing.F) {
	x := sample(f, "one two")
	f.Add(encodeEvent(&x.Events[0])[1:20])
	f.Fuzz(func(_ *testing.T, body []byte) { decodeAll(seal(body)) })
}

func TestAnyOrderOfImportsAndRemovals(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := drawn(t, rt)
		defer s.Close()
		in := map[int]bool{}
		for range rapid.IntRange(1, 8).Draw(rt, "steps") {
			n := rapid.IntRange(1, 4).Draw(rt, "document")
			x := sample(t, strings.Repeat("w ", n)+"end")
			if rapid.Bool().Draw(rt, "add") {
				added, err := s.Import(ctx, x)
				if err != nil || added == in[n] {
					rt.Fatal(added, err)
				}
				in[n] = true
			} else {
				err := s.Remove(ctx, x.Document.ID)
				if in[n] && err != nil || !in[n] && !errors.Is(err, timeline.ErrNotFound) {
					rt.Fatal(err)
				}
				delete(in, n)
			}
		}
		want := 0
		for n := range in {
			want += n + 1
		}
		es, err := s.Events(ctx)
		problems, err2 := s.Check(ctx)
		if err != nil || err2 != nil || len(es) != want || len(problems) > 0 {
			rt.Fatal(len(es), want, problems, err, err2)
		}
	})
}
