package events

import (
	"strings"

	"quoteline/timeline/extract/token"
)

// happens reports that a group names something that happens or holds: not an
// auxiliary or a modal left alone, nor the bare copula, nor a participle that has
// become a preposition.
func happens(d *token.Doc, g *Group) bool {
	switch g.Lemma {
	case "be", "do", "let", "'s":
		return false
	case "have":
		return g.Finite && !to(d, g)
	case "go":
		return d.Tokens[g.Head].Tag != token.VBG || !to(d, g) || !infinitive(d, g.Last+1)
	}
	return d.Tokens[g.Head].Tag != token.MD && d.Tokens[g.Head].Rel != token.Case && !linking(d, g)
}

// to reports "have to" and "going to", which are modals before a verb.
func to(d *token.Doc, g *Group) bool {
	return g.Last < len(d.Tokens) && d.Tokens[g.Last].Tag == token.TO
}

func infinitive(d *token.Doc, i int) bool { return i < len(d.Tokens) && d.Tokens[i].Tag == token.VB }

// links lists, for participles that only join what is beside them, the words
// that follow them then: "compared with", "based in". "" stands for any word.
var links = map[string]string{
	"compare": "with to", "base": "in on at upon", "associate": "with", "couple": "with", "relate": "to", "owe": "to",
	"include": "", "concern": "", "follow": "", "surround": "", "involve": "", "regard": "", "outstand": "", "depend": "on upon", "accord": "to",
}

// linking reports such a participle.
func linking(d *token.Doc, g *Group) bool {
	next, ok := links[g.Lemma]
	if !ok || g.Finite || g.Infinitive || g.First != g.Head {
		return false
	}
	if tag := d.Tokens[g.Head].Tag; tag != token.VBG && tag != token.VBN {
		return false
	}
	if next == "" {
		return true
	}
	if g.Last >= len(d.Tokens) {
		return false
	}
	for _, w := range strings.Fields(next) {
		if strings.EqualFold(d.Word(g.Last), w) {
			return true
		}
	}
	return false
}

// modifies reports a noun that only describes the next one ("attack dog").
func modifies(d *token.Doc, i int) bool {
	return i+1 < len(d.Tokens) && d.Tokens[i+1].Sentence == d.Tokens[i].Sentence && d.Tokens[i+1].Tag.IsNoun() && d.Tokens[i].Rel == token.Compound
}

// idiom reports a bare noun between a preposition and another one or the end of
// its phrase: "in addition,", "in exchange for", "in response to".
func idiom(d *token.Doc, i int) bool {
	if i == 0 || i+1 >= len(d.Tokens) || d.Tokens[i].Tag != token.NN || d.Tokens[i-1].Tag != token.IN {
		return false
	}
	next := d.Tokens[i+1]
	return next.Tag == token.IN || next.Tag == token.TO || next.Kind != token.Word
}
