package hypertext

import (
	"context"
	"fmt"
	"strings"

	"golang.org/x/net/html"

	"quoteline/timeline/document/format"
	"quoteline/timeline/wordlist"
)

const (
	// maxTags is how many tags are read of one page.
	maxTags = 1_000_000
	// maxAttributes and maxValue bound what is kept of one tag.
	maxAttributes = 40
	maxValue      = 4 << 10
)

// renamed are elements that only change how text looks: they are read as spans.
// Those that are left open are opened anew in each paragraph that follows, which
// hostile pages turn into gigabytes. Struck text is deleted text.
var renamed = map[string]string{
	"b": "span", "big": "span", "code": "span", "em": "span", "font": "span", "i": "span", "nobr": "span", "small": "span",
	"strong": "span", "tt": "span", "u": "span", "s": "del", "strike": "del",
}

// raw are elements whose content is no markup, and is not read.
var raw = set("iframe noembed noframes noscript script style textarea xmp")

// void are elements that have no end.
var void = set("area base br col embed hr img input link meta param source track wbr")

// kept are the attributes that anything here looks at.
var kept = set(`aria-hidden aria-modal charset class colspan content datetime dir epub:type hidden href http-equiv
	id itemprop itemscope itemtype lang name property pubdate rel role start style title type value xml:lang`)

var set = wordlist.Set

// tame writes a page anew with what is needed of it, so that the parser can be
// trusted with it. Comments, styles, scripts (but for metadata) and pictures' data
// go; ends of what is not open go; what is closed in XML's way (<a/>) is closed.
func tame(ctx context.Context, page string) (string, error) {
	w := writer{open: map[string]int{}}
	w.b.Grow(len(page) / 2)
	z := html.NewTokenizer(strings.NewReader(page))
	z.AllowCDATA(true)
	for n := 0; ; n++ {
		if n%4096 == 0 && ctx.Err() != nil {
			return "", ctx.Err()
		}
		switch z.Next() {
		case html.ErrorToken: // the end: nothing else can be wrong with a string
			return w.b.String(), nil
		case html.TextToken:
			w.b.WriteString(html.EscapeString(string(z.Text())))
		case html.StartTagToken:
			w.start(z, false)
		case html.SelfClosingTagToken:
			w.start(z, true)
		case html.EndTagToken:
			w.end(z)
		}
		if w.tags > maxTags {
			return "", fmt.Errorf("%w: it has more than %d tags", format.ErrTooLarge, maxTags)
		}
	}
}

type writer struct {
	b    strings.Builder
	open map[string]int // how many of each element are open, at most
	tags int
}

func (w *writer) start(z *html.Tokenizer, closed bool) {
	w.tags++
	tag, more := z.TagName()
	name := string(tag)
	if to := renamed[name]; to != "" {
		name = to
	}
	attrs, metadata := attributes(z, more)
	switch {
	case closed:
		z.NextIsNotRawText()
	case raw[name]:
		content := ""
		if z.Next() == html.TextToken && metadata && name == "script" {
			content = string(z.Raw())
		}
		if content != "" {
			w.b.WriteString(`<script type="application/ld+json">` + content + "</script>")
		}
		return
	}
	if raw[name] || name == "plaintext" {
		return
	}
	w.b.WriteString("<" + name + attrs + ">")
	switch {
	case void[name]:
	case closed:
		w.b.WriteString("</" + name + ">")
	default:
		w.open[name] = min(w.open[name]+1, format.MaxDepth)
	}
}

func (w *writer) end(z *html.Tokenizer) {
	w.tags++
	tag, _ := z.TagName()
	name := string(tag)
	if to := renamed[name]; to != "" {
		name = to
	}
	if w.open[name] > 0 {
		w.open[name]--
		w.b.WriteString("</" + name + ">")
	}
}

// attributes writes the attributes of a tag that are kept; metadata says that it
// is the type of a script that is none.
func attributes(z *html.Tokenizer, more bool) (out string, metadata bool) {
	var b strings.Builder
	for n := 0; more && n < maxAttributes; {
		var key, value []byte
		key, value, more = z.TagAttr()
		if !kept[string(key)] || len(value) > maxValue {
			continue
		}
		n++
		metadata = metadata || string(key) == "type" && strings.EqualFold(strings.TrimSpace(string(value)), "application/ld+json")
		b.WriteString(" " + string(key) + `="` + html.EscapeString(string(value)) + `"`)
	}
	return b.String(), metadata
}
