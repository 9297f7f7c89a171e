package rtf

import "strconv"

// kind is what a token is.
type kind uint8

const (
	end    kind = iota // of the file
	open               // {
	shut               // }
	word               // \name, with a number perhaps
	symbol             // \ and one character that is no letter
	bytes              // text, as it stands
)

// token is a piece of an RTF file.
type token struct {
	kind   kind
	name   string // of a word; of a symbol its character
	number int
	given  bool   // the word has a number
	text   []byte // of bytes
}

// scanner cuts an RTF file into tokens, in one pass.
type scanner struct {
	data []byte
	at   int
}

// maxName is the longest name of a word; the standard allows 32 letters.
const maxName = 64

func (s *scanner) next() token {
	for s.at < len(s.data) && (s.data[s.at] == '\r' || s.data[s.at] == '\n') { // they mean nothing
		s.at++
	}
	if s.at >= len(s.data) {
		return token{}
	}
	switch s.data[s.at] {
	case '{':
		s.at++
		return token{kind: open}
	case '}':
		s.at++
		return token{kind: shut}
	case '\\':
		s.at++
		return s.control()
	}
	from := s.at
	for s.at < len(s.data) {
		switch s.data[s.at] {
		case '{', '}', '\\', '\r', '\n':
			return token{kind: bytes, text: s.data[from:s.at]}
		}
		s.at++
	}
	return token{kind: bytes, text: s.data[from:]}
}

// control reads what stands behind a \.
func (s *scanner) control() token {
	if s.at >= len(s.data) {
		return token{}
	}
	from := s.at
	for s.at < len(s.data) && letter(s.data[s.at]) && s.at-from < maxName {
		s.at++
	}
	if s.at == from {
		return s.symbol()
	}
	t := token{kind: word, name: string(s.data[from:s.at])}
	from = s.at
	if s.at < len(s.data) && s.data[s.at] == '-' {
		s.at++
	}
	for s.at < len(s.data) && s.data[s.at] >= '0' && s.data[s.at] <= '9' && s.at-from < 12 {
		s.at++
	}
	if n, err := strconv.Atoi(string(s.data[from:s.at])); err == nil {
		t.number, t.given = n, true
	} else {
		s.at = from
	}
	if s.at < len(s.data) && s.data[s.at] == ' ' { // it ends the word
		s.at++
	}
	if t.name == "bin" { // raw bytes follow
		s.at += min(max(t.number, 0), len(s.data)-s.at)
	}
	return t
}

// symbol reads \' with two digits as the byte that they stand for, and other symbols.
func (s *scanner) symbol() token {
	b := s.data[s.at]
	s.at++
	if b != '\'' {
		return token{kind: symbol, name: string(rune(b))}
	}
	if s.at+2 <= len(s.data) {
		if n, err := strconv.ParseUint(string(s.data[s.at:s.at+2]), 16, 8); err == nil {
			s.at += 2
			return token{kind: bytes, text: []byte{byte(n)}, given: true}
		}
	}
	return token{kind: symbol, name: "'"}
}

func letter(b byte) bool { return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' }
