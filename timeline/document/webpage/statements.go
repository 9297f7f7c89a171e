package webpage

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/text/language"

	"quoteline/timeline/document/format"
	"quoteline/timeline/document/hypertext"
)

// statements are what a page says of itself, beside its text.
type statements struct {
	meta    map[string][]string // by name, property or itemprop, in lower case
	heading string              // the title element
	address string              // where it says that it stands
	lang    string
	times   []moment
	linked  article // of its JSON-LD
}

// moment is a time that a page marks as one.
type moment struct {
	stated  string
	role    string // its itemprop and classes, and those around it
	machine bool   // it is the value of an attribute
}

func statementsOf(root *html.Node) *statements {
	s := &statements{meta: map[string][]string{}}
	for n := range root.Descendants() {
		if n.Type == html.CommentNode {
			continue
		}
		switch n.Data {
		case "html", "body":
			if s.lang == "" {
				s.lang = first(hypertext.Attr(n, "lang"), hypertext.Attr(n, "xml:lang"))
			}
		case "title":
			if s.heading == "" && n.FirstChild != nil && n.Namespace == "" {
				s.heading = n.FirstChild.Data
			}
		case "meta":
			s.note(n)
		case "link":
			if s.address == "" && strings.EqualFold(hypertext.Attr(n, "rel"), "canonical") {
				s.address = hypertext.Attr(n, "href")
			}
		case "script":
			if n.FirstChild != nil {
				s.linked.read(n.FirstChild.Data)
			}
		case "time", "abbr":
			s.moment(n)
		default:
			if p := hypertext.Attr(n, "itemprop"); p == "datePublished" || p == "dateCreated" {
				s.moment(n)
			}
		}
	}
	if s.address == "" {
		s.address = first(s.meta["og:url"]...)
	}
	return s
}

// note keeps what a meta element says.
func (s *statements) note(n *html.Node) {
	const most = 20
	content := format.Line(html.UnescapeString(hypertext.Attr(n, "content")), maxLine) // many sites escape twice
	if content == "" {
		return
	}
	for _, key := range []string{"name", "property", "itemprop", "http-equiv"} {
		if k := strings.ToLower(strings.TrimSpace(hypertext.Attr(n, key))); k != "" && len(s.meta[k]) < most {
			s.meta[k] = append(s.meta[k], content)
		}
	}
}

// of is the first that the page says under one of some names.
func (s *statements) of(names ...string) string {
	for _, n := range names {
		if v := s.meta[n]; len(v) > 0 {
			return v[0]
		}
	}
	return ""
}

// title is the first of the titles in the metadata that the title element holds too:
// some are descriptions.
func (s *statements) title() string {
	titles := []string{s.linked.headline, s.of("og:title"), s.of("dc.title", "dcterms.title", "citation_title"), s.of("twitter:title"), s.linked.name}
	for _, t := range titles {
		if t = strings.TrimSpace(t); t != "" && strings.Contains(strings.ToLower(s.heading), strings.ToLower(t)) {
			return format.Line(t, maxLine)
		}
	}
	return format.Line(first(titles[:4]...), maxLine)
}

func (s *statements) author() string {
	if s.linked.author != "" {
		return byline(s.linked.author)
	}
	for _, name := range []string{"author", "dc.creator", "dcterms.creator", "citation_author", "parsely-author", "sailthru.author", "article:author"} {
		var names []string
		for _, v := range s.meta[name] {
			if !strings.Contains(v, "://") {
				names = append(names, v)
			}
		}
		if len(names) > 0 {
			return byline(strings.Join(names, ", "))
		}
	}
	return ""
}

// publisher is the site's name, or where it says none the host in its address.
func (s *statements) publisher() string {
	if p := first(s.of("og:site_name"), s.linked.publisher, s.of("citation_journal_title", "dc.publisher", "dcterms.publisher", "application-name")); p != "" {
		return format.Line(p, maxLine)
	}
	u, err := url.Parse(s.address)
	if err != nil {
		return ""
	}
	return format.Line(strings.TrimPrefix(u.Hostname(), "www."), maxLine)
}

func (s *statements) language() string {
	tag, err := language.Parse(first(s.lang, s.of("content-language", "dc.language", "og:locale")))
	if err != nil || tag == language.Und {
		return ""
	}
	return tag.String()
}

// byline is a name without the words before it.
func byline(s string) string {
	s = format.Line(s, maxLine)
	for _, by := range []string{"By ", "by ", "BY ", "Von ", "Par ", "Por "} {
		s = strings.TrimPrefix(s, by)
	}
	return s
}

func first(of ...string) string {
	for _, s := range of {
		if s = strings.TrimSpace(s); s != "" {
			return s
		}
	}
	return ""
}
