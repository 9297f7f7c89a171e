package session

import (
	"context"
	"errors"
	"reflect"
	"testing"

	"quoteline/app/intake"
	"quoteline/timeline/document"
	"quoteline/timeline/document/tables"
)

// tableOf reads a table of events.
func tableOf(t *testing.T, in string) *document.Table {
	t.Helper()
	for p := range document.PartsOf(context.Background(), "a.csv", []byte(in)) {
		r, err := p.Read(context.Background())
		var unmapped *document.UnmappedError
		if errors.As(err, &unmapped) {
			return unmapped.Reading.Table
		}
		if err != nil {
			t.Fatal(err)
		}
		return r.Table
	}
	return nil
}

func TestColumnsAreAskedOnce(t *testing.T) {
	ctx := context.Background()
	s := New(&store{settings: map[string][]byte{}}, func(f func()) { f() }, Config{})
	asked := 0
	want := tables.Mapping{tables.Title, tables.Date}
	var say tables.Mapping
	s.AskColumns(func(_ *document.Table, answer func(tables.Mapping)) {
		asked++
		answer(say)
	})
	if m, err := s.columnsOf(ctx, tableOf(t, "date,title\n2014,A\n")); m != nil || err != nil || asked != 0 {
		t.Error("what is plain is asked:", m, err)
	}
	strange := tableOf(t, "a,b\nx,2\n")
	if _, err := s.columnsOf(ctx, strange); !errors.Is(err, intake.ErrLeftOut) || asked != 1 {
		t.Error(err, asked)
	}
	say = want
	for range 2 {
		if m, err := s.columnsOf(ctx, strange); !reflect.DeepEqual(m, want) || err != nil || asked != 2 {
			t.Error(m, err, asked)
		}
	}
	if m, err := s.columnsOf(ctx, tableOf(t, "a,c\nx,2\n")); !reflect.DeepEqual(m, want) || err != nil || asked != 3 {
		t.Error("another table is taken for it:", m, err, asked)
	}
	// Who closes the window while it asks is not waited for.
	s.AskColumns(func(*document.Table, func(tables.Mapping)) {})
	gone, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := s.columnsOf(gone, tableOf(t, "d,e\nx,2\n")); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}
