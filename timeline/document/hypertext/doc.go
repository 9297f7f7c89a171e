// Package hypertext reads HTML and XHTML as a person sees it. Parse makes a tree of
// bytes that may be hostile, Prune takes away what is not to be read, and Write
// writes the rest as paragraphs. It never runs a script and never asks for anything
// that a page names: what it does not need of a page, it forgets before the tree
// is built.
package hypertext

import (
	"context"
	"fmt"
	"strings"

	"golang.org/x/net/html"

	"quoteline/timeline/document/format"
)

// Parse reads a page. name is the encoding that its bytes were in. Elements that
// stand more than 512 deep, or more than maxTags tags, are errors.
func Parse(ctx context.Context, data []byte) (root *html.Node, name string, err error) {
	text, name := decode(data)
	root, err = ParseText(ctx, text)
	return root, name, err
}

// ParseText reads a page, or a part of one, that is UTF-8 already.
func ParseText(ctx context.Context, text string) (*html.Node, error) {
	text, err := tame(ctx, text)
	if err != nil {
		return nil, err
	}
	root, err := html.Parse(strings.NewReader(text))
	if err != nil { // of a reader that cannot fail, this is the depth
		return nil, fmt.Errorf("%w: its elements stand in each other more than %d deep", format.ErrDamaged, format.MaxDepth)
	}
	return root, nil
}

// Attr is the value of an attribute, "" where there is none.
func Attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// Has reports that n has an attribute, with or without a value.
func Has(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}
