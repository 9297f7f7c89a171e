package export

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"

	"quoteline/timeline"
	"quoteline/timeline/document"
)

func htmlOf(t *testing.T, j *Job) []byte {
	t.Helper()
	var b, again bytes.Buffer
	if err := HTML(ctx, &b, j); err != nil {
		t.Fatal(err)
	}
	if err := HTML(ctx, &again, j); err != nil || !bytes.Equal(b.Bytes(), again.Bytes()) {
		t.Errorf("the same input gives other bytes (%v)", err)
	}
	return b.Bytes()
}

// asPage holds a page to what it may have: its own elements, no script, links to itself
// and to the web, and a place for every link in it. It returns its words.
func asPage(t *testing.T, file []byte) (words string) {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	ids, hrefs := map[string]int{}, []string{}
	for n := range root.Descendants() {
		if n.Type == html.TextNode && n.Parent.Data != "style" {
			words += n.Data
		}
		if n.Type == html.CommentNode {
			t.Errorf("there is a comment %q", n.Data)
		}
		if n.Type != html.ElementNode {
			continue
		}
		if !slices.Contains(strings.Fields("html head meta title style body header h1 h2 h3 p main figure section ol ul li span div blockquote footer code strong br a "+
			"svg g rect text line circle polygon linearGradient stop"), n.Data) {
			t.Errorf("there is an element %s", n.Data)
		}
		for _, a := range n.Attr {
			switch {
			case a.Key == "id":
				ids[a.Val]++
			case a.Key == "href":
				hrefs = append(hrefs, a.Val)
			case strings.HasPrefix(a.Key, "on") || a.Key == "src" || a.Key == "style":
				t.Errorf("there is %s=%q", a.Key, a.Val)
			}
		}
	}
	for id, n := range ids {
		if n > 1 {
			t.Errorf("%d of id %q", n, id)
		}
	}
	for _, h := range hrefs {
		if name, inside := strings.CutPrefix(h, "#"); inside && ids[name] == 0 || !inside && !strings.HasPrefix(h, "https://example.org/") {
			t.Errorf("something leads to %q", h)
		}
	}
	return words
}

func TestPageOfHostileWords(t *testing.T) {
	s := attackers()
	words := asPage(t, htmlOf(t, s.job()))
	for _, h := range hostile {
		want := strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x01", "\uFFFD").Replace(document.Visible(strings.ToValidUTF8(h, "\uFFFD")))
		if n := strings.Count(words, want); n < 3 && utf8.ValidString(h) && !strings.Contains(h, "\x01") {
			t.Errorf("%q is there %d times", want, n)
		}
	}
	if strings.ContainsAny(words, "\u202E\x00\u200B") {
		t.Error("something invisible is obeyed")
	}
}

// Every event is in the drawing and in the list, in lanes too, however many strips.
func TestPageHasAllEvents(t *testing.T) {
	dates := make([]string, 800)
	for i := range dates {
		dates[i] = "2022"
	}
	s := dated(dates...)
	s.events[0].Accounts = []timeline.Account{{Event: s.events[0]}, {Event: dated("1999").events[0]}}
	j := s.job()
	j.Input.Lanes = lanes(j.Input, 0)
	j.Options.Legend = true
	file := htmlOf(t, j)
	words := asPage(t, file)
	for _, want := range []string{"Sources", "SHA-256 a", "report.txt", "Others date it: 1999", "800 events from one document", "something happened"} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is not there", want)
		}
	}
	if strings.Contains(words, "/home/someone") {
		t.Error("the folder of a document is there")
	}
	for i := range s.events {
		if id := anchorOf(s.events[i].ID); !bytes.Contains(file, []byte(`<a href="#`+id+`">`)) || !bytes.Contains(file, []byte(`<li id="`+id+`">`)) {
			t.Fatalf("%s is not in the drawing and the list", id)
		}
	}
	if bytes.Count(file, []byte("<svg viewBox")) < 3 {
		t.Error("the strips are no drawings of their own, which paper could break between")
	}
	for _, want := range []string{"default-src 'none'", "@media screen and (prefers-color-scheme:dark){:root{--i0:#16181c", ":root{--i0:#fcfbf8"} {
		if !bytes.Contains(file, []byte(want)) {
			t.Errorf("%q is not there", want)
		}
	}
}

// Chromium shows the page, runs nothing of it and asks nobody for anything.
func TestPageIsReadByABrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("a browser takes seconds to start")
	}
	trap, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	asked := make(chan string, 100)
	go func() {
		for {
			c, err := trap.Accept()
			if err != nil {
				return
			}
			b := make([]byte, 200)
			n, _ := c.Read(b) // who only comes is caught too
			_ = c.Close()
			asked <- string(b[:n])
		}
	}()
	defer trap.Close()
	s := attackers()
	at := "http://" + trap.Addr().String()
	bait := `"'></p><img src=` + at + `/img><script src=` + at + `/js></script><iframe src=` + at + `/frame></iframe><link rel=stylesheet href=` + at + `/css><style>body{background:url(` + at + `/bg)}</style>`
	for i := range s.events {
		s.events[i].Title += bait
	}
	s.docs[0].Title, s.docs[0].Publisher = bait, bait
	file := filepath.Join(t.TempDir(), "a.html")
	if err := os.WriteFile(file, htmlOf(t, s.job()), 0o644); err != nil {
		t.Fatal(err)
	}
	dom := tool(t, "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--no-first-run",
		"--user-data-dir="+t.TempDir(), "--virtual-time-budget=2000", "--dump-dom", "file://"+file)
	if words := asPage(t, []byte(dom)); !strings.Contains(words, bait) || !strings.Contains(words, "Президент Ганна") {
		t.Error(words)
	}
	select {
	case who := <-asked:
		t.Errorf("the page asked for %q", who)
	default:
	}
}

func TestPageIsStopped(t *testing.T) {
	gone, cancel := context.WithCancel(ctx)
	cancel()
	if err := HTML(gone, io.Discard, dated("2020").job()); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}
