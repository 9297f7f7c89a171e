package extract

import (
	"context"
	"sort"
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/quotes"
	"quoteline/timeline/extract/token"
)

// statements finds who said what, leaves out statements inside another one of
// the same speaker, and marks the tokens that are said.
func statements(_ context.Context, a *Analysis) error {
	all := quotes.Find(a.Tokens, a.Entities)
	a.Statements = all[:0]
	a.said = make([]int32, len(a.Tokens.Tokens))
	for i := range a.said {
		a.said[i] = -1
	}
	free := newSkips(len(a.Tokens.Tokens))
	for _, q := range all {
		if len(q.Content) == 0 || q.CueToken >= 0 && a.accused(q.CueToken) >= 0 {
			continue
		}
		if q.CueToken >= 0 {
			if in := a.said[q.CueToken]; in >= 0 && a.Statements[in].Speaker == q.Speaker {
				continue
			}
		}
		a.ownSubject(&q)
		a.wholeSubject(&q)
		a.couple(&q)
		at := int32(len(a.Statements))
		a.Statements = append(a.Statements, q)
		if q.CueToken >= 0 && q.Kind != quotes.Direct && a.lemmaAt(q.CueToken) == "deny" && a.withheld(q.CueToken+1) {
			continue // "denied the motion, but in May she ordered the firm to stop": nothing of it is said
		}
		for i, span := range q.Content {
			if t, _ := a.tokensOf(span); a.datelines[t] > 0 && int(a.Tokens.Tokens[a.datelines[t]].Start) < span.End {
				span.Start = int(a.Tokens.Tokens[a.datelines[t]].Start)
				q.Content[i] = span
			}
			first, last := a.tokensOf(span)
			for t := free.at(first); t < last; t = free.at(t) {
				a.said[t] = at
				free[t]++
			}
		}
	}
	return nil
}

// skips leads from each token to the next one that is not taken (a union-find
// with path halving), so that statements inside statements cost no more than
// their words.
type skips []int32

func newSkips(n int) skips {
	s := make(skips, n+1)
	for i := range s {
		s[i] = int32(i)
	}
	return s
}

// at returns the first token from t on that is not taken; taking t is s[t]++.
func (s skips) at(t int) int {
	for int(s[t]) != t {
		s[t] = s[s[t]]
		t = int(s[t])
	}
	return t
}

// ownSubject gives a participle that has a subject of its own ("both leaders
// insisting") that subject for a speaker, where it is not the one found.
func (a *Analysis) ownSubject(q *quotes.Attribution) {
	t := q.CueToken
	if t < 1 || a.Tokens.Tokens[t].Tag != token.VBG || !a.Tokens.Tokens[t-1].Tag.IsNoun() {
		return
	}
	s := a.Tokens.Sentences[a.Tokens.Tokens[t].Sentence]
	first := t
	for first > s.First {
		switch p := a.Tokens.Tokens[first-1]; {
		case p.Tag.IsNoun(), p.Tag == token.JJ, p.Tag == token.DT, p.Tag == token.CD, p.Tag == token.PRPS, p.Tag == token.POS,
			p.Tag == token.CC && strings.EqualFold(a.Tokens.Word(first-1), "both"):
			first--
			continue
		}
		break
	}
	m, ok := a.Entities.At(t - 1)
	named := ok && m.Entity != entity.None
	if first == t || first > s.First && !absolute[a.Tokens.Word(first-1)] && !(named && a.Entities.Entities[m.Entity].Kind == entity.Person) {
		return // "sent a letter saying": whoever sent it says so
	}
	if named {
		q.Entity, q.Speaker = m.Entity, a.Entities.Name(m.Entity)
	} else {
		q.Entity, q.Speaker = entity.None, oneLine(a.Tokens.Span(first, t).In(a.Text))
	}
	q.Source = []timeline.Span{a.Tokens.Span(first, t)}
}

// absolute are the words before a participle's own subject.
var absolute = wordSet(", ; – — with and but while despite amid")

// couple names the two people that a speaker like "both leaders" stands for.
func (a *Analysis) couple(q *quotes.Attribution) {
	if q.Entity != entity.None || len(q.Source) != 1 {
		return
	}
	first, last := a.tokensOf(q.Source[0])
	if p, ok := a.pair([2]int{first, last}); ok {
		q.Speaker = a.Entities.Name(p[0]) + " and " + a.Entities.Name(p[1])
	}
}

// wholeSubject gives a speaker without a name the words of the cue's subject,
// where those found begin before it: "In January, two officers said".
func (a *Analysis) wholeSubject(q *quotes.Attribution) {
	if q.Entity != entity.None || len(q.Source) == 0 {
		return
	}
	first, last := a.tokensOf(q.Source[0])
	if first >= last || a.Tokens.Tokens[first].Tag != token.IN {
		return
	}
	for t := last - 1; t > first; t-- {
		if a.Tokens.Word(t) == "," && t+1 < last {
			q.Source[0] = a.Tokens.Span(t+1, last)
			q.Speaker = oneLine(q.Source[0].In(a.Text))
			return
		}
	}
}

