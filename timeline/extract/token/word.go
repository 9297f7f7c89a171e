package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"quoteline/timeline/wordlist"
)

// runeAt decodes the rune at i, 0 at the end.
func runeAt(text string, i, end int) (rune, int) {
	if i >= end {
		return 0, 0
	}
	if b := text[i]; b < utf8.RuneSelf {
		return rune(b), 1
	}
	return utf8.DecodeRuneInString(text[i:end])
}

func wordRune(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= 0x80 && r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsMark(r))
}

func digitRune(r rune) bool { return r >= '0' && r <= '9' }

func apostrophe(r rune) bool { return r == '\'' || r == '’' }

// word scans a word from i. Hyphens between letters stay inside it
// ("full-scale"), and so do dots of abbreviations ("U.S.").
func (s *scanner) word(i, end int) int {
	start, j := i, i
	dots := false
	for j < end && j-start < maxWord {
		if classes[s.text[j]] == classLetter {
			j++
			continue
		}
		r, n := runeAt(s.text, j, end)
		switch {
		case wordRune(r) || digitRune(r) || r == '_' && j > start:
			j += n
			continue
		case r == '-' || r == '‑' || r == '&':
			if next, _ := runeAt(s.text, j+n, end); wordRune(next) || digitRune(next) {
				j += n
				continue
			}
		case apostrophe(r):
			if next, _ := runeAt(s.text, j+n, end); wordRune(next) && !s.cliticAt(j, end) {
				j += n
				continue
			}
		case r == '.':
			if next, _ := runeAt(s.text, j+1, end); wordRune(next) && (j-start == 1 || dots) && singleLetter(s.text, j+1, end) {
				dots = true
				j++
				continue
			}
			if s.text[start:j] == "Ph" && strings.HasPrefix(s.text[j:end], ".D.") {
				dots = true
				j++
				continue
			}
			if dots && hyphenAfter(s.text, j+1, end) { // U.S.-backed
				j += 2
				dots = false
				continue
			}
			if s.url(start, j, end) {
				j++
				continue
			}
		case r == '@' || r == ':' || r == '/':
			if s.url(start, j, end) {
				dots = false
				for j < end && j-start < maxWord && classes[s.text[j]] != classSpace && classes[s.text[j]] != classLine && classes[s.text[j]] != classQuote && s.text[j] != '>' && s.text[j] != ')' {
					_, n := runeAt(s.text, j, end)
					j += n
				}
				for j > start && strings.IndexByte(".,;:!?", s.text[j-1]) >= 0 {
					j--
				}
			}
		}
		break
	}
	if j == start {
		_, n := runeAt(s.text, j, end)
		s.add(start, start+n, Punct)
		return start + n
	}
	// The dot of an abbreviation belongs to it.
	if j < end && s.text[j] == '.' && (dots || abbreviation(s.text[start:j])) {
		j++
	}
	s.split(start, j)
	return s.clitic(j, end)
}

// singleLetter reports that exactly one letter stands at i.
func singleLetter(text string, i, end int) bool {
	_, n := runeAt(text, i, end)
	next, _ := runeAt(text, i+n, end)
	return !wordRune(next)
}

// hyphenAfter reports that a hyphen and a letter stand at i.
func hyphenAfter(text string, i, end int) bool {
	return i < end && text[i] == '-' && wordAfter(text, i+1, end)
}

// url reports that the word from start goes on at j as a web or mail address.
func (s *scanner) url(start, j, end int) bool {
	w := s.text[start:j]
	switch s.text[j] {
	case ':':
		return (w == "http" || w == "https") && strings.HasPrefix(s.text[j:end], "://")
	case '@':
		next, _ := runeAt(s.text, j+1, end)
		return wordRune(next) && strings.IndexByte(s.text[j:min(end, j+64)], '.') > 0
	case '.':
		next, _ := runeAt(s.text, j+1, end)
		return wordRune(next) && next >= 'a' && next <= 'z'
	}
	return false
}

// split adds the word [start, end), with "n't" and "cannot" cut as the
// treebanks cut them.
func (s *scanner) split(start, end int) {
	w := s.text[start:end]
	for _, nt := range [...]string{"n't", "n’t", "N'T", "N’T"} {
		if strings.HasSuffix(w, nt) && len(w) > len(nt) {
			s.add(start, end-len(nt), Word)
			s.add(end-len(nt), end, Clitic)
			return
		}
	}
	if strings.EqualFold(w, "cannot") {
		s.add(start, start+3, Word)
		start += 3
	}
	if k := monthDay(w); k > 0 {
		s.add(start, start+k, Word)
		s.add(start+k, end, Number)
		return
	}
	s.add(start, end, Word)
}

// monthDay returns where the number begins in a month and a day or a year that are
// written as one word: Sept15, May1946. 0 is none: "Mars3", "Dec123".
func monthDay(w string) int {
	if c := w[len(w)-1]; c < '0' || c > '9' {
		return 0
	}
	k := len(strings.TrimRight(w, "0123456789"))
	if n := len(w) - k; n == 3 || n > 4 || n == 4 && !century(w[k:]) || !monthWords[w[:k]] {
		return 0
	}
	return k
}

var monthWords = set(wordlist.Months, wordlist.ShortMonths)

var clitics = [...]string{"s", "re", "ll", "ve", "d", "m", "S", "RE", "LL", "VE", "D", "M"}

// cliticAt reports that the apostrophe at j starts 's, 're, 'll, 've, 'd or 'm.
func (s *scanner) cliticAt(j, end int) bool { return s.cliticLen(j, end) > 0 }

func (s *scanner) cliticLen(j, end int) int {
	r, n := runeAt(s.text, j, end)
	if !apostrophe(r) {
		return 0
	}
	for _, c := range clitics {
		if k := j + n + len(c); k <= end && s.text[j+n:k] == c {
			if next, _ := runeAt(s.text, k, end); !wordRune(next) && !digitRune(next) {
				return n + len(c)
			}
		}
	}
	return 0
}

// clitic adds the clitic at j, if there is one, or the bare apostrophe of a
// plural possessive, and returns where it ends.
func (s *scanner) clitic(j, end int) int {
	n := s.cliticLen(j, end)
	if n == 0 {
		n = s.possessive(j, end)
	}
	if n > 0 {
		s.add(j, j+n, Clitic)
	}
	return j + n
}

// possessive measures the apostrophe of "the leaders’ talks": after an s, before
// a space and a letter, where no single quotation mark waits to be closed.
func (s *scanner) possessive(j, end int) int {
	r, n := runeAt(s.text, j, end)
	if !apostrophe(r) || s.single || s.text[j-1] != 's' && s.text[j-1] != 'S' {
		return 0
	}
	if k := j + n; k < end && s.text[k] == ' ' && wordAfter(s.text, k+1, end) {
		return n
	}
	return 0
}
