package document

import (
	"context"

	"quoteline/timeline"
	"quoteline/timeline/document/articles"
	"quoteline/timeline/document/extracted"
	"quoteline/timeline/document/format"
)

// Article makes a document of one article of a list, as Parts does. Its title is ""
// where the article has none.
func Article(ctx context.Context, data []byte) (*timeline.Document, error) {
	const unnamed = "article"
	r, err := decodeFile(ctx, format.File{Name: unnamed, Data: data}, articles.Media)
	if err != nil {
		return nil, err
	}
	if r.Document.Title == unnamed {
		r.Document.Title = ""
	}
	return r.Document, nil
}

// readExtracted reads an article that comes with what it yields.
func readExtracted(ctx context.Context, f format.File) (*Reading, error) {
	l, err := extracted.Parse(f.Data)
	if err != nil {
		return nil, err
	}
	article := format.File{Name: f.Name, Data: l.Article}
	c, err := articles.Read(ctx, article)
	if err != nil {
		return nil, err
	}
	r, err := readingOf(article, articles.Media, c)
	if err != nil {
		return nil, err
	}
	x, err := l.On(r.Document)
	if err != nil {
		return nil, err
	}
	x.Original = r.Original
	return &Reading{Ready: []*timeline.Extraction{x}, Skipped: r.Skipped}, nil
}

// isExtracted is for what annotate --full writes.
func isExtracted(p *probe) bool {
	o := p.json()
	return o != nil && o.keys["format"] == extracted.Format
}
