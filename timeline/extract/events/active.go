package events

import (
	"strings"

	"quoteline/timeline/extract/lexicon"
	"quoteline/timeline/extract/token"
)

// subjected reports that the tree gives a participle a subject, as only a past
// tense has: "resigned" in "the mayor resigned", which looks the same.
func subjected(d *token.Doc, s token.Sentence, g *Group) bool {
	if g.Last < s.Last && strings.EqualFold(d.Word(g.Last), "by") {
		return false
	}
	if reporting[g.Lemma] && nounEnd(d, g.First-1) && (thatSoon(d, s, g.Last) || closing(d, s, g)) {
		return true
	}
	for i := g.First - 1; i >= s.First && i > g.First-near; i-- {
		if t := d.Tokens[i]; t.Rel == token.Nsubj && int(t.Head) == g.Head {
			return !describing(d, s, g)
		}
	}
	if Intransitive[g.Lemma] && g.First > s.First && nounEnd(d, g.First-1) && d.Tokens[g.First-1].Tag.IsNoun() && gerund(d, s, nounPhrase(d, s, g.First-1)-1) {
		return true // "and trading in the shares ceased"
	}
	if g.First > s.First && g.Last < s.Last && d.Word(g.First-1) == "," && d.Tokens[g.Last].Tag.IsProper() && alone(d, s, g) && according(d, s, g.First-1) {
		return true
	}
	if g.First > s.First && d.Word(g.First-1) == "," && afterAside(d, s, g.First-1) && (active(d, s, g) || goesOn(d, s, g)) && alone(d, s, g) {
		return true
	}
	return nounEnd(d, g.First-1) && g.First > s.First && active(d, s, g) && alone(d, s, g) || turned(d, s, g) || dayBefore(d, s, g)
}

// closing reports a verb of saying that ends a sentence behind a comma and its subject, with no
// more than the day behind it: ", British officials confirmed yesterday".
func closing(d *token.Doc, s token.Sentence, g *Group) bool {
	first := nounPhrase(d, s, g.First-1)
	if first-1 <= s.First || d.Word(first-1) != "," {
		return false
	}
	for i := g.Last; i < s.Last; i++ {
		if w := strings.ToLower(d.Word(i)); !calendar[w] && !spell[w] && w != "on" && w != "last" && w != "." {
			return false
		}
	}
	return d.Word(s.Last-1) == "."
}

// dayBefore reports a participle behind the day that stands behind its subject: "The bank
// today named Lee", "The council on Monday warned". What describes a noun follows it at
// once, and has its day behind it.
func dayBefore(d *token.Doc, s token.Sentence, g *Group) bool {
	j := g.First - 2
	if j <= s.First || !calendar[strings.ToLower(d.Word(j+1))] {
		return false
	}
	if d.Word(j) == "on" {
		j--
	}
	first := nounPhrase(d, s, j)
	if first > j || !d.Tokens[j].Tag.IsNoun() || calendar[strings.ToLower(d.Word(j))] {
		return false
	}
	if first == s.First {
		return true
	}
	t := d.Tokens[first-1].Tag
	return t != token.IN && t != token.TO && t != token.CC && !t.IsVerb()
}

// describing reports a participle that belongs to the subject of a verb behind it: "An autopsy
// performed on 15 October by Ann Lee showed …".
func describing(d *token.Doc, s token.Sentence, g *Group) bool {
	verb := d.NextFinite(g.Last, min(s.Last, g.Last+near))
	j := verb - 1
	if verb == min(s.Last, g.Last+near) || j < g.Last+1 {
		return false
	}
	first := nounPhrase(d, s, j)
	if first > j || first <= g.Last {
		return false
	}
	np := overParticiple(d, s, first-1)
	return np[0] < np[1] && np[1] == g.First
}

// goesOn reports a past tense that "and" joins to a group before any comma: "visited on 3 May and
// took photographs".
func goesOn(d *token.Doc, s token.Sentence, g *Group) bool {
	for i := g.Last; i+1 < s.Last && d.Word(i) != ","; i++ {
		if d.Tokens[i].Tag == token.CC && d.Tokens[i+1].Tag == token.VBD {
			return true
		}
	}
	return false
}

// afterAside reports the comma at j behind an aside that says who the noun phrase before it is,
// with which the sentence begins: "Ann Lee, the mayor of Oslo,".
func afterAside(d *token.Doc, s token.Sentence, j int) bool {
	k := asideStart(d, s, j)
	return k > s.First && nounPhrase(d, s, k-1) == s.First && nounEnd(d, j-1) && nounPhrase(d, s, j-1) == k+1
}

// according reports an aside that ends at the comma at j and says whose word it is: "the
// group, according to witnesses, entered Oslo".
func according(d *token.Doc, s token.Sentence, j int) bool {
	k := asideStart(d, s, j)
	return k >= 0 && k+1 < j && strings.EqualFold(d.Word(k+1), "according")
}

