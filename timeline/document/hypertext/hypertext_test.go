package hypertext

import (
	"context"
	"strings"
	"testing"

	"quoteline/timeline/document/format"
)

// seen is a page as Write shows it.
func seen(t testing.TB, page string) (string, Left) {
	t.Helper()
	root, err := ParseText(context.Background(), page)
	if err != nil {
		t.Fatal(err)
	}
	left := Prune(root)
	var b format.Text
	Write(&b, root)
	text, _, err := b.Done()
	if err != nil {
		t.Fatal(err)
	}
	return text, left
}

func TestWrite(t *testing.T) {
	for _, c := range []struct{ name, page, want string }{
		{"paragraphs", "<h1>A</h1><p>one <b>two</b>\n three<br>four<p>five", "A\n\none two three\nfour\n\nfive"},
		{"words", "<p>un<b>believ</b>able <span>a</span><span>b</span>", "unbelievable ab"},
		{"lists", "<ul><li>one<li>two<ol><li>three</ol></ul>four", "one\n\ntwo\n\nthree\n\nfour"},
		{"table", "<table><caption>T<tr><th>Day<th>What<tr><td>1 May<td>a<br>b</table>after", "T\n\nDay | What\n1 May | a; b\n\nafter"},
		{"layout", "<table><tr><td><p>one<p>two<td><table><tr><td>x<td>y</table></table>", "one\n\ntwo\n\nx | y"},
		{"empty cells", "<table><tr><td><td>b<td></table>", "b |"},
		{"list in a cell", "<table><tr><td>Where<td><ul><li>Kyiv<li>Lviv</ul></table>", "Where | Kyiv; Lviv"},
		{"quote", "<p>He said <q>no</q>.", "He said “no”."},
		{"raised", "<p>10<sup>-5</sup> m<sup>2</sup> in the 19<sup>th</sup> century", "10⁻⁵ m² in the 19th century"},
		{"pre", "<pre>a\n  b\n\nc</pre>", "a\nb\n\nc"},
		{"entities", "<p>caf&eacute; &amp;amp; &lt;b&gt; &#8212; &nosuch;", "café &amp; <b> — &nosuch;"},
		{"ruby", "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "漢"},
		{"xhtml", `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x"/></head><body><p>a<a id="x"/>b<span/>c</p><![CDATA[<d>]]></body></html>`, "abc\n\n<d>"},
		{"nothing", "", ""},
		{"bidi stays for the eye to see", "<p>a\u202eb", "a\u202eb"},
		{"NUL", "<p>a\x00b<\x00p>", "ab<p>"},
		{"unclosed", "<p>a<b>b<!-- c", "ab"},
		{"plaintext", "<p>a<plaintext><p>b", "a<p>b"},
	} {
		if got, _ := seen(t, c.page); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestPrune(t *testing.T) {
	for name, page := range map[string]string{
		"script":   `a<script>x</script>`,
		"style":    `a<style>x</style><noscript>x</noscript><iframe>x</iframe><textarea>x</textarea>`,
		"svg":      `a<svg><title>x</title><text>x</text></svg>`,
		"nav":      `<nav>x</nav>a`,
		"role":     `a<div role="navigation">x</div><div role="dialog">x</div>`,
		"hidden":   `a<div hidden>x</div><div style="Display : NONE">x</div><span aria-hidden="true">x</span>`,
		"form":     `a<select><option>x</select><button>x</button><input value=x>`,
		"struck":   `a<del>x</del><s>x</s><strike>x</strike>`,
		"notes":    `a<sup><a href="#n1">x</a></sup><sup class="reference" id="c"><a href="p.html#x"><span>[</span>1]</a></sup><a role="doc-noteref" href="#">x</a><a href="c.xhtml#n"><sup>x</sup></a><a class="footnote-back" href="#x">x</a>`,
		"wiki":     `a<span class="mw-editsection">[x]</span><div class="reflist columns"><ol class="references"><li>x</ol></div><div class="toc">x</div>`,
		"template": `a<template>x</template><dialog open>x</dialog><datalist><option>x</datalist>`,
	} {
		if got, _ := seen(t, page); got != "a" {
			t.Errorf("%s: %q", name, got)
		}
	}
	saved := `<div aria-hidden="true"><p>` + strings.Repeat("The text of the page under a dialog. ", 20) + `</div>`
	if got, _ := seen(t, saved); !strings.HasPrefix(got, "The text") {
		t.Errorf("%q", got)
	}
	_, left := seen(t, `<img src=a><img><s>x</s><div class=reflist><ol class=references></ol></div>`)
	if got := strings.Join(left.Words(), ", "); got != "2 pictures, the list of references, 1 passage that is struck out" {
		t.Error(got)
	}
}
