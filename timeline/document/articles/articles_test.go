package articles

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"quoteline/timeline/document/format"
)

var ctx = context.Background()

// told says what became of each article of a list: its document in a line, or what
// is wrong.
func told(t testing.TB, data string) (out []string) {
	t.Helper()
	Split(ctx, format.Outer{Name: "a", At: strings.NewReader(data), Size: int64(len(data))}, func(i format.Item) bool {
		out = append(out, i.Name+": "+one(i))
		return true
	})
	return out
}

func one(i format.Item) string {
	if i.Err != nil {
		return "! " + i.Err.Error()
	}
	raw, err := i.Open(ctx)
	if err != nil {
		return "! " + err.Error()
	}
	c, err := Read(ctx, format.File{Data: raw})
	if err != nil {
		return "! " + err.Error()
	}
	return fmt.Sprintf("%s|%s|%s|%s|%s|%s|%q|%v", c.Title, c.Author, c.Publisher, c.Language, c.Published.Date.EDTF, c.Published.Found, c.Text, c.Skipped)
}

func TestLists(t *testing.T) {
	for name, c := range map[string]struct {
		in   string
		want []string
	}{
		"one to a line": {
			`{"id":"1","date":"2014-05-03","title":"A  b","text":"He left.\n\nShe “stayed”."}` + "\r\n\n" + `{"TEXT":"x","Published":"Mon, 02 Jan 2006 15:04:05 MST","source":{"name":"The S"},"author":["A","B"],"lang":"uk"}`,
			[]string{
				`line 1: A b||||2014-05-03|stated in the list's “date”|"He left.\n\nShe “stayed”."|[]`,
				`line 3: |A, B|The S|uk|2006-01-02|stated in the list's “published”|"x"|[]`,
			},
		},
		"an array": {
			"\uFEFF [\n{\"body\":\"a ] } \\\" b\",\"url\":\"https://n.example/x\"},\n\n{\"content\":[\"p\",\"q\"], \"date\":\"2014-05-03T23:10:00+02:00\"} ]",
			[]string{
				`line 2: ||n.example||||"a ] } \" b"|[]`,
				`line 4: ||||2014-05-03|stated in the list's “date”|"p\n\nq"|[]`,
			},
		},
		"objects over lines": {
			"{\n\"text\": \"a\",\n\"id\": 7}\n{\"text\":\"b\"\n}",
			[]string{`line 1: Article 7||||||"a"|[]`, `line 4: ||||||"b"|[]`},
		},
		"html": {
			`{"headline":"H","content":"<p>One &amp; two</p><script>x()</script><p>three</p>","date":""}`,
			[]string{`line 1: H||||||"One & two\n\nthree"|[the mark-up of its text]`},
		},
		"dates": {
			`{"text":"a","date":"03/04/2020"}` + "\n" + `{"text":"a","date":"soon"}` + "\n" + `{"text":"a","date":"May 2014"}` + "\n" + `{"text":"a","date":1400000000}`,
			[]string{
				`line 1: ||||||"a"|[its “date”, “03/04/2020”, which can be read as two days]`,
				`line 2: ||||||"a"|[its “date”, “soon”, which cannot be read as a date]`,
				`line 3: ||||2014-05|stated in the list's “date”|"a"|[]`,
				`line 4: ||||||"a"|[its “date”, “1400000000”, which cannot be read as a date]`,
			},
		},
		"broken ones": {
			`{"text":"a"}` + "\n" + `{"text":` + "\n" + `[1]` + "\n" + `{"title":"no text"}` + "\n" + `{"text":" "}` + "\n" + "\x00\x00" + "\n" + `{"text":"b\u0000\ud800"}`,
			[]string{
				`line 1: ||||||"a"|[]`,
				`line 2: ! it is damaged: it is no JSON from byte 8 on (unexpected end of JSON input)`,
				`line 3: ! it is damaged: it is no object with the keys of an article`,
				`line 4: ! it is empty: it has none of the keys text, body and content`,
				`line 5: ! it is empty: its “text” has no words`,
				`line 6: ! it is damaged: it is no JSON from byte 1 on (invalid character '\x00' looking for beginning of value)`,
				`line 7: ||||||"b\x00�"|[]`,
			},
		},
		"an array without an end": {
			`[{"text":"a"},` + "\n" + `{"text":"b"`,
			[]string{`line 1: ||||||"a"|[]`, `: ! it is damaged: the article that begins on line 2 has no end`},
		},
		"nothing": {"", nil},
		"deep":    {"[" + strings.Repeat("[", 20_000) + strings.Repeat("]", 20_000) + "]", []string{`line 1: ! it is damaged: it is no JSON from byte 10001 on (invalid character '[' exceeded max depth)`}},
		"deep author": {
			`{"text":"a","author":` + strings.Repeat(`{"name":`, 500) + `"x"` + strings.Repeat("}", 500) + "}",
			[]string{`line 1: ||||||"a"|[]`},
		},
	} {
		if got := told(t, c.in); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s:\n%s", name, strings.Join(got, "\n"))
		}
	}
}

