package extract

import (
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/extract/dates"
	"quoteline/timeline/when"
)

// lastDay is when something was that is told of "until" the date d: all the time up to it,
// or, of what "did not open until 1911", that date itself.
func (a *Analysis) lastDay(h *Happening, d when.Date) when.Date {
	g := h.Group
	switch {
	case g == nil || !g.Finite || !g.Past:
		return when.Between(when.MinInstant, d.To)
	case g.Negative:
		if h.Factuality == timeline.Negated {
			h.Factuality = timeline.Happened
		}
		return d
	}
	return when.NewInterval(when.Date{}, d)
}

// lasted is the date of expression x behind "between": some time in it, or all the time for
// what goes on and on, as in "the canal flourished between 1810 and 1840".
func (a *Analysis) lasted(h *Happening, x int) when.Date {
	t := &a.Timexes[x]
	if h.Group == nil || !h.Group.Past || !goingOn[h.Group.Lemma] || x+1 >= len(a.Timexes) || !a.Timexes[x+1].Part {
		return t.When
	}
	from, err := when.Parse(t.Value)
	if err != nil {
		return t.When
	}
	return when.NewInterval(from, a.Timexes[x+1].When)
}

// goingOn are verbs of what goes on for years.
var goingOn = wordSet(`flourish operate serve teach attend study reign rule work live reside own run manage edit chair command employ belong stand
	occupy house lead head hold play govern preside remain exist prosper thrive dwell`)

// olden reports a paragraph that names two days, months or years long before the document's
// day, and none of the last weeks. What something has been so since is no tale of then.
func (a *Analysis) olden(si int) bool {
	const recent, several = 60, 2 // days; dates
	p := a.Tokens.Paragraphs[a.Tokens.Sentences[si].Paragraph]
	first, last := a.Tokens.Sentences[p.First].First, a.Tokens.Sentences[p.Last-1].Last
	old := 0
	for i := a.timexesFrom(first); i < len(a.Timexes) && a.Timexes[i].First < last; i++ {
		x := &a.Timexes[i]
		if x.Type != dates.DATE && x.Type != dates.TIME || x.When.IsZero() {
			continue
		}
		if x.When.To > a.Ref.From.AddDays(-recent) {
			return false
		}
		if x.Anchor == "" && (x.First == 0 || !strings.EqualFold(a.Tokens.Word(x.First-1), "since")) {
			old++
		}
	}
	return old >= several
}
