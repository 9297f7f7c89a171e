package extract

import (
	"strings"

	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/token"
)

// main reports a finite clause with a subject of its own that says what
// happened, or what holds, and does not comment or suppose.
func (a *Analysis) main(h *Happening) bool {
	g, c := h.Group, h.Clause
	if !g.Finite || g.Modal != "" && !guesses(g) || c.Relative || c.Subject[0] == c.Subject[1] || a.comments(g) || g.Future && a.provided(h) {
		return false
	}
	if c.Mark == "that" && c.Subject[0] >= 2 && a.Tokens.Tokens[c.Subject[0]-2].Tag.IsVerb() || c.Subject[0] > 0 && a.reports(c.Subject[0]-1) {
		return false // what somebody says or thinks
	}
	if at := c.Subject[0] - 1; at >= 0 && a.Tokens.Tokens[at].Tag == token.WRB && (strings.EqualFold(a.Tokens.Word(at), "how") || strings.EqualFold(a.Tokens.Word(at), "why")) {
		return false // "documents show how the scheme worked"
	}
	switch c.Mark {
	case "if", "unless", "whether", "until", "before", "after", "since", "because", "although", "though":
		return false
	}
	if g.Passive {
		switch g.Lemma {
		case "see", "view", "regard", "consider", "expect", "think", "suppose", "mean":
			return false
		}
	}
	last := c.Subject[1] - 1
	w := strings.ToLower(a.Tokens.Word(last))
	if w == "it" {
		if weather[g.Lemma] {
			return false
		}
		if np := a.antecedent(last); np[0] == np[1] {
			return false
		}
	}
	if w == "there" || w == "this" || w == "that" || w == "which" || w == "i" || w == "you" || w == "we" {
		return false
	}
	if g.Finite && !g.Past && !g.Perfect && !g.Future {
		return events.Lasting[g.Lemma] && a.named(c.Subject)
	}
	if a.abstract(c.Subject) || a.predicative(c.Subject) {
		return false
	}
	return g.Last < c.End || g.Passive || c.Subject[1]-c.Subject[0] > 1
}

// weather are verbs of which "it" is nothing.
var weather = wordSet("snow rain hail thunder drizzle freeze thaw")

// predicative reports the subject of a clause that a form of "be" introduces: "the
// trouble is that nobody came".
func (a *Analysis) predicative(sub [2]int) bool {
	if !strings.EqualFold(a.Tokens.Word(sub[0]), "that") || sub[0] == 0 {
		return false
	}
	g := a.Events.GroupAt(sub[0] - 1)
	return g != nil && g.Lemma == "be"
}

// reports tells whether token t is a verb of saying, which what is said follows.
func (a *Analysis) reports(t int) bool {
	m := a.Events.At[t]
	return m >= 0 && a.Events.Mentions[m].Group >= 0 && a.Events.Mentions[m].Class == "REPORTING"
}

// tells reports a clause whose verb of saying is followed by a clause that is said.
func (a *Analysis) tells(h *Happening) bool {
	if h.Group.Passive || !h.Group.Finite || h.Mention < 0 || !a.reports(a.Events.Mentions[h.Mention].Token) {
		return false
	}
	for t := h.Group.Last; t < h.Clause.End; t++ {
		tag := a.Tokens.Tokens[t].Tag
		if tag.IsFinite() {
			return true
		}
		if tag == token.WDT && !strings.EqualFold(a.Tokens.Word(t), "that") || tag == token.WP || tag == token.TO || tag == token.VBG || tag == token.IN && t == h.Group.Last && !strings.EqualFold(a.Tokens.Word(t), "that") && !a.measured(t+1) {
			return false
		}
	}
	return false
}

