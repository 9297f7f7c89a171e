package events

import (
	"strings"

	"quoteline/timeline/extract/token"
)

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
		if k > s.First && (d.Tokens[k].Tag == token.VBN || d.Tokens[k].Tag == token.VBG && d.Tokens[k-1].Tag == token.NNS) { // "people living below a dam were told"
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

// overGerund returns the noun phrase that a preposition joins a gerund to whose object begins at token
// first: "talks" in "talks on extending a truce broke up". It is empty where there is none.
func overGerund(d *token.Doc, s token.Sentence, first int) (none [2]int) {
	if first-3 < s.First || d.Tokens[first-1].Tag != token.VBG || d.Tokens[first-2].Tag != token.IN || !d.Tokens[first-3].Tag.IsNoun() || marks[strings.ToLower(d.Word(first-2))] {
		return none
	}
	return [2]int{nounPhrase(d, s, first-3), first - 2}
}

// Subject returns the noun phrase that the tree gives a group for its subject,
// without what follows its head, but a name and what "of" joins whole; it is empty where that is none, or
// a pronoun.
func Subject(d *token.Doc, g *Group) [2]int {
	s := d.Sentences[d.Tokens[g.First].Sentence]
	for i := g.First - 1; i >= s.First && i > g.First-reach; i-- {
		if t := d.Tokens[i]; int(t.Head) == g.Head && (t.Rel == token.Nsubj || t.Rel == token.NsubjPass) {
			if d.Tokens[i+1].Tag == token.CC && i+2 == g.First {
				return [2]int{} // "joined the Artists' Union and travelled"
			}
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

// Quantified returns where the noun phrase at token first begins with what stands before its number:
// "at least six", "more than forty", "about 200".
func Quantified(d *token.Doc, first int) int {
	s := d.Sentences[d.Tokens[first].Sentence]
	w := func(i int) string {
		if i < s.First {
			return ""
		}
		return strings.ToLower(d.Word(i))
	}
	if w(first-1) == "both" && d.Tokens[first-1].Tag == token.CC || w(first-1) == "not" && first-1 == s.First {
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
