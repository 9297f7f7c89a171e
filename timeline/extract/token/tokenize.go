package token

import (
	"unicode"
	"unicode/utf8"
)

// maxWord is where a longer run of letters is cut, in bytes, so that one line
// of hostile text cannot become one token.
const maxWord = 1024

// Tokenize splits text into tokens, sentences and paragraphs, in linear time.
// Invalid UTF-8 is tolerated: each bad byte is a mark of its own.
func Tokenize(text string) *Doc {
	d := &Doc{Text: text, Tokens: make([]Token, 0, len(text)/4+1)}
	s := scanner{text: text, doc: d}
	for _, p := range paragraphs(text) {
		first := len(d.Tokens)
		s.scan(p.Start, p.End)
		if len(d.Tokens) > first {
			d.addParagraph(first, len(d.Tokens))
		}
	}
	return d
}

// scanner cuts one stretch of text into tokens.
type scanner struct {
	text   string
	doc    *Doc
	single bool // a single quotation mark is open in this paragraph
}

func (s *scanner) add(start, end int, k Kind) {
	s.doc.Tokens = append(s.doc.Tokens, Token{Start: int32(start), End: int32(end), Kind: k, Head: int32(len(s.doc.Tokens))})
}

func (s *scanner) scan(i, end int) {
	s.single = false
	for i < end {
		switch classes[s.text[i]] {
		case classSpace, classLine:
			i++
		case classLetter:
			i = s.word(i, end)
		case classDigit:
			i = s.number(i, end)
		case classQuote:
			i = s.quote(i, end)
		case classMulti:
			i = s.multi(i, end)
		default:
			i = s.punct(i, end)
		}
	}
}

// multi handles a rune beyond ASCII.
func (s *scanner) multi(i, end int) int {
	r, n := utf8.DecodeRuneInString(s.text[i:end])
	switch {
	case r == utf8.RuneError && n <= 1:
		s.add(i, i+1, Punct)
		return i + 1
	case unicode.IsSpace(r) || invisible(r):
		return i + n
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return s.word(i, end)
	case unicode.IsDigit(r):
		return s.number(i, end)
	case isQuoteRune(r):
		return s.quote(i, end)
	}
	s.add(i, i+n, Punct)
	return i + n
}

// invisible reports runes that take no room and mean nothing here: zero-width
// spaces and joiners, direction marks, soft hyphens, byte-order marks.
func invisible(r rune) bool {
	return r == 0xFEFF || r == 0x00AD || r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x2069
}

// isQuoteRune reports quotation marks beyond ASCII, apostrophes included.
func isQuoteRune(r rune) bool {
	switch r {
	case '“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»', '‹', '›', '「', '」', '『', '』', '″':
		return true
	}
	return false
}
