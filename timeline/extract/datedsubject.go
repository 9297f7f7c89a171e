package extract

import (
	"strings"

	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/token"
)

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
	first, end := a.Timexes[x].Last, g.First
	if k := end - 1; a.Tokens.Word(k) == "," { // "During the night of 3 May engineers, working under fire, laid"
		for k--; k > first && a.Tokens.Word(k) != ","; k-- {
		}
		if ts[k+1].Tag == token.VBG || ts[k+1].Tag == token.VBN {
			end = k
		}
	}
	if end <= first {
		return none
	}
	number := first
	for number < end && ts[number].Tag != token.CD {
		number++
	}
	if number == end || events.Quantified(a.Tokens, number) != first { // "At least 200 people"
		number = first
	}
	if t := ts[number].Tag; !t.IsNoun() && t != token.DT && t != token.PRPS && t != token.CD && a.Tokens.Word(number) != "most" || !ts[end-1].Tag.IsNoun() {
		return none
	}
	for t := number; t < end; t++ {
		if tag := ts[t].Tag; tag.IsVerb() || tag == token.PunctTag || tag == token.CC || tag == token.PRP || tag == token.WDT || tag == token.WP {
			return none
		}
	}
	return [2]int{first, end}
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
		if t := ts[a.Timexes[x].Last].Tag; t.IsNoun() || t == token.JJ || t == token.CD { // "In March two men"
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
