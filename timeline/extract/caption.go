package extract

import (
	"strings"

	"quoteline/timeline/extract/token"
)

var (
	pictures = wordSet("picture photo photograph image video footage frame handout")
	shots    = wordSet("taken obtained shot made")
)

// caption reports that a happening is that a picture was taken, or what one shows: "Lee, shown
// here in May", "Lee, left, arrives in Oslo", "A guard wears a mask in Oslo May 3, 2009".
func (a *Analysis) caption(h *Happening) bool {
	switch w := strings.ToLower(a.Tokens.Word(h.Token)); {
	case w == "pictured" || w == "photographed":
		return true
	case (w == "shown" || w == "seen") && h.Token+1 < len(a.Tokens.Tokens) && a.Tokens.Word(h.Token+1) == "here":
		return true
	case a.underPicture(h):
		return true
	}
	if !shots[strings.ToLower(a.Tokens.Word(h.Token))] {
		return false
	}
	for t := a.Tokens.Sentences[h.Sentence].First; t < h.Token; t++ {
		if pictures[strings.ToLower(a.Tokens.Word(t))] {
			return true
		}
	}
	return false
}

// underPicture reports what a picture's caption tells: in the present, and with the place of
// somebody in the picture, or with the year beside a day that is over. A report tells such
// a thing in the past.
func (a *Analysis) underPicture(h *Happening) bool {
	if h.Said != nil || h.Line[0] < h.Line[1] {
		return false
	}
	s := a.Tokens.Sentences[h.Sentence]
	present := false
	for t := s.First; t < s.Last; t++ {
		switch tag := a.Tokens.Tokens[t].Tag; tag {
		case token.VBD, token.MD:
			return false
		case token.VBZ, token.VBP:
			present = true
		}
	}
	if !present {
		return false
	}
	for t := s.First + 1; t+1 < s.Last; t++ {
		if placed[a.Tokens.Word(t)] && (a.Tokens.Word(t-1) == "," || a.Tokens.Word(t-1) == "(") && (a.Tokens.Word(t+1) == "," || a.Tokens.Word(t+1) == ")") {
			return true
		}
	}
	first, last := a.tokensOf(h.Basis.words)
	return h.Token < first && first < last && !a.Ref.IsZero() && h.When.IsDay() && h.When.From < a.Ref.To && a.Tokens.Tokens[last-1].Kind == token.Number && last-1 > first && digits(a.Tokens.Word(last-1), 4, 4)
}

// placed are words for where in a picture somebody is.
var placed = wordSet("left right center centre L R C")
