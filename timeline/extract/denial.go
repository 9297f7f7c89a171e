package extract

import (
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/extract/title"
	"quoteline/timeline/extract/token"
)

// accusations are nouns for what can be denied.
var accusations = wordSet("charge accusation allegation claim report assertion suggestion rumor rumour")

// accused returns the noun that an aside with the verb at token cue denies, the
// "charge" in "the theft of the archive, a charge Norland denies"; -1 where it is
// no such aside.
func (a *Analysis) accused(cue int) int {
	w := a.lemmaAt(cue)
	if w != "reject" && !denying[w] || cue+1 < len(a.Tokens.Tokens) && a.Tokens.Tokens[cue+1].Kind != token.Punct {
		return -1
	}
	first := a.Tokens.Sentences[a.Tokens.Tokens[cue].Sentence].First
	for t := cue - 2; t > first+1 && t > cue-8; t-- {
		if accusations[a.lemmaAt(t)] && a.Tokens.Tokens[t-1].Tag == token.DT && a.Tokens.Word(t-2) == "," {
			return t
		}
		if a.Tokens.Tokens[t].Kind == token.Punct {
			break
		}
	}
	return -1
}

// denied turns h into the statement that such an aside makes, and reports whether
// it is one.
func (a *Analysis) denied(h *Happening) bool {
	g := h.Group
	if g == nil || !g.Finite || g.Modal != "" || g.Negative {
		return false
	}
	noun := a.accused(g.Head)
	if noun < 0 {
		return false
	}
	from := noun + 1
	if w := strings.ToLower(a.Tokens.Word(from)); w == "that" || w == "which" {
		from++
	}
	sub := [2]int{from, g.First}
	if from >= g.First || !a.named(sub) {
		return false
	}
	h.Clause.Subject = sub
	h.Kind, h.Factuality, h.Speaker = timeline.Statement, timeline.Denied, a.fullName(sub)
	h.Entity, h.Rule = a.lastNamed(sub), "events/denied-aside"
	h.Title = title.Clean(a.compact(sub) + " " + oneLine(a.Tokens.Span(g.First, g.Last).In(a.Text)) + " the " + strings.ToLower(a.Tokens.Word(noun)))
	return true
}
