package extract

import (
	"strings"

	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/token"
)

// antecedent returns the subject that an "it", "they", "he" or "she" at token t, itself
// a subject and no name's, goes on with: that of the sentence before, in the same paragraph, as centering has it
// (Grosz, Joshi and Weinstein 1995). It is empty where that sentence has anything else
// of the same number that could be meant: no name is better than the wrong one.
func (a *Analysis) antecedent(t int) [2]int {
	if sub := a.mainSubject(t); sub[0] < sub[1] {
		return sub
	}
	const far = 3 // sentences that begin with such a word
	for range far {
		sub := a.continued(t)
		if sub[0] == sub[1] {
			return sub
		}
		if a.Tokens.Tokens[sub[0]].Tag != token.PRP {
			return sub
		}
		if sub[1]-sub[0] > 1 || !strings.EqualFold(a.Tokens.Word(sub[0]), a.Tokens.Word(t)) {
			break
		}
		t = sub[0]
	}
	return [2]int{}
}

// mainSubject is what the pronoun at t, subject of a clause with "when" and its like, means
// where the clause before it can mean nothing else by it: "The ruin stood until 1947, when
// it was cleared".
func (a *Analysis) mainSubject(t int) (none [2]int) {
	ts := a.Tokens.Tokens
	if s := a.Tokens.Sentences[ts[t].Sentence]; t-2 < s.First || ts[t-1].Tag != token.WRB || a.Tokens.Word(t-2) != "," || !a.subjects(t) || a.said[t] >= 0 {
		return none
	}
	up := a.Events.GroupAt(int(ts[int(ts[t].Head)].Head))
	if up == nil || !up.Finite || up.Last > t {
		return none
	}
	word, sub := strings.ToLower(a.Tokens.Word(t)), a.clause(up).Subject
	if sub[0] == sub[1] || ts[sub[0]].Tag == token.PRP || !a.fits(sub, word) {
		return none
	}
	for i := up.Last; i < t; i++ {
		if ts[i].Tag.IsNoun() && (ts[i].Rel == token.Obj || ts[i].Rel == token.OblAgent) && a.fits([2]int{i, i + 1}, word) {
			return none
		}
	}
	return sub
}

// continued is antecedent for one step back.
func (a *Analysis) continued(t int) (none [2]int) {
	word := strings.ToLower(a.Tokens.Word(t))
	here := a.Tokens.Tokens[t]
	if word != "it" && word != "they" && word != "he" && word != "she" || here.Sentence == 0 || a.said[t] >= 0 {
		return none
	}
	s, before := a.Tokens.Sentences[here.Sentence], a.Tokens.Sentences[here.Sentence-1]
	opening := a.firstClause(s)
	if opening >= 0 && opening != t && strings.EqualFold(a.Tokens.Word(opening), word) && a.subjects(t) {
		t = opening // "By 1880 it had 45 men, and in 1884 it moved"
	}
	if before.Paragraph != s.Paragraph || opening != t {
		return none
	}
	g := a.leading(before)
	if g == nil || a.reports(g.Head) && a.Tokens.Word(min(g.Last, before.Last-1)) != "off" { // "had written off a loan" says nothing
		return none
	}
	c := a.clause(g)
	sub, from := c.Subject, g.Last
	if c.Mark != "" || c.Relative || sub[0] == sub[1] {
		return none
	}
	if a.Tokens.Tokens[sub[0]].Tag == token.PRP {
		if w := strings.ToLower(a.Tokens.Word(sub[0])); word == "it" && w != "it" && w != "they" {
			return a.onlyObject(g, before)
		}
		return sub
	}
	if last := sub[1] - 1; strings.EqualFold(a.Tokens.Word(last), word) {
		return [2]int{last, sub[1]} // "Work on it began in May. It was opened in June."
	}
	if a.Tokens.Tokens[sub[0]].Tag == token.EX { // "There was an inquiry"
		for sub = [2]int{}; sub[1] == 0 && g.Lemma == "be" && from < min(before.Last, g.Last+8); from++ {
			if a.Tokens.Tokens[from].Tag.IsNoun() && !a.Tokens.Tokens[from+1].Tag.IsNoun() {
				sub = events.NounPhrase(a.Tokens, from)
			}
		}
		if sub[0] == sub[1] {
			return none
		}
	}
	if !a.fits(sub, word) {
		if word == "it" && (a.fits(sub, "he") || a.fits(sub, "she")) {
			return a.onlyObject(g, before)
		}
		return none
	}
	own := a.leading(s)
	deed := own != nil && !own.Passive && deeds[own.Lemma]
	for i := from; i < before.Last; i++ {
		tok := a.Tokens.Tokens[i]
		if tok.Rel != token.Obj && tok.Rel != token.OblAgent && tok.Rel != token.Nsubj && tok.Rel != token.NsubjPass || !tok.Tag.IsNoun() {
			continue
		}
		if r := a.Tokens.Tokens[tok.Head].Rel; r == token.Acl || r == token.AclRelcl {
			continue // within what is told of a noun: "a valley carved by water"
		}
		if tok.Tag == token.NNS && i > before.First && a.Tokens.Tokens[i-1].Tag == token.CD || spans[a.Tokens.Word(i)] {
			continue // a measure
		}
		if deed && events.IsNoun(a.Tokens.Word(i)) {
			continue // "The agency opened an inquiry. It fined the firm."
		}
		if np := events.NounPhrase(a.Tokens, i); np[0] < np[1] && a.fits(np, word) {
			return none
		}
	}
	return sub
}

