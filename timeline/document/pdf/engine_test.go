package pdf_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"quoteline/timeline/document"
	"quoteline/timeline/document/pdf"
	"quoteline/timeline/extract"
)

// TestQuotes takes documents the whole way: every quote stands in the text as it says,
// on the page that it is on.
func TestQuotes(t *testing.T) {
	for _, name := range []string{"columns.pdf", "chromium.pdf", "libreoffice.pdf", "bitmap.pdf", "sidebar.pdf", "tables.pdf"} {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		d, err := document.Decode(name, data)
		if err != nil {
			t.Fatal(err)
		}
		if d.Media != "application/pdf" || d.Bytes != int64(len(data)) || len(d.Pages) == 0 {
			t.Errorf("%s: %q %d %v", name, d.Media, d.Bytes, d.Pages)
		}
		x, err := extract.Document(context.Background(), d)
		if err != nil {
			t.Fatal(err)
		}
		if len(x.Events) == 0 {
			t.Errorf("%s has no events", name)
		}
		for _, e := range x.Events {
			for _, q := range e.Quotes {
				if !q.Valid(d.Text) || q.In(d.Text) != q.Exact {
					t.Errorf("%s: %q is not at %v", name, q.Exact, q.Span)
				}
				boxes, err := pdf.Boxes(context.Background(), data, d.Text, d.Pages, q.Span)
				if err != nil || len(boxes) == 0 || boxes[0].Page != d.Page(q.Start) {
					t.Errorf("%s: %q on page %d: %v %v", name, q.Exact, d.Page(q.Start), boxes, err)
				}
			}
		}
	}
}
