package extract

import (
	"context"
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/quotes"
	"quoteline/timeline/extract/token"
)

// happenings chooses what earns a place on the timeline: every statement, every
// main clause that reports a happening, and whatever else has a date of its own.
func happenings(ctx context.Context, a *Analysis) error {
	dated := a.dated()
	byCue := map[int]int{}
	var implied []int
	for i := range a.Statements {
		if t := a.Statements[i].CueToken; t >= 0 {
			byCue[t] = i
		} else {
			implied = append(implied, i)
		}
	}
	taken := make([]bool, len(a.Events.Mentions))
	for si, s := range a.Tokens.Sentences {
		if si%512 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if a.Tokens.Paragraphs[s.Paragraph].Heading || a.boilerplate(si) {
			continue
		}
		for len(implied) > 0 && a.Statements[implied[0]].First < s.Last {
			if q := implied[0]; a.Statements[q].First >= s.First {
				a.addStatement(q, -1)
			}
			implied = implied[1:]
		}
		for t := s.First; t < s.Last; t++ {
			if q, ok := byCue[t]; ok {
				m := a.Events.At[t]
				if a.addStatement(q, int(m)) && m >= 0 {
					taken[m] = true
					if up := a.Happen[len(a.Happen)-1].Lead; up != nil && a.Events.At[up.Head] >= 0 {
						a.drop(up, taken)
					}
				}
				continue
			}
			m := a.Events.At[t]
			if m < 0 || taken[m] {
				continue
			}
			x, isDated := dated[int(m)]
			if a.addClause(int(m), x, isDated && !a.direct(a.Timexes[x].First)) {
				taken[m] = true
			}
		}
	}
	a.date(dated)
	a.titles()
	return nil
}

// drop takes back the happening of a verb that another one has swallowed.
func (a *Analysis) drop(g *events.Group, taken []bool) {
	taken[a.Events.At[g.Head]] = true
	for i := len(a.Happen) - 2; i >= 0 && i >= len(a.Happen)-4; i-- {
		if a.Happen[i].Group != nil && a.Happen[i].Group.Head == g.Head && a.Happen[i].Said == nil {
			a.Happen = append(a.Happen[:i], a.Happen[i+1:]...)
			return
		}
	}
}

// dated maps each mention to the first date that it owns.
func (a *Analysis) dated() map[int]int {
	out := map[int]int{}
	for i, m := range a.Owner {
		if m < 0 {
			continue
		}
		if _, ok := out[m]; !ok {
			out[m] = i
		}
	}
	return out
}

// thinking are verbs of the mind: what they report is a state, not a statement.
var thinking = map[string]bool{"fear": true, "believe": true, "think": true, "hope": true, "expect": true, "know": true, "feel": true, "worry": true, "doubt": true, "want": true, "suspect": true, "consider": true}

var denying = map[string]bool{"deny": true, "refute": true, "dispute": true}

// addStatement makes a happening of statement q, whose cue is mention m or none.
func (a *Analysis) addStatement(q, m int) bool {
	st := &a.Statements[q]
	h := Happening{
		Token: st.First, Mention: m, Said: st, SaidAt: q, Kind: timeline.Statement, Factuality: timeline.Claimed,
		Speaker: st.Speaker, Entity: st.Entity, Rule: st.Rule,
	}
	if st.Kind == quotes.Mixed && st.Speaker == "" || st.Rule == quotes.Transcript && a.chat(st) {
		return false
	}
	if st.CueToken >= 0 {
		h.Token = st.CueToken
		if g := a.groupAt(st.CueToken); g != nil {
			h.Group, h.Clause = g, events.ClauseOf(a.Tokens, g)
			if st.Kind != quotes.Direct && (g.Future || g.Modal != "" || g.Infinitive && !a.repeats(g)) {
				return false // nobody has said it yet
			}
			if thinking[g.Lemma] && st.Kind != quotes.Direct {
				h.Kind = timeline.State
			}
			if denying[g.Lemma] || g.Negative {
				h.Factuality = timeline.Denied
			}
		}
	}
	if g := h.Group; g != nil && g.Infinitive && g.First >= 2 {
		// "continues to insist": the verb before carries the tense.
		if up := a.groupAt(g.First - 2); up != nil && up.Finite {
			h.Lead, h.Clause.Subject = up, events.ClauseOf(a.Tokens, up).Subject
		}
	}
	h.Sentence = int(a.Tokens.Tokens[h.Token].Sentence)
	h.Quotes = a.quoteSpans(st)
	a.Happen = append(a.Happen, h)
	return true
}

// chat reports a line of a transcript that states nothing: a few words ("Thank
// you, Paul."), or a question.
func (a *Analysis) chat(st *quotes.Attribution) bool {
	const few = 8 // words and marks
	first, last := a.tokensOf(st.Content[0])
	return last-first < few || a.Tokens.Word(last-1) == "?"
}

// repeats reports an infinitive after "continue", "go on": "continues to insist".
func (a *Analysis) repeats(g *events.Group) bool {
	if g.First < 2 {
		return false
	}
	switch a.lemmaAt(g.First - 2) {
	case "continue", "begin", "start", "come", "seek", "try", "claim":
		return true
	}
	return false
}

