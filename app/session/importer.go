package session

import (
	"context"
	"errors"
	"os"
	"time"

	"quoteline/app/ahead"
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

// bringIn is the worker: it reads and extracts several sources at a time, and
// stores one after the other.
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
	extracting := func(i int) {
		if i < len(sources) {
			show(Progress{File: i + 1, Files: len(sources), Name: sources[i].path, Stage: Extracting, Bytes: sources[i].size()})
		}
	}
	extracting(0)
	ahead.Each(ctx, len(sources), func(i int) int64 { return sources[i].size() },
		func(ctx context.Context, i int) found { return s.discover(ctx, sources[i]) },
		func(i int, f found) bool {
			p := Progress{File: i + 1, Files: len(sources), Name: sources[i].path, Stage: Storing}
			if f.x != nil {
				p.Bytes = f.x.Document.Bytes
			}
			show(p)
			r := s.keep(ctx, sources[i], f, &known)
			if ctx.Err() != nil && r.Outcome == Failed {
				return false
			}
			report.Results = append(report.Results, r)
			extracting(i + 1)
			return ctx.Err() == nil
		})
	report.Canceled = ctx.Err() != nil
	return report
}

// found is what a source yields, or why it yields nothing.
type found struct {
	id  timeline.DocumentID
	x   *timeline.Extraction
	err error
}

// discover opens a source and finds its events; several are found at a time.
func (s *Session) discover(ctx context.Context, src source) (f found) {
	d := src.document
	if d == nil {
		if d, f.err = s.cfg.Open(ctx, src.path); f.err != nil {
			return f
		}
	}
	f.id = d.ID
	if d.Added.IsZero() {
		d.Added = time.Now().UTC()
	}
	f.x, f.err = s.cfg.Extract(ctx, d)
	return f
}

// keep stores what a source yielded; one at a time, in the order of the sources.
func (s *Session) keep(ctx context.Context, src source, f found, known **coref.Index) Result {
	r := Result{Name: src.path, ID: f.id}
	fail := func(err error) Result { r.Outcome, r.Err = Failed, err; return r }
	if f.err != nil {
		return fail(f.err)
	}
	x := f.x
	r.Events, r.LeftOut, r.Untried = len(x.Events), len(x.LeftOut), x.Document.Untried
	if *known == nil {
		events, err := timeline.WithRepeated(ctx, s.store)
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

// size is the source's size in bytes; 0 where opening it will say what is wrong.
func (src source) size() int64 {
	if src.document != nil {
		return src.document.Bytes
	}
	info, err := os.Stat(src.path)
	if err != nil {
		return 0
	}
	return info.Size()
}
