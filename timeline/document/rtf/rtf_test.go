package rtf

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"quoteline/timeline/document/format"
)

func sample(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestSamples(t *testing.T) {
	for _, c := range []struct{ name, want, title, skipped string }{
		{"libreoffice.rtf", `The harbour of Orlen

What happened

On 14 March 2018 the harbour of Orlen was closed after a fire. Nobody was hurt.

[1] The order was signed on 12 March 2018.

The port authority re-opened it on 2 May 2018.

[i] Port gazette, 3 May 2018.

Ships waited outside. None of them sank.

Eleven ships lay at anchor on 20 March 2018.

The crane burned on 14 March 2018.

The office reopened on 5 April 2018.

Day | Ships
1 April 2018 | twelve (two tankers)

Ελληνικά, кириллица and 港 stay as they are.`, "The harbour of Orlen", "1 deletion that is tracked; 1 comment; the day on which the file was created (3 February 2019), which need not be that of the text; text that is formatted as hidden; the headers and footers of pages"},
		{"pandoc.rtf", `The harbour of Orlen

Mara Lindqvist

4 February 2019

What happened

On 14 March 2018 the harbour of Orlen was closed after a fire. Nobody was hurt, said the port authority.

[1] The order was signed on 12 March 2018.

• The crane burned on 14 March 2018.

• The office reopened on 5 April 2018.

Day | Ships
1 April 2018 | twelve

Ελληνικά, кириллица and 港 stay “as they are”.`, "", ""},
	} {
		got, err := Read(context.Background(), format.File{Data: sample(t, c.name)})
		if err != nil || got.Text != c.want || got.Title != c.title || strings.Join(got.Skipped, "; ") != c.skipped {
			t.Errorf("%s: %q %q %v\n%s", c.name, got.Title, got.Skipped, err, got.Text)
		}
	}
}

func TestRead(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"plain", `{\rtf1 a\par b}`, "a\n\nb"},
		{"words", `{\rtf1 a\b b\b0  c\tab d\line e\~f\_g\-h\{i\}\\}`, "ab c d\ne f-gh{i}\\"},
		{"escaped line end", "{\\rtf1 a\\\nb\nc}", "a\n\nbc"},
		{"code page", `{\rtf1\ansi\ansicpg1251 \'cf\'f0\'e8\'e2\'e5\'f2}`, "Привет"},
		{"font", `{\rtf1\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}\f1\'cf{\f0\'e9}\'f0\plain\'e9}`, "Пéрé"},
		{"two bytes", `{\rtf1\ansicpg932 \'89\'ef\'92\'6b\'83A}`, "会談ア"},
		{"euro", `{\rtf1\ansi \'80 \'97}`, "€ —"},
		{"unicode", `{\rtf1\uc1 caf\u233?\u8212-x\u-3913?}`, "café—x\uF0B7"},
		{"no stand-in", `{\rtf1\uc0 \u1055\u1088}`, "Пр"},
		{"left out stand-in", `{\rtf1\u1055\u1088\par b}`, "Пр\n\nb"},
		{"two stand in", `{\rtf1\uc2 \u28207\'8d\'60 x{\uc0\u65 }\u66 ab}`, "港 xAB"},
		{"one in a group", `{\rtf1 \u65{?}b}`, "A?b"},
		{"surrogates", `{\rtf1 \u-10179?\u-8704?}`, "😀"},
		{"half", `{\rtf1 \u-10179?x\u-8704?}`, "x\uFFFD"},
		{"hidden", `{\rtf1 a{\v b}c\v d\v0 e\v f\plain g}`, "aceg"},
		{"deleted", `{\rtf1 a{\deleted b\par c}d{\revised e}}`, "ade"},
		{"field", `{\rtf1 {\field{\*\fldinst HYPERLINK "x"}{\fldrslt y}}}`, "y"},
		{"unknown", `{\rtf1 a{\*\nobody b{\footnote c}}d{\nobody e}}`, "ade"},
		{"note", `{\rtf1 a{\footnote n{\b m}}b{\footnote\ftnalt o}\par c}`, "ab\n\n[1] nm\n\n[i] o\n\nc"},
		{"box", `{\rtf1 a{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt b\par}}{\shprslt b}}c\par d}`, "ac\n\nb\n\nd"},
		{"header", `{\rtf1{\header h{\shp{\*\shpinst{\shptxt i}}}}a}`, "a"},
		{"table", `{\rtf1 a\par\trowd\pard\intbl b\par c\cell d\cell\row\trowd\intbl e\cell\cell\row\pard f}`, "a\n\nb c | d\ne\n\nf"},
		{"picture", `{\rtf1 a{\pict 0102}{\*\shppict{\pict 01}}{\nonshppict{\pict 01}}b}`, "ab"},
		{"raw", "{\\rtf1 a\\bin5 {{{}}b}", "ab"},
		{"behind", `{\rtf1 a}b`, "a"},
		{"cut off", `{\rtf1 a{\b b`, "ab"},
		{"object", `{\rtf1 a{\object{\*\objdata 01}{\result b}}c}`, "abc"},
		{"bad hex", `{\rtf1 a\'zzb}`, "azzb"},
		{"nothing", `{\rtf1}`, ""},
		{"bidi", "{\\rtf1 a\\u8238?b\x00c}", "a\u202Ebc"},
	} {
		got, err := Read(context.Background(), format.File{Data: []byte(c.in)})
		if err != nil || got.Text != c.want {
			t.Errorf("%s: %q %v", c.name, got.Text, err)
		}
	}
}

