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

// whichDay reports a clause that says which day or time another thing happened: "resigned on the
// day that Ward was dismissed".
func (a *Analysis) whichDay(h *Happening) bool {
	t := h.Clause.Subject[0] - 2
	if t < 1 || h.Clause.Subject[0] == h.Clause.Subject[1] {
		return false
	}
	switch a.Tokens.Word(t + 1) {
	case "that", "when":
	default:
		return false
	}
	switch a.Tokens.Word(t) {
	case "day", "night", "week", "month", "year", "moment", "time", "hour", "morning":
		return a.Tokens.Tokens[t-1].Tag == token.DT
	}
	return false
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
var figurative = wordSet("question doubt concern fear issue hope eyebrow alarm prospect possibility spectre specter awareness stake problem")

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

// untimely reports a present tense with a date that is past: that date tells of
// something else in the clause, unless the text is a history in the present.
func (a *Analysis) untimely(g *events.Group, x int) bool {
	return present(g) && !g.Future && g.Modal == "" && !g.Progressive && !a.Ref.IsZero() && a.Timexes[x].When.To <= a.Ref.From && !a.history()
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
