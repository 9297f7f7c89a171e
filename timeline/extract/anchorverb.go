package extract

import (
	"slices"
	"strings"

	"quoteline/timeline/extract/dates"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/wordlist"
)

// verbOf passes a date from a noun that is a verb's subject or object on to the
// verb: "the attack on Monday killed five".
func (a *Analysis) verbOf(m int) int {
	t := a.Events.Mentions[m].Token
	if at := a.Events.Mentions[m].Group; at >= 0 {
		// "began to fall in 2011": the beginning is dated.
		if g := &a.Events.Groups[at]; g.Infinitive && g.First >= 2 {
			if up := a.Events.At[g.First-2]; up >= 0 && a.Events.Mentions[up].Class == "ASPECTUAL" {
				return int(up)
			}
		}
		if up := a.causes(t); up >= 0 {
			return up
		}
		if up := a.worded(t); up >= 0 {
			return up
		}
		// "broke his leg in training on 3 May", "was damaged by shelling in 1917", "was declared closed on 3 May"
		if up := a.Events.GroupAt(int(a.Tokens.Tokens[t].Head)); t > 0 && up != nil && up.Finite && up.Head < t && a.Events.At[up.Head] >= 0 {
			before, bare := strings.ToLower(a.Tokens.Word(t-1)), t+1 < len(a.Tokens.Tokens) && a.Tokens.Tokens[t+1].Tag == token.IN
			switch tag := a.Tokens.Tokens[t].Tag; {
			case tag == token.VBG && a.Tokens.Tokens[t].Rel == token.Xcomp && seeing[up.Lemma],
				tag == token.VBG && (before == "in" || before == "by" || bare && judging[up.Lemma+" "+before]),
				tag == token.VBN && up.Passive && up.Last == t && declaring[up.Lemma]:
				return int(a.Events.At[up.Head])
			}
		}
		return m
	}
	tok := a.Tokens.Tokens[t]
	if v := a.venue(t); v >= 0 {
		return v
	}
	if g := a.costing(t); g >= 0 {
		return g
	}
	switch tok.Rel {
	case token.Obl:
		// "was damaged in the raid of 14 November", "was convicted of fraud in 2009": it happened then.
		if !a.within(t) && !a.neared(t) && !a.judged(t) && !a.heard(t) && !a.behindParticle(t) {
			return m
		}
		fallthrough
	case token.OblAgent, token.Nsubj, token.NsubjPass, token.Obj:
		head := tok.Head
		if n := a.Tokens.Tokens[head]; tok.Rel == token.Obj && n.Tag.IsNoun() && n.Rel == token.Obj {
			head = n.Head // "held a Type A meeting"
		}
		if up := a.Events.At[head]; up >= 0 && a.Events.Mentions[up].Group >= 0 {
			return int(up)
		}
	}
	return m
}

// worded returns the mention of the verb of what was said in the statement that the participle at
// token t describes: "claimed it in a letter sent to a newspaper on 2 April". It is -1 for any
// other.
func (a *Analysis) worded(t int) int {
	ts := a.Tokens.Tokens
	first := a.Tokens.Sentences[ts[t].Sentence].First
	if ts[t].Tag != token.VBN || t < first+3 || !wordings[a.Tokens.Word(t-1)] || !a.behind(t-1, "in") {
		return -1
	}
	if v := a.verbBefore(t-1, near-1); v > first {
		return int(a.Events.At[v])
	}
	return -1
}

// verbBefore returns the head of the nearest finite verb among the reach-1 tokens before token t
// in its sentence, where no comma parts it from t; -1 where there is none.
func (a *Analysis) verbBefore(t, reach int) int {
	for i := t - 1; i > t-reach && i >= a.Tokens.Sentences[a.Tokens.Tokens[t].Sentence].First && a.Tokens.Word(i) != ","; i-- {
		if g := a.Events.GroupAt(i); g != nil && g.Finite && g.Head == i {
			return i
		}
	}
	return -1
}

// wordings are what somebody says something in.
var wordings = wordSet("statement letter interview message report video broadcast note speech article communique email document filing posting tweet memo")

