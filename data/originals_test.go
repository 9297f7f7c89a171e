package data

import (
	"bytes"
	"errors"
	"testing"

	"quoteline/timeline"
)

// converted is a document whose text is not its bytes.
func converted(original, text string) *timeline.Extraction {
	all := timeline.Span{End: len(text)}
	return &timeline.Extraction{
		Original: []byte(original),
		Document: timeline.Document{
			ID: timeline.IDOf([]byte(original)), Title: "a", Source: "a.html", Media: "text/html",
			Bytes: int64(len(original)), Text: text, Pages: []timeline.Span{{End: 2}, {Start: 2, End: len(text)}},
		},
		Passages: []timeline.Passage{{Span: all, Sentences: []timeline.Span{all}}},
	}
}

func TestOriginals(t *testing.T) {
	s := open(t)
	html := "<p>" + string(bytes.Repeat([]byte("It rained. "), 100))
	x := converted(html, "It rained.")
	plain := converted("It rained.", "It rained.")
	plain.Document.Media, plain.Document.Pages = "", nil
	unkept := converted("<b>It</b>", "It")
	unkept.Original = nil
	other := converted("<b>x</b>", "x")
	other.Original = []byte("<b>y</b>")
	out, err := s.ImportAll(ctx, []*timeline.Extraction{x, plain, unkept, other}, nil)
	if err != nil || !out[0].Added || !out[1].Added || !out[2].Added || out[3].Err == nil {
		t.Fatal(out, err)
	}
	for _, c := range []struct {
		x    *timeline.Extraction
		want string
	}{{x, html}, {plain, "It rained."}} {
		if got, err := s.Original(ctx, c.x.Document.ID); err != nil || string(got) != c.want {
			t.Errorf("%q, %v", got, err)
		}
	}
	for _, id := range []timeline.DocumentID{unkept.Document.ID, other.Document.ID} {
		if _, err := s.Original(ctx, id); !errors.Is(err, timeline.ErrNotFound) {
			t.Error(err)
		}
	}
	d := must(s.Document(ctx, x.Document.ID))(t)
	if d.Media != "text/html" || len(d.Pages) != 2 || d.Page(1) != 1 || d.Page(2) != 2 || !d.Converted() {
		t.Errorf("%+v", d)
	}
	if err := s.Remove(ctx, x.Document.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Original(ctx, x.Document.ID); !errors.Is(err, timeline.ErrNotFound) {
		t.Error(err)
	}
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Original(ctx, x.Document.ID); err != nil || string(got) != html {
		t.Errorf("undone: %q, %v", got, err)
	}
}
