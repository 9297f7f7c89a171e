package events

import (
	"strings"

	"quoteline/timeline/extract/lexicon"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/wordlist"
)

// reach bounds how far from its verb a clause is looked at, in tokens: no
// writer's clause is as long, and what is no writing must not take quadratic time.
const reach = 200

// Clause is a verb group with its subject and the end of its predicate.
type Clause struct {
	Subject  [2]int // tokens, half-open; equal where there is none of its own
	Relative bool   // the subject is who, which or that, and Subject what it stands for
	End      int    // token after the predicate
	Mark     string // the word that makes it a subordinate clause: "as", "if"; "" where none
}

// ClauseOf reads the clause of a group from tags, which are surer than trees; once, since
// many rules ask for it.
func ClauseOf(d *token.Doc, g *Group) Clause {
	if g.clause == nil {
		c := readClause(d, g)
		g.clause = &c
	}
	return *g.clause
}

func readClause(d *token.Doc, g *Group) Clause {
	s := d.Sentences[d.Tokens[g.First].Sentence]
	c := Clause{End: predicateEnd(d, s, g)}
	if g.participle(d) && !g.Finite {
		if c.End = d.NextFinite(g.Last, c.End); c.End > g.Last+1 && c.End < len(d.Tokens) && d.Tokens[c.End].Tag.IsFinite() && d.Tokens[c.End-1].Tag == token.PRP {
			c.End-- // "By a lease made on 3 May it let the lodge"
		} // "a forecast issued at noon had warned"
	}
	j := g.First - 1
	for j >= s.First && (d.Tokens[j].Tag == token.RB || d.Tokens[j].Tag == token.RBR || adverb[strings.ToLower(d.Word(j))]) {
		j--
	}
	if j > s.First && reflexive[d.Word(j)] && d.Tokens[j-1].Tag.IsNoun() {
		j-- // "Lee himself had left"
	}
	if j >= s.First && (d.Tokens[j].Tag == token.WDT || d.Tokens[j].Tag == token.WP) {
		c.Relative = true
		j--
		if k := beforeAge(d, s, j); k < j {
			j = k // "Ann Lee, 61, who has run the park"
		} else if j >= s.First && d.Word(j) == "," {
			j--
		}
	} else if j > s.First && d.Word(j) == "," {
		if k := namedOne(d, s, j); k >= 0 {
			c.Subject = [2]int{k, j}
			return c
		} else if k := asideStart(d, s, j); k >= 0 {
			j = k - 1
		}
	}
	if j > s.First+1 && d.Word(j) == ")" {
		j = beforeBracket(d, s, j) // "Application 12 (two dwellings) was refused"
	}
	first := nounPhrase(d, s, j)
	if first > j {
		if g.Finite && j == g.First-1 && j >= s.First && d.Tokens[j].Tag == token.VBG && (j == s.First || d.Tokens[j-1].Tag == token.CC) {
			c.Subject = [2]int{j, j + 1} // "Digging began"
		}
		return c
	}
	if w := strings.ToLower(d.Word(first)); (w == "a" || w == "an") && first-2 >= s.First && d.Word(j+1) == "," && d.Word(first-1) == "," && d.Tokens[first-2].Tag.IsProper() {
		j = first - 2 // "Lee, a maker of pumps, valves and pipes, sold …"
		first = nounPhrase(d, s, j)
	}
	if k := first - 3; k >= s.First && d.Tokens[first-2].Tag == token.VBG && reflexive[d.Word(first-1)] && nounEnd(d, k) {
		first = nounPhrase(d, s, k) // "A group calling itself the Army of Dawn claimed"
	}
	first = Quantified(d, behindAnd(d, g, first, j))
	if last := chunk(d, s, j); c.Relative && last > s.First && (strings.EqualFold(d.Word(first), "no") || d.Tokens[g.Head].Rel == token.AclRelcl && int(d.Tokens[g.Head].Head) >= last && int(d.Tokens[g.Head].Head) <= j && d.Word(last-1) == "to") {
		first = last // "gave no details of the talks, which began in May", "an end to a war that has killed 90"
	}
	c.Subject = [2]int{first, j + 1}
	if np := overGerund(d, s, first); g.Finite && !c.Relative && np[0] < np[1] {
		c.Subject, first = np, np[0]
	} else if tree := Subject(d, g); g.Finite && !c.Relative && object(d, s, c.Subject, tree) {
		if c.Subject = tree; tree[0] == tree[1] {
			c.Subject = joinedBehind(d, g, first, j)
		}
		return c
	}
	if first > s.First && d.Tokens[first-1].Tag == token.WPS { // "whose"
		c.Relative = true
		return c
	}
	if first > s.First && g.Finite && d.Tokens[first].Rel == token.OblTmod && strings.EqualFold(d.Word(first-1), "since") {
		c.Subject = Subject(d, g) // "a rover that has been there since May 2021 has found"
		return c
	}
	if first > s.First {
		switch w := strings.ToLower(d.Word(first - 1)); {
		case clauseMarks[w]:
			c.Mark = w
			if w == "that" && first-2 >= s.First && d.Tokens[first-2].Tag.IsNoun() && !addressed(d, s, first-2) {
				c.End = min(c.End, d.NextFinite(g.Last, c.End))
			}
		case (w == "had" || w == "should" || w == "were") && supposes(d, s, first-1, g.Last):
			c.Mark = "if"
		}
		if t := d.Tokens[first-1]; c.Mark == "" && !c.Relative && (t.Tag == token.IN || t.Tag == token.TO) {
			c.Subject = [2]int{} // the object of a preposition is no subject
			if g.Finite && gerund(d, s, first-1) {
				c.Subject = [2]int{first - 2, j + 1}
			} else if g.Finite {
				c.Subject = overParticiple(d, s, first-1)
			}
		}
	}
	return c
}

