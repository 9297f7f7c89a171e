package extract

import (
	"context"

	"quoteline/timeline/extract/dates"
	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/quotes"
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
