package extract

import (
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/quotes"
	"quoteline/timeline/extract/token"
)

// nature tells what kind of thing a clause reports, and how surely.
func (a *Analysis) nature(h *Happening) (timeline.Kind, timeline.Factuality) {
	g := h.Group
	switch {
	case g == nil:
		return timeline.Occurrence, timeline.Happened
	case g.Future:
		return timeline.Plan, timeline.Planned
	}
	kind, fact := timeline.Occurrence, timeline.Happened
	if present(g) {
		kind = timeline.State
	}
	if r := raisers[g.Lemma]; r.plan && g.Passive && g.Last < len(a.Tokens.Tokens) {
		// "is expected in May", "was scheduled for May", which says not that it happened then
		if a.Tokens.Word(g.Last) == "for" || !g.Past && !g.Perfect && a.Tokens.Tokens[g.Last].Tag != token.PunctTag {
			h.Certainty = r.sure
			return timeline.Plan, timeline.Planned
		}
	}
	if g.Negative || a.noObject(g) || strings.EqualFold(a.Tokens.Word(h.Clause.Subject[0]), "neither") {
		fact = timeline.Negated
	}
	return kind, fact
}

// noObject reports "made no reference": a denial by its object.
func (a *Analysis) noObject(g *events.Group) bool {
	t := g.Last
	return t < len(a.Tokens.Tokens) && strings.EqualFold(a.Tokens.Word(t), "no")
}

// degrees are adverbs that say how sure a writer or speaker is of a clause.
var degrees = map[string]timeline.Certainty{
	"probably": timeline.Probable, "likely": timeline.Probable, "presumably": timeline.Probable, "apparently": timeline.Probable,
	"seemingly": timeline.Probable, "evidently": timeline.Probable, "ostensibly": timeline.Probable,
	"perhaps": timeline.Possible, "possibly": timeline.Possible, "maybe": timeline.Possible, "conceivably": timeline.Possible, "potentially": timeline.Possible,
}

// hearsay are adverbs with which a writer passes on what others say, and does
// not say who.
var hearsay = wordSet("reportedly allegedly purportedly supposedly rumoredly")

// leanings are verbs whose content is no more than probable or possible to the
// one who thinks or says it; the rest of them vouch for it.
var leanings = map[string]timeline.Certainty{
	"think": timeline.Probable, "believe": timeline.Probable, "expect": timeline.Probable, "suspect": timeline.Probable, "predict": timeline.Probable,
	"suppose": timeline.Probable, "estimate": timeline.Probable, "suggest": timeline.Probable, "assume": timeline.Probable,
	"hope": timeline.Possible, "fear": timeline.Possible, "doubt": timeline.Possible, "hint": timeline.Possible, "speculate": timeline.Possible,
	"worry": timeline.Possible, "wonder": timeline.Possible,
}

// sureness reads how sure the words of a group's clause are: by its modal, by an
// adverb inside it or beside it, by "likely"; and whether it is hearsay.
func (a *Analysis) sureness(g *events.Group) (c timeline.Certainty, heard bool) {
	s := a.Tokens.Sentences[a.Tokens.Tokens[g.First].Sentence]
	switch g.Modal {
	case "may", "might":
		c = timeline.Possible
	case "must":
		if g.Perfect {
			c = timeline.Probable
		}
	}
	for t := max(s.First, g.First-2); t < min(s.Last, g.Last+1); t++ {
		w := strings.ToLower(a.Tokens.Word(t))
		if t < g.First && w == "," || t >= g.Last && a.Tokens.Tokens[t].Tag.IsVerb() {
			continue
		}
		heard = heard || hearsay[w]
		c = max(c, degrees[w])
	}
	return c, heard
}

// guesses reports "may have left", "must have known": a guess at what happened,
// where other modals suppose ("would"), allow ("can") or demand ("should"), and
// "could have" as often says that it did not happen.
func guesses(g *events.Group) bool {
	return g.Perfect && (g.Modal == "may" || g.Modal == "might" || g.Modal == "must")
}

