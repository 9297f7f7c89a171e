package mail

import (
	"errors"
	"strings"
	"unicode/utf8"

	"quoteline/timeline/document/format"
)

var errPGP = errors.New("it is encrypted with PGP")

// plain makes paragraphs of a plain text. Lines that were broken to fit are joined
// again. quoted is how many lines of earlier messages are left out: the dates in them
// are not meant from this message's day. They stay where it has no words of its own.
func plain(body string, params map[string]string) (text string, quoted int, err error) {
	body = strings.ReplaceAll(body, "\r\n", "\n")
	if strings.HasPrefix(strings.TrimSpace(body), "-----BEGIN PGP MESSAGE-----") {
		return "", 0, errPGP
	}
	lines := strings.Split(unsigned(body), "\n")
	alone := !own(lines)
	flowed := strings.EqualFold(params["format"], "flowed")
	width := widest(lines)
	var t format.Text
	for i, l := range lines {
		if strings.HasPrefix(l, ">") {
			if !alone {
				quoted++
				t.Paragraph()
				continue
			}
			l = strings.TrimLeft(l, "> ")
		}
		if strings.TrimSpace(l) == "" {
			t.Paragraph()
			continue
		}
		soft := flowed && l != "-- " && strings.HasSuffix(l, " ")
		if soft && strings.EqualFold(params["delsp"], "yes") { // the space is not part of the text
			l = l[:len(l)-1]
		}
		t.Add(l)
		next := ""
		if i+1 < len(lines) {
			next = lines[i+1]
		}
		switch {
		case soft:
		case !flowed && broken(l, next, width):
			t.Add(" ")
		default:
			t.Line()
		}
	}
	text, _, err = t.Done()
	return text, quoted, err
}

// The widths, in characters, that programs break lines at.
const (
	minWidth = 50
	maxWidth = 100
)

// widest is the width that the lines seem to have been broken at: the longest that
// is no longer than programs make them.
func widest(lines []string) int {
	most := 0
	for _, l := range lines {
		if n := utf8.RuneCountInString(l); n <= maxWidth {
			most = max(most, n)
		}
	}
	return most
}

// broken reports that a line ends only because the first word of the next did not
// fit.
func broken(line, next string, width int) bool {
	n := utf8.RuneCountInString(strings.TrimRight(line, " "))
	if width < minWidth || n < minWidth || n > maxWidth || next == "" {
		return false
	}
	word, _, _ := strings.Cut(next, " ")
	if word == "" || strings.ContainsAny(word[:1], ">-*•|+=_#") { // indented, or an item of a list
		return false
	}
	return n+1+utf8.RuneCountInString(word) > width
}

// unsigned takes the frame of a PGP signature off a text.
func unsigned(s string) string {
	const begin, signature = "-----BEGIN PGP SIGNED MESSAGE-----", "\n-----BEGIN PGP SIGNATURE-----"
	if !strings.HasPrefix(strings.TrimSpace(s), begin) {
		return s
	}
	_, s, _ = strings.Cut(s, "\n\n") // behind the name of the hash
	s, _, _ = strings.Cut(s, signature)
	return strings.ReplaceAll("\n"+s, "\n- ", "\n")
}
