package intake

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"quoteline/timeline"
)

// store takes documents in, or says why not.
type store struct {
	timeline.Store
	batches [][]*timeline.Extraction
	read    int // how often its events were
	full    error
	bad     timeline.DocumentID
	tidy    bool
	done    *timeline.Step
}

func (m *store) History(context.Context) (undo, redo *timeline.Step, err error) {
	return m.done, nil, nil
}

func (m *store) EachLeftOut(context.Context, func(*timeline.Omission) error) error { return nil }

func (m *store) EachEvent(context.Context, func(*timeline.Event) error) error { m.read++; return nil }

func (m *store) Tidy(context.Context) error { m.tidy = true; return nil }

func (m *store) ImportAll(ctx context.Context, xs []*timeline.Extraction, known func(*timeline.Extraction)) ([]timeline.Imported, error) {
	if err := errors.Join(m.full, ctx.Err()); err != nil {
		return nil, err
	}
	out := make([]timeline.Imported, len(xs))
	for i, x := range xs {
		if x.Document.ID == m.bad {
			out[i].Err = errors.New("bad")
			continue
		}
		known(x)
		out[i].Added = true
	}
	m.batches = append(m.batches, xs)
	return out, nil
}

func extraction(id string, events int) *timeline.Extraction {
	return &timeline.Extraction{Document: timeline.Document{ID: timeline.DocumentID(id)}, Events: make([]timeline.Event, events)}
}

func TestInTurn(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	m := &store{bad: "c"}
	k := New(m)
	var got []string
	done := func(id string) func(bool, error) {
		return func(added bool, err error) { got = append(got, fmt.Sprintf("%s %v %v", id, added, err != nil)) }
	}
	k.Fail(errors.New("no file"), done("a")) // nothing waits before it
	if len(got) != 1 {
		t.Error(got)
	}
	k.Put(ctx, extraction("b", 3), done("b"))
	k.Fail(errors.New("no file"), done("x"))
	k.Put(ctx, extraction("c", 3), done("c"))
	k.Put(ctx, extraction("d", maxEvents), done("d")) // full
	if len(m.batches) != 1 || len(m.batches[0]) != 3 {
		t.Errorf("%d batches", len(m.batches))
	}
	k.Put(ctx, extraction("e", 1), done("e"))
	cancel() // what is whole is stored all the same
	k.Flush(ctx)
	want := []string{"a false true", "b true false", "x false true", "c false true", "d true false", "e true false"}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if m.read != 1 {
		t.Errorf("the events were read %d times", m.read)
	}
}

func TestAFullDiskFailsAllThatWaited(t *testing.T) {
	m := &store{full: errors.New("full")}
	k := New(m)
	failed := 0
	done := func(_ bool, err error) {
		if errors.Is(err, m.full) {
			failed++
		}
	}
	k.Put(context.Background(), extraction("a", 1), done)
	k.Put(context.Background(), extraction("b", 1), done)
	k.Flush(context.Background())
	if failed != 2 {
		t.Errorf("%d failed", failed)
	}
	m.full = nil
	k.Put(context.Background(), extraction("a", 1), func(added bool, err error) {
		if !added || err != nil {
			t.Error(added, err)
		}
	})
	if err := k.Close(context.Background()); err != nil || !m.tidy {
		t.Error(err, m.tidy)
	}
	if m.read != 2 {
		t.Errorf("what is known was not read again: %d", m.read)
	}
}

// TestWhatTheUserDoesMeanwhileIsKnown edits the timeline between two transactions of
// an import: what is known is read again, and only then.
func TestWhatTheUserDoesMeanwhileIsKnown(t *testing.T) {
	m, ctx := &store{}, context.Background()
	k := New(m)
	put := func(id string) {
		t.Helper()
		k.Put(ctx, extraction(id, 1), func(_ bool, err error) {
			if err != nil {
				t.Error(err)
			}
		})
		k.Flush(ctx)
	}
	put("a")
	put("b")
	if m.read != 1 {
		t.Fatalf("read %d times", m.read)
	}
	m.done = &timeline.Step{Number: 2, Label: "change of title"}
	put("c")
	put("d")
	if m.read != 2 {
		t.Errorf("after an edit read %d times, not 2", m.read)
	}
	m.done = nil // undone
	put("e")
	if m.read != 3 {
		t.Errorf("after an undo read %d times, not 3", m.read)
	}
}
