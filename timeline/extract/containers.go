package extract

import (
	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// days tells, for each mention, when it happened. What has no date of its own
// takes that of its narrative container (Pustejovsky and Stubbs 2011): the clause
// that it hangs on, or the story that goes on from the last dated sentence. dated
// gives each mention the expression that belongs to it.
func (a *Analysis) days(dated map[int]int) []when.Date {
	out := make([]when.Date, len(a.Events.Mentions))
	for m := range out {
		out[m] = a.dayOf(m, dated)
	}
	for m := range out {
		if !out[m].IsDay() {
			if d := a.governed(m, out); d.IsDay() {
				out[m] = d
			}
		}
	}
	a.carry(dated, out)
	return out
}

// governed returns the day of the clause that a mention without tense hangs on,
// where the two go together: "…, speaking at the scene", "started firing".
func (a *Analysis) governed(m int, days []when.Date) when.Date {
	x := &a.Events.Mentions[m]
	if x.Group < 0 || x.Modal != "" {
		return when.Date{}
	}
	tok := a.Tokens.Tokens[x.Token]
	up := int(a.Events.At[tok.Head])
	if up < 0 || up == m || a.Events.Mentions[up].Group < 0 {
		return when.Date{}
	}
	over := &a.Events.Mentions[up]
	g := &a.Events.Groups[x.Group]
	switch {
	case x.Tense == "PRESPART" && (tok.Rel == token.Advcl || tok.Rel == token.Xcomp):
		return days[up]
	case x.Tense == "INFINITIVE" && tok.Rel == token.Xcomp && (over.Class == "ASPECTUAL" || done[a.Events.Groups[over.Group].Lemma]):
		return days[up]
	case simplePast(g) && tok.Rel == token.Conj:
		return days[up]
	case simplePast(g) && tok.Rel == token.Advcl:
		switch events.ClauseOf(a.Tokens, g).Mark {
		case "when", "as", "while":
			return days[up]
		}
	}
	return when.Date{}
}

// done are verbs whose infinitive happened, if they did (implicatives; Karttunen 1971).
var done = wordSet("manage help use force continue go come try")

// carried is how many sentences a story goes on without naming its day again.
const carried = 2

// carry passes the day of a dated clause on to the past tenses that follow.
func (a *Analysis) carry(dated map[int]int, days []when.Date) {
	var day when.Date
	last := -1
	for m := range days {
		x := &a.Events.Mentions[m]
		if x.Group < 0 {
			continue
		}
		g := &a.Events.Groups[x.Group]
		s := int(a.Tokens.Tokens[x.Token].Sentence)
		if _, ok := dated[m]; ok && g.Past && g.Finite {
			day = when.Date{}
			if days[m].IsDay() {
				day, last = days[m], s
			}
			continue
		}
		if day.IsZero() || s > last+carried || days[m].IsDay() || !g.Past || !g.Finite || g.Perfect || x.Modal != "" {
			continue
		}
		days[m] = day
		last = s
	}
}
