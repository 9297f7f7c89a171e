package epub_test

import (
	"context"
	"os"
	"strings"
	"testing"

	"quoteline/timeline/document"
	"quoteline/timeline/extract"
)

// TestBooksOfPandoc reads the books that pandoc makes, in EPUB 3 and EPUB 2.
func TestBooksOfPandoc(t *testing.T) {
	for _, name := range []string{"pandoc.epub", "pandoc2.epub"} {
		data, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		d, err := document.Decode(name, data)
		if err != nil || d.Media != "application/epub+zip" || d.Title != "The mill: a chronicle" || d.Author != "Olive Stone, Pat Miller" || d.Published.Date.EDTF != "2019-11-03" {
			t.Fatalf("%+v %v", d, err)
		}
		const want = "The mill burned down on 3 February 1911. It was rebuilt within a year, in brick; the new engine ran for the first time in March 1912.\n\nLooms\n\n" +
			"Year | Looms\n1910 | 212\n1913 | 340\n\nIn 1914 two hundred of its men left for the war.\n\nIn 1931 the mill closed for good.\n\nThe engine was sold on 5 May 1931.\n\n" +
			"“We had no choice,” said the owner, Mary Ash, on 6 May 1931.\n\nledger 1931-05-05: engine, £40\n\nSeen from the hill in 1988.\n\nThe engine came from Leeds."
		if !strings.HasSuffix(d.Text, want) {
			t.Errorf("%s: %s", name, d.Text)
		}
		x, err := extract.Document(context.Background(), d)
		if err != nil || len(x.Events) < 5 {
			t.Fatal(len(x.Events), err)
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
