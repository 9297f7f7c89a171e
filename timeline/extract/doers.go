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
			if ts[i].Tag == token.JJ && i == s.First && i+3 < s.Last && d.Word(i+1) == "," && ts[i+2].Tag == token.CD && d.Word(i+3) == "," {
				ts[i].Tag = token.NNP // "Tarrant, 52, pleaded"
			}
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

// headed makes a noun of what the tagger took for an adjective at the end of the noun phrase that
// opens a sentence, a comma behind it: "Their first steam special, on new track, ran".
func headed(d *token.Doc) {
	for _, s := range d.Sentences {
		i := s.First
		for i < s.Last && (d.Tokens[i].Tag.IsNoun() || d.Tokens[i].Tag == token.DT || d.Tokens[i].Tag == token.PRPS || d.Tokens[i].Tag == token.JJ) {
			i++
		}
		if i < s.Last && i > s.First+2 && d.Word(i) == "," && d.Tokens[i-1].Tag == token.JJ && d.Tokens[i-2].Tag == token.NN {
			d.Tokens[i-1].Tag = token.NN
		}
	}
}

// employing makes a verb of a plural behind the comma that shuts an aside, with an article or a
// number behind it, where the sentence has no other verb: "Meridian, listed in 1986, employs 900
// people".
func employing(d *token.Doc) {
	for _, s := range d.Sentences {
		if s.Last-s.First < 6 || !d.Tokens[s.First].Tag.IsProper() && d.Tokens[s.First].Tag != token.DT || finite(d, s.First, s.Last) {
			continue
		}
		for i := s.First + 3; i+1 < s.Last; i++ {
			if t := d.Tokens[i+1].Tag; d.Tokens[i].Tag == token.NNS && d.Word(i-1) == "," && (t == token.DT || t == token.CD || t == token.PRPS) {
				d.Tokens[i].Tag = token.VBZ
				break
			}
		}
	}
}

// nouns gives "will" and participles that an article calls for a noun their tag: "a further
// will", "in a rented shed".
func nouns(d *token.Doc) {
	ts := d.Tokens
	for i := 2; i+1 < len(ts); i++ {
		if ts[i].Sentence != ts[i-2].Sentence || ts[i].Tag != token.MD && ts[i].Tag != token.VBN && ts[i].Tag != token.VBD {
			continue
		}
		before, first := ts[i-1].Tag, ts[i-2].Tag
		next := ts[i+1].Tag
		switch {
		case ts[i].Tag == token.MD:
			if called := before == token.DT || before == token.PRPS || (before == token.JJ || before == token.JJR || before == token.RBR) && (first == token.DT || first == token.PRPS); called && d.Word(i) == "will" && next != token.VB && next != token.RB {
				ts[i].Tag = token.NN
			}
		case (before == token.VBN || before == token.JJ) && (first == token.DT && d.Word(i-2) != "the" || first == token.PRPS) && (next == token.IN || next == token.PunctTag):
			ts[i].Tag = token.NN
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
