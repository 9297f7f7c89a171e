package extract

import (
	"strings"

	"quoteline/timeline/extract/token"
	"quoteline/timeline/wordlist"
)

// unlike gives words that the tagger takes for something else their tag where they can be none:
// "from the 1840s onwards", and, in a sentence without another verb, "Rovers beat City".
func unlike(d *token.Doc) {
	for _, s := range d.Sentences {
		for i := s.First; i < s.Last; i++ {
			switch t := d.Tokens[i]; {
			case t.End-t.Start < 6 && (t.Tag.IsVerb() || t.Tag == token.NN || t.Tag == token.IN && i > s.First && d.Tokens[i-1].Tag != token.DT && (d.Tokens[i-1].Tag.IsVerb() || t.End-t.Start == 4)):
				unlikeShort(d, s, i)
			case t.Tag == token.DT && i > s.First && i+1 < s.Last && d.Word(i) == "A":
				if next := d.Tokens[i+1].Tag; lettered[d.Word(i-1)] && (next.IsFinite() || next == token.PunctTag || next == token.POS || next == token.CC) {
					d.Tokens[i-1].Tag, d.Tokens[i].Tag = token.NNP, token.NNP // "Witness A, the victim's wife, went"
				}
			case t.Tag == token.PRP, t.Tag == token.PDT, t.Tag == token.JJS, t.Tag.IsVerb(), t.End-t.Start > 5 && (d.Text[t.Start] == 'o' || d.Text[t.Start] == 'g' || d.Text[t.Start] == 's'):
				unlikeLong(d, s, i)
			}
		}
	}
}

// unlikeShort is unlike for token i, a short verb, noun or preposition of sentence s.
func unlikeShort(d *token.Doc, s token.Sentence, i int) {
	ts, w := d.Tokens, d.Word(i)
	if i == s.First || i+1 >= s.Last {
		return
	}
	before := ts[i-1].Tag
	if w == "quit" && ts[i].Tag == token.NN && before.IsProper() && (ts[i+1].Tag == token.IN || ts[i+1].Tag == token.PunctTag) {
		ts[i].Tag = token.VBD // "and Ann Lee quit in May"
		return
	}
	if w == "head" && heads[d.Word(i+1)] {
		ts[i].Tag, ts[i+1].Tag = token.NN, token.NN // "by then head keeper"
		return
	}
	switch tag := ts[i].Tag; tag {
	case token.NN, token.VB, token.IN, token.VBP:
		switch {
		case tag == token.IN && i+3 < s.Last && (before == token.VBN || before == token.VBD) && ts[i+1].Tag == token.CD && !ts[i+2].Tag.IsProper() && switched[w] && later[d.Word(i+3)]:
			ts[i].Tag = token.RP // "was switched on three days later"
		case tag == token.IN && ts[i+1].Tag == token.IN && (before == token.VBN || before == token.VBD) && switched[w] && behindParticle[d.Word(i+1)]:
			ts[i].Tag = token.RP // "got in on 3 May"
		case (tag == token.VB || tag == token.VBP) && before == token.PRP && (alike[w] || w == "let") && singular[strings.ToLower(d.Word(i-1))] && (i-1 == s.First || !ts[i-2].Tag.IsVerb() && ts[i-2].Tag != token.MD):
			ts[i].Tag = token.VBD // "it let the lodge"
		case !alike[w]:
			unlikeLong(d, s, i)
		case tag == token.VB && (before.IsNoun() || before == token.CD) && (ts[i+1].Tag == token.DT || ts[i+1].Tag == token.PRPS) && !finite(d, s.First, i):
			ts[i].Tag = token.VBD // "A study in 2003 put the cost at £1"
		case tag == token.NN && (before.IsProper() || before == token.NNS || before == token.JJ && i-1 == s.First) && (ts[i+1].Tag == token.PRPS || ts[i+1].Tag == token.DT):
			ts[i].Tag = token.VBD // "Meridian cut its dividend"
			if before == token.JJ {
				ts[i-1].Tag = token.NNP
			}
		case tag == token.VBP:
			if before == token.NN || before == token.NNP || before == token.POS || alone(d, i) && switched[d.Word(i+1)] {
				ts[i].Tag = token.VBD // "The staff shut down the line"
			}
		case alone(d, i) && !finite(d, s.First, s.Last):
			ts[i].Tag = token.VBD
			if before == token.JJ {
				ts[i-1].Tag = token.NN // "The Keighley foundry shut"
			}
		}
	default:
		unlikeLong(d, s, i)
	}
}

// absences are words before "leave" as a noun.
var absences = wordSet("maternity paternity parental sick annual compassionate unpaid medical family administrative")

// awaited are words behind "be" of which an infinitive says what is to come.
var awaited = wordSet("due expected scheduled likely ready set")

