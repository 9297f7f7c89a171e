package extract

import (
	"slices"
	"strings"

	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/quotes"
	"quoteline/timeline/when"
)

// reported reports that clause h, which expression x dates, is news that the statement only
// reports: "A man died on Thursday, police said" tells of a death on that day, and who says so.
func (a *Analysis) reported(h *Happening, said, x int) bool {
	const lately = 30 // days
	st, t := &a.Statements[said], &a.Timexes[x]
	if a.Ref.IsZero() || st.CueToken < 0 || !reporting[a.lemmaAt(st.CueToken)] || t.When.From < a.Ref.From.AddDays(-lately) {
		return false
	}
	if st.Kind != quotes.Indirect || st.Speaker == "" || !h.Group.Finite || !h.Group.Past || h.Group.Modal != "" || h.Clause.Relative || h.Clause.Mark != "" && h.Clause.Mark != "that" ||
		t.When.Precision > when.Week || t.When.Form != when.Unit && t.When.Precision != when.Week || int(a.said[t.First]) != said || t.When.From >= a.Ref.To {
		return false
	}
	first, _ := a.tokensOf(st.Content[0])
	return first <= h.Group.First && h.Group.First < first+2*near && !finite(a.Tokens, first, h.Group.First)
}

// refuted reports a statement that denies what it is about.
func (a *Analysis) refuted(said int) bool {
	st := &a.Statements[said]
	if st.CueToken < 0 || st.Kind == quotes.Direct {
		return false
	}
	g := a.groupAt(st.CueToken)
	return g != nil && denying[g.Lemma] && !g.Negative
}

// reporting are verbs that add nothing to what they report.
var reporting = wordSet("say tell report state confirm add according")

// whenSaid returns the expression that dates the clause with "when" behind h in one statement: "A
// man died when his car was swept away on Thursday".
func (a *Analysis) whenSaid(h *Happening) (x int, ok bool) {
	last := a.clauseLimit(h)
	for x = a.timexesFrom(h.Group.Last); x < len(a.Timexes) && a.Timexes[x].First < last; x++ {
		o := a.Owner[x]
		if o < 0 || a.Events.Mentions[o].Group < 0 {
			continue
		}
		g := &a.Events.Groups[a.Events.Mentions[o].Group]
		if g.First > h.Group.Last && int(a.Tokens.Tokens[g.Head].Head) == h.Group.Head && events.ClauseOf(a.Tokens, g).Mark == "when" {
			return x, true
		}
	}
	return 0, false
}

// dropReports leaves out the statements whose content is a happening of its own day: two lines would
// tell one thing. A statement that has a day of its own stays.
func (a *Analysis) dropReports() {
	told := map[int]bool{}
	for i := range a.Happen {
		if h := &a.Happen[i]; h.tells > 0 && !h.When.IsZero() {
			told[h.tells-1] = true
		}
	}
	if len(told) > 0 {
		a.Happen = slices.DeleteFunc(a.Happen, func(h Happening) bool {
			return h.Said != nil && told[h.SaidAt] && !strings.HasPrefix(h.Basis.rule, "dates/")
		})
	}
}
