package events

import (
	"strings"

	"quoteline/timeline/extract/token"
)

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
	if !behind && first-2 >= s.First && d.Word(first-1) == "," && d.Tokens[first-2].Tag.IsProper() && (d.Word(first) == "a" || d.Word(first) == "an") {
		return [2]int{nounPhrase(d, s, first-2), first - 1} // "Sen. Ann Lee, a Democrat first elected in 2014, left"
	}
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
