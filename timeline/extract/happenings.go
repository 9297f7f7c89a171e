package extract

import (
	"context"
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/extract/dates"
	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/quotes"
	"quoteline/timeline/extract/title"
	"quoteline/timeline/when"
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
	head, day, paragraph := -1, -1, -1
	for si, s := range a.Tokens.Sentences {
		if si%512 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		begun := len(a.Happen)
		if s.Paragraph != paragraph {
			head, day, paragraph = a.head(si), a.dayHead(si, day), s.Paragraph
			if head < 0 {
				head = day
			}
		}
		x, words, line := a.entry(si)
		if line && a.addMessage(si, x, words, taken) {
			continue
		}
		if line && a.addEntry(si, x, words, byCue, dated, taken) {
			s.First = words[0]
		} else if !line && a.Tokens.Paragraphs[s.Paragraph].Heading || a.boilerplate(si) {
			a.addLife(si)
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
					if up := a.Happen[len(a.Happen)-1].Lead; up != nil {
						a.drop(up)
					}
					continue
				}
			}
			m := a.Events.At[t]
			if m < 0 || taken[m] {
				continue
			}
			x, isDated := dated[int(m)]
			if a.addClause(int(m), x, isDated && (!a.direct(a.Timexes[x].First) || a.testified(x))) {
				taken[m] = true
			}
		}
		if line { // statements in it have its date too
			a.share(x, si, begun, dated, undatedClause+1)
		}
		a.addState(si, begun)
		a.addNamed(si)
		a.headed(head, si, begun, dated)
		if x := a.thatWas(si); x >= 0 {
			a.share(x, si-1, max(0, begun-maxEdges), dated, undatedClause)
		}
	}
	a.date(dated)
	a.dropReports()
	a.counted()
	a.untils()
	a.lives()
	a.aged()
	a.titles()
	return nil
}

// testified reports an expression that names its day in a line of a transcript, whose
// speakers tell at length what happened.
func (a *Analysis) testified(x int) bool {
	t := &a.Timexes[x]
	return t.Anchor == "" && a.Statements[a.said[t.First]].Rule == quotes.Transcript
}

// drop takes back the happening of a verb that another one has swallowed.
func (a *Analysis) drop(g *events.Group) {
	if i := a.lately(g); i >= 0 {
		a.Happen = append(a.Happen[:i], a.Happen[i+1:]...)
	}
}

// lately returns which of the last happenings is that of verb group g, or -1.
func (a *Analysis) lately(g *events.Group) int {
	for i := len(a.Happen) - 1; i >= 0 && i >= len(a.Happen)-4; i-- {
		if h := &a.Happen[i]; h.Group != nil && h.Group.Head == g.Head && h.Said == nil {
			return i
		}
	}
	return -1
}

// dated maps each mention to the first date that it owns, or to an hour of that day or a day of that
// week: "On 3 May the bank withdrew its bid at 8.55", "Two weeks later, on 3 August, …".
func (a *Analysis) dated() map[int]int {
	out := map[int]int{}
	for i, m := range a.Owner {
		if m < 0 {
			continue
		}
		if first, ok := out[m]; !ok || a.hourWithin(first, i) || a.dayWithin(first, i) {
			out[m] = i
		}
	}
	return out
}

// hourWithin reports that expression i is an hour of the day that expression day names.
func (a *Analysis) hourWithin(day, i int) bool {
	d, x := &a.Timexes[day], &a.Timexes[i]
	return d.Type == dates.DATE && d.When.IsDay() && d.When.Precision == when.Day && x.Type == dates.TIME && x.When.Precision == when.Minute &&
		x.When.From >= d.When.From && x.When.To <= d.When.To
}

// dayWithin reports that expression i, behind the comma that shuts expression span, is a day of it.
func (a *Analysis) dayWithin(span, i int) bool {
	const aWeek = 7 // days that "two weeks later" may be off
	w, x := &a.Timexes[span], &a.Timexes[i]
	if w.When.Precision <= when.Day || !x.When.IsDay() || x.First > w.Last+2 || a.Tokens.Word(w.Last) != "," {
		return false
	}
	from, to := w.When.From, w.When.To
	if w.Rule == "dates/away" {
		from, to = from.AddDays(-aWeek), to.AddDays(aWeek)
	}
	return x.When.From >= from && x.When.To <= to
}

