package session

import (
	"context"
	"errors"
	"os"
	"testing"

	"quoteline/timeline"
	"quoteline/timeline/document"
)

// originals is a store that keeps one.
type originals struct {
	store
	data []byte
}

func (o *originals) Original(context.Context, timeline.DocumentID) ([]byte, error) {
	if o.data == nil {
		return nil, timeline.ErrNotFound
	}
	return o.data, nil
}

func TestPaper(t *testing.T) {
	data, err := os.ReadFile("../../timeline/document/pdf/testdata/columns.pdf")
	if err != nil {
		t.Fatal(err)
	}
	d, err := document.Decode("columns.pdf", data)
	if err != nil {
		t.Fatal(err)
	}
	kept := &originals{data: data}
	l := make(loop, 10)
	s := New(kept, l.post, Config{})
	defer func() { _ = s.Close() }()
	var got *Paper
	ask := func(page int, words timeline.Span) {
		s.Paper(d, page, 300, words, func(p *Paper, e error) { got, err = p, e })
	}
	second := timeline.Span{Start: d.Pages[1].Start, End: d.Pages[1].Start + 15}
	ask(1, second) // is overtaken
	ask(2, second)
	(<-l)()
	(<-l)()
	if err != nil || got == nil || got.Page != 2 || len(got.Boxes) != 1 || got.Image.Rect.Dx() != 300 {
		t.Fatalf("%+v %v", got, err)
	}
	first := got
	ask(2, timeline.Span{})
	(<-l)()
	if got.Image != first.Image || len(got.Boxes) != 0 {
		t.Error("the page was drawn twice")
	}
	kept.data = nil
	other := *d
	other.ID = "another"
	s.Paper(&other, 1, 300, timeline.Span{}, func(p *Paper, e error) { got, err = p, e })
	(<-l)()
	if !errors.Is(err, timeline.ErrNotFound) {
		t.Error(err)
	}
}