func TestInfo(t *testing.T) {
	got, err := Read(context.Background(), format.File{Data: []byte(`{\rtf1\ansicpg1251{\info{\title \u1055?\'f0{\b x}}{\author Jan}{\creatim\yr2019\mo2\dy3}{\revtim\yr2020\mo1\dy1}{\doccomm no}}a{\pict 1}{\*\annotation c}{\footer f}{`)})
	if err != nil {
		t.Fatal(err)
	}
	const want = "1 comment; 1 picture; the day on which the file was created (3 February 2019), which need not be that of the text; the headers and footers of pages; the end of the file, which is cut off"
	if got.Title != "Прx" || got.Author != "Jan" || got.Text != "a" || strings.Join(got.Skipped, "; ") != want || !got.Published.Date.IsZero() {
		t.Errorf("%+v", got)
	}
}

func TestHostile(t *testing.T) {
	deep := `{\rtf1 ` + strings.Repeat("{", format.MaxDepth+1)
	if _, err := Read(context.Background(), format.File{Data: []byte(deep)}); !errors.Is(err, format.ErrTooLarge) {
		t.Error(err)
	}
	for _, in := range []string{
		`{\rtf1\bin999999999999 x`, `{\rtf1\bin-5 x`, `{\rtf1\u99999999999?\u-99999?\uc999999}`, `{\rtf1\ansicpg-1\f-1\'ff}`, "\\", "{\\", "{\\'", "{\\'f", "}}}}", `{\rtf1` + strings.Repeat(`\a`, 1000),
		`{\rtf1{\fonttbl` + strings.Repeat(`{\f1\fcharset204 x;}`, 100),
	} {
		holds(t, []byte(in))
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Read(ctx, format.File{Data: []byte(`{\rtf1 a}`)}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// holds is what is true of whatever the reader makes of whatever it is given.
func holds(t *testing.T, data []byte) {
	got, err := Read(context.Background(), format.File{Data: data})
	if err != nil {
		return
	}
	if !utf8.ValidString(got.Text) || strings.ContainsAny(got.Title+got.Author, "\n\x00") || len(got.Text) > 4*len(data)+8 {
		t.Errorf("%q: %+v", data, got)
	}
	if again, err := Read(context.Background(), format.File{Data: data}); err != nil || !reflect.DeepEqual(got, again) {
		t.Errorf("%+v\n%+v %v", got, again, err)
	}
}

func FuzzRTF(f *testing.F) {
	f.Add(sample(f, "libreoffice.rtf"))
	f.Add(sample(f, "pandoc.rtf"))
	f.Add([]byte(`{\rtf1\ansicpg932{\fonttbl{\f1\fcharset204 B;}}a\'89\'ef{\footnote\ftnalt n}\trowd\intbl b\cell\row{\shp{\*\shpinst{\shptxt c}}}\u-10179?\u-8704?\bin2 ab}`))
	f.Fuzz(func(t *testing.T, data []byte) { holds(t, data) })
}
