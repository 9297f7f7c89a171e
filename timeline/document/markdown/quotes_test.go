package markdown_test

import (
	"context"
	"os"
	"testing"

	"quoteline/timeline/document"
	"quoteline/timeline/extract"
)

// TestQuotesStand runs the engine over a text: every quote is the text at its place.
func TestQuotesStand(t *testing.T) {
	data, err := os.ReadFile("testdata/mill.md")
	if err != nil {
		t.Fatal(err)
	}
	d, err := document.Decode("mill.md", data)
	if err != nil || d.Media != "text/markdown" || d.Author != "Olive Stone, Pat Miller" {
		t.Fatalf("%+v %v", d, err)
	}
	x, err := extract.Document(context.Background(), d)
	if err != nil || len(x.Events) < 5 {
		t.Fatal(len(x.Events), err)
	}
	for _, e := range x.Events {
		for _, q := range e.Quotes {
			if q.Exact == "" || q.Span.In(d.Text) != q.Exact {
				t.Errorf("%+v", q)
			}
		}
	}
}
