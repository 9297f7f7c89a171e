// Package markdown reads Markdown: its words without the marks, and the title, date
// and author in the header that site generators put above it (front matter).
package markdown

import (
	"bytes"
	"context"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	xhtml "golang.org/x/net/html"

	"quoteline/timeline/document/charset"
	"quoteline/timeline/document/format"
	"quoteline/timeline/document/hypertext"
)

const (
	// maxBytes is how large a text may be for its marks to be read.
	maxBytes = 8 << 20
	// maxMarks is how many marks of blocks may stand at the start of one line.
	maxMarks = 400
)

// engine reads what people write: GitHub's tables and strike-through, footnotes,
// definitions. HTML in the text is handed on, and read as a page's.
var engine = goldmark.New(
	goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList, extension.Footnote, extension.DefinitionList),
	goldmark.WithRendererOptions(html.WithUnsafe()),
)

// Read reads a text. One that is too large or too deep for its marks to be read is
// read as it stands.
func Read(ctx context.Context, f format.File) (*format.Content, error) {
	all, name, _ := charset.Decode(f.Data)
	c, body := header(all)
	c.Charset = name
	root := parsed([]byte(body))
	if root == nil {
		c.Text = body
		c.Skipped = append(c.Skipped, marksStay.Of())
		return c, nil
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	var page bytes.Buffer
	if err := engine.Renderer().Render(&page, []byte(body), root); err != nil {
		return nil, err
	}
	tree, err := hypertext.ParseText(ctx, page.String())
	if err != nil {
		return nil, err
	}
	left := hypertext.Prune(tree)
	if c.Title == "" {
		c.Title = heading(tree)
	}
	var t format.Text
	hypertext.Write(&t, tree)
	c.Text, _, err = t.Done()
	c.Skipped = append(c.Skipped, left.Words()...)
	return c, err
}

// parsed is the tree of a text, nil where that is too much.
func parsed(body []byte) ast.Node {
	if len(body) > maxBytes {
		return nil
	}
	for line := range bytes.Lines(body) {
		marks := len(line) - len(bytes.TrimLeft(line, " \t>-*+0123456789.)"))
		if marks > maxMarks {
			return nil
		}
	}
	root := engine.Parser().Parse(text.NewReader(body))
	if deep(root) {
		return nil
	}
	return root
}

// deep reports a tree that is deeper than may be read. It does not go down with it.
func deep(root ast.Node) bool {
	depth := 0
	for n := root; n != nil; {
		if n.FirstChild() != nil {
			if depth++; depth > format.MaxDepth {
				return true
			}
			n = n.FirstChild()
			continue
		}
		for n != nil && n.NextSibling() == nil {
			n = n.Parent()
			depth--
		}
		if n != nil {
			n = n.NextSibling()
		}
	}
	return false
}

// heading is the first heading of the first level, or else of the second.
func heading(tree *xhtml.Node) string {
	for _, tag := range [2]string{"h1", "h2"} {
		for n := range tree.Descendants() {
			if n.Data == tag {
				var t format.Text
				hypertext.Write(&t, n)
				text, _, _ := t.Done() // what is too long for a text is none for a title
				return format.Line(text, maxLine)
			}
		}
	}
	return ""
}
