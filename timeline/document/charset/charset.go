// Package charset turns bytes of any encoding into UTF-8 text and says how offsets
// lead back. It guesses where nothing states the encoding, and never fails: bytes
// that mean nothing become U+FFFD.
package charset

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/wlynxg/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"

	"quoteline/timeline"
)

// Decode turns data into UTF-8 text, without a byte-order mark, and names the
// encoding. runs lead from offsets of the text to those of data; nil where they are
// the same.
func Decode(data []byte) (text, name string, runs []timeline.OffsetRun) {
	switch {
	case bytes.HasPrefix(data, []byte{0xEF, 0xBB, 0xBF}):
		text, runs = repair(data, 3)
		return text, "UTF-8 with byte-order mark", runs
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE, 0, 0}):
		text, runs = utf32(data, binary.LittleEndian)
		return text, "UTF-32LE", runs
	case bytes.HasPrefix(data, []byte{0, 0, 0xFE, 0xFF}):
		text, runs = utf32(data, binary.BigEndian)
		return text, "UTF-32BE", runs
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		text, runs = utf16Text(data, binary.LittleEndian)
		return text, "UTF-16LE", runs
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		text, runs = utf16Text(data, binary.BigEndian)
		return text, "UTF-16BE", runs
	case utf8.Valid(data):
		return string(data), "UTF-8", nil
	case mostlyUTF8(data):
		text, runs = repair(data, 0)
		return text, "UTF-8 with errors", runs
	}
	text, name, runs = legacy(data)
	return text, name, runs
}

// mostlyUTF8 reports that far more of the bytes beyond ASCII form valid
// sequences than not: a UTF-8 text with a few broken places.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	return good > 2*bad
}

// repair reads UTF-8 from data[skip:], with U+FFFD for each bad byte.
func repair(data []byte, skip int) (string, []timeline.OffsetRun) {
	var b mapper
	b.text = make([]byte, 0, len(data))
	for i := skip; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			b.add("\uFFFD", i, 1)
		} else {
			b.copy(data[i:i+n], i)
		}
		i += n
	}
	return b.done()
}

func utf16Text(data []byte, order binary.ByteOrder) (string, []timeline.OffsetRun) {
	var b mapper
	for i := 2; i < len(data); {
		if i+1 >= len(data) {
			b.add("\uFFFD", i, 1)
			break
		}
		r, n := rune(order.Uint16(data[i:])), 2
		if utf16.IsSurrogate(r) {
			r2 := rune(0)
			if i+3 < len(data) {
				r2 = rune(order.Uint16(data[i+2:]))
			}
			if r = utf16.DecodeRune(r, r2); r != utf8.RuneError {
				n = 4
			}
		}
		b.add(string(r), i, n)
		i += n
	}
	return b.done()
}

func utf32(data []byte, order binary.ByteOrder) (string, []timeline.OffsetRun) {
	var b mapper
	for i := 4; i < len(data); i += 4 {
		if i+3 >= len(data) {
			b.add("\uFFFD", i, len(data)-i)
			break
		}
		r := order.Uint32(data[i:])
		if r > utf8.MaxRune {
			r = utf8.RuneError
		}
		b.add(string(rune(r)), i, 4)
	}
	return b.done()
}

// legacy reads an encoding that has to be guessed; windows-1252, in which every
// byte means something, where the guess is weak.
func legacy(data []byte) (string, string, []timeline.OffsetRun) {
	guess := chardet.Detect(data[:min(len(data), 64<<10)])
	label := guess.Encoding
	if label == "MacCyrillic" {
		label = cyrillic(data)
	}
	enc, name := charset.Lookup(label)
	if enc == nil || guess.Confidence < 0.5 || name == "utf-8" {
		enc, name = charset.Lookup("windows-1252")
	}
	text, runs := legacyText(data, enc.NewDecoder())
	return text, name, runs
}

// cyrillic tells windows-1251 from the Macintosh's encoding: they share the
// small letters, and the capitals stand elsewhere.
func cyrillic(data []byte) string {
	windows, mac := 0, 0
	for _, b := range data {
		switch {
		case b >= 0xC0 && b <= 0xDF:
			windows++
		case b >= 0x80 && b <= 0x9F:
			mac++
		}
	}
	if mac > windows {
		return "x-mac-cyrillic"
	}
	return "windows-1251"
}

// maxSequence is the longest sequence of bytes for one character in the
// encodings that are guessed.
const maxSequence = 4

// legacyText decodes step by step, so that each character knows its bytes.
func legacyText(data []byte, dec *encoding.Decoder) (string, []timeline.OffsetRun) {
	var b mapper
	b.text = make([]byte, 0, len(data)*3/2)
	var out [64]byte
next:
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			b.copy(data[i:i+1], i)
			i++
			continue
		}
		for n := 1; n <= maxSequence && i+n <= len(data); n++ {
			dec.Reset()
			nd, ns, err := dec.Transform(out[:], data[i:i+n], false)
			if err == nil && nd > 0 && ns > 0 {
				b.add(string(out[:nd]), i, ns)
				i += ns
				continue next
			}
		}
		b.add("\uFFFD", i, 1)
		i++
	}
	return b.done()
}