// phased returns the mention of the verb that says that what the gerund of mention m tells began
// or ended: "stopped" in "stopped selling salt in 1992". It is -1 where none does.
func (a *Analysis) phased(m int) int {
	t := a.Events.Mentions[m].Token
	tok := a.Tokens.Tokens[t]
	if tok.Tag != token.VBG || tok.Rel != token.Xcomp {
		return -1
	}
	if up := a.Events.GroupAt(int(tok.Head)); up != nil && up.Finite && phases[up.Lemma] {
		return int(a.Events.At[up.Head])
	}
	return -1
}

// phases are verbs of beginning and ending.
var phases = wordSet("stop cease quit begin start finish resume")

// leadOf passes a day of the past without a preposition on from an infinitive to the past tense
// that it hangs on, unless that is of a plan: "voted to support the bill Friday", but not
// "planned to meet Friday".
func (a *Analysis) leadOf(x *dates.Timex, m int) int {
	if up := a.phased(m); up >= 0 {
		return up
	}
	ts := a.Tokens.Tokens
	if dayWords[strings.ToLower(a.Tokens.Word(x.First))] && ts[min(x.Last, len(ts)-1)].Tag != token.POS && a.Events.Mentions[m].Group < 0 {
		if v := a.verbBefore(x.First, near); v >= 0 {
			return int(a.Events.At[v]) // "summoned him to a meeting yesterday"
		}
	}
	if at := a.Events.Mentions[m].Group; at < 0 || !a.Events.Groups[at].Infinitive || ts[x.First].Rel != token.OblTmod && !a.commanded(m) || a.Ref.IsZero() || x.When.From >= a.Ref.To {
		return m
	}
	t := a.Events.Mentions[m].Token
	up := a.Events.GroupAt(int(ts[t].Head))
	if ts[t].Rel != token.Xcomp || up == nil || !up.Finite || !up.Past || planning[up.Lemma] || a.Events.At[up.Head] < 0 {
		return m
	}
	return int(a.Events.At[up.Head])
}

// commanded reports an infinitive that somebody was told to do: "were ordered to leave their homes on
// Monday".
func (a *Analysis) commanded(m int) bool {
	up := a.Events.GroupAt(int(a.Tokens.Tokens[a.Events.Mentions[m].Token].Head))
	return up != nil && up.Passive && commanding[up.Lemma]
}

// commanding are verbs that have somebody do something.
var commanding = wordSet("order tell instruct command direct force compel require urge advise warn")

// dayWords are days that stand beside a verb, whatever noun is before them.
var dayWords = wordSet(wordlist.NearDays)

// behindParticle reports the object of a verb with its particle: "threw out the sentence".
func (a *Analysis) behindParticle(noun int) bool {
	for t := noun - 1; t > max(0, noun-near); t-- {
		switch tag := a.Tokens.Tokens[t].Tag; {
		case tag == token.RP:
			return int(a.Tokens.Tokens[t].Head) == int(a.Tokens.Tokens[noun].Head)
		case tag == token.IN, tag == token.TO, tag.IsVerb(), tag == token.PunctTag:
			return false
		}
	}
	return false
}

// heard reports a noun for what somebody learned of: "learned of the decision shortly after 2
// p.m." dates the learning.
func (a *Analysis) heard(noun int) bool {
	up := a.Events.GroupAt(int(a.Tokens.Tokens[noun].Head))
	if up == nil || up.Last >= noun || !strings.EqualFold(a.Tokens.Word(up.Last), "of") && !strings.EqualFold(a.Tokens.Word(up.Last), "about") {
		return false
	}
	switch up.Lemma {
	case "learn", "hear", "know", "tell", "inform", "read":
		return true
	}
	return false
}

// planning are verbs of which the infinitive says what is to come.
var planning = wordSet("plan expect schedule hope want intend arrange agree promise vow pledge set need decide offer wish mean prepare propose aim seek threaten wait")

