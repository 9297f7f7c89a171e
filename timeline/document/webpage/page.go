// Package webpage reads saved web pages: the article without what stands around it,
// who wrote and published it, and when, with the place that says so. It asks for
// nothing that a page names and runs nothing that is in it.
package webpage

import (
	"context"
	"log/slog"
	"regexp"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"quoteline/timeline/document/format"
	"quoteline/timeline/document/hypertext"
)

// maxElements is how many elements a page may have for its article to be looked for;
// of larger ones all is read.
const maxElements = 50_000

// Read reads an HTML or XHTML page. Where no article is found, all that is visible
// of it is its text.
func Read(ctx context.Context, f format.File) (*format.Content, error) {
	address := ""
	if m := savedFrom.FindSubmatch(f.Data[:min(len(f.Data), 4<<10)]); m != nil {
		address = string(m[1])
	}
	return read(ctx, f.Data, address)
}

// read reads a page that was saved from an address, "" where that is not known.
func read(ctx context.Context, page []byte, address string) (*format.Content, error) {
	root, charset, err := hypertext.Parse(ctx, page)
	if err != nil {
		return nil, err
	}
	said := statementsOf(root)
	said.address = first(said.address, address)
	left := hypertext.Prune(root)
	whole, err := textOf(root)
	if err != nil {
		return nil, err
	}
	c := &format.Content{Title: said.title(), Author: said.author(), Publisher: said.publisher(), Language: said.language(), Published: said.published(), Charset: charset}
	a := articleOf(root)
	if c.Author == "" {
		c.Author = byline(a.Byline())
	}
	head := headline(root, first(c.Title, a.Title()))
	if c.Title == "" {
		c.Title = first(head, format.Line(a.Title(), maxLine))
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if a.Node == nil {
		c.Text, c.Skipped = whole, left.Words()
		return c, nil
	}
	left.Pictures = pictures(a.Node)
	if c.Text, err = textOf(a.Node); err != nil {
		return nil, err
	}
	if head != "" && !strings.HasPrefix(c.Text, head) {
		c.Text = head + "\n\n" + c.Text
	}
	c.Skipped = left.Words()
	if around := len(strings.Fields(whole)) - len(strings.Fields(c.Text)); around > 0 {
		c.Skipped = append(c.Skipped, format.Count(around, wordAround, wordsAround))
	}
	return c, nil
}

// savedFrom is what browsers and the SingleFile extension note in pages they save.
var savedFrom = regexp.MustCompile(`<!--[^>]{0,200}?\surl[=:]\s*(?:\(\d+\))?(https?://[^\s>]{1,500})`)

// maxLine is the longest title and the like, in bytes.
const maxLine = 500

// textOf is what is to be read of a tree.
func textOf(n *html.Node) (string, error) {
	var t format.Text
	hypertext.Write(&t, n)
	text, _, err := t.Done()
	return text, err
}

func pictures(n *html.Node) int {
	count := 0
	for d := range n.Descendants() {
		if d.Data == "img" {
			count++
		}
	}
	return count
}

// articleOf looks for the article; its Node is nil where there is none.
func articleOf(root *html.Node) readability.Article {
	p := readability.NewParser()
	p.DisableJSONLD = true // it is read already
	p.Logger = slog.New(slog.DiscardHandler)
	p.MaxElemsToParse = maxElements
	a, err := p.ParseDocument(root, nil)
	if err != nil {
		return readability.Article{}
	}
	return a
}
