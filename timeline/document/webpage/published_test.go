package webpage

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"
)

const (
	byLinked = "stated in the page's metadata (JSON-LD datePublished)"
	byTime   = "marked as the time of publication on the page"
)

func TestPublished(t *testing.T) {
	linked := func(s string) string { return `<script type="application/ld+json">` + s + `</script>` }
	for _, c := range []struct{ name, page, date, found string }{
		{"nothing", `<p>5 May 2024`, "", ""},
		{"linked", linked(`{"@type":"NewsArticle","datePublished":"2024-05-04T23:30:00-04:00"}`), "2024-05-04", byLinked},
		{"a page's", linked(`{"@type":"WebPage","datePublished":"2024-05-04"}`), "2024-05-04", byLinked},
		{"an article's before its page's", linked(`[{"@type":"WebPage","datePublished":"2024-05-01"},{"@type":["Thing","https://schema.org/BlogPosting"],"datePublished":"2024-05-04"}]`), "2024-05-04", byLinked},
		{"a part's", linked(`{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","datePublished":"2024-05-04"}]}`), "", ""},
		{"damaged", linked(`{"@type":"NewsArticle","datePublished":"2024-05-04"`), "", ""},
		{"another type", linked(`{"@type":"Event","datePublished":"2024-05-04"}`), "", ""},
		{"deep", linked(`[[[[[[[{"@type":"Article","datePublished":"2024-05-04"}]]]]]]]`), "", ""},
		{"updated only", linked(`{"@type":"Article","dateModified":"2024-05-04"}`) + `<meta property="article:modified_time" content="2024-05-04">`, "", ""},
		{"both", linked(`{"@type":"Article","dateModified":"2024-05-04","datePublished":"2024-05-01"}`), "2024-05-01", byLinked},
		{"meta", `<meta property="Article:Published_Time" content="2024-05-04T06:00Z">`, "2024-05-04", "stated in the page's metadata (article:published_time)"},
		{"the better meta", `<meta name=date content="2024-06-01"><meta name="DC.date.issued" content="2024-05">`, "2024-05", "stated in the page's metadata (dc.date.issued)"},
		{"in words", `<meta name=pubdate content="Sat, 04 May 2024 06:12:00 GMT">`, "2024-05-04", "stated in the page's metadata (pubdate)"},
		{"two ways to read it", `<meta name=pubdate content="4/5/2024">`, "", ""},
		{"itemprop", `<div itemscope><meta itemprop=datePublished content=2024-05-04></div>`, "2024-05-04", "stated in the page's metadata (datepublished)"},
		{"time", `<p>By A, <time datetime="2024-05-04T06:12">Saturday</time>`, "2024-05-04", byTime},
		{"time in words", `<time>4 May 2024</time>`, "2024-05-04", byTime},
		{"the one that is said to be it", `<time datetime=2024-06-01>x</time><time datetime=2024-05-04 pubdate>y</time>`, "2024-05-04", byTime},
		{"times of anything", `<time datetime=2024-06-01>x</time><time datetime=2024-05-04>y</time>`, "", ""},
		{"updated", `<p>Updated: <time datetime=2024-06-01>x</time>`, "", ""},
		{"updated and published", `<p class=date>Updated <time datetime=2024-06-01>x</time>, published <time datetime=2024-05-04>y</time>`, "2024-05-04", byTime},
		{"of a comment", `<div class=comment><time class=published datetime=2024-05-04>x</time></div>`, "", ""},
		{"old microformat", `<abbr class=published title=2009-05-04>4th</abbr>`, "2009-05-04", byTime},
		{"address", `<link rel=canonical href="https://example.org/news/2024/05/04/a-b">`, "2024-05-04", "stated in the page's address (…/2024/05/04)"},
		{"address with a month's name", `<meta property=og:url content="https://example.org/2024/may/4/a">`, "2024-05-04", "stated in the page's address (…/2024/may/4)"},
		{"address of a month", `<link rel=canonical href="https://example.org/2024/05/a">`, "2024-05", "stated in the page's address (…/2024/05)"},
		{"saved from", `<!-- saved from url=(0038)https://example.org/2024-05-04-the-fire.html --><p>x`, "2024-05-04", "stated in the page's address (…/2024-05-04)"},
		{"saved by an extension", "<!-- Page saved with SingleFile \n url: https://example.org/2024/05/04/a \n saved date: Mon Jan 05 2026 -->", "2024-05-04", "stated in the page's address (…/2024/05/04)"},
		{"number in an address", `<link rel=canonical href="https://example.org/2024/55/99/a">`, "", ""},
		{"wiki", `<meta name=generator content=DokuWiki>` + linked(`{"@type":"Article","datePublished":"2004-05-04","dateModified":"2026-03-01"}`), "2026-03-01", "the last edit of this page of a wiki (stated in its metadata)"},
	} {
		p := readPage(t, c.page+"<p>words").Published
		if p.Date.EDTF != c.date || p.Found != c.found {
			t.Errorf("%s: %s, %s", c.name, p.Date.EDTF, p.Found)
		}
	}
}

