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
	if np := a.behindDate(g); c.Subject[0] == c.Subject[1] && np[0] < np[1] {
		c.Subject = np
	}
	return c
}

// begun returns where the subject of a clause begins: of a relative one that says that something
// began or went on, at the last noun phrase that names a happening, as "rallies" in "killed four
// at rallies that began in May".
func (a *Analysis) begun(g *events.Group, c events.Clause) int {
	if c.Relative && beginning[g.Lemma] {
		for t := c.Subject[1] - 1; t > c.Subject[0]; t-- {
			if m := a.Events.At[t]; m >= 0 && a.Events.Mentions[m].Group < 0 {
				return max(c.Subject[0], events.Chunk(a.Tokens, t))
			}
		}
	}
	return c.Subject[0]
}

// beginning are verbs of which the subject is a happening.
var beginning = wordSet("begin start erupt break occur happen end flare resume")

// beforeClause reports an expression that says when, and is no part of what follows it: behind a
// preposition, or at the start of its sentence, as "last week".
func (a *Analysis) beforeClause(x int) bool {
	first, ts := a.Timexes[x].First, a.Tokens.Tokens
	if (deictic[strings.ToLower(a.Tokens.Word(first))] || a.Timexes[x].Rule == "dates/away") && first == a.Tokens.Sentences[ts[first].Sentence].First {
		return true
	}
	return first > 0 && (ts[first-1].Tag == token.IN || a.Timexes[x].Part)
}

// timexOver returns the expression that token t is in.
func (a *Analysis) timexOver(t int) (int, bool) {
	i := a.timexesFrom(t+1) - 1
	return i, i >= 0 && a.Timexes[i].First <= t && t < a.Timexes[i].Last
}

// behindDate returns the noun phrase, with its own phrases, between a date that the sentence's first
// phrase ends with and its first verb, the group g: "residents near Oslo" in "In January residents
// near Oslo complained", "Judge Roe" in "At a hearing on 11 July 2019 Judge Roe allowed". It is empty
// where there is none.
func (a *Analysis) behindDate(g *events.Group) (none [2]int) {
	const near = 24 // tokens
	ts := a.Tokens.Tokens
	s := a.Tokens.Sentences[ts[g.First].Sentence]
	if !g.Finite || ts[s.First].Tag != token.IN || g.First > s.First+near || finite(a.Tokens, s.First, g.First) {
		return none
	}
	x := a.timexesFrom(s.First)
	if x == len(a.Timexes) || a.Timexes[x].Last >= g.First || a.Timexes[x].First < s.First+1 || a.Timexes[x].When.IsZero() {
		return none
	}
	first := a.Timexes[x].Last
	if !ts[first].Tag.IsNoun() && ts[first].Tag != token.DT && ts[first].Tag != token.PRPS || !ts[g.First-1].Tag.IsNoun() {
		return none
	}
	for t := first; t < g.First; t++ {
		if tag := ts[t].Tag; tag.IsVerb() || tag == token.PunctTag || tag == token.CC || tag == token.PRP || tag == token.WDT || tag == token.WP {
			return none
		}
	}
	return [2]int{first, g.First}
}

// placed returns the subject of the verb group g that was taken for one phrase with what a
// preposition at the start of the sentence governs: "Vesh" in "Under the treaty Vesh kept the
// pans", "cholera" in "In 1880 cholera broke out". It is empty where there is none.
func (a *Analysis) placed(g *events.Group) (none [2]int) {
	ts := a.Tokens.Tokens
	first := a.Tokens.Sentences[ts[g.First].Sentence].First
	if !g.Finite || g.First < first+3 || ts[first].Tag != token.IN || !ts[g.First-1].Tag.IsNoun() {
		return none
	}
	sub := events.NounPhrase(a.Tokens, g.First-1)
	if sub[0] != first+1 {
		return none
	}
	if x, ok := a.timexFrom(sub[0]); ok && a.Timexes[x].Last < sub[1] {
		if t := ts[a.Timexes[x].Last].Tag; t.IsNoun() || t == token.JJ {
			return [2]int{a.Timexes[x].Last, sub[1]}
		}
	}
	k := sub[1]
	for k > sub[0] && ts[k-1].Tag.IsProper() {
		k--
	}
	if k == sub[1] || k-2 < sub[0] || ts[k-1].Tag != token.NN || ts[sub[0]].Tag != token.DT {
		return none
	}
	return [2]int{k, sub[1]}
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
	if a.Tokens.Tokens[at-1].Tag == token.IN {
		return events.Behind(a.Tokens, at-1) // "Records obtained on 24 October show"
	}
	if np := a.asideName(at - 1); np[0] < np[1] {
		return np // "The minister, Ann Lee, yesterday told"
	}
	return events.NounPhrase(a.Tokens, at-1)
}

// asideName returns the full name between the comma at token i and the one before it; it is
// empty where something else stands there.
func (a *Analysis) asideName(i int) (none [2]int) {
	k := i
	for k > 0 && a.Tokens.Tokens[k-1].Tag.IsProper() {
		k--
	}
	if i-k < 2 || i-k > longestName || k == 0 || a.Tokens.Word(i) != "," || a.Tokens.Word(k-1) != "," {
		return none
	}
	return [2]int{k, i}
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

// passives returns the passive that a participle goes on with in a list: "was damaged in 1917,
// restored in 1926 and cleared in 1941"; nil where there is none.
func (a *Analysis) passives(g *events.Group) *events.Group {
	ts := a.Tokens.Tokens
	for up := g; ts[up.Head].Rel == token.Conj && ts[up.Head].Tag == token.VBN; {
		o := a.Events.GroupAt(int(ts[up.Head].Head))
		if o == nil || o.First >= up.First || !o.Passive {
			return nil
		}
		if o.Finite {
			return o
		}
		up = o
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
		if up := a.passives(g); up != nil {
			return a.clause(up).Subject
		}
		if up := a.Events.GroupAt(int(ts[g.Head].Head)); ts[g.First].Tag == token.VBG && g.Passive && ts[g.Head].Rel == token.Advcl && up != nil && up.Finite && up.First > g.Last {
			return a.clause(up).Subject // "after being told of it, Lee left"
		}
		if sub := events.Described(a.Tokens, g); !g.Infinitive && sub[0] < sub[1] {
			return sub
		}
		own := h.Clause.Subject[0] < h.Clause.Subject[1]
		if up := a.Events.GroupAt(int(ts[g.Head].Head)); ts[g.Head].Tag == token.VBG && ts[g.Head].Rel == token.Advcl && up != nil && up.Finite && (!own || g.First > up.Last && a.Tokens.Word(g.First-1) == ",") {
			if c := a.clause(up); c.Subject[0] < c.Subject[1] {
				return c.Subject // "the firm sold its mine, raising five million"
			}
		}
		if own {
			return h.Clause.Subject
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
