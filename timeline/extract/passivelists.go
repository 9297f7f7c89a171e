package extract

import (
	"quoteline/timeline/extract/token"
	"quoteline/timeline/wordlist"
)

// passiveLists makes participles of what the tagger took for past tenses where a passive goes on
// with them: "was tried by a court, sentenced to death on 14 May and shot the next morning". It
// is what is done to people and things, without an object.
func passiveLists(d *token.Doc) {
	ts := d.Tokens
	for _, s := range d.Sentences {
		passive := false
		for i := s.First + 1; i+1 < s.Last; i++ {
			switch tag := ts[i].Tag; {
			case tag == token.VBN:
				passive = passive || be[d.Word(i-1)]
			case tag == token.VBD && passive && undergone[d.Word(i)] && (d.Word(i-1) == "," || ts[i-1].Tag == token.CC) && !objectAt(d, i+1, s.Last):
				ts[i].Tag = token.VBN
			case tag.IsFinite() && !be[d.Word(i)], tag == token.PRP, tag == token.WP, tag == token.WDT:
				passive = false
			}
		}
	}
}

// objectAt reports that an object of the verb before it begins at token t: a noun phrase that is
// no date, as "the next morning" is.
func objectAt(d *token.Doc, t, end int) bool {
	switch tag := d.Tokens[t].Tag; {
	case tag == token.DT:
		return t+1 >= end || d.Word(t+1) != "next" && d.Word(t+1) != "following" && d.Word(t+1) != "same"
	case tag == token.PRP, tag == token.PRPS, tag == token.JJ, tag == token.CD, tag.IsNoun():
		return true
	}
	return false
}

var be = wordSet(wordlist.Be)

// undergone are participles of what is done to people and things, which look as the past tense.
var undergone = wordSet(`sentenced shot hanged executed convicted jailed imprisoned arrested charged acquitted fined deported expelled sacked dismissed appointed
	elected promoted knighted buried cremated demolished rebuilt restored renamed extradited freed banned suspended exiled banished beheaded tortured beaten robbed
	kidnapped killed wounded captured detained questioned stabbed recaptured repaired replaced enlarged extended refurbished dismantled scrapped auctioned`)
