// Package calendar reads iCalendar files (RFC 5545): each event quotes its summary,
// and its date the words of its start, in the file's own text, folds and all. What
// recurs is taken the first time only; tasks and free times are not read.
package calendar

import (
	"fmt"
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/document/format"
)

// maxLine is how long a line may be when it is unfolded, in bytes.
const maxLine = 1 << 20

// property is one line of a calendar, unfolded.
type property struct {
	name   string // in capitals
	params map[string]string
	value  string        // with its escapes
	at     timeline.Span // of the value in the text, with its folds
}

// lines calls f with each line of a text, until it returns an error.
func lines(text string, f func(*property) error) error {
	for at := 0; at < len(text); {
		var b strings.Builder
		var folds [][2]int // where pieces begin, in what is unfolded and in the text
		end := at
		for first := true; at < len(text) && (first || text[at] == ' ' || text[at] == '\t'); first = false {
			if !first {
				at++
			}
			n := strings.IndexByte(text[at:], '\n')
			next := at + n + 1
			if n < 0 {
				next = len(text)
			}
			piece := strings.TrimRight(text[at:next], "\r\n")
			folds = append(folds, [2]int{b.Len(), at})
			b.WriteString(piece)
			end = at + len(piece)
			at = next
			if b.Len() > maxLine {
				return fmt.Errorf("%w: a line is longer than %d MB", format.ErrTooLarge, maxLine>>20)
			}
		}
		line := b.String()
		p, colon := parse(line)
		if p == nil {
			continue
		}
		start := end
		for _, fold := range folds {
			if fold[0] <= colon+1 {
				start = fold[1] + colon + 1 - fold[0]
			}
		}
		p.at = timeline.Span{Start: min(start, end), End: end}
		if err := f(p); err != nil {
			return err
		}
	}
	return nil
}

// parse reads NAME;PARAM="a:b":value; nil where it is none. colon is where the value
// is parted off.
func parse(line string) (p *property, colon int) {
	quoted := false
	parts := []int{-1}
	colon = -1
	for i := 0; i < len(line) && colon < 0; i++ {
		switch c := line[i]; {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == ';':
			parts = append(parts, i)
		case c == ':':
			colon = i
		}
		if len(parts) > 100 {
			return nil, 0
		}
	}
	if colon < 0 {
		return nil, 0
	}
	parts = append(parts, colon)
	p = &property{params: map[string]string{}, value: line[colon+1:]}
	for i := range parts[:len(parts)-1] {
		part := line[parts[i]+1 : parts[i+1]]
		if i == 0 {
			p.name = strings.ToUpper(strings.TrimSpace(part))
			continue
		}
		key, value, _ := strings.Cut(part, "=")
		p.params[strings.ToUpper(key)] = strings.Trim(value, `"`)
	}
	return p, colon
}

// plain is a text without its escapes.
func plain(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) {
			i++
			if s[i] == 'n' || s[i] == 'N' {
				b.WriteByte('\n')
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return strings.ToValidUTF8(b.String(), "\uFFFD")
}

// split parts a list at its commas.
func split(s string) (out []string) {
	from := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case ',':
			out = append(out, plain(s[from:i]))
			from = i + 1
		}
	}
	return append(out, plain(s[from:]))
}
