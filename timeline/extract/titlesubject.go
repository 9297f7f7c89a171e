package extract

import (
	"strings"

	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/title"
	"quoteline/timeline/extract/token"
)

// subjectWords is a subject as the text has it, a pronoun as the name that it
// stands for.
func (a *Analysis) subjectWords(sub [2]int) string {
	if sub[1]-sub[0] == 1 {
		if m, ok := a.Entities.At(sub[0]); ok && m.Form != entity.Name && m.Entity != entity.None {
			return a.short(m.Entity, "")
		}
		if t := a.Tokens.Tokens[sub[0]]; t.Tag == token.PRP {
			if np := a.antecedent(sub[0]); np[0] < np[1] {
				return definite(a.subjectWords(np))
			}
			return a.ourselves(sub[0])
		}
	}
	if m, ok := a.personAt(sub[1] - 1); ok && a.Tokens.Tokens[sub[0]].Tag == token.PRPS && m.First > sub[0] && a.Tokens.Tokens[m.Title-1].Tag != token.IN && a.Tokens.Tokens[m.Title-1].Tag != token.TO && !a.several(sub) && m.Last == sub[1] {
		return a.short(m.Entity, "") // "his son Hannibal"
	}
	if m, ok := a.Entities.At(sub[0]); ok && m.Entity != entity.None && sub[1] > sub[0]+1 && strings.EqualFold(a.Tokens.Word(sub[0]), "my") {
		return a.short(m.Entity, "") + "’s " + uncapital(a.subjectWords([2]int{sub[0] + 1, sub[1]})) // "My father", said by Lee
	}
	if p, ok := a.pair(sub); ok {
		return a.short(p[0], "") + " and " + a.short(p[1], "")
	}
	if m, ok := a.personAt(sub[0]); ok && m.First == sub[0] && m.Last == sub[1] && sub[1]-sub[0] == 1 {
		return unshouted(a.Tokens.Word(sub[0])) // "KOVACS", as indictments have it
	}
	if last := a.beforeDate(sub); last > sub[0] {
		sub[1] = last
	}
	sub[0] = a.behindDash(sub)
	return title.Clean(a.ageless(sub))
}

// whose is the relative pronoun, with its comma, where the text does not show
// which of two its clause is about: "fans of Lee, who died". The title then says
// no more than the text.
func (a *Analysis) whose(h *Happening, sub [2]int) string {
	if !h.Clause.Relative || h.Group.First <= sub[1] || strings.EqualFold(a.Tokens.Word(h.Group.First-1), "both") {
		return ""
	}
	m, ok := a.Entities.At(sub[1] - 1)
	if !ok || m.Form != entity.Name || m.Entity == entity.None || a.Entities.Entities[m.Entity].Kind == entity.Place || m.First == sub[0] {
		return ""
	}
	for t := sub[0]; t < m.First; t++ {
		if a.Tokens.Tokens[t].Tag == token.IN {
			return oneLine(a.Text[a.Tokens.Tokens[sub[1]-1].End:a.Tokens.Tokens[h.Group.First].Start])
		}
	}
	return ""
}

// narrowed leaves off what stands before a person's name and cannot belong to it: a
// plural ("… 50 dates Carl Lund died"), or, before "who", a thing ("the tribute to Carl
// Lund, who died").
func (a *Analysis) narrowed(h *Happening, sub [2]int) [2]int {
	if m, ok := a.Entities.At(sub[1] - 1); ok && h.Clause.Relative && founding[h.Group.Lemma] && m.Form == entity.Name && m.Last == sub[1] && m.First > sub[0]+1 && m.Entity != entity.None && a.Entities.Entities[m.Entity].Kind == entity.Organisation {
		return [2]int{m.First, m.Last} // "a grant to the Salt Company, which had been founded in 1865"
	}
	m, ok := a.personAt(sub[1] - 1)
	if !ok || m.Last != sub[1] || m.Title <= sub[0] || m.First-1 < sub[0] {
		return sub
	}
	ts := a.Tokens.Tokens
	if ts[m.Title-1].Tag == token.NNS {
		return [2]int{m.Title, m.Last}
	}
	if !h.Clause.Relative || a.several(sub) {
		return sub
	}
	who := sub[1]
	for who < h.Group.First && a.Tokens.Word(who) != "who" {
		who++
	}
	head := m.Title
	for head > sub[0] && ts[head-1].Tag != token.IN {
		head--
	}
	if who == h.Group.First || head-1 <= sub[0] || ts[head-1].Tag != token.IN || a.fits([2]int{sub[0], head - 1}, "he") || a.fits([2]int{sub[0], head - 1}, "they") {
		return sub
	}
	return [2]int{m.Title, m.Last}
}

// apposed is the name in an aside behind a subject that has none: "the mayor, Ann
// Lee, resigned".
func (a *Analysis) apposed(h *Happening, sub [2]int) string {
	if a.named(sub) && a.Tokens.Tokens[sub[1]-1].Tag != token.NN || sub[1]+2 >= h.Group.First || a.Tokens.Word(sub[1]) != "," || a.Tokens.Word(h.Group.First-1) != "," {
		return ""
	}
	if a.Tokens.Tokens[sub[0]].Tag == token.PRPS && a.properAside(sub[1]+1, h.Group.First-1) {
		return title.Capital(a.Tokens.Span(sub[1]+1, h.Group.First-1).In(a.Text)) // "its barge, the Ann Lee, sank"
	}
	for t := sub[0]; t < sub[1]; t++ {
		if a.Tokens.Tokens[t].Tag == token.IN && !a.fits(sub, "he") {
			return "" // "the trial of the singer's doctor, Ann Lee, began"
		}
	}
	first := sub[1] + 1
	if strings.EqualFold(a.Tokens.Word(first), "the") {
		first++ // "an American hostage, the Rev. Ann Lee, …"
	}
	m, ok := a.Entities.At(h.Group.First - 2)
	if !ok || m.Form != entity.Name || m.Entity == entity.None || m.First != first && m.Title != first || m.Last != h.Group.First-1 || a.Entities.Entities[m.Entity].Kind != entity.Person {
		return ""
	}
	return a.short(m.Entity, "")
}

// properAside reports a name, with "the" before it or without: "the Third Mainland crossing".
func (a *Analysis) properAside(first, last int) bool {
	if first < last && strings.EqualFold(a.Tokens.Word(first), "the") {
		first++
	}
	proper := false
	for t := first; t < last; t++ {
		if !a.Tokens.Tokens[t].Tag.IsNoun() {
			return false
		}
		proper = proper || a.Tokens.Tokens[t].Tag.IsProper()
	}
	return proper && a.Tokens.Tokens[first].Tag.IsProper()
}

// subjectHead is the first noun phrase of a long subject.
func (a *Analysis) subjectHead(sub [2]int) string {
	for t := sub[0] + 1; t < sub[1]; t++ {
		if tag := a.Tokens.Tokens[t].Tag; tag == token.IN && !strings.EqualFold(a.Tokens.Word(t), "of") {
			return title.Clean(a.Tokens.Span(sub[0], t).In(a.Text))
		}
	}
	return ""
}

// definite is a noun phrase of which was spoken before: "A group" is "The group" then.
func definite(s string) string {
	if head, tail, ok := strings.Cut(s, " "); ok && (head == "A" || head == "An") {
		return "The " + tail
	}
	return s
}
