package events

import (
	"strings"

	"quoteline/timeline/extract/lexicon"
	"quoteline/timeline/extract/token"
)

// Group is a verb with its auxiliaries: "has repeatedly rejected", "might be
// sold". Tokens [First, Last) hold it; Head is the verb that means something.
type Group struct {
	First, Last, Head int
	Lemma             string
	Finite            bool
	Past              bool   // finite past, "had" included
	Perfect           bool   // have + participle
	Progressive       bool   // be + -ing
	Passive           bool   // be + participle
	Future            bool   // will, shall, going to
	Infinitive        bool   // to + verb
	Negative          bool   // not, n't, never
	Modal             string // could, may, might, must, should, would, can; "" where none

	clause *Clause // once ClauseOf has read it
}

// Tense returns the TimeML tense.
func (g *Group) Tense() string {
	switch {
	case g.Future:
		return "FUTURE"
	case g.Modal != "":
		return "NONE"
	case g.Infinitive:
		return "INFINITIVE"
	case g.Finite && g.Past:
		return "PAST"
	case g.Finite:
		return "PRESENT"
	case g.Passive:
		return "PASTPART"
	}
	return "PRESPART"
}

// groups finds the verb groups of a document, in text order.
func groups(d *token.Doc) []Group {
	const usual = 9 // tokens to a group, about
	out := make([]Group, 0, len(d.Tokens)/usual)
	for _, s := range d.Sentences {
		for i := s.First; i < s.Last; {
			if t := d.Tokens[i].Tag; !t.IsVerb() && t != token.MD {
				i++
				continue
			}
			g := group(d, i, s.Last)
			i = g.Last
			if adjectival(d, &g, s) {
				continue
			}
			if goesWithPassive(d, s, &g) {
				g.Finite, g.Past, g.Passive = false, false, true
			}
			if g.participle(d) && (subjected(d, s, &g) || ofItself(d, s, &g)) {
				g.Finite, g.Past, g.Passive = true, true, false
			}
			out = append(out, g)
		}
	}
	return out
}

// participle reports a past participle without any auxiliary.
func (g *Group) participle(d *token.Doc) bool {
	return g.First == g.Head && d.Tokens[g.Head].Tag == token.VBN
}

// goesWithPassive reports a second participle of a passive, which a past tense looks
// like: "was arrested in Zurich and extradited to Austria". A past tense would have an
// object there.
func goesWithPassive(d *token.Doc, s token.Sentence, g *Group) bool {
	t := d.Tokens[g.Head]
	if g.First != g.Head || t.Tag != token.VBD && t.Tag != token.VBN || t.Rel != token.Conj || !strings.HasSuffix(d.Word(g.Head), "ed") && !undergone[d.Word(g.Head)] || g.First-1 < s.First || d.Tokens[g.First-1].Tag != token.CC {
		return false
	}
	if next := g.Last; next+1 < s.Last && d.Tokens[next].Tag == token.RB && d.Tokens[next+1].Tag == token.IN {
		// "was put off and heard remotely in May"
	} else if g.Last < s.Last && d.Tokens[g.Last].Rel != token.OblTmod && !nextTime(d, g.Last, s.Last) && d.Tokens[g.Last].Tag != token.IN && d.Tokens[g.Last].Tag != token.TO && d.Tokens[g.Last].Tag != token.PunctTag {
		return false
	}
	if ofItself(d, s, g) {
		return false
	}
	h := int(t.Head)
	return h > s.First && h < g.First && d.Tokens[h].Tag == token.VBN && auxiliary(strings.ToLower(d.Word(h-1))) == "be"
}

// undergone are irregular participles of what is done to things.
var undergone = set("heard held sold built sent brought found made paid kept taught caught bought sought rebuilt resold")

// nextTime reports "the next year", "the following day" at token i.
func nextTime(d *token.Doc, i, end int) bool {
	if i+2 >= end || !strings.EqualFold(d.Word(i), "the") {
		return false
	}
	switch d.Word(i + 1) {
	case "next", "following", "same":
		return true
	}
	if i+2 < end && spell[d.Word(i+1)] && (d.Word(i+2) == "after" || d.Word(i+2) == "before") {
		return true
	}
	return false
}

