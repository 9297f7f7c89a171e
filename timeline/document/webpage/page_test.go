package webpage

import (
	"context"
	"hash/crc32"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"quoteline/timeline/document/format"
)

func readPage(t testing.TB, page string) *format.Content {
	t.Helper()
	c, err := Read(context.Background(), format.File{Name: "a.html", Data: []byte(page)})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func sample(t testing.TB, name string) *format.Content {
	t.Helper()
	page, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return readPage(t, string(page))
}

// TestSavedPages reads pages as sites make them, with all that stands around the
// article.
func TestSavedPages(t *testing.T) {
	for _, c := range []struct {
		file, want string
		skipped    string
		text       []string // all paragraphs, by how they begin
		never      string
	}{
		{
			"news.html",
			"Harbour bridge closed after inspectors find cracks/Ann Writer, Ben Scribe/The Example Courier/en-GB/2024-05-04/stated in the page's metadata (JSON-LD datePublished)",
			"1 passage that is struck out",
			[]string{
				"Harbour bridge closed after", "The harbour bridge was closed to all", "About 40,000 people", "“Nobody is in danger", "Warnings in 2022",
				"A report that the council", "We asked for an answer", "Ferries will run",
			},
			"cookies|Read more|Advertisement|rivet_fan|Most read|Subscribe|25 June|Registered|never",
		},
		{
			"blog.html",
			"Part 3: The fire of 1911/Olive Stone/mill.example.net/en/2019-11/stated in the page's address (…/2019/11)",
			"",
			[]string{
				"Part 3: The fire of 1911", "The mill burned down", "It was rebuilt", "Year | Looms\n1910 | 212\n1913 | 340", "In 1914 two hundred", "In 1931 the mill", "Next time:",
			},
			"Last updated|October 2019|pride",
		},
		{
			"wiki.html",
			"Battle of Example Ford/Contributors to Wikimedia projects/Wikimedia Foundation, Inc./en/2026-03-01/the last edit of this page of a wiki (stated in its metadata)",
			"the list of references",
			[]string{
				"Battle of Example Ford\nThe ford in 1890\nDate | 5 July 1643\nLocation | Example Ford, near Bath\nResult | Royalist victory; Army withdraws to Bath",
				"The Battle of Example Ford was fought on 5 July 1643 between a Royalist army and the Parliamentarian army of Sir William Waller. The Royalists held",
				"Background", "In June 1643", "Battle", "Waller drew up", "Losses", "Side | Killed | Wounded\nRoyalist | 200–300 | 600–700\nParliament | 20 | 60", "References",
			},
			"[|2019|edit|Random|Categories|1642",
		},
	} {
		got := sample(t, c.file)
		if s := strings.Join([]string{got.Title, got.Author, got.Publisher, got.Language, got.Published.Date.EDTF, got.Published.Found}, "/"); s != c.want {
			t.Errorf("%s: %s", c.file, s)
		}
		if s := strings.Join(got.Skipped, ", "); !strings.HasPrefix(s, c.skipped) || !strings.Contains(s, "words that stand around the article") {
			t.Errorf("%s: skipped %s", c.file, s)
		}
		paragraphs := strings.Split(got.Text, "\n\n")
		for i, p := range paragraphs {
			if len(c.text) != len(paragraphs) || !strings.HasPrefix(p, c.text[i]) {
				t.Fatalf("%s: %q", c.file, paragraphs)
			}
		}
		for _, w := range strings.Split(c.never, "|") {
			if strings.Contains(got.Text, w) {
				t.Errorf("%s: %q is no part of the article", c.file, w)
			}
		}
	}
}

func TestPagesWithoutAnArticle(t *testing.T) {
	for page, want := range map[string]string{
		"<p>Short.": "Short.",
		"<title>T</title><table><tr><td>1914<td>War</table>": "1914 | War",
		"<body>just words": "just words",
		"<ul><li>1 May 1999: a<li>2 May 1999: b</ul>": "1 May 1999: a\n\n2 May 1999: b",
		"<html><head><title>x":                        "",
		"":                                            "",
	} {
		if got := readPage(t, page).Text; got != want {
			t.Errorf("%q: %q, want %q", page, got, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	article := strings.Repeat("<p>The mill burned down, as the owner, the mayor and the baker said in the <i>Courier</i> on Friday.", 3)
	for _, page := range []string{
		"\xff\xfe<\x00p\x00>\x00a\x00",
		`<script type="application/ld+json">[{"@type":["x:Article"],"author":[[{}]],"datePublished":["2020"]}]</script><time>x`,
		`<title>The fire | Courier</title><meta property="article:published_time" content="2024-05-04T10:00:00Z"><nav><a href=/>Home</a></nav><article><h1>The fire</h1><p class=byline>By A. B.` + article + `</article><footer>c`,
		`<html lang=de><link rel=canonical href="https://example.org/2024/05/04/a"><table class=infobox><tr><th>Date<td>1643</table>` + article + `<sup class=reference>[1]</sup><div class=navbox>x`,
	} {
		f.Add([]byte(page))
	}
	f.Fuzz(func(t *testing.T, page []byte) {
		// To guess an encoding takes longer than all else, and is what FuzzDecode is for.
		if crc32.ChecksumIEEE(page)%8 != 0 && !utf8.Valid(page) {
			page, _ = charmap.ISO8859_1.NewDecoder().Bytes(page)
		}
		c, err := Read(context.Background(), format.File{Name: "a.html", Data: page})
		if err != nil {
			return
		}
		again, err := Read(context.Background(), format.File{Name: "a.html", Data: page})
		if err != nil || again.Text != c.Text || again.Published != c.Published || again.Title != c.Title {
			t.Fatalf("%q then %q", c.Text, again.Text)
		}
		for _, s := range []string{c.Text, c.Title, c.Author, c.Publisher, c.Language, c.Published.Found} {
			if !utf8.ValidString(s) {
				t.Fatalf("%q", s)
			}
		}
	})
}
