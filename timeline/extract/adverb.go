package extract

import (
	"strings"

	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/token"
)

// turning are adverbs before a verb without which it would say another thing: "never
// paid", "nearly collapsed", beside those of hearsay ("allegedly took"). The rest of them colour what happened.
var turning = map[string]bool{
	"not": true, "never": true, "no": true, "nearly": true, "almost": true, "virtually": true, "hardly": true, "barely": true, "scarcely": true, "rarely": true,
	"seldom": true, "narrowly": true, "partly": true, "partially": true, "half": true, "falsely": true, "wrongly": true, "mistakenly": true, "fictitiously": true,
	"apparently": true, "seemingly": true, "ostensibly": true,
	"probably": true, "possibly": true, "perhaps": true, "presumably": true, "likely": true, "potentially": true, "conceivably": true, "maybe": true,
	"temporarily": true, "provisionally": true, "tentatively": true, "repeatedly": true, "twice": true, "again": true, "first": true,
}

// opening is where a headline begins to tell what a verb group says: at its first
// token, or at an adverb right before it that turns its sense ("no longer owned").
func (a *Analysis) opening(g *events.Group) int {
	const near = 3 // adverbs
	first := g.First
	begin := a.Tokens.Sentences[a.Tokens.Tokens[first].Sentence].First
	for t := first - 1; t >= max(begin, first-near); t-- {
		w := strings.ToLower(a.Tokens.Word(t))
		if (turning[w] || hearsay[w]) && (t < first-1 || w != "no") {
			return t
		}
		if tag := a.Tokens.Tokens[t].Tag; tag != token.RB && tag != token.RBR {
			break
		}
	}
	return first
}
