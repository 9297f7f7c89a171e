package document

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"quoteline/timeline"
	"quoteline/timeline/document/format"
)

// zipped packs names and contents, in pairs.
func zipped(t testing.TB, pairs ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(pairs); i += 2 {
		f, err := w.Create(pairs[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(pairs[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// told says what became of each part: its text, or what is wrong.
func told(t testing.TB, name string, data []byte) (out []string) {
	t.Helper()
	for p := range PartsOf(context.Background(), name, data) {
		r, err := p.Read(context.Background())
		switch {
		case err != nil:
			out = append(out, p.Name+": "+err.Error())
		default:
			out = append(out, p.Name+": "+r.Document.Text)
			if r.Document.Source != p.Name || timeline.IDOf(r.Original) != r.Document.ID {
				t.Errorf("%s: %+v", p.Name, r.Document)
			}
		}
	}
	return out
}

func TestZip(t *testing.T) {
	inner := zipped(t, "c/d.txt", "inner")
	data := zipped(t, "a.txt", "one", "b/", "", "__MACOSX/a.txt", "x", "../../etc/passwd.txt", "two", "in.zip", string(inner), "p.png", "\x89PNG", "C:\\e.txt", "three")
	got := told(t, "o.zip", data)
	want := []string{
		"o.zip › a.txt: one",
		"o.zip › __MACOSX/a.txt: read o.zip › __MACOSX/a.txt as a zip file: it is hidden",
		"o.zip › ../../etc/passwd.txt: two",
		"o.zip › in.zip › c/d.txt: inner",
		"o.zip › p.png: read o.zip › p.png: it is not text but a picture (PNG); save it as plain text and add that",
		"o.zip › C:/e.txt: three",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s", strings.Join(got, "\n"))
	}
	if len(told(t, "o.zip", zipped(t))) != 1 {
		t.Error("an empty zip file says nothing")
	}
}

func TestBombs(t *testing.T) {
	bomb := zipped(t, "a.txt", strings.Repeat("0", 50<<20), "b.txt", "fine")
	got := told(t, "o.zip", bomb)
	if len(got) != 2 || !strings.Contains(got[0], "times its size") || got[1] != "o.zip › b.txt: fine" {
		t.Error(got)
	}
	// One in the other, and so on.
	nested := zipped(t, "a.txt", "deep")
	for range 5 {
		nested = zipped(t, "n.zip", string(nested))
	}
	if got := told(t, "o.zip", nested); len(got) != 1 || !strings.Contains(got[0], "within 3 others") {
		t.Error(got)
	}
	many := make([]string, 0, 2*(format.MaxParts+5))
	for i := range format.MaxParts + 5 {
		many = append(many, fmt.Sprint(i, ".txt"), "x")
	}
	if got := told(t, "o.zip", zipped(t, many...)); len(got) != format.MaxParts+1 || !strings.Contains(got[format.MaxParts], "more than 20000 documents") {
		t.Error(len(got), got[len(got)-1])
	}
	// What the directory says of sizes may be a lie.
	cut := zipped(t, "a.txt", strings.Repeat("a line of text\n", 100))
	for i := range cut[:len(cut)-30] {
		bad := bytes.Clone(cut)
		bad[i] ^= 0xff
		told(t, "o.zip", bad)
	}
}

// TestPartsAreReadLate reads parts after Parts is over, in another order.
func TestPartsAreReadLate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.zip")
	if err := os.WriteFile(path, zipped(t, "a.txt", "one", "b.txt", "two"), 0o600); err != nil {
		t.Fatal(err)
	}
	parts := slices.Collect(Parts(context.Background(), path))
	for i := range parts {
		p := parts[len(parts)-1-i]
		r, err := p.Read(context.Background())
		if err != nil || len(r.Document.Text) != 3 {
			t.Error(r, err)
		}
	}
	// The file is closed behind whoever stops, sooner or later: neither is damage.
	for range 2000 {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		for p := range Parts(ctx, path) {
			cancel()
			if _, err := p.Read(ctx); !errors.Is(err, context.Canceled) {
				t.Fatal(err)
			}
		}
	}
}

// TestAPanicOfTheCallerIsTheirs is not taken for a damaged file.
func TestAPanicOfTheCallerIsTheirs(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("it was swallowed")
		}
	}()
	for range PartsOf(context.Background(), "a.zip", zipped(t, "a.txt", "x")) {
		panic("mine")
	}
}

// TestKindsHaveTypesOfTheirOwn: a file whose kind is known is read by its type.
func TestKindsHaveTypesOfTheirOwn(t *testing.T) {
	for i := range kinds {
		if k := kindOf(nil, kinds[i].media); k != &kinds[i] {
			t.Errorf("%s is of %s, too", kinds[i].media, k.what)
		}
	}
}

func FuzzParts(f *testing.F) {
	f.Add("a.zip", zipped(f, "a.txt", "one", "b.zip", string(zipped(f, "c.txt", "two"))))
	f.Add("a.txt", []byte("text"))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		n := 0
		for p := range PartsOf(context.Background(), name, data) {
			_, _ = p.Read(context.Background())
			if n++; n > 100 {
				break
			}
		}
	})
}
