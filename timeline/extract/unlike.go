package extract

import (
	"strings"

	"quoteline/timeline/extract/token"
)

// unlike gives words that the tagger takes for nouns their tag where they can be none:
// "from the 1840s onwards", and, in a sentence without another verb, "Rovers beat City".
func unlike(d *token.Doc) {
	ts := d.Tokens
	for _, s := range d.Sentences {
		for i := s.First; i < s.Last; i++ {
			switch w := d.Word(i); {
			case w == "onwards" || w == "onward":
				ts[i].Tag = token.RB
			case ts[i].Tag == token.VB && i > s.First+1 && ts[i-1].Tag == token.TO && ts[i-2].Tag == token.NN && plural(w):
				ts[i-1].Tag, ts[i].Tag = token.IN, token.NNS // "a notice to crews"
			case i > s.First && (ts[i].Tag == token.VB || ts[i].Tag == token.VBP) && (alike[w] || w == "let") && singular[strings.ToLower(d.Word(i-1))] && (i-1 == s.First || !ts[i-2].Tag.IsVerb() && ts[i-2].Tag != token.MD):
				ts[i].Tag = token.VBD // "it let the lodge"
			case ts[i].Tag == token.PDT && len(w) > 5:
				ts[i].Tag = token.NN // "By nightfall the rebels had left"
			case ts[i].Tag == token.VBD && strings.HasSuffix(w, "ed") && (i == s.First || d.Word(i-1) == ",") && i+2 < s.Last && ts[i+1].Tag == token.NNS && pastSoon(d, i+2, s.Last):
				ts[i].Tag = token.JJ // "In May, armed men attacked"
			case i > s.First && i+1 < s.Last && alike[w] && (ts[i].Tag == token.NN || ts[i].Tag == token.VB || ts[i].Tag == token.IN) && alone(d, i) && !finite(d, s.First, s.Last):
				ts[i].Tag = token.VBD
				if ts[i-1].Tag == token.JJ {
					ts[i-1].Tag = token.NN // "The Keighley foundry shut"
				}
			case i > s.First && i+1 < s.Last && ts[i].Tag == token.VBP && alike[w] && (ts[i-1].Tag == token.NN || ts[i-1].Tag == token.NNP || ts[i-1].Tag == token.POS || alone(d, i) && switched[d.Word(i+1)]):
				ts[i].Tag = token.VBD // "The staff shut down the line"
			case i > s.First && i+3 < s.Last && switched[w] && (ts[i-1].Tag == token.VBN || ts[i-1].Tag == token.VBD) && ts[i+1].Tag == token.CD && later[d.Word(i+3)]:
				ts[i].Tag = token.RP // "was switched on three days later"
			case i > s.First && i+1 < s.Last && ts[i].Tag == token.VBD && articles[strings.ToLower(d.Word(i-1))] && ts[i+1].Tag.IsNoun():
				ts[i].Tag = token.VBN // "a parked boat"
			case ts[i].Tag == token.VBG && w == "building" && i > s.First+1 && i+1 < s.Last && ts[i-2].Tag == token.DT && !ts[i-1].Tag.IsFinite() && ts[i+1].Tag != token.DT && !ts[i+1].Tag.IsNoun() && ts[i+1].Tag != token.CD:
				ts[i].Tag = token.NN // "The headquarters building, …", "from the burnt building"
			case ts[i].Tag == token.PRP && w == "I" && i > s.First && i+1 < s.Last && ts[i-1].Tag.IsProper() && (ts[i+1].Tag == token.VBD || ts[i+1].Tag == token.IN || d.Word(i+1) == ","):
				ts[i].Tag = token.NNP // "King Shalmaneser I conquered"
			}
		}
	}
}

// singular are pronouns of which a present tense ends in -s.
var singular = wordSet("he she it")

// plural reports a word in -s that no verb's plain form is.
func plural(w string) bool {
	n := len(w)
	return n > 4 && w[n-1] == 's' && w[n-2] != 's' && w[n-2] != 'u' && w[n-2] != 'a' && w[n-2] != 'i'
}

// alone reports that a word which can be a past tense or a noun, at token i, is no noun by what
// is beside it: "Rovers beat City", "Moody's cut the rating", "the foundry shut in 2019".
func alone(d *token.Doc, i int) bool {
	before, next := d.Tokens[i-1].Tag, d.Tokens[i+1].Tag
	switch {
	case next == token.DT:
		return before.IsNoun() || before == token.POS || before == token.CD
	case before.IsNoun() && next.IsProper():
		return true
	case before.IsNoun() && switched[d.Word(i+1)] && i+2 < len(d.Tokens) && (d.Tokens[i+2].Tag == token.DT || d.Tokens[i+2].Tag == token.PRPS):
		return true // "The firm set up a branch"
	}
	return d.Word(i) == "shut" && (before.IsNoun() || before == token.JJ) && (next == token.IN || next == token.RP || next == token.PRP)
}

// articles are words right before what describes a noun.
var articles = wordSet("a an the his her its their my our your")

// switched are the words that belong to a verb before them, where what follows is no object.
var switched = wordSet("on off in out up down")

// later are words behind so many days or years.
var later = wordSet("later earlier after before ago")

// pastSoon reports a past tense among the few tokens from i on, with nothing but a phrase
// before it.
func pastSoon(d *token.Doc, i, end int) bool {
	const near = 4
	for k := i; k < min(end, i+near); k++ {
		switch t := d.Tokens[k].Tag; {
		case t == token.VBD:
			return true
		case t != token.IN && t != token.DT && !t.IsNoun():
			return false
		}
	}
	return false
}

// alike are verbs whose past tense is their plain form, and which are nouns besides.
var alike = map[string]bool{"beat": true, "cut": true, "hit": true, "put": true, "set": true, "shut": true, "split": true, "cost": true, "quit": true}