func TestStatements(t *testing.T) {
	for _, c := range []struct{ name, page, want string }{
		{"none", "<p>a", "///"},
		{"title element", "<title>A day in May | The Site of the Day</title><h1>A day in May</h1>", "A day in May///"},
		{"description for a title", `<title>Ford - Wiki</title><script type="application/ld+json">{"@type":"Article","name":"Ford","headline":"a battle"}</script>`, "Ford///"},
		{"authors", `<meta name=author content="By Ann &amp;amp; Co"><meta name=author content="https://example.org/ann">`, "/Ann & Co//"},
		{"address of an author", `<meta property="article:author" content="https://example.org/ann">`, "///"},
		{"host", `<link rel=canonical href="https://www.example.org:80/a">`, "//example.org/"},
		{"language", `<html lang="en_us"><meta property=og:site_name content="S">`, "//S/en-US"},
		{"no language", `<html lang="klingonese!">`, "///"},
		{"lines", "<meta property=og:site_name content='a\n\tb'>", "//a b/"},
		{"a saved framework", `<script type="application/ld+json">{"@graph":[{"@type":"Article","author":{"@id":"#p"}},{"@id":"#p","@type":"Person","name":"Pat"}]}</script>`, "/Pat//"},
	} {
		got := readPage(t, c.page+"<p>words")
		if s := fmt.Sprintf("%s/%s/%s/%s", got.Title, got.Author, got.Publisher, got.Language); s != c.want {
			t.Errorf("%s: %s", c.name, s)
		}
	}
}

// TestNothingIsFetched reads a page that names all that a browser would fetch.
func TestNothingIsFetched(t *testing.T) {
	asked := make(chan string, 100)
	s := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { asked <- r.URL.Path }))
	page := fmt.Sprintf(`<!DOCTYPE html SYSTEM "%[1]s/dtd"><html><head><base href="%[1]s/"><link rel=stylesheet href="%[1]s/css"><link rel=canonical href="%[1]s/c">
		<script src="%[1]s/js"></script><meta http-equiv=refresh content="0;url=%[1]s/r"><meta property=og:image content="%[1]s/i"></head>
		<body background="%[1]s/b"><iframe src="%[1]s/f"></iframe><img src="%[1]s/p" srcset="%[1]s/q 2x"><p>Words, that are many enough to be read by anyone, for an article.
		<video src="%[1]s/v"></video><object data="%[1]s/o"></object><noscript><img src="%[1]s/n"></noscript><a href="%[1]s/next" rel=next>Next page</a>`, s.URL)
	readPage(t, page)
	s.Close() // waits for all requests
	if len(asked) > 0 {
		t.Errorf("asked for %s", <-asked)
	}
}
