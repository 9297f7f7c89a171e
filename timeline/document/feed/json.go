package feed

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"strings"

	"quoteline/timeline/document/format"
)

// people are the authors that JSON Feed 1.1 states, of which 1.0 has one.
type people struct {
	Author  struct{ Name string }   `json:"author"`
	Authors []struct{ Name string } `json:"authors"`
}

func (p people) names() string {
	out := []string{}
	for _, a := range p.Authors {
		out = append(out, a.Name)
	}
	if len(out) == 0 {
		return p.Author.Name
	}
	return strings.Join(out, ", ")
}

// SplitJSON yields the entries of a JSON Feed.
func SplitJSON(ctx context.Context, o format.Outer, yield func(format.Item) bool) {
	if o.Size > format.MaxBytes {
		yield(format.Item{Err: fmt.Errorf("%w (the limit is %d MB)", format.ErrTooLarge, format.MaxBytes>>20)})
		return
	}
	var f struct {
		people
		Title, Language string
		Items           []struct {
			people
			ID                            any
			URL, Title, Summary, Language string
			HTML                          string `json:"content_html"`
			Text                          string `json:"content_text"`
			Published                     string `json:"date_published"`
			Modified                      string `json:"date_modified"`
		}
	}
	if err := json.NewDecoder(format.Until(ctx, io.NewSectionReader(o.At, 0, o.Size))).Decode(&f); err != nil {
		yield(format.Item{Err: fmt.Errorf("%w: %w", format.ErrDamaged, err)})
		return
	}
	s := splitter{budget: &budget{}, yield: yield}
	for _, i := range f.Items {
		e := entry{
			URL: i.URL, Title: html.EscapeString(i.Title), Author: cmp.Or(i.names(), f.names()), Publisher: f.Title, Language: cmp.Or(i.Language, f.Language),
			Published: i.Published, Updated: i.Modified, Summary: html.EscapeString(i.Summary), Content: i.HTML,
		}
		if i.ID != nil {
			e.ID = fmt.Sprint(i.ID)
		}
		if e.Content == "" {
			e.Content = "<pre>" + html.EscapeString(i.Text) + "</pre>"
		}
		s.budget.spent = o.Size / int64(len(f.Items))
		if s.give(e) != nil {
			return
		}
	}
}