// turned reports a participle of a verb that needs no object, right behind the noun phrase
// that begins its sentence or its clause, as only its past tense stands: "The mill operated
// until 1911", "when the line closed".
func turned(d *token.Doc, s token.Sentence, g *Group) bool {
	if !turning[g.Lemma] && !Intransitive[g.Lemma] || g.Last < s.Last && d.Tokens[g.Last].Tag.IsNoun() || g.First <= s.First {
		return false
	}
	j := g.First - 1
	if d.Word(j) == "," {
		if k := asideStart(d, s, j); k > s.First && (d.Tokens[k+1].Tag == token.IN || names(d, k+1, j)) {
			j = k - 1 // "A second factory, at Ingrow, opened", "An engineer, Ann Lee, escaped"
		}
	}
	first := nounPhrase(d, s, j)
	if first > j {
		return false
	}
	if first == s.First || led(d, s, first) || gerund(d, s, first-1) {
		return d.Word(s.Last-1) == "." && alone(d, s, g)
	}
	if sub := overParticiple(d, s, first-1); sub[0] < sub[1] && sub[0] == s.First {
		return d.Word(s.Last-1) == "." && alone(d, s, g) // "A museum devoted to the marque opened"
	}
	switch strings.ToLower(d.Word(first - 1)) {
	case "until", "till", "when", "while", "because", "once", "where":
		return d.NextFinite(g.Last, min(s.Last, g.Last+near)) == min(s.Last, g.Last+near)
	}
	return false
}

// names reports that tokens [first, last) are proper nouns.
func names(d *token.Doc, first, last int) bool {
	for t := first; t < last; t++ {
		if !d.Tokens[t].Tag.IsProper() {
			return false
		}
	}
	return first < last
}

// led reports a noun phrase with its article that only a preposition and its own nouns stand
// before in the sentence: "On 9 August the contractor".
func led(d *token.Doc, s token.Sentence, first int) bool {
	if first < s.First+2 || d.Tokens[s.First].Tag != token.IN || d.Tokens[first].Tag != token.DT && d.Tokens[first].Tag != token.PRPS {
		return false
	}
	for i := s.First + 1; i < first; i++ {
		if t := d.Tokens[i].Tag; !t.IsNoun() && t != token.CD && t != token.DT && t != token.JJ && d.Word(i) != "," {
			return false
		}
	}
	return true
}

// gerund reports that the preposition at token i hangs on a verb in -ing that begins the
// sentence: "Trading in the shares".
func gerund(d *token.Doc, s token.Sentence, i int) bool {
	return i > s.First && d.Tokens[i].Tag == token.IN && d.Tokens[i-1].Tag == token.VBG && (i-1 == s.First || d.Tokens[i-2].Tag == token.CC)
}

// turning are verbs that tell by themselves what became of their subject.
var turning = set("increase decrease widen narrow worsen deepen intensify ease weaken rebound mount operate open close end stop start begin move return run cease double triple halve grow expand shrink merge resume reopen retire graduate flourish prosper decline sail dock survive struggle continue last change fade form split disband dissolve relocate")

// active reports that a participle has what only its past tense can have: an object
// ("the council approved the plan"), or the preposition by which it reaches one.
func active(d *token.Doc, s token.Sentence, g *Group) bool {
	if g.Last+1 >= s.Last {
		return false
	}
	if Reaches(d, g) {
		return true
	}
	if Twice[g.Lemma] {
		return false
	}
	switch d.Tokens[g.Last].Tag {
	case token.PRP:
		return true
	case token.NNP:
		return nounPhrase(d, s, g.First-1) == s.First && d.Word(s.Last-1) == "." && !calendar[strings.ToLower(d.Word(g.Last))] // "Officers located Briggs."
	case token.NN, token.NNS:
		w := strings.ToLower(d.Word(g.Last))
		return d.Tokens[g.Last].Rel == token.Obj && int(d.Tokens[g.Last].Head) == g.Head && !calendar[w] && !spell[w] // "Lee expressed regret"
	case token.DT, token.PRPS:
		for i := g.Last + 1; i < min(s.Last, g.Last+4); i++ { // "sung the next morning"
			if spell[lexicon.Lemma(d.Word(i), d.Tokens[i].Tag)] {
				return false
			}
		}
		return true
	}
	return false
}

// spell are nouns that say when, with nothing before them but "the next".
var spell = set("day night morning evening afternoon week weekend month year summer winter spring autumn season decade moment minute hour time")

// alone reports a group in a stretch without any other finite verb, up to a semicolon or "and
// we", but for those of clauses behind it that hang on a word of their own: "that", "who", "after".
func alone(d *token.Doc, s token.Sentence, g *Group) bool {
	joined := false
	for i := max(s.First, g.First-reach); i < min(s.Last, g.Last+reach); i++ {
		t := d.Tokens[i].Tag
		if i > g.Last && (d.Word(i) == ";" || t == token.CC && i+1 < s.Last && d.Tokens[i+1].Tag == token.PRP) {
			return true
		}
		if i >= g.Last && (t == token.WDT || t == token.WP || t == token.WRB || t == token.IN && (d.Word(i) == "that" || opens[d.Word(i)])) {
			joined = true
		}
		if t.IsFinite() && (i < g.First || i >= g.Last) {
			if i > g.Last && d.Tokens[i-1].Tag == token.CC {
				continue // "left Orlin and reached the pass"
			}
			if !joined {
				return false
			}
			joined = false
		}
	}
	return true
}

// thatSoon reports a clause with "that" a few words from token i on: "disclosed in
// August that".
func thatSoon(d *token.Doc, s token.Sentence, i int) bool {
	const near = 4
	for k := i; k < min(s.Last, i+near); k++ {
		if d.Tokens[k].Tag == token.IN && strings.EqualFold(d.Word(k), "that") {
			return true
		}
	}
	return false
}
