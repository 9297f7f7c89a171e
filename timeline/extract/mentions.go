package extract

import (
	"fmt"

	"quoteline/timeline/extract/lexicon"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// dayOf is when a mention happened as far as its clause and tense say: the date
// that belongs to it, else what happens to the report's main clauses.
func (a *Analysis) dayOf(m int, dated map[int]int) when.Date {
	if x, ok := dated[m]; ok {
		if t := &a.Timexes[x]; t.Anchor == "" || !a.direct(t.First) {
			return t.When
		}
	}
	if mention := &a.Events.Mentions[m]; mention.Group < 0 {
		if d, ok := a.namesakes(dated)[a.lemmaAt(mention.Token)]; ok {
			return d
		}
	}
	if a.Ref.IsZero() {
		return when.Date{}
	}
	mention := &a.Events.Mentions[m]
	switch {
	case mention.Tense == "FUTURE":
		return when.Between(a.Ref.From, when.MaxInstant)
	case mention.Group >= 0 && a.Events.Groups[mention.Group].Perfect:
		return when.Between(when.MinInstant, a.Ref.To)
	case mention.Class == "REPORTING" && mention.Tense != "INFINITIVE" && mention.Modal == "" && !mention.Perfect:
		return a.Ref // what a report says was said is said on its day, unless it says otherwise
	case mention.Class == "I_STATE" && mention.Tense == "PRESENT" && !mention.Perfect:
		return a.Ref // what is thought is thought that day, whenever it began
	case mention.Tense == "PAST":
		return when.Between(when.MinInstant, a.Ref.To)
	}
	return when.Date{}
}

// namesakes gives the words for happenings that the text dates once and in one
// way, with their dates: "the capture on 3 May" dates "his capture" elsewhere.
func (a *Analysis) namesakes(dated map[int]int) map[string]when.Date {
	if a.sameName != nil {
		return a.sameName
	}
	a.sameName = map[string]when.Date{}
	for m := range a.Events.Mentions {
		x, ok := dated[m]
		if !ok || a.Events.Mentions[m].Group >= 0 || !a.Timexes[x].When.IsDay() {
			continue
		}
		w, d := a.lemmaAt(a.Events.Mentions[m].Token), a.Timexes[x].When
		if old, ok := a.sameName[w]; ok && old != d {
			d = when.Date{} // two of a name
		}
		a.sameName[w] = d
	}
	for w, d := range a.sameName {
		if d.IsZero() {
			delete(a.sameName, w)
		}
	}
	return a.sameName
}

func (a *Analysis) lemmaAt(t int) string {
	return lexicon.Lemma(a.Tokens.Word(t), a.Tokens.Tokens[t].Tag)
}

func (a *Analysis) mentionOut(m, base int) eventOut {
	x := &a.Events.Mentions[m]
	t := a.Tokens.Tokens[x.Token]
	o := eventOut{
		ID: fmt.Sprintf("e%d", base+m+1), Start: int(t.Start) + a.Offset, End: int(t.End) + a.Offset,
		Class: x.Class, Tense: x.Tense, Polarity: "POS", Modality: x.Modal,
	}
	if x.Negative {
		o.Polarity = "NEG"
	}
	if a.mentionDates == nil {
		a.mentionDates = a.dated()
		a.mentionDays = a.days(a.mentionDates)
	}
	d := a.mentionDays[m]
	if !d.IsZero() {
		o.When = d.EDTF
		o.Earliest, o.Latest = d.Bounds()
	}
	_, dated := a.mentionDates[m]
	o.Salience = mentionSalience(&o, d, a.Ref, dated)
	return o
}

// Places in time that tense alone gives a mention (Reichenbach 1947, roughly).
const (
	beforePast = iota
	inPast     // participles and the present perfect as well
	inPresent
	toDo    // an infinitive: before it is spoken of, if it was done at all
	telling // a report tells of things after they happen
	inFuture
)

// rankOf places a mention in time by its tense.
func (a *Analysis) rankOf(m int) (rank int, ok bool) {
	x := &a.Events.Mentions[m]
	if x.Group < 0 {
		return 0, false
	}
	g := &a.Events.Groups[x.Group]
	switch {
	case g.Modal != "" || g.Future:
		return inFuture, true
	case x.Class == "REPORTING" && g.Finite && !g.Perfect:
		return telling, true
	case g.Infinitive:
		return toDo, true
	case g.Perfect && g.Past:
		return beforePast, true
	case g.Perfect, g.Past, !g.Finite:
		return inPast, true
	}
	return inPresent, true
}

// links orders the mentions of the same and of neighbouring sentences by tense,
// by connective, and by narrative order.
func (a *Analysis) links(base int) []linkOut {
	var out []linkOut
	ms := a.Events.Mentions
	sentence := func(m int) int { return int(a.Tokens.Tokens[ms[m].Token].Sentence) }
	const most = 12 // mentions that one is compared with
	for i := range ms {
		ri, ok := a.rankOf(i)
		if !ok {
			continue
		}
		for j := i + 1; j < len(ms) && j <= i+most && sentence(j) <= sentence(i)+1; j++ {
			rj, ok := a.rankOf(j)
			if !ok {
				continue
			}
			rel := "BEFORE" // in narrative order
			switch {
			case a.joined(i, j, "after") || a.joined(i, j, "since"):
				rel = "AFTER"
			case a.joined(i, j, "before") || a.joined(i, j, "until"):
				rel = "BEFORE"
			case ri > rj:
				rel = "AFTER"
			case ri == rj && ri == inFuture:
				continue // two plans: nothing is said
			}
			out = append(out, linkOut{fmt.Sprintf("e%d", base+i+1), fmt.Sprintf("e%d", base+j+1), rel})
		}
	}
	return out
}

// joined reports that the word w stands between two mentions of one sentence.
func (a *Analysis) joined(i, j int, w string) bool {
	x, y := a.Events.Mentions[i].Token, a.Events.Mentions[j].Token
	if a.Tokens.Tokens[x].Sentence != a.Tokens.Tokens[y].Sentence {
		return false
	}
	for t := x + 1; t < y; t++ {
		if a.Tokens.Tokens[t].Tag == token.IN && a.Tokens.Word(t) == w {
			return true
		}
	}
	return false
}
