package dates

import "quoteline/timeline/extract/token"

import (
	"strings"
)

// at is the class of token i, none outside the sentence.
func (f *finder) at(i int) lex {
	if i < f.first || i-f.first >= len(f.lex) {
		return lex{}
	}
	return f.lex[i-f.first]
}

func (f *finder) is(i int, c class) bool { return f.at(i).c == c }

// tagAt is the part of speech of token i, none outside the sentence.
func (f *finder) tagAt(i int) token.Tag {
	if i < f.first || i-f.first >= len(f.lex) {
		return token.NoTag
	}
	return f.doc.Tokens[i].Tag
}

// word reports whether token i is w, in any case.
func (f *finder) word(i int, w string) bool {
	if i < f.first || i-f.first >= len(f.lex) {
		return false
	}
	t := &f.doc.Tokens[i]
	return int(t.End-t.Start) == len(w) && strings.EqualFold(f.doc.Text[t.Start:t.End], w)
}

func (f *finder) words(i int, ws ...string) bool {
	for _, w := range ws {
		if f.word(i, w) {
			return true
		}
	}
	return false
}

// the skips an article.
func (f *finder) the(i int) int {
	if l := f.at(i); l.c == article && l.n == 0 {
		return i + 1
	}
	return i
}

// name reports the words of a quoted name from token i on, the second of which
// is j: the programme "This Week", "60 Minutes".
func (f *finder) name(i, j int) bool {
	if i < 1 || f.doc.Tokens[i-1].Kind != token.Quote || f.doc.Tokens[i-1].End != f.doc.Tokens[i].Start {
		return false
	}
	return f.doc.Word(i)[0] < 'a' && f.capital(j)
}

// capital reports a word in the sentence with a capital first and small letters
// behind it.
func (f *finder) capital(i int) bool {
	if i < f.first || i-f.first >= len(f.lex) {
		return false
	}
	w := f.doc.Word(i)
	return len(w) > 1 && w[0] >= 'A' && w[0] <= 'Z' && w[1] >= 'a'
}
