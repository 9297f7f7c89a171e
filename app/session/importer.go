package session

import (
	"context"
	"errors"
	"time"

	"quoteline/timeline"
	"quoteline/timeline/coref"
)

// job is an import under way. Its fields belong to the interface's goroutine,
// except cancel.
type job struct {
	cancel   context.CancelFunc
	progress Progress
}

// source is one document to bring in: a file, or a document at hand.
type source struct {
	path     string
	document *timeline.Document
}

// ErrBusy says that another import is under way.
var ErrBusy = errors.New("another import is under way")

// Import brings in files, and the .txt files of folders, on a worker. done is
// called with the report once the events are on the timeline.
func (s *Session) Import(paths []string, done func(Report)) error {
	list := func(ctx context.Context) ([]source, []Result) { return expand(ctx, paths) }
	return s.run(list, done)
}

// ImportDocuments brings in documents that are at hand, such as the samples.
func (s *Session) ImportDocuments(docs []timeline.Document, done func(Report)) error {
	list := func(context.Context) ([]source, []Result) {
		sources := make([]source, len(docs))
		for i := range docs {
			sources[i] = source{path: docs[i].Title, document: &docs[i]}
		}
		return sources, nil
	}
	return s.run(list, done)
}

// Job returns the progress of the import under way.
func (s *Session) Job() (Progress, bool) {
	if s.job == nil {
		return Progress{}, false
	}
	return s.job.progress, true
}

// CancelJob ends the import under way; what it has stored stays.
func (s *Session) CancelJob() {
	if s.job != nil {
		s.job.cancel()
	}
}

func (s *Session) run(list func(context.Context) ([]source, []Result), done func(Report)) error {
	if s.job != nil {
		return ErrBusy
	}
	ctx, cancel := context.WithCancel(s.ctx)
	j := &job{cancel: cancel}
	s.job = j
	s.changed(JobChanged)
	s.work.Add(1)
	go func() {
		defer s.work.Done()
		defer cancel()
		report := s.bringIn(ctx, j, list)
		s.later(func() {
			s.reload(func() {
				s.job = nil
				s.changed(JobChanged)
				if done != nil {
					done(report)
				}
			})
		})
	}()
	return nil
}

// reportEvery is the least time between two posts of progress.
const reportEvery = 80 * time.Millisecond

// bringIn is the worker: it reads, extracts and stores one source at a time.
func (s *Session) bringIn(ctx context.Context, j *job, list func(context.Context) ([]source, []Result)) Report {
	var last time.Time
	show := func(p Progress) {
		if now := time.Now(); now.Sub(last) >= reportEvery {
			last = now
			s.later(func() { j.progress = p; s.changed(JobChanged) })
		}
	}
	show(Progress{})
	sources, results := list(ctx)
	report := Report{Results: results}
	var known *coref.Index // made when the first document is stored
	for i, src := range sources {
		if ctx.Err() != nil {
			break
		}
		p := Progress{File: i + 1, Files: len(sources), Name: src.path}
		r := s.bringInOne(ctx, src, &known, func(stage Stage, bytes int64) {
			p.Stage, p.Bytes = stage, bytes
			show(p)
		})
		if ctx.Err() != nil && r.Outcome == Failed {
			break
		}
		report.Results = append(report.Results, r)
	}
	report.Canceled = ctx.Err() != nil
	return report
}

func (s *Session) bringInOne(ctx context.Context, src source, known **coref.Index, show func(Stage, int64)) Result {
	r := Result{Name: src.path}
	fail := func(err error) Result { r.Outcome, r.Err = Failed, err; return r }
	d := src.document
	if d == nil {
		show(Reading, 0)
		var err error
		if d, err = s.cfg.Open(ctx, src.path); err != nil {
			return fail(err)
		}
	}
	r.ID = d.ID
	if d.Added.IsZero() {
		d.Added = time.Now().UTC()
	}
	show(Extracting, d.Bytes)
	x, err := s.cfg.Extract(ctx, d)
	if err != nil {
		return fail(err)
	}
	r.Events, r.LeftOut, r.Untried = len(x.Events), len(x.LeftOut), x.Document.Untried
	show(Storing, d.Bytes)
	if *known == nil {
		events, err := s.store.Events(ctx)
		if err != nil {
			return fail(err)
		}
		*known = coref.NewIndex(events)
	}
	(*known).Link(x)
	added, err := s.store.Import(ctx, x)
	if err != nil {
		return fail(err)
	}
	if !added {
		r.Outcome = Already
		return r
	}
	r.Told = x.Told()
	(*known).Add(x)
	return r
}
