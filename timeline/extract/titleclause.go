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
