package webpage

import (
	"regexp"
	"strings"
	"time"

	"golang.org/x/net/html"

	"quoteline/timeline"
	"quoteline/timeline/document/format"
	"quoteline/timeline/document/hypertext"
	"quoteline/timeline/when"
)

// issued are the names under which pages state the day of publication, the most
// reliable first. Those that programs write for any change are not among them.
var issued = []string{
	"article:published_time", "og:article:published_time", "og:published_time", "datepublished", "rnews:datepublished", "publish_time", "article.published",
	"citation_publication_date", "citation_online_date", "citation_date", "dc.date.issued", "dcterms.issued", "dcterms.available", "prism.publicationdate",
	"parsely-pub-date", "sailthru.date", "bt:pubdate", "cxenseparse:recs:publishtime", "pubdate", "publishdate", "publish-date", "publish_date",
	"publication_date", "publication-date", "published_date", "dc.date.created", "dcterms.created", "datecreated", "dc.date", "dcterms.date", "dc.terms.date", "date",
}

// published finds when the page was published, and says where it stands. The day of
// an update is never taken for it, but of wikis, whose text is that of the last one.
func (s *statements) published() timeline.Publication {
	if p := s.edited(); !p.Date.IsZero() {
		return p
	}
	if d := format.Date(s.linked.published); !d.IsZero() {
		return found(d, inMetadata.Of("JSON-LD datePublished"))
	}
	for _, name := range issued {
		for _, v := range s.meta[name] {
			if d := format.Date(v); !d.IsZero() {
				return found(d, inMetadata.Of(name))
			}
		}
	}
	if d := s.marked(); !d.IsZero() {
		return found(d, onPage.Of())
	}
	if d, part := dayIn(s.address); !d.IsZero() {
		return found(d, inAddressOf.Of(part))
	}
	return timeline.Publication{}
}

func found(d when.Date, where string) timeline.Publication {
	return timeline.Publication{Date: d, Found: where}
}

// edited is the last edit of a wiki's page.
func (s *statements) edited() timeline.Publication {
	if !strings.Contains(strings.ToLower(s.of("generator")), "wiki") {
		return timeline.Publication{}
	}
	if d := format.Date(first(s.linked.modified, s.of("article:modified_time", "og:updated_time"))); !d.IsZero() {
		return found(d, lastEdit.Of())
	}
	return timeline.Publication{}
}

// updates are words of roles that tell another time than that of publication.
var updates = regexp.MustCompile(`(?i)(updat|modif|edit|revis|expire|valid|comment|event|related|footer|sidebar)`)

// publications are words of roles that tell that of publication.
var publications = regexp.MustCompile(`(?i)(datepublished|pubdate|publi(sh|c)|posted|entry-date|post-date|datecreated|dateline|byline|timestamp)`)

// moment notes a time, and what the elements around it say that it is.
func (s *statements) moment(n *html.Node) {
	const most, around = 100, 3
	if len(s.times) == most || n.Data == "abbr" && hypertext.Attr(n, "title") == "" {
		return
	}
	m := moment{stated: first(hypertext.Attr(n, "datetime"), hypertext.Attr(n, "content"))}
	if m.stated == "" && n.Data == "abbr" {
		m.stated = hypertext.Attr(n, "title")
	}
	if m.machine = m.stated != ""; !m.machine {
		if n.FirstChild == nil {
			return
		}
		m.stated = n.FirstChild.Data
	}
	if hypertext.Has(n, "pubdate") {
		m.role = "pubdate "
	}
	for p, i := n, 0; p != nil && i < around; p, i = p.Parent, i+1 {
		m.role += hypertext.Attr(p, "itemprop") + " " + hypertext.Attr(p, "class") + " " + hypertext.Attr(p, "id") + " "
	}
	if b := n.PrevSibling; b != nil && b.Type == html.TextNode { // "Updated: <time>"
		m.role += b.Data
	}
	s.times = append(s.times, m)
}

// marked is the first time that the page calls that of publication, or its only one
// if it calls it nothing.
func (s *statements) marked() when.Date {
	var plain []when.Date
	for _, m := range s.times {
		d := format.Date(m.stated)
		if d.IsZero() || updates.MatchString(m.role) {
			continue
		}
		if publications.MatchString(m.role) {
			return d
		}
		plain = append(plain, d)
	}
	for _, d := range plain {
		if d.EDTF != plain[0].EDTF {
			return when.Date{}
		}
	}
	if len(plain) > 0 {
		return plain[0]
	}
	return when.Date{}
}

// inAddress are a day or a month as a path has them: /2024/05/03/, /2024-05-03, /2024/may/03/.
var inAddress = regexp.MustCompile(`/((?:1[89]|20)\d\d)[/-]([01]?\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[/-]([0-3]?\d))?(?:[/_-]|$)`)

func dayIn(address string) (d when.Date, part string) {
	_, path, _ := strings.Cut(address, "://")
	m := inAddress.FindStringSubmatch(strings.ToLower(path))
	if m == nil {
		return when.Date{}, ""
	}
	layout, stated := "2006-1", m[1]+"-"+m[2]
	if m[2][0] > '9' {
		layout = "2006-Jan"
	}
	if m[3] != "" {
		layout, stated = layout+"-2", stated+"-"+m[3]
	}
	t, err := time.Parse(layout, stated)
	if err != nil {
		return when.Date{}, ""
	}
	part = strings.Trim(m[0], "/-_")
	if m[3] == "" {
		return when.NewMonth(t.Year(), int(t.Month())), part
	}
	return when.NewDay(t.Year(), int(t.Month()), t.Day()), part
}
