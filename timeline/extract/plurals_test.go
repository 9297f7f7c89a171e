package extract

import (
	"testing"

	"quoteline/timeline/extract/token"
)

func TestPlurals(t *testing.T) {
	const verb, noun = token.VBZ, token.NNS
	for _, c := range []struct {
		text string
		at   int
		want token.Tag
	}{
		{"Acme shares closed at $3.", 1, noun},
		{"Acme shares reached $3.", 1, noun},
		{"Acme remains reached by rail.", 1, verb},
		{"Acme claims it closed.", 1, verb},
		{"What Acme claims is wrong.", 2, verb},
		{"All Acme claims is wrong.", 2, verb},
		{"Acme files for bankruptcy today", 1, verb},
		{"Acme files of bankruptcy today", 1, noun},
		{"The files for bankruptcy closed.", 1, noun},
		{"Acme files for bankruptcy closed.", 1, noun},
		{"It closes, sells and ends.", 1, verb},
	} {
		d := token.Tokenize(c.text)
		for i := range d.Tokens {
			d.Tokens[i].Tag = map[string]token.Tag{
				"Acme": token.NNP, "shares": verb, "claims": verb, "closed": token.VBD, "reached": token.VBN, "remains": verb, "is": verb, "What": token.WP, "All": token.DT,
				"closes": verb, "sells": verb, "ends": verb, "and": token.CC, "files": noun, "for": token.IN, "of": token.IN, "bankruptcy": token.NN, "The": token.DT, "today": token.NN, "It": token.PRP, "it": token.PRP,
			}[d.Word(i)]
		}
		plurals(d)
		aims(d)
		if got := d.Tokens[c.at].Tag; got != c.want {
			t.Errorf("%s: %s", c.text, got)
		}
	}
}
