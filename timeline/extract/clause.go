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
// verb it is joined to, or that the tree gives it, where none stands before it. It is read once,
// since many rules ask for it.
func (a *Analysis) clause(g *events.Group) events.Clause {
	if c, ok := a.clauses[g.Head]; ok {
		return c
	}
	if a.clauses == nil {
		a.clauses = make(map[int]events.Clause, len(a.Events.Groups))
	}
	c := a.readClause(g)
	a.clauses[g.Head] = c
	return c
}

func (a *Analysis) readClause(g *events.Group) events.Clause {
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
	if c.Relative && c.Subject[0]-2 >= 0 && strings.EqualFold(a.Tokens.Word(c.Subject[0]), "the") && a.Tokens.Word(c.Subject[0]-1) == "," {
		if m, ok := a.personAt(c.Subject[0] - 2); ok && m.Last == c.Subject[0]-1 && a.Tokens.Word(c.Subject[1]) == "," {
			c.Subject = [2]int{m.First, m.Last} // "Ann Lee, the envoy, who opened the talks"
		}
	}
	if np := a.toldMore(c); np[0] < np[1] {
		c.Subject = np
	}
	c.Subject[0] = a.begun(g, c)
	if x, ok := a.timexOver(c.Subject[0]); ok && a.Timexes[x].Last < c.Subject[1] && a.beforeClause(x) {
		if t := a.Tokens.Tokens[a.Timexes[x].Last].Tag; t.IsNoun() || t == token.PRP || t == token.PRPS || t == token.DT || t == token.CD || t == token.JJ {
			c.Subject[0] = a.Timexes[x].Last // "In 1881 Ann Lee sold the mill", "Between 1881 and 1885 cheques were drawn"
		}
	}
	if np := a.placed(g); np[0] < np[1] {
		c.Subject = np
	}
	if np := a.overContact(g); np[0] < np[1] {
		c.Subject, c.Relative = np, false
	}
	if c.Subject[0] == c.Subject[1] {
		c.Subject = a.overAsides(g)
	}
	if c.Subject[0] == c.Subject[1] {
		c.Subject = a.behindDate(g)
	}
	if c.Subject[0] == c.Subject[1] {
		c.Subject = a.overRelative(g)
	}
	if c.Subject[0] < c.Subject[1] {
		c.Subject[0] = events.Quantified(a.Tokens, c.Subject[0])
	}
	return c
}

// joined returns the finite verb group that one without a subject is joined to by
// a conjunction: "arrested" for "charged" in "arrested him and then charged him".
func (a *Analysis) joined(g *events.Group) *events.Group {
	ts := a.Tokens.Tokens
	first := a.Tokens.Sentences[ts[g.First].Sentence].First
	at := g.First - 1
	for at > first && (ts[at].Tag == token.RB || ts[at].Tag == token.JJ && orders[a.Tokens.Word(at)]) {
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
	if k := a.beforeRelative(at-1, first); k < at-1 {
		at = k
	} else if up := a.Events.GroupAt(int(ts[g.Head].Head)); a.Tokens.Word(at-1) == "," && ts[g.Head].Rel == token.Conj && up != nil && up.Finite && up.First < g.First {
		return up
	}
	for at--; at >= first && at > g.First-title.Max; at-- {
		if up := a.Events.GroupAt(at); up != nil && up.Finite {
			return up
		}
	}
	return nil
}

// orders are adverbs that the tagger takes for adjectives: "and last sold one in 2009".
var orders = wordSet("last first next")

// beforeRelative returns the comma that begins the relative clause which the comma at token i
// ends, not before first: that before "where" in "the plant, where toys are made, and took"; i
// where none does.
func (a *Analysis) beforeRelative(i, first int) int {
	for k := i - 1; k > first && a.Tokens.Word(i) == ","; k-- {
		if a.Tokens.Word(k) == "," {
			if t := a.Tokens.Tokens[k+1].Tag; t == token.WRB || t == token.WDT || t == token.WP {
				return k
			}
			break
		}
	}
	return i
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
