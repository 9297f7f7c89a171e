package document

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestOfficeKinds tells the files of offices apart, by what is in them.
func TestOfficeKinds(t *testing.T) {
	sample := func(name string) string {
		data, err := os.ReadFile(filepath.Join("office", "testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	const (
		word = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>Hello</w:t></w:r></w:p></w:document>`
		text = `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:text><text:p>Hello</text:p></office:text></office:document-content>`
		rels = `<r><Relationship Type="x/officeDocument" Target="/word/document2.xml"/></r>`
	)
	for _, c := range []struct{ name, data, want string }{
		{"noname", sample("libreoffice.docx"), "noname: The harbour of Orlen"},
		{"noname", sample("libreoffice.odt"), "noname: The harbour of Orlen"},
		{"a.xml", sample("minutes.fodt"), "a.xml: The harbour of Orlen"},
		{"a.docx", string(zipped(t, "[Content_Types].xml", "x", "_rels/.rels", rels, "word/document2.xml", word)), "a.docx: Hello"},
		{"a.odt", string(zipped(t, "content.xml", text)), "a.odt: Hello"},
		{"a.zip", string(zipped(t, "b.docx", sample("pandoc.docx"))), "a.zip › b.docx: The harbour of Orlen"},
		{"a.docx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00", "a.docx: read a.docx as an old Office file (DOC, XLS, PPT, MSG) or a protected one: it is protected by a password"},
		{"a.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "a.doc: read a.doc as an old Office file (DOC, XLS, PPT, MSG) or a protected one: it is not text that can be read; save it as DOCX"},
		{"a.xlsx", string(zipped(t, "[Content_Types].xml", "x", "xl/workbook.xml", "x")), "a.xlsx: read a.xlsx as a spreadsheet or slides (XLSX, PPTX, ODS, ODP): it is not text that can be read; save tables as CSV"},
		{"a.rtf", `{\rtf1 Hello}`, "a.rtf: Hello"},
		{"a.rtf", "Hello", "a.rtf: Hello"},
		{"a.rtf", `{\rtf1}`, "a.rtf: read a.rtf: it is empty"},
	} {
		if got := told(t, c.name, []byte(c.data)); len(got) != 1 || !strings.HasPrefix(got[0], c.want) {
			t.Errorf("%q", got)
		}
	}
}
