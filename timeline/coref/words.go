package coref

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"quoteline/timeline/extract/lexicon"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/wordlist"
)

// term is a number for a word, by its dictionary form.
type term = uint32

// vocabulary numbers words, so that texts are compared without their letters.
// What it has seen once costs a look-up.
type vocabulary struct {
	forms map[string]form
	terms map[string]term
	names []string // by term

	// What tell works with.
	scratch [parts][]term
	named   []term
}

// form is what is known of a word as it is written.
type form struct {
	exact   term // of the word in small letters
	base    term // of its dictionary form; 0 for a word that tells nothing
	capital bool
	number  bool
}

func newVocabulary() *vocabulary {
	return &vocabulary{forms: map[string]form{}, terms: map[string]term{}, names: []string{""}}
}

func (v *vocabulary) term(s string) term {
	if t, ok := v.terms[s]; ok {
		return t
	}
	t := term(len(v.names))
	s = strings.Clone(s)
	v.terms[s], v.names = t, append(v.names, s)
	return t
}

// of returns what is known of a word as it is written.
func (v *vocabulary) of(w string) form {
	if f, ok := v.forms[w]; ok {
		return f
	}
	low := strings.ToLower(w)
	low = strings.TrimSuffix(strings.TrimSuffix(low, "'s"), "’s")
	f := form{exact: v.term(low), number: low != "" && low[0] >= '0' && low[0] <= '9'}
	r, _ := utf8.DecodeRuneInString(w)
	f.capital = unicode.IsUpper(r)
	if n := wordlist.Numbers[low]; n > 1 && n <= 12 { // "one" is a pronoun as well; figures are written of what is more
		low, f.number = strconv.Itoa(n), true
	}
	switch {
	case empty[low] || f.number && year(low):
	case f.number:
		f.base = v.term(strings.ReplaceAll(low, ",", ""))
	default:
		f.base = v.term(base(low, f.capital))
	}
	v.forms[strings.Clone(w)] = f
	return f
}

// year reports four digits that may be a year: dates are compared as dates.
func year(s string) bool {
	return len(s) == 4 && (s[0] == '1' || s[0] == '2') && strings.Trim(s, "0123456789") == ""
}

// base returns the dictionary form of a word whose part of speech is not known,
// or the word that stands for its class.
func base(low string, capital bool) string {
	if capital {
		if c, ok := classes[low]; ok {
			return c
		}
		return low // a name, most likely; "Rawlings" is no plural
	}
	tag := token.VBD
	switch {
	case strings.HasSuffix(low, "ing"):
		tag = token.VBG
	case strings.HasSuffix(low, "s"):
		tag = token.NNS
	}
	if c, ok := classes[low]; ok {
		return c
	}
	l := lexicon.Lemma(low, tag)
	if c, ok := classes[l]; ok {
		return c
	}
	return l
}

// each calls f with the words of a text, without their marks, and the offset of
// each.
func each(text string, f func(word string, at int)) {
	start := -1
	for i, r := range text {
		in := unicode.IsLetter(r) || unicode.IsDigit(r) || start >= 0 && inner(r) && followed(text[i:], r)
		switch {
		case in && start < 0:
			start = i
		case !in && start >= 0:
			f(text[start:i], start)
			start = -1
		}
	}
	if start >= 0 {
		f(text[start:], start)
	}
}

// inner marks are part of a word between letters or digits.
func inner(r rune) bool {
	return r == '-' || r == '\'' || r == '’' || r == '.' || r == ',' || r == '&'
}

func followed(rest string, r rune) bool {
	next, _ := utf8.DecodeRuneInString(rest[utf8.RuneLen(r):])
	switch r {
	case ',':
		return unicode.IsDigit(next)
	case '.':
		return unicode.IsDigit(next) || unicode.IsUpper(next) // "U.S."
	}
	return unicode.IsLetter(next) || unicode.IsDigit(next)
}
