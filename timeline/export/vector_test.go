package export

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// attack is a timeline whose words want more than to be read; its document is on the
// web, and one title has letters of other scripts.
func attack() Input {
	docs := []timeline.Document{
		{ID: "a", Title: `</title><script>fetch("http://127.0.0.1:9/a")</script>`, Source: "https://user:secret@example.org/a?b=1&c=\"><script>"},
		{ID: "b", Title: "<img src=http://127.0.0.1:9/b onerror=alert(1)>", Source: "javascript:alert(1)"},
	}
	var events []timeline.Event
	for i, title := range []string{
		"</text><script>alert(1)</script>", "gpj.\u202Eexe NUL\x00 \xff", "Президент Ганна Шевчук: «ні»", "]]>&#0;<!-- \"' -->", "{{.}} ${1} \\input{x} =cmd|' /C calc'!A0",
	} {
		events = append(events, timeline.Event{
			ID: timeline.EventID(i + 1), Title: title, When: when.NewDay(2021, 3, 1+i), Speaker: "<b>Ann</b>",
			Basis:  timeline.Basis{Why: "because of <i>words</i>"},
			Quotes: []timeline.Quote{{Document: docs[i%2].ID, Span: timeline.Span{Start: 1, End: 2}, Exact: title + "\r\n<iframe src=http://127.0.0.1:9/q>"}},
		})
	}
	in := of("An attack <&> \x01", events, docs)
	in.Web = WebOf(timeline.ColumnsOf(events, docs), docs)
	return in
}

// elements counts what a file of XML holds; it must be well-formed.
func elements(t *testing.T, file []byte) (names map[string]int, ids, hrefs []string) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(file))
	names = map[string]int{}
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			return names, ids, hrefs
		}
		if err != nil {
			t.Fatal(err)
		}
		if x, ok := tok.(xml.StartElement); ok {
			names[x.Name.Local]++
			for _, a := range x.Attr {
				switch a.Name.Local {
				case "id":
					ids = append(ids, a.Value)
				case "href":
					hrefs = append(hrefs, a.Value)
				}
			}
		}
	}
}

func svgOf(t *testing.T, in Input, o Options) []byte {
	t.Helper()
	var b, again bytes.Buffer
	if err := SVG(ctx, &b, in, o); err != nil {
		t.Fatal(err)
	}
	if err := SVG(ctx, &again, in, o); err != nil || !bytes.Equal(b.Bytes(), again.Bytes()) {
		t.Errorf("the same input gives other bytes (%v)", err)
	}
	return b.Bytes()
}

// Every event leads to its quotes, every one of them once, and those on the web further;
// nothing leads anywhere else.
func TestSVGLeadsToQuotes(t *testing.T) {
	names, ids, hrefs := elements(t, svgOf(t, attack(), Options{Quotes: true, Legend: true}))
	for name := range names {
		if !strings.Contains(" svg title g rect text line circle polygon a linearGradient stop ", " "+name+" ") {
			t.Errorf("there is an element %s", name)
		}
	}
	web := 0
	for i := range 5 {
		n := 0
		for _, h := range hrefs {
			if h == fmt.Sprintf("#event-%d", i+1) {
				n++
			}
		}
		if n == 0 {
			t.Errorf("nothing leads to the quotes of event %d", i+1)
		}
	}
	for _, h := range hrefs {
		if strings.HasPrefix(h, "https://example.org/a") {
			web++
		} else if !strings.HasPrefix(h, "#event-") {
			t.Errorf("something leads to %q", h)
		}
		if strings.Contains(h, "secret") {
			t.Errorf("a password is in %q", h)
		}
	}
	anchors := 0
	for _, id := range ids {
		if strings.HasPrefix(id, "event-") {
			anchors++
		}
	}
	if anchors != 5 || web < 3 {
		t.Errorf("%d anchors, %d links to the web", anchors, web)
	}
	_, _, hrefs = elements(t, svgOf(t, attack(), Options{})) // without quotes, to the web
	for _, h := range hrefs {
		if !strings.HasPrefix(h, "https://example.org/a") {
			t.Errorf("something leads to %q", h)
		}
	}
	if len(hrefs) < 3 {
		t.Errorf("%q", hrefs)
	}
}

