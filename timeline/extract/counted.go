package extract

import (
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/extract/dates"
	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/lexicon"
	"quoteline/timeline/extract/title"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// counted dates what was so long before or after something that has a date elsewhere in the
// document: "five days before his death", "two months after the trial began".
func (a *Analysis) counted() {
	var named map[int]int // the happening that each mention names
	for i := range a.Timexes {
		x := &a.Timexes[i]
		if x.Type != dates.DURATION || !x.When.IsZero() || x.Mod != "" {
			continue
		}
		r, ok := a.reference(x)
		if !ok {
			continue
		}
		if named == nil {
			named = make(map[int]int, len(a.Happen))
			for i := range a.Happen {
				named[a.Happen[i].Mention] = i
			}
		}
		at, ok := named[a.counts(x, &r)]
		if !ok || !a.Happen[at].When.IsZero() {
			continue
		}
		from := a.lookUp(&r, at)
		if from < 0 {
			continue
		}
		o, h := &a.Happen[from], &a.Happen[at]
		d, ok := dates.Count(x.Value, r.sign, o.When)
		if !ok {
			continue
		}
		words := a.Tokens.Span(x.First, r.last)
		h.When, h.From, h.To = d, d.From, d.To
		h.Basis = basis{rule: "dates/counted", words: words, why: whyCounted.Of(oneLine(words.In(a.Text)), title.Clip(a.sentenceSpan(o.Sentence).In(a.Text)), o.When)}
	}
}

// reference is what a length of time is counted from: "his death", "the trial began".
type reference struct {
	sign  int // -1 before, 1 after
	noun  int // the token that names it, or the subject of what happened
	verb  int // the verb, -1 where there is none
	owner int // whose it is: an entity, or entity.None
	last  int // the token behind it
}

// reference reads what stands behind the length of time x.
func (a *Analysis) reference(x *dates.Timex) (r reference, ok bool) {
	const longest = 8 // tokens
	ts := a.Tokens.Tokens
	end := min(a.Tokens.Sentences[ts[x.First].Sentence].Last, x.Last+longest)
	if x.Last >= end {
		return r, false
	}
	r = reference{sign: 1, noun: -1, verb: -1, owner: entity.None}
	t := x.Last + 1
	switch strings.ToLower(a.Tokens.Word(x.Last)) {
	case "after", "following":
	case "before":
		r.sign = -1
	default:
		return r, false
	}
	for ; t < end && r.verb < 0; t++ {
		switch tag := ts[t].Tag; {
		case tag.IsNoun():
			r.noun = t
		case tag == token.POS && r.noun >= 0:
			r.owner, r.noun = a.lastNamed([2]int{r.noun, r.noun + 1}), -1
			if r.owner == entity.None {
				return r, false // whose it is is not known
			}
		case tag == token.PRPS && r.noun < 0:
			if r.owner = a.lastNamed([2]int{t, t + 1}); r.owner == entity.None {
				return r, false
			}
		case tag == token.DT && r.noun < 0 && !strings.EqualFold(a.Tokens.Word(t), "a") && !strings.EqualFold(a.Tokens.Word(t), "an"), tag == token.JJ && r.noun < 0:
		case (tag == token.VBD || tag == token.VBN) && r.noun >= 0:
			r.verb = t
		default:
			end = t
		}
	}
	r.last = max(r.noun, r.verb) + 1
	return r, r.noun >= 0
}

// nobody is no mention, not even that of a line without any.
const nobody = -2

// counts is the mention that the length of time x dates, or nobody.
func (a *Analysis) counts(x *dates.Timex, r *reference) int {
	m := a.owner(x)
	if m < 0 {
		return nobody
	}
	if t := a.Events.Mentions[m].Token; t < x.First || t >= r.last {
		return m
	}
	for t, end := r.last, a.Tokens.Sentences[a.Tokens.Tokens[x.First].Sentence].Last; t < end; t++ {
		if m := int(a.Events.At[t]); m >= 0 {
			return m
		}
	}
	return nobody
}

// lookUp finds the dated happening that r names; -1 where none is, or where two are of
// different dates. not is the one that is counted from it.
func (a *Analysis) lookUp(r *reference, not int) int {
	const near = 400 // happenings
	best := -1
	for i := max(0, not-near); i < min(len(a.Happen), not+near); i++ {
		if i == not || a.Happen[i].When.IsZero() || a.Happen[i].When.Form != when.Unit || a.Happen[i].Kind == timeline.Plan || !a.isOf(&a.Happen[i], r) {
			continue
		}
		if best >= 0 && a.Happen[best].When != a.Happen[i].When {
			return -1
		}
		if best < 0 {
			best = i
		}
	}
	return best
}

// isOf reports that h is what r names.
func (a *Analysis) isOf(h *Happening, r *reference) bool {
	noun := lexicon.Lemma(strings.ToLower(a.Tokens.Word(r.noun)), a.Tokens.Tokens[r.noun].Tag)
	if h.Said != nil || h.Factuality != timeline.Happened && h.Factuality != timeline.Claimed {
		return false
	}
	if h.Group == nil { // a dated noun: "the fire of 3 March"
		return r.verb < 0 && r.owner == entity.None && strings.EqualFold(a.Tokens.Word(h.Token), noun)
	}
	if r.verb < 0 && deed[noun] != "" && strings.Contains(" "+deed[noun]+" ", " "+h.Group.Lemma+" ") {
		return r.owner == entity.None || a.lastNamed(a.subjectOf(h)) == r.owner
	}
	sub := a.subjectOf(h)
	if r.owner != entity.None || sub[0] == sub[1] || !strings.EqualFold(a.Tokens.Word(sub[1]-1), a.Tokens.Word(r.noun)) && !a.ofNoun(sub, noun) {
		return false
	}
	if r.verb >= 0 {
		return h.Group.Lemma == lexicon.Lemma(strings.ToLower(a.Tokens.Word(r.verb)), a.Tokens.Tokens[r.verb].Tag)
	}
	// The beginning of what lasts is not when it was over.
	return starting[h.Group.Lemma] && (r.sign < 0 || !lengthy[noun]) || ending[h.Group.Lemma] && r.sign > 0 || !lengthy[noun] && occurring[h.Group.Lemma]
}

// ofNoun reports a subject whose first noun phrase has the noun for its head: "the trial of
// Lee".
func (a *Analysis) ofNoun(sub [2]int, noun string) bool {
	for t := sub[0] + 1; t < sub[1]; t++ {
		if a.Tokens.Tokens[t].Tag == token.IN {
			return strings.EqualFold(a.Tokens.Word(t-1), noun)
		}
	}
	return false
}

// deed are nouns with the verbs that tell of the same.
var deed = map[string]string{
	"death": "die", "birth": "bear", "marriage": "marry wed", "wedding": "marry wed", "arrival": "arrive", "departure": "depart leave", "resignation": "resign",
	"arrest": "arrest", "election": "elect", "appointment": "appoint", "retirement": "retire", "opening": "open", "closure": "close", "launch": "launch", "collapse": "collapse",
	"explosion": "explode", "murder": "murder", "assassination": "assassinate", "execution": "execute", "coronation": "crown", "return": "return", "burial": "bury", "funeral": "bury",
	"founding": "found", "foundation": "found", "discovery": "discover", "escape": "escape", "release": "release free", "dismissal": "dismiss sack", "divorce": "divorce",
	"signing": "sign", "landing": "land", "sinking": "sink", "surrender": "surrender", "conviction": "convict", "acquittal": "acquit", "disappearance": "disappear vanish", "crash": "crash", "abdication": "abdicate",
}

var (
	starting  = wordSet("begin start open erupt break commence")
	ending    = wordSet("end finish conclude close cease")
	occurring = wordSet("occur happen take strike hit destroy kill gut sweep devastate injure wreck damage flood")
	lengthy   = wordSet("trial war siege strike campaign tour exhibition construction voyage journey expedition festival conference fair season investigation inquiry occupation building epidemic pandemic mission game match hearing revolution rebellion")
)
