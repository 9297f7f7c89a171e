package extract

import (
	"quoteline/timeline/extract/lexicon"
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
		return a.sides().after
	case mention.Group >= 0 && a.Events.Groups[mention.Group].Perfect:
		return a.sides().before
	case mention.Class == "REPORTING" && mention.Tense != "INFINITIVE" && mention.Modal == "" && !mention.Perfect:
		return a.Ref // what a report says was said is said on its day, unless it says otherwise
	case mention.Class == "I_STATE" && mention.Tense == "PRESENT" && !mention.Perfect:
		return a.Ref // what is thought is thought that day, whenever it began
	case mention.Tense == "PAST":
		return a.sides().before
	}
	return when.Date{}
}

// refSides are the times before and after the document's date, both with it.
type refSides struct{ before, after when.Date }

func (a *Analysis) sides() *refSides {
	if a.refSides == nil {
		a.refSides = &refSides{when.Between(when.MinInstant, a.Ref.To), when.Between(a.Ref.From, when.MaxInstant)}
	}
	return a.refSides
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

// dayTable gives the mentions' own dates and the days that follow, worked out when
// first asked for.
func (a *Analysis) dayTable() (dates map[int]int, days []when.Date) {
	if a.mentionDates == nil {
		a.mentionDates = a.dated()
		a.mentionDays = a.days(a.mentionDates)
	}
	return a.mentionDates, a.mentionDays
}

func (a *Analysis) mentionOut(m int, id string) eventOut {
	x := &a.Events.Mentions[m]
	t := a.Tokens.Tokens[x.Token]
	o := eventOut{
		ID: id, Start: int(t.Start) + a.Offset, End: int(t.End) + a.Offset,
		Class: x.Class, Tense: x.Tense, Polarity: "POS", Modality: x.Modal,
	}
	if x.Negative {
		o.Polarity = "NEG"
	}
	dates, days := a.dayTable()
	d := days[m]
	if !d.IsZero() {
		o.When = d.EDTF
		o.Earliest, o.Latest = d.Bounds()
	}
	_, dated := dates[m]
	o.Salience = mentionSalience(&o, d, a.Ref, dated)
	return o
}
