// Package format holds what the readers of file formats have in common: what they
// are given and what they give back, and a builder for texts of paragraphs. It
// knows no format, and neither it nor any reader executes, fetches or writes
// anything.
package format

import (
	"context"
	"errors"
	"io"

	"quoteline/timeline"
)

// Limits of what one file may make a reader do.
const (
	// MaxBytes is the largest document that is read, in bytes, also where it comes
	// out of an archive.
	MaxBytes = 100 << 20
	// MaxText is the longest text that is made of one, in bytes.
	MaxText = 3 * MaxBytes
	// MaxDepth is how deep elements may stand within each other.
	MaxDepth = 512
	// MaxParts is how many documents one file may hold.
	MaxParts = 20_000
)

// Within stands between the name of a file and that of what is in it.
const Within = " › "

// Sentinels; errors wrap one of them where it is the reason.
var (
	ErrEmpty     = errors.New("it is empty")
	ErrBinary    = errors.New("it is not text")
	ErrTooLarge  = errors.New("it is too large")
	ErrDamaged   = errors.New("it is damaged")
	ErrEncrypted = errors.New("it is protected by a password")
	ErrHidden    = errors.New("it is hidden")
	ErrScanned   = errors.New("it holds pictures of pages and no text")
)

// File is one document as it came in: hostile until read.
type File struct {
	// Name is its path; within another file "outer.zip › inner/name.txt".
	Name string
	Data []byte
}

// Content is what a reader makes of a file. What the file does not say is left
// empty, never guessed.
type Content struct {
	Title, Author, Publisher string
	Language                 string // BCP 47 tag
	// Published is the date that the file's metadata gives, with where it stands
	// there in words: "stated in the page's metadata (article:published_time)".
	Published timeline.Publication
	// Text is UTF-8 of at most MaxText bytes: paragraphs with an empty line between
	// them, headings too. What it leaves out of the file is in Skipped.
	Text    string
	Charset string // the encoding that was converted to UTF-8; "UTF-8" where none was
	// Map leads back to the bytes of the file where the text is theirs; nil elsewhere.
	Map []timeline.OffsetRun
	// Pages are the parts of Text that the pages have, in order.
	Pages []timeline.Span
	// Skipped says in words what was not read: "2 pictures", "page 7 (damaged)".
	Skipped []string
}

// Reader reads a document of one format. The error says what is wrong, without the
// file's name, and wraps one of the sentinels where it fits. It stops soon after
// ctx is done, where the format allows.
type Reader func(ctx context.Context, f File) (*Content, error)

// Lister reads a file that is itself a list of events: each quotes the place of the
// file that lists it. The Document of what it returns has Text, Title and what else
// it knows; the caller fills in its ID, Source, Media and Bytes.
type Lister func(ctx context.Context, f File) ([]*timeline.Extraction, error)

// Item is one document in a file that holds several.
type Item struct {
	Name string // within the file: "inner/name.txt", "message 3: Subject"
	// Bytes is its size as it will be read; Share is how many bytes of the outer file
	// it takes. For progress and budgets; 0 where not known.
	Bytes, Share int64
	// Open returns its bytes, at most MaxBytes; it may be called on any goroutine and
	// once only.
	Open func(ctx context.Context) ([]byte, error)
	// Media is the media type of what Open returns, where the outer file knows it;
	// "" lets the name and the bytes tell.
	Media string
	// Content is set where the outer file has been read already: Open then returns
	// the bytes that identify the document.
	Content *Content
	// Err says why the item cannot be read; the others can.
	Err error
}

// Outer is a file that holds several documents.
type Outer struct {
	Name string
	At   io.ReaderAt // safe for many goroutines
	Size int64
}

// Splitter yields the documents that a file holds, in order, until yield returns
// false. An error that ends it early comes as the last item.
type Splitter func(ctx context.Context, f Outer, yield func(Item) bool)

// ReadAll reads r to its end: ErrTooLarge where that is more than most bytes, and
// what ctx says where it is done. With an error it returns what was read so far.
func ReadAll(ctx context.Context, r io.Reader, most int64) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(Until(ctx, r), most+1))
	switch {
	case ctx.Err() != nil:
		err = ctx.Err()
	case int64(len(data)) > most:
		err = ErrTooLarge
	}
	return data, err
}

// Until returns r, which stops when ctx does.
func Until(ctx context.Context, r io.Reader) io.Reader { return until{ctx, r} }

type until struct {
	ctx context.Context
	r   io.Reader
}

// Read is part of io.Reader.
func (u until) Read(p []byte) (int, error) {
	if err := u.ctx.Err(); err != nil {
		return 0, err
	}
	return u.r.Read(p)
}
