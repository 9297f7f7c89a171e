package document

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"quoteline/timeline"
	"quoteline/timeline/language"
)

// Decode makes a Document of a file's bytes. name is the file's name or path,
// which becomes the Source. Line ends stay as they are.
func Decode(name string, data []byte) (*timeline.Document, error) {
	if len(data) > MaxBytes {
		return nil, tooLarge(name)
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, empty(name)
	}
	if what := notText(data); what != "" {
		return nil, fmt.Errorf("read %s: %w but %s; save it as plain text and add that", name, ErrBinary, what)
	}
	text, charset, runs, err := decode(data)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	if len(strings.TrimSpace(text)) == 0 {
		return nil, empty(name)
	}
	if control(text) {
		return nil, fmt.Errorf("read %s: %w but binary data; save it as plain text and add that", name, ErrBinary)
	}
	sum := sha256.Sum256(data)
	return &timeline.Document{
		ID: timeline.DocumentID(hex.EncodeToString(sum[:])), Title: title(name, text), Language: language.Of(text),
		Source: name, Charset: charset, Bytes: int64(len(data)), Text: text, Map: runs,
	}, nil
}

func empty(name string) error {
	return fmt.Errorf("read %s: %w; there is nothing to put on a timeline", name, ErrEmpty)
}

// title takes the first line where it reads like a heading, else the file's name.
func title(name, text string) string {
	line, _, more := strings.Cut(strings.TrimLeft(text, " \t\r\n\f\v"), "\n")
	line = strings.TrimSpace(line)
	if n := utf8.RuneCountInString(line); more && n >= 8 && n <= 110 && !strings.ContainsAny(line[len(line)-1:], ".!;,:") {
		return line
	}
	base := filepath.Base(name)
	return strings.TrimSuffix(base, filepath.Ext(base))
}

// magic lists how files that are not text begin, and what people call them.
var magic = []struct{ prefix, what string }{
	{"%PDF-", "a PDF"},
	{"PK\x03\x04", "a zip file (or DOCX, ODT, EPUB, XLSX)"},
	{"\xD0\xCF\x11\xE0", "an old Office file (DOC, XLS)"},
	{"\x89PNG", "a picture (PNG)"},
	{"\xFF\xD8\xFF", "a picture (JPEG)"},
	{"GIF8", "a picture (GIF)"},
	{"\x1F\x8B", "a gzip file"},
	{"7z\xBC\xAF", "a 7-zip file"},
	{"Rar!", "a RAR file"},
	{"\x7FELF", "a program"},
	{"SQLite format 3", "a database"},
	{"{\\rtf", "an RTF file"},
}

// notText names what data is when it is no text, and is "" when it may be text.
func notText(data []byte) string {
	for _, m := range magic {
		if bytes.HasPrefix(data, []byte(m.prefix)) {
			return m.what
		}
	}
	if wide(data) {
		return ""
	}
	if bytes.IndexByte(data, 0) >= 0 {
		return "binary data"
	}
	return ""
}

// wide reports a byte-order mark of UTF-16 or UTF-32, in which NULs are usual.
func wide(data []byte) bool {
	return bytes.HasPrefix(data, []byte{0xFF, 0xFE}) || bytes.HasPrefix(data, []byte{0xFE, 0xFF}) || bytes.HasPrefix(data, []byte{0, 0, 0xFE, 0xFF})
}

// control reports that over one character in fifty is a control character that
// text does not have.
func control(text string) bool {
	bad, n := 0, 0
	for _, r := range text[:min(len(text), 1<<20)] {
		n++
		if r < ' ' && r != '\n' && r != '\r' && r != '\t' && r != '\f' && r != '\v' && r != 0x1b || r == 0x7f {
			bad++
		}
	}
	return bad*50 > n
}
