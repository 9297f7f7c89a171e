package hypertext

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	xcharset "golang.org/x/net/html/charset"

	"quoteline/timeline/document/charset"
)

// declared finds the encoding that a page states of itself.
var declared = regexp.MustCompile(`(?i)<(?:meta\s[^>]{0,500}?charset|\?xml\s[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w:.-]{2,40})`)

// headBytes is how far from the start a page may state its encoding.
const headBytes = 8 << 10

// decode turns the bytes of a page into UTF-8. A byte-order mark tells the encoding,
// then the bytes where they are UTF-8, since pages are saved in other encodings than
// they state, then what the page states; else it is guessed.
func decode(data []byte) (text, name string) {
	shifts := bytes.IndexByte(data, 0x1b) >= 0 // ISO-2022-JP is ASCII to the eye
	if shifts || !utf8.Valid(data) {
		if m := declared.FindSubmatch(data[:min(len(data), headBytes)]); m != nil && !marked(data) {
			if enc, name := xcharset.Lookup(string(m[1])); enc != nil && name != "utf-8" && !strings.HasPrefix(name, "utf-16") {
				if out, err := enc.NewDecoder().Bytes(data); err == nil {
					return string(out), name
				}
			}
		}
	}
	text, name, _ = charset.Decode(data)
	return text, name
}

// marked reports a byte-order mark.
func marked(data []byte) bool {
	return bytes.HasPrefix(data, []byte{0xFF, 0xFE}) || bytes.HasPrefix(data, []byte{0xFE, 0xFF}) || bytes.HasPrefix(data, []byte{0xEF, 0xBB, 0xBF})
}
