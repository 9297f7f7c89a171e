package extract

import (
	"strings"

	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/lexicon"
	"quoteline/timeline/extract/token"
)

// reduced makes participles of what the tagger took for the past tense of a clause without a
// mark, where the sentence goes on with its own verb: "A survey carried out in March revealed
// a wall". Only prepositions with their nouns stand between.
func reduced(d *token.Doc) {
	ts := d.Tokens
	for _, s := range d.Sentences {
		for i := s.First + 1; i+3 < s.Last; i++ {
			if ts[i].Tag == token.VBD && d.Word(i-1) == "," && deemed[d.Word(i)] && (ts[i+1].Tag == token.DT || ts[i+1].Kind == token.Quote || d.Word(i+1) == "as") && i > s.First+1 && ts[i-2].Tag.IsNoun() && finite(d, s.First, i-1) {
				ts[i].Tag = token.VBN // "stormed the town, considered a stronghold"
			}
			if ts[i].Tag != token.VBD || !ts[i-1].Tag.IsNoun() || ts[i-1].Tag.IsProper() || !strings.HasSuffix(d.Word(i), "ed") || clausal[d.Word(i)] {
				continue
			}
			t := i + 1
			if ts[t].Tag == token.RP {
				t++
			}
			if t+2 < s.Last && (d.Word(t) == "last" || d.Word(t) == "this") && ts[t+1].Tag == token.NN {
				t += 2 // "Tests carried out last year on it showed"
			}
			if t < s.Last && ts[t].Tag == token.IN && (passed(d, t, s.Last) || aimed(d, s.First, i)) {
				ts[i].Tag = token.VBN
			}
		}
	}
}

// deemed are participles that say what somebody takes the noun before them for.
var deemed = wordSet("considered deemed dubbed regarded described nicknamed known hailed billed touted")

// passed reports a finite past tense right behind the phrases of prepositions from token t
// on, each of them one noun phrase.
func passed(d *token.Doc, t, end int) bool {
	const longest = 12 // tokens
	noun := false
	for last := min(end, t+longest); t < last; t++ {
		switch tag := d.Tokens[t].Tag; {
		case tag == token.IN || tag == token.TO || tag == token.POS:
			noun = false
		case tag.IsNoun() || tag == token.CD:
			noun = true
		case tag == token.DT || tag == token.PRPS || tag == token.JJ:
			if noun {
				return false // another phrase: the subject of what comes
			}
		case later[d.Word(t)]:
		default:
			return tag == token.VBD && noun
		}
	}
	return false
}

// joinedPasts makes the past tense of a participle right behind the noun phrase that begins its
// sentence, which has an object as only a past tense has, where the sentence's next verb is
// joined to it by "and": "Agents recorded 14 meetings and, on 11 May, raided the house".
func joinedPasts(d *token.Doc) {
	ts := d.Tokens
	for _, s := range d.Sentences {
		i := s.First
		for i+1 < s.Last && (ts[i].Tag.IsNoun() || ts[i].Tag == token.DT || ts[i].Tag == token.JJ || ts[i].Tag == token.CD || ts[i].Tag == token.PRPS) {
			i++
		}
		if i == s.First || i+2 >= s.Last || ts[i].Tag != token.VBN || !ts[i-1].Tag.IsNoun() || events.Twice[lexicon.Lemma(d.Word(i), token.VBN)] {
			continue
		}
		if t := ts[i+1].Tag; t != token.DT && t != token.CD && t != token.PRPS && t != token.PRP {
			continue
		}
		for t := i + 2; t < s.Last && !ts[t].Tag.IsFinite(); t++ {
			if ts[t].Tag == token.CC && pastBehind(d, t+1, s.Last) {
				ts[i].Tag = token.VBD
				break
			}
		}
	}
}

