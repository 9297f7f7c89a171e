package extract

import (
	"quoteline/timeline"
	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/quotes"
	"quoteline/timeline/extract/title"
)

// addStatement makes a happening of statement q, whose cue is mention m or none.
func (a *Analysis) addStatement(q, m int) bool {
	st := &a.Statements[q]
	a.toldBy(st)
	h := Happening{
		Token: st.First, Mention: m, Said: st, SaidAt: q, Kind: timeline.Statement, Factuality: timeline.Claimed,
		Speaker: st.Speaker, Entity: st.Entity, Rule: st.Rule,
	}
	if st.Kind == quotes.Mixed && st.Speaker == "" || st.Rule == quotes.Transcript && a.chat(st) {
		return false
	}
	if first, last := a.tokensOf(st.Content[0]); len(st.Content) == 1 && st.Kind != quotes.Direct && first < last && a.measured(first) && a.measured(last-1) {
		if x, ok := a.timexFrom(first); ok && a.Timexes[x].Last >= last {
			return false // "her claim that August"
		}
	}
	if st.CueToken >= 0 {
		h.Token = st.CueToken
		if g := a.groupAt(st.CueToken); g != nil {
			h.Group, h.Clause = g, a.clause(g)
			a.noDate(st, h.Clause.Subject)
			a.dayBehind(st)
			a.speaksAside(st, h.Clause.Subject)
			h.Speaker, h.Entity = st.Speaker, st.Entity
			if st.Kind != quotes.Direct && (g.Future || g.Modal != "" || g.Infinitive && !a.repeats(g)) {
				return false // nobody has said it yet
			}
			if thinking[g.Lemma] && st.Kind != quotes.Direct {
				if h.Kind = timeline.State; present(g) && a.Tokens.Word(max(g.First-1, 0)) == "I" {
					return false // "I think it was the 26th"
				}
			}
			if st.Kind != quotes.Direct && (g.Lemma == "deny" && a.withheld(g.Last) || g.Lemma == "declare" && a.decreed(g)) {
				return false // to deny a motion is to refuse it, to declare war to begin it
			}
			if denying[g.Lemma] || g.Negative {
				h.Factuality = timeline.Denied
			}
		}
	}
	if g := h.Group; g != nil && g.Infinitive && g.First >= 2 {
		// "continues to insist": the verb before carries the tense.
		if up := a.groupAt(g.First - 2); up != nil && up.Finite {
			h.Lead, h.Clause.Subject = up, events.ClauseOf(a.Tokens, up).Subject
		}
	}
	h.Sentence = int(a.Tokens.Tokens[h.Token].Sentence)
	h.Certainty = a.contentSureness(st, h.Group)
	h.Quotes = a.quoteSpans(st)
	a.Happen = append(a.Happen, h)
	return true
}

// chat reports a line of a transcript that states nothing: a few words ("Thank
// you, Paul."), a question, a greeting, handing over.
func (a *Analysis) chat(st *quotes.Attribution) bool {
	const few = 8 // words and marks
	first, last := a.tokensOf(st.Content[0])
	if last-first < few {
		return true
	}
	for _, s := range st.Content {
		for t, end := a.tokensOf(s); t < end; {
			si := int(a.Tokens.Tokens[t].Sentence)
			next := min(max(a.Tokens.Sentences[si].Last, t+1), end)
			if !a.asked(si) && !title.Filler(a.Tokens, t, next) {
				return false
			}
			t = next
		}
	}
	return true
}

// withheld reports something asked for as the object that begins at token first.
func (a *Analysis) withheld(first int) bool {
	for t := first; t < min(first+6, len(a.Tokens.Tokens)); t++ {
		switch a.lemmaAt(t) {
		case "motion", "request", "appeal", "application", "bail", "petition", "entry", "clemency", "citizenship", "compensation", "access", "permission", "permit", "visa", "parole", "asylum", "leave", "relief", "injunction", "stay", "extension", "licence", "license", "loan", "rehearing":
			return true
		}
	}
	return false
}

// thinking are verbs of the mind: what they report is a state, not a statement.
var thinking = wordSet("fear believe think hope expect know feel worry doubt want suspect consider")

var denying = wordSet("deny refute dispute")
