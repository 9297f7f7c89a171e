package office

import (
	"archive/zip"
	"bytes"
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

// zipped packs names and contents, in pairs.
func zipped(t testing.TB, pairs ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(pairs); i += 2 {
		f, err := w.Create(pairs[i])
		if err == nil {
			_, err = f.Write([]byte(pairs[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func sample(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// minutes is what a reader of testdata/minutes.fodt sees.
const minutes = `The harbour of Orlen

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

Ελληνικά, кириллица and 港 stay as they are.`

const note = `The harbour of Orlen

Mara Lindqvist

4 February 2019

What happened

On 14 March 2018 the harbour of Orlen was closed after a fire. Nobody was hurt, said the port authority.

[1] The order was signed on 12 March 2018.

The crane burned on 14 March 2018.

The office reopened on 5 April 2018.

Day | Ships
1 April 2018 | twelve

Ελληνικά, кириллица and 港 stay “as they are”.`

// TestSamples reads what other programs made.
func TestSamples(t *testing.T) {
	inMinutes := "1 deletion that is tracked; 1 comment; the day on which the file was created (3 February 2019), which need not be that of the text; text that is formatted as hidden; the headers and footers of pages"
	for _, c := range []struct {
		name          string
		read          format.Reader
		text, skipped string
	}{
		{"libreoffice.docx", ReadDOCX, minutes, inMinutes},
		{"libreoffice.odt", ReadODT, minutes, inMinutes},
		{"minutes.fodt", ReadFlatODT, minutes, inMinutes},
		{"pandoc.docx", ReadDOCX, note, "the day on which the file was created (28 November 2026), which need not be that of the text"},
		{"pandoc.odt", ReadODT, note, "the day on which the file was created (28 November 2026), which need not be that of the text; the headers and footers of pages"},
	} {
		got, err := c.read(context.Background(), format.File{Name: c.name, Data: sample(t, c.name)})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got.Text != c.text || got.Title != "The harbour of Orlen" || got.Author != "Mara Lindqvist" || !got.Published.Date.IsZero() {
			t.Errorf("%s: %q by %q, %v\n%s", c.name, got.Title, got.Author, got.Published, got.Text)
		}
		if s := strings.Join(got.Skipped, "; "); s != c.skipped {
			t.Errorf("%s: %s", c.name, s)
		}
	}
}

const (
	docxHead = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="mc" xmlns:a="a" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>`
	docxTail = `</w:body></w:document>`
)

// docxOf is a document of Word with that body.
func docxOf(t testing.TB, body string) []byte {
	return zipped(t, "[Content_Types].xml", "<Types/>", "word/document.xml", docxHead+body+docxTail,
		"word/styles.xml", `<w:styles xmlns:w="w"><w:style w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>`+
			`<w:style w:styleId="More"><w:basedOn w:val="Secret"/></w:style><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>`+
			`<w:style w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style></w:styles>`,
		"word/footnotes.xml", strings.Replace(docxHead, "document", "footnotes", 1)+`<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>line</w:t></w:r></w:p></w:footnote><w:footnote w:id="1"><w:p><w:r><w:t>note</w:t></w:r></w:p></w:footnote></w:body></w:footnotes>`)
}

func TestDOCX(t *testing.T) {
	p := func(s string) string { return "<w:p>" + s + "</w:p>" }
	r := func(s string) string { return "<w:r><w:t>" + s + "</w:t></w:r>" }
	for _, c := range []struct{ name, body, want string }{
		{"runs", p(r("re") + r("signed") + "<w:r><w:tab/></w:r>" + r("now")), "resigned now"},
		{"breaks", p(r("a") + `<w:r><w:br/></w:r>` + r("b") + `<w:r><w:br w:type="page"/></w:r>` + r("c")), "a\nb c"},
		{"inserted", p(r("a") + "<w:ins>" + r("b") + "</w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del><w:moveFrom>" + r("d") + "</w:moveFrom><w:moveTo>" + r("e") + "</w:moveTo>"), "abe"},
		{"deleted end", p("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"+r("a ")) + p(r("b")), "a b"},
		{"hidden", p(r("a")+"<w:r><w:rPr><w:vanish/></w:rPr><w:t>b</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>c</w:t></w:r>") + p("<w:pPr><w:pStyle w:val=\"More\"/></w:pPr>"+r("d")) + p("<w:pPr><w:pStyle w:val=\"Loop\"/></w:pPr>"+r("e")), "ac\n\ne"},
		{"hidden mark", p("<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>" + r("a")), "a"},
		{"old format", p("<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t></w:r>"), "a"},
		{"fields", p(r("p. ") + `<w:r><w:fldChar w:fldCharType="begin"/></w:r>` + r("IF 1 = 2") + `<w:r><w:fldChar w:fldCharType="separate"/></w:r>` + r("7") + `<w:r><w:fldChar w:fldCharType="end"/></w:r>` + r("!")), "p. 7!"},
		{"endless field", p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>`+r("a")) + p(r("b")), "b"},
		{"note twice", p(r("a") + `<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:footnoteReference w:id="9"/></w:r>`), "a\n\n[1] note"},
		{"box once", p(r("a") + "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + p(r("box")) + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + p(r("box")) + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>" + r("b")), "ab\n\nbox"},
		{"table", "<w:tbl><w:tr><w:tc>" + p(r("a")) + p(r("b")) + "</w:tc><w:tc>" + p("") + "</w:tc><w:tc>" + p(r("c")) + "</w:tc></w:tr><w:tr><w:tc>" + p(r("d")) + "</w:tc></w:tr></w:tbl>" + p(r("e")), "a b | | c\nd\n\ne"},
		{"nested", "<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>" + p(r("a")) + "</w:tc><w:tc>" + p(r("b")) + "</w:tc></w:tr></w:tbl>" + p("") + "</w:tc><w:tc>" + p(r("c")) + "</w:tc></w:tr></w:tbl>", "a | b | | c"},
		{"formula", p(r("E = ") + "<m:oMath><m:r><m:t>mc</m:t></m:r></m:oMath>"), "E = mc"},
		{"drawing", p(r("a") + "<a:t>label</a:t>"), "a"},
		{"marks", p(r("a\u202Eb\u200B") + "<w:r><w:noBreakHyphen/></w:r>" + r("&#x41;")), "a\u202Eb\u200B-A"},
	} {
		got, err := ReadDOCX(context.Background(), format.File{Data: docxOf(t, c.body)})
		if err != nil || got.Text != c.want {
			t.Errorf("%s: %+v %v", c.name, got, err)
		}
	}
	got, err := ReadDOCX(context.Background(), format.File{Data: docxOf(t, p(`<w:pPr><w:pStyle w:val="Titel"/></w:pPr>`+r("The ")+r("harbour"))+p(r("x")))})
	if err != nil || got.Title != "The harbour" {
		t.Errorf("%+v %v", got, err)
	}
}

func TestODTDeletionInPlace(t *testing.T) {
	const body = `<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>` +
		`<text:tracked-changes><text:changed-region text:id="a"><text:deletion/></text:changed-region><text:changed-region text:id="b"><text:insertion/></text:changed-region></text:tracked-changes>` +
		`<text:p>one<text:change-start text:change-id="a"/> two</text:p><text:p>three<text:change-end text:change-id="a"/> four<text:change-start text:change-id="b"/> five<text:s text:c="3"/>six<text:change-end text:change-id="b"/></text:p>` +
		`</office:text></office:body></office:document>`
	got, err := ReadFlatODT(context.Background(), format.File{Data: []byte(body)})
	if err != nil || got.Text != "one four five six" || len(got.Skipped) != 1 {
		t.Errorf("%+v %v", got, err)
	}
}

func TestHostile(t *testing.T) {
	deep := strings.Repeat("<w:p>", format.MaxDepth+1)
	laughs := `<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>` + docxHead + "<w:p><w:r><w:t>&b;</w:t></w:r></w:p>" + docxTail
	locked := docxOf(t, "<w:p/>")
	for i := 0; i+10 < len(locked); i++ { // in the directory
		if string(locked[i:i+4]) == "PK\x01\x02" {
			locked[i+8] |= 1
		}
	}
	for _, c := range []struct {
		name string
		read format.Reader
		data []byte
		want error
	}{
		{"empty", ReadDOCX, nil, format.ErrDamaged},
		{"no zip", ReadODT, []byte("PK\x03\x04 and no more"), format.ErrDamaged},
		{"no text", ReadDOCX, zipped(t, "a", "b"), format.ErrDamaged},
		{"no content", ReadODT, zipped(t, "a", "b"), format.ErrDamaged},
		{"cut", ReadDOCX, zipped(t, "word/document.xml", docxHead+"<w:p><w:r><w:t>a"), format.ErrDamaged},
		{"deep", ReadDOCX, zipped(t, "word/document.xml", docxHead+deep), format.ErrTooLarge},
		{"laughs", ReadDOCX, zipped(t, "word/document.xml", laughs), format.ErrDamaged},
		{"NUL", ReadDOCX, zipped(t, "word/document.xml", docxHead+"<w:p><w:r><w:t>\x00"), format.ErrDamaged},
		{"locked", ReadDOCX, locked, format.ErrEncrypted},
		{"locked text", ReadODT, zipped(t, "META-INF/manifest.xml", `<m><encryption-data/></m>`, "content.xml", "\x01\x02"), format.ErrEncrypted},
		{"flat", ReadFlatODT, []byte("<a><b>"), format.ErrDamaged},
		{"old", RefuseOLE, []byte("\xD0\xCF\x11\xE0"), format.ErrBinary},
		{"old and locked", RefuseOLE, append([]byte("\xD0\xCF\x11\xE0"), utf16le("EncryptedPackage")...), format.ErrEncrypted},
		{"message", RefuseOLE, utf16le("__properties_version1.0"), format.ErrBinary},
		{"sheet", RefuseSheet, nil, format.ErrBinary},
	} {
		if got, err := c.read(context.Background(), format.File{Data: c.data}); !errors.Is(err, c.want) {
			t.Errorf("%s: %v %v", c.name, got, err)
		}
	}
	p, err := openPack(zipped(t, "a.xml", "<a>"+strings.Repeat(" ", 100)+"</a>"))
	if err != nil {
		t.Fatal(err)
	}
	if p.most = 50; !errors.Is(p.walk(context.Background(), "a.xml", relations{}), format.ErrTooLarge) {
		t.Error("a part may grow without end")
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := ReadDOCX(ctx, format.File{Data: docxOf(t, "<w:p/>")}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// holds is what is true of whatever a reader makes of whatever it is given.
func holds(t *testing.T, read format.Reader, data []byte) {
	got, err := read(context.Background(), format.File{Data: data})
	if err != nil {
		return
	}
	if !utf8.ValidString(got.Text) || !utf8.ValidString(got.Title) || strings.ContainsAny(got.Title+got.Author, "\n\x00") {
		t.Errorf("%+v", got)
	}
	if again, err := read(context.Background(), format.File{Data: data}); err != nil || !reflect.DeepEqual(got, again) {
		t.Errorf("%+v\n%+v %v", got, again, err)
	}
}

func FuzzDOCX(f *testing.F) {
	f.Add("<w:p><w:r><w:t>a</w:t></w:r></w:p>")
	f.Add(`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t><w:footnoteReference w:id="1"/></w:r></w:p></w:tc></w:tr></w:tbl>`)
	f.Add(`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:fldChar w:fldCharType="begin"/><w:txbxContent><w:p/></w:txbxContent></w:r></w:p>`)
	f.Add(`<w:footnote w:id="1"/></w:txbxContent></w:p></w:tbl>`)
	f.Fuzz(func(t *testing.T, body string) { holds(t, ReadDOCX, docxOf(t, body)) })
}

func FuzzPacked(f *testing.F) {
	for _, n := range []string{"libreoffice.docx", "libreoffice.odt"} {
		f.Add(sample(f, n))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		holds(t, ReadDOCX, data)
		holds(t, ReadODT, data)
	})
}

func FuzzFlatODT(f *testing.F) {
	f.Add(sample(f, "minutes.fodt"))
	f.Fuzz(func(t *testing.T, data []byte) { holds(t, ReadFlatODT, data) })
}