// Of a drawing the events are those of the picture: as many texts, the same size.
func TestSVGIsThePicture(t *testing.T) {
	for _, o := range []Options{{}, {Overview: true}, {Dark: true, Legend: true}, {Overview: true, Width: 1280, Height: 720}, {Unfold: true, Width: 700}} {
		in := sample(60)
		in.Lanes = lanes(in, 1)
		o.Scale = 1
		x, _, err := Size(ctx, in, o, 10)
		if err != nil {
			t.Fatal(err)
		}
		words := 0
		for _, p := range laid(t, in, o) {
			for _, sh := range p.make(style(o)).Shapes {
				if sh.Label != "" {
					words++
				}
			}
		}
		file := svgOf(t, in, o)
		names, _, _ := elements(t, file)
		if names["text"] != words || words < 20 {
			t.Errorf("%+v: %d texts, %d in the picture", o, names["text"], words)
		}
		if head := string(file[:300]); !strings.Contains(head, fmt.Sprintf(`width="%d"`, x.Width)) {
			t.Errorf("%+v: %s", o, head)
		}
	}
}

func TestSVGIsRead(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.svg")
	if err := os.WriteFile(file, svgOf(t, attack(), Options{Quotes: true, Width: 900}), 0o644); err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(strings.NewReader(tool(t, "rsvg-convert", file)))
	if err != nil {
		t.Fatal(err)
	}
	if b := img.Bounds(); b.Dx() != 900 || b.Dy() < 300 || inked(img) < 0.01 {
		t.Errorf("%v, %.3f of it inked", b, inked(img))
	}
}

func pdfOf(t *testing.T, in Input, o Options) string {
	t.Helper()
	var b, again bytes.Buffer
	if err := PDF(ctx, &b, in, o); err != nil {
		t.Fatal(err)
	}
	if err := PDF(ctx, &again, in, o); err != nil || !bytes.Equal(b.Bytes(), again.Bytes()) {
		t.Errorf("the same input gives other bytes (%v)", err)
	}
	file := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

// Another program finds the words of a PDF, of every script, and no page is empty.
func TestPDFIsRead(t *testing.T) {
	in := attack()
	file := pdfOf(t, in, Options{Quotes: true, Legend: true, Width: 800})
	words := strings.Join(strings.Fields(tool(t, "pdftotext", file, "-")), " ")
	for _, want := range []string{"</text><script>alert(1)</script>", "Президент Ганна Шевчук: «ні»", "⟦RLO⟧exe", "Sources", "An attack <&>", "=cmd|"} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is not among the words: %s", want, words)
		}
	}
	info := tool(t, "pdfinfo", "-url", file)
	if !strings.Contains(info, "https://example.org/a?b=1") || strings.Contains(info, "javascript") {
		t.Error(info)
	}
	info = tool(t, "pdfinfo", file)
	if !strings.Contains(info, "JavaScript:      no") || !strings.Contains(info, "Page size:       600 x 424.5 pts") {
		t.Error(info)
	}
	dir := t.TempDir()
	tool(t, "pdftoppm", "-r", "40", "-png", file, filepath.Join(dir, "page"))
	pages, err := filepath.Glob(filepath.Join(dir, "*.png"))
	if err != nil || len(pages) < 2 {
		t.Fatal(pages, err)
	}
	for _, name := range pages {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if part := inked(decoded(t, b)); part < 0.005 {
			t.Errorf("%s: %.4f of it inked", name, part)
		}
	}
}