// toldBy gives a statement whose speaker is an "I" that the text is told by its teller.
func (a *Analysis) toldBy(q *quotes.Attribution) {
	if q.Entity != entity.None || len(q.Source) != 1 || !a.Entities.Told {
		return
	}
	first, last := a.tokensOf(q.Source[0])
	if m, ok := a.Entities.At(first); ok && last == first+1 && m.Form == entity.Pronoun && m.Entity != entity.None {
		q.Entity, q.Speaker = m.Entity, a.Entities.Name(m.Entity)
	}
}

// speaksAside gives a statement of which a word before it was taken for the speaker the name
// in the aside between that and the date of its verb: "The island's minister, Ann Lee, yesterday
// told".
func (a *Analysis) speaksAside(q *quotes.Attribution, sub [2]int) {
	if sub[0] == sub[1] || len(q.Source) != 1 || !a.measured(sub[1]+1) || a.asideName(sub[1]) != sub || q.Source[0].End >= int(a.Tokens.Tokens[sub[0]].Start) {
		return
	}
	q.Source[0] = a.Tokens.Span(sub[0], sub[1])
	q.Speaker, q.Entity = oneLine(q.Source[0].In(a.Text)), entity.None
	if m, ok := a.Entities.At(sub[0]); ok && m.First == sub[0] && m.Last == sub[1] && m.Entity != entity.None {
		q.Speaker, q.Entity = a.Entities.Name(m.Entity), m.Entity
	}
}

// noDate gives a statement that a date was taken for the speaker of the subject of its verb.
func (a *Analysis) noDate(q *quotes.Attribution, sub [2]int) {
	if q.Entity != entity.None || len(q.Source) != 1 || sub[0] == sub[1] {
		return
	}
	first, last := a.tokensOf(q.Source[0])
	switch {
	case first < last && a.Tokens.Tokens[first].Tag == token.IN && sub[0] < first && sub[1] == last: // "In January residents near Oslo said"
		q.Source[0] = a.Tokens.Span(sub[0], sub[1])
		q.Speaker, q.Entity = oneLine(q.Source[0].In(a.Text)), a.lastNamed([2]int{sub[0], first})
	case first < last && a.Tokens.Word(first) == "by" && sub[1] <= first: // "Tests made by a laboratory confirmed"
		q.Source[0] = a.Tokens.Span(sub[0], sub[1])
		q.Speaker, q.Entity = oneLine(q.Source[0].In(a.Text)), a.lastNamed(sub)
	case first+1 < last && a.Tokens.Tokens[first].Tag == token.IN && a.measured(first+1) && !a.measured(last-1): // "In 2017 inspectors from Oslo found"
		for first++; first < last && a.measured(first); first++ {
		}
		q.Source[0] = a.Tokens.Span(first, last)
		q.Speaker = oneLine(q.Source[0].In(a.Text))
	case first >= last || !a.measured(first):
	case a.measured(last - 1):
		q.Source[0] = a.Tokens.Span(sub[0], sub[1])
		q.Speaker, q.Entity = oneLine(q.Source[0].In(a.Text)), a.lastNamed(sub)
	default: // "At 1610 the master reported"
		for first < last && (a.measured(first) || a.Tokens.Tokens[first].Kind == token.Punct || a.Tokens.Tokens[first].Tag == token.POS) {
			first++ // "Friday's study", "Yesterday, officials"
		}
		if first == last {
			return
		}
		q.Source[0] = a.Tokens.Span(first, last)
		q.Speaker = oneLine(q.Source[0].In(a.Text))
	}
}

// dayBehind takes a date off the end of a speaker's words: "The ministry on Monday confirmed".
func (a *Analysis) dayBehind(q *quotes.Attribution) {
	if q.Entity != entity.None || len(q.Source) != 1 {
		return
	}
	first, last := a.tokensOf(q.Source[0])
	if first >= last {
		return
	}
	if end := a.beforeDate([2]int{first, last}); end > first && end < last && a.Tokens.Tokens[end-1].Tag.IsNoun() {
		q.Source[0] = a.Tokens.Span(first, end)
		q.Speaker = oneLine(q.Source[0].In(a.Text))
	}
}

// tokensOf returns the tokens [first, last) that a span touches.
func (a *Analysis) tokensOf(s timeline.Span) (first, last int) {
	ts := a.Tokens.Tokens
	first = sort.Search(len(ts), func(i int) bool { return int(ts[i].End) > s.Start })
	last = sort.Search(len(ts), func(i int) bool { return int(ts[i].Start) >= s.End })
	return first, max(first, last)
}

// direct reports that a token stands inside direct speech.
func (a *Analysis) direct(t int) bool {
	return a.said[t] >= 0 && a.Statements[a.said[t]].Kind == quotes.Direct
}
