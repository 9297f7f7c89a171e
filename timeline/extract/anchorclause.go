package extract

import (
	"quoteline/timeline/extract/dates"
	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/wordlist"
)

// clauseRules say to which clause of its sentence an expression belongs where the tree may have
// taken it for another's; the tree's is that of token t. They are asked in turn: each returns the
// mention of a verb, noMention, or -1 where it knows nothing.
var clauseRules = []func(a *Analysis, x *dates.Timex, t int) int{
	(*Analysis).beforeCount,
	(*Analysis).inCleft,
	(*Analysis).rightBehind,
	(*Analysis).inSubject,
	(*Analysis).nearSide,
	(*Analysis).nearClause,
	(*Analysis).clauseBefore,
	(*Analysis).beforeAnd,
	(*Analysis).overAside,
	(*Analysis).behindAnd,
	(*Analysis).behindAside,
}

// noMention is the answer of a rule that knows that an expression dates no mention.
const noMention = -2

// beforeCount returns the first verb behind an aside that only says how far the expression before it is
// from something else: "on 20 April, the day after Lee had left, the town surrendered".
func (a *Analysis) beforeCount(x *dates.Timex, _ int) int {
	const longest = 24 // tokens
	ts := a.Tokens.Tokens
	s, t := a.Tokens.Sentences[ts[x.First].Sentence], x.Last+1
	if t+4 >= s.Last || a.Tokens.Word(x.Last) != "," || ts[t].Tag != token.DT && ts[t].Tag != token.CD || !spans[a.lemmaAt(t+1)] {
		return -1
	}
	if w := a.Tokens.Word(t + 2); w != "after" && w != "before" || finite(a.Tokens, s.First, x.First) {
		return -1 // "closed on 20 April, the day after Lee had left, they told the paper"
	}
	for t += 3; t < min(s.Last, x.Last+longest) && a.Tokens.Word(t) != ","; t++ {
	}
	for ; t < min(s.Last, x.Last+2*longest); t++ {
		if g := a.Events.GroupAt(t); g != nil && g.Finite && g.Head == t {
			return int(a.Events.At[t])
		}
	}
	return -1
}

// inCleft returns the verb before an expression that "is that" follows: "What I did not know until May
// is that he had left". It is -1 where nothing of the kind does.
func (a *Analysis) inCleft(x *dates.Timex, t int) int {
	if x.Last+1 >= t || a.Tokens.Word(x.Last+1) != "that" || a.Tokens.Word(x.Last) != "is" && a.Tokens.Word(x.Last) != "was" {
		return -1
	}
	if v := a.verbBefore(x.First, near); v >= 0 {
		return int(a.Events.At[v])
	}
	return noMention
}

// rightBehind returns the verb right before an expression that the tree takes for a later one's: "was found
// and buried two days later as unidentified". It is -1 where none is.
func (a *Analysis) rightBehind(x *dates.Timex, t int) int {
	at := x.First - 1
	if at < 0 || t < x.Last || a.Tokens.Tokens[at].Rel != token.Conj {
		return -1
	}
	if g := a.Events.GroupAt(at); g != nil && g.Head == at {
		return int(a.Events.At[at])
	}
	return -1
}

// inSubject returns the verb right behind an expression that its subject ends with: "since an inspection
// in 2019 found leaks". It is -1 where none is.
func (a *Analysis) inSubject(x *dates.Timex, t int) int {
	if x.Last >= len(a.Tokens.Tokens) || t == x.Last {
		return -1
	}
	g := a.Events.GroupAt(x.Last)
	if g == nil || !g.Finite || g.First != x.Last || a.Events.At[g.Head] < 0 {
		return -1
	}
	if c := events.ClauseOf(a.Tokens, g); c.Subject[1] != x.Last || c.Subject[0] >= x.First || c.Mark == "" {
		return -1
	}
	return int(a.Events.At[g.Head])
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
	if verb < 0 && x.Last <= t { // "it plans to launch around 2030; the probe went up in May"
		if v := a.verbBefore(x.First, near); v >= 0 {
			return int(a.Events.At[v])
		}
		return noMention
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
func (a *Analysis) clauseBefore(x *dates.Timex, t int) int {
	if x.Last >= t || a.Tokens.Word(x.Last) != "," {
		return -1
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
				if g := a.Events.GroupAt(max(verb, 0)); verb >= 0 && g != nil {
					return a.mentionOf(g)
				}
			}
		case verb >= 0 && (ts[i].Tag == token.WP || ts[i].Tag == token.WDT):
			if g := a.Events.GroupAt(verb); g != nil {
				return a.mentionOf(g)
			}
			return noMention
		}
	}
	return -1
}

// mentionOf returns the mention of a verb group, or noMention.
func (a *Analysis) mentionOf(g *events.Group) int {
	if m := int(a.Events.At[g.Head]); m >= 0 {
		return m
	}
	return noMention
}

// beforeAnd returns the verb before an expression that an "and" follows, where the tree
// took it for that of the verb behind: "resigned two days later and left". It is -1 where
// none is.
func (a *Analysis) beforeAnd(x *dates.Timex, t int) int {
	const near = 12 // tokens
	if x.Last >= t || a.Tokens.Tokens[x.Last].Tag != token.CC {
		return -1
	}
	if v := a.verbBefore(x.First, near); v >= 0 {
		return int(a.Events.At[v])
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
		if g == nil || g.Head != i || !g.Finite && (!g.Passive || ts[i].Rel != token.Conj) {
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
	if v := a.verbBefore(t-1, near-1); v >= 0 {
		return int(a.Events.At[v])
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
		up = a.behindComma(g.Last, min(s.Last, g.Last+2*near))
	}
	if up == nil {
		return -1
	}
	return int(a.Events.At[up.Head])
}

// behindComma returns the finite verb of the first clause among tokens [first, last) that a comma and a
// pronoun open: "…, she joined".
func (a *Analysis) behindComma(first, last int) *events.Group {
	for t := first; t+2 < last; t++ {
		if a.Tokens.Word(t) == "," && nominatives[a.Tokens.Word(t+1)] {
			if g := a.Events.GroupAt(t + 2); g != nil && g.Finite && g.First == t+2 {
				return g
			}
		}
	}
	return nil
}

// nominatives are pronouns that are subjects and nothing else, as they stand in a sentence.
var nominatives = wordSet(wordlist.Nominatives)