// ofItself reports a verb behind "and" that tells what its subject did, whatever was done
// to it before: "was found in May and passed within a mile", "was appointed in 1962 and
// reported in 1964".
func ofItself(d *token.Doc, s token.Sentence, g *Group) bool {
	if g.First == s.First || d.Tokens[g.First-1].Tag != token.CC || d.Tokens[g.Head].Rel != token.Conj {
		return false
	}
	return moving[g.Lemma] || Intransitive[g.Lemma] || g.Lemma == "report" && g.Last < s.Last && (d.Word(g.Last) == "in" || d.Word(g.Last) == "on")
}

// moving are verbs of what goes somewhere of itself, whatever else they can mean.
var moving = set("arrive crash drift head land pass reappear return sail travel turn vanish")

// subjected reports that the tree gives a participle a subject, as only a past
// tense has: "resigned" in "the mayor resigned", which looks the same.
func subjected(d *token.Doc, s token.Sentence, g *Group) bool {
	if g.Last < s.Last && strings.EqualFold(d.Word(g.Last), "by") {
		return false
	}
	if reporting[g.Lemma] && nounEnd(d, g.First-1) && (thatSoon(d, s, g.Last) || closing(d, s, g)) {
		return true
	}
	for i := g.First - 1; i >= s.First && i > g.First-near; i-- {
		if t := d.Tokens[i]; t.Rel == token.Nsubj && int(t.Head) == g.Head {
			return !describing(d, s, g)
		}
	}
	if Intransitive[g.Lemma] && g.First > s.First && nounEnd(d, g.First-1) && d.Tokens[g.First-1].Tag.IsNoun() && gerund(d, s, nounPhrase(d, s, g.First-1)-1) {
		return true // "and trading in the shares ceased"
	}
	if g.First > s.First && g.Last < s.Last && d.Word(g.First-1) == "," && d.Tokens[g.Last].Tag.IsProper() && alone(d, s, g) && according(d, s, g.First-1) {
		return true
	}
	if g.First > s.First && d.Word(g.First-1) == "," && afterAside(d, s, g.First-1) && (active(d, s, g) || goesOn(d, s, g)) && alone(d, s, g) {
		return true
	}
	return nounEnd(d, g.First-1) && g.First > s.First && active(d, s, g) && alone(d, s, g) || turned(d, s, g) || dayBefore(d, s, g)
}

// closing reports a verb of saying that ends a sentence behind a comma and its subject, with no
// more than the day behind it: ", British officials confirmed yesterday".
func closing(d *token.Doc, s token.Sentence, g *Group) bool {
	first := nounPhrase(d, s, g.First-1)
	if first-1 <= s.First || d.Word(first-1) != "," {
		return false
	}
	for i := g.Last; i < s.Last; i++ {
		if w := strings.ToLower(d.Word(i)); !calendar[w] && !spell[w] && w != "on" && w != "last" && w != "." {
			return false
		}
	}
	return d.Word(s.Last-1) == "."
}

// dayBefore reports a participle behind the day that stands behind its subject: "The bank
// today named Lee", "The council on Monday warned". What describes a noun follows it at
// once, and has its day behind it.
func dayBefore(d *token.Doc, s token.Sentence, g *Group) bool {
	j := g.First - 2
	if j <= s.First || !calendar[strings.ToLower(d.Word(j+1))] {
		return false
	}
	if d.Word(j) == "on" {
		j--
	}
	first := nounPhrase(d, s, j)
	if first > j || !d.Tokens[j].Tag.IsNoun() || calendar[strings.ToLower(d.Word(j))] {
		return false
	}
	if first == s.First {
		return true
	}
	t := d.Tokens[first-1].Tag
	return t != token.IN && t != token.TO && t != token.CC && !t.IsVerb()
}

// describing reports a participle that belongs to the subject of a verb behind it: "An autopsy
// performed on 15 October by Ann Lee showed …".
func describing(d *token.Doc, s token.Sentence, g *Group) bool {
	verb := nextFinite(d, g.Last, min(s.Last, g.Last+near))
	j := verb - 1
	if verb == min(s.Last, g.Last+near) || j < g.Last+1 {
		return false
	}
	if j > g.Last+2 && year(d.Word(j)) && d.Word(j-1) == "," {
		j -= 2
	}
	first := nounPhrase(d, s, j)
	if first > j || first <= g.Last {
		return false
	}
	np := overParticiple(d, s, first-1)
	return np[0] < np[1] && np[1] == g.First
}

