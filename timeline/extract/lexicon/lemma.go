// Package lexicon gives words their dictionary form by rules and short tables
// of irregular forms. It never looks at context beyond the part of speech, and
// never guesses at a word that its rules do not change.
package lexicon

import (
	"strings"

	"quoteline/timeline/extract/token"
)

// Lemma returns the dictionary form of word as tag: small letters except for
// proper nouns, which come back as they are. It allocates only when the form
// differs from the word.
func Lemma(word string, tag token.Tag) string {
	if tag.IsProper() || word == "" {
		return word
	}
	w := strings.ToLower(word)
	if l, ok := clitic(w, tag); ok {
		return l
	}
	switch tag {
	case token.VB, token.VBP, token.MD:
		return base(w)
	case token.VBD, token.VBN, token.VBG, token.VBZ:
		return verb(w, tag)
	case token.NNS:
		return noun(w)
	case token.RBR, token.RBS:
		if w == "better" || w == "best" {
			return "well"
		}
		if tag == token.RBR {
			return degree(w, "er")
		}
		return degree(w, "est")
	case token.JJR:
		return degree(w, "er")
	case token.JJS:
		return degree(w, "est")
	case token.PRP:
		return pronoun(w)
	}
	return w
}

// base undoes what the plain form of a verb can still show: "are", "wo" of
// "won't".
func base(w string) string {
	switch w {
	case "am", "are":
		return "be"
	case "wo":
		return "will"
	case "ca":
		return "can"
	case "gon", "wan": // gonna, wanna
		return irregularVerbs[w]
	}
	return w
}

func pronoun(w string) string {
	switch w {
	case "me", "i":
		return "I"
	case "him":
		return "he"
	case "her":
		return "she"
	case "us":
		return "we"
	case "them":
		return "they"
	}
	return w
}

// clitic expands what is written with an apostrophe, straight or curly.
func clitic(w string, tag token.Tag) (string, bool) {
	at := strings.IndexAny(w, "'’")
	if at < 0 || len(w) > len("n’t") {
		return "", false
	}
	switch strings.Replace(w, "’", "'", 1) {
	case "n't":
		return "not", true
	case "'re", "'m":
		return "be", true
	case "'ve":
		return "have", true
	case "'ll":
		return "will", true
	case "'d":
		if tag == token.MD {
			return "would", true
		}
		return "have", true
	case "'s":
		if tag.IsVerb() {
			return "be", true
		}
		if tag == token.PRP {
			return "we", true
		}
		return "'s", true
	}
	return "", false
}
