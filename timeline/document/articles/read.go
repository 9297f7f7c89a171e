package articles

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/document/format"
	"quoteline/timeline/document/hypertext"
	"quoteline/timeline/document/markup"
	"quoteline/timeline/extract/dates"
	"quoteline/timeline/when"
)

// The names that lists give to the parts of an article; the first that is there and
// says something counts.
var (
	textKeys      = []string{"text", "body", "content", "maintext", "article", "content_text", "content_html", "html"}
	titleKeys     = []string{"title", "headline", "name"}
	dateKeys      = []string{"date", "published", "published_at", "date_published", "datepublished", "publish_date", "pubdate", "publication_date", "dct", "created", "timestamp"}
	publisherKeys = []string{"publisher", "source", "site", "site_name", "outlet", "newspaper"}
	authorKeys    = []string{"author", "authors", "byline", "creator"}
	languageKeys  = []string{"language", "lang"}
	urlKeys       = []string{"url", "link", "canonical_url"}
	idKeys        = []string{"id", "_id", "guid"}
)

// TextKeys are the names of which an article has at least one.
func TextKeys() []string { return textKeys }

// Read makes a document of one article.
func Read(ctx context.Context, f format.File) (*format.Content, error) {
	a, err := parse(f.Data)
	if err != nil {
		return nil, err
	}
	key, text := a.first(textKeys)
	switch {
	case key == "":
		return nil, fmt.Errorf("%w: it has none of the keys text, body and content", format.ErrEmpty)
	case strings.TrimSpace(text) == "":
		return nil, fmt.Errorf("%w: its “%s” has no words", format.ErrEmpty, key)
	}
	c := &format.Content{Text: text, Charset: "UTF-8"}
	if strings.Contains(key, "html") || markup.Is(text) {
		if c.Text, _, err = hypertext.Visible(ctx, text); err != nil {
			return nil, err
		}
		c.Skipped = append(c.Skipped, markUp.Of())
	}
	_, title := a.first(titleKeys)
	if c.Title = format.Line(title, 300); c.Title == "" {
		if _, id := a.first(idKeys); id != "" {
			c.Title = format.Line("Article "+id, 300)
		}
	}
	_, publisher := a.first(publisherKeys)
	if c.Publisher = format.Line(publisher, 200); c.Publisher == "" {
		if _, link := a.first(urlKeys); link != "" {
			if u, err := url.Parse(link); err == nil {
				c.Publisher = format.Line(u.Hostname(), 200)
			}
		}
	}
	_, author := a.first(authorKeys)
	c.Author = format.Line(strings.ReplaceAll(author, "\n\n", ", "), 300)
	if _, lang := a.first(languageKeys); len(lang) <= 16 {
		c.Language = format.Line(lang, 16)
	}
	var why string
	if c.Published, why = a.published(); why != "" {
		c.Skipped = append(c.Skipped, why)
	}
	return c, nil
}

// article is an object with its keys in lower case.
type article map[string]json.RawMessage

func parse(data []byte) (article, error) {
	var a map[string]json.RawMessage
	if err := json.Unmarshal(bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF")), &a); err != nil {
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			return nil, fmt.Errorf("%w: it is no JSON from byte %d on (%w)", format.ErrDamaged, syntax.Offset, syntax)
		}
		return nil, fmt.Errorf("%w: it is no object with the keys of an article", format.ErrDamaged)
	}
	out := make(article, len(a))
	for k, v := range a {
		if low := strings.ToLower(strings.TrimSpace(k)); out[low] == nil || k == low {
			out[low] = v
		}
	}
	return out, nil
}

// first returns the first of some keys that says something, and what: texts as they
// are, lists of texts as paragraphs or, of an author's, names.
func (a article) first(keys []string) (key, value string) {
	for _, k := range keys {
		v, ok := a[k]
		if !ok {
			continue
		}
		if s := words(v, 0); s != "" {
			return k, s
		}
		if key == "" {
			key = k
		}
	}
	return key, ""
}

// words are what a value says: "name" and the like of objects, as an author may be.
func words(v json.RawMessage, depth int) string {
	var s string
	if json.Unmarshal(v, &s) == nil {
		return s
	}
	var n json.Number
	if json.Unmarshal(v, &n) == nil {
		return n.String()
	}
	if depth > 1 {
		return ""
	}
	var list []json.RawMessage
	if json.Unmarshal(v, &list) == nil {
		var all []string
		for _, e := range list {
			if s := words(e, depth+1); s != "" {
				all = append(all, s)
			}
		}
		return strings.Join(all, "\n\n")
	}
	var o map[string]json.RawMessage
	if json.Unmarshal(v, &o) == nil {
		for _, k := range []string{"name", "title", "text", "$date", "$oid"} {
			if e, ok := o[k]; ok {
				return words(e, depth+1)
			}
		}
	}
	return ""
}

// published is the article's day, or why it has none.
func (a article) published() (p timeline.Publication, why string) {
	key, s := a.first(dateKeys)
	s = strings.TrimSpace(s)
	if s == "" {
		return p, ""
	}
	d, two := day(s)
	switch {
	case two:
		return p, twoDays.Of(key, format.Line(s, 60))
	case d.IsZero():
		return p, noDate.Of(key, format.Line(s, 60))
	}
	return timeline.Publication{Date: d, Found: statedIn.Of(key)}, ""
}

// day reads a date no closer than to the day: the hour at which an article came out
// places nothing that it tells. two says that there are two readings.
func day(s string) (d when.Date, two bool) {
	if d = format.Date(s); !d.IsZero() {
		return d, false
	}
	ds, err := dates.Typed(s)
	if err != nil || len(ds) == 0 {
		return d, false
	}
	if len(ds) > 1 {
		return d, true
	}
	if d = ds[0]; d.Form == when.Unit && d.Precision != when.None && d.Precision < when.Day {
		d = when.DayOf(d.From)
	}
	return d, false
}
