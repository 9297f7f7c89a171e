package webpage_test

import (
	"context"
	"os"
	"testing"

	"quoteline/timeline/document"
	"quoteline/timeline/extract"
)

// TestQuotesStand runs the engine over each page: every quote is the text at its place.
func TestQuotesStand(t *testing.T) {
	for _, name := range []string{"news.html", "blog.html", "wiki.html", "pandoc.html"} {
		data, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		d, err := document.Decode(name, data)
		if err != nil {
			t.Fatal(err)
		}
		x, err := extract.Document(context.Background(), d)
		if err != nil || len(x.Events) == 0 || !d.Converted() || d.Map != nil {
			t.Fatalf("%s: %d events, %v", name, len(x.Events), err)
		}
		for _, e := range x.Events {
			for _, q := range e.Quotes {
				if q.Exact == "" || q.Span.In(d.Text) != q.Exact {
					t.Errorf("%s: %+v", name, q)
				}
			}
		}
	}
}
