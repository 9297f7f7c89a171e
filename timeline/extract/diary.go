package extract

import (
	"quoteline/timeline"
	"quoteline/timeline/extract/entity"
)

// headed gives the day that a paragraph of a diary begins with, alone in its sentence
// ("May 8th, 1917. Marched at dawn."), or that ends a message, to what the rest of the
// paragraph tells. x is that expression, or -1, and happening number begun the first of
// sentence si.
func (a *Analysis) headed(x, si, begun int, dated map[int]int) {
	if x < 0 {
		return
	}
	a.share(x, si, begun, dated, undatedClause)
	s := a.Tokens.Sentences[si]
	if begun < len(a.Happen) || s.Last-s.First < 3 {
		return
	}
	h := Happening{Token: s.First, Mention: -1, Sentence: si, Entity: entity.None, Line: [2]int{s.First, s.Last}, Date: x + 1, Rule: "events/chronology-line"}
	for t := s.First; t < s.Last && h.Mention < 0; t++ {
		if m := int(a.Events.At[t]); m >= 0 {
			h.Token, h.Mention, h.Group = t, m, a.groupAt(t)
		}
	}
	if h.Mention < 0 && !finite(a.Tokens, s.First, s.Last) {
		return
	}
	a.readLine(&h)
	h.Quotes = []timeline.Span{a.sentenceSpan(si)}
	a.Happen = append(a.Happen, h)
}

// head returns the day that sentence si, the first of its paragraph, consists of or begins
// with as a line of a chronology does, or else the one in brackets that ends the paragraph:
// "Roof has collapsed. (21:31, 5 Jan)". It is -1 where none is, or where nothing else is
// there.
func (a *Analysis) head(si int) int {
	p := a.Tokens.Paragraphs[a.Tokens.Sentences[si].Paragraph]
	if p.First != si || p.Last == si+1 || a.datelines[a.Tokens.Sentences[si].First] > 0 {
		return -1
	}
	if x := a.onlyDay(si); x >= 0 {
		return x
	}
	if x, _, ok := a.dateFirst(si); ok && a.Timexes[x].When.IsDay() {
		return x
	}
	if first := a.Tokens.Sentences[p.Last-1].First; a.Tokens.Word(first) == "(" || a.Tokens.Word(first) == "[" {
		if x, ok := a.timexFrom(first + 1); ok && a.Timexes[x].When.IsDay() && a.dateOnly(p.Last-1, &a.Timexes[x]) {
			return x
		}
	}
	return -1
}

// dayHead returns the day of a paragraph that is nothing but a day, where the text has several
// of them, as a log has over its entries; for any other paragraph it is day, and -1 for one
// that is another heading.
func (a *Analysis) dayHead(si, day int) int {
	const several = 3
	p := a.Tokens.Paragraphs[a.Tokens.Sentences[si].Paragraph]
	if p.First != si || p.Last != si+1 {
		return day
	}
	if x := a.onlyDay(si); x >= 0 {
		if a.dayHeads == 0 {
			for i := range a.Tokens.Paragraphs {
				if p := a.Tokens.Paragraphs[i]; p.Last == p.First+1 && a.onlyDay(p.First) >= 0 {
					a.dayHeads++
				}
			}
		}
		if a.dayHeads >= several {
			return x
		}
		return -1
	}
	if p.Heading {
		return -1
	}
	return day
}

// onlyDay returns the expression of a day that sentence si consists of, or -1.
func (a *Analysis) onlyDay(si int) int {
	first := a.Tokens.Sentences[si].First
	if x, ok := a.timexFrom(first); ok && a.Timexes[x].When.IsDay() && a.datelines[first] == 0 && a.dateOnly(si, &a.Timexes[x]) {
		return x
	}
	return -1
}
