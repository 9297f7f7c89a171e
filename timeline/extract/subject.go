package extract

import (
	"strings"

	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/title"
	"quoteline/timeline/extract/token"
)

// groupAt returns the verb group that token t is in.
func (a *Analysis) groupAt(t int) *events.Group {
	if m := a.Events.At[t]; m >= 0 && a.Events.Mentions[m].Group >= 0 {
		return &a.Events.Groups[a.Events.Mentions[m].Group]
	}
	return nil
}

// clause is the clause of a verb group, with the subject that it shares with the
// verb it is joined to, or that the tree gives it, where none stands before it.
func (a *Analysis) clause(g *events.Group) events.Clause {
	c := events.ClauseOf(a.Tokens, g)
	if np := a.undatedSubject(c.Subject); np[0] < np[1] {
		c.Subject = np
	}
	if np := a.bracketed(g); np[0] < np[1] && c.Subject[0] == c.Subject[1] {
		c.Subject = np
		return c
	}
	for up, n := g, 0; g.Finite && c.Subject[0] == c.Subject[1] && n < climb; n++ {
		if up != g {
			o := events.ClauseOf(a.Tokens, up)
			c.Subject, c.Relative = o.Subject, o.Relative
			switch o.Mark {
			case "as", "while", "when": // they join the first of the two only
			default:
				c.Mark = o.Mark
			}
		}
		if c.Subject[0] == c.Subject[1] && (up.First == 0 || a.Tokens.Word(up.First-1) != ",") {
			c.Subject = events.Subject(a.Tokens, up) // behind a comma it is a participle: "Lee, excluded from the talks, …"
		}
		if up = a.joined(up); up == nil {
			break
		}
	}
	if np := a.predicated(c); np[0] < np[1] {
		c.Subject = np
	}
	if x, ok := a.timexFrom(c.Subject[0]); ok && c.Subject[0] > 0 && a.Timexes[x].Last < c.Subject[1] && (a.Tokens.Tokens[c.Subject[0]-1].Tag == token.IN || a.Timexes[x].Part) {
		if t := a.Tokens.Tokens[a.Timexes[x].Last].Tag; t.IsProper() || t == token.PRP || t == token.DT || t == token.NNS || t == token.CD {
			c.Subject[0] = a.Timexes[x].Last // "In 1881 Ann Lee sold the mill", "Between 1881 and 1885 cheques were drawn"
		}
	}
	return c
}

// predicated returns who is said to be what a relative clause is about: "Lee" in "Lee is a
// politician who served in Oslo". It is empty where that is nobody.
func (a *Analysis) predicated(c events.Clause) (none [2]int) {
	if !c.Relative || c.Subject[0] == c.Subject[1] {
		return none
	}
	ts, head := a.Tokens.Tokens, c.Subject[1]-1
	be := false
	for i := max(a.Tokens.Sentences[ts[head].Sentence].First, head-climb*4); i < c.Subject[0]; i++ {
		if int(ts[i].Head) == head && ts[i].Rel == token.Cop {
			be = true
		}
	}
	first := a.Tokens.Sentences[ts[head].Sentence].First
	if m, ok := a.Entities.At(first); be && ok && m.First == first && m.Form == entity.Name {
		return [2]int{m.First, m.Last}
	}
	return none
}

// lastNamed is the entity that a subject names last, or entity.None.
func (a *Analysis) lastNamed(sub [2]int) int {
	for t := sub[1] - 1; t >= sub[0]; t-- {
		if m, ok := a.Entities.At(t); ok && m.Entity != entity.None {
			return m.Entity
		}
	}
	return entity.None
}

// undatedSubject returns what stands before a date that was taken for a subject:
// "The firm" in "The firm early this week became …". It is empty where the subject
// is no date.
func (a *Analysis) undatedSubject(sub [2]int) [2]int {
	if sub[0] >= sub[1] {
		return [2]int{}
	}
	i := a.timexesFrom(sub[1]) - 1
	if i < 0 || a.Timexes[i].Last != sub[1] || a.Timexes[i].First > sub[0] {
		return [2]int{}
	}
	at := a.Timexes[i].First
	if first := a.Tokens.Sentences[a.Tokens.Tokens[at].Sentence].First; at <= first {
		return [2]int{}
	}
	return events.NounPhrase(a.Tokens, at-1)
}

// bracketed returns the noun phrase before a bracket in which the group g has no
// subject of its own: "Ann Lee (born 3 May 1931; died 2 June 2004)".
func (a *Analysis) bracketed(g *events.Group) [2]int {
	const longest = 20 // tokens
	s := a.Tokens.Sentences[a.Tokens.Tokens[g.First].Sentence]
	if g.First <= s.First || a.Tokens.Tokens[g.First-1].Kind != token.Punct {
		return [2]int{}
	}
	for t := g.First - 1; t > s.First && t > g.First-longest; t-- {
		switch a.Tokens.Word(t) {
		case ")":
			return [2]int{}
		case "(":
			if m, ok := a.Entities.At(t - 1); ok && m.Last == t {
				return [2]int{m.First, m.Last}
			}
			return [2]int{}
		}
	}
	return [2]int{}
}

