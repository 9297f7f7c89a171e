package extract

import (
	"slices"
	"strconv"

	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/token"
)

// Places in time that tense and clause give a mention (after Reichenbach 1947).
const (
	beforePast = iota
	inAside    // "the man who fled", "the house built by": before what is told of it
	inPast     // participles and the present perfect as well
	inPresent
	toDo    // an infinitive: before it is spoken of, if it was done at all
	telling // a report tells of things after they happen
	inFuture
	noPlace // a noun has none
)

// place is where a mention stands in time and in its sentence.
type place struct {
	rank     int
	sentence int32
	when     bool // its clause says when another one happened: "when she left"
}

// settingWords are words whose clause comes before the one it hangs on, or holds
// while that happens.
var settingWords = wordSet("when after since as once because")

func (a *Analysis) placeOf(m int) place {
	x := &a.Events.Mentions[m]
	p := place{rank: noPlace, sentence: a.Tokens.Tokens[x.Token].Sentence}
	if x.Group < 0 {
		return p
	}
	g := &a.Events.Groups[x.Group]
	clause := events.ClauseOf(a.Tokens, g)
	p.when = settingWords[clause.Mark]
	switch {
	case g.Modal != "" || g.Future:
		p.rank = inFuture
	case x.Class == "REPORTING" && g.Finite && !g.Perfect:
		p.rank = telling
	case g.Infinitive:
		p.rank = toDo
	case g.Perfect && g.Past:
		p.rank = beforePast
	case g.Finite && (g.Perfect || g.Past) && clause.Relative, !g.Finite && a.Tokens.Tokens[g.Head].Tag == token.VBN && a.Tokens.Tokens[g.Head].Rel == token.Acl:
		p.rank = inAside
	case g.Perfect, g.Past, !g.Finite:
		p.rank = inPast
	default:
		p.rank = inPresent
	}
	return p
}

// links appends to out how the mentions of the same and of neighbouring sentences, named
// ids, are ordered: by their days, by connective, by tense, and by narrative order.
func (a *Analysis) links(out []linkOut, ids []string) []linkOut {
	ms := a.Events.Mentions
	places := make([]place, len(ms))
	for i := range ms {
		places[i] = a.placeOf(i)
	}
	const most, usual = 12, 4 // mentions that one is compared with
	out = slices.Grow(out, usual*len(ms))
	for i, p := range places {
		if p.rank == noPlace {
			continue
		}
		for j := i + 1; j < len(ms) && j <= i+most && places[j].sentence <= p.sentence+1; j++ {
			if rel := a.relation(i, j, p, places[j]); rel != "" {
				out = append(out, linkOut{ids[i], ids[j], rel})
			}
		}
	}
	return out
}

// mentionIDs names the mentions, of which there are so many before them.
func (a *Analysis) mentionIDs(before int) []string {
	ids := make([]string, len(a.Events.Mentions))
	for i := range ids {
		ids[i] = "e" + strconv.Itoa(before+i+1)
	}
	return ids
}

// relation says how mention i, at p, stands in time to the later mention j, at q;
// "" where nothing says so.
func (a *Analysis) relation(i, j int, p, q place) string {
	same := p.sentence == q.sentence
	_, days := a.dayTable()
	x, y := days[i], days[j]
	switch {
	case q.rank == noPlace, p.rank == inFuture && q.rank == inFuture: // two plans
		return ""
	case same && a.between(i, j, "after", "since"):
		return "AFTER"
	case same && a.between(i, j, "before", "until"):
		return "BEFORE"
	case !x.IsZero() && !y.IsZero() && x.Before(y):
		return "BEFORE"
	case !x.IsZero() && !y.IsZero() && y.Before(x):
		return "AFTER"
	case p.rank > q.rank, same && q.when && p.rank == q.rank:
		return "AFTER"
	}
	return "BEFORE" // in narrative order
}

// between reports that one of two prepositions stands between two mentions of one
// sentence.
func (a *Analysis) between(i, j int, v, w string) bool {
	for t := a.Events.Mentions[i].Token + 1; t < a.Events.Mentions[j].Token; t++ {
		if a.Tokens.Tokens[t].Tag != token.IN {
			continue
		}
		if x := a.Tokens.Word(t); x == v || x == w {
			return true
		}
	}
	return false
}
