package extract

import (
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/quotes"
)

// addClause makes a happening of mention m if it is worth it.
func (a *Analysis) addClause(m, x int, dated bool) bool {
	mention := &a.Events.Mentions[m]
	d := a.Tokens
	h := Happening{Token: mention.Token, Mention: m, Sentence: int(d.Tokens[mention.Token].Sentence), Entity: entity.None, Rule: "events/main-clause"}
	if a.asked(h.Sentence) {
		return false
	}
	said := a.said[mention.Token]
	var whole, up *events.Group // an infinitive with the verb that raises it, and that verb
	if mention.Group < 0 {
		if !dated || said >= 0 && a.direct(mention.Token) || a.unreal(mention.Token) {
			return false
		}
		h.Rule = "events/dated-noun"
	} else {
		h.Group = &a.Events.Groups[mention.Group]
		var sure timeline.Certainty
		var heard bool
		whole, up, sure, heard = a.raised(h.Group)
		if whole != nil {
			if i := a.lately(up); i >= 0 && a.Happen[i].Rule == "events/dated-clause" && !dated {
				h.Date, dated = a.Happen[i].Date, true // "is expected to close in May": the closing is dated
				x = h.Date - 1
			}
			h.Group, h.Certainty, h.hearsay = whole, sure, heard
		}
		if dated && h.Group.Future && !a.Ref.IsZero() && a.Timexes[x].When.To <= a.Ref.From {
			dated, h.Date = false, 0 // what is to come has no date that is past: "will leave, she said on Monday"
		}
		h.Clause = a.clause(h.Group)
		if sub := h.Clause.Subject; sub[0] > 0 && sub[0] < sub[1] && strings.EqualFold(d.Word(sub[0]-1), "what") {
			return false // "What I did not know until May is that …"
		}
		if up := a.joined(h.Group); up != nil && up.Perfect && !h.Group.Perfect && h.Group.Past && h.Group.Finite {
			g := *h.Group // "has killed five and wounded ten"
			g.Perfect, g.Past = true, up.Past
			h.Group = &g
		}
		if !dated && said >= 0 {
			x, dated = a.whenSaid(&h)
		}
		if !dated && said < 0 && a.denied(&h) {
			h.Quotes = []timeline.Span{a.sentenceSpan(h.Sentence)}
			a.Happen = append(a.Happen, h)
			return true
		}
		if !dated && (said >= 0 || !a.main(&h) || a.whichDay(&h)) {
			return false
		}
		if said >= 0 && a.refuted(int(said)) {
			return false // "denied that two died": nobody says so
		}
		if dated && said >= 0 && a.reported(&h, int(said), x) {
			h.tells = int(said) + 1
		} else if dated && said >= 0 && !a.elsewhere(x) {
			return false // the statement itself says so
		}
		if dated && (h.Group.Modal != "" && !h.Group.Future && !guesses(h.Group) || conditional[h.Clause.Mark] || a.comments(h.Group) || a.untimely(h.Group, x)) {
			return false
		}
		if !h.Group.Finite && h.Group.Lemma == "know" && h.Group.Passive {
			return false // "a botanist, known for her work"
		}
		if dated && !h.Group.Finite && (h.Group.Lemma == "date" || !a.asserted(&h, x)) {
			return false // "a letter dated 18 May": it is the letter's date
		}
		if dated && !h.Group.Finite && a.subjectOf(&h) == h.Clause.Subject && h.Clause.Subject[0] == h.Clause.Subject[1] {
			return false
		}
		h.Date = undatedClause
		if dated {
			h.Rule, h.Date = "events/dated-clause", x+1
		}
	}
	h.Kind, h.Factuality = a.nature(&h)
	if h.Group != nil {
		sure, heard := a.sureness(h.Group)
		h.Certainty = max(h.Certainty, sure)
		if heard = heard || h.hearsay; heard && h.Factuality == timeline.Happened {
			h.Factuality = timeline.Claimed
		}
	}
	if said >= 0 && (h.Factuality == timeline.Happened || h.Factuality == timeline.Claimed) {
		h.Factuality = timeline.Claimed
		h.Speaker = a.Statements[said].Speaker
	}
	h.Quotes = []timeline.Span{a.sentenceSpan(h.Sentence)}
	if up != nil && whole != nil {
		a.drop(up)
		// "The firm plans to close" is the plan, whether or not "plans" says something.
		if i := len(a.Happen) - 1; i >= 0 && a.Happen[i].Said != nil && a.Happen[i].Said.Kind != quotes.Direct && a.Happen[i].Group != nil && a.Happen[i].Group.Head == up.Head {
			a.Happen = a.Happen[:i]
		}
	}
	if h.Group != nil && h.Factuality == timeline.Happened && h.Clause.Subject[0] < h.Clause.Subject[1] && a.tells(&h) {
		h.Kind, h.Factuality, h.Speaker = timeline.Statement, timeline.Claimed, a.fullName(h.Clause.Subject)
	}
	h.Entity = a.lastNamed(h.Clause.Subject)
	a.Happen = append(a.Happen, h)
	return true
}

// decreed reports a verb whose object comes about by being declared.
func (a *Analysis) decreed(g *events.Group) bool {
	for t := g.Last; t < min(g.Last+6, len(a.Tokens.Tokens)); t++ {
		switch a.lemmaAt(t) {
		case "war", "independence", "bankruptcy", "emergency", "law", "truce", "ceasefire", "cease-fire", "holiday", "republic", "insolvency", "amnesty":
			return true
		}
		if a.Tokens.Tokens[t].Tag.IsVerb() {
			break
		}
	}
	return false
}

// repeats reports an infinitive after "continue", "go on": "continues to insist".
func (a *Analysis) repeats(g *events.Group) bool {
	if g.First < 2 {
		return false
	}
	switch a.lemmaAt(g.First - 2) {
	case "continue", "begin", "start", "come", "seek", "try", "claim":
		return true
	}
	return false
}