// venue returns the mention of the verb of what was done at the meeting that token t names,
// where the tree joins it to the verb's object: "welcomed the figures at a news conference on
// Friday". It is -1 for any other noun.
func (a *Analysis) venue(t int) int {
	ts := a.Tokens.Tokens
	up := int(ts[t].Head)
	if ts[t].Rel != token.Nmod || up >= t || !a.behind(t, "at") && !(sittings[a.Tokens.Word(t)] && a.behind(t, "in", "to", "before")) {
		return -1
	}
	if r := ts[up].Rel; r != token.Obj && r != token.Obl && r != token.NsubjPass {
		return -1
	}
	if g := a.Events.GroupAt(int(ts[up].Head)); g != nil && g.Head < t {
		return int(a.Events.At[g.Head])
	}
	return -1
}

// sittings are nouns for what people meet in, or are heard by.
var sittings = wordSet("session sessions meeting meetings talks hearing hearings interview interviews speech speeches inquest inquiry tribunal commission committee")

// neared reports a noun for what something came to: "came close to a deal in February".
func (a *Analysis) neared(noun int) bool {
	up := a.Events.GroupAt(int(a.Tokens.Tokens[noun].Head))
	return up != nil && up.Lemma == "come" && up.Last < noun && a.Tokens.Word(up.Last) == "close"
}

// costing returns the mention of the finite verb before a loss that comes with it: "closed the
// mill with the loss of 40 jobs in January". It is -1 for any other noun.
func (a *Analysis) costing(t int) int {
	switch a.Tokens.Word(t) {
	case "loss", "losses", "deaths", "death":
	default:
		return -1
	}
	if !a.behind(t, "with") {
		return -1
	}
	if v := a.verbBefore(t, near); v >= 0 {
		return int(a.Events.At[v])
	}
	return -1
}

// causes returns the mention of the verb that has somebody do what the participle at token t
// says: "had the roof repaired in 2011". It is -1 where none does.
func (a *Analysis) causes(t int) int {
	ts := a.Tokens.Tokens
	noun := int(ts[t].Head)
	if ts[t].Tag != token.VBN || ts[t].Rel != token.Acl || noun >= t || ts[noun].Rel != token.Obj {
		return -1
	}
	up := a.Events.GroupAt(int(ts[noun].Head))
	if up == nil || !up.Finite || up.Passive || up.Head > noun || up.Lemma != "have" && up.Lemma != "get" {
		return -1
	}
	return int(a.Events.At[up.Head])
}

// judging are verbs of the law with the word that joins the deed to them, which was done at
// another time.
var judging = map[string]bool{
	"convict of": true, "acquit of": true, "clear of": true, "accuse of": true, "charge with": true, "indict for": true, "indict on": true,
	"arrest for": true, "sentence for": true, "fine for": true, "jail for": true, "try for": true,
}

// seeing are verbs of which another in -ing says what somebody was seen doing: "found him hiding
// under a boat at 23:11".
var seeing = wordSet("find locate see spot catch observe discover hear watch notice photograph film set leave send")

// declaring are verbs of which a participle says what something was declared.
var declaring = wordSet("declare pronounce presume report certify deem")

// judged reports a noun for a deed that a verb of the law is about: "convicted of aggravated
// assault".
func (a *Analysis) judged(noun int) bool {
	up := a.Events.GroupAt(int(a.Tokens.Tokens[noun].Head))
	if up == nil || up.Last >= noun {
		return false
	}
	return judging[up.Lemma+" "+strings.ToLower(a.Tokens.Word(up.Last))] || up.Lemma == "clear" && up.Last+1 < noun && strings.EqualFold(a.Tokens.Word(up.Last+1), "of")
}

// within reports a noun behind "in", "during" or "at" and the words before it.
func (a *Analysis) within(noun int) bool { return a.behind(noun, "in", "during", "at") }

// behind reports a noun behind one of those prepositions and the words before it.
func (a *Analysis) behind(noun int, prepositions ...string) bool {
	const near = 5 // tokens
	for t := noun - 1; t >= max(0, noun-near); t-- {
		tag := a.Tokens.Tokens[t].Tag
		if tag == token.IN {
			return slices.Contains(prepositions, strings.ToLower(a.Tokens.Word(t)))
		}
		if !tag.IsNoun() && tag != token.DT && tag != token.JJ && tag != token.PRPS && tag != token.CD && a.Tokens.Tokens[t].Rel != token.Amod {
			break
		}
	}
	return false
}
