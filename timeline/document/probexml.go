package document

import (
	"regexp"

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
