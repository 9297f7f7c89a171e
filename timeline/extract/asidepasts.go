package extract

import (
	"strings"

	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/lexicon"
	"quoteline/timeline/extract/token"
)

// asidePasts makes the past tense of a participle right behind the comma that shuts an aside,
// where the noun phrase that begins the sentence has no other verb: "Meridian, owned since 2014
// by a bank, announced in May that …".
func asidePasts(d *token.Doc) {
	ts := d.Tokens
	for _, s := range d.Sentences {
		i := nounPhraseEnd(d, s)
		if i == s.First || i+2 >= s.Last || !ts[i-1].Tag.IsNoun() || d.Word(i) != "," || ts[i+1].Tag != token.VBN {
			continue
		}
		verb := -1
		for t := i + 2; t+2 < s.Last && !clauseBegins(d, t) && !ts[t].Tag.IsFinite(); t++ {
			if d.Word(t-1) == "," && ts[t].Tag == token.VBN && strings.HasSuffix(d.Word(t), "ed") && d.Word(t+1) != "by" {
				verb = t
			}
		}
		if verb < 0 {
			continue
		}
		t := verb + 1
		for t < s.Last && !clauseBegins(d, t) && !ts[t].Tag.IsFinite() {
			t++
		}
		if t == s.Last || !ts[t].Tag.IsFinite() {
			ts[verb].Tag = token.VBD
		}
	}
}

// asideParticiples is the other way round: what opens an aside behind that noun phrase, with the
// sentence's verb right behind the comma that shuts it, is a participle: "The coin, found in
// 2003, was sold".
func asideParticiples(d *token.Doc) {
	const longest = 12 // tokens
	ts := d.Tokens
	for _, s := range d.Sentences {
		i := nounPhraseEnd(d, s) + 1
		if i == s.First+1 || i+3 >= s.Last || ts[i].Tag != token.VBD || d.Word(i-1) != "," || !ts[i-2].Tag.IsNoun() || ts[i+1].Tag != token.IN || d.Word(i+1) == "that" || noParticiple[d.Word(i)] {
			continue
		}
		for t := i + 2; t+1 < min(s.Last, i+longest); t++ {
			if d.Word(t) == "," && ts[t+1].Tag.IsFinite() {
				ts[i].Tag = token.VBN
			}
			if d.Word(t) == "," && ts[t+1].Tag != token.CD || ts[t].Tag.IsFinite() {
				break
			}
		}
	}
}

// namedPasts makes the past tense of a participle of a verb that has no passive behind a name between
// commas, where "and" and a past tense go on: "The man in charge, Bob Roe, retired in 2002 and died".
func namedPasts(d *token.Doc) {
	const near = 8 // tokens
	ts := d.Tokens
	for i := 3; i+2 < len(ts); i++ {
		if ts[i].Tag != token.VBN || d.Word(i-1) != "," || !ts[i-2].Tag.IsProper() || !events.Intransitive[lexicon.Lemma(d.Word(i), token.VBN)] {
			continue
		}
		last := min(d.Sentences[ts[i].Sentence].Last, i+near)
		for t := i + 1; t+1 < last && d.Word(t) != ","; t++ {
			if ts[t].Tag == token.CC && ts[t+1].Tag == token.VBD {
				ts[i].Tag = token.VBD
			}
		}
	}
}

// relativePasts makes the past tense of a participle of a verb that has no passive, where a noun phrase
// with a relative clause begins the sentence and would else have no verb: "A senator who hid
// money from regulators resigned Thursday".
func relativePasts(d *token.Doc) {
	const longest = 30 // tokens
	ts := d.Tokens
	for _, s := range d.Sentences {
		i := nounPhraseEnd(d, s)
		if i == s.First || i+3 >= s.Last || ts[i].Tag != token.WP && ts[i].Tag != token.WDT {
			continue
		}
		finites := 0
		for t := i + 1; t < min(s.Last, i+longest); t++ {
			switch tag := ts[t].Tag; {
			case tag.IsFinite():
				finites++
			case tag == token.VBN && finites == 1 && ts[t-1].Tag.IsNoun() && events.Intransitive[lexicon.Lemma(d.Word(t), token.VBN)]:
				ts[t].Tag = token.VBD
			}
			if finites > 1 || d.Word(t) == "," {
				break
			}
		}
	}
}

// nounPhraseEnd returns where the noun phrase that begins sentence s ends.
func nounPhraseEnd(d *token.Doc, s token.Sentence) int {
	i := s.First
	for i < s.Last {
		switch t := d.Tokens[i].Tag; {
		case t.IsNoun(), t == token.DT, t == token.JJ, t == token.CD, t == token.PRPS, t == token.POS:
			i++
		default:
			return i
		}
	}
	return i
}

// clauseBegins reports a word that begins a clause of its own verb at token t. "Since" and "until" have
// only a date behind them in asides.
func clauseBegins(d *token.Doc, t int) bool {
	switch d.Tokens[t].Tag {
	case token.WP, token.WDT, token.WRB:
		return true
	}
	w := strings.ToLower(d.Word(t))
	return w == "that" || w == "because" || w == "although" || w == "though" || w == "while" || w == "if" || w == "after" || w == "before" || w == "as"
}
