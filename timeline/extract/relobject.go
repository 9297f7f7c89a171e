package extract

import (
	"unicode/utf8"

	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/title"
	"quoteline/timeline/extract/token"
)

// describedObject is the noun phrase that a relative clause describes and whose verb has it for
// its object: "the quarry" of "the quarry, which the council approved in May" and of "the
// quarry it approved in May". It is empty where the verb has another, or waits for more.
func (a *Analysis) describedObject(h *Happening) (none [2]int) {
	g, sub := h.Group, h.Clause.Subject
	ts := a.Tokens.Tokens
	if g == nil || !g.Finite || g.Passive || sub[0] < 2 || sub[0] == sub[1] || sub[1] > g.First || events.Intransitive[g.Lemma] || !a.objectless(g.Last) {
		return none
	}
	s := a.Tokens.Sentences[h.Sentence]
	at := sub[0] - 1
	switch {
	case ts[at].Tag == token.WDT:
		if at--; at > s.First && ts[at].Tag == token.CC { // "which the council approved and which a court stopped"
			for at--; at > s.First && ts[at].Tag != token.WDT; at-- {
			}
			at--
		}
		if at > s.First && a.Tokens.Word(at) == "," {
			at--
		}
	case ts[g.Head].Rel != token.AclRelcl && !a.resumes(g.Last) || sub[1] != sub[0]+1 || ts[sub[0]].Tag != token.PRP:
		return none
	}
	if at < s.First || !ts[at].Tag.IsNoun() || a.measured(at) || circumstances[a.Tokens.Word(at)] {
		return none
	}
	first := events.Chunk(a.Tokens, at)
	for first-2 >= s.First && a.Tokens.Word(first-1) == "of" && ts[first-2].Tag.IsNoun() {
		first = events.Chunk(a.Tokens, first-2)
	}
	if first < s.First || first > at || ts[first].Tag == token.PRP {
		return none
	}
	return [2]int{first, at + 1}
}

// circumstances are nouns that a clause behind them says the time, place or manner of.
var circumstances = wordSet("one ones time times day days week weeks month months year years night morning moment minute hour way reason place")

// objectless reports that no object stands at token t, behind a verb, nor what the verb waits
// for: a date, a mark, "and", or the end.
func (a *Analysis) objectless(t int) bool {
	ts := a.Tokens.Tokens
	if t >= len(ts) || a.measured(t) || ts[t].Tag == token.CC || ts[t].Kind == token.Punct {
		return true
	}
	w := a.Tokens.Word(t)
	return (w == "in" || w == "on" || w == "at") && t+1 < len(ts) && a.measured(t+1)
}

// objectTitle is the headline of a relative clause with what it describes for its object; ""
// where that does not fit.
func (a *Analysis) objectTitle(h *Happening, who string, object [2]int) string {
	g := h.Group
	what := a.small(object[0], oneLine(a.Tokens.Span(object[0], object[1]).In(a.Text)))
	s := title.Clean(who + " " + oneLine(a.Tokens.Span(a.opening(g), g.Last).In(a.Text)) + " " + what)
	if utf8.RuneCountInString(s) > title.Max {
		return ""
	}
	return s
}
