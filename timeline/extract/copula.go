package extract

import (
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/extract/dates"
	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/token"
)

// datedState is the rule of addState. What was for years says not when the next thing was.
const datedState = "events/dated-state"

// addState makes a happening of what sentence si says that somebody or something was at a time
// that it names ("Ivy Grant was headmistress from 1929 until 1957"), where it tells nothing
// else: happening number begun is the first of it.
func (a *Analysis) addState(si, begun int) {
	if begun < len(a.Happen) || a.asked(si) {
		return
	}
	s := a.Tokens.Sentences[si]
	x := a.statedIn(s)
	if x < 0 {
		return
	}
	const longest = 60 // tokens
	for t := s.First + 1; t+1 < min(s.Last, s.First+longest); t++ {
		if w := a.Tokens.Word(t); w != "was" && w != "were" {
			continue
		}
		g := a.Events.GroupAt(t)
		if g == nil || g.Lemma != "be" || g.Modal != "" || g.Negative || a.said[t] >= 0 {
			return
		}
		h := Happening{
			Token: t, Mention: -1, Sentence: si, Group: g, Clause: a.clause(g), Kind: timeline.State, Factuality: timeline.Happened,
			Entity: entity.None, Date: x + 1, Rule: datedState,
		}
		if !a.something(&h) || a.Timexes[x].First > g.Last && a.Timexes[x].First >= h.Clause.End {
			return
		}
		h.Entity = a.lastNamed(h.Clause.Subject)
		h.Certainty, _ = a.sureness(g)
		h.Quotes = []timeline.Span{a.sentenceSpan(si)}
		a.Happen = append(a.Happen, h)
		return
	}
}

// statedIn returns the first date that a sentence states in full and that says when no other
// word was, or -1.
func (a *Analysis) statedIn(s token.Sentence) int {
	for i := a.timexesFrom(s.First); i < len(a.Timexes) && a.Timexes[i].First < s.Last; i++ {
		x := &a.Timexes[i]
		if x.Type == dates.DATE && x.Anchor == "" && !x.When.IsZero() && !x.Part && x.First > s.First && a.Tokens.Tokens[x.First-1].Tag == token.IN {
			if m := a.Owner[i]; m < 0 || a.groupAt(a.Events.Mentions[m].Token) == nil {
				return i
			}
		}
	}
	return -1
}

// something reports that a clause says of a name, or of what has been spoken of, what it was,
// and not how many.
func (a *Analysis) something(h *Happening) bool {
	sub := h.Clause.Subject
	if h.Group.Last >= len(a.Tokens.Tokens) || sub[0] == sub[1] || h.Clause.Relative || h.Clause.Mark != "" || a.abstract(sub) || a.measured(sub[0]) && a.measured(sub[1]-1) {
		return false
	}
	if !a.named(sub) && !strings.EqualFold(a.Tokens.Word(sub[0]), "the") {
		return false
	}
	next := a.Tokens.Tokens[h.Group.Last].Tag
	return next == token.DT || next.IsNoun() || next == token.PRPS
}
