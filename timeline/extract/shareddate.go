package extract

import (
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// shares reports that h is joined by a conjunction to the happening before it,
// whose date stands in front of its verb and so holds for both: "In May the firm
// closed the mine and sold the land".
func (a *Analysis) shares(h, before *Happening) bool {
	if h.Group == nil || !h.Group.Finite || before.Group == nil || before.Sentence != h.Sentence || before.When.IsZero() || before.Basis.words.Len() == 0 {
		return false
	}
	sub := h.Clause.Subject
	if h.Group.Passive && relieving[h.Group.Lemma] && sub == before.Clause.Subject && h.Group.First > before.Group.Last && a.joined(h.Group) != nil {
		return strings.HasPrefix(before.Basis.rule, "dates/") // "retired on 31 July and was succeeded by Roe"
	}
	return sub == before.Clause.Subject && sub[0] < sub[1] && a.joined(h.Group) != nil &&
		before.Basis.words.End <= int(a.Tokens.Tokens[before.Group.First].Start) && strings.HasPrefix(before.Basis.rule, "dates/")
}

// relieving are verbs that tell who came for one that left.
var relieving = wordSet("succeed replace relieve")

// sharedDate is a date behind the last of two joined verbs.
type sharedDate struct {
	timex int  // among the document's
	near  bool // it holds for both verbs, each with its object: "arrested two men and seized a car on Tuesday"
}

// dateOfJoined returns the date that stands behind the verb to which that of happening i, which has
// no date, is joined by a conjunction: what is told first was no later, "The court jailed Lee and
// fined Roe on 3 May".
func (a *Analysis) dateOfJoined(i int, dated map[int]int) (none sharedDate, ok bool) {
	h := &a.Happen[i]
	if !simplePast(h.Group) || h.Said != nil || h.Factuality != timeline.Happened && h.Factuality != timeline.Claimed {
		return none, false
	}
	limit := a.clauseLimit(h)
	for j := i + 1; j < len(a.Happen) && a.Happen[j].Sentence == h.Sentence && a.Happen[j].Token < limit; j++ {
		n := &a.Happen[j]
		if !simplePast(n.Group) || n.Clause.Relative || n.Group.First < h.Group.Last || !a.joinedTo(n, h) {
			continue
		}
		x, ok := n.dateIn(dated)
		if !ok || a.Timexes[x].First < n.Group.Last {
			return none, false
		}
		if d := a.Timexes[x].When; d.IsZero() || d.From == when.MinInstant || !a.Ref.IsZero() && d.To > a.Ref.To {
			return none, false
		}
		if at := a.Timexes[x].First - 1; a.Tokens.Tokens[at].Tag == token.IN && !placing[a.Tokens.Word(at)] {
			return none, false // "since May"
		}
		comma := a.Tokens.Word(n.Group.First-1) == "," || n.Group.First > 1 && a.Tokens.Word(n.Group.First-2) == ","
		return sharedDate{x, !comma && n.Clause.Subject == h.Clause.Subject && a.hasObject(h) && a.hasObject(n)}, true
	}
	return none, false
}

// placing are the prepositions of a date in which something happened.
var placing = wordSet("on in at")

// sharesBehind dates h by what is told behind it. The date holds for both where it is one of the
// days before the document's; else it is the last that h can have, and from, the last date told
// before it, the first.
func (a *Analysis) sharesBehind(h *Happening, x sharedDate, from when.Instant) {
	t := &a.Timexes[x.timex]
	if d := t.When; x.near && d.IsDay() && !a.Ref.IsZero() && d.From >= a.Ref.From.AddDays(-aWeek) && d.To <= a.Ref.To {
		h.When, h.From, h.To, h.Basis = d, d.From, d.To, a.basisOf(t)
		return
	}
	h.From, h.To = when.MinInstant, t.When.To
	if from != 0 && from < h.To {
		h.From = from
	}
	h.Basis = basis{rule: "bounds/order", why: whyOrdered.Of(), words: t.Span}
}

// joinedTo reports that a conjunction joins n, or the list that it is the last of, to h.
func (a *Analysis) joinedTo(n, h *Happening) bool {
	if n.Clause.Subject == h.Clause.Subject && a.joined(n.Group) == h.Group {
		return true
	}
	const longest = 6 // of a list
	ts, t := a.Tokens.Tokens, n.Group.Head
	for k := 0; k < longest && ts[t].Rel == token.Conj && ts[t].Head >= 0; k++ {
		if t = int(ts[t].Head); t == h.Group.Head {
			return true
		}
	}
	return false
}

// hasObject reports a verb with an object behind it.
func (a *Analysis) hasObject(h *Happening) bool {
	if h.Group.Passive {
		return false
	}
	for t, last := h.Group.Last, a.clauseLimit(h); t < last; t++ {
		if tok := a.Tokens.Tokens[t]; tok.Rel == token.Obj && int(tok.Head) == h.Group.Head {
			return true
		}
	}
	return false
}
