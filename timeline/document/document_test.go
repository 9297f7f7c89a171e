package document

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"

	"quoteline/timeline/document/format"
)

const german = "Das Gespräch war kurz, und die Minister sagten nichts über den Plan für Österreich. Es ist nicht das Ende."

func TestDecode(t *testing.T) {
	russian := strings.Repeat("Он сказал, что это не конец войны и как он был в городе. ", 6)
	kanji := strings.Repeat("会談は三時間続いた。大統領は何も言わなかった。", 6)
	latin, _ := charmap.Windows1252.NewEncoder().String(strings.Repeat(german+"\r\n", 4))
	cyrillic, _ := charmap.Windows1251.NewEncoder().String(russian)
	jis, _ := japanese.ShiftJIS.NewEncoder().String(kanji)
	little, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String("a “b” 😀\r\nc")
	big, _ := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String("a “b” 😀\r\nc")
	for _, c := range []struct{ name, in, text, charset string }{
		{"plain", "a “b”\r\nc", "a “b”\r\nc", "UTF-8"},
		{"mark", "\uFEFFa b", "a b", "UTF-8 with byte-order mark"},
		{"little", little, "a “b” 😀\r\nc", "UTF-16LE"},
		{"big", big, "a “b” 😀\r\nc", "UTF-16BE"},
		{"wide", "\xff\xfe\x00\x00a\x00\x00\x00\x1c\x20\x00\x00", "a“", "UTF-32LE"},
		{"broken", "“good” and “more” " + "\xff" + " rest", "“good” and “more” \uFFFD rest", "UTF-8 with errors"},
		{"latin", latin, strings.Repeat(german+"\r\n", 4), "windows-1252"},
		{"cyrillic", cyrillic, russian, "windows-1251"},
		{"japanese", jis, kanji, "shift_jis"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := Decode("a.txt", []byte(c.in))
			if err != nil {
				t.Fatal(err)
			}
			if d.Text != c.text || d.Charset != c.charset {
				t.Errorf("%s: %q", d.Charset, d.Text)
			}
			// What stands as ASCII in the text stands so in the original.
			for i := range len(d.Text) {
				if b := d.Text[i]; b < utf8.RuneSelf && c.charset != "UTF-16BE" && c.in[Original(d, i)] != b {
					t.Fatalf("offset %d leads to %d, %q", i, Original(d, i), c.in[Original(d, i)])
				}
			}
			if got := Original(d, len(d.Text)); got != len(c.in) {
				t.Errorf("the end leads to %d of %d", got, len(c.in))
			}
		})
	}
}

// openOne reads the first document of a file.
func openOne(ctx context.Context, path string) (*Reading, error) {
	for p := range Parts(ctx, path) {
		return p.Read(ctx)
	}
	return nil, ctx.Err()
}

func TestRefusals(t *testing.T) {
	dir := t.TempDir()
	for _, c := range []struct {
		name, data string
		want       error
		says       string
	}{
		{"empty.txt", "", ErrEmpty, "empty"},
		{"blank.txt", " \n\t\r\n", ErrEmpty, "empty"},
		{"a.docx", "PK\x03\x04…", format.ErrDamaged, "a zip file"},
		{"nil.txt", "a\x00b", ErrBinary, "binary"},
		{"a.quoteline", strings.Repeat("\x00", 16) + "\xED\xDA\x0C\xED\x02\x00\x00\x00", ErrTimeline, "open it"},
		{"other machine.txt", strings.Repeat("\x00", 16) + "\xED\x0C\xDA\xED", ErrTimeline, "open it"},
		{"noise.txt", strings.Repeat("\x01\x02a", 100), ErrBinary, "binary"},
	} {
		path := filepath.Join(dir, c.name)
		if err := os.WriteFile(path, []byte(c.data), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := openOne(context.Background(), path)
		if !errors.Is(err, c.want) || !strings.Contains(err.Error(), path) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	if _, err := openOne(context.Background(), dir); !errors.Is(err, ErrFolder) {
		t.Error(err)
	}
	if _, err := openOne(context.Background(), filepath.Join(dir, "none")); !errors.Is(err, ErrMissing) {
		t.Error(err)
	}
	big := filepath.Join(dir, "big.txt")
	if err := os.WriteFile(big, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(big, MaxBytes+1); err != nil {
		t.Fatal(err)
	}
	if _, err := openOne(context.Background(), big); !errors.Is(err, ErrTooLarge) {
		t.Error(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	ok := filepath.Join(dir, "ok.txt")
	if err := os.WriteFile(ok, []byte("fine"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := openOne(ctx, ok); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func TestTitleAndLanguage(t *testing.T) {
	for _, c := range []struct{ text, title, language string }{
		{"Minister resigns after the vote\nThe minister left and said that he was tired of it.", "Minister resigns after the vote", "en"},
		{"The minister left. That was it, he said to the press.\nMore.", "name", "en"},
		{german, "name", "de"},
		{"12345 67890", "name", ""},
	} {
		d, err := Decode("/x/name.txt", []byte(c.text))
		if err != nil || d.Title != c.title || d.Language != c.language {
			t.Errorf("%q: %q %q %v", c.text, d.Title, d.Language, err)
		}
	}
}

func TestVisible(t *testing.T) {
	if got := Visible("a\u202Egpj.exe"); got != "a⟦RLO⟧gpj.exe" {
		t.Error(got)
	}
}

func monotone(t interface{ Fatalf(string, ...any) }, data []byte) {
	d, err := Decode("f.txt", data)
	if err != nil {
		return
	}
	if !utf8.ValidString(d.Text) {
		t.Fatalf("the text is not UTF-8")
	}
	last := -1
	for i := range d.Text {
		o := Original(d, i)
		if o < last || o > len(data) {
			t.Fatalf("offset %d leads to %d, after %d", i, o, last)
		}
		last = o
	}
}

func TestOffsetsNeverGoBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { monotone(t, rapid.SliceOf(rapid.Byte()).Draw(t, "data")) })
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte("\xff\xfea\x00"))
	f.Add([]byte("caf\xe9 und \x80"))
	f.Fuzz(func(t *testing.T, data []byte) { monotone(t, data) })
}

// TestMapStaysSmall: what leads back to the original bytes takes a small part of
// the text's room, whatever the encoding and the script.
func TestMapStaysSmall(t *testing.T) {
	russian := strings.Repeat("Он сказал 3 мая, что мост был закрыт — и что он не знал. ", 5000)
	legacy, _ := charmap.Windows1251.NewEncoder().String(russian)
	wide, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(russian)
	plain, _ := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String(strings.Repeat("The café was “closed”. ", 9000))
	for name, in := range map[string]string{"windows-1251": legacy, "UTF-16LE": wide, "UTF-16BE": plain} {
		d, err := Decode("a.txt", []byte(in))
		if err != nil {
			t.Fatal(err)
		}
		if d.Charset != name || len(d.Map) > len(in)/10000 {
			t.Errorf("%s: %d runs for %d bytes", d.Charset, len(d.Map), len(in))
		}
	}
}
