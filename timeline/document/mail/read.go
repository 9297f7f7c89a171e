package mail

import (
	"context"
	"fmt"
	"mime"
	"net/mail"
	"slices"
	"strings"

	"github.com/emersion/go-message"

	"quoteline/timeline"
	"quoteline/timeline/document/charset"
	"quoteline/timeline/document/format"
)

// Read reads a message: who wrote when to whom about what, as its headers say, and
// its text, plain where it is there both plain and as HTML.
func Read(ctx context.Context, f format.File) (*format.Content, error) {
	e, err := open(f.Data)
	if err != nil {
		return nil, err
	}
	p := parts{ctx: ctx}
	text, err := p.text(e, 0)
	if err != nil {
		return nil, err
	}
	c := &format.Content{Title: field(e, "Subject"), Author: writer(e), Charset: "UTF-8", Skipped: p.skipped}
	date := field(e, "Date")
	c.Published.Date = format.Date(date)
	if e.Header.Has("Snapshot-Content-Location") { // a page that a browser saved
		c.Author, c.Published = "", timeline.Publication{}
		c.Skipped = append(c.Skipped, savedOn.Of(date))
		c.Text = text
		return c, nil
	}
	var t strings.Builder
	for _, h := range []string{"From", "To", "Cc", "Date", "Subject"} {
		s := field(e, h)
		if s == "" {
			continue
		}
		fmt.Fprintf(&t, "%s: %s\n", h, s)
		if h == "Date" && !c.Published.Date.IsZero() {
			c.Published.Found = byClock.Of()
			c.Published.Span = timeline.Span{Start: t.Len() - 1 - len(s), End: t.Len() - 1}
		}
	}
	if t.Len() > 0 && text != "" {
		t.WriteByte('\n')
	}
	if c.Text = strings.TrimSuffix(t.String(), "\n") + text; text != "" {
		c.Text = t.String() + text
	}
	return c, nil
}

// field returns a header's words on one line.
func field(e *message.Entity, name string) string {
	return format.Line(decoded(e.Header.Get(name)), maxLine)
}

// decoded returns what a header says in words of RFC 2047, or in bytes of no stated
// encoding.
func decoded(s string) string {
	if strings.Contains(s, "=?") {
		words := mime.WordDecoder{CharsetReader: message.CharsetReader}
		if d, err := words.DecodeHeader(s); err == nil {
			return d
		}
	}
	d, _, _ := charset.Decode([]byte(s))
	return d
}

// writer returns who wrote a message: names, or addresses where there are none.
func writer(e *message.Entity) string {
	from := e.Header.Get("From")
	parser := mail.AddressParser{WordDecoder: &mime.WordDecoder{CharsetReader: message.CharsetReader}}
	list, err := parser.ParseList(from)
	if err != nil {
		return field(e, "From")
	}
	var names []string
	for _, a := range list {
		n := a.Name
		if n == "" {
			n = a.Address
		}
		if n = format.Line(n, maxName); !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	return format.Line(strings.Join(names, ", "), maxLine)
}