// unlikeLong is unlike for token i of sentence s, of any length.
func unlikeLong(d *token.Doc, s token.Sentence, i int) {
	ts, w := d.Tokens, d.Word(i)
	next := func(n int) token.Tag {
		if i+n < s.Last {
			return ts[i+n].Tag
		}
		return token.NoTag
	}
	before := token.NoTag
	if i > s.First {
		before = ts[i-1].Tag
	}
	switch tag := ts[i].Tag; {
	case w == "onwards" || w == "onward":
		ts[i].Tag = token.RB
	case tag == token.VB && before == token.PRP && (strings.HasSuffix(w, "cy") || strings.HasSuffix(w, "ness") || strings.HasSuffix(w, "ship")):
		ts[i].Tag = token.NN // "denied him clemency"
	case tag == token.VBD && i > s.First && d.Word(i-1) == "," && i+1 < s.Last && d.Word(i+1) == "by" && !noParticiple[w]:
		ts[i].Tag = token.VBN // "The line opened, built by the council"
	case w == "leave" && i > s.First && absences[strings.ToLower(d.Word(i-1))]:
		ts[i].Tag = token.NN // "began maternity leave"
	case tag == token.VB && before == token.TO && i > s.First+1 && ts[i-2].Tag == token.VBN && (w == "hospital" || w == "prison" || w == "jail" || w == "church"):
		ts[i-1].Tag, ts[i].Tag = token.IN, token.NN // "were taken to hospital"
	case tag == token.VB && before == token.TO && (w == "death" || w == "sea"):
		ts[i-1].Tag, ts[i].Tag = token.IN, token.NN // "sentenced to death"
	case w == "ground" && before.IsVerb() && (d.Word(i-1) == "broke" || d.Word(i-1) == "broken" || d.Word(i-1) == "gained" || d.Word(i-1) == "lost" || d.Word(i-1) == "breaking" || d.Word(i-1) == "break"):
		ts[i].Tag = token.NN // "broke ground in April"
	case w == "left" && tag == token.VBN && before.IsNoun() && next(1) == token.IN && !finite(d, s.First, s.Last):
		ts[i].Tag = token.VBD // "The others left in 1988"
	case tag == token.VBP && i > s.First && d.Word(i-1) == "," && i+1 < s.Last && d.Word(i+1) == "that" && finite(d, s.First, i):
		ts[i].Tag = token.NN // "drew a map, work that helped"
	case tag == token.JJS && inEst[w]:
		ts[i].Tag = token.NN // "After the harvest failed"
	case w == "guilty":
		ts[i].Tag = token.JJ
	case w == "secretary", w == "suicide":
		ts[i].Tag = token.NN
	case tag == token.VB && before == token.IN && i > s.First+2 && d.Word(i-1) == "to" && awaited[d.Word(i-2)] && ts[i-3].Tag.IsVerb():
		ts[i-1].Tag = token.TO // "Talks are due to resume"
	case tag == token.VB && before == token.TO && i > s.First+1 && ts[i-2].Tag == token.NN && plural(w):
		ts[i-1].Tag, ts[i].Tag = token.IN, token.NNS // "a notice to crews"
	case tag == token.PDT && len(w) > 5:
		ts[i].Tag = token.NN // "By nightfall the rebels had left"
	case tag == token.VBD && next(1) == token.NNS && strings.HasSuffix(w, "ed") && (i == s.First || d.Word(i-1) == "," || before == token.CD) && pastSoon(d, i+2, s.Last):
		ts[i].Tag = token.JJ // "In May, armed men attacked"
	case tag == token.VBD && next(1).IsNoun() && (before == token.DT || before == token.PRPS) && articles[strings.ToLower(d.Word(i-1))]:
		ts[i].Tag = token.VBN // "a parked boat"
	case tag == token.VBG && w == "building" && i > s.First+1 && i+1 < s.Last && ts[i-2].Tag == token.DT && !before.IsFinite() && next(1) != token.DT && !next(1).IsNoun() && next(1) != token.CD:
		ts[i].Tag = token.NN // "The headquarters building, …", "from the burnt building"
	case tag == token.PRP && w == "I" && before.IsProper() && (next(1) == token.VBD || next(1) == token.IN || i+1 < s.Last && d.Word(i+1) == ","):
		ts[i].Tag = token.NNP // "King Shalmaneser I conquered"
	}
}

// heads are nouns behind "head" that say what somebody is the first of.
var heads = wordSet("keeper teacher coach gardener chef nurse waiter clerk boy girl brewer librarian warden ranger groom porter")

// lettered are nouns that a letter tells apart.
var lettered = wordSet(wordlist.Lettered, "Company Source Party Group Unit Witnesses")

// inEst are nouns that end as superlatives do.
var inEst = wordSet("harvest forest protest interest arrest inquest request conquest contest tempest unrest priest guest quest chest breast nest")

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

// behindParticle are prepositions that begin another phrase behind such a word.
var behindParticle = wordSet("on at in through by before after during around")

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
var alike = wordSet("beat cut hit put set shut split cost quit")