// ledPasts makes the past tense of a participle with an object, or of a verb that has no passive,
// in a clause that "after", "when" or their like begin: "after a leak killed seven people", "after
// the harvest failed in 1816".
func ledPasts(d *token.Doc) {
	ts := d.Tokens
	for i := 2; i+2 < len(ts); i++ {
		if ts[i].Tag != token.VBN || !ts[i-1].Tag.IsNoun() || events.Twice[lexicon.Lemma(d.Word(i), token.VBN)] || ts[i].Sentence != ts[i+2].Sentence {
			continue
		}
		if t, n := ts[i+1].Tag, ts[i+2].Tag; (t != token.CD && t != token.DT && t != token.PRPS || t == token.CD && !n.IsNoun()) && !events.Intransitive[lexicon.Lemma(d.Word(i), token.VBN)] {
			continue
		}
		k := i - 1
		for k > 0 && ts[k].Sentence == ts[i].Sentence && (ts[k].Tag.IsNoun() || ts[k].Tag == token.DT || ts[k].Tag == token.JJ || ts[k].Tag == token.PRPS || ts[k].Tag == token.CD) {
			k--
		}
		if subordinators[strings.ToLower(d.Word(k))] {
			ts[i].Tag = token.VBD
		}
	}
}

// pastBehind reports a past tense at token t, or behind an adverb or a date between commas there.
func pastBehind(d *token.Doc, t, end int) bool {
	const longest = 8 // tokens
	if t < end && d.Tokens[t].Tag == token.RB {
		t++
	}
	if t < end && d.Word(t) == "," {
		end = min(end, t+longest)
		for t++; t < end && (d.Tokens[t].Tag == token.IN || d.Tokens[t].Tag == token.CD || d.Tokens[t].Tag.IsNoun() || d.Word(t) == ","); t++ {
		}
	}
	return t < end && d.Tokens[t].Tag == token.VBD
}

// gerunds makes a noun and a past tense of a word in -ing and the participle behind it that open
// a sentence: "Fighting eased last week".
func gerunds(d *token.Doc) {
	for _, s := range d.Sentences {
		if s.First+2 >= s.Last {
			continue
		}
		g, v := &d.Tokens[s.First], &d.Tokens[s.First+1]
		if w := d.Word(s.First); g.Tag == token.VBG && w != "Having" && w != "Being" && v.Tag == token.VBN && strings.HasSuffix(d.Word(s.First+1), "ed") && !finiteClause(d, s.First+2, s.Last) {
			g.Tag, v.Tag = token.NN, token.VBD
		}
	}
}

// finiteClause reports a finite verb among the tokens [first, last) before a comma.
func finiteClause(d *token.Doc, first, last int) bool {
	for t := first; t < last && d.Word(t) != ","; t++ {
		if d.Tokens[t].Tag.IsFinite() {
			return true
		}
	}
	return false
}

// aimed reports the word at token i behind the object of an infinitive, whose sentence has its
// finite verb before that: "agreed to pay the families of workers killed in the fire".
func aimed(d *token.Doc, first, i int) bool {
	const longest = 14 // tokens
	for t := i - 1; t > first && i-t < longest; t-- {
		switch tag := d.Tokens[t].Tag; {
		case tag.IsNoun() || tag == token.DT || tag == token.JJ || tag == token.CD || tag == token.PRPS || tag == token.Sym || tag == token.IN && d.Word(t) != "that" && !conjunctions[d.Word(t)]:
		case tag == token.TO && d.Tokens[t+1].Tag != token.VB: // "to the families"
		case tag == token.VB:
			return d.Tokens[t-1].Tag == token.TO && !saying[d.Word(t)] && finite(d, first, t)
		default:
			return false
		}
	}
	return false
}

// saying are infinitives that a clause without "that" follows.
var saying = wordSet("say show ensure find prove argue believe rule know think suggest claim conclude hope see make let help watch hear feel learn deny admit insist be report confirm realize pretend")

// clausal are verbs that a clause without "that" follows.
var clausal = wordSet("reported announced claimed warned vowed insisted stated declared explained suggested hinted noted argued alleged admitted conceded denied acknowledged confirmed revealed replied predicted testified believed hoped expected feared doubted wished suspected worried agreed decided promised pledged learned discovered realized noticed remembered ensured concluded ordered demanded asked voted")
