package extract

import (
	"context"

	"quoteline/timeline/extract/dates"
	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/token"
)

// anchors finds the mention that each date belongs to: the nearest one up the
// tree, else the nearest one to the left in the sentence, else to the right.
func anchors(_ context.Context, a *Analysis) error {
	a.Owner = make([]int, len(a.Timexes))
	for i := range a.Timexes {
		x := &a.Timexes[i]
		a.Owner[i] = -1
		if x.When.IsZero() || x.Type == dates.SET {
			continue
		}
		if a.ofDeadline(x) || a.ofName(x) {
			continue
		}
		if x.Part {
			if noun, ok := a.bearing(x); ok {
				a.Owner[i] = int(a.Events.At[noun])
			}
			continue
		}
		a.Owner[i] = a.made(a.owner(x))
		if i > 0 && a.Owner[i] >= 0 && a.Owner[i] == a.Owner[i-1] && !a.Timexes[i-1].Part {
			if noun := a.nounIn(a.Timexes[i-1].Last, x.First); noun >= 0 {
				a.Owner[i] = noun // "arrested Sunday in connection with a robbery last month"
			}
		}
	}
	return nil
}

// nounIn returns the mention of the last noun among tokens [first, last) of one sentence, where
// no verb and no comma follows it, or -1.
func (a *Analysis) nounIn(first, last int) int {
	for t := last - 1; t >= first && a.Tokens.Word(t) != ","; t-- {
		if m := a.Events.At[t]; m >= 0 {
			if a.Events.Mentions[m].Group < 0 {
				return int(m)
			}
			return -1
		}
	}
	return -1
}

// making are verbs of which what they make bears the date.
var making = wordSet("make write sign execute issue send draw conclude")

// made passes a date from "dated" on to the verb that made what it describes: "Lee made a will
// dated 4 April 2003".
func (a *Analysis) made(m int) int {
	if m < 0 || a.Events.Mentions[m].Group < 0 {
		return m
	}
	g := &a.Events.Groups[a.Events.Mentions[m].Group]
	if g.Lemma != "date" || g.Finite {
		return m
	}
	np := events.Described(a.Tokens, g)
	if np[0] == np[1] || np[0] == 0 {
		return m
	}
	if up := a.Events.At[np[0]-1]; up >= 0 && a.groupAt(np[0]-1) != nil && making[a.groupAt(np[0]-1).Lemma] {
		return int(up)
	}
	return m
}

// climb is how many heads up the tree an owner is looked for.
const climb = 8

func (a *Analysis) owner(x *dates.Timex) int {
	ts := a.Tokens.Tokens
	if noun, ok := a.describes(x); ok {
		return int(a.Events.At[noun])
	}
	if noun, ok := a.bearing(x); ok {
		return int(a.Events.At[noun])
	}
	if m := a.whenClause(x); m >= 0 {
		return m
	}
	if a.excepted(x) {
		return -1
	}
	top := x.First
	for n := 0; n < x.Last-x.First; n++ { // the expression's own head
		h := int(ts[top].Head)
		if h == top || h < x.First || h >= x.Last {
			break
		}
		top = h
	}
	for t, n := top, 0; n < climb; n++ {
		h := int(ts[t].Head)
		if h == t {
			break
		}
		t = h
		if m := a.Events.At[t]; m >= 0 && (t < x.First || t >= x.Last) {
			if own := a.nearSide(x, t); own >= 0 {
				return own
			}
			if own := a.nearClause(x, t); own >= 0 {
				return own
			}
			if own, ok := a.clauseBefore(x, t); ok {
				return own
			}
			if own := a.beforeAnd(x, t); own >= 0 {
				return own
			}
			if own := a.overAside(x, t); own >= 0 {
				return own
			}
			if own := a.behindAnd(x, t); own >= 0 {
				return own
			}
			if own := a.behindAside(x, t); own >= 0 {
				return own
			}
			return a.leadOf(x, a.verbOf(int(m)))
		}
	}
	return a.nearest(x)
}

// nearSide returns the verb on the expression's side of a semicolon, or of an "and" with an
// auxiliary behind it, that lies between it and token t: "In 1914 two hundred left; sixty did
// not come back", "was set up in May and will report". It is -1 where there is none or no
// verb.
func (a *Analysis) nearSide(x *dates.Timex, t int) int {
	verb, stop := -1, false
	look := func(i int) bool {
		stop = stop || a.Tokens.Word(i) == ";" || i > x.Last && a.Tokens.Tokens[i].Tag == token.MD && a.Tokens.Tokens[i-1].Tag == token.CC
		if m := a.Events.At[i]; !stop && verb < 0 && m >= 0 && a.Events.Mentions[m].Group >= 0 && a.Events.Groups[a.Events.Mentions[m].Group].Finite {
			verb = int(m)
		}
		return !stop
	}
	for i := x.Last; i < t && look(i); i++ {
	}
	for i := x.First - 1; i > t && look(i); i-- {
	}
	if !stop {
		return -1
	}
	if verb < 0 && t < x.First && x.First > 0 && a.Tokens.Word(x.First-1) == ";" { // "; the following day his wife was appointed"
		stop = false
		for i := x.Last; i < a.Tokens.Sentences[a.Tokens.Tokens[t].Sentence].Last && look(i); i++ {
		}
	}
	return verb
}

