package hypertext

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"quoteline/timeline/document/format"
	"quoteline/timeline/reason"
)

// unread are elements that are not text, or that lead through a site.
var unread = set(`annotation annotation-xml audio button canvas datalist dialog embed iframe input map nav object option rp rt script
	select style svg template video`)

// unreadRoles are roles of what leads through a site or lies over it.
var unreadRoles = set("alertdialog dialog menu menubar navigation search toolbar tooltip")

// furniture are classes of what wikis and news sites put around their text.
var furniture = set(`catlinks mw-editsection mw-indicators mw-jump-link navbox noprint printfooter sr-only screen-reader-text
	toc vector-toc visually-hidden`)

// references are classes of lists of sources, and roles of them.
var references = set("references reflist mw-references-wrap doc-bibliography")

// invisible is a style that hides.
var invisible = regexp.MustCompile(`(?i)(display\s*:\s*none|visibility\s*:\s*hidden)`)

// advert are classes of the places for advertisements.
var advert = regexp.MustCompile(`(?i)(^|\s)(ads?|adverts?|advertisements?)([-_]|\s|$)`)

// longestLabel is how long the words of an icon or an empty advertisement are, in bytes.
const longestLabel = 200

// Left counts what was left out of a page.
type Left struct{ References, Struck, Pictures int }

// Prune takes out of a tree what is not to be read: what is hidden, what leads
// through a site, marks of notes and lists of references, and struck-out text.
func Prune(root *html.Node) Left {
	var left Left
	prune(root, &left)
	return left
}

func prune(n *html.Node, left *Left) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		switch {
		case c.Type == html.TextNode:
		case c.Type != html.ElementNode, gone(c, left):
			n.RemoveChild(c)
		default:
			prune(c, left)
		}
		c = next
	}
}

// gone reports that an element is not to be read.
func gone(n *html.Node, left *Left) bool {
	switch n.Data {
	case "html", "head", "body", "main", "article", "meta", "link", "title": // pages that hide all of themselves show it by a script
		return false
	case "img":
		left.Pictures++
		return false
	case "del":
		left.Struck++
		return true
	}
	role := Attr(n, "role")
	switch {
	case noteMark(n), unread[n.Data], unreadRoles[role], Has(n, "hidden"), invisible.MatchString(Attr(n, "style")), anyClass(n, furniture):
		return true
	case advert.MatchString(Attr(n, "class")) && len(words(n)) < longestLabel:
		return true
	case references[role], anyClass(n, references):
		left.References++
		return true
	case Attr(n, "aria-hidden") == "true":
		// A page that was saved under a dialog hides its text from readers of screens.
		if len(words(n)) < longestLabel {
			return true
		}
		n.Attr = nil
	}
	return false
}

func anyClass(n *html.Node, classes map[string]bool) bool {
	for _, c := range strings.Fields(Attr(n, "class")) {
		if classes[c] {
			return true
		}
	}
	return false
}

// backs are classes of links from a note back to its mark.
var backs = set("footnote-back footnote-backref footnote-ref reversefootnote")

// noteMark reports the mark of a note, a raised link to a place of a page, and the
// way back from the note.
func noteMark(n *html.Node) bool {
	switch role := Attr(n, "role"); {
	case role == "doc-noteref", role == "doc-backlink", Attr(n, "epub:type") == "noteref", n.Data == "a" && anyClass(n, backs):
		return true
	case n.Data != "sup":
		return false
	}
	for d := range n.Descendants() {
		if d.Data == "a" && strings.Contains(Attr(d, "href"), "#") {
			return true
		}
	}
	return n.Parent != nil && n.Parent.Data == "a" && strings.Contains(Attr(n.Parent, "href"), "#")
}

var (
	onePicture = reason.New("1 picture")
	pictures   = reason.New("%d pictures")
	oneList    = reason.New("the list of references")
	lists      = reason.New("%d lists of references")
	struck     = reason.New("1 passage that is struck out")
	strucks    = reason.New("%d passages that are struck out")
)

// Words says what was left out.
func (l Left) Words() []string {
	out := []string{format.Count(l.Pictures, onePicture, pictures), format.Count(l.References, oneList, lists), format.Count(l.Struck, struck, strucks)}
	return slices.DeleteFunc(out, func(s string) bool { return s == "" })
}
