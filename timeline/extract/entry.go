package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"quoteline/timeline"
	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/title"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// entry reports a line of a chronology, or a row of a table: which expression dates it,
// and the words that tell what happened. Their present tense is a past.
func (a *Analysis) entry(si int) (x int, words [2]int, ok bool) {
	if x, words, ok = a.row(si); ok {
		return x, words, ok
	}
	return a.dateFirst(si)
}

// dateFirst reports a line that begins with its date ("3 May 2014 – Court opens", "c. 1890:
// Mill burns", "1999 (May): Sale").
func (a *Analysis) dateFirst(si int) (x int, words [2]int, ok bool) {
	s := a.Tokens.Sentences[si]
	x, ok = a.timexFrom(s.First)
	for t := s.First; !ok && t < min(s.Last, s.First+2) && (approximate[strings.ToLower(a.Tokens.Word(t))] || t > s.First && a.Tokens.Word(t) == "." || a.Tokens.Word(t) == "["); t++ {
		x, ok = a.timexFrom(t + 1)
	}
	if !ok || a.Timexes[x].When.IsZero() || a.Timexes[x].First > s.First && a.Tokens.Word(a.Timexes[x].First-1) == "[" && a.Timexes[x].When.Precision == when.Year {
		return 0, words, false // "[2020] EWCA Civ 1187" cites
	}
	at := a.Timexes[x].Last
	if y, ok := a.timexFrom(at + 1); ok && a.Timexes[y].Part && a.Timexes[y].Last < s.Last {
		at = a.Timexes[y].Last // "June–August 2018": the first of the two says both
	}
	if at+2 < s.Last && a.Tokens.Word(at) == "(" && a.Tokens.Word(at+2) == ")" {
		at += 3
	}
	if at >= s.Last {
		return 0, words, false
	}
	switch a.Tokens.Word(at) {
	case "-", "–", "—", "--", ":", "|", "]":
		at++
	default:
		if gap := a.Text[a.Tokens.Tokens[at-1].End:a.Tokens.Tokens[at].Start]; !strings.Contains(gap, "\t") && !a.bareDate(x, at) {
			return 0, words, false
		}
	}
	const least = 2 // words
	words = [2]int{at, s.Last}
	return x, words, s.Last-at >= least && (a.Tokens.Tokens[at].Tag != token.CD || a.lined > 0)
}

// bareDate reports an expression that begins a line and needs no mark behind it: one in
// digits ("02:31 Male seen near the river", "3/5/2021 Hale leaves"), or any in a text
// where several lines begin so ("1987 First shop opens").
func (a *Analysis) bareDate(x, at int) bool {
	t := &a.Timexes[x]
	if !a.beginsLine(x, at) {
		return false
	}
	if strings.Trim(t.In(a.Text), "0123456789:./-") == "" && strings.ContainsAny(t.In(a.Text), ":./-") {
		return true
	}
	const several = 3
	if a.lined == 0 {
		n := 0
		for _, s := range a.Tokens.Sentences {
			if x, ok := a.timexFrom(s.First); ok && a.Timexes[x].Last < s.Last && (a.beginsLine(x, a.Timexes[x].Last) || strings.Contains(":–—", a.Tokens.Word(a.Timexes[x].Last)) && a.opensLine(x)) {
				n++
			}
		}
		a.lined = -1
		if n >= several {
			a.lined = 1
		}
	}
	return a.lined > 0
}

// beginsLine reports an expression at the start of a line that goes on at token at with a
// capital or a number.
func (a *Analysis) beginsLine(x, at int) bool {
	n := a.Tokens.Tokens[at]
	if !a.opensLine(x) || strings.Contains(a.Text[a.Tokens.Tokens[at-1].End:n.Start], "\n") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(a.Tokens.Word(at))
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}

