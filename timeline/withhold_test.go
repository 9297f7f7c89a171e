package timeline_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"pgregory.net/rapid"

	"quoteline/timeline"
	"quoteline/timeline/document"
)

func TestWithhold(t *testing.T) {
	const text = "Die Brücke\r\n\r\nEs fiel. Sie gingen um. Ende"
	for _, tt := range []struct {
		name string
		keep []string
		want string
		gone []string
	}{
		{"all", []string{text}, text, nil},
		{"none", nil, "           \r\n\r\n                            ", []string{text}},
		{"some", []string{"Brücke", "Sie gingen um."}, "    Brücke\r\n\r\n         Sie gingen um.     ", []string{"Die", "Es fiel.", "Ende"}},
		{"overlapping, in any order", []string{"gingen um", "Es fiel. Sie gingen"}, "           \r\n\r\nEs fiel. Sie gingen um      ", []string{"Die Brücke", ". Ende"}},
		{"what stands side by side", []string{"Die Brücke", "Es fiel.", "Sie gingen um. Ende"}, text, nil},
	} {
		d := timeline.Document{Text: text}
		var keep []timeline.Span
		for _, k := range tt.keep {
			at := strings.Index(text, k)
			keep = append(keep, timeline.Span{Start: at, End: at + len(k)})
		}
		d.Withhold(keep)
		var gone []string
		for _, s := range d.Withheld {
			gone = append(gone, text[s.Start:s.End])
		}
		if d.Text != tt.want || !slices.Equal(gone, tt.gone) {
			t.Errorf("%s: %q, without %q", tt.name, d.Text, gone)
		}
	}
}

// TestWithholdKeepsOffsets: what is kept stands where it stood, leads back to the same
// bytes of the file, and nothing else is there.
func TestWithholdKeepsOffsets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.RuneFrom([]rune("abcé\n\r \u00a0жш漢𝄞"))).Draw(t, "text")
		d, err := document.Decode("a.txt", encoded(t, text))
		if err != nil {
			t.Skip(err)
		}
		cut := rapid.IntRange(-2, len(d.Text)+2)
		span := rapid.Custom(func(t *rapid.T) timeline.Span {
			return timeline.Span{Start: cut.Draw(t, "start"), End: cut.Draw(t, "end")}
		})
		whole := *d
		var all []timeline.Span
		for range rapid.IntRange(1, 2).Draw(t, "times") { // a copy of a copy has less
			all = rapid.SliceOfN(span, 0, 4).Draw(t, "keep")
			d.Withhold(all)
		}
		if len(d.Text) != len(whole.Text) || !utf8.ValidString(d.Text) {
			t.Fatalf("%q", d.Text)
		}
		last := -1
		for _, s := range d.Withheld {
			if s.Start <= last || s.Len() <= 0 || !s.Valid(whole.Text) {
				t.Fatalf("withheld %v", d.Withheld)
			}
			last = s.End
		}
		hidden := func(i int) bool {
			return slices.ContainsFunc(d.Withheld, func(s timeline.Span) bool { return s.Start <= i && i < s.End })
		}
		for i := range len(d.Text) {
			if was, is := whole.Text[i], d.Text[i]; hidden(i) && is != ' ' && (is != was || is != '\n' && is != '\r') || !hidden(i) && is != was {
				t.Fatalf("byte %d: %q in %q of %q", i, is, d.Text, whole.Text)
			}
			if utf8.RuneStart(whole.Text[i]) && !hidden(i) && document.Original(d, i) != document.Original(&whole, i) {
				t.Fatalf("byte %d of %q is at %d, was at %d: %v of %v", i, d.Text, document.Original(d, i), document.Original(&whole, i), d.Map, whole.Map)
			}
		}
		if document.Original(d, len(d.Text)) != document.Original(&whole, len(d.Text)) {
			t.Fatal("another end")
		}
		for _, r := range d.Map {
			if hidden(r.Text) && !slices.ContainsFunc(d.Withheld, func(s timeline.Span) bool { return s.Start == r.Text }) {
				t.Fatalf("the map tells of what is withheld: %v, %v", d.Map, d.Withheld)
			}
		}
		for _, k := range all {
			if k.Valid(whole.Text) && !strings.Contains(d.Text, k.In(whole.Text)) && !slices.ContainsFunc(d.Withheld, k.Overlaps) {
				t.Fatalf("%v is gone", k)
			}
		}
	})
}

// encoded is a text in one of the ways that files have it.
func encoded(t *rapid.T, text string) []byte {
	switch rapid.IntRange(0, 3).Draw(t, "encoding") {
	case 0:
		out := []byte{0xFF, 0xFE}
		for _, u := range utf16.Encode([]rune(text)) {
			out = append(out, byte(u), byte(u>>8))
		}
		return out
	case 1:
		out := []byte{}
		for _, r := range text {
			if b, ok := charmap.Windows1251.EncodeRune(r); ok {
				out = append(out, b)
			}
		}
		return out
	case 2:
		return []byte("\uFEFF" + text)
	}
	return []byte(text)
}
