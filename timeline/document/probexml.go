package document

import (
	"regexp"
	"strings"

	"quoteline/timeline/document/charset"
)

// preface is what may stand before the first element of a page or an XML file.
var preface = regexp.MustCompile(`^\s*(?:<\?[^>]*>\s*|<!--(?s:.*?)-->\s*)*`)

// start is the text that a file begins with, from its first element on.
func (p *probe) start() string {
	text, _, _ := charset.Decode(p.head)
	return text[len(preface.FindString(text)):]
}

var page = regexp.MustCompile(`(?i)^<(!doctype\s+html|html)[\s>]`)

// isPage is for web pages: by how they begin, or by their name where nothing else
// shows that they are something else.
func isPage(p *probe) bool {
	return page.MatchString(p.start()) || named(".html", ".htm", ".xhtml", ".xht")(p) && notText(p.head) == ""
}

// isPageArchive is for MHTML, which would be an e-mail otherwise.
func isPageArchive(p *probe) bool {
	return begins("From: <Saved by ")(p) || named(".mht", ".mhtml")(p) && notText(p.head) == ""
}

// feedRoot is the first element of a feed, behind the DOCTYPE that old ones have.
var feedRoot = regexp.MustCompile(`^(?:<!DOCTYPE\s+rss[^>\[]*(?:\[[^\]]*\])?\s*>\s*)?<(?:\w+:)?(rss|feed|RDF)[\s>]`)

// isFeed is for RSS and Atom: by the first element; by the name where only that is
// known.
func isFeed(p *probe) bool {
	if p.At == nil {
		return named(".rss", ".atom", ".rdf", ".xml")(p)
	}
	start := p.start()
	m := feedRoot.FindStringSubmatch(start)
	return m != nil && (m[1] == "rss" || strings.Contains(start, "purl.org/") || strings.Contains(start, "w3.org/2005/Atom") || strings.Contains(start, "netscape.com/rdf"))
}

// isJSONFeed is for JSON Feed, which says what it is.
func isJSONFeed(p *probe) bool {
	o := p.json()
	return o != nil && strings.Contains(o.keys["version"], "jsonfeed.org/version")
}

// isBook is for EPUB: a zip file that leads to a book's package.
func isBook(p *probe) bool {
	return p.holds("META-INF/container.xml") && (p.holds("mimetype") || named(".epub")(p))
}

// isMarkdown is for texts by their names, since any text may be Markdown.
func isMarkdown(p *probe) bool {
	return named(".md", ".markdown", ".mdown", ".mkd")(p) && notText(p.head) == ""
}
