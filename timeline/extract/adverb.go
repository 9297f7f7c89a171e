package extract

import (
	"strings"

	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/token"
)

// turning are adverbs before a verb without which it would say another thing: "never
// paid", "nearly collapsed", beside those of hearsay ("allegedly took"). The rest of them colour what happened.
var turning = wordSet(`not never no nearly almost virtually hardly barely scarcely rarely seldom narrowly partly partially half falsely wrongly mistakenly fictitiously
	apparently seemingly ostensibly probably possibly perhaps presumably likely potentially conceivably maybe temporarily provisionally tentatively
	repeatedly twice again first`)

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
