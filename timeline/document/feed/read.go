package feed

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"strings"

	"golang.org/x/text/language"

	"quoteline/timeline"
	"quoteline/timeline/document/format"
	"quoteline/timeline/document/hypertext"
)

// maxLine is the longest title and the like, in bytes.
const maxLine = 500

// Read makes a document of an entry: its whole text where the feed has that, else
// its summary, with the title above it.
func Read(ctx context.Context, f format.File) (*format.Content, error) {
	var e entry
	if err := json.Unmarshal(f.Data, &e); err != nil {
		return nil, fmt.Errorf("%w: %w", format.ErrDamaged, err)
	}
	c := &format.Content{
		Title: plain(e.Title), Author: format.Line(e.Author, maxLine), Publisher: publisher(e),
		Published: published(e), Charset: "UTF-8",
	}
	if tag, err := language.Parse(e.Language); err == nil && tag != language.Und {
		c.Language = tag.String()
	}
	text, left, err := hypertext.Visible(ctx, e.Content)
	if err == nil && text == "" {
		text, left, err = hypertext.Visible(ctx, e.Summary)
	}
	if err != nil {
		return nil, err
	}
	if c.Title != "" && !strings.HasPrefix(text, c.Title) {
		text = c.Title + "\n\n" + text
	}
	c.Text, c.Skipped = strings.TrimSpace(text), left.Words()
	return c, nil
}

// plain is HTML on one line.
func plain(html string) string {
	text, _, err := hypertext.Visible(context.Background(), html[:min(len(html), 10*maxLine)])
	if err != nil {
		return ""
	}
	return format.Line(text, maxLine)
}

func publisher(e entry) string {
	if e.Publisher != "" {
		return format.Line(e.Publisher, maxLine)
	}
	u, err := url.Parse(e.URL)
	if err != nil {
		return ""
	}
	return format.Line(strings.TrimPrefix(u.Hostname(), "www."), maxLine)
}

// published is the day of the entry. Many feeds of Atom state the last update only.
func published(e entry) timeline.Publication {
	if d := format.Date(e.Published); !d.IsZero() {
		return timeline.Publication{Date: d, Found: entryDate.Of()}
	}
	if d := format.Date(e.Updated); !d.IsZero() {
		return timeline.Publication{Date: d, Found: entryUpdate.Of()}
	}
	return timeline.Publication{}
}