// addClause makes a happening of mention m if it is worth it.
func (a *Analysis) addClause(m, x int, dated bool) bool {
	mention := &a.Events.Mentions[m]
	d := a.Tokens
	h := Happening{Token: mention.Token, Mention: m, Sentence: int(d.Tokens[mention.Token].Sentence), Entity: entity.None, Rule: "events/main-clause"}
	said := a.said[mention.Token]
	if mention.Group < 0 {
		if !dated || said >= 0 && a.direct(mention.Token) {
			return false
		}
		h.Rule = "events/dated-noun"
	} else {
		h.Group = &a.Events.Groups[mention.Group]
		h.Clause = events.ClauseOf(d, h.Group)
		if !dated && (said >= 0 || !a.main(&h)) {
			return false
		}
		if dated && said >= 0 && !a.elsewhere(x) {
			return false // the statement itself says so
		}
		if dated && (h.Group.Modal != "" && !h.Group.Future || conditional[h.Clause.Mark] || events.Commentary[h.Group.Lemma]) {
			return false
		}
		if dated && !h.Group.Finite && a.supposed(h.Token) {
			return false
		}
		if dated && !h.Group.Finite && a.subjectOf(&h) == h.Clause.Subject && h.Clause.Subject[0] == h.Clause.Subject[1] {
			return false
		}
		if dated {
			h.Rule = "events/dated-clause"
		}
	}
	h.Kind, h.Factuality = a.nature(&h)
	if said >= 0 && h.Factuality == timeline.Happened {
		h.Factuality = timeline.Claimed
		h.Speaker = a.Statements[said].Speaker
	}
	h.Quotes = []timeline.Span{a.sentenceSpan(h.Sentence)}
	if sub := h.Clause.Subject; sub[1] > sub[0] {
		for t := sub[1] - 1; t >= sub[0]; t-- {
			if em, ok := a.Entities.At(t); ok && em.Entity != entity.None {
				h.Entity = em.Entity
				break
			}
		}
	}
	a.Happen = append(a.Happen, h)
	return true
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

// nature tells what kind of thing a clause reports, and how surely.
func (a *Analysis) nature(h *Happening) (timeline.Kind, timeline.Factuality) {
	g := h.Group
	switch {
	case g == nil:
		return timeline.Occurrence, timeline.Happened
	case g.Future:
		return timeline.Plan, timeline.Planned
	}
	kind, fact := timeline.Occurrence, timeline.Happened
	if present(g) {
		kind = timeline.State
	}
	if g.Negative || a.noObject(g) || strings.EqualFold(a.Tokens.Word(h.Clause.Subject[0]), "neither") {
		fact = timeline.Negated
	}
	return kind, fact
}

// noObject reports "made no reference": a denial by its object.
func (a *Analysis) noObject(g *events.Group) bool {
	t := g.Last
	return t < len(a.Tokens.Tokens) && strings.EqualFold(a.Tokens.Word(t), "no")
}

// main reports a finite clause with a subject of its own that says what
// happened, or what holds, and does not comment or suppose.
func (a *Analysis) main(h *Happening) bool {
	g, c := h.Group, h.Clause
	if !g.Finite || g.Modal != "" || c.Relative || c.Subject[0] == c.Subject[1] || events.Commentary[g.Lemma] {
		return false
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
	if w := strings.ToLower(a.Tokens.Word(last)); w == "it" || w == "there" || w == "this" || w == "that" || w == "which" || w == "i" || w == "you" || w == "we" {
		return false
	}
	if g.Finite && !g.Past && !g.Perfect && !g.Future {
		return events.Lasting[g.Lemma] && a.named(c.Subject)
	}
	if a.abstract(c.Subject) {
		return false
	}
	return g.Last < c.End || g.Passive || c.Subject[1]-c.Subject[0] > 1
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

// groupAt returns the verb group that token t is in.
func (a *Analysis) groupAt(t int) *events.Group {
	if m := a.Events.At[t]; m >= 0 && a.Events.Mentions[m].Group >= 0 {
		return &a.Events.Groups[a.Events.Mentions[m].Group]
	}
	return nil
}

// subjectOf returns the subject of a clause, or, for a participle, that of the
// clause it hangs on.
func (a *Analysis) subjectOf(h *Happening) [2]int {
	if h.Group == nil || h.Group.Finite && h.Clause.Subject[0] < h.Clause.Subject[1] {
		return h.Clause.Subject
	}
	ts := a.Tokens.Tokens
	if g := h.Group; !g.Finite {
		if g.Infinitive && ts[g.Head].Rel == token.Acl {
			return [2]int{} // "the latest act to be added": it is not said that it was
		}
		if sub := events.Described(a.Tokens, g); !g.Infinitive && sub[0] < sub[1] {
			return sub
		}
		if h.Clause.Subject[0] < h.Clause.Subject[1] {
			return h.Clause.Subject
		}
		if sub := events.Aside(a.Tokens, g); sub[0] < sub[1] {
			return sub
		}
	}
	for t, n := h.Token, 0; n < climb; n++ {
		up := int(ts[t].Head)
		if up == t {
			break
		}
		t = up
		if ts[t].Tag.IsNoun() || ts[t].Tag == token.PRP {
			if m, ok := a.Entities.At(t); ok {
				return [2]int{m.First, m.Last}
			}
			return [2]int{t, t + 1}
		}
		if g := a.groupAt(t); g != nil {
			if c := events.ClauseOf(a.Tokens, g); c.Subject[0] < c.Subject[1] {
				return c.Subject
			}
		}
	}
	return h.Clause.Subject
}