// comments reports a verb with which the writer comments, by what follows it:
// "appeared calm" does, "appeared in court" tells what happened.
func (a *Analysis) comments(g *events.Group) bool {
	if !events.Commentary[g.Lemma] || g.Last >= len(a.Tokens.Tokens) {
		return events.Commentary[g.Lemma]
	}
	next := a.Tokens.Tokens[g.Last].Tag
	switch g.Lemma {
	case "constitute":
		return !g.Passive // "The tribunal was constituted"
	case "appear", "demonstrate":
		return next != token.IN && next != token.RB && next != token.PunctTag || strings.EqualFold(a.Tokens.Word(g.Last), "that")
	case "sound":
		return next == token.JJ || next == token.RB || strings.EqualFold(a.Tokens.Word(g.Last), "like") || strings.EqualFold(a.Tokens.Word(g.Last), "as")
	case "raise":
		for t := g.Last; t < min(g.Last+6, len(a.Tokens.Tokens)); t++ {
			if figurative[a.lemmaAt(t)] {
				return true
			}
		}
		return false
	}
	return true
}

// figurative are things that are raised by what is, not by who does.
var figurative = map[string]bool{
	"question": true, "doubt": true, "concern": true, "fear": true, "issue": true, "hope": true, "eyebrow": true, "alarm": true,
	"prospect": true, "possibility": true, "spectre": true, "specter": true, "awareness": true, "stake": true, "problem": true,
}

// asked reports that a sentence is a question.
func (a *Analysis) asked(si int) bool {
	s := a.Tokens.Sentences[si]
	for t := s.Last - 1; t >= max(s.First, s.Last-3); t-- {
		if a.Tokens.Word(t) == "?" {
			return true
		}
	}
	return false
}

// provided reports a sentence that begins with a condition.
func (a *Analysis) provided(h *Happening) bool {
	w := strings.ToLower(a.Tokens.Word(a.Tokens.Sentences[h.Sentence].First))
	return conditional[w] || w == "once" || w == "when"
}

// unreal reports a noun for a happening that the text does not say took place:
// "calls for the resignation", "a possible strike".
func (a *Analysis) unreal(noun int) bool {
	first := a.Tokens.Sentences[a.Tokens.Tokens[noun].Sentence].First
	t := noun - 1
	for ; t >= max(first, noun-8); t-- {
		tag := a.Tokens.Tokens[t].Tag
		if open[strings.ToLower(a.Tokens.Word(t))] {
			return true
		}
		if !tag.IsNoun() && tag != token.JJ && tag != token.DT && tag != token.PRPS && tag != token.POS && tag != token.VBN && tag != token.CD {
			break
		}
	}
	return t-1 >= first && strings.EqualFold(a.Tokens.Word(t), "for") && wanting[a.lemmaAt(t-1)]
}

// open are words that leave it open whether what they describe happens.
var open = map[string]bool{"possible": true, "potential": true, "likely": true, "alleged": true, "threatened": true, "attempted": true, "hypothetical": true, "any": true, "no": true}

// wanting are verbs and nouns with "for" that want something which is not.
var wanting = map[string]bool{
	"call": true, "demand": true, "push": true, "press": true, "plea": true, "appeal": true, "hope": true, "wait": true, "ask": true,
	"campaign": true, "lobby": true, "pray": true, "need": true, "wish": true, "request": true, "argue": true, "prepare": true,
}

// untimely reports a present tense with a date that is past: that date tells of
// something else in the clause, unless the text is a history in the present.
func (a *Analysis) untimely(g *events.Group, x int) bool {
	return present(g) && !g.Future && g.Modal == "" && !g.Progressive && !a.Ref.IsZero() && a.Timexes[x].When.To <= a.Ref.From && !a.history()
}

