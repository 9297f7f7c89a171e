package extract

import (
	"strings"
	"unicode/utf8"

	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/lexicon"
	"quoteline/timeline/extract/title"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/wordlist"
)

// clauseTitle says who did what.
func (a *Analysis) clauseTitle(h *Happening) string {
	d := a.Tokens
	if h.Group == nil {
		return a.nounTitle(h)
	}
	sub := a.subjectOf(h)
	if sub[0] == sub[1] {
		if a.noted(h) {
			return title.Phrase(d, h.Group.First, h.Clause.End, h.Group.Last, title.Max)
		}
		return ""
	}
	if h.Clause.Subject[0] == h.Clause.Subject[1] {
		// An aside is about the name before it: "the case of Lee, freed in May".
		if m, ok := a.Entities.At(sub[1] - 1); ok && m.Form == entity.Name && m.Entity != entity.None && a.Entities.Entities[m.Entity].Kind == entity.Person && m.First > sub[0] && !a.several(sub) {
			sub = [2]int{m.First, m.Last}
		}
	}
	sub = a.narrowed(h, sub)
	who := a.subjectWords(sub)
	if owner := a.whoseIs(sub); owner != "" && h.Clause.Relative {
		who = owner + "’s " + uncapital(who) // "Ann Lee, whose body was found"
	}
	if name := a.apposed(h, sub); name != "" {
		who = name
	}
	if w := a.whose(h, sub); w != "" {
		who += w
	}
	if who == "" || utf8.RuneCountInString(who) > title.Max-20 {
		if who == "" {
			return ""
		}
		if who = a.compact(sub); utf8.RuneCountInString(who) > title.Max-20 {
			who = a.subjectHead(sub)
		}
		if who == "" {
			return ""
		}
	}
	g := h.Group
	h.Clause.End = min(h.Clause.End, a.mine(g.Last, h.Clause.End))
	if h.Clause.Relative && !a.reports(g.Head) {
		h.Clause.End = a.resumed(g.Last, h.Clause.End)
	}
	if g.Finite {
		if people := a.roll(h, who); people != "" {
			return people
		}
		if object := a.describedObject(h); object[0] < object[1] {
			return a.objectTitle(h, who, object)
		}
		first := max(a.opening(g), min(sub[1], g.First))
		if aside, end := a.beyond(h); aside[0] < aside[1] {
			if p := title.Without(d, aside, first, end, aside[1]+2, title.Max-utf8.RuneCountInString(who)-1); p != "" {
				return title.Clean(who + " " + uncapital(p))
			}
		}
		gap := a.dateGap(h, g.Last, h.Clause.End)
		p := a.phrase(gap, first, h.Clause.End, g.Last, title.Max-utf8.RuneCountInString(who)-1)
		if short := a.compact(sub); a.Tokens.Tokens[sub[0]].Tag != token.PRP && utf8.RuneCountInString(short) < utf8.RuneCountInString(who) && a.named(sub) {
			// A name in full only where it costs nothing.
			if q := a.phrase(gap, first, h.Clause.End, g.Last, title.Max-utf8.RuneCountInString(short)-1); len(q) > len(p) {
				who, p = short, q
			}
		}
		if p == "" {
			if who = a.subjectHead(sub); who != "" {
				p = a.phrase(gap, first, h.Clause.End, g.Last, title.Max-utf8.RuneCountInString(who)-1)
			}
		}
		if p == "" {
			return ""
		}
		return title.Clean(who + " " + uncapital(p))
	}
	if g.Passive && !events.Intransitive[g.Lemma] && !events.Reaches(d, g) {
		first := g.Head
		if at := a.opening(g); at < g.First {
			first = at
		}
		return join(who+" "+a.was(sub)+" ", uncapital(a.phrase(a.dateGap(h, g.Last, h.Clause.End), first, h.Clause.End, g.Last, title.Max-utf8.RuneCountInString(who+a.was(sub))-2)))
	}
	verb := lexicon.Past(g.Lemma)
	if first := a.opening(g); first < g.First {
		verb = oneLine(a.Tokens.Span(first, g.First).In(a.Text)) + " " + verb
	}
	rest := a.phrase(a.dateGap(h, g.Last, h.Clause.End), g.Last, h.Clause.End, g.Last, title.Max-utf8.RuneCountInString(who+verb)-2)
	return title.Clean(who + " " + verb + " " + restSmall(d, g.Last, rest))
}

// noted reports a note without a subject: "Transferred to St Anne's on 8 March.", "Spoke
// with Lee today."
func (a *Analysis) noted(h *Happening) bool {
	g, s := h.Group, a.Tokens.Sentences[h.Sentence]
	if g.First != s.First || g.Head != s.First || h.Said != nil || a.Tokens.Word(s.Last-1) != "." {
		return false
	}
	tag := a.Tokens.Tokens[g.Head].Tag
	return (tag == token.VBD || tag == token.VBN) && !finite(a.Tokens, g.Last, s.Last)
}

// mine returns where in the tokens [first, last) a clause begins in which somebody says
// "I", whom the headline names: "was killed when I was six", "went down myself".
func (a *Analysis) mine(first, last int) int {
	ts := a.Tokens.Tokens
	for t := first; t < last; t++ {
		switch a.Tokens.Word(t) {
		case "myself":
			return t
		case "I":
			for k := t - 1; k > first && k > t-4; k-- {
				if ts[k].Tag == token.WRB || ts[k].Tag == token.IN {
					return k
				}
			}
		}
	}
	return last
}

