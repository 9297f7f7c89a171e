package session

import (
	"context"
	"errors"
	"slices"
	"time"

	"quoteline/app/intake"
	"quoteline/timeline"
	"quoteline/timeline/document"
)

// job is an import under way. Its fields belong to the interface's goroutine,
// except cancel.
type job struct {
	cancel   context.CancelFunc
	progress intake.Progress
}

// ErrBusy says that another import is under way.
var ErrBusy = errors.New("another import is under way")

// KeepText says that imports from now on keep the documents' texts only, not the
// bytes of the files.
func (s *Session) KeepText(only bool) { s.keepOnly = only }

// Import brings in files, and what is in folders, on a worker. done is called with
// the report once the events are on the timeline.
func (s *Session) Import(paths []string, done func(intake.Report)) error {
	return s.run(intake.Job{Paths: paths}, done)
}

// ImportText brings in what is at hand under a name, such as what was copied.
func (s *Session) ImportText(name, text string, done func(intake.Report)) error {
	return s.run(intake.Job{Parts: slices.Collect(document.PartsOf(s.ctx, name, []byte(text)))}, done)
}

// ImportDocuments brings in documents that are at hand, such as the samples.
func (s *Session) ImportDocuments(docs []timeline.Document, done func(intake.Report)) error {
	var j intake.Job
	for i := range docs {
		j.Parts = append(j.Parts, document.PartOf(&docs[i]))
	}
	return s.run(j, done)
}

// Job returns the progress of the import under way.
func (s *Session) Job() (intake.Progress, bool) {
	if s.job == nil {
		return intake.Progress{}, false
	}
	return s.job.progress, true
}

// CancelJob ends the import under way; what it has stored stays.
func (s *Session) CancelJob() {
	if s.job != nil {
		s.job.cancel()
	}
}

// reportEvery is the least time between two posts of progress.
const reportEvery = 80 * time.Millisecond

func (s *Session) run(work intake.Job, done func(intake.Report)) error {
	if s.job != nil {
		return ErrBusy
	}
	ctx, cancel := context.WithCancel(s.ctx)
	j := &job{cancel: cancel}
	s.job = j
	s.changed(JobChanged)
	work.Store, work.Extract, work.Now, work.DropOriginals = s.store, s.cfg.Extract, time.Now, s.keepOnly
	work.Columns = s.columnsOf
	var last time.Time
	work.Progress = func(p intake.Progress) {
		if now := time.Now(); now.Sub(last) >= reportEvery || p.Stage == intake.Tidying {
			last = now
			s.later(func() { j.progress = p; s.changed(JobChanged) })
		}
	}
	s.work.Add(1)
	go func() {
		defer s.work.Done()
		defer cancel()
		report := work.Run(ctx)
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
