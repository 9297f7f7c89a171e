package app

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2/lang"

	"quoteline/app/intake"
	"quoteline/app/translations"
)

// worthTelling reports that somebody should look at some of the documents.
func worthTelling(r intake.Report) bool {
	for i := range r.Results {
		if x := &r.Results[i]; x.Outcome == intake.Failed || x.Outcome == intake.Skipped || x.Outcome == intake.Added && (x.Untried != "" || x.Undated || len(x.Omitted) > 0) {
			return true
		}
	}
	return false
}

// outcome says what became of one document.
func outcome(r *intake.Result) string {
	switch r.Outcome {
	case intake.Failed:
		return capital(explain(bare(r)))
	case intake.Skipped:
		return lang.L("Left out:") + " " + sentence(translations.Failure(bare(r).Error()))
	case intake.Already:
		return lang.L("Already on the timeline.")
	}
	var parts []string
	if r.Told > 0 {
		parts = append(parts, fmt.Sprintf(lang.L("%s of them told before."), translations.Number(r.Told)))
	}
	if r.LeftOut > 0 {
		parts = append(parts, fmt.Sprintf(lang.L("%s left out."), count(r.LeftOut, "dated sentence", "dated sentences")))
	}
	if r.Undated {
		parts = append(parts, lang.L("No date found: “yesterday” or “Friday” has no day in it."))
	}
	if len(r.Taken) > 0 {
		parts = append(parts, fmt.Sprintf(lang.L("Columns: %s."), strings.Join(translations.Reasons(r.Taken), ", ")))
	}
	if r.Untried != "" {
		parts = append(parts, translations.Reason(r.Untried))
	}
	if len(r.Omitted) > 0 {
		parts = append(parts, fmt.Sprintf(lang.L("Not read: %s."), strings.Join(translations.Reasons(r.Omitted), "; ")))
	}
	return strings.Join(parts, " ")
}

// bare is what is wrong with a document, without its name, which stands beside it.
func bare(r *intake.Result) error {
	err := r.Err
	for errors.Unwrap(err) != nil && strings.Contains(err.Error(), r.Name) {
		err = errors.Unwrap(err)
	}
	return err
}

// summary is one line about an import.
func summary(r intake.Report) string {
	events, leftOut, undated := 0, 0, 0
	for i := range r.Results {
		if x := &r.Results[i]; x.Outcome == intake.Added {
			events += x.Events
			leftOut += x.LeftOut
			if x.Undated {
				undated++
			}
		}
	}
	var parts []string
	if n := r.Count(intake.Added); n > 0 {
		parts = append(parts, fmt.Sprintf(lang.L("%s added with %s"), count(n, "document", "documents"), count(events, "event", "events")))
	}
	if leftOut > 0 {
		parts = append(parts, fmt.Sprintf(lang.L("%s left out (View, Left out)"), count(leftOut, "dated sentence", "dated sentences")))
	}
	for _, p := range []struct {
		n    int
		what string
	}{
		{undated, "%s without a date"}, {r.Count(intake.Already), "%s already there"}, {r.Count(intake.Skipped), "%s not read"}, {r.Count(intake.Failed), "%s failed"},
	} {
		if p.n > 0 {
			parts = append(parts, fmt.Sprintf(lang.L(p.what), translations.Number(p.n)))
		}
	}
	if r.Canceled {
		parts = append(parts, lang.L("canceled"))
	}
	if len(parts) == 0 {
		return lang.L("No documents found")
	}
	return strings.Join(parts, ", ")
}

// stage says how far an import is.
func stage(p intake.Progress) string {
	switch p.Stage {
	case intake.Listing:
		return lang.L("Looking for documents…")
	case intake.Tidying:
		return lang.L("All is stored; putting it in order…")
	}
	var parts []string
	if p.Name != "" {
		parts = append(parts, filepath.Base(p.Name))
	}
	if p.Of > 1 {
		parts = append(parts, fmt.Sprintf(lang.L("%s of %s files"), translations.Number(p.Files), translations.Number(p.Of)))
	}
	if p.Documents > p.Files+1 {
		parts = append(parts, count(p.Documents, "document", "documents"))
	}
	if p.Bytes > 0 {
		parts = append(parts, fmt.Sprintf(lang.L("%s of %s"), translations.Bytes(p.Done), translations.Bytes(p.Bytes)))
	}
	if left := timeLeft(p.Left); left != "" {
		parts = append(parts, left)
	}
	return strings.Join(parts, " · ")
}

// timeLeft is about how long something takes still; "" where that is not worth
// saying.
func timeLeft(d time.Duration) string {
	switch {
	case d < 3*time.Second:
		return ""
	case d < 55*time.Second:
		return fmt.Sprintf(lang.L("about %d seconds left"), int(d.Round(5*time.Second)/time.Second))
	case d < 90*time.Second:
		return lang.L("about a minute left")
	case d < 90*time.Minute:
		return fmt.Sprintf(lang.L("about %d minutes left"), int(d.Round(time.Minute)/time.Minute))
	}
	return fmt.Sprintf(lang.L("about %d hours left"), int(d.Round(time.Hour)/time.Hour))
}
