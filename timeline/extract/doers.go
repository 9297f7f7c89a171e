package extract

import (
	"unicode"
	"unicode/utf8"

	"quoteline/timeline/extract/token"
)

// doers makes nouns of what the tagger took for adjectives right before a finite verb, of
// which they can only be the subject: "The canal flourished", and a name where it begins the
// sentence ("Meridian countersued").
func doers(d *token.Doc) {
	ts := d.Tokens
	for _, s := range d.Sentences {
		for i := s.First; i+1 < s.Last; i++ {
			if ts[i].Tag != token.JJ || ts[i].Kind != token.Word || ts[i+1].Tag != token.VBD && (ts[i+1].Tag != token.VBN || describes(d, i+2, s.Last)) {
				continue
			}
			r, _ := utf8.DecodeRuneInString(d.Word(i))
			switch {
			case i > s.First && (ts[i-1].Tag == token.DT || ts[i-1].Tag == token.PRPS) && unicode.IsLower(r):
				ts[i].Tag = token.NN
			case i == s.First && unicode.IsUpper(r) && !behind[d.Word(i)]:
				ts[i].Tag = token.NNP
			}
		}
	}
}

// describes reports a noun, with an adjective or not, at token i: what stands before it
// describes it, as in "the large painted vase".
func describes(d *token.Doc, i, end int) bool {
	return i < end && (d.Tokens[i].Tag.IsNoun() || d.Tokens[i].Tag == token.JJ || d.Tokens[i].Tag == token.VBN || d.Tokens[i].Tag == token.CC || d.Word(i) == ",")
}

// behind are adjectives that stand before a verb where the subject comes behind it: "Present
// were two judges".
var behind = wordSet("Present Absent Missing Dead Gone Such Next Last Worse Further Nearby Inside Outside Good Bad Best Due New Old Most Many Much Few Several")