// joined returns the finite verb group that one without a subject is joined to by
// a conjunction: "arrested" for "charged" in "arrested him and then charged him".
func (a *Analysis) joined(g *events.Group) *events.Group {
	ts := a.Tokens.Tokens
	first := a.Tokens.Sentences[ts[g.First].Sentence].First
	at := g.First - 1
	for at > first && ts[at].Tag == token.RB {
		at--
	}
	// "and in 1887 earned": the date is between them.
	if i := a.timexesFrom(at+1) - 1; at > first && i >= 0 && a.Timexes[i].Last == at+1 {
		if at = a.Timexes[i].First - 1; at > first && ts[at].Tag == token.IN {
			at--
		}
	}
	if at <= first || ts[at].Tag != token.CC {
		// "left in 1986, taught for years and died in 2011": one of a list
		if up := a.Events.GroupAt(int(ts[g.Head].Head)); at > first && a.Tokens.Word(at) == "," && (ts[g.Head].Rel == token.Conj || a.followed(g)) && (ts[g.Head].Tag == token.VBD || ts[g.First].Tag == token.VBD) && up != nil && up.Finite && up.First < g.First && ts[up.Head].Rel != token.AclRelcl {
			return up
		}
		return nil
	}
	if up := a.Events.GroupAt(int(ts[g.Head].Head)); a.Tokens.Word(at-1) == "," && ts[g.Head].Rel == token.Conj && up != nil && up.Finite && up.First < g.First {
		return up
	}
	for at--; at >= first && at > g.First-title.Max; at-- {
		if up := a.Events.GroupAt(at); up != nil && up.Finite {
			return up
		}
	}
	return nil
}

// followed reports that another past tense is joined to a clause that the tree hangs on
// the one before it: "taught" in "left in 1986, taught for years and died in 2011".
func (a *Analysis) followed(g *events.Group) bool {
	ts := a.Tokens.Tokens
	if ts[g.Head].Rel != token.Advcl {
		return false
	}
	for i := g.Last; i < min(a.Tokens.Sentences[ts[g.Head].Sentence].Last, g.Last+title.Max); i++ {
		if t := ts[i]; int(t.Head) == g.Head && t.Rel == token.Conj && t.Tag == token.VBD {
			return true
		}
	}
	return false
}

// subjectOf returns the subject of a clause, or, for a participle, that of the
// clause it hangs on.
func (a *Analysis) subjectOf(h *Happening) [2]int {
	if h.Group == nil || h.Group.Finite {
		return h.Clause.Subject
	}
	ts := a.Tokens.Tokens
	if g := h.Group; !g.Finite {
		if g.Infinitive && ts[g.Head].Rel == token.Acl {
			return [2]int{} // "the latest act to be added": it is not said that it was
		}
		if at := g.First - 1; at > 0 && (ts[at].Tag == token.PRP || ts[at].Tag == token.WDT || ts[at].Tag == token.WP) && strings.EqualFold(a.Tokens.Word(at-1), "of") {
			return [2]int{} // "212 coins, the latest of them struck in 348"
		}
		if sub := events.Described(a.Tokens, g); !g.Infinitive && sub[0] < sub[1] {
			return sub
		}
		if h.Clause.Subject[0] < h.Clause.Subject[1] {
			return h.Clause.Subject
		}
		if up := a.Events.GroupAt(int(ts[g.Head].Head)); ts[g.Head].Tag == token.VBG && ts[g.Head].Rel == token.Advcl && up != nil && up.Finite {
			if c := a.clause(up); c.Subject[0] < c.Subject[1] {
				return c.Subject // "the firm sold its mine, raising five million"
			}
		}
		if sub := events.Aside(a.Tokens, g); sub[0] < sub[1] {
			return sub
		}
	}
	for t, n := h.Token, 0; n < climb; n++ {
		up := int(ts[t].Head)
		if up == t {
			break
		}
		t = up
		if ts[t].Tag.IsNoun() || ts[t].Tag == token.PRP {
			if m, ok := a.Entities.At(t); ok {
				return [2]int{m.First, m.Last}
			}
			return [2]int{t, t + 1}
		}
		if g := a.groupAt(t); g != nil {
			if c := events.ClauseOf(a.Tokens, g); c.Subject[0] < c.Subject[1] {
				return c.Subject
			}
		}
	}
	return h.Clause.Subject
}
