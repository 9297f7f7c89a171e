package document_test

import (
	"context"
	"path/filepath"
	"testing"

	"quoteline/timeline/document"
	"quoteline/timeline/extract"
)

// TestOfficeSamples reads samples that other programs made, takes events out of them
// and holds each quote against the text.
func TestOfficeSamples(t *testing.T) {
	var files []string
	for _, dir := range []string{"office", "rtf", "mail"} {
		found, err := filepath.Glob(filepath.Join(dir, "testdata", "*.*"))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	for _, f := range files {
		if ext := filepath.Ext(f); ext == ".md" {
			continue
		}
		events := 0
		for p := range document.Parts(context.Background(), f) {
			r, err := p.Read(context.Background())
			if err != nil {
				t.Errorf("%s: %v", p.Name, err)
				continue
			}
			x, err := extract.Document(context.Background(), r.Document)
			if err != nil {
				t.Fatal(err)
			}
			for _, e := range x.Events {
				events++
				for _, q := range e.Quotes {
					if !q.Stands(r.Document.Text) {
						t.Errorf("%s: %q does not stand at %v", p.Name, q.Exact, q.Span)
					}
				}
				t.Logf("%s: %s: %s: %q", p.Name, e.When, e.Title, e.Quotes[0].Exact)
			}
		}
		if events == 0 {
			t.Errorf("%s has no events", f)
		}
	}
}
