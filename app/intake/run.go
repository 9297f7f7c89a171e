package intake

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"time"

	"quoteline/app/ahead"
	"quoteline/timeline"
	"quoteline/timeline/document"
	"quoteline/timeline/document/tables"
	"quoteline/timeline/export"
)

// Job is an import.
type Job struct {
	Store timeline.Store
	// Paths are files and folders; Parts are documents at hand, in their place.
	Paths []string
	Parts []document.Part
	// Extract finds the events of a document; several goroutines call it.
	Extract func(ctx context.Context, d *timeline.Document) (*timeline.Extraction, error)
	Now     func() time.Time
	// Columns says what the columns of a table of events mean, where it is not nil;
	// several goroutines call it, and it may ask somebody. Nil is as they were found to
	// be; an error leaves the table out.
	Columns func(ctx context.Context, t *document.Table) (tables.Mapping, error)
	// DropOriginals keeps the text of the documents only, not the files' bytes.
	DropOriginals bool
	// Progress and Done, where not nil, are told on the caller's goroutine how far it
	// has come and what became of each document, in order.
	Progress func(Progress)
	Done     func(Result)
}

// part is a document to be read, with the file that it is in.
type part struct {
	document.Part
	file  file
	first bool // of its file
	err   error
}

// found is what a part yields, or why it yields nothing.
type found struct {
	xs      []*timeline.Extraction
	copy    *timeline.Copy // a timeline of Quoteline's own
	taken   []string       // what the columns of a table were taken for
	omitted []string
	err     error
}

// run is a job at work.
type run struct {
	*Job
	keeper   *Keeper
	report   Report
	progress Progress
	start    time.Time
}

// Run brings documents in: read and extracted several at a time, stored in order,
// some in a transaction. Each comes in whole or not at all; what was stored when ctx
// is done stays.
func (j *Job) Run(ctx context.Context) Report {
	r := &run{Job: j, keeper: New(j.Store), start: j.Now()}
	r.show(func(*Progress) {})
	size := func(p part) int64 { return p.Bytes }
	ahead.Each(ctx, r.parts(ctx), size, r.read, func(p part, f found) bool {
		if ctx.Err() != nil && f.err != nil {
			return false
		}
		r.take(ctx, p, f)
		return ctx.Err() == nil
	})
	r.keeper.Flush(ctx)
	r.show(func(p *Progress) { p.Stage, p.Name, p.Left = Tidying, "", 0 })
	// What is left untidy costs the next start some time, and nobody anything else.
	_ = r.keeper.Close(ctx)
	r.report.Canceled = ctx.Err() != nil
	return r.report
}

// show tells how far it is.
func (r *run) show(change func(*Progress)) {
	if change(&r.progress); r.Progress != nil {
		r.Progress(r.progress)
	}
}

// parts are all documents to be read.
func (r *run) parts(ctx context.Context) iter.Seq[part] {
	return func(yield func(part) bool) {
		for _, p := range r.Parts {
			r.progress.Bytes += p.Share
		}
		for _, p := range r.Parts {
			if !yield(part{Part: p, file: file{path: p.Name, named: true}}) {
				return
			}
		}
		var left []part
		files := list(ctx, r.Paths, func(path string, err error) {
			left = append(left, part{Part: document.Part{Name: path}, file: file{path: path}, err: err})
		})
		for _, p := range left {
			if !yield(p) {
				return
			}
		}
		for _, f := range files {
			r.progress.Bytes += f.size
		}
		r.progress.Of += len(files)
		for _, f := range files {
			first := true
			for p := range document.Parts(ctx, f.path) {
				r.show(func(now *Progress) { now.Stage, now.Name = Working, p.Name })
				if !yield(part{Part: p, file: f, first: first}) {
					return
				}
				first = false
			}
		}
	}
}

// read reads a part and finds its events; several are at work at a time.
func (r *run) read(ctx context.Context, p part) (f found) {
	if p.err != nil {
		return found{err: p.err}
	}
	reading, err := r.reading(ctx, p)
	if err != nil {
		return found{err: err}
	}
	if f.omitted = reading.Skipped; reading.Table != nil {
		f.taken = reading.Table.Taken()
	}
	if reading.Exported != nil {
		f.copy, f.omitted, err = export.ReadJSON(ctx, reading.Exported)
		_ = reading.Exported.Close() // read only: nothing can be lost
		if err != nil {
			return found{err: fmt.Errorf("read %s as a timeline of Quoteline: %w", p.Name, err)}
		}
		for i := range f.copy.Documents {
			r.date(&f.copy.Documents[i].Document)
		}
		return f
	}
	if f.xs = reading.Ready; reading.Document != nil {
		x, err := r.Extract(ctx, reading.Document)
		if err != nil {
			return found{err: err}
		}
		x.Original = reading.Original
		f.xs = []*timeline.Extraction{x}
	}
	for _, x := range f.xs {
		if r.date(&x.Document); r.DropOriginals {
			x.Original = nil
		}
	}
	return f
}

// reading reads a part; of a table it asks what the columns mean.
func (r *run) reading(ctx context.Context, p part) (*document.Reading, error) {
	reading, err := p.Read(ctx)
	var unmapped *document.UnmappedError
	if errors.As(err, &unmapped) {
		reading = unmapped.Reading
	}
	if reading == nil || reading.Table == nil || r.Columns == nil {
		return reading, err
	}
	m, failed := r.Columns(ctx, reading.Table)
	switch {
	case failed != nil:
		return nil, fmt.Errorf("read %s: %w", p.Name, failed)
	case m == nil:
		return reading, err
	}
	return reading, reading.Map(ctx, m)
}

// date says when a document came in.
func (r *run) date(d *timeline.Document) {
	if d.Added.IsZero() {
		d.Added = r.Now().UTC()
	}
}

// take hands on what a part yields to be stored.
func (r *run) take(ctx context.Context, p part, f found) {
	r.show(func(now *Progress) {
		now.Documents++
		if p.first {
			now.Files++
		}
		if now.Done += p.Share; now.Done > 0 && now.Bytes > now.Done {
			took := r.Now().Sub(r.start)
			now.Left = time.Duration(float64(took) / float64(now.Done) * float64(now.Bytes-now.Done))
		}
	})
	if f.err != nil {
		r.keeper.Fail(f.err, func(_ bool, err error) {
			v := Result{Name: p.Name, Outcome: Failed, Err: err}
			if errors.Is(err, ErrLeftOut) || passedOver(err) && (!p.file.named || p.Name != p.file.path) {
				v.Outcome = Skipped
			}
			r.over(v)
		})
		return
	}
	if f.copy != nil {
		r.restore(ctx, p, f)
		return
	}
	for _, x := range f.xs {
		v := Result{
			Name: p.Name, ID: x.Document.ID, Events: len(x.Events), LeftOut: len(x.LeftOut), Untried: x.Document.Untried,
			Omitted: f.omitted, Taken: f.taken, Bytes: x.Document.Bytes, Undated: x.Document.Published.Date.IsZero() && !x.Document.Listed,
		}
		if len(f.xs) > 1 {
			v.Name += document.Within + x.Document.Title
		}
		r.keeper.Put(ctx, x, func(added bool, err error) {
			switch {
			case err != nil:
				v.Err, v.Outcome = err, Failed
			case !added:
				v.Outcome = Already
			default:
				v.Told = x.Told()
			}
			r.over(v)
		})
	}
}

// over takes down what became of a document.
func (r *run) over(v Result) {
	if r.report.Results = append(r.report.Results, v); r.Done != nil {
		r.Done(v)
	}
}