// opensLine reports an expression at the start of a line.
func (a *Analysis) opensLine(x int) bool {
	at := a.Timexes[x].Start
	return at == 0 || a.Text[at-1] == '\n'
}

// approximate are words before a line's date.
var approximate = wordSet("c c. ca ca. circa about around early late mid")

// timexFrom returns the expression that starts at token t.
func (a *Analysis) timexFrom(t int) (int, bool) {
	for i := a.timexesFrom(t); i < len(a.Timexes) && a.Timexes[i].First == t; i++ {
		return i, true
	}
	return 0, false
}

// addEntry makes a happening of the words of the chronology line si with the date x, unless
// it is a statement, which has its own rule. Its undated mentions are taken.
func (a *Analysis) addEntry(si, x int, words [2]int, byCue map[int]int, dated map[int]int, taken []bool) bool {
	h := Happening{Token: words[0], Mention: -1, Sentence: si, Entity: entity.None, Line: words, Date: x + 1, Rule: "events/chronology-line"}
	if s := a.Tokens.Sentences[si]; a.celled(s, words) {
		a.take(s.First, s.Last, taken)
	}
	for t := words[0]; t < words[1]; t++ {
		if q, said := byCue[t]; said && !a.saidByDate(q, words[0]) {
			return false
		} else if said {
			delete(byCue, t)
		}
		if m := int(a.Events.At[t]); m >= 0 && (h.Mention < 0 || h.Group == nil && a.groupAt(t) != nil) {
			h.Mention, h.Token, h.Group = m, t, a.groupAt(t)
		}
	}
	a.readLine(&h)
	for t := words[0]; t < words[1]; t++ {
		if m := int(a.Events.At[t]); m >= 0 {
			if own, ok := dated[m]; !ok || own == x || a.hourWithin(x, own) {
				taken[m] = true
				if ok && h.Mention == m {
					h.Date = own + 1
				}
			}
		}
		if m, ok := a.Entities.At(t); ok && m.Entity != entity.None && h.Entity == entity.None {
			h.Entity = m.Entity
		}
	}
	h.Quotes = []timeline.Span{a.sentenceSpan(si)}
	a.Happen = append(a.Happen, h)
	return true
}

// saidByDate reports a statement whose speaker was found in the date of a line, before token
// first: "13/9/18 Leaks reported to landlord" says nothing.
func (a *Analysis) saidByDate(q, first int) bool {
	src := a.Statements[q].Source
	return len(src) > 0 && src[0].Start < int(a.Tokens.Tokens[first].Start)
}

// readLine says of what kind a line with a verb is; its present tense is a past.
func (a *Analysis) readLine(h *Happening) {
	if h.Group == nil {
		return
	}
	h.Clause = a.clause(h.Group)
	h.Kind, h.Factuality = a.nature(h)
	if h.Kind == timeline.State {
		h.Kind = timeline.Occurrence
	}
	h.Certainty, _ = a.sureness(h.Group)
}

// undatedClause is the Date of a clause of which it is known that it has none.
const undatedClause = -1

// share gives expression x to the happenings of sentence si from number begun on that
// have no date of their own, those of which the Date is least or more.
func (a *Analysis) share(x, si, begun int, dated map[int]int, least int) {
	for i := min(begun, len(a.Happen)); i < len(a.Happen); i++ {
		h := &a.Happen[i]
		if _, own := dated[h.Mention]; !own && h.Date >= least && h.Date <= 0 && h.Sentence == si {
			h.Date = x + 1
		}
	}
}

// lineTitle is the words of a chronology line, or as many of them as fit.
func (a *Analysis) lineTitle(h *Happening) string {
	least := h.Line[0] + 1
	if h.Group != nil {
		least = h.Group.Last
	}
	if t := title.Phrase(a.Tokens, h.Line[0], h.Line[1], least, title.Max); t != "" {
		return t
	}
	return title.Clip(a.Tokens.Span(h.Line[0], h.Line[1]).In(a.Text))
}
