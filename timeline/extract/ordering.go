package extract

import (
	"context"
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/order"
	"quoteline/timeline/extract/perceptron"
	"quoteline/timeline/extract/quotes"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// ordering relates the happenings by the words that say so, tightens their
// bounds and gives them their places.
func ordering(_ context.Context, a *Analysis) error {
	nodes := make([]order.Node, len(a.Happen))
	for i := range a.Happen {
		nodes[i] = a.node(i)
	}
	a.Order = order.Solve(nodes, a.edges())
	between := map[[2]when.Instant]when.Date{} // most have the bounds of the report
	for i := range a.Happen {
		h := &a.Happen[i]
		if n := a.Order.Nodes[i]; h.When.IsZero() {
			h.From, h.To = n.From, n.To
			d, ok := between[[2]when.Instant{n.From, n.To}]
			if !ok {
				d = when.Between(n.From, n.To)
				between[[2]when.Instant{n.From, n.To}] = d
			}
			h.When = d
			if !d.IsZero() && h.Basis.rule == "bounds/none" {
				h.Basis = basis{rule: "bounds/order", why: whyOrdered.Of()}
			}
		}
	}
	return nil
}

func (a *Analysis) node(i int) order.Node {
	h := &a.Happen[i]
	n := order.Node{From: h.From, To: h.To, Stage: h.Stage, Text: i, Fixed: !h.When.IsZero()}
	switch {
	case a.Ref.IsZero() && h.From == when.MinInstant && h.To != when.MaxInstant:
		n.Key = h.To - 1 // "by 2030"
	case a.Ref.IsZero():
		n.Key = h.From // MinInstant where nothing is known: text order
	case h.Stage == ahead && h.When.IsZero():
		n.Key = a.Ref.To
	case h.Stage == holds, h.Stage < story && h.When.IsZero(), h.Story:
		n.Key = a.Ref.From.AddDays(-1)
	case h.From != when.MinInstant:
		n.Key = h.From
	case h.To != when.MaxInstant:
		n.Key = min(h.To-1, a.Ref.From.AddDays(-1))
	}
	if n.Fixed {
		n.Key = max(n.From, min(n.Key, n.To-1)) // never read at a time at which it cannot have been
	}
	return n
}

// maxEdges bounds the relations of one happening.
const maxEdges = 4

// edges finds the relations that words state.
func (a *Analysis) edges() []order.Edge {
	var out []order.Edge
	add := func(from, to int, rel timeline.Rel, because string, span timeline.Span, weight int) {
		if from != to && from >= 0 && to >= 0 {
			out = append(out, order.Edge{From: from, To: to, Rel: rel, Because: because, Span: span, Weight: weight})
		}
	}
	course := a.course()
	prev := -1
	for i := range a.Happen {
		h := &a.Happen[i]
		s := a.Tokens.Sentences[h.Sentence]
		if first, last, noun := a.connective(h, s); noun > 0 && len(out) < maxEdges*len(a.Happen) {
			span := a.Tokens.Span(first, last)
			because := whyConnects.Of(oneLine(span.In(a.Text)))
			other := a.about(first, noun, i, course)
			switch strings.ToLower(a.Tokens.Word(first)) {
			case "before", "ahead", "prior":
				add(i, other, timeline.Before, because, span, 3)
			case "after", "following":
				add(other, i, timeline.Before, because, span, 3)
			}
		}
		if t := a.adverbOf(h, lookingOn); t >= 0 && prev >= 0 {
			span := a.Tokens.Span(t, t+1)
			target := prev
			if len(course) > 0 && h.Said != nil {
				target = course[len(course)-1]
			}
			add(target, i, timeline.Before, whyConnects.Of(span.In(a.Text)), span, 2)
		}
		if h.Clause.Mark == "as" || h.Clause.Mark == "while" || h.Clause.Mark == "when" {
			if o := a.beside(i); o >= 0 && h.Said == nil && a.hangs(h, &a.Happen[o]) && !a.ended(h) {
				span := a.Tokens.Span(h.Clause.Subject[0]-1, h.Clause.Subject[0])
				lo, hi := min(i, o), max(i, o)
				add(lo, hi, timeline.Equal, whyJoins.Of(oneLine(span.In(a.Text))), span, 1)
			}
		}
		if g := h.Group; g != nil && g.Perfect && g.Past && h.When.IsZero() && prev >= 0 && !a.ownWords(prev) && a.Happen[prev].Stage >= story && h.Stage < story && a.sameParagraph(h, &a.Happen[prev]) {
			// A tense is no word that says so: the relation has no quote.
			words := oneLine(a.Tokens.Span(g.First, g.Last).In(a.Text))
			add(i, prev, timeline.Before, whyPastPerfect.Of(words), timeline.Span{}, 1)
		}
		if h.Stage >= story && h.Stage < holds {
			prev = i
		}
	}
	for k := 1; k < len(course); k++ {
		x, y := course[k-1], course[k]
		add(x, y, timeline.Before, whyMeeting.Of(a.Tokens.Word(a.Happen[x].Token), a.Tokens.Word(a.Happen[y].Token)), timeline.Span{}, 0)
	}
	return out
}

// ownWords reports somebody's own words of a day that is named: what the tale goes back from is no such day.
func (a *Analysis) ownWords(i int) bool {
	h := &a.Happen[i]
	return h.Said != nil && h.Said.Kind == quotes.Direct && strings.HasPrefix(h.Basis.rule, "dates/")
}

// ended reports a clause with "when" that ends what was so until its date: "was listed until
// 2016, when it was acquired".
func (a *Analysis) ended(h *Happening) bool {
	at := h.Clause.Subject[0] - 2
	if at < 1 || a.Tokens.Word(at) != "," {
		return false
	}
	x, ok := a.timexOver(at - 1)
	return ok && a.Timexes[x].First > 0 && (a.Tokens.Word(a.Timexes[x].First-1) == "until" || a.Tokens.Word(a.Timexes[x].First-1) == "till")
}

// course returns one happening each for the beginning, the course and the end
// of the meeting that the story is about, as far as the text tells of them.
func (a *Analysis) course() []int {
	found := [4]int{-1, -1, -1, -1}
	meeting := false
	for t := range a.Tokens.Tokens {
		if meetings.Has(a.Tokens.Tokens[t].Form) {
			meeting = true
			break
		}
	}
	if !meeting {
		return nil
	}
	for i := range a.Happen {
		h := &a.Happen[i]
		if h.Said != nil || !h.Story || h.Stage < story || h.Stage >= aftermath {
			continue
		}
		if p := events.Phase(lemmaOf(h.Group)); p > 0 && found[p] < 0 {
			found[p] = i
		}
	}
	var out []int
	for _, i := range found[1:] {
		if i >= 0 {
			out = append(out, i)
		}
	}
	return out
}

// meetings are what the course of a story can be that of.
var meetings = perceptron.NewForms("summit", "meeting", "talks", "negotiations", "conference", "session", "visit")

// about finds the happening that the noun of a connective names: its own, the
// story's meeting, or the nearest happening whose clause holds the same word. What
// the connective's words tell apart ("after a vote", "after the 1980 vote", "after
// Friday's vote") is no other happening of the name.
func (a *Analysis) about(first, noun, not int, course []int) int {
	for i := max(0, not-maxEdges); i < min(len(a.Happen), not+maxEdges+1); i++ {
		if i != not && a.Happen[i].Token == noun {
			return i
		}
	}
	for t := first + 1; t <= noun; t++ {
		switch tag := a.Tokens.Tokens[t].Tag; {
		case tag == token.CD, tag.IsProper(), tag == token.JJ, tag == token.JJS:
			return -1
		}
		switch strings.ToLower(a.Tokens.Word(t)) {
		case "a", "an", "another", "any", "each", "every":
			return -1
		}
	}
	w := strings.ToLower(a.Tokens.Word(noun))
	if meetings.Has(a.Tokens.Tokens[noun].Form) && len(course) > 0 && course[0] != not {
		return course[0]
	}
	const near = 200 // happenings
	best := -1
	for i := max(0, not-near); i < min(len(a.Happen), not+near); i++ {
		h := &a.Happen[i]
		if i == not || h.Said != nil || h.Clause.Subject[0] == h.Clause.Subject[1] && h.Group != nil {
			continue
		}
		for t := h.Clause.Subject[0]; t < h.Clause.Subject[1]; t++ {
			if strings.ToLower(a.Tokens.Word(t)) == w && (best < 0 || abs(h.Token-noun) < abs(a.Happen[best].Token-noun)) {
				best = i
			}
		}
		if h.Group == nil && strings.ToLower(a.Tokens.Word(h.Token)) == w && best < 0 {
			best = i
		}
	}
	return best
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// hangs reports that one of two happenings may be so when the other is: no third verb
// stands between them ("ended a dispute that began when he was hired"), and their own
// dates, where both have one, meet.
func (a *Analysis) hangs(h, o *Happening) bool {
	up := a.Events.GroupAt(int(a.Tokens.Tokens[h.Token].Head))
	if up != nil && o.Group != nil && up.Head != o.Group.Head && up.Head != h.Token {
		return false
	}
	return h.When.IsZero() || o.When.IsZero() || h.When.From < o.When.To && o.When.From < h.When.To
}

// beside returns the nearest other happening of the same sentence.
func (a *Analysis) beside(i int) int {
	for _, j := range []int{i + 1, i - 1} {
		if j >= 0 && j < len(a.Happen) && a.Happen[j].Sentence == a.Happen[i].Sentence {
			return j
		}
	}
	return -1
}

// sameParagraph reports two happenings of one paragraph.
func (a *Analysis) sameParagraph(h, o *Happening) bool {
	return a.Tokens.Sentences[h.Sentence].Paragraph == a.Tokens.Sentences[o.Sentence].Paragraph
}
