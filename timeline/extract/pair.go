package extract

import (
	"strings"

	"quoteline/timeline/extract/entity"
)

// couples are plurals that stand for people named before: "both leaders".
var couples = wordSet("leaders presidents men women ministers politicians candidates chancellors lawyers suspects defendants brothers sisters two")

// pair returns the two people that a subject like "both leaders" stands for: those
// that the last sentences before it name, where they name two and no more.
func (a *Analysis) pair(sub [2]int) (people [2]int, ok bool) {
	if n := sub[1] - sub[0]; n < 2 || n > 3 || !couples[strings.ToLower(a.Tokens.Word(sub[1]-1))] {
		return people, false
	}
	known := false // "two men" alone are others
	for t := sub[0]; t < sub[1]-1; t++ {
		switch strings.ToLower(a.Tokens.Word(t)) {
		case "both", "the":
			known = true
		case "two":
		default:
			return people, false
		}
	}
	if !known {
		return people, false
	}
	const (
		back = 6   // sentences
		far  = 400 // tokens
	)
	n, in := 0, int(a.Tokens.Tokens[sub[0]].Sentence)
	for si := in; si >= max(0, in-back) && n < len(people); si-- {
		s := a.Tokens.Sentences[si]
		for t := max(s.First, sub[0]-far); t < min(s.Last, sub[0]); t++ {
			m, named := a.Entities.At(t)
			if !named || m.First != t || m.Entity == entity.None || a.Entities.Entities[m.Entity].Kind != entity.Person ||
				n > 0 && people[0] == m.Entity || n > 1 && people[1] == m.Entity {
				continue
			}
			if n == len(people) {
				return people, false
			}
			people[n] = m.Entity
			n++
		}
	}
	return people, n == len(people)
}