// nearClause returns the finite verb between token t and an expression, where no comma stands
// between it and the expression but one before its clause: "began in May, after a plane was shot
// down on 5 June". It is -1 where there is none.
func (a *Analysis) nearClause(x *dates.Timex, t int) int {
	verb := -1
	for i := x.First - 1; i > t && i > x.First-2*near; i-- {
		if a.Tokens.Word(i) == "," {
			return verb
		}
		if g := a.Events.GroupAt(i); g != nil && g.Finite && g.Head == i && verb < 0 {
			if verb = int(a.Events.At[i]); !joins[events.ClauseOf(a.Tokens, g).Mark] {
				return -1
			}
		}
	}
	return -1
}

// joins are words that join a clause that tells of another time than the main one.
var joins = wordSet("after before when because since until once while")

// clauseBefore returns the verb of a subordinate clause that an expression and a comma
// end, where the tree took the expression for the next clause's: "When Lee left on 3 May,
// nobody spoke". A relative clause without a happening has it for nothing: "Lee, who was
// ill in 1860, left".
func (a *Analysis) clauseBefore(x *dates.Timex, t int) (owner int, ok bool) {
	if x.Last >= t || a.Tokens.Word(x.Last) != "," {
		return -1, false
	}
	ts := a.Tokens.Tokens
	s := a.Tokens.Sentences[ts[x.First].Sentence]
	verb := -1
	for i := x.First - 1; i >= s.First && a.Tokens.Word(i) != ","; i-- {
		if verb < 0 && ts[i].Tag.IsFinite() {
			verb = i
		}
		switch {
		case i == s.First:
			switch a.Tokens.Word(i) {
			case "When", "After", "Before", "As", "While", "Since", "Until":
				if verb >= 0 && a.Events.GroupAt(verb) != nil {
					return int(a.Events.At[a.Events.GroupAt(verb).Head]), true
				}
			}
		case verb >= 0 && (ts[i].Tag == token.WP || ts[i].Tag == token.WDT):
			if g := a.Events.GroupAt(verb); g != nil {
				return int(a.Events.At[g.Head]), true
			}
			return -1, true
		}
	}
	return -1, false
}

// beforeAnd returns the verb before an expression that an "and" follows, where the tree
// took it for that of the verb behind: "resigned two days later and left". It is -1 where
// none is.
func (a *Analysis) beforeAnd(x *dates.Timex, t int) int {
	ts := a.Tokens.Tokens
	if x.Last >= t || ts[x.Last].Tag != token.CC {
		return -1
	}
	const near = 12 // tokens
	for i := x.First - 1; i >= a.Tokens.Sentences[ts[x.First].Sentence].First && i > x.First-near; i-- {
		if a.Tokens.Word(i) == "," {
			return -1
		}
		if g := a.Events.GroupAt(i); g != nil && g.Finite && g.Head == i {
			return int(a.Events.At[i])
		}
	}
	return -1
}

// behindAnd returns the verb that an "and" joins to the one at token t before an expression
// which the tree took for that of the first: "met in May and filed the papers on 5 June". It is
// -1 where none is, or where a comma parts it from the expression.
func (a *Analysis) behindAnd(x *dates.Timex, t int) int {
	ts := a.Tokens.Tokens
	for i := x.First - 1; i > t+1 && i > x.First-near && a.Tokens.Word(i) != ","; i-- {
		g := a.Events.GroupAt(i)
		if g == nil || g.Head != i || !g.Finite {
			continue
		}
		if g.First <= t || ts[g.First-1].Tag != token.CC || ts[i].Rel != token.Conj || int(ts[i].Head) != t || g.First-1 == t+1 {
			return -1
		}
		return int(a.Events.At[i])
	}
	return -1
}

// behindAside returns the main verb before an aside in -ing, token t, that a comma shuts right
// before the expression: "issued two warnings, meaning danger, on Thursday". It is -1 where token
// t is of no such aside.
func (a *Analysis) behindAside(x *dates.Timex, t int) int {
	ts := a.Tokens.Tokens
	at := x.First - 1
	if at > t && ts[at].Tag == token.IN {
		at--
	}
	if ts[t].Tag != token.VBG || at <= t || a.Tokens.Word(at) != "," || t == 0 || a.Tokens.Word(t-1) != "," {
		return -1
	}
	for i := t - 2; i >= a.Tokens.Sentences[ts[t].Sentence].First && i > t-near; i-- {
		if g := a.Events.GroupAt(i); g != nil && g.Finite && g.Head == i {
			return int(a.Events.At[i])
		}
	}
	return -1
}

