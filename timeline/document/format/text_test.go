package format

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestText(t *testing.T) {
	var b Text
	b.Paragraph()
	b.Page()
	b.Add("\ufeff The  mayor\n")
	b.Add("re\u00adsigned\x00.")
	b.Line()
	b.Add("He left.")
	b.Paragraph()
	b.Page()
	b.Page()
	b.Add("a")
	b.Cell()
	b.Add("b\xff")
	text, pages, err := b.Done()
	if want := "The mayor resigned.\nHe left.\n\na | b\uFFFD"; text != want || err != nil {
		t.Fatalf("%q %v", text, err)
	}
	var on []string
	for _, p := range pages {
		on = append(on, text[p.Start:p.End])
	}
	if got := strings.Join(on, "/"); got != "The mayor resigned.\nHe left.//a | b\uFFFD" {
		t.Error(got)
	}
}

func TestLine(t *testing.T) {
	if got := Line(" a\n b\u202E ", 100); got != "a b\u202E" {
		t.Errorf("%q", got)
	}
	rapid.Check(t, func(t *rapid.T) {
		s, most := rapid.String().Draw(t, "s"), rapid.IntRange(0, 9).Draw(t, "most")
		if got := Line(s, most); len(got) > most || !utf8.ValidString(got) || strings.ContainsAny(got, "\n\t") {
			t.Errorf("%q", got)
		}
	})
}

// TestPagesHoldTheText draws any sequence of calls.
func TestPagesHoldTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var b Text
		for range rapid.IntRange(0, 30).Draw(t, "calls") {
			switch rapid.IntRange(0, 4).Draw(t, "call") {
			case 0:
				b.Add(rapid.String().Draw(t, "words"))
			case 1:
				b.Line()
			case 2:
				b.Paragraph()
			case 3:
				b.Cell()
			default:
				b.Page()
			}
		}
		text, pages, err := b.Done()
		if err != nil || !utf8.ValidString(text) || strings.Contains(text, "  ") || strings.Contains(text, "\n\n\n") {
			t.Fatalf("%q %v", text, err)
		}
		last := 0
		for _, p := range pages {
			if p.Start < last || p.End < p.Start || p.End > len(text) {
				t.Fatalf("%v of %d", pages, len(text))
			}
			last = p.End
		}
	})
}
