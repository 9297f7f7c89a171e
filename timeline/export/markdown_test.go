package export

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"quoteline/timeline"
	"quoteline/timeline/document"
	"quoteline/timeline/when"
)

// read parses Markdown as GitHub does, with footnotes, and returns the words and the
// elements of the page that it makes.
func readMarkdown(t interface{ Fatal(...any) }, text []byte) (words string, elements map[string]int, hrefs []string) {
	var b bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote)).Convert(text, &b); err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(&b)
	if err != nil {
		t.Fatal(err)
	}
	elements = map[string]int{}
	for n := range root.Descendants() {
		switch n.Type {
		case html.TextNode:
			words += n.Data
		case html.ElementNode:
			elements[n.Data]++
			for _, a := range n.Attr {
				if a.Key == "href" {
					hrefs = append(hrefs, a.Val)
				}
			}
		}
	}
	return words, elements, hrefs
}

func TestMarkdown(t *testing.T) {
	var b bytes.Buffer
	s := dated("[..2013]", "2014-05-03", "2014-06", "2015~", "", "-0043-03-15")
	s.events[1].Quotes = append(s.events[1].Quotes, s.events[0].Quotes[0])
	s.events[2].Factuality, s.events[3].Certainty = timeline.Denied, timeline.Possible
	s.events[2].Basis.Why = "The words say so."
	if err := Markdown(ctx, &b, s, &Speech{}); err != nil {
		t.Fatal(err)
	}
	const want = `# The report

## With no known beginning

- **by 2013**: Event of \[..2013\][^1]

## 2014

- **3 May 2014**: Event of 2014-05-03[^2][^2-2]
- **June 2014**: Event of 2014-06 (denied)[^3]

## 2015

- **about 2015**: Event of 2015\~ (possible)[^4]

## Undated

- **undated**: Event of[^5]

## 44 BC

- **15 March 44 BC**: Event of -0043-03-15[^6]

[^1]: “This is said.” The report, bytes 0–13

[^2]: “This is said.” The report, bytes 14–27

[^2-2]: “This is said.” The report, bytes 0–13

[^3]: “This is said.” The report, bytes 28–41 Date: The words say so.

[^4]: “This is said.” The report, bytes 42–55

[^5]: “This is said.” The report, bytes 56–69

[^6]: “This is said.” The report, bytes 70–83
`
	if b.String() != want {
		t.Errorf("%s", b.String())
	}
	words, elements, _ := readMarkdown(t, b.Bytes())
	if elements["sup"] != 7 || elements["h2"] != 5 || !strings.Contains(words, "“This is said.” The report, bytes 14–27") {
		t.Errorf("%v %s", elements, words)
	}
}

// A quote says where it stands: on what page, at what bytes, and of what.
func TestPlace(t *testing.T) {
	q := timeline.Quote{Document: "a", Span: timeline.Span{Start: 5, End: 9}}
	for want, d := range map[string]*timeline.Document{
		"bytes 5–9":                          nil,
		"T, bytes 5–9":                       {Title: "T"},
		"T, The Post, 3 May 2014, bytes 5–9": {Title: "T", Publisher: "The Post", Published: timeline.Publication{Date: when.NewDay(2014, 5, 3)}},
		"T, page 2, bytes 5–9 of its text":   {Title: "T", Media: "application/pdf", Pages: []timeline.Span{{Start: 0, End: 5}, {Start: 5, End: 9}}},
		"T, bytes 5–9 of its text":           {Title: "T", Media: "text/html"},
	} {
		if got := place(d, &q, &Speech{}); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}

var space = regexp.MustCompile(`\s+`)

// Another parser finds the words, and nothing but words.
func TestMarkdownOfHostileWords(t *testing.T) {
	check := func(t interface {
		Fatal(...any)
		Fatalf(string, ...any)
	}, s shelf,
	) {
		var b bytes.Buffer
		if err := Markdown(ctx, &b, s, &Speech{}); err != nil {
			t.Fatal(err)
		}
		words, elements, hrefs := readMarkdown(t, b.Bytes())
		words = space.ReplaceAllString(words, " ")
		for name := range elements {
			if !slices.Contains(strings.Fields("html head body h1 h2 ul li strong sup a div hr ol p"), name) {
				t.Fatalf("there is an element %s in\n%s", name, b.String())
			}
		}
		for _, h := range hrefs {
			if !strings.HasPrefix(h, "#fn") && !strings.HasPrefix(h, "http") && !strings.HasPrefix(h, "mailto:") && !strings.HasPrefix(h, "ftp:") {
				t.Fatalf("something leads to %q", h)
			}
		}
		if elements["sup"] < len(s.events) {
			t.Fatalf("%d notes of %d in\n%s", elements["sup"], len(s.events), b.String())
		}
		for _, e := range s.events {
			want := strings.TrimSpace(space.ReplaceAllString(strings.Join(strings.Fields(document.Visible(strings.ToValidUTF8(e.Title, "\uFFFD"))), " "), " "))
			if !strings.Contains(words, want) {
				t.Fatalf("%q is not in %q of\n%s", want, words, b.String())
			}
		}
	}
	check(t, attackers())
	rapid.Check(t, func(t *rapid.T) {
		s := dated("2020", "2021")
		title := rapid.OneOf(rapid.String(), rapid.StringMatching("[-+*_#`~\\[\\]()<>!&|\\\\:.0-9a-c \n\"']{1,40}")).Draw(t, "title")
		s.events[0].Title, s.events[0].Quotes[0].Exact = title, title
		check(t, s)
	})
}
