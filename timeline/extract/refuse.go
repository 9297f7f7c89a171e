package extract

import (
	"strings"
	"unicode/utf8"

	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/quotes"
	"quoteline/timeline/extract/title"
	"quoteline/timeline/extract/token"
)

// anyone reports a speaker who is only a pronoun that nobody is known to stand
// behind.
func anyone(speaker string) bool {
	switch strings.ToLower(speaker) {
	case "i", "you", "we", "it", "one", "this", "that", "who", "which", "anybody", "anyone", "everybody", "everyone", "nobody", "somebody", "someone":
		return true
	}
	return false
}

// refused reports a happening that no headline can be written for: a thought of
// an "I" or "you", a clause whose subject is a date, a deed that is only alleged.
func (a *Analysis) refused(h *Happening) bool {
	if h.Said != nil {
		if h.Said.Kind != quotes.Direct && h.Said.Entity == entity.None && strings.EqualFold(h.Said.Speaker, "they") {
			return true
		}
		return h.Said.Kind != quotes.Direct && h.Said.Entity == entity.None && anyone(h.Said.Speaker) && !a.ourWord(h)
	}
	sub := a.subjectOf(h)
	if g := h.Group; g != nil && !g.Finite && h.Line[0] == h.Line[1] && g.Last < len(a.Tokens.Tokens) && a.Tokens.Word(g.Last) == ":" {
		return true // "Born: 3 May 1931" is a label, and nobody is before it
	}
	if g := h.Group; g != nil && !g.Finite && h.Line[0] == h.Line[1] && sub[0] < sub[1] && a.measured(sub[1]-1) && !a.named(sub) {
		return true // "For three decades, beginning in 1953, she worked": nothing began but her work
	}
	if g := h.Group; g != nil && !g.Finite && startings[g.Lemma] && h.Line[0] == h.Line[1] && g.First > 0 && a.Tokens.Word(g.First-1) == "," && sub[1] != g.First-1 && a.measured(g.Last) {
		return true // "will not attend a meeting in Oslo, beginning Saturday"
	}
	return a.open(h) || a.speechless(h) || a.contact(h) || a.astray(h, sub) || h.Line[0] == h.Line[1] && sub[0] < sub[1] && a.measured(sub[0]) && a.measured(sub[1]-1)
}

// startings are verbs whose participle says when the noun before it is.
var startings = wordSet("begin start commence end")

// ourWord reports a dated statement of the "we" or "I" that tells the text.
func (a *Analysis) ourWord(h *Happening) bool {
	if h.Group == nil || h.When.IsZero() || !strings.HasPrefix(h.Basis.rule, "dates/") {
		return false
	}
	sub := h.Clause.Subject
	return sub[1]-sub[0] == 1 && strings.EqualFold(h.Said.Speaker, a.Tokens.Word(sub[0])) && a.ourselves(sub[0]) != ""
}

// contact reports a relative clause without its pronoun, whose object is what it stands
// behind: "a cup he had thrown away".
func (a *Analysis) contact(h *Happening) bool {
	sub := h.Clause.Subject
	if h.Group == nil || h.Group.Last < len(a.Tokens.Tokens) && a.Tokens.Tokens[h.Group.Last].Tag == token.DT {
		return false // it has its object
	}
	if object := a.describedObject(h); object[0] < object[1] {
		return false // its headline has it
	}
	if h.Group.Finite && sub[1]-sub[0] == 1 && sub[0] > 1 && a.Tokens.Tokens[sub[0]].Tag == token.PRP && a.Tokens.Tokens[sub[0]-1].Tag == token.WDT &&
		(a.Tokens.Tokens[sub[0]-2].Tag.IsNoun() && a.Tokens.Tokens[h.Group.Head].Rel == token.AclRelcl || a.Tokens.Word(sub[0]-1) == "which" && a.Tokens.Word(sub[0]-2) == ",") {
		return true // "a necklace that she inherited in 1988", ", which he received on the 17th"
	}
	if g := h.Group; g.Finite && g.Perfect && g.Past && sub[0] > 0 && sub[0] < sub[1] && a.Tokens.Tokens[sub[0]-1].Tag.IsNoun() && (g.Last >= len(a.Tokens.Tokens) || a.Tokens.Tokens[g.Last].Tag == token.PunctTag || a.Tokens.Word(g.Last) == "for") &&
		(a.Tokens.Tokens[sub[0]].Tag == token.PRP || a.Tokens.Tokens[sub[0]].Tag == token.PRPS) {
		return true // "the paper her husband had edited", "the law she had worked for"
	}
	return h.Group.Finite && !h.Clause.Relative && (a.Tokens.Tokens[h.Group.Head].Rel == token.AclRelcl || a.resumes(h.Group.Last)) &&
		sub[1]-sub[0] == 1 && sub[0] > 0 && a.Tokens.Tokens[sub[0]].Tag == token.PRP && a.Tokens.Tokens[sub[0]-1].Tag.IsNoun()
}