// resumed returns where, in the tokens [first, last) of a relative clause, the sentence goes
// on about what the clause describes, at a finite verb that nothing joins to it: at "were"
// in "the fires that broke out in May were put out"; last where it does not.
func (a *Analysis) resumed(first, last int) int {
	joins := 0
	for t := first; t < last; t++ {
		switch tag := a.Tokens.Tokens[t].Tag; {
		case tag == token.WDT || tag == token.WP || tag == token.WRB || tag == token.IN && conjunctions[strings.ToLower(a.Tokens.Word(t))] && !a.measured(t+1):
			joins++
		case !tag.IsFinite():
		case joins > 0:
			joins--
		default:
			before := t - 1
			for before > first && a.Tokens.Tokens[before].Tag == token.RB {
				before--
			}
			if p := a.Tokens.Tokens[before].Tag; before >= first && p != token.CC && p != token.PRP && p != token.EX && !p.IsVerb() && p != token.MD {
				return before + 1
			}
		}
	}
	return last
}

// subordinators join a clause to another; conjunctions do so, or compare it.
var (
	subordinators = wordSet(wordlist.Subordinators)
	conjunctions  = wordSet(wordlist.Subordinators, "than")
)

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

// was is the past of "be" that agrees with a subject.
func (a *Analysis) was(sub [2]int) string {
	if last := sub[1] - 1; last >= sub[0] && a.Tokens.Tokens[last].Tag == token.CD && a.Tokens.Word(last) != "1" && !strings.EqualFold(a.Tokens.Word(last), "one") {
		return "were"
	}
	for t := sub[0]; t < sub[1]; t++ {
		switch tag := a.Tokens.Tokens[t].Tag; {
		case tag == token.IN:
			return "was"
		case tag == token.NNS, tag == token.NNPS, tag == token.CC:
			return "were"
		}
	}
	return "was"
}

// roll names the people of a list by surname: "The talks included Lee, Kim and
// Park"; "" where the predicate is no such list or it does not fit.
func (a *Analysis) roll(h *Happening, who string) string {
	g := h.Group
	if g.Lemma != "include" && g.Lemma != "involve" && g.Lemma != "feature" {
		return ""
	}
	s := a.Tokens.Sentences[h.Sentence]
	s.Last = min(s.Last, g.Last+title.Max)
	var names []string
	seen := map[int]bool{}
	for t := g.Last; t < s.Last; t++ {
		m, ok := a.Entities.At(t)
		if !ok || m.First != t || m.Entity == entity.None || a.Entities.Entities[m.Entity].Kind != entity.Person || seen[m.Entity] {
			continue
		}
		if m.Last < s.Last && a.Tokens.Tokens[m.Last].Tag == token.POS {
			continue
		}
		seen[m.Entity] = true
		names = append(names, a.short(m.Entity, ""))
	}
	if len(names) < 3 {
		return ""
	}
	out := who + " " + oneLine(a.Tokens.Span(g.First, g.Last).In(a.Text)) + " " + strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
	if utf8.RuneCountInString(out) > title.Max {
		return ""
	}
	return title.Clean(out)
}

func restSmall(d *token.Doc, first int, s string) string {
	if s == "" || first >= len(d.Tokens) {
		return s
	}
	return title.Small(d, first, s)
}

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

// behindDash returns where a subject begins behind a day and a dash: at "Norway" in "May 9 -
// Norway".
func (a *Analysis) behindDash(sub [2]int) int {
	const longest = 5 // tokens
	for t := sub[0] + 1; t < min(sub[1]-1, sub[0]+longest); t++ {
		if w := a.Tokens.Word(t); (w == "-" || w == "–" || w == "—" || w == "--") && a.measured(t-1) {
			return t + 1
		}
	}
	return sub[0]
}

// ageless is the text of tokens sub without ages between commas: "Ann Lee, 41, and Bob Roe".
func (a *Analysis) ageless(sub [2]int) string {
	ts := a.Tokens.Tokens
	var b strings.Builder
	from := sub[0]
	for t := sub[0] + 1; t+2 < sub[1]; t++ {
		if a.Tokens.Word(t) == "," && a.Tokens.Word(t+2) == "," && ts[t+1].Tag == token.CD && ts[t+1].Rel == token.Appos {
			b.WriteString(a.Tokens.Span(from, t).In(a.Text) + " ")
			from = t + 3
		}
	}
	b.WriteString(a.Tokens.Span(from, sub[1]).In(a.Text))
	return b.String()
}

// founding are verbs of what begins an organisation.
var founding = wordSet("found establish incorporate constitute")

// ourselves is the "I" or "We" at token t of a text that is told by those it is about and does
// not name them, as filings are and memoirs; "" for any other.
func (a *Analysis) ourselves(t int) string {
	const several = 3 // sentences
	word := title.Capital(a.Tokens.Word(t))
	if word != "I" && word != "We" || a.said[t] >= 0 {
		return ""
	}
	if a.firstPerson == nil {
		a.firstPerson = map[string]int{}
		for _, s := range a.Tokens.Sentences {
			seen := map[string]bool{}
			for i := s.First; i < s.Last; i++ {
				if w := title.Capital(a.Tokens.Word(i)); a.Tokens.Tokens[i].Tag == token.PRP && (w == "I" || w == "We") && a.said[i] < 0 && !seen[w] {
					seen[w] = true
					a.firstPerson[w]++
				}
			}
		}
	}
	if a.firstPerson[word] < several {
		return ""
	}
	return word
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

// definite is a noun phrase of which was spoken before: "A group" is "The group" then.
func definite(s string) string {
	if head, tail, ok := strings.Cut(s, " "); ok && (head == "A" || head == "An") {
		return "The " + tail
	}
	return s
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