// thinking are verbs of the mind: what they report is a state, not a statement.
var thinking = map[string]bool{"fear": true, "believe": true, "think": true, "hope": true, "expect": true, "know": true, "feel": true, "worry": true, "doubt": true, "want": true, "suspect": true, "consider": true}

var denying = map[string]bool{"deny": true, "refute": true, "dispute": true}

// addStatement makes a happening of statement q, whose cue is mention m or none.
func (a *Analysis) addStatement(q, m int) bool {
	st := &a.Statements[q]
	a.toldBy(st)
	h := Happening{
		Token: st.First, Mention: m, Said: st, SaidAt: q, Kind: timeline.Statement, Factuality: timeline.Claimed,
		Speaker: st.Speaker, Entity: st.Entity, Rule: st.Rule,
	}
	if st.Kind == quotes.Mixed && st.Speaker == "" || st.Rule == quotes.Transcript && a.chat(st) {
		return false
	}
	if first, last := a.tokensOf(st.Content[0]); len(st.Content) == 1 && st.Kind != quotes.Direct && first < last && a.measured(first) && a.measured(last-1) {
		if x, ok := a.timexFrom(first); ok && a.Timexes[x].Last >= last {
			return false // "her claim that August"
		}
	}
	if st.CueToken >= 0 {
		h.Token = st.CueToken
		if g := a.groupAt(st.CueToken); g != nil {
			h.Group, h.Clause = g, a.clause(g)
			a.noDate(st, h.Clause.Subject)
			a.dayBehind(st)
			a.speaksAside(st, h.Clause.Subject)
			h.Speaker, h.Entity = st.Speaker, st.Entity
			if st.Kind != quotes.Direct && (g.Future || g.Modal != "" || g.Infinitive && !a.repeats(g)) {
				return false // nobody has said it yet
			}
			if thinking[g.Lemma] && st.Kind != quotes.Direct {
				if h.Kind = timeline.State; present(g) && a.Tokens.Word(max(g.First-1, 0)) == "I" {
					return false // "I think it was the 26th"
				}
			}
			if st.Kind != quotes.Direct && (g.Lemma == "deny" && a.withheld(g.Last) || g.Lemma == "declare" && a.decreed(g)) {
				return false // to deny a motion is to refuse it, to declare war to begin it
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
	h.Certainty = a.contentSureness(st, h.Group)
	h.Quotes = a.quoteSpans(st)
	a.Happen = append(a.Happen, h)
	return true
}

// chat reports a line of a transcript that states nothing: a few words ("Thank
// you, Paul."), a question, a greeting, handing over.
func (a *Analysis) chat(st *quotes.Attribution) bool {
	const few = 8 // words and marks
	first, last := a.tokensOf(st.Content[0])
	if last-first < few {
		return true
	}
	for _, s := range st.Content {
		for t, end := a.tokensOf(s); t < end; {
			si := int(a.Tokens.Tokens[t].Sentence)
			next := min(max(a.Tokens.Sentences[si].Last, t+1), end)
			if !a.asked(si) && !title.Filler(a.Tokens, t, next) {
				return false
			}
			t = next
		}
	}
	return true
}

// withheld reports something asked for as the object that begins at token first.
func (a *Analysis) withheld(first int) bool {
	for t := first; t < min(first+6, len(a.Tokens.Tokens)); t++ {
		switch a.lemmaAt(t) {
		case "motion", "request", "appeal", "application", "bail", "petition", "entry", "clemency", "citizenship", "compensation", "access", "permission", "permit", "visa", "parole", "asylum", "leave", "relief", "injunction", "stay", "extension", "licence", "license", "loan", "rehearing":
			return true
		}
	}
	return false
}

// decreed reports a verb whose object comes about by being declared.
func (a *Analysis) decreed(g *events.Group) bool {
	for t := g.Last; t < min(g.Last+6, len(a.Tokens.Tokens)); t++ {
		switch a.lemmaAt(t) {
		case "war", "independence", "bankruptcy", "emergency", "law", "truce", "ceasefire", "cease-fire", "holiday", "republic", "insolvency", "amnesty":
			return true
		}
		if a.Tokens.Tokens[t].Tag.IsVerb() {
			break
		}
	}
	return false
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
	if a.asked(h.Sentence) {
		return false
	}
	said := a.said[mention.Token]
	var whole, up *events.Group // an infinitive with the verb that raises it, and that verb
	if mention.Group < 0 {
		if !dated || said >= 0 && a.direct(mention.Token) || a.unreal(mention.Token) {
			return false
		}
		h.Rule = "events/dated-noun"
	} else {
		h.Group = &a.Events.Groups[mention.Group]
		var sure timeline.Certainty
		var heard bool
		whole, up, sure, heard = a.raised(h.Group)
		if whole != nil {
			if i := a.lately(up); i >= 0 && a.Happen[i].Rule == "events/dated-clause" && !dated {
				h.Date, dated = a.Happen[i].Date, true // "is expected to close in May": the closing is dated
				x = h.Date - 1
			}
			h.Group, h.Certainty, h.hearsay = whole, sure, heard
		}
		if dated && h.Group.Future && !a.Ref.IsZero() && a.Timexes[x].When.To <= a.Ref.From {
			dated, h.Date = false, 0 // what is to come has no date that is past: "will leave, she said on Monday"
		}
		h.Clause = a.clause(h.Group)
		if sub := h.Clause.Subject; sub[0] > 0 && sub[0] < sub[1] && strings.EqualFold(d.Word(sub[0]-1), "what") {
			return false // "What I did not know until May is that …"
		}
		if up := a.joined(h.Group); up != nil && up.Perfect && !h.Group.Perfect && h.Group.Past && h.Group.Finite {
			g := *h.Group // "has killed five and wounded ten"
			g.Perfect, g.Past = true, up.Past
			h.Group = &g
		}
		if !dated && said >= 0 {
			x, dated = a.whenSaid(&h)
		}
		if !dated && said < 0 && a.denied(&h) {
			h.Quotes = []timeline.Span{a.sentenceSpan(h.Sentence)}
			a.Happen = append(a.Happen, h)
			return true
		}
		if !dated && (said >= 0 || !a.main(&h) || a.whichDay(&h)) {
			return false
		}
		if said >= 0 && a.refuted(int(said)) {
			return false // "denied that two died": nobody says so
		}
		if dated && said >= 0 && a.reported(&h, int(said), x) {
			h.tells = int(said) + 1
		} else if dated && said >= 0 && !a.elsewhere(x) {
			return false // the statement itself says so
		}
		if dated && (h.Group.Modal != "" && !h.Group.Future && !guesses(h.Group) || conditional[h.Clause.Mark] || a.comments(h.Group) || a.untimely(h.Group, x)) {
			return false
		}
		if dated && !h.Group.Finite && (h.Group.Lemma == "date" || !a.asserted(&h, x)) {
			return false // "a letter dated 18 May": it is the letter's date
		}
		if dated && !h.Group.Finite && a.subjectOf(&h) == h.Clause.Subject && h.Clause.Subject[0] == h.Clause.Subject[1] {
			return false
		}
		h.Date = undatedClause
		if dated {
			h.Rule, h.Date = "events/dated-clause", x+1
		}
	}
	h.Kind, h.Factuality = a.nature(&h)
	if h.Group != nil {
		sure, heard := a.sureness(h.Group)
		h.Certainty = max(h.Certainty, sure)
		if heard = heard || h.hearsay; heard && h.Factuality == timeline.Happened {
			h.Factuality = timeline.Claimed
		}
	}
	if said >= 0 && (h.Factuality == timeline.Happened || h.Factuality == timeline.Claimed) {
		h.Factuality = timeline.Claimed
		h.Speaker = a.Statements[said].Speaker
	}
	h.Quotes = []timeline.Span{a.sentenceSpan(h.Sentence)}
	if up != nil && whole != nil {
		a.drop(up)
		// "The firm plans to close" is the plan, whether or not "plans" says something.
		if i := len(a.Happen) - 1; i >= 0 && a.Happen[i].Said != nil && a.Happen[i].Said.Kind != quotes.Direct && a.Happen[i].Group != nil && a.Happen[i].Group.Head == up.Head {
			a.Happen = a.Happen[:i]
		}
	}
	if h.Group != nil && h.Factuality == timeline.Happened && h.Clause.Subject[0] < h.Clause.Subject[1] && a.tells(&h) {
		h.Kind, h.Factuality, h.Speaker = timeline.Statement, timeline.Claimed, a.fullName(h.Clause.Subject)
	}
	h.Entity = a.lastNamed(h.Clause.Subject)
	a.Happen = append(a.Happen, h)
	return true
}
