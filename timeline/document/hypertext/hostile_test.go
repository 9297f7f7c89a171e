package hypertext

import (
	"context"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"quoteline/timeline/document/format"
)

func TestCharsets(t *testing.T) {
	latin, _ := charmap.ISO8859_1.NewEncoder().String("café")
	koi, _ := charmap.KOI8R.NewEncoder().String("Он сказал, что")
	jis, _ := japanese.ISO2022JP.NewEncoder().String("会談")
	wide, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String("<meta charset=koi8-r><p>“a”")
	for _, c := range []struct{ name, page, want, charset string }{
		{"meta", `<meta charset="iso-8859-1"><p>` + latin, "café", "windows-1252"},
		{"http-equiv", `<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=koi8-r"><p>` + koi, "Он сказал, что", "koi8-r"},
		{"xml", `<?xml version="1.0" encoding='iso-8859-1'?><p>` + latin, "café", "windows-1252"},
		{"escapes", `<meta charset=iso-2022-jp><p>` + jis, "会談", "iso-2022-jp"},
		{"a lie", `<meta charset=iso-8859-1><p>café`, "café", "UTF-8"},
		{"another", `<meta charset=utf-8><p>` + latin, "café", "windows-1252"},
		{"nonsense", `<meta charset=klingon><p>a`, "a", "UTF-8"},
		{"mark", wide, "“a”", "UTF-16LE"},
	} {
		root, charset, err := Parse(context.Background(), []byte(c.page))
		if err != nil {
			t.Fatal(err)
		}
		var b format.Text
		Write(&b, root)
		if text, _, _ := b.Done(); text != c.want || charset != c.charset {
			t.Errorf("%s: %q in %s", c.name, text, charset)
		}
	}
}

func nodes(n *html.Node) int {
	all := 0
	for range n.Descendants() {
		all++
	}
	return all
}

func TestBounds(t *testing.T) {
	parse := func(page string) (*html.Node, error) { return ParseText(context.Background(), page) }
	for _, tag := range []string{"<div>", "<b>", "<span>", "<table><td>", "<svg>"} {
		if _, err := parse(strings.Repeat(tag, 600)); !errors.Is(err, format.ErrDamaged) {
			t.Errorf("%s 600 deep: %v", tag, err)
		}
	}
	if _, err := parse(strings.Repeat("<br>", maxTags+1)); !errors.Is(err, format.ErrTooLarge) {
		t.Error(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := ParseText(ctx, "<p>"); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	// Elements that are opened anew in each paragraph: half a million otherwise.
	var anew strings.Builder
	for i := range 100 {
		anew.WriteString("<b id=" + strings.Repeat("x", i+1) + "><p>")
	}
	anew.WriteString(strings.Repeat("<p>x", 5000))
	root, err := parse(anew.String())
	if err != nil || nodes(root) > 20_000 {
		t.Error(nodes(root), err)
	}
	// Ends of nothing between words go.
	if root, err = parse(strings.Repeat("word</i> ", 100_000)); err != nil || nodes(root) > 10 {
		t.Error(nodes(root), err)
	}
	// Entities that stand for each other are not expanded, since none is read.
	root, err = parse(`<!DOCTYPE html [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;">]><p>&b;`)
	if err != nil || nodes(root) > 20 {
		t.Error(nodes(root), err)
	}
	root, err = parse("<p " + strings.Repeat("class ", 100_000) + " style='" + strings.Repeat("x", maxValue+1) + "'>")
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if len(n.Attr) > maxAttributes {
			t.Error(len(n.Attr))
		}
	}
}

func FuzzWrite(f *testing.F) {
	f.Add("<table><tr><td>a<td><p>b<p>c<table></table></table><q>d</q><sup>2</sup><pre>e\n\nf</pre>")
	f.Add(`<?xml version="1.0" encoding="utf-8"?><a/><title/>x<![CDATA[y]]><!-- z --><script type="application/ld+json">{}</script>`)
	f.Add("<select><table></select></p><plaintext><b>")
	f.Fuzz(func(t *testing.T, page string) {
		root, _, err := Parse(context.Background(), []byte(page))
		if err != nil {
			return
		}
		Prune(root)
		var b, again format.Text
		Write(&b, root)
		Write(&again, root)
		text, _, err := b.Done()
		other, _, _ := again.Done()
		if err != nil || text != other || !utf8.ValidString(text) || strings.Contains(text, "\n\n\n") {
			t.Errorf("%q %v", text, err)
		}
	})
}
