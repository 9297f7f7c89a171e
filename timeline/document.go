package timeline

import (
	"crypto/sha256"
	"encoding/hex"
	"sort"
	"time"

	"quoteline/timeline/when"
)

// DocumentID is the lower-case hex SHA-256 of a document's original bytes, so
// the same file twice is one document.
type DocumentID string

// IDOf is the id of the document whose original bytes are data.
func IDOf(data []byte) DocumentID {
	sum := sha256.Sum256(data)
	return DocumentID(hex.EncodeToString(sum[:]))
}

// Document is one source. Text is what every span points into.
type Document struct {
	ID        DocumentID
	Title     string
	Publisher string
	Author    string
	Language  string // BCP 47 tag, "" where unknown
	Source    string // the file's name or path as the user gave it
	Charset   string // the encoding found, "UTF-8" where nothing was converted
	Bytes     int64  // size of the original, in bytes
	Published Publication
	Added     time.Time // when the user brought it in; set by the caller, UTC
	Text      string    // UTF-8, no BOM, line ends as in the source
	// Untried says what was not looked for in a text of this language, one plain
	// English sentence; "" where everything was.
	Untried string
	// Map leads from offsets in Text to offsets in the original bytes. Nil means
	// that they are the same, unless the text was converted.
	Map []OffsetRun
	// Media is the IANA media type of the original; "" is text/plain. Text of any
	// other type was converted, unless it is Listed: its offsets lead to no offsets in
	// the original.
	Media string
	// Pages are the parts of Text that each page of a paged original has, in order:
	// page 1 is the first. Nil where there are no pages.
	Pages []Span
	// Listed says that the original is itself a list of events, so that the engine
	// looks for none in it.
	Listed bool
	// Withheld are the parts of Text whose words were left out of a copy that is to be
	// shared, in order: spaces stand there, so that all offsets stay.
	Withheld []Span
}

// Converted reports that Text is not the original's text as it stands there: that of
// a list of events is.
func (d *Document) Converted() bool {
	return d.Media != "" && d.Media != "text/plain" && !d.Listed
}

// Page returns the page that an offset of Text is on, from 1; 0 where there is none.
func (d *Document) Page(offset int) int {
	return sort.Search(len(d.Pages), func(i int) bool { return d.Pages[i].Start > offset })
}

// OffsetRun says where the text from byte Text on, up to the next run, stands in
// the original bytes: byte Text+i at Original+i when Linear; otherwise its n-th
// character, counted from 0, at Original + n*Width. Width is in bytes, and 0 where
// the whole run stands for what begins at Original.
type OffsetRun struct {
	Text     int
	Original int
	Width    uint8
	Linear   bool
}

// Publication is the day a document is dated, and where that was found.
type Publication struct {
	Date  when.Date
	Found string // in words: "stated in the dateline", "supplied by the catalogue, not stated in the text"
	Span  Span   // the words that state it; zero where the text does not
}

// Passage is a block of a document: a heading or a paragraph with its
// sentences, in text order and never overlapping.
type Passage struct {
	Span
	Kind      PassageKind
	Sentences []Span
}

// PassageKind tells headings from paragraphs.
type PassageKind uint8

// The kinds of passage.
const (
	Paragraph PassageKind = iota
	Heading
)
