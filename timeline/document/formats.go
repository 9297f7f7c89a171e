package document

import (
	"context"
	"strings"

	"quoteline/timeline/document/archive"
	"quoteline/timeline/document/articles"
	"quoteline/timeline/document/calendar"
	"quoteline/timeline/document/epub"
	"quoteline/timeline/document/extracted"
	"quoteline/timeline/document/feed"
	"quoteline/timeline/document/format"
	"quoteline/timeline/document/mail"
	"quoteline/timeline/document/markdown"
	"quoteline/timeline/document/office"
	"quoteline/timeline/document/pdf"
	"quoteline/timeline/document/rtf"
	"quoteline/timeline/document/tables"
	"quoteline/timeline/document/timelinejs"
	"quoteline/timeline/document/webpage"
)

// kind is a format of files. One of read, list, table, split, ready and own is set; read
// and split are where a document may hold others, as a message does: split then yields
// these only.
type kind struct {
	media string // IANA media type
	what  string // what people call such a file, after "it is": "a PDF"
	// is tells a file of this kind by its name or by how it begins.
	is func(p *probe) bool
	// start does once what the first file of the kind waits for; nil is nothing. It is
	// no part of the time that a document may take.
	start func(context.Context) error
	read  format.Reader
	list  format.Lister
	table func(context.Context, format.File) (*tables.Table, error)
	split format.Splitter
	ready func(context.Context, format.File) (*Reading, error)
	own   bool // Quoteline's own, which is not read here
}

// kinds are the formats that are read. The first that a file is of reads it: those
// that bytes tell stand before those that only names tell.
var kinds = []kind{
	{media: office.DOCX, what: "a DOCX file", is: isDOCX, read: office.ReadDOCX},
	{media: office.ODT, what: "an ODT file", is: isODT, read: office.ReadODT},
	{media: office.ODT + "-flat-xml", what: "a flat ODT file", is: isFlatODT, read: office.ReadFlatODT},
	{media: "application/vnd.ms-excel", what: "a spreadsheet or slides (XLSX, PPTX, ODS, ODP)", is: isSheet, read: office.RefuseSheet},
	{media: "application/x-ole-storage", what: "an old Office file (DOC, XLS, PPT, MSG) or a protected one", is: begins("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), read: office.RefuseOLE},
	{media: rtf.Media, what: "an RTF file", is: begins("{\\rtf"), read: rtf.Read},
	{media: "application/pdf", what: "a PDF", is: begins("%PDF-"), start: pdf.Start, read: pdf.Read},
	{media: "application/epub+zip", what: "a book (EPUB)", is: isBook, read: epub.Read},
	{media: "application/zip", what: "a zip file", is: begins("PK\x03\x04", "PK\x05\x06"), split: archive.Split},
	{media: "multipart/related", what: "a web page with its files (MHTML)", is: isPageArchive, read: webpage.ReadArchive},
	{media: mail.Mailbox, what: "a mailbox", is: isMailbox, split: mail.SplitMailbox},
	{media: mail.Media, what: "an e-mail", is: isMail, read: mail.Read, split: mail.Attached},
	{media: extracted.Media, what: "an article with its events", is: never, ready: readExtracted},
	{media: "application/x-ndjson;profile=extraction", what: "a list of articles with their events", is: isExtracted, split: extracted.Split},
	{media: "application/vnd.quoteline+json", what: "a timeline of Quoteline (JSON)", is: isOwn, own: true},
	{media: "text/calendar", what: "a calendar (ICS)", is: func(p *probe) bool { return calendar.Is(p.head) }, list: calendar.List},
	{media: "application/vnd.knightlab.timeline+json", what: "a timeline of TimelineJS (JSON)", is: isTimelineJS, list: timelinejs.List},
	{media: articles.Media, what: "an article of a list", is: never, read: articles.Read},
	{media: "application/feed+json", what: "a feed (JSON Feed)", is: isJSONFeed, split: feed.SplitJSON},
	{media: "application/x-ndjson", what: "a list of articles (JSON)", is: isArticles, split: articles.Split},
	{media: feed.Media, what: "an entry of a feed", is: never, read: feed.Read},
	{media: "application/rss+xml", what: "a feed (RSS, Atom)", is: isFeed, split: feed.Split},
	{media: "text/html", what: "a web page", is: isPage, read: webpage.Read},
	{media: "text/markdown", what: "a Markdown text", is: isMarkdown, read: markdown.Read},
	{media: "text/csv", what: "a table of events", is: isTable, table: tables.Read},
}

// Extensions are those of the files that people choose, in lower and upper case.
func Extensions() (out []string) {
	for _, e := range strings.Fields(
		".txt .text .md .markdown .html .htm .xhtml .mht .mhtml .pdf .docx .odt .fodt .rtf .epub .eml .mbox .rss .atom .xml " +
			".csv .tsv .json .jsonl .ndjson .ics .zip .log") {
		out = append(out, e, strings.ToUpper(e))
	}
	return out
}

// plain reads what is of no kind, and is text.
var plain = kind{media: "text/plain", what: "plain text", read: readText}

// refused are files that are recognised and not read, by how they begin.
var refused = []struct{ prefix, what string }{
	{"PK\x03\x04", "a zip file"},
	{"\x89PNG", "a picture (PNG)"},
	{"\xFF\xD8\xFF", "a picture (JPEG)"},
	{"GIF8", "a picture (GIF)"},
	{"\x1F\x8B", "a gzip file"},
	{"7z\xBC\xAF", "a 7-zip file"},
	{"Rar!", "a RAR file"},
	{"\x7FELF", "a program"},
	{"MZ", "a program"},
	{"SQLite format 3", "a database"},
}