// nominal reports a gerund that is a noun by what stands beside it: "a court
// filing on Thursday", "the trucking insurer".
func (a *Analysis) nominal(g *events.Group) bool {
	ts := a.Tokens.Tokens
	if g.First == 0 || g.First != g.Head || ts[g.Head].Tag != token.VBG {
		return false
	}
	if p := ts[g.First-1].Tag; !p.IsNoun() && p != token.JJ && p != token.DT && p != token.CC && p != token.POS {
		return false
	}
	if g.Last >= len(ts) {
		return true
	}
	if _, date := a.timexFrom(g.Last); date {
		return true
	}
	switch ts[g.Last].Tag {
	case token.DT, token.PRPS, token.PRP, token.TO, token.CD, token.NNP, token.NNPS, token.RB, token.Sym:
		return false
	}
	return true
}

// resulting reports a participle behind a comma that tells what all before it led
// to, and has no subject: "…, leaving five dead".
func (a *Analysis) resulting(g *events.Group) bool {
	if g.First == 0 || a.Tokens.Tokens[g.Head].Tag != token.VBG || a.Tokens.Word(g.First-1) != "," {
		return false
	}
	switch g.Lemma {
	case "result", "leave", "make", "cause", "bring", "force", "prompt", "mark", "raise", "send", "push", "allow", "enable", "lead", "mean":
		return true
	}
	return false
}

// asserted reports that a clause without a finite verb, dated by x, is said to
// have happened: an infinitive only behind "managed" and its like, and a
// participle that hangs on what is only supposed only where it describes a noun
// and is past.
func (a *Analysis) asserted(h *Happening, x int) bool {
	g := h.Group
	if g.Infinitive {
		up := a.Events.GroupAt(g.First - 2)
		return up != nil && up.Finite && up.Modal == "" && !up.Future && !up.Negative && done[up.Lemma]
	}
	if a.nominal(g) || a.resulting(g) {
		return false
	}
	if np := events.Described(a.Tokens, g); np[0] < np[1] && np[0] > 0 {
		if be := a.Events.GroupAt(np[0] - 1); be != nil && be.Modal != "" {
			return false // "would have been the fourth man put to death"
		}
	}
	if !a.supposed(h.Token) {
		return true
	}
	sub := events.Described(a.Tokens, g)
	return g.Passive && sub[0] < sub[1] && !a.Ref.IsZero() && a.Timexes[x].When.To <= a.Ref.To
}

// conditional are words whose clause supposes, and does not report.
var conditional = map[string]bool{"if": true, "unless": true, "whether": true}

// supposed reports a verb that hangs on one that is not said to happen: "should
// have it finished by May", "will be sold".
func (a *Analysis) supposed(t int) bool {
	ts := a.Tokens.Tokens
	for n := 0; n < climb; n++ {
		up := int(ts[t].Head)
		if up == t {
			return false
		}
		t = up
		if g := a.groupAt(t); g != nil && g.Finite {
			return g.Modal != "" || g.Future
		}
	}
	return false
}

// elsewhere reports that the expression x names a day outside the report's own
// two.
func (a *Analysis) elsewhere(x int) bool {
	d := a.Timexes[x].When
	return a.Ref.IsZero() || d.From >= a.Ref.To || d.To <= a.Ref.From.AddDays(-1) || d.To-d.From > 3*(a.Ref.To-a.Ref.From)
}

// named reports a subject with a name in it, or a resolved pronoun.
func (a *Analysis) named(sub [2]int) bool {
	for t := sub[0]; t < sub[1]; t++ {
		if m, ok := a.Entities.At(t); ok && m.Entity != entity.None {
			return true
		}
	}
	return false
}

// abstract reports a subject of which nothing can happen: "the absence of…".
func (a *Analysis) abstract(sub [2]int) bool {
	for t := sub[0]; t < sub[1]; t++ {
		if a.Tokens.Tokens[t].Tag == token.IN {
			break
		}
		switch strings.ToLower(a.Tokens.Word(t)) {
		case "absence", "lack", "fact", "question", "position", "idea", "problem", "reason", "issue", "isolation", "hope", "hopes", "aim", "goal", "result", "point", "notion", "prospect", "close", "contrast", "tone", "irony":
			return true
		}
	}
	return false
}
