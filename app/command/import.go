package command

import (
	"context"
	"fmt"
	"strings"

	"github.com/dustin/go-humanize"
	"github.com/dustin/go-humanize/english"

	"quoteline/app/intake"
	"quoteline/timeline"
	"quoteline/timeline/document"
	"quoteline/timeline/document/tables"
	"quoteline/timeline/extract"
)

// importFiles brings files and folders in; each that fails is named.
func importFiles(ctx context.Context, env *Env, o *options, paths []string) error {
	if len(paths) == 0 {
		return fmt.Errorf("%w: import what? name files or folders", errUsage)
	}
	return with(ctx, env, o, false, func(s timeline.Store) error {
		j := intake.Job{
			Store: s, Paths: paths, Extract: extract.Document, Now: env.Now, DropOriginals: o.textOnly,
			Done: func(r intake.Result) { fmt.Fprintln(env.Stderr, oneLine(became(&r))) },
		}
		if o.columns != "" {
			j.Columns = func(_ context.Context, t *document.Table) (tables.Mapping, error) { return t.ParseMapping(o.columns) }
		}
		report := j.Run(ctx)
		switch {
		case report.Canceled:
			return context.Canceled
		case report.Count(intake.Failed) > 0:
			return errReported
		}
		return nil
	})
}

// oneLine shows what names of files could do to a terminal: line ends, escapes and
// what turns the direction of writing are tokens.
func oneLine(s string) string {
	return document.Visible(strings.NewReplacer("\n", "⏎", "\r", "⏎").Replace(s))
}

// became tells what became of a document.
func became(r *intake.Result) string {
	switch r.Outcome {
	case intake.Failed:
		if strings.Contains(r.Err.Error(), r.Name) {
			return fmt.Sprintf("failed: %v", r.Err)
		}
		return fmt.Sprintf("failed: %s: %v", r.Name, r.Err)
	case intake.Skipped:
		return fmt.Sprintf("skipped: %v", r.Err)
	case intake.Already:
		return "already there: " + r.Name
	}
	note := ""
	if n := r.LeftOut; n > 0 {
		note += fmt.Sprintf(", %s left out", english.Plural(n, "dated sentence", ""))
	}
	if n := r.Told; n > 0 {
		note += fmt.Sprintf(", %d of them told before", n)
	}
	if r.Undated {
		note += "; no date found, so nothing relative got a day"
	}
	if r.Untried != "" {
		note += "; " + r.Untried
	}
	if len(r.Taken) > 0 {
		note += "; columns: " + strings.Join(r.Taken, ", ")
	}
	if len(r.Omitted) > 0 {
		note += "; not read: " + strings.Join(r.Omitted, ", ")
	}
	return fmt.Sprintf("added: %s: %s, %s%s", r.Name, humanize.Bytes(uint64(r.Bytes)), english.Plural(r.Events, "event", ""), note)
}
