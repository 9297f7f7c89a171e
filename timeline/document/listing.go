package document

import (
	"context"
	"errors"
	"fmt"

	"quoteline/timeline"
	"quoteline/timeline/document/format"
	"quoteline/timeline/document/tables"
	"quoteline/timeline/language"
)

// ready are the events that a file lists, now that it is known what file it is.
func ready(f format.File, k *kind, xs []*timeline.Extraction) *Reading {
	for _, x := range xs {
		d := &x.Document
		identify(d, f, k)
		if d.Listed = true; d.Language == "" {
			d.Language = language.Of(d.Text)
		}
		x.Original = f.Data
		own(d.ID, x)
	}
	return &Reading{Ready: xs}
}

// own gives the quotes of a list the document that they are from.
func own(id timeline.DocumentID, x *timeline.Extraction) {
	event := func(e *timeline.Event) {
		for i := range e.Quotes {
			e.Quotes[i].Document = id
		}
		if e.Basis.Quote != nil {
			e.Basis.Quote.Document = id
		}
	}
	for i := range x.Events {
		event(&x.Events[i])
	}
	for i := range x.LeftOut {
		event(&x.LeftOut[i].Event)
	}
}

// Table is a table of events in a file.
type Table struct {
	*tables.Table
	file format.File
	kind *kind
}

// Name is that of the file.
func (t *Table) Name() string { return t.file.Name }

// UnmappedError is of a table in which nothing shows which column has the dates, or
// which says what happened. Its Reading has no events until Map tells it.
type UnmappedError struct {
	Reading *Reading
	reason  error
}

// Error is for the user's eyes.
func (e *UnmappedError) Error() string {
	t := e.Reading.Table
	return fmt.Sprintf("read %s as a table of events: %v; its columns are %s: say which is which", t.file.Name, e.reason, t.Columns())
}

// readTable reads a table, and its events where its columns say what they are.
func readTable(ctx context.Context, f format.File, k *kind) (*Reading, error) {
	t, err := guarded(ctx, f, k, k.table)
	if err != nil {
		return nil, err
	}
	r := &Reading{Table: &Table{t, f, k}}
	if err := t.Mapping.Check(); err != nil {
		return nil, &UnmappedError{r, err}
	}
	return r, r.Map(ctx, t.Mapping)
}

// Map makes the events of a table anew, with columns that mean what m says. It may
// be called on any goroutine, by one at a time.
func (r *Reading) Map(ctx context.Context, m tables.Mapping) error {
	if r.Table == nil {
		return errors.New("it is no table")
	}
	t := r.Table
	x, err := guarded(ctx, t.file, t.kind, func(ctx context.Context, _ format.File) (*timeline.Extraction, error) { return t.List(ctx, m) })
	if err != nil {
		return err
	}
	t.Mapping = m
	r.Ready = ready(t.file, t.kind, []*timeline.Extraction{x}).Ready
	return nil
}