// overAside returns the main verb behind an aside in -ing that stands between it and the
// expression which opens the sentence: "At noon on 3 May, after being told of it, Lee left". It
// is -1 where token t is of no such aside.
func (a *Analysis) overAside(x *dates.Timex, t int) int {
	ts := a.Tokens.Tokens
	g, s := a.groupAt(t), a.Tokens.Sentences[ts[x.First].Sentence]
	if g == nil || g.Finite || x.First > s.First+1 || x.Last >= s.Last || a.Tokens.Word(x.Last) != "," || ts[g.First].Tag != token.VBG || g.First > x.Last+2 {
		return -1
	}
	up := a.Events.GroupAt(int(ts[g.Head].Head))
	if up == nil || !up.Finite || up.First < g.Last {
		return -1
	}
	return int(a.Events.At[up.Head])
}

// whenClause returns the verb of the clause that "when" joins to an expression
// right before it: "last May, when the bank failed"; -1 where there is none.
func (a *Analysis) whenClause(x *dates.Timex) int {
	ts := a.Tokens.Tokens
	end := a.Tokens.Sentences[ts[x.First].Sentence].Last
	at := x.Last
	if at < end && a.Tokens.Word(at) == "," {
		at++
	}
	if at >= end || ts[at].Tag != token.WRB || a.Tokens.Word(at) != "when" {
		return -1
	}
	for t := at + 1; t < min(end, at+near); t++ {
		if m := a.Events.At[t]; m >= 0 && a.Events.Mentions[m].Group >= 0 && a.Events.Groups[a.Events.Mentions[m].Group].Finite {
			return int(m)
		}
	}
	return -1
}

// describes reports an expression that stands before a noun and describes it,
// and the noun: "its 2007 report", "the 11th century temple". It dates that noun
// or nothing.
func (a *Analysis) describes(x *dates.Timex) (noun int, ok bool) {
	ts := a.Tokens.Tokens
	before, end := x.First-1, a.Tokens.Sentences[ts[x.First].Sentence].Last
	if x.Last >= end || ts[x.Last].Tag != token.NN && ts[x.Last].Tag != token.NNS && !papers[a.Tokens.Word(x.Last)] {
		return 0, false
	}
	if t := ts[x.First].Tag; t != token.DT { // unless the expression has "the" in it
		if before < 0 || ts[before].Sentence != ts[x.First].Sentence {
			return 0, false
		}
		switch ts[before].Tag {
		case token.DT, token.PRPS, token.POS, token.JJ:
		default:
			return 0, false
		}
	}
	noun = x.Last
	for noun+1 < end && ts[noun+1].Tag.IsNoun() {
		noun++
	}
	return noun, true
}

// papers are names that a year tells apart: "the 2014 Will".
var papers = wordSet("Will Act Agreement Treaty Report Order Plan Lease Deed Statute Constitution Convention Edition Regulations Directive Bill Charter Contract Accounts Budget")

// bearing reports an expression that tells the time of a noun which another
// time is counted from, and the noun: "five years after its launch in 2003"
// says when the launch was, not what came five years later.
func (a *Analysis) bearing(x *dates.Timex) (noun int, ok bool) {
	ts := a.Tokens.Tokens
	first := a.Tokens.Sentences[ts[x.First].Sentence].First
	noun = x.First - 2
	if noun-2 < first || !ts[noun].Tag.IsNoun() {
		return 0, false
	}
	switch a.Tokens.Word(x.First - 1) {
	case "in", "on":
	default:
		return 0, false
	}
	if ts[noun-1].Tag != token.PRPS {
		return 0, false
	}
	switch a.Tokens.Word(noun - 2) {
	case "after", "before", "since", "following":
		return noun, true
	}
	return 0, false
}

// nearest returns the mention of the nearest verb before an expression in its sentence, else
// the nearest mention behind it, or -1.
func (a *Analysis) nearest(x *dates.Timex) int {
	const near = 80 // tokens
	s := a.Tokens.Sentences[a.Tokens.Tokens[x.First].Sentence]
	for t := x.First - 1; t >= max(s.First, x.First-near); t-- {
		if m := a.Events.At[t]; m >= 0 && a.Events.Mentions[m].Group >= 0 {
			return int(m)
		}
	}
	for t := x.Last; t < min(s.Last, x.Last+near); t++ {
		if m := a.Events.At[t]; m >= 0 {
			return int(m)
		}
	}
	return -1
}
