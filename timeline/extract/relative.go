package extract

import (
	"strings"

	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/token"
)

// overContact returns the noun phrase that begins a sentence with a relative clause right behind it that
// nothing opens, before its verb, the group g: "The helicopter" in "The helicopter it carried flew",
// "The helicopter it carried, Ingenuity, flew". It is empty where there is none.
func (a *Analysis) overContact(g *events.Group) (none [2]int) {
	ts := a.Tokens.Tokens
	s := a.Tokens.Sentences[ts[g.First].Sentence]
	at := s.First
	for at < g.First && (ts[at].Tag == token.DT || ts[at].Tag == token.JJ || ts[at].Tag.IsNoun()) {
		at++
	}
	if at == s.First || at+1 >= g.First || !g.Finite || ts[s.First].Tag != token.DT || !ts[at-1].Tag.IsNoun() || spans[strings.ToLower(a.Tokens.Word(at-1))] || ts[at].Tag != token.PRP {
		return none
	}
	inner := a.Events.GroupAt(at + 1)
	if inner == nil || inner.First != at+1 || !inner.Finite || inner.Last > g.First {
		return none
	}
	if inner.Last == g.First {
		return [2]int{s.First, at}
	}
	if a.Tokens.Word(inner.Last) == "," && a.Tokens.Word(g.First-1) == "," && a.properAside(inner.Last+1, g.First-1) {
		return [2]int{s.First, at}
	}
	return none
}

// overRelative returns the noun phrase that begins a sentence, a relative clause right behind it, where the
// verb group g is the first verb behind that clause's and nothing joins the two: "A man who spent
// years in prison for a murder had his conviction quashed". It is empty where there is none.
func (a *Analysis) overRelative(g *events.Group) (none [2]int) {
	const longest = 30 // tokens
	ts := a.Tokens.Tokens
	s := a.Tokens.Sentences[ts[g.First].Sentence]
	at := nounPhraseEnd(a.Tokens, s)
	if at == s.First || !g.Finite || g.First <= at+1 || g.First > at+longest || ts[at].Tag != token.WP && ts[at].Tag != token.WDT {
		return none
	}
	verbs := 0
	for t := at + 1; t < g.First; t++ {
		switch tag := ts[t].Tag; {
		case tag.IsFinite():
			verbs++
		case tag == token.CC, tag == token.WP, tag == token.WDT, tag == token.WRB, tag == token.PunctTag, subordinators[a.Tokens.Word(t)]:
			return none
		}
	}
	if verbs != 1 {
		return none
	}
	return [2]int{s.First, at}
}

// inContact reports the verb of such a relative clause: "carried" in "The helicopter it carried flew".
func (a *Analysis) inContact(g *events.Group) bool {
	const near = 12 // tokens
	if g.First < 2 || a.Tokens.Tokens[g.First-1].Tag != token.PRP || !a.Tokens.Tokens[g.First-2].Tag.IsNoun() {
		return false
	}
	for i := g.Last; i < min(a.Tokens.Sentences[a.Tokens.Tokens[g.First].Sentence].Last, g.Last+near); i++ {
		if next := a.Events.GroupAt(i); next != nil && next.Finite && next.Head == i {
			np := a.overContact(next)
			return np[0] < np[1]
		}
	}
	return false
}

// overAsides returns the person with whose name and a comma the sentence begins, where the verb group g
// stands right behind a comma: "Ann Lee, a lawyer who …, a work that …, died on Monday". It is
// empty where there is none.
func (a *Analysis) overAsides(g *events.Group) (none [2]int) {
	s := a.Tokens.Sentences[a.Tokens.Tokens[g.First].Sentence]
	m, ok := a.personAt(s.First)
	if !ok || !g.Finite || !g.Past || g.First-1 <= m.Last || m.First != s.First || a.Tokens.Word(m.Last) != "," || a.Tokens.Word(g.First-1) != "," {
		return none
	}
	return [2]int{m.First, m.Last}
}

// toldMore returns the person whom what a relative clause is about tells more of: "Zell" in "Zell, a
// veteran of the campaign who had returned in 1813". It is empty where that may be another person:
// "Zell, a friend of the man who died".
func (a *Analysis) toldMore(c events.Clause) (none [2]int) {
	first, last := c.Subject[0], c.Subject[1]
	if !c.Relative || first < 2 || first >= last || a.Tokens.Word(first-1) != "," || !strings.EqualFold(a.Tokens.Word(first), "a") && !strings.EqualFold(a.Tokens.Word(first), "an") {
		return none
	}
	m, ok := a.personAt(first - 2)
	if !ok || m.Last != first-1 || a.Tokens.Word(last) == "," {
		return none
	}
	for t := first + 1; t < last; t++ {
		if a.Tokens.Tokens[t].Tag == token.IN {
			for k := t + 1; k < last; k++ {
				if _, person := a.personAt(k); human[a.lemmaAt(k)] || person && k == last-1 {
					return none
				}
			}
			return [2]int{m.First, m.Last}
		}
	}
	return [2]int{m.First, m.Last}
}

// whoseIs names the person right before the "whose" in front of the tokens sub; "" where none is.
func (a *Analysis) whoseIs(sub [2]int) string {
	t := sub[0] - 1
	if t < 2 || a.Tokens.Tokens[t].Tag != token.WPS {
		return ""
	}
	if t--; a.Tokens.Word(t) == "," {
		t--
	}
	m, ok := a.personAt(t)
	if !ok || m.Last != t+1 {
		return ""
	}
	return a.short(m.Entity, "")
}
