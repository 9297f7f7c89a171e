package events

import (
	"strings"

	"quoteline/timeline/extract/lexicon"
	"quoteline/timeline/extract/token"
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
		if c.End = nextFinite(d, g.Last, c.End); c.End > g.Last+1 && c.End < len(d.Tokens) && d.Tokens[c.End].Tag.IsFinite() && d.Tokens[c.End-1].Tag == token.PRP {
			c.End-- // "By a lease made on 3 May it let the lodge"
		} // "a forecast issued at noon had warned"
	}
	j := g.First - 1
	for j >= s.First && (d.Tokens[j].Tag == token.RB || d.Tokens[j].Tag == token.RBR || adverb[strings.ToLower(d.Word(j))]) {
		j--
	}
	if j >= s.First && (d.Tokens[j].Tag == token.WDT || d.Tokens[j].Tag == token.WP) {
		c.Relative = true
		j--
		if j >= s.First && d.Word(j) == "," {
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
	first = quantified(d, s, behindAnd(d, g, first, j))
	if last := chunk(d, s, j); c.Relative && last > s.First && (strings.EqualFold(d.Word(first), "no") || d.Tokens[g.Head].Rel == token.AclRelcl && int(d.Tokens[g.Head].Head) >= last && int(d.Tokens[g.Head].Head) <= j && d.Word(last-1) == "to") {
		first = last // "gave no details of the talks, which began in May", "an end to a war that has killed 90"
	}
	c.Subject = [2]int{first, j + 1}
	if tree := Subject(d, g); g.Finite && !c.Relative && object(d, s, c.Subject, tree) {
		if c.Subject = tree; tree[0] == tree[1] {
			c.Subject = joinedBehind(d, g, first, j)
		}
		return c
	}
	if first > s.First && d.Tokens[first-1].Tag == token.WPS { // "whose"
		c.Relative = true
		return c
	}
	if first > s.First {
		switch w := strings.ToLower(d.Word(first - 1)); w {
		case "as", "while", "when", "if", "because", "although", "though", "since", "after", "before", "until", "unless", "whether", "that", "once", "where", "with":
			c.Mark = w
			if w == "that" && first-2 >= s.First && d.Tokens[first-2].Tag.IsNoun() && !addressed(d, s, first-2) {
				c.End = min(c.End, nextFinite(d, g.Last, c.End))
			}
		case "had", "should", "were":
			if supposes(d, s, first-1, g.Last) {
				c.Mark = "if"
			}
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

// marks are words that the subject of a clause stands behind.
var marks = set("with as while when if because although though since after before until unless whether that once where and but or than how why which who")

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

// Behind returns the noun phrase that a participle describes whose own phrases end with the
// one that the preposition at token i begins; see overParticiple.
func Behind(d *token.Doc, i int) [2]int {
	return overParticiple(d, d.Sentences[d.Tokens[i].Sentence], i)
}

// overParticiple returns the noun phrase that a participle describes whose own phrases end
// with the one that the preposition at token i begins: "A survey" in "A survey carried out in
// March revealed". It is empty where there is none.
func overParticiple(d *token.Doc, s token.Sentence, i int) [2]int {
	const phrases = 3
	for range phrases {
		if i <= s.First || d.Tokens[i].Tag != token.IN && d.Tokens[i].Tag != token.TO {
			return [2]int{}
		}
		k := i - 1
		if k > s.First && d.Tokens[k].Tag == token.RP {
			k--
		}
		if k > s.First && d.Tokens[k].Tag == token.VBN {
			if k-1 == s.First && d.Tokens[k-1].Tag == token.VBG {
				return [2]int{k - 1, k} // "Sequencing completed in May showed"
			}
			if first := nounPhrase(d, s, k-1); first < k && d.Tokens[k-1].Tag.IsNoun() {
				return [2]int{first, k}
			}
			return [2]int{}
		}
		first := chunk(d, s, k)
		if !nounEnd(d, k) || first <= s.First {
			return [2]int{}
		}
		if first-2 >= s.First && d.Tokens[first-1].Tag == token.VBG && d.Tokens[first-2].Tag.IsNoun() {
			return [2]int{nounPhrase(d, s, first-2), first - 1} // "farmers ploughing a field to the east found"
		}
		i = first - 1
	}
	return [2]int{}
}

// Subject returns the noun phrase that the tree gives a group for its subject,
// without what follows its head, but a name and what "of" joins whole; it is empty where that is none, or
// a pronoun.
func Subject(d *token.Doc, g *Group) [2]int {
	s := d.Sentences[d.Tokens[g.First].Sentence]
	for i := g.First - 1; i >= s.First && i > g.First-reach; i-- {
		if t := d.Tokens[i]; int(t.Head) == g.Head && (t.Rel == token.Nsubj || t.Rel == token.NsubjPass) {
			if t.Tag.IsNoun() {
				end := i + 1
				for end < g.First && d.Tokens[end].Rel == token.Flat && int(d.Tokens[end].Head) == i {
					end++
				}
				if end < g.First && d.Word(end) == "of" {
					end = ofEnd(d, end, g.First)
				} else if k := g.First - 1; end < k && d.Tokens[end].Tag == token.CC && d.Tokens[k].Rel == token.Conj && int(d.Tokens[k].Head) == i && nounPhrase(d, s, k) <= i {
					end = k + 1 // "On 3 May, Lee and Roe left"
				}
				first := chunk(d, s, i)
				if first < i && year(d.Word(first)) && d.Tokens[first].Tag == token.CD {
					first++ // "In 1988 farmers ploughing a field found"
				} else if first > s.First && governing[strings.ToLower(d.Word(first-1))] {
					return [2]int{} // "was founded under the name Acme and moved to Oslo"
				}
				return [2]int{first, end}
			}
			break
		}
	}
	return [2]int{}
}

// ofEnd returns the token behind the noun phrase that the "of" at token i joins to the one before
// it; i where that has no noun.
func ofEnd(d *token.Doc, i, last int) int {
	for k := i + 1; k < last; k++ {
		switch t := d.Tokens[k].Tag; {
		case t.IsNoun() && (k+1 == last || !d.Tokens[k+1].Tag.IsNoun() && d.Tokens[k+1].Tag != token.POS):
			return k + 1
		case !t.IsNoun() && t != token.DT && t != token.JJ && t != token.CD && t != token.POS && t != token.PRPS:
			return i
		}
	}
	return i
}

// governing are prepositions that begin no clause.
var governing = set("under in on at by from of to into through during against between among over")

// quantifiers are words that say how exact the number behind them is.
var quantifiers = set("about around over under nearly almost roughly approximately some only")

// quantified takes in what stands before the number of a noun phrase: "at least
// six", "more than forty", "about 200".
func quantified(d *token.Doc, s token.Sentence, first int) int {
	w := func(i int) string {
		if i < s.First {
			return ""
		}
		return strings.ToLower(d.Word(i))
	}
	if w(first-1) == "not" && first-1 == s.First {
		return first - 1 // "Not a cent has been repaid"
	}
	if here := w(first); (here == "least" || here == "most") && w(first-1) == "at" {
		return first - 1
	}
	if d.Tokens[first].Tag != token.CD {
		return first
	}
	switch w(first-2) + " " + w(first-1) {
	case "at least", "at most", "up to", "more than", "less than", "fewer than":
		return first - 2
	case "many as", "few as", "much as":
		if w(first-3) == "as" {
			return first - 3
		}
	}
	if quantifiers[w(first-1)] {
		return first - 1
	}
	return first
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

// nextFinite returns the first finite verb in [i, end), or end.
func nextFinite(d *token.Doc, i, end int) int {
	for ; i < end; i++ {
		if d.Tokens[i].Tag.IsFinite() {
			return i
		}
	}
	return end
}

// Aside returns the noun phrase that an aside with the verb group g describes:
// "Lee" in "Lee, wanted since fleeing in 2019, …". It is empty where g stands in
// no aside.
func Aside(d *token.Doc, g *Group) [2]int {
	s := d.Sentences[d.Tokens[g.First].Sentence]
	for k := g.First - 1; k > s.First && k > g.First-reach; k-- {
		if d.Tokens[k].Tag.IsFinite() {
			break
		}
		if d.Word(k) == "," && nounEnd(d, k-1) {
			return [2]int{nounPhrase(d, s, k-1), k}
		}
	}
	return [2]int{}
}

// Described returns the noun phrase that a participle right behind it, or behind
// it and a comma, describes: "the doctor" in "a suit against the doctor charged
// with murder". It is empty where the participle stands elsewhere.
func Described(d *token.Doc, g *Group) [2]int {
	s := d.Sentences[d.Tokens[g.First].Sentence]
	j := g.First - 1
	for j > s.First && d.Tokens[j].Tag == token.RB {
		j--
	}
	behind := j > s.First && d.Word(j) == "," && g.participle(d)
	if behind {
		j--
	}
	if j < s.First || !d.Tokens[j].Tag.IsNoun() {
		return [2]int{}
	}
	if behind && g.Lemma == "bear" && !d.Tokens[j].Tag.IsProper() {
		return [2]int{chunk(d, s, j), j + 1} // "two daughters and a son, born last month"
	}
	first := nounPhrase(d, s, j)
	if behind && afterAside(d, s, j+1) {
		return [2]int{s.First, asideStart(d, s, j+1)} // "Ann Lee, the mayor of Oslo, elected in 1924, …"
	}
	if behind && first == s.First {
		return [2]int{first, j + 1} // "Her book on metals, published in 1924, …"
	}
	if c := chunk(d, s, j); behind || !d.Tokens[j].Tag.IsProper() && d.Tokens[c].Tag != token.CD || hasAnd(d, first, j) {
		return [2]int{c, j + 1}
	}
	return [2]int{first, j + 1} // "a poll of ten countries published in May", "advice on the war with Vesh given by Lee"
}

// hasAnd reports a conjunction among tokens [first, last).
func hasAnd(d *token.Doc, first, last int) bool {
	for ; first < last; first++ {
		if d.Tokens[first].Tag == token.CC {
			return true
		}
	}
	return false
}

// namedOne returns where the name begins that the comma at j ends, where it says who
// one of several is: "three were hurt; one, Ann Lee, died". It is -1 where it does not.
func namedOne(d *token.Doc, s token.Sentence, j int) int {
	k := j
	for k > s.First && d.Tokens[k-1].Tag.IsProper() {
		k--
	}
	if k == j || k-2 < s.First || d.Word(k-1) != "," {
		return -1
	}
	of := k - 2
	if w := d.Word(of); (w == "them" || w == "these") && of-2 >= s.First && d.Word(of-1) == "of" {
		of -= 2 // "the last of them, Ann Lee, came"
	}
	switch strings.ToLower(d.Word(of)) {
	case "one", "another", "other", "first", "second", "third", "last":
		return k
	}
	return -1
}

// asideStart returns the comma that opens the aside which the comma at j
// closes ("Trump, who once vowed that, conceded"), or -1.
func asideStart(d *token.Doc, s token.Sentence, j int) int {
	const longest = 30
	for k := j - 1; k > s.First && k > j-longest; k-- {
		if d.Word(k) != "," {
			continue
		}
		if aged := beforeAge(d, s, k); aged < k {
			return aged + 1 // "Ann Lee, 41, a clerk, left"
		}
		if p := d.Tokens[k-1]; !p.Tag.IsNoun() && p.Tag != token.PRP {
			return -1
		}
		return k
	}
	return -1
}

// predicateEnd returns the token after what the group says: at the sentence's
// end, or at a mark or a word that begins another clause.
func predicateEnd(d *token.Doc, s token.Sentence, g *Group) int {
	s.Last = min(s.Last, g.Last+reach)
	quoted := false
	for i := g.Last; i < s.Last; i++ {
		t, w := d.Tokens[i], d.Word(i)
		if t.Kind == token.Quote {
			quoted = !quoted
			if quoted && i > 0 && d.Word(i-1) == "," {
				return i - 1
			}
			continue
		}
		if quoted {
			continue
		}
		if w == "–" && i+1 < s.Last && d.Tokens[i-1].Kind == token.Number && d.Tokens[i+1].Kind == token.Number && d.Tokens[i-1].End == t.Start {
			continue // "after a 3–1 loss"
		}
		if k := bracketed(d, s, i); k > i {
			i = k
			continue
		}
		switch w {
		case ";", ":", "—", "–", "--", "(", ")", "...", "…", "|":
			return i
		case ",":
			if k := renamed(d, s, i); k > i {
				i = k - 1
			} else if !listComma(d, s, i) {
				return max(g.Last, beforeOpened(d, s, i))
			}
		case ".", "!", "?":
			return i
		case "-":
			if i > 0 && t.Start > d.Tokens[i-1].End { // for a dash
				return i
			}
		}
		if t.Tag == token.CC && (clauseBehind(d, s, i) || g.Past && nowBehind(d, s, i)) {
			return i
		}
	}
	return s.Last
}

// beforeOpened returns where the clause begins whose subject the comma at i parts from its verb
// with an aside: at "after" in "after Lund, under pressure at home, resigned". It is i where none
// does.
func beforeOpened(d *token.Doc, s token.Sentence, i int) int {
	const longest = 30 // tokens
	first := nounPhrase(d, s, i-1) - 1
	if first <= s.First || first >= i-1 || !opens[strings.ToLower(d.Word(first))] {
		return i
	}
	for k := i + 1; k+1 < min(s.Last, i+longest); k++ {
		if d.Word(k) == "," {
			if d.Tokens[k+1].Tag.IsFinite() {
				return first
			}
			break
		}
	}
	return i
}

// opens are words that join a clause to the one before it.
var opens = set("after before as while when because since until although though")

// renamed returns the token after the comma at the end of a name that says what the noun
// before the comma at i is called, "bought its rival, Tolland Tools, for £1 million", or
// the end of the sentence there; i where that is no such name.
func renamed(d *token.Doc, s token.Sentence, i int) int {
	const longest = 5 // tokens
	if i == 0 || d.Tokens[i-1].Tag != token.NN || calendar[strings.ToLower(d.Word(i-1))] {
		return i
	}
	k := i + 1
	if k < s.Last && strings.EqualFold(d.Word(k), "the") {
		k++
	}
	first := k
	for k < s.Last && k-first <= longest && d.Tokens[k].Tag.IsProper() && !calendar[strings.ToLower(d.Word(k))] {
		k++
	}
	if k == first || k >= s.Last || d.Tokens[first].Rel != token.Appos && d.Tokens[k-1].Rel != token.Appos {
		return i
	}
	switch w := d.Word(k); {
	case w == "." || w == ";" || w == "," && k+1 < s.Last && d.Tokens[k+1].Tag == token.DT:
		return k
	case w == "," && k+1 < s.Last && (d.Tokens[k+1].Tag == token.IN || d.Tokens[k+1].Tag == token.TO):
		return k + 1
	}
	return i
}

// bracketed returns the end of the bracket at i that is a part of a name: "the Theatres
// (Safety) Act"; i where it is none.
func bracketed(d *token.Doc, s token.Sentence, i int) int {
	if d.Word(i) != "(" || i == s.First || !d.Tokens[i-1].Tag.IsProper() {
		return i
	}
	k := i + 1
	for k < s.Last && d.Tokens[k].Tag.IsProper() {
		k++
	}
	if k == i+1 || k+1 >= s.Last || d.Word(k) != ")" || !d.Tokens[k+1].Tag.IsProper() {
		return i
	}
	return k
}

// clauseBehind reports a conjunction with a subject and its finite verb behind it.
func clauseBehind(d *token.Doc, s token.Sentence, i int) bool {
	const near = 12 // tokens
	for k := i + 1; k < min(s.Last, i+near); k++ {
		switch t := d.Tokens[k]; {
		case t.Rel == token.Nsubj || t.Rel == token.NsubjPass:
			verb := int(t.Head)
			return verb > k && verb < s.Last && d.Tokens[verb].Tag.IsVerb() && t.Tag != token.WDT && t.Tag != token.WP
		case t.Tag.IsVerb(), t.Tag == token.WDT, t.Tag == token.WP, d.Word(k) == ",":
			return false
		}
	}
	return false
}

// nowBehind reports a conjunction with a present "is" or "has" behind it, which tells of
// another time: "was sold in 1971 and is now a park".
func nowBehind(d *token.Doc, s token.Sentence, i int) bool {
	if i+1 >= s.Last || d.Tokens[i+1].Tag != token.VBZ && d.Tokens[i+1].Tag != token.VBP {
		return false
	}
	w := auxiliary(strings.ToLower(d.Word(i + 1)))
	return w == "be" || w == "have"
}

// calendar are words for days, which are no members of a list with what comes
// after their comma.
var calendar = set("today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday")

// listComma reports a comma inside a list of things: "a, b and c".
func listComma(d *token.Doc, s token.Sentence, i int) bool {
	if i+1 >= s.Last || calendar[strings.ToLower(d.Word(i-1))] || !d.Tokens[i-1].Tag.IsNoun() && d.Tokens[i-1].Tag != token.CD && d.Tokens[i-1].Tag != token.JJ {
		return false
	}
	for k := i + 1; k < s.Last && k < i+12; k++ {
		t := d.Tokens[k].Tag
		if t == token.CC && d.Word(k) != "but" {
			// A verb right behind the "and" joins clauses instead.
			return k > i+1 && k+1 < s.Last && !d.Tokens[k+1].Tag.IsVerb() || k == i+1 && k+1 < s.Last && nounish(d, k+1) && !verbSoon(d, s, k+1)
		}
		if t.IsVerb() || t == token.MD || t == token.WDT || t == token.WP || t == token.IN && d.Word(k) != "of" {
			return false
		}
	}
	return false
}

func nounish(d *token.Doc, i int) bool {
	t := d.Tokens[i].Tag
	return t.IsNoun() || t == token.DT || t == token.JJ || t == token.CD || t == token.PRPS
}

func verbSoon(d *token.Doc, s token.Sentence, i int) bool {
	for k := i; k < s.Last && k < i+6; k++ {
		if d.Tokens[k].Tag.IsFinite() {
			return true
		}
	}
	return false
}