// behindAnd returns where the subject of g begins within the noun phrase [first, last], where an
// "and" in it joins the verb, and not what stands before it: at "the army" in "tanks shelled the
// city and the army launched an assault".
func behindAnd(d *token.Doc, g *Group, first, last int) int {
	if first == 0 || d.Tokens[first-1].Kind != token.Word || marks[strings.ToLower(d.Word(first-1))] {
		return first // it begins the clause: "while Vesh and the north condemned it"
	}
	for t := last - 1; t > first; t-- {
		if up := d.Tokens[g.Head]; d.Tokens[t].Tag == token.CC && int(d.Tokens[t].Head) == g.Head && up.Rel == token.Conj && int(up.Head) < first {
			return t + 1
		}
	}
	return first
}

// joinedBehind returns what follows the last "and" of the object [first, last] of a verb before
// the clause of g, where that begins anew: "the army" in "to quell the city and the army launched
// an assault". It is empty where nothing does.
func joinedBehind(d *token.Doc, g *Group, first, last int) [2]int {
	for t := last - 1; t > first && d.Tokens[g.Head].Rel == token.Conj; t-- {
		if n := d.Tokens[t+1].Tag; d.Tokens[t].Tag == token.CC && (n == token.DT || n == token.PRPS) {
			return [2]int{t + 1, last + 1}
		}
	}
	return [2]int{}
}

// clauseMarks make a clause a subordinate one; marks are all words that the subject of a clause stands behind.
var (
	clauseMarks = set(wordlist.Subordinators, "where with")
	marks       = set(wordlist.Subordinators, "where with and but or than how why which who")
)

var reflexive = set("itself himself herself themselves")

// addressed reports that the noun at token i ends whom a verb tells what comes: "told a
// committee that".
func addressed(d *token.Doc, s token.Sentence, i int) bool {
	const longest = 8
	for k := i; k >= s.First && k > i-longest; k-- {
		if d.Tokens[k].Tag.IsVerb() {
			switch lexicon.Lemma(d.Word(k), d.Tokens[k].Tag) {
			case "tell", "inform", "remind", "assure", "warn", "notify", "convince", "persuade":
				return true
			}
			return false
		}
	}
	return false
}

// supposes reports an auxiliary verb that stands before its subject in place of "if", at the
// start of a sentence that says what would follow: "Had the dam been inspected, …".
func supposes(d *token.Doc, s token.Sentence, aux, verb int) bool {
	if aux > s.First+1 || aux > s.First && !strings.EqualFold(d.Word(s.First), "even") || d.Word(s.Last-1) == "?" {
		return false
	}
	for k := verb + 1; k < s.Last; k++ {
		if d.Word(k) == "," {
			return true
		}
	}
	return false
}

// beforeBracket returns the token before the bracket that token j shuts; j where none opens
// near it.
func beforeBracket(d *token.Doc, s token.Sentence, j int) int {
	const longest = 30
	for k := j - 1; k > s.First && k > j-longest; k-- {
		switch d.Word(k) {
		case "(":
			return k - 1
		case ")":
			return j
		}
	}
	return j
}

// object reports that a noun phrase right behind a verb that takes no clause is
// that verb's object: "attacks" in "the plan to end attacks failed". Subject, where
// the tree has one, is no part of it then.
func object(d *token.Doc, s token.Sentence, np, subject [2]int) bool {
	at := np[0] - 1
	if at < s.First || !d.Tokens[at].Tag.IsVerb() || subject[0] < np[1] && np[0] < subject[1] {
		return false
	}
	w := lexicon.Lemma(d.Word(at), d.Tokens[at].Tag)
	return !reporting[w] && !intensional[w] && !Commentary[w] && !taking[w] && auxiliary(strings.ToLower(d.Word(at))) == ""
}

// taking are verbs that a clause without "that" follows, beside those that report
// and think.
var taking = set("see find hear learn discover realize understand ensure decide agree promise pledge let make help notice remember forget insist conclude")
