package document

import (
	"bytes"
)

// isDOCX tells a document of Word, also where it is called word/document2.xml.
func isDOCX(p *probe) bool {
	return p.holds("[Content_Types].xml") && (p.holds("word/document.xml") || p.holds("word/document2.xml") || named(".docx", ".docm", ".dotx", ".dotm")(p))
}

// isODT tells a text of LibreOffice by the type that such files begin with, or by its
// name where it was packed anew.
func isODT(p *probe) bool {
	return opendocument(p, "text") || named(".odt", ".ott")(p) && p.holds("content.xml")
}

func isFlatODT(p *probe) bool {
	return bytes.Contains(p.head, []byte("<office:document")) && bytes.Contains(p.head, []byte("application/vnd.oasis.opendocument.text"))
}

// isSheet tells the other files of offices, which are zip files too.
func isSheet(p *probe) bool {
	return p.holds("xl/workbook.xml") || p.holds("xl/workbook.bin") || p.holds("ppt/presentation.xml") ||
		opendocument(p, "spreadsheet") || opendocument(p, "presentation") || opendocument(p, "graphics")
}

// opendocument tells the kind of an OpenDocument file: its first entry says it.
func opendocument(p *probe, kind string) bool {
	const name = "mimetype"
	return begins("PK\x03\x04")(p) && bytes.Contains(p.head[:min(len(p.head), 128)], []byte(name+"application/vnd.oasis.opendocument."+kind))
}
