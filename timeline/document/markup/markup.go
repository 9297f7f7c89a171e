// Package markup takes the HTML out of short texts that other formats carry, such as
// the headline of an entry. It knows words, paragraphs and what is never shown; pages
// are not its business.
package markup

import (
	"io"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"quoteline/timeline/document/format"
)

// tag is what no text but HTML has.
var tag = regexp.MustCompile(`(?i)</(p|b|i|a|em|strong|div|span|li|ul|h[1-6]|blockquote|small)>|<(br|p|hr|img)\b[^<>]*>|&(amp|lt|gt|quot|nbsp|#\d+|#x[0-9a-f]+);`)

// Is reports that a text has tags or character references in it.
func Is(s string) bool { return tag.MatchString(s) }

// hidden are elements whose text nobody sees.
var hidden = map[atom.Atom]bool{atom.Script: true, atom.Style: true, atom.Template: true, atom.Noscript: true, atom.Title: true, atom.Iframe: true}

// blocks are elements that stand apart from what is around them.
var blocks = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.Li: true, atom.Ul: true, atom.Ol: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true,
	atom.H5: true, atom.H6: true, atom.Blockquote: true, atom.Tr: true, atom.Table: true, atom.Section: true, atom.Article: true,
	atom.Figure: true, atom.Figcaption: true, atom.Header: true, atom.Footer: true, atom.Dd: true, atom.Dt: true, atom.Pre: true,
}

// Text returns the words, a paragraph to a line with an empty line between; the
// error says that they are too many.
func Text(s string) (string, error) {
	var t format.Text
	z := html.NewTokenizer(strings.NewReader(s))
	skip := 0 // hidden elements that are open
	for {
		switch z.Next() {
		case html.ErrorToken:
			if z.Err() == io.EOF {
				text, _, err := t.Done()
				return text, err
			}
			return "", z.Err()
		case html.TextToken:
			if skip == 0 {
				t.Add(string(z.Text()))
			}
		case html.StartTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			if hidden[a] {
				skip++
			}
			between(&t, a)
		case html.SelfClosingTagToken:
			name, _ := z.TagName()
			between(&t, atom.Lookup(name))
		case html.EndTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			if hidden[a] && skip > 0 {
				skip--
			}
			between(&t, a)
		}
	}
}

func between(t *format.Text, a atom.Atom) {
	switch {
	case a == atom.Br:
		t.Line()
	case a == atom.Td || a == atom.Th:
		t.Add(" ")
	case blocks[a]:
		t.Paragraph()
	}
}
