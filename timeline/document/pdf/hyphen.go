package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// cutHyphen cuts a hyphen behind a letter or digit off the end of a line.
func cutHyphen(s string) (string, bool) {
	r, n := utf8.DecodeLastRuneInString(s)
	if r != '-' && r != '‐' {
		return s, false
	}
	before, _ := utf8.DecodeLastRuneInString(s[:len(s)-n])
	if !unicode.IsLetter(before) && !unicode.IsDigit(before) {
		return s, false
	}
	return s[:len(s)-n], true
}

// vocabulary are the words of a document, in lower case: those that stand whole in a
// line.
type vocabulary map[string]bool

// learn adds the words of a line. broken says that the line before ends in a hyphen, so
// that the first word is a part of one.
func (v vocabulary) learn(l *line, broken bool) {
	words := strings.FieldsFunc(l.text, func(r rune) bool { return !inWord(r) && r != '-' && r != '‐' })
	for i, w := range words {
		if i == 0 && broken || i == len(words)-1 && l.hyphen {
			continue
		}
		v[strings.ToLower(strings.ReplaceAll(w, "‐", "-"))] = true
	}
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}

// between is what stands between the end of a line, whose hyphen was cut off, and the
// next line: nothing where the hyphen only broke a word.
func (v vocabulary) between(end, next string) string {
	first, _ := utf8.DecodeRuneInString(next)
	switch {
	case unicode.IsUpper(first) || unicode.IsDigit(first):
		return "-" // Anglo-Saxon, 2019-2020
	case !unicode.IsLetter(first):
		return "- "
	}
	a, b := strings.ToLower(lastWord(end)), strings.ToLower(firstWord(next))
	switch b {
	case "and", "or", "to", "und", "oder", "bis": // pre- and post-war
		return "- "
	}
	whole, _ := utf8.DecodeLastRuneInString(a)
	switch {
	case unicode.IsDigit(whole), v[a+"-"+b]:
		return "-"
	case v[a+b]:
		return ""
	case v[a] && v[b] && len(a) > 2 && len(b) > 2:
		return "-" // both are words of their own: well-known
	}
	return ""
}

func lastWord(s string) string {
	i := strings.LastIndexFunc(s, func(r rune) bool { return !inWord(r) })
	_, n := utf8.DecodeRuneInString(s[max(i, 0):])
	if i < 0 {
		n = 0
	}
	return s[max(i, 0)+n:]
}

func firstWord(s string) string {
	if i := strings.IndexFunc(s, func(r rune) bool { return !inWord(r) }); i >= 0 {
		return s[:i]
	}
	return s
}
