package extract

import (
	"sort"
	"strings"

	"quoteline/timeline/extract/token"
)

// lookingBack are words that put a clause before the story.
var lookingBack = wordSet("once previously earlier formerly originally initially")

// lookingOn are words that put a clause after what was just told.
var lookingOn = wordSet("later afterwards afterward subsequently thereafter")

// adverbOf returns the token of the first of words beside the clause's verb.
func (a *Analysis) adverbOf(h *Happening, words map[string]bool) int {
	if h.Group == nil {
		return -1
	}
	s := a.Tokens.Sentences[h.Sentence]
	from, to := max(s.First, h.Group.First-2), min(s.Last, h.Group.Last+2)
	for t := from; t < to; t++ {
		switch a.Tokens.Tokens[t].Tag {
		case token.RB, token.RBR, token.IN:
			if words[strings.ToLower(a.Tokens.Word(t))] && !a.measured(t) {
				return t
			}
		}
	}
	return -1
}

// measured reports "two years later" and "earlier this year": dates, which have
// their own rules.
func (a *Analysis) measured(t int) bool {
	i := sort.Search(len(a.Timexes), func(i int) bool { return a.Timexes[i].Last > t })
	return i < len(a.Timexes) && a.Timexes[i].First <= t
}
