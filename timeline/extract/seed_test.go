package extract_test

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"quoteline/seeds"
	"quoteline/timeline"
	"quoteline/timeline/extract"
	"quoteline/timeline/extract/title"
	"quoteline/timeline/when"
)

// A new user sees the bundled documents first: what the engine makes of them
// must be rich, exact and in order.
func TestSeeds(t *testing.T) {
	all, err := seeds.All()
	if err != nil || len(all) == 0 {
		t.Fatal(len(all), err)
	}
	for i := range all {
		d := all[i]
		t.Run(d.Title, func(t *testing.T) {
			x, err := extract.Document(context.Background(), &d)
			if err != nil {
				t.Fatal(err)
			}
			if len(x.Events) < 25 {
				t.Errorf("%d events", len(x.Events))
			}
			ref := d.Published.Date
			for k := range x.Events {
				seedEvent(t, &x.Events[k], d.Text, ref)
			}
		})
	}
}

// seedEvent checks what must hold of each event of a bundled document.
func seedEvent(t *testing.T, e *timeline.Event, text string, ref when.Date) {
	t.Helper()
	if n := utf8.RuneCountInString(e.Title); n > title.Max || strings.Contains(e.Title, "…") || strings.HasSuffix(e.Title, ",") {
		t.Errorf("title %q", e.Title)
	}
	for _, q := range e.Quotes {
		if q.In(text) != q.Exact || q.Exact == "" {
			t.Errorf("%s: quote %d to %d is not exact", e.Title, q.Start, q.End)
		}
	}
	if e.Kind == timeline.Statement && e.Speaker == "" {
		t.Errorf("%s: nobody says it", e.Title)
	}
	if e.When.IsDay() && (e.Basis.Quote == nil || e.Basis.Quote.Exact == "") {
		t.Errorf("%s: %s, and no words say so", e.Title, e.When.EDTF)
	}
	if e.Kind != timeline.Plan && (e.When.IsZero() || e.When.To > ref.To) {
		t.Errorf("%s: %s is after the document of %s", e.Title, e.When.EDTF, ref.EDTF)
	}
	if e.Basis.Rule == "" || e.Basis.Why == "" {
		t.Errorf("%s: no reason for its date", e.Title)
	}
}

// The report of a summit, which states one year and no day: what went before
// comes first, its course in order, and the interview after it last.
func TestSeedOrder(t *testing.T) {
	all, err := seeds.All()
	if err != nil {
		t.Fatal(err)
	}
	x, err := extract.Document(context.Background(), &all[0])
	if err != nil {
		t.Fatal(err)
	}
	rank := func(word string) int {
		for _, e := range x.Events {
			if strings.Contains(e.Title, word) {
				return e.Rank
			}
		}
		t.Fatalf("no event %q", word)
		return -1
	}
	steps := []string{"launched the war", "vowed", "ceasefire", "greeted", "ended without", "Hannity"}
	for i := 1; i < len(steps); i++ {
		if rank(steps[i-1]) >= rank(steps[i]) {
			t.Errorf("%q does not come before %q", steps[i-1], steps[i])
		}
	}
	for _, e := range x.Events {
		if strings.Contains(e.Title, "launched the war") && e.When.EDTF != "2022" {
			t.Errorf("%s: %s", e.Title, e.When.EDTF)
		}
	}
}
