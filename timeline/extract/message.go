package extract

import (
	"unicode"
	"unicode/utf8"

	"quoteline/timeline"
	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// addMessage reports that the line si begins with its minute, x, and the name of who wrote
// it: "05/01/2021, 21:31 - Ann Lee: Roof of the barn has collapsed". It makes a statement of
// it, if it is no question and more than a word or two.
func (a *Analysis) addMessage(si, x int, words [2]int, taken []bool) bool {
	colon := a.sender(words)
	if colon < 0 || !a.minute(x) {
		return false
	}
	a.take(words[0], words[1], taken)
	const few = 3 // words
	if a.asked(si) || a.sense(colon+1, words[1]) < few {
		return true
	}
	h := Happening{
		Token: words[0], Mention: -1, Sentence: si, Entity: entity.None, Line: words, Date: x + 1, Rule: "events/message",
		Kind: timeline.Statement, Factuality: timeline.Claimed, Speaker: oneLine(a.Tokens.Span(words[0], colon).In(a.Text)),
	}
	if m, ok := a.Entities.At(words[0]); ok && m.Entity != entity.None {
		h.Entity, h.Speaker = m.Entity, a.Entities.Name(m.Entity)
	}
	h.Quotes = []timeline.Span{a.sentenceSpan(si)}
	a.Happen = append(a.Happen, h)
	return true
}

// sender returns the colon behind the name that the tokens [words[0], words[1]) begin with:
// a few words with capitals; -1 where there is none.
func (a *Analysis) sender(words [2]int) int {
	const most = 4 // words
	for t := words[0]; t < min(words[1], words[0]+most+1); t++ {
		r, _ := utf8.DecodeRuneInString(a.Tokens.Word(t))
		switch {
		case a.Tokens.Word(t) == ":" && t > words[0]:
			return t
		case a.Tokens.Tokens[t].Kind != token.Word || !unicode.IsUpper(r):
			return -1
		}
	}
	return -1
}

// minute reports an expression with an hour in it.
func (a *Analysis) minute(x int) bool {
	return a.Timexes[x].When.Precision < when.PartOfDay
}