// However many events, all are in the file, on pages of one size.
func TestPDFHasAllEvents(t *testing.T) {
	in := sample(400)
	in.Lanes = lanes(in, 0)
	o := Options{Width: 1123, Height: 794}
	words := strings.Join(strings.Fields(tool(t, "pdftotext", "-raw", pdfOf(t, in, o), "-")), " ")
	for i := range 400 {
		if !strings.Contains(words, fmt.Sprintf("of number %d ", i)) && !strings.HasSuffix(words, fmt.Sprintf("of number %d", i)) {
			t.Fatalf("event %d is not there", i+1)
		}
	}
}

// What is taller than a page goes on on the next, cut where it must be.
func TestTallPartsAreCut(t *testing.T) {
	in := sample(3)
	long := strings.Repeat("word ", 4000)
	read := in.Read
	in.Read = func(ctx context.Context, ids []timeline.EventID, f func(*timeline.Event) error) error {
		return read(ctx, ids, func(e *timeline.Event) error {
			whole := *e
			whole.Quotes = []timeline.Quote{{Document: "d", Exact: long}}
			return f(&whole)
		})
	}
	words := tool(t, "pdftotext", pdfOf(t, in, Options{Width: 600, Height: 400, Quotes: true}), "-")
	if n := strings.Count(words, "word"); n < 12_000 {
		t.Errorf("%d of 12,000 words", n)
	}
	dir := t.TempDir()
	out, err := Pictures(ctx, filepath.Join(dir, "a.png"), in, Options{Width: 600, Height: 400, Scale: 1, Quotes: true}, nil)
	if err != nil || len(out.Files) < 10 {
		t.Fatal(out, err)
	}
	for _, name := range out.Files {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if r := decoded(t, b).Bounds(); r.Dx() != 600 || r.Dy() != 400 {
			t.Errorf("%s is %v", name, r)
		}
	}
}

// A preset of one page is exactly that page, however much there is to show.
func TestPresets(t *testing.T) {
	for _, p := range Presets {
		for _, n := range []int{0, 5, 45, 110, 400, 3000} {
			if n > 5 && !p.One {
				continue
			}
			in, o := sample(n), Options{Legend: true}
			p.Set(&o)
			if n == 45 {
				in.Lanes = lanes(in, 0)
			}
			k := int(o.Scale)
			x, _, err := Size(ctx, in, o, 10)
			if err != nil || x.Width != k*p.Width || p.Height > 0 && (x.Height != k*p.Height || x.Pages != 1) {
				t.Errorf("%s of %d events: %+v (%v)", p.Name, n, x, err)
			}
		}
		if _, ok := PresetOf(strings.ToUpper(p.Name)); !ok {
			t.Error(p.Name)
		}
	}
	if _, ok := PresetOf("a0"); ok {
		t.Error("there is a preset of that name")
	}
}

func TestVectorsAreStopped(t *testing.T) {
	for name, write := range map[string]func(context.Context, io.Writer, Input, Options) error{"svg": SVG, "pdf": PDF} {
		gone, cancel := context.WithCancel(ctx)
		cancel()
		if err := write(gone, io.Discard, sample(10), Options{Quotes: true}); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", name, err)
		}
		if err := write(ctx, io.Discard, sample(2), Options{Width: 10}); err == nil {
			t.Errorf("%s takes a width of 10", name)
		}
		seen := 0
		o := Options{Quotes: true, Progress: func(done, all int) {
			if done < 0 || done > all || all != 60 {
				t.Errorf("%s: %d of %d", name, done, all)
			}
			seen = done
		}}
		if err := write(ctx, io.Discard, sample(30), o); err != nil || seen != 60 {
			t.Errorf("%s: %d done (%v)", name, seen, err)
		}
	}
	if err := PDF(ctx, io.Discard, sample(2), Options{Width: 30_000}); !errors.Is(err, ErrTooLarge) {
		t.Error(err)
	}
}
