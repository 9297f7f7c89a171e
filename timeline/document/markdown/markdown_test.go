package markdown

import (
	"context"
	"fmt"
	"hash/crc32"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"quoteline/timeline/document/format"
)

func read(t testing.TB, text string) *format.Content {
	t.Helper()
	c, err := Read(context.Background(), format.File{Name: "a.md", Data: []byte(text)})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestText(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"paragraphs", "# A *b* c\n\none\ntwo  \nthree\n\nfour", "A b c\n\none two\nthree\n\nfour"},
		{"lists", "- a\n- b\n  1. c\n- [x] done", "a\n\nb\n\nc\n\ndone"},
		{"table", "| a | b |\n|---|---|\n| 1 | **2** |", "a | b\n1 | 2"},
		{"links", "[words](http://x) ![picture](p.png) <http://y.example> `code`", "words http://y.example code"},
		{"notes", "Burned in 1911.[^1] Rebuilt.\n\n[^1]: So the Courier.", "Burned in 1911. Rebuilt.\n\nSo the Courier."},
		{"struck", "a ~~not b~~ c", "a c"},
		{"HTML", "<div>\n\n*a* <script>x</script> <!-- y -->\n\n</div>", "a"},
		{"code", "```go\na\n  b\n```", "a\nb"},
		{"quote", "> a\n> b", "a b"},
		{"setext", "A\n===\n\nb", "A\n\nb"},
		{"entities", "a &amp; b &lt;c&gt; \\*d\\*", "a & b <c> *d*"},
		{"empty", "", ""},
		{"rule, not a header", "---\n\na\n", "a"},
		{"no end of a header", "---\ntitle: x\na", "title: x a"},
		{"no YAML", "---\n[\n---\na", "[\n\na"},
	} {
		if got := read(t, c.in).Text; got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestHeaders(t *testing.T) {
	const where = "stated in the header of the file (date)"
	for _, c := range []struct{ in, want string }{
		{"---\r\ntitle: A day\r\ndate: 2019-11-03\r\nauthor: Olive\r\nlang: en-GB\r\npublisher: P\r\n---\r\nb", "A day/Olive/P/en-GB/2019-11-03/" + where + "/b"},
		{"---\ntitle: 'A'\nauthors:\n- name: Olive\n- Pat\ndate: 2019-11-03 10:00:00 +0100\n...\nb", "A/Olive, Pat///2019-11-03/" + where + "/b"},
		{"---\nauthor: {name: Olive}\ndate: November 3, 2019\n---\n## Low\n# *High* & dry\n# Next", "High & dry/Olive///2019-11-03/" + where + "/Low\n\nHigh & dry\n\nNext"},
		{"+++\ntitle = 'A'\ndate = 2019-11-03T10:00:00Z\nauthors = ['Olive','Pat']\n+++\nb", "A/Olive, Pat///2019-11-03/" + where + "/b"},
		{"---\ndate: 3/5/2019\nlastmod: 2020-01-01\n---\nb", "//////b"},
		{"---\na: &a [x,x]\nb: &b [*a,*a]\ntitle: [*b,*b]\n---\nb", "//////b"},
	} {
		d := read(t, c.in)
		if got := fmt.Sprintf("%s/%s/%s/%s/%s/%s/%s", d.Title, d.Author, d.Publisher, d.Language, d.Published.Date, d.Published.Found, d.Text); got != c.want {
			t.Errorf("%q", got)
		}
	}
}

// TestHostile holds what could be deep or slow to its bounds.
func TestHostile(t *testing.T) {
	for _, s := range []string{
		strings.Repeat(">", 100_000), strings.Repeat("- ", 100_000), strings.Repeat("1. ", 10_000) + "a", strings.Repeat("*a **b ", 5_000), strings.Repeat("[", 20_000),
		strings.Repeat("![", 10_000), strings.Repeat("`a", 10_000), strings.Repeat("<a ", 10_000), strings.Repeat("a|", 10_000) + "\n" + strings.Repeat("-|", 10_000),
		strings.Repeat("*", 20_000) + "a" + strings.Repeat("*", 20_000), strings.Repeat("a ~~", 10_000), strings.Repeat("<div>\n\n", 300), "---\n" + strings.Repeat("[", 60_000) + "\n---\na",
	} {
		c, err := Read(context.Background(), format.File{Data: []byte(s)})
		if err == nil && !utf8.ValidString(c.Text) {
			t.Errorf("%q", s[:10])
		}
	}
	large := strings.Repeat("*word* ", maxBytes/7+1)
	if c := read(t, large); c.Text != large || len(c.Skipped) == 0 {
		t.Error("a large text is not read as it stands")
	}
}

func FuzzRead(f *testing.F) {
	sample, err := os.ReadFile("testdata/mill.md")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(sample)
	f.Add([]byte("+++\ntitle='a'\n+++\n> - 1. *a* **b** ~~c~~ | d\n\n[^1]: x\n\n<b>\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		// To guess an encoding takes ten times as long as all else, and is what FuzzDecode is for.
		if crc32.ChecksumIEEE(data)%8 != 0 && !utf8.Valid(data) {
			data, _ = charmap.ISO8859_1.NewDecoder().Bytes(data)
		}
		c, err := Read(context.Background(), format.File{Name: "a.md", Data: data})
		if err != nil {
			return
		}
		again, err := Read(context.Background(), format.File{Name: "a.md", Data: data})
		if err != nil || again.Text != c.Text || again.Title != c.Title || !utf8.ValidString(c.Title+c.Author+c.Text) {
			t.Errorf("%+v %v", c, err)
		}
	})
}