// goesOn reports a past tense that "and" joins to a group before any comma: "visited on 3 May and
// took photographs".
func goesOn(d *token.Doc, s token.Sentence, g *Group) bool {
	for i := g.Last; i+1 < s.Last && d.Word(i) != ","; i++ {
		if d.Tokens[i].Tag == token.CC && d.Tokens[i+1].Tag == token.VBD {
			return true
		}
	}
	return false
}

// afterAside reports the comma at j behind an aside that says who the noun phrase before it is,
// with which the sentence begins: "Ann Lee, the mayor of Oslo,".
func afterAside(d *token.Doc, s token.Sentence, j int) bool {
	k := asideStart(d, s, j)
	return k > s.First && nounPhrase(d, s, k-1) == s.First && nounEnd(d, j-1) && nounPhrase(d, s, j-1) == k+1
}

// according reports an aside that ends at the comma at j and says whose word it is: "the
// group, according to witnesses, entered Oslo".
func according(d *token.Doc, s token.Sentence, j int) bool {
	k := asideStart(d, s, j)
	return k >= 0 && k+1 < j && strings.EqualFold(d.Word(k+1), "according")
}

// turned reports a participle of a verb that needs no object, right behind the noun phrase
// that begins its sentence or its clause, as only its past tense stands: "The mill operated
// until 1911", "when the line closed".
func turned(d *token.Doc, s token.Sentence, g *Group) bool {
	if !turning[g.Lemma] && !Intransitive[g.Lemma] || g.Last < s.Last && d.Tokens[g.Last].Tag.IsNoun() || g.First <= s.First {
		return false
	}
	j := g.First - 1
	if d.Word(j) == "," {
		if k := asideStart(d, s, j); k > s.First && (d.Tokens[k+1].Tag == token.IN || names(d, k+1, j)) {
			j = k - 1 // "A second factory, at Ingrow, opened", "An engineer, Ann Lee, escaped"
		}
	}
	first := nounPhrase(d, s, j)
	if first > j {
		return false
	}
	if first == s.First || led(d, s, first) || gerund(d, s, first-1) {
		return d.Word(s.Last-1) == "." && alone(d, s, g)
	}
	if sub := overParticiple(d, s, first-1); sub[0] < sub[1] && sub[0] == s.First {
		return d.Word(s.Last-1) == "." && alone(d, s, g) // "A museum devoted to the marque opened"
	}
	switch strings.ToLower(d.Word(first - 1)) {
	case "until", "till", "when", "while", "because", "once", "where":
		return nextFinite(d, g.Last, min(s.Last, g.Last+near)) == min(s.Last, g.Last+near) || comma(d, g.Last, nextFinite(d, g.Last, s.Last))
	}
	return false
}

// names reports that tokens [first, last) are proper nouns.
func names(d *token.Doc, first, last int) bool {
	for t := first; t < last; t++ {
		if !d.Tokens[t].Tag.IsProper() {
			return false
		}
	}
	return first < last
}

// led reports a noun phrase with its article that only a preposition and its own nouns stand
// before in the sentence: "On 9 August the contractor".
func led(d *token.Doc, s token.Sentence, first int) bool {
	if first < s.First+2 || d.Tokens[s.First].Tag != token.IN || d.Tokens[first].Tag != token.DT && d.Tokens[first].Tag != token.PRPS {
		return false
	}
	for i := s.First + 1; i < first; i++ {
		if t := d.Tokens[i].Tag; !t.IsNoun() && t != token.CD && t != token.DT && t != token.JJ && d.Word(i) != "," {
			return false
		}
	}
	return true
}

// gerund reports that the preposition at token i hangs on a verb in -ing that begins the
// sentence: "Trading in the shares".
func gerund(d *token.Doc, s token.Sentence, i int) bool {
	return i > s.First && d.Tokens[i].Tag == token.IN && d.Tokens[i-1].Tag == token.VBG && (i-1 == s.First || d.Tokens[i-2].Tag == token.CC)
}

// near is how far behind a verb of a clause the next one may stand, in tokens.
const near = 12

// comma reports a comma among tokens [i, end).
func comma(d *token.Doc, i, end int) bool {
	for ; i < end; i++ {
		if d.Word(i) == "," {
			return true
		}
	}
	return false
}

