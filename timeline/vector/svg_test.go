package vector

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"image/color"
	"io"
	"math"
	"os"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quoteline/timeline"
	"quoteline/timeline/scene"
)

var update = flag.Bool("update", false, "write the golden files anew")

// wide measures every letter as half its size.
type wide struct{}

func (wide) Width(text string, size float64, _ bool) float64 {
	return float64(len([]rune(text))) * size / 2
}

var (
	ink    = color.NRGBA{R: 0x0A, G: 0x5F, B: 0xA5, A: 255}
	ground = color.NRGBA{R: 0xFC, G: 0xFB, B: 0xF8, A: 255}
)

// each is a shape of every kind.
func each(label string) *scene.Scene {
	half := ink
	half.A = 128
	return &scene.Scene{W: 200, H: 100, Background: ground, Shapes: []scene.Shape{
		{Kind: scene.Rect, X: 10, Y: 10, W: 50.125, H: 20, Radius: 4, Fill: ink, Stroke: ink, Line: 1.5, Event: 7},
		{Kind: scene.Rect, X: 10, Y: 10, W: 50, H: 20, Stroke: ink, Line: 1},
		{Kind: scene.FadeRect, X: 10, Y: 40, W: 28, H: 4, Fill: half, FadeLeft: 0, FadeRight: 1},
		{Kind: scene.Segment, X: 0, Y: 50, W: 200, Stroke: ink, Line: 1, Dash: 3},
		{Kind: scene.Disc, X: 100, Y: 50, Radius: 4, Fill: half, Event: 7},
		{Kind: scene.Polygon, Points: [][2]float64{{1, 1}, {9, 1}, {5, 8}}, Fill: ink},
		{Kind: scene.Text, X: 20, Y: 80, Label: label, Size: 12, Bold: true, Fill: ink, Event: 7},
		{Kind: scene.Text, X: 20, Y: 95, Label: "7", Size: 12, Fill: ink, Ref: &scene.Ref{Anchor: "event-7", Link: "https://example.org/?a=1&b=2"}},
		{Kind: scene.Text, X: math.NaN(), Y: 1, Label: "nowhere", Size: 12, Fill: ink},
		{Kind: scene.Rect, X: 1, Y: 1, W: math.Inf(1), H: 1, Fill: ink},
	}}
}

func links(id timeline.EventID) string {
	if id == 7 {
		return "#event-7"
	}
	return ""
}

func svg(t interface{ Fatal(...any) }, title string, scenes ...*scene.Scene) []byte {
	var b bytes.Buffer
	s := NewSVG(&b, wide{}, nil)
	s.Link = links
	s.File(200, 100, title)
	for _, sc := range scenes {
		s.Add(sc, nil)
	}
	s.End()
	if err := s.Flush(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestSVGGolden(t *testing.T) {
	got := svg(t, "All & <everything>", each("Ім’я Anna"), each("Again"))
	const file = "testdata/each.svg"
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("%v; the file is another; look at it, then go test ./timeline/vector -update\n%s", err, got)
	}
}

// parsed are the texts, the links and the elements of a file; it must be well-formed.
func parsed(t interface{ Fatalf(string, ...any) }, file []byte) (texts, hrefs []string, elements map[string]int) {
	d := xml.NewDecoder(bytes.NewReader(file))
	elements = map[string]int{}
	in := ""
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			return texts, hrefs, elements
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, file)
		}
		switch x := tok.(type) {
		case xml.StartElement:
			in = x.Name.Local
			elements[in]++
			for _, a := range x.Attr {
				if a.Name.Local == "href" {
					hrefs = append(hrefs, a.Value)
				}
				if strings.HasPrefix(strings.ToLower(a.Name.Local), "on") {
					t.Fatalf("an attribute %s in\n%s", a.Name.Local, file)
				}
			}
		case xml.EndElement:
			in = ""
		case xml.CharData:
			if in == "text" {
				texts = append(texts, string(x))
			}
		case xml.ProcInst:
			if x.Target != "xml" {
				t.Fatalf("an instruction %s", x.Target)
			}
		case xml.Directive, xml.Comment:
			t.Fatalf("%T in\n%s", tok, file)
		}
	}
}

