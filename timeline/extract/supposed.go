package extract

import (
	"strings"

	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/token"
)

// provided reports a sentence that begins with a condition.
func (a *Analysis) provided(h *Happening) bool {
	w := strings.ToLower(a.Tokens.Word(a.Tokens.Sentences[h.Sentence].First))
	return conditional[w] || w == "once" || w == "when"
}

// conditional are words whose clause supposes, and does not report.
var conditional = wordSet("if unless whether")

// supposed reports a verb that hangs on one that is not said to happen: "should
// have it finished by May", "will be sold".
func (a *Analysis) supposed(t int) bool {
	ts := a.Tokens.Tokens
	for n := 0; n < climb; n++ {
		up := int(ts[t].Head)
		if up == t {
			return false
		}
		t = up
		if g := a.groupAt(t); g != nil && g.Finite {
			return g.Modal != "" || g.Future
		}
	}
	return false
}

// unreal reports a noun for a happening that the text does not say took place:
// "calls for the resignation", "a possible strike".
func (a *Analysis) unreal(noun int) bool {
	first := a.Tokens.Sentences[a.Tokens.Tokens[noun].Sentence].First
	t := noun - 1
	for ; t >= max(first, noun-8); t-- {
		tag := a.Tokens.Tokens[t].Tag
		if open[strings.ToLower(a.Tokens.Word(t))] {
			return true
		}
		if !tag.IsNoun() && tag != token.JJ && tag != token.DT && tag != token.PRPS && tag != token.POS && tag != token.VBN && tag != token.CD {
			break
		}
	}
	return t-1 >= first && strings.EqualFold(a.Tokens.Word(t), "for") && wanting[a.lemmaAt(t-1)]
}

// open are words that leave it open whether what they describe happens.
var open = wordSet("possible potential likely alleged threatened attempted hypothetical any no")

// wanting are verbs and nouns with "for" that want something which is not.
var wanting = wordSet("call demand push press plea appeal hope wait ask campaign lobby pray need wish request argue prepare")

// asserted reports that a clause without a finite verb, dated by x, is said to
// have happened: an infinitive only behind "managed" and its like, and a
// participle that hangs on what is only supposed only where it describes a noun
// and is past.
func (a *Analysis) asserted(h *Happening, x int) bool {
	g := h.Group
	if g.Infinitive {
		up := a.Events.GroupAt(g.First - 2)
		return up != nil && up.Finite && up.Modal == "" && !up.Future && !up.Negative && done[up.Lemma]
	}
	if a.nominal(g) || a.resulting(g) {
		return false
	}
	if np := events.Described(a.Tokens, g); np[0] < np[1] && np[0] > 0 {
		if be := a.Events.GroupAt(np[0] - 1); be != nil && be.Modal != "" {
			return false // "would have been the fourth man put to death"
		}
	}
	if !a.supposed(h.Token) {
		return true
	}
	sub := events.Described(a.Tokens, g)
	return g.Passive && sub[0] < sub[1] && !a.Ref.IsZero() && a.Timexes[x].When.To <= a.Ref.To
}

// nominal reports a gerund that is a noun by what stands beside it: "a court
// filing on Thursday", "the trucking insurer".
func (a *Analysis) nominal(g *events.Group) bool {
	ts := a.Tokens.Tokens
	if g.First == 0 || g.First != g.Head || ts[g.Head].Tag != token.VBG {
		return false
	}
	if p := ts[g.First-1].Tag; !p.IsNoun() && p != token.JJ && p != token.DT && p != token.CC && p != token.POS {
		return false
	}
	if g.Last >= len(ts) {
		return true
	}
	if _, date := a.timexFrom(g.Last); date {
		return true
	}
	switch ts[g.Last].Tag {
	case token.DT, token.PRPS, token.PRP, token.TO, token.CD, token.NNP, token.NNPS, token.RB, token.Sym:
		return false
	}
	return true
}

// resulting reports a participle behind a comma that tells what all before it led
// to, and has no subject: "…, leaving five dead".
func (a *Analysis) resulting(g *events.Group) bool {
	if g.First == 0 || a.Tokens.Tokens[g.Head].Tag != token.VBG || a.Tokens.Word(g.First-1) != "," {
		return false
	}
	switch g.Lemma {
	case "result", "leave", "make", "cause", "bring", "force", "prompt", "mark", "raise", "send", "push", "allow", "enable", "lead", "mean":
		return true
	}
	return false
}