// onlyObject returns the object of the verb group g of sentence s, with an article, where no other
// noun is an object or a subject there: "a grievance" in "She raised a grievance by email". It is
// empty where that is not so.
func (a *Analysis) onlyObject(g *events.Group, s token.Sentence) (np [2]int) {
	ts := a.Tokens.Tokens
	for i := g.Last; i < s.Last; i++ {
		r := ts[i].Rel
		if !ts[i].Tag.IsNoun() || r != token.Obj && r != token.Nsubj && r != token.NsubjPass && r != token.Iobj && r != token.Conj {
			continue
		}
		if np[0] < np[1] || ts[i].Tag != token.NN || r != token.Obj || int(ts[i].Head) != g.Head {
			return [2]int{}
		}
		first := i
		for first > g.Last && (ts[first-1].Tag == token.JJ || ts[first-1].Tag == token.NN) {
			first--
		}
		if first--; first < g.Last || ts[first].Tag != token.DT {
			return [2]int{}
		}
		np = [2]int{first, i + 1}
	}
	return np
}

// subjects reports a pronoun that is the subject of a finite verb close behind it.
func (a *Analysis) subjects(t int) bool {
	v := int(a.Tokens.Tokens[t].Head)
	g := a.Events.GroupAt(v)
	return g != nil && g.Finite && v > t && (a.Tokens.Tokens[t].Rel == token.Nsubj || a.Tokens.Tokens[t].Rel == token.NsubjPass)
}

// firstClause returns the token of the pronoun that is the subject of a sentence's first
// clause, with at most a date or a phrase before it; -1 where that is none.
func (a *Analysis) firstClause(s token.Sentence) int {
	g := a.leading(s)
	if g == nil {
		return -1
	}
	for i := s.First; i < g.First; i++ {
		switch t := a.Tokens.Tokens[i]; {
		case t.Tag == token.PRP:
			return i
		case t.Tag == token.WP, t.Tag == token.WDT, t.Tag == token.WRB, t.Tag == token.CC && i > s.First:
			return -1
		}
	}
	return -1
}

// leading is the first finite verb group of a sentence, nil where there is none.
func (a *Analysis) leading(s token.Sentence) *events.Group {
	const near = 60 // tokens
	for i := s.First; i < min(s.Last, s.First+near); i++ {
		if g := a.Events.GroupAt(i); g != nil && g.Finite && g.Head == i && !a.inContact(g) {
			return g
		}
	}
	return nil
}

// many are nouns of one form that "they" goes on with.
var many = wordSet("group team police family couple crew gang band staff crowd people majority pair trio")

// fits reports a noun phrase that a pronoun can mean.
func (a *Analysis) fits(np [2]int, pronoun string) bool {
	ts := a.Tokens.Tokens
	they, someone := pronoun == "they", pronoun == "he" || pronoun == "she"
	head := np[0]
	for i := np[0]; i < np[1]; i++ {
		if ts[i].Tag == token.CC {
			return they
		}
		if ts[i].Tag == token.IN {
			break
		}
		if ts[i].Tag.IsNoun() {
			head = i
		}
	}
	if !ts[head].Tag.IsNoun() {
		return false
	}
	if ts[head].Tag == token.NNS || ts[head].Tag == token.NNPS || many[strings.ToLower(a.Tokens.Word(head))] {
		return they
	}
	m, ok := a.Entities.At(head)
	named := ok && m.Entity != entity.None && a.Entities.Entities[m.Entity].Kind == entity.Person
	return !they && (named || human[a.lemmaAt(head)]) == someone
}

// human are nouns for people, whom nobody calls "it".
var human = wordSet(`patient man woman boy girl child mother father brother sister son daughter wife husband widow friend neighbour neighbor mayor minister president
	governor king queen prince princess bishop priest doctor teacher lawyer judge officer soldier captain general spokesman spokeswoman official leader chairman
	chairwoman director manager owner founder engineer architect author writer editor journalist reporter student worker farmer driver witness victim suspect
	prisoner candidate senator secretary ambassador chancellor pope emperor person nobody someone resident player coach singer actor actress`)

// spans are nouns for stretches of time.
var spans = wordSet("minute hour day night week month year decade century")

// deeds are verbs of what somebody does, and nothing that happens.
var deeds = wordSet(`accuse acquire agree announce appeal appoint approve arrest ask ban borrow build buy charge claim close dismiss donate elect employ expel file fine
	fire fund grant hire invite issue jail launch lend nominate offer order pay promise propose prosecute publish purchase refuse reject release rent request rule
	lose seize sell send sentence sign sue suspend vote warn`)
