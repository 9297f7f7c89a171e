package document

import (
	"bytes"
	"slices"
	"testing"

	"quoteline/timeline/document/format"
)

// TestPagesAreTold holds each format to the names and first bytes that tell it.
func TestPagesAreTold(t *testing.T) {
	const article = "<p>The mayor resigned on 4 May 2024, after the council had voted, and left."
	for _, c := range []struct{ name, data, media string }{
		{"a.html", article, "text/html"},
		{"A.HTM", article, "text/html"},
		{"a.txt", article, "text/plain"},
		{"a.txt", "\xef\xbb\xbf \n<!-- saved --><!DOCTYPE  HTML><html>" + article, "text/html"},
		{"a", "<?xml version='1.0'?>\n<html xmlns='x'>" + article, "text/html"},
		{"a", "<!doctype htmlx>", "text/plain"},
		{"a.html", "\x89PNG\r\n", "text/plain"},
		{"a.html", "a\x00b", "text/plain"},
		{"a.xml", "<?xml version='1.0'?>\n<!-- x --><rss version='2.0'><channel/>", "application/rss+xml"},
		{"a", "<!DOCTYPE rss PUBLIC '-//N//DTD 0.91//EN' 'http://x/'>\n<rss>", "application/rss+xml"},
		{"a", "<rdf:RDF xmlns='http://purl.org/rss/1.0/'>", "application/rss+xml"},
		{"a", "<rdf:RDF xmlns='http://example.org/'>", "text/plain"},
		{"a", "<feed xmlns='http://www.w3.org/2005/Atom'>", "application/rss+xml"},
		{"a", "<a:feed xmlns:a='http://www.w3.org/2005/Atom'>", "application/rss+xml"},
		{"a.rss", "<note/>", "text/plain"},
		{"a", "From: <Saved by Blink>\r\nSubject: x\r\n", "multipart/related"},
		{"a.mht", "MIME-Version: 1.0\r\n", "multipart/related"},
		{"a.MD", "# a", "text/markdown"},
		{"a.md", "\x89PNG\r\n", "text/plain"},
		{"a.json", `{"version":"https://jsonfeed.org/version/1","items":[]}`, "application/feed+json"},
		{"a", "\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00", "text/html"},
	} {
		o := format.Outer{Name: c.name, At: bytes.NewReader([]byte(c.data)), Size: int64(len(c.data))}
		if k := kindOf(newProbe(o), ""); k.media != c.media {
			t.Errorf("%s %q: %s", c.name, c.data, k.media)
		}
	}
}

func TestFeed(t *testing.T) {
	const rss = "<rss><channel><title>F</title><item><title>One</title></item><item/></channel></rss>"
	got := told(t, "a.xml", []byte(rss))
	want := []string{"a.xml › entry 1: One: One", "a.xml › entry 2: read a.xml › entry 2: it is empty; there is nothing to put on a timeline"}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	got = told(t, "a.zip", zipped(t, "f.rss", rss, "x.xml", "<note>words</note>"))
	want = []string{"a.zip › f.rss › entry 1: One: One", "a.zip › f.rss › entry 2: read a.zip › f.rss › entry 2: it is empty; there is nothing to put on a timeline", "a.zip › x.xml: <note>words</note>"}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

// TestPagesInAnotherLanguage than their template says.
func TestPagesInAnotherLanguage(t *testing.T) {
	for page, want := range map[string]string{
		`<html lang="en-US"><p>` + german + " " + german:            "de",
		`<html lang="de-AT"><p>` + german + " " + german:            "de-AT",
		`<html lang="sv"><p>1911: 212`:                              "sv",
		`<html lang="en"><p>The mill burned down, and was rebuilt.`: "en",
		`<html><p>` + german + " " + german:                         "de",
	} {
		d, err := Decode("a.html", []byte(page))
		if err != nil || d.Language != want {
			t.Errorf("%q: %v %v, want %s", page, d, err, want)
		}
	}
}
