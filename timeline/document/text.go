package document

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"quoteline/timeline/document/charset"
	"quoteline/timeline/document/format"
)

// readText reads plain text of any encoding. Line ends stay as they are.
func readText(_ context.Context, f format.File) (*format.Content, error) {
	if what := notText(f.Data); what != "" {
		return nil, fmt.Errorf("%w but %s; save it as plain text and add that", ErrBinary, what)
	}
	text, name, runs := charset.Decode(f.Data)
	if control(text) {
		return nil, fmt.Errorf("%w but binary data; save it as plain text and add that", ErrBinary)
	}
	return &format.Content{Title: heading(text), Text: text, Charset: name, Map: runs}, nil
}

// heading is the first line where it reads like one.
func heading(text string) string {
	line, _, more := strings.Cut(strings.TrimLeft(text, " \t\r\n\f\v"), "\n")
	line = strings.TrimSpace(line)
	if n := utf8.RuneCountInString(line); more && n >= 8 && n <= 110 && !strings.ContainsAny(line[len(line)-1:], ".!;,:") {
		return line
	}
	return ""
}

// base is a file's name without its extension, for files that have no title.
func base(name string) string {
	if i := strings.LastIndex(name, Within); i >= 0 {
		name = name[i+len(Within):]
	}
	name = filepath.Base(name)
	if s := strings.TrimSuffix(name, filepath.Ext(name)); s != "" {
		return s
	}
	return name
}

// notText names what data is when it is no text, and is "" when it may be text.
func notText(data []byte) string {
	for _, m := range refused {
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
