package extract

import (
	"quoteline/timeline"
	"quoteline/timeline/when"
)

// addLife makes happenings of the line that ends a life, which has no verb for its heading:
// "Ann Lee, engineer, born 3 May 1931; died 2 June 2004".
func (a *Analysis) addLife(si int) {
	const longest = 40 // tokens
	s := a.Tokens.Sentences[si]
	m, ok := a.personAt(s.First)
	if !ok && s.First+1 < s.Last {
		m, ok = a.personAt(s.First + 1) // "Sir Alan Roe, engineer, born …"
	}
	if !ok || m.First != s.First && m.Title != s.First || s.Last-s.First > longest || m.Last >= s.Last || a.Tokens.Word(m.Last) != "," {
		return
	}
	for t := m.Last; t+1 < s.Last; t++ {
		verb := life[a.Tokens.Word(t)]
		x, dated := a.timexFrom(t + 1)
		if verb.lemma == "" || !dated || a.Timexes[x].When.IsZero() {
			continue
		}
		if i := a.told(m.Entity, verb.lemma, a.Timexes[x].When); i >= 0 {
			a.Happen[i].Quotes = addSpans(a.Happen[i].Quotes, []timeline.Span{a.sentenceSpan(si)})
			continue
		}
		a.Happen = append(a.Happen, Happening{
			Token: t, Mention: int(a.Events.At[t]), Group: a.groupAt(t), Sentence: si, Entity: m.Entity, Kind: timeline.Occurrence, Factuality: timeline.Happened,
			Date: x + 1, Rule: "events/life", Title: a.Entities.Name(m.Entity) + " " + verb.past, Quotes: []timeline.Span{a.sentenceSpan(si)},
		})
	}
}

// life are the verbs of such a line, as a headline has them.
var life = map[string]struct{ lemma, past string }{"born": {"bear", "was born"}, "died": {"die", "died"}}

// told returns the happening that tells the same of a person on the same date, or -1.
func (a *Analysis) told(e int, lemma string, d when.Date) int {
	const near = 2000 // happenings
	for i := max(0, len(a.Happen)-near); i < len(a.Happen); i++ {
		h := &a.Happen[i]
		if h.Date > 0 && a.Timexes[h.Date-1].When == d && a.ofLife(h, e, lemma) {
			return i
		}
	}
	return -1
}