// resumes reports that the sentence goes on with its own finite verb at token t, or behind a
// date there: "the bet he placed on Monday may be his last".
func (a *Analysis) resumes(t int) bool {
	ts := a.Tokens.Tokens
	for t < len(ts) && (a.measured(t) || ts[t].Tag == token.IN && t+1 < len(ts) && a.measured(t+1)) {
		t++
	}
	return t < len(ts) && ts[t].Tag.IsFinite()
}

// speechless reports a verb of saying without what is said: "she told reporters".
func (a *Analysis) speechless(h *Happening) bool {
	if h.Group == nil {
		return false
	}
	switch h.Group.Lemma {
	case "say", "tell", "add":
	case "warn", "note", "claim", "state", "announce", "declare", "write", "explain", "suggest", "predict", "acknowledge", "concede", "insist":
		return h.Group.Finite && !h.Group.Passive && h.Group.Last >= h.Clause.End
	default:
		return false
	}
	if w := a.Tokens.Word(min(h.Group.Last, len(a.Tokens.Tokens)-1)); h.Group.Lemma == "tell" && h.Group.Passive && (w == "of" || w == "about") {
		return false // "was told of a fault"
	}
	if h.Group.Lemma == "add" && (h.Group.Passive || h.Group.Last < h.Clause.End) {
		return false
	}
	return !finite(a.Tokens, h.Group.Last, h.Clause.End)
}

// astray reports a participle behind a comma whose subject would be what a preposition has
// before that comma: in "The bank, with this aim in mind, cut rates" it is not "mind".
func (a *Analysis) astray(h *Happening, sub [2]int) bool {
	g := h.Group
	if g == nil || g.Finite || !g.Passive || sub[0] == sub[1] || sub[1] != g.First-1 || a.Tokens.Word(sub[1]) != "," || a.named(sub) {
		return false
	}
	first := a.Tokens.Sentences[h.Sentence].First
	return sub[0] > first && a.Tokens.Tokens[sub[0]-1].Tag == token.IN && !strings.EqualFold(a.Tokens.Word(sub[0]-1), "of")
}

// emptied reports a headline that lost what was said.
func (a *Analysis) emptied(h *Happening) bool {
	g := h.Group
	if h.Said != nil || g == nil || g.Passive {
		return false
	}
	return (g.Lemma == "say" || g.Lemma == "tell") && !a.verbed([2]int{g.Last, h.Clause.End}, h.Title) ||
		a.reports(g.Head) && strings.HasSuffix(h.Title, " "+a.Tokens.Word(g.Head)) && !(g.Lemma == "report" && g.First > 0 && a.Tokens.Tokens[g.First-1].Tag == token.CC) // "A panel was named in 1962 and reported in 1964"
}

// asserting are prepositions behind which a gerund did happen: "after winning".
// Others leave it open: "accused of stealing", "without stopping".
var asserting = wordSet("since after before while when by upon on in")

// open reports a gerund behind a preposition that does not say that it happened.
func (a *Analysis) open(h *Happening) bool {
	g := h.Group
	if g == nil || g.Finite || g.First == 0 {
		return false
	}
	at := g.First - 1
	for t := a.Tokens.Tokens; at > 0 && (t[at].Kind == token.Quote || t[at].Tag == token.RB); {
		at-- // "accused him of “stealing” it", "pleaded not guilty to unlawfully killing Roe"
	}
	tag := a.Tokens.Tokens[at].Tag
	return (tag == token.IN || tag == token.TO && a.Tokens.Tokens[g.Head].Tag == token.VBG) && !asserting[strings.ToLower(a.Tokens.Word(at))]
}

// paired closes a quotation that a headline leaves open, where there is room, and
// takes out other marks that have lost their partners.
func paired(s string) string {
	if strings.Count(s, "“") == strings.Count(s, "”")+1 && strings.LastIndex(s, "“") > strings.LastIndex(s, "”") && utf8.RuneCountInString(s) < title.Max {
		return s + "”"
	}
	if strings.Count(s, "\"")%2 == 1 {
		s = strings.ReplaceAll(s, "\"", "")
	}
	if strings.Count(s, "“") != strings.Count(s, "”") {
		s = strings.NewReplacer("“", "", "”", "").Replace(s)
	}
	if !title.Strokes(s) {
		s = strings.NewReplacer("``", "", "''", "").Replace(s)
	}
	return s
}
