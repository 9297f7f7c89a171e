package hypertext

import (
	"strings"

	"golang.org/x/net/html"

	"quoteline/timeline/document/format"
)

// blocks are elements that stand in paragraphs of their own.
var blocks = set(`address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form
	h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table caption ul`)

// Write adds the words of n to t in reading order: blocks as paragraphs, rows of
// tables as lines with a bar between their cells.
func Write(t *format.Text, n *html.Node) {
	switch n.Type {
	case html.TextNode:
		t.Add(n.Data)
		return
	case html.ElementNode, html.DocumentNode:
	default:
		return
	}
	if blocks[n.Data] {
		t.Paragraph()
		defer t.Paragraph()
	}
	switch n.Data {
	case "head": // what it says is for machines
	case "br":
		t.Line()
	case "tr":
		row(t, n)
	case "pre":
		pre(t, n)
	case "q":
		t.Add("“")
		children(t, n)
		t.Add("”")
	case "sup":
		t.Add(raised(n))
	default:
		children(t, n)
	}
}

func children(t *format.Text, n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		Write(t, c)
	}
}

// row writes a row of a table on one line, unless the table only lays out a page:
// then its cells are blocks.
func row(t *format.Text, tr *html.Node) {
	layout := false
	var cells []*html.Node
	for c := tr.FirstChild; c != nil; c = c.NextSibling {
		if c.Data == "td" || c.Data == "th" {
			cells = append(cells, c)
			layout = layout || laysOut(c)
		}
	}
	if layout {
		for _, c := range cells {
			t.Paragraph()
			children(t, c)
		}
		return
	}
	t.Line()
	defer t.Line()
	for i, c := range cells {
		if i > 0 {
			t.Cell()
		}
		t.Add(flat(c))
	}
}

// laysOut reports a cell that holds more than a datum.
func laysOut(cell *html.Node) bool {
	paragraphs := 0
	for n := range cell.Descendants() {
		switch n.Data {
		case "table", "h1", "h2", "h3", "article", "section", "form":
			return true
		case "p":
			if paragraphs++; paragraphs > 1 {
				return true
			}
		}
	}
	return false
}

// flat returns the words of a cell on one line, with its blocks apart.
func flat(cell *html.Node) string {
	var t format.Text
	children(&t, cell)
	text, _, err := t.Done()
	if err != nil {
		return ""
	}
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == '\n' }), "; ")
}

// pre writes text whose line ends count.
func pre(t *format.Text, n *html.Node) {
	for i, line := range strings.Split(words(n), "\n") {
		switch {
		case i == 0:
		case strings.TrimSpace(line) == "":
			t.Paragraph()
		default:
			t.Line()
		}
		t.Add(line)
	}
}

// words is all text in n as it stands.
func words(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		switch {
		case d.Type == html.TextNode:
			b.WriteString(d.Data)
		case d.Data == "br":
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// high are the raised digits, so that a power is not read as one number with its base.
var high = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹", "-", "⁻", "−", "⁻")

func raised(n *html.Node) string {
	s := words(n)
	if strings.Trim(s, "0123456789-−") == "" {
		return high.Replace(s)
	}
	return s
}
