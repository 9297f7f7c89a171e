package feed

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"quoteline/timeline/document/format"
)

// told says what became of each entry.
func told(t testing.TB, split format.Splitter, data []byte) (out []string) {
	t.Helper()
	split(context.Background(), format.Outer{Name: "a.xml", At: bytes.NewReader(data), Size: int64(len(data))}, func(i format.Item) bool {
		if i.Err != nil {
			out = append(out, i.Name+": "+i.Err.Error())
			return true
		}
		data, err := i.Open(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		c, err := Read(context.Background(), format.File{Name: i.Name, Data: data})
		if err != nil {
			out = append(out, i.Name+": "+err.Error())
			return true
		}
		out = append(out, fmt.Sprintf("%s: %s/%s/%s/%s %s: %s", i.Name, c.Author, c.Publisher, c.Language, c.Published.Date.EDTF, c.Published.Found, c.Text))
		return len(out) < 100
	})
	return out
}

const (
	inFeed  = "stated in the feed for this entry"
	updated = "the last update of the entry (stated in the feed, which has no other date for it)"
)

func TestFeeds(t *testing.T) {
	for _, c := range []struct {
		file string
		want []string
	}{
		{"rss2.xml", []string{
			"entry 1: Bridge closed & guarded: Ann Writer/The Example Courier/en-GB/2024-05-04 " + inFeed + ": Bridge closed & guarded\n\nThe bridge was closed on 3 May 2024.\n\nIt opened in 1971.",
			"entry 2: Ferry runs again: Jo Lens/The Example Courier/en-GB/2024-05-06 " + inFeed + ": Ferry runs again\n\nThe ferry ran on Monday — for the first time since 1999.",
			"entry 3: No date: /The Example Courier/en-GB/ : No date",
		}},
		{"rss1.xml", []string{
			"entry 1: Old news: Olive Stone/Example Digest/de/2003-02-11 " + inFeed + ": Old news\n\nThe mill burned down in 1911.",
		}},
		{"atom.xml", []string{
			"entry 1: The fire of 1911: Olive Stone, Pat Miller/Letters from the mill/en/2019-11-03 " + inFeed + ": The fire of 1911\n\nThe mill burned down on 3 February 1911.\n\nIt was rebuilt.",
			"entry 2: Escaped <b>: Mill Society/Letters from the mill/fr/2019-12 " + updated + ": Escaped <b>\n\nFive < six in 1914.",
			"entry 3: Mill Society/Letters from the mill/en/ : ",
		}},
		{"feed.json", []string{
			"entry 1: A & B: Ann Writer/Example/en/2024-05-04 " + inFeed + ": A & B\n\nThe bridge opened in 1971.",
			"entry 2: Pat/Example/en/ : One line\nand another <one>",
		}},
	} {
		data, err := os.ReadFile("testdata/" + c.file)
		if err != nil {
			t.Fatal(err)
		}
		split := Split
		if strings.HasSuffix(c.file, ".json") {
			split = SplitJSON
		}
		got := told(t, split, data)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n%s", c.file, strings.Join(got, "\n---\n"))
		}
	}
}

func TestHostileFeeds(t *testing.T) {
	item := "<item><title>a</title><description>The first.</description></item>"
	for _, c := range []struct{ name, feed, want string }{
		{"empty", "", ""},
		{"no feed", "hello", ""},
		{"cut", "<rss><channel>" + item + "<item><title>b", "entry 1: a: /// : a\n\nThe first.|: it is damaged: its XML is broken on line 1; what comes behind that is left out"},
		{"bad names", "<\xb3 ", ": it is damaged: its XML is broken on line 1; what comes behind that is left out"},
		{"deep", "<rss>" + strings.Repeat("<a>", 600), ": it is damaged: its elements stand more than 512 deep"},
		{"deep in an entry", "<rss><item><title>" + strings.Repeat("<a>", 600), ": it is damaged: its elements stand more than 512 deep"},
		{"deep HTML", "<rss><item><description>" + strings.Repeat("&lt;div>", 600) + "</description></item></rss>", "entry 1: it is damaged: its elements stand in each other more than 512 deep"},
		{"entities", `<!DOCTYPE rss [<!ENTITY a "haha"><!ENTITY b "&a;&a;">]><rss><item><title>&b;&nbsp;x</title></item></rss>`, "entry 1: &b; x: /// : &b; x"},
		{"another file", `<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><item><title>&a;</title></item></rss>`, "entry 1: &a;: /// : &a;"},
		{"script", "<rss><item><description>&lt;script>x&lt;/script>a</description></item></rss>", "entry 1: /// : a"},
		{"NUL and bidi", "<rss><item><title>a\u202eb</title></item></rss>", "entry 1: a\u202eb: /// : a\u202eb"},
		{"charset", `<?xml version="1.0" encoding="iso-8859-1"?><rss><item><title>caf` + "\xe9" + `</title></item></rss>`, "entry 1: café: /// : café"},
	} {
		if got := strings.Join(told(t, Split, []byte(c.feed)), "|"); got != c.want {
			t.Errorf("%s: %q", c.name, got)
		}
	}
	for _, s := range []string{"", "[]", `{"items":[{`, `{"items":[{"id":{}}]}`, `{"items":{}}`} {
		told(t, SplitJSON, []byte(s))
	}
	if _, err := Read(context.Background(), format.File{Data: []byte("[")}); !errors.Is(err, format.ErrDamaged) {
		t.Error(err)
	}
}

// TestEntriesStayTheSame in another edition of the feed.
func TestEntriesStayTheSame(t *testing.T) {
	ids := func(feed string) (out []string) {
		Split(context.Background(), format.Outer{At: strings.NewReader(feed), Size: int64(len(feed))}, func(i format.Item) bool {
			data, _ := i.Open(context.Background())
			out = append(out, string(data))
			return true
		})
		return out
	}
	one := "<item><title>a</title><guid>1</guid></item>"
	first := ids("<rss><channel><title>F</title><lastBuildDate>x</lastBuildDate>" + one + "</channel></rss>")
	second := ids("<rss><channel><title>F</title><lastBuildDate>y</lastBuildDate><item><title>b</title></item>" + one + "</channel></rss>")
	if len(first) != 1 || len(second) != 2 || first[0] != second[1] || second[0] == second[1] {
		t.Error(first, second)
	}
}

func FuzzSplit(f *testing.F) {
	for _, name := range []string{"rss2.xml", "rss1.xml", "atom.xml", "feed.json"} {
		data, err := os.ReadFile("testdata/" + name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, split := range []format.Splitter{Split, SplitJSON} {
			got := told(t, split, data)
			if !slices.Equal(got, told(t, split, data)) {
				t.Fatal("it differs")
			}
			for _, s := range got {
				if !utf8.ValidString(s) {
					t.Fatalf("%q", s)
				}
			}
		}
	})
}
