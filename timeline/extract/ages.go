package extract

import (
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/extract/dates"
	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/title"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// unclearBirth is a birth that the text dates twice, each time differently.
const unclearBirth = -1

// aged dates what has no date but an age, where the text says when whose age it is was born: "became
// a partner at 33", "Her father died when she was nine". Somebody born in 1961 was 33 in 1994 and
// in 1995.
func (a *Analysis) aged() {
	var births map[int]int // the happening that is the birth of each entity
	for i := range a.Happen {
		h := &a.Happen[i]
		if h.Group == nil || !h.Group.Finite || h.Said != nil || !h.When.IsZero() || h.Kind != timeline.Occurrence {
			continue
		}
		if a.afterwards(h) {
			continue
		}
		n, who, words := a.age(h)
		if who == entity.None {
			continue
		}
		if births == nil {
			births = a.births()
		}
		at, ok := births[who]
		if !ok || at == unclearBirth || at == i {
			continue
		}
		b := &a.Happen[at]
		d := when.Between(b.When.From.AddYears(n), b.When.To.AddYears(n+1).AddDays(-1))
		if b.When.Precision == when.Year {
			d = when.BetweenUnits(b.When.From.AddYears(n), b.When.To.AddYears(n+1), when.Year)
		}
		h.When, h.From, h.To = d, d.From, d.To
		h.Basis = basis{rule: "dates/age", words: words, why: whyCounted.Of(oneLine(words.In(a.Text)), title.Clip(a.sentenceSpan(b.Sentence).In(a.Text)), b.When)}
	}
}

// afterwards reports a clause that says that it tells of a later time: "… the following year".
func (a *Analysis) afterwards(h *Happening) bool {
	for t := h.Group.Last; t < min(h.Clause.End, a.clauseLimit(h)); t++ {
		switch a.Tokens.Word(t) {
		case "later", "following", "next", "afterwards", "after":
			return true
		}
	}
	return false
}

// births finds the births that the text dates to a year or closer.
func (a *Analysis) births() map[int]int {
	found := map[int]int{}
	for i := range a.Happen {
		h := &a.Happen[i]
		if lemmaOf(h.Group) != "bear" || h.Entity == entity.None || h.Said != nil || h.Factuality != timeline.Happened || a.kin(h) ||
			h.When.IsZero() || h.When.Form != when.Unit || h.When.Precision > when.Year {
			continue
		}
		if at, ok := found[h.Entity]; ok && (at == unclearBirth || a.Happen[at].When != h.When) {
			found[h.Entity] = unclearBirth
			continue
		}
		found[h.Entity] = i
	}
	return found
}

// age finds the age in the clause of h, or before it: its years, whose it is and its words.
func (a *Analysis) age(h *Happening) (n, who int, words timeline.Span) {
	const near = 30 // tokens
	s, ts := a.Tokens.Sentences[h.Sentence], a.Tokens.Tokens
	for t := h.Group.First - 1; t >= max(s.First, h.Group.First-near) && a.Tokens.Word(t) != ";"; t-- {
		if n, who, end := a.ageAt(h, t); who != entity.None && end < h.Group.First && (t == s.First || ts[t-1].Kind == token.Punct || ts[t-1].Tag == token.CC) {
			return n, who, a.Tokens.Span(t, end) // "At 33 she became a partner"
		}
	}
	last := min(h.Clause.End, a.clauseLimit(h))
	if last+1 < s.Last && a.Tokens.Word(last) == "," {
		last += 2 // "died in Rome, aged 61"
	}
	for t := h.Group.Last; t < last && ts[t].Tag != token.CC; t++ {
		if n, who, end := a.ageAt(h, t); who != entity.None {
			return n, who, a.Tokens.Span(t, end)
		}
	}
	return 0, entity.None, words
}

// ageAt reads an age at token t: "at 33", "at the age of 33", "aged 33", "when she was 33".
func (a *Analysis) ageAt(h *Happening, t int) (n, who, end int) {
	const most = 110 // years
	word := func(i int) string {
		if i >= len(a.Tokens.Tokens) {
			return ""
		}
		return strings.ToLower(a.Tokens.Word(i))
	}
	who, end = h.Entity, t+1
	switch word(t) {
	case "at":
		switch {
		case word(end) == "the" && word(end+1) == "age" && word(end+2) == "of":
			end += 3
		case word(end) == "age":
			end++
		}
	case "aged":
	case "when":
		m, ok := a.Entities.At(t + 1)
		if !ok || m.Entity == entity.None || m.First != t+1 || word(m.Last) != "was" {
			return 0, entity.None, 0
		}
		who, end = m.Entity, m.Last+1
	default:
		return 0, entity.None, 0
	}
	n, ok := dates.Cardinal(word(end))
	if end++; !ok || n < 1 || n > most {
		return 0, entity.None, 0
	}
	if word(end) == "years" && (word(end+1) == "old" || word(end+1) == "of") {
		return n, who, end + 2
	}
	if end < len(a.Tokens.Tokens) && !closes(a.Tokens, end) && (word(t) != "when" || a.Tokens.Tokens[end].Tag != token.PRPS && !a.Tokens.Tokens[end].Tag.IsProper()) {
		return 0, entity.None, 0 // "at 33 percent", "when she was 33rd"
	}
	return n, who, end
}

// closes reports that the phrase before token t ends there.
func closes(d *token.Doc, t int) bool {
	switch tag := d.Tokens[t].Tag; tag {
	case token.CC, token.IN, token.WP, token.WDT, token.VBD, token.PRP:
		return true
	case token.PunctTag:
		switch d.Word(t) {
		case ",", ".", ";", ")":
			return true
		}
	}
	return false
}