var hostile = []string{
	"</text><script>alert(1)</script>", `" onload="alert(1)`, "]]><!--", "<!DOCTYPE x [<!ENTITY e 'e'>]>&e;", "&#0;&amp;", "a\x00b\x01\x1b", "gpj.\u202Eexe",
	"\xff\xfe", "\uFFFE\uFFFF", "\U0001F600 smile", "line\nline\ttab\rcr", strings.Repeat("x", 5000), "\u0085\u009f", "שלום مرحبا", "<?php ?>",
}

func TestSVGIsAlwaysWellFormed(t *testing.T) {
	plain, _, want := parsed(t, svg(t, "t", each("x")))
	check := func(t interface {
		Fatal(...any)
		Fatalf(string, ...any)
	}, label string,
	) {
		texts, hrefs, elements := parsed(t, svg(t, label, each(label)))
		if label == "" {
			return // and is not drawn
		}
		for name, n := range elements {
			if want[name] != n && name != "text" {
				t.Fatalf("%q makes %d of %s, not %d", label, n, name, want[name])
			}
		}
		if len(texts) != len(plain) || texts[0] != shown(label) {
			t.Fatalf("%q became %q", label, texts)
		}
		if strings.Join(hrefs, " ") != "#event-7 #event-7 #event-7 https://example.org/?a=1&b=2" {
			t.Fatalf("%q leads to %q", label, hrefs)
		}
		if s := shown(label); strings.ContainsAny(s, "\x00\n\u202E") {
			t.Fatalf("%q is shown as %q", label, s)
		}
	}
	for _, label := range hostile {
		check(t, label)
	}
	rapid.Check(t, func(t *rapid.T) {
		check(t, rapid.OneOf(rapid.String(), rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) })).Draw(t, "label"))
	})
}

func FuzzSVG(f *testing.F) {
	for _, s := range append(hostile, "javascript:alert(1)", "https://example.org", "data:text/html,x") {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, label string) {
		sc := each(label)
		sc.Shapes[7].Ref = &scene.Ref{Anchor: label, Link: label}
		_, hrefs, _ := parsed(t, svg(t, label, sc))
		for _, to := range hrefs {
			if !strings.HasPrefix(to, "#") && !strings.HasPrefix(to, "http") {
				t.Fatalf("a link to %q", to)
			}
		}
	})
}

// A picture in a page takes its colours from the page, light or dark.
func TestInks(t *testing.T) {
	var b bytes.Buffer
	inks := NewInks()
	s := NewSVG(&b, wide{}, inks)
	dark := each("x")
	for i := range dark.Shapes {
		dark.Shapes[i].Fill = ground
	}
	dark.Background = ink
	s.Inline(200, 100, `a "picture"`)
	s.Add(each("x"), dark)
	s.End()
	if err := s.Flush(); err != nil {
		t.Fatal(err)
	}
	parsed(t, b.Bytes())
	if strings.Contains(b.String(), "#0a5fa5") || !strings.Contains(b.String(), "var(--i0)") {
		t.Error(b.String())
	}
	if l, d := inks.Set(false), inks.Set(true); !strings.HasPrefix(l, "--i0:#fcfbf8;") || !strings.HasPrefix(d, "--i0:#0a5fa5;") {
		t.Errorf("%s and %s", l, d)
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("the disk is full") }

func TestSVGSaysWhatWentWrong(t *testing.T) {
	s := NewSVG(full{}, wide{}, nil)
	s.File(1, 1, strings.Repeat("x", 1<<17))
	if err := s.Flush(); err == nil || !strings.Contains(err.Error(), "the disk is full") {
		t.Error(err)
	}
}