// endless is a file of one character.
type endless struct {
	c    byte
	read int
}

func (e *endless) ReadAt(p []byte, _ int64) (int, error) {
	e.read += len(p)
	for i := range p {
		p[i] = e.c
	}
	return len(p), nil
}

func TestHugeFiles(t *testing.T) {
	for _, c := range []byte("\x00[{a") {
		e := &endless{c: c}
		var errs []error
		Split(ctx, format.Outer{At: e, Size: 10 << 30}, func(i format.Item) bool { errs = append(errs, i.Err); return true })
		if len(errs) != 1 || !errors.Is(errs[0], format.ErrTooLarge) || e.read > format.MaxBytes+8*window {
			t.Errorf("%q: %v after %d bytes", c, errs, e.read)
		}
	}
	stopped, cancel := context.WithCancel(ctx)
	cancel()
	Split(stopped, format.Outer{At: &endless{c: '\n'}, Size: 10 << 30}, func(format.Item) bool { t.Error("it goes on"); return false })
}

func TestItEndsWhenNoMoreAreWanted(t *testing.T) {
	data := strings.Repeat(`{"text":"a"}`+"\n", 10)
	n := 0
	Split(ctx, format.Outer{At: strings.NewReader(data), Size: int64(len(data))}, func(format.Item) bool { n++; return n < 3 })
	if n != 3 {
		t.Error(n)
	}
}

func FuzzArticles(f *testing.F) {
	for _, s := range []string{
		`{"id":"1","date":"2014-05-03","title":"A","text":"b"}` + "\n{}", `[{"body":"<p>a</p>","author":[{"name":"x"}]}]`, "{\n\"text\":1}", "\uFEFF[", `{"text":"\ud800","date":{"$date":"2020-01-01"}}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var first []string
		for range 2 {
			var got []string
			Split(ctx, format.Outer{At: bytes.NewReader(data), Size: int64(len(data))}, func(i format.Item) bool {
				got = append(got, one(i))
				return len(got) < 100
			})
			if first == nil {
				first = got
			} else if !reflect.DeepEqual(first, got) {
				t.Errorf("%q\n%q", first, got)
			}
		}
		c, err := Read(ctx, format.File{Data: data})
		if err != nil {
			return
		}
		for _, s := range []string{c.Text, c.Title, c.Author, c.Publisher, c.Language} {
			if !utf8.ValidString(s) {
				t.Errorf("%q", s)
			}
		}
		if c.Published.Date.IsZero() != (c.Published.Found == "") {
			t.Errorf("%+v", c.Published)
		}
	})
}

func BenchmarkSplit(b *testing.B) {
	data := strings.Repeat(`{"id":"1","date":"2014-05-03","title":"A","text":"`+strings.Repeat("He left. ", 500)+`"}`+"\n", 1000)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		Split(ctx, format.Outer{At: strings.NewReader(data), Size: int64(len(data))}, func(format.Item) bool { return true })
	}
}

var _ io.ReaderAt = (*endless)(nil)
