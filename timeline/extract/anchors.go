package extract

import (
	"context"

	"quoteline/timeline/extract/dates"
	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
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
		a.Owner[i] = a.overName(x, a.made(a.owner(x)))
		if i > 0 && a.Owner[i] >= 0 && a.Owner[i] == a.Owner[i-1] && !a.Timexes[i-1].Part {
			if noun := a.nounIn(a.Timexes[i-1].Last, x.First); noun >= 0 {
				a.Owner[i] = noun // "arrested Sunday in connection with a robbery last month"
			} else if verb := a.joinedIn(a.Timexes[i-1].Last, x.First); verb >= 0 {
				a.Owner[i] = verb // "was recalled in 1817 and died, a poor man, at Graz in 1829"
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

// joinedIn returns the mention of the last finite verb among tokens [first, last) of one sentence,
// where a conjunction joins it to one before them, or -1.
func (a *Analysis) joinedIn(first, last int) int {
	for t := last - 1; t > first; t-- {
		if g := a.Events.GroupAt(t); g != nil && g.Finite && g.Head == t {
			if a.Tokens.Tokens[g.First-1].Tag != token.CC {
				return -1
			}
			return int(a.Events.At[t])
		}
	}
	return -1
}

// overName passes a date on from "known as", which says only what something is called, to the verb before
// it: "shared a cell in the house known as the Annex between 7 and 12 October".
func (a *Analysis) overName(x *dates.Timex, m int) int {
	if m < 0 || a.Events.Mentions[m].Group < 0 {
		return m
	}
	if g := &a.Events.Groups[a.Events.Mentions[m].Group]; g.Lemma != "know" || g.Finite || g.Last >= x.First || a.Tokens.Word(g.Last) != "as" {
		return m
	}
	if v := a.verbBefore(a.Events.Mentions[m].Token, near); v >= 0 {
		return int(a.Events.At[v])
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
	if m := a.whenClause(x); m >= 0 && x.When.Form != when.Interval { // "was held from 3 to 5 May, when he was freed"
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
			for _, rule := range clauseRules {
				if own := rule(a, x, t); own != -1 {
					return max(own, -1)
				}
			}
			return a.leadOf(x, a.verbOf(int(m)))
		}
	}
	return a.nearest(x)
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
