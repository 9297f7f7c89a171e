package webpage

import (
	"strings"

	"golang.org/x/net/html"

	"quoteline/timeline/document/format"
)

// headline is the title as it stands above the article, "" where it does not: the
// search for the article takes it away. Of several parts of the title that stand
// there, one of which may be the site's name, it is the longest.
func headline(root *html.Node, title string) string {
	const shortest = 8 // bytes, of what is not the whole title
	best := ""
	title = strings.ToLower(title)
	for n := range root.Descendants() {
		if n.Data != "h1" && n.Data != "h2" {
			continue
		}
		text, err := textOf(n)
		if err != nil {
			continue
		}
		h := format.Line(text, maxLine)
		low := strings.ToLower(h)
		if len(h) > len(best) && (low == title || len(h) >= shortest && title != "" && (strings.Contains(title, low) || strings.HasPrefix(low, title))) {
			best = h
		}
	}
	return best
}
