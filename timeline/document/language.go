package document

import (
	"strings"
	"unicode"
)

// stopWords are the commonest small words of each language.
var stopWords = map[string][]string{
	"en": {"the", "and", "of", "to", "that", "was", "for", "with", "is", "he"},
	"de": {"der", "die", "und", "das", "ist", "nicht", "mit", "von", "den", "ein"},
	"fr": {"le", "les", "et", "des", "est", "dans", "que", "une", "pour", "qui"},
	"es": {"el", "los", "que", "y", "en", "las", "una", "por", "con", "del"},
	"ru": {"и", "в", "не", "на", "что", "был", "это", "как", "он", "его"},
	"uk": {"і", "в", "не", "на", "що", "був", "це", "як", "він", "його"},
}

var languages = []string{"en", "de", "fr", "es", "ru", "uk"}

// Language guesses the language of a text from its small words: a BCP 47 tag,
// or "" where no language stands out.
func Language(text string) string {
	if len(text) > 1<<16 {
		text = text[:1<<16]
	}
	seen := map[string]int{}
	n := 0
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		seen[w]++
		n++
	}
	best, most, second := "", 0, 0
	for _, l := range languages {
		c := 0
		for _, w := range stopWords[l] {
			c += seen[w]
		}
		if c > most {
			best, most, second = l, c, most
		} else if c > second {
			second = c
		}
	}
	if most*20 < n || most < 2 || most*2 < second*3 {
		return ""
	}
	return best
}
