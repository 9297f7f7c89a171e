package app

import (
	"strings"
	"testing"

	"quoteline/timeline"
)

func TestCitation(t *testing.T) {
	q := timeline.Quote{Span: timeline.Span{Start: 21, End: 24}, Exact: "She"}
	d := &timeline.Document{ID: "1f", Title: "A", Author: "B", Text: "The mayor resigned.\n\nShe left.", Map: []timeline.OffsetRun{{Original: 3, Linear: true}}}
	if got := citation(d, q); !strings.HasSuffix(got, "— A, B\nbytes 24–27, SHA-256 1f") {
		t.Errorf("%q", got)
	}
	d.Media, d.Pages, d.Map = "application/pdf", []timeline.Span{{Start: 0, End: 19}, {Start: 21, End: 30}}, nil
	if got := citation(d, q); !strings.HasSuffix(got, "— A, B, page 2\nbytes 21–24 of its text, SHA-256 1f") {
		t.Errorf("%q", got)
	}
}
