package export

import (
	"bufio"
	"io"
	"strings"
	"unicode/utf8"

	"quoteline/timeline/document"
)

// content writes the content lines of a calendar: folded where they are longer than 75
// octets, never inside a character (RFC 5545, 3.1).
type content struct {
	w   *bufio.Writer
	err error
}

func newContent(w io.Writer) *content { return &content{w: bufio.NewWriterSize(w, 1<<16)} }

// text writes a property whose value is text.
func (c *content) text(name, value string) { c.line(name, escaped(value)) }

// line writes a property whose value is written as it is, on one line in any case.
func (c *content) line(name, value string) {
	const most = 75
	line := name + ":" + strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' || r == 0x7F {
			return -1
		}
		return r
	}, strings.ToValidUTF8(value, "\uFFFD"))
	for room := most; c.err == nil; room = most - 1 { // a space begins what goes on
		n := min(room, len(line))
		for n < len(line) && !utf8.RuneStart(line[n]) {
			n--
		}
		_, c.err = c.w.WriteString(line[:n])
		if line = line[n:]; line == "" || c.err != nil {
			break
		}
		_, c.err = c.w.WriteString("\r\n ")
	}
	if c.err == nil {
		_, c.err = c.w.WriteString("\r\n")
	}
}

func (c *content) flush() error {
	if c.err == nil {
		c.err = c.w.Flush()
	}
	return c.err
}

var icsEscapes = strings.NewReplacer("\\", "\\\\", ";", "\\;", ",", "\\,", "\r\n", "\\n", "\n", "\\n", "\r", "\\n", "\u2028", "\\n", "\u0085", "\\n")

// escaped is text as a value of a property (RFC 5545, 3.3.11).
func escaped(s string) string { return icsEscapes.Replace(document.Visible(s)) }
