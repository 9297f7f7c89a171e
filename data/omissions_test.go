package data

import (
	"compress/gzip"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// omitted is a sentence of the sample that gave no event.
func omitted(x *timeline.Extraction) timeline.Omission {
	e := x.Events[1]
	e.ID, e.Title, e.When, e.Rank = 0, "left out", when.NewDay(2020, 1, 2), 0
	e.Basis.Other = when.NewDay(2020, 2, 1)
	return timeline.Omission{Event: e, Why: "It may be."}
}

// Omissions returns all omissions as they are stored, quoted by an event or not.
func (s *DB) Omissions(ctx context.Context) ([]timeline.Omission, error) {
	var out []timeline.Omission
	err := s.each(ctx, bOmissions, "omissions", func(_ uint64, v []byte) error {
		os, err := decodeOmissions(v)
		out = append(out, os...)
		return err
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

func TestOmissions(t *testing.T) {
	s := open(t)
	x := sample(t, "one two three")
	x.Document.Untried = "Only numeric dates were read."
	x.LeftOut = []timeline.Omission{omitted(x)}
	if _, err := s.Import(ctx, x); err != nil {
		t.Fatal(err)
	}
	got, err := s.Omissions(ctx)
	if err != nil || !reflect.DeepEqual(got, x.LeftOut) {
		t.Fatalf("%+v %v", got, err)
	}
	if d, err := s.Document(ctx, x.Document.ID); err != nil || d.Untried != x.Document.Untried {
		t.Errorf("%q %v", d.Untried, err)
	}

	// Added, it stands where its day puts it: the sample's words have the days
	// 1, 2, 3 of January.
	id, err := s.Add(ctx, &got[0].Event)
	if err != nil || id != 4 {
		t.Fatal(id, err)
	}
	es, err := s.Events(ctx)
	if err != nil || len(es) != 4 || es[2].ID != 4 || es[2].Basis.Other.EDTF != "2020-02-01" {
		t.Errorf("%+v %v", es, err)
	}
	if err := s.Remove(ctx, x.Document.ID); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Omissions(ctx); err != nil || len(got) > 0 {
		t.Errorf("%+v %v", got, err)
	}
	if _, err := s.Add(ctx, &x.LeftOut[0].Event); !errors.Is(err, timeline.ErrNotFound) {
		t.Errorf("to a document that is gone: %v", err)
	}
}

// TestRepeatedIsLeftOut: what report after report says comes back among what was
// left out, can be put on the timeline, and is known to what comes next.
func TestRepeatedIsLeftOut(t *testing.T) {
	s := open(t)
	var first timeline.EventID
	for i := range 6 {
		x := sample(t, "one two three"+strings.Repeat(" and", i))
		x.Document.Published.Date = when.NewDay(2020, 3, 1+3*i)
		x.Events[0].When, x.Events[0].Basis = x.Document.Published.Date, timeline.Basis{Rule: "bounds/report"}
		if i > 0 {
			x.Known = []timeline.Link{{From: 1, To: first, Why: "Both say so.", By: "e"}}
		}
		if _, err := s.Import(ctx, x); err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			first = x.First
		}
	}
	if err := s.Tidy(ctx); err != nil {
		t.Fatal(err)
	}
	state := func() (id int) {
		if err := s.db.View(func(tx *bolt.Tx) error { id = tx.ID(); return nil }); err != nil {
			t.Error(err)
		}
		return id
	}
	before := state()
	if err := s.Tidy(ctx); err != nil || state() != before {
		t.Errorf("tidied again though nothing was written: %v", err)
	}
	es, err := s.Events(ctx)
	if err != nil || slices.Contains(ids(es), first) {
		t.Fatal(ids(es), err)
	}
	left := func() (out []timeline.Omission) {
		if err := s.EachLeftOut(ctx, func(o *timeline.Omission) error { out = append(out, *o); return nil }); err != nil {
			t.Error(err)
		}
		return out
	}
	os := left()
	if len(os) != 1 || os[0].Event.ID != first || len(os[0].Event.Accounts) != 6 || !strings.HasPrefix(os[0].Why, "6 documents repeat it") {
		t.Fatalf("%+v", os)
	}
	rs, err := s.Relations(ctx)
	if err != nil || slices.ContainsFunc(rs, func(r timeline.Relation) bool { return r.From == first || r.To == first }) {
		t.Error(rs, err)
	}
	if _, err := s.Add(ctx, &os[0].Event); err != nil {
		t.Fatal(err)
	}
	if os := left(); len(os) > 0 {
		t.Errorf("added, it is still left out: %+v", os)
	}
	if ps, err := s.Check(ctx); err != nil || len(ps) > 0 {
		t.Error(ps, err)
	}
}

func TestAddRefuses(t *testing.T) {
	s := open(t)
	x := sample(t, "one two three")
	if _, err := s.Import(ctx, x); err != nil {
		t.Fatal(err)
	}
	wrong := omitted(x).Event
	wrong.Quotes = []timeline.Quote{wrong.Quotes[0]}
	wrong.Quotes[0].Exact = "tww"
	for name, e := range map[string]timeline.Event{"other words": wrong} {
		if _, err := s.Add(ctx, &e); err == nil {
			t.Error(name)
		}
	}
	x = sample(t, "four five six")
	bad := omitted(x)
	bad.Event.Quotes = wrong.Quotes
	bad.Event.Quotes[0].Document = x.Document.ID
	x.LeftOut = []timeline.Omission{bad}
	if _, err := s.Import(ctx, x); err == nil {
		t.Error("an omission with other words than the text's")
	}
	if ds, err := s.Documents(ctx); err != nil || len(ds) != 1 {
		t.Error(ds, err)
	}
}

// TestRecordsOfSchema2 reads events and omissions as they were before they had a certainty.
func TestRecordsOfSchema2(t *testing.T) {
	x := sample(t, "one two three")
	x.Events[2].Certainty = timeline.Certain
	var w writer
	w.event(&x.Events[2])
	e, err := decodeEvent(3, seal(w.b))
	if err != nil || !reflect.DeepEqual(e, x.Events[2]) {
		t.Errorf("%+v %v", e, err)
	}
	w = writer{}
	w.uint(2)
	for range 2 {
		w.event(&e)
		w.string("why")
	}
	os, err := decodeOmissions(seal(w.b))
	if err != nil || len(os) != 2 || os[1].Why != "why" || os[1].Event.Title != e.Title || os[1].Event.Certainty != timeline.Certain {
		t.Errorf("%+v %v", os, err)
	}
	os[1].Event.Certainty = timeline.Possible
	if back, err := decodeOmissions(encodeOmissions(os)); err != nil || back[0].Event.Certainty != timeline.Certain || back[1].Event.Certainty != timeline.Possible {
		t.Errorf("%+v %v", back, err)
	}
}

// old unpacks a store of an earlier schema and opens it, which it refuses for
// reading only.
func old(t *testing.T, fixture string) *DB {
	t.Helper()
	f, err := os.Open(fixture)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "old.quoteline")
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(path, Options{ReadOnly: true}); !errors.Is(err, timeline.ErrReadOnly) {
		t.Errorf("read only: %v", err)
	}
	s, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// TestSchema1 opens a store as the first version wrote it.
func TestSchema1(t *testing.T) {
	s := old(t, "testdata/schema1.quoteline.gz")
	es, err := s.Events(ctx)
	if err != nil || len(es) != 2 || es[0].When.EDTF != "2014-05-03" {
		t.Fatalf("%+v %v", es, err)
	}
	if os, err := s.Omissions(ctx); err != nil || len(os) > 0 {
		t.Error(os, err)
	}
	if id, err := s.Add(ctx, &timeline.Event{Title: "mine", Quotes: es[0].Quotes}); err != nil || id != 3 {
		t.Error(id, err)
	}
	if problems, err := s.Check(ctx); err != nil || len(problems) > 0 {
		t.Error(problems, err)
	}
}