// turning are verbs that tell by themselves what became of their subject.
var turning = set("increase decrease widen narrow worsen deepen intensify ease weaken rebound mount operate open close end stop start begin move return run cease double triple halve grow expand shrink merge resume reopen retire graduate flourish prosper decline sail dock survive struggle continue last change fade form split disband dissolve relocate")

// active reports that a participle has what only its past tense can have: an object
// ("the council approved the plan"), or the preposition by which it reaches one.
func active(d *token.Doc, s token.Sentence, g *Group) bool {
	if g.Last+1 >= s.Last {
		return false
	}
	if Reaches(d, g) {
		return true
	}
	if twice[g.Lemma] {
		return false
	}
	switch d.Tokens[g.Last].Tag {
	case token.PRP:
		return true
	case token.NNP:
		return nounPhrase(d, s, g.First-1) == s.First && d.Word(s.Last-1) == "." && !calendar[strings.ToLower(d.Word(g.Last))] // "Officers located Briggs."
	case token.NN, token.NNS:
		w := strings.ToLower(d.Word(g.Last))
		return d.Tokens[g.Last].Rel == token.Obj && int(d.Tokens[g.Last].Head) == g.Head && !calendar[w] && !spell[w] // "Lee expressed regret"
	case token.DT, token.PRPS:
		for i := g.Last + 1; i < min(s.Last, g.Last+4); i++ { // "sung the next morning"
			if spell[lexicon.Lemma(d.Word(i), d.Tokens[i].Tag)] {
				return false
			}
		}
		return true
	}
	return false
}

// reaching are verbs with the preposition that takes the place of their object.
var reaching = map[string]bool{
	"leave for": true, "file for": true, "ask for": true, "ask to": true, "decline to": true, "refuse to": true, "offer to": true, "vow to": true, "pledge to": true, "promise to": true, "threaten to": true, "demonstrate in": true, "demonstrate against": true, "demonstrate for": true, "call for": true, "vote for": true, "vote against": true, "apply for": true, "wait for": true, "look for": true, "search for": true,
	"push for": true, "press for": true, "campaign for": true, "campaign against": true, "fight for": true, "fight against": true, "protest against": true, "rebel against": true,
	"object to": true, "reply to": true, "respond to": true, "return to": true, "move to": true, "travel to": true, "agree to": true, "agree on": true, "insist on": true,
	"head for": true, "argue for": true, "argue against": true, "side with": true, "negotiate with": true, "join in": true, "march on": true, "sail for": true, "resign as": true, "report for": true, "report to": true,
}

// Reaches reports a group that goes on with the preposition by which its verb reaches its
// object: whatever its tags, it is no passive.
func Reaches(d *token.Doc, g *Group) bool {
	return g.Last < len(d.Tokens) && reaching[g.Lemma+" "+strings.ToLower(d.Word(g.Last))]
}

// twice are verbs with two objects, one of which stands behind their participle: "Lee,
// awarded the prize", "a bill called the Act".
var twice = set("allow ask assign award bill brand call charge christen consider cost declare deem deny designate dub elect entitle feed forgive give grant guarantee hand label lend name nickname offer owe pay promise pronounce proclaim quote rename rent sell send serve show style teach tell term title vote")

// spell are nouns that say when, with nothing before them but "the next".
var spell = set("day night morning evening afternoon week weekend month year summer winter spring autumn season decade moment minute hour time")

// alone reports a group in a stretch without any other finite verb, up to a semicolon or "and
// we", but for those of clauses behind it that hang on a word of their own: "that", "who", "after".
func alone(d *token.Doc, s token.Sentence, g *Group) bool {
	joined := false
	for i := max(s.First, g.First-reach); i < min(s.Last, g.Last+reach); i++ {
		t := d.Tokens[i].Tag
		if i > g.Last && (d.Word(i) == ";" || t == token.CC && i+1 < s.Last && d.Tokens[i+1].Tag == token.PRP) {
			return true
		}
		if i >= g.Last && (t == token.WDT || t == token.WP || t == token.WRB || t == token.IN && (d.Word(i) == "that" || opens[d.Word(i)])) {
			joined = true
		}
		if t.IsFinite() && (i < g.First || i >= g.Last) {
			if i > g.Last && d.Tokens[i-1].Tag == token.CC {
				continue // "left Orlin and reached the pass"
			}
			if !joined {
				return false
			}
			joined = false
		}
	}
	return true
}

