package extract

import (
	"strings"

	"quoteline/timeline/extract/dates"
	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/token"
)

// ofDeadline reports an expression that says which day a date or a deadline is: "assigned a
// target date of 5 August" says nothing of when.
func (a *Analysis) ofDeadline(x *dates.Timex) bool {
	if x.First < 3 || !strings.EqualFold(a.Tokens.Word(x.First-1), "of") || strings.EqualFold(a.Tokens.Word(x.First-3), "the") {
		return false
	}
	switch a.Tokens.Word(x.First - 2) {
	case "date", "deadline":
		return true
	}
	return false
}

// ofName reports an expression in brackets behind a name that is no person's and the subject of
// its sentence: "The Bank of Orlin (1879) was closed in 1902".
func (a *Analysis) ofName(x *dates.Timex) bool {
	if x.First < 2 || x.Last >= len(a.Tokens.Tokens) || a.Tokens.Word(x.First-1) != "(" || a.Tokens.Word(x.Last) != ")" {
		return false
	}
	m, ok := a.Entities.At(x.First - 2)
	if !ok || m.Form != entity.Name || m.Entity == entity.None || a.Entities.Entities[m.Entity].Kind == entity.Person {
		return false
	}
	for t := m.First; t < m.Last; t++ {
		if r := a.Tokens.Tokens[t].Rel; r == token.Nsubj || r == token.NsubjPass {
			return true
		}
	}
	return false
}

// excepted reports an expression in an aside that says when something was not so: "continued,
// with a break from 1983 to 1985, until 1993".
func (a *Analysis) excepted(x *dates.Timex) bool {
	const near = 6 // tokens
	first := a.Tokens.Sentences[a.Tokens.Tokens[x.First].Sentence].First
	for t := x.First - 1; t > first+1 && t > x.First-near; t-- {
		if w := a.Tokens.Word(t); w == "break" || w == "gap" || w == "interruption" || w == "interval" || w == "pause" || w == "except" {
			return a.Tokens.Word(t-1) == "," || a.Tokens.Word(t-2) == "," || t-3 > first && a.Tokens.Word(t-3) == ","
		}
	}
	return false
}
