package epub

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"quoteline/timeline/document/format"
)

// pairs are the names and contents of a book that has two chapters.
func pairs(more ...string) []string {
	return append(append([]string{}, more...),
		"mimetype", "application/epub+zip",
		"META-INF/container.xml", `<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
		"OEBPS/book.opf", `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>
			<dc:title>Letters from
			the Mill</dc:title><dc:title>Subtitle</dc:title><dc:creator opf:role="aut">Olive Stone</dc:creator><dc:creator opf:role="ill">Ed Brush</dc:creator><dc:creator>Pat Miller</dc:creator>
			<dc:publisher>Example Press</dc:publisher><dc:language>en-gb</dc:language><dc:date opf:event="modification">2020-01-01</dc:date><dc:date opf:event="publication">1998-03</dc:date></metadata>
			<manifest><item id="b" href="text/two%20.xhtml" media-type="application/xhtml+xml"/><item id="a" href="text/one.xhtml#x" media-type="application/xhtml+xml"/>
			<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/><item id="p" href="p.svg" media-type="image/svg+xml"/><item id="out" href="../../etc/passwd" media-type="application/xhtml+xml"/></manifest>
			<spine><itemref idref="nav"/><itemref idref="p"/><itemref idref="a"/><itemref idref="b"/><itemref idref="a"/><itemref idref="none"/><itemref idref="out"/></spine></package>`,
		"OEBPS/nav.xhtml", `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="toc"><ol><li><a href="one.xhtml">One</a></li></ol></nav></body></html>`,
		"OEBPS/text/one.xhtml", `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body><a id="x"/><h1>One</h1><p>The mill burned down on 3 February 1911.<a epub:type="noteref" href="#n">1</a></p><img src="p.png"/><aside epub:type="footnote" id="n"><p>So the Courier.</p></aside></body></html>`,
		"OEBPS/text/two .xhtml", `<html><body><h1>Two</h1><p>It was rebuilt.</p></body></html>`,
	)
}

func packed(t testing.TB, pairs []string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	seen := map[string]bool{}
	for i := 0; i < len(pairs); i += 2 {
		if seen[pairs[i]] {
			continue
		}
		seen[pairs[i]] = true
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

func TestRead(t *testing.T) {
	c, err := Read(context.Background(), format.File{Name: "a.epub", Data: packed(t, pairs())})
	if err != nil {
		t.Fatal(err)
	}
	got := fmt.Sprintf("%s/%s/%s/%s/%s/%s/%v/%s", c.Title, c.Author, c.Publisher, c.Language, c.Published.Date, c.Published.Found, c.Pages, strings.Join(c.Skipped, ", "))
	want := "Letters from the Mill/Olive Stone, Pat Miller/Example Press/en-GB/1998-03/stated in the book's metadata (dc:date)/[]/OEBPS/p.svg (image/svg+xml), the chapter ../etc/passwd (it is missing), 1 picture"
	if got != want {
		t.Error(got)
	}
	if c.Text != "One\n\nThe mill burned down on 3 February 1911.\n\nSo the Courier.\n\nTwo\n\nIt was rebuilt." {
		t.Errorf("%q", c.Text)
	}
}

func TestRefusals(t *testing.T) {
	encrypted := func(algorithm string) string {
		return `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#"><EncryptionMethod Algorithm="` + algorithm + `"/><CipherData><CipherReference URI="OEBPS/f"/></CipherData></EncryptedData></encryption>`
	}
	whole := packed(t, pairs())
	for _, c := range []struct {
		name string
		data []byte
		want error
	}{
		{"no zip", []byte("PK\x03\x04"), format.ErrDamaged},
		{"empty zip", packed(t, nil), errMissing},
		{"cut", whole[:len(whole)/2], format.ErrDamaged},
		{"no package", packed(t, pairs("META-INF/container.xml", "<container/>")), format.ErrDamaged},
		{"another package", packed(t, pairs("META-INF/container.xml", `<container><rootfiles><rootfile full-path="../../x"/></rootfiles></container>`)), errMissing},
		{"no XML", packed(t, pairs("OEBPS/book.opf", "{}")), format.ErrDamaged},
		{"bomb", packed(t, pairs("OEBPS/book.opf", `<!DOCTYPE p [<!ENTITY a "aaaa">]><package><metadata><title>&a;`+strings.Repeat("<x>", 20_000))), format.ErrDamaged},
		{"a shop's", packed(t, pairs("META-INF/encryption.xml", encrypted("http://www.w3.org/2001/04/xmlenc#aes128-cbc"))), errProtected},
		{"a library's", packed(t, pairs("META-INF/license.lcpl", "{}")), errProtected},
		{"unreadable protection", packed(t, pairs("META-INF/encryption.xml", "<")), errProtected},
		{"garbled fonts", packed(t, pairs("META-INF/encryption.xml", encrypted("http://www.idpf.org/2008/embedding"))), nil},
		{"large chapter", packed(t, pairs("OEBPS/text/one.xhtml", strings.Repeat(" ", format.MaxBytes+1))), format.ErrTooLarge},
	} {
		_, err := Read(context.Background(), format.File{Data: c.data})
		if !errors.Is(err, c.want) || (err == nil) != (c.want == nil) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	// A chapter that cannot be read does not keep the others out.
	c, err := Read(context.Background(), format.File{Data: packed(t, pairs("OEBPS/text/one.xhtml", strings.Repeat("<div>", 600)))})
	if err != nil || c.Text != "Two\n\nIt was rebuilt." || !strings.Contains(strings.Join(c.Skipped, ", "), "one.xhtml (it is damaged") {
		t.Errorf("%+v %v", c, err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(packed(f, pairs()))
	if made, err := os.ReadFile("testdata/pandoc.epub"); err == nil {
		f.Add(made)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := Read(context.Background(), format.File{Name: "a.epub", Data: data})
		if err != nil {
			return
		}
		again, err := Read(context.Background(), format.File{Name: "a.epub", Data: data})
		if err != nil || again.Text != c.Text || !utf8.ValidString(c.Title+c.Text+strings.Join(c.Skipped, "")) {
			t.Errorf("%+v %v", c, err)
		}
	})
}

// FuzzPackage draws the parts that are markup, which flips of a zip file's bytes
// never reach.
func FuzzPackage(f *testing.F) {
	p := pairs()
	f.Add(p[3], p[5], p[9])
	f.Fuzz(func(t *testing.T, container, opf, chapter string) {
		c, err := Read(context.Background(), format.File{Data: packed(t, pairs("META-INF/container.xml", container, "OEBPS/book.opf", opf, "OEBPS/text/one.xhtml", chapter))})
		if err == nil && !utf8.ValidString(c.Title+c.Author+c.Publisher+c.Text+strings.Join(c.Skipped, "")) {
			t.Errorf("%+v", c)
		}
	})
}