// thatSoon reports a clause with "that" a few words from token i on: "disclosed in
// August that".
func thatSoon(d *token.Doc, s token.Sentence, i int) bool {
	const near = 4
	for k := i; k < min(s.Last, i+near); k++ {
		if d.Tokens[k].Tag == token.IN && strings.EqualFold(d.Word(k), "that") {
			return true
		}
	}
	return false
}

// group reads the verb group that starts at token i.
func group(d *token.Doc, i, end int) Group {
	g := Group{First: i, Head: i, Last: i + 1}
	first := d.Tokens[i].Tag
	g.Finite = first.IsFinite()
	g.Past = first == token.VBD
	if first == token.VB {
		to := i - 1
		for to > 0 && d.Tokens[to].Tag == token.RB {
			to-- // "to formally close"
		}
		g.Infinitive = to >= 0 && d.Tokens[to].Tag == token.TO
	}
	for {
		w := strings.ToLower(d.Word(g.Head))
		aux := auxiliary(w)
		if d.Tokens[g.Head].Tag == token.MD {
			g.modal(w)
		} else if aux == "" {
			break
		}
		j := g.Head + 1
		for j < end && (d.Tokens[j].Tag == token.RB || adverb[strings.ToLower(d.Word(j))]) {
			if n := strings.ToLower(d.Word(j)); n == "not" || n == "n't" || n == "n’t" || n == "never" {
				g.Negative = true
			}
			j++
		}
		if j >= end || !d.Tokens[j].Tag.IsVerb() || !follows(aux, d.Tokens[j].Tag, d.Tokens[g.Head].Tag == token.MD) {
			break
		}
		switch t := d.Tokens[j].Tag; {
		case aux == "have":
			g.Perfect = true
		case aux == "be" && t == token.VBG:
			g.Progressive = true
		case aux == "be":
			g.Passive = true
		}
		g.Head, g.Last = j, j+1
	}
	if !g.Finite && d.Tokens[g.Head].Tag == token.VBN && g.First == g.Head {
		g.Passive = true
	}
	for k := i - 1; k >= 0 && k >= i-2; k-- {
		if w := strings.ToLower(d.Word(k)); w == "not" || w == "never" {
			g.Negative = true
		}
	}
	g.Lemma = lexicon.Lemma(d.Word(g.Head), d.Tokens[g.Head].Tag)
	return g
}

func (g *Group) modal(w string) {
	switch w {
	case "will", "'ll", "’ll", "shall", "wo":
		g.Future = true
	default:
		g.Modal = w
	}
}

var adverb = map[string]bool{"also": true, "later": true, "only": true, "already": true, "still": true, "once": true, "last": true, "first": true, "not": true, "n't": true, "n’t": true, "never": true, "all": true, "both": true, "each": true}

// auxiliary returns be, have or do for their forms.
func auxiliary(w string) string {
	switch w {
	case "am", "is", "are", "was", "were", "be", "been", "being", "'m", "’m", "'re", "’re", "'s", "’s":
		return "be"
	case "have", "has", "had", "having", "'ve", "’ve":
		return "have"
	case "do", "does", "did":
		return "do"
	}
	return ""
}

// follows reports that a verb of tag t goes on with the group.
func follows(aux string, t token.Tag, modal bool) bool {
	switch {
	case modal:
		return t == token.VB || t == token.VBP || t == token.VBD
	case aux == "have":
		return t == token.VBN || t == token.VBD
	case aux == "be":
		return t == token.VBG || t == token.VBN || t == token.VBD
	}
	return t == token.VB || t == token.VBP
}

// adjectival reports a participle that stands as an adjective before a noun or
// a verb form that is part of a name.
func adjectival(d *token.Doc, g *Group, s token.Sentence) bool {
	if g.First != g.Head || g.Finite {
		return false
	}
	t := d.Tokens[g.Head]
	if t.Rel == token.Amod || t.Rel == token.Compound {
		return true
	}
	if g.Head+1 < s.Last && d.Tokens[g.Head+1].Tag.IsNoun() && g.Head > s.First {
		switch p := d.Tokens[g.Head-1].Tag; p {
		case token.DT, token.PRPS, token.JJ, token.POS:
			return true
		case token.VBD, token.VBZ, token.VBP:
			return t.Tag == token.VBN && auxiliary(strings.ToLower(d.Word(g.Head-1))) == "" && !d.Tokens[g.Head+1].Tag.IsProper() // "showed elevated temperatures"
		}
	}
	return false
}