// contentSureness is how sure the speaker of a statement with the cue g, nil
// where it has none, is of its first clause.
func (a *Analysis) contentSureness(st *quotes.Attribution, g *events.Group) timeline.Certainty {
	c := timeline.Certain
	if g != nil {
		c = leanings[g.Lemma]
	}
	first, last := a.tokensOf(st.Content[0])
	for t := first; t < min(last, first+near); t++ {
		if !a.Tokens.Tokens[t].Tag.IsFinite() {
			continue
		}
		if own := a.groupFrom(t); own != nil {
			sure, _ := a.sureness(own)
			return max(c, sure)
		}
		return max(c, degrees[strings.ToLower(a.Tokens.Word(min(t+1, last-1)))])
	}
	return c
}

// near is how far into a statement its first verb is looked for, in tokens.
const near = 30

// raisers are verbs and adjectives that lend the subject of an infinitive their
// own, and say how sure it is: "appears to have left", "is likely to leave".
var raisers = map[string]struct {
	sure  timeline.Certainty
	heard bool
	plan  bool // of what is to come, rather than of what was
}{
	"appear": {sure: timeline.Probable}, "seem": {sure: timeline.Probable},
	"believe": {sure: timeline.Probable, heard: true}, "think": {sure: timeline.Probable, heard: true}, "presume": {sure: timeline.Probable, heard: true},
	"suspect": {sure: timeline.Probable, heard: true}, "assume": {sure: timeline.Probable, heard: true}, "fear": {sure: timeline.Possible, heard: true},
	"say": {heard: true}, "report": {heard: true}, "allege": {heard: true}, "claim": {heard: true}, "understand": {heard: true}, "rumor": {heard: true},
	"likely": {sure: timeline.Probable, plan: true}, "unlikely": {sure: timeline.Probable, plan: true}, "expect": {sure: timeline.Probable, plan: true},
	"plan": {plan: true}, "intend": {plan: true}, "aim": {plan: true}, "prepare": {plan: true},
	"schedule": {plan: true}, "due": {plan: true}, "set": {plan: true}, "certain": {plan: true}, "slate": {plan: true},
}

// subjects are raisers whose own subject it is, in the active voice.
var subjects = wordSet("appear seem plan intend aim prepare")

// raised reads the infinitive inf with what raises it as one finite group; nil
// where nothing does. The verb that raises it is in up, nil for an adjective.
func (a *Analysis) raised(inf *events.Group) (whole, up *events.Group, sure timeline.Certainty, heard bool) {
	ts := a.Tokens.Tokens
	at := inf.First - 2
	for at > 0 && ts[at+1].Tag == token.RB {
		at-- // "is expected to formally close"
	}
	if !inf.Infinitive || at < 1 || ts[at].Sentence != ts[inf.First].Sentence {
		return nil, nil, 0, false
	}
	word := strings.ToLower(a.Tokens.Word(at))
	if up = a.Events.GroupAt(at); up != nil && up.Head == at {
		word = up.Lemma
		if !up.Passive && !subjects[word] {
			return nil, nil, 0, false
		}
	} else {
		be := at - 1
		for ; be > 0 && ts[be].Tag == token.RB; be-- {
		}
		if up = a.Events.GroupAt(be); up == nil || up.Lemma != "be" {
			return nil, nil, 0, false
		}
	}
	r, ok := raisers[word]
	if !ok || !up.Finite || up.Modal != "" || r.plan == inf.Perfect || r.plan && up.Past {
		return nil, nil, 0, false
	}
	g := *inf
	g.First, g.Finite, g.Infinitive, g.Past, g.Future, g.Negative = up.First, true, false, up.Past, r.plan, up.Negative || inf.Negative
	return &g, up, r.sure, r.heard
}
