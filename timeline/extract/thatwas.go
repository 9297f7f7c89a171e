package extract

import (
	"strings"

	"quoteline/timeline/extract/token"
)

// thatWas returns the date of a sentence that says nothing but when was what the sentence
// before it tells: "That was in the winter of 2012." It is -1 for any other sentence.
func (a *Analysis) thatWas(si int) int {
	s := a.Tokens.Sentences[si]
	if si == 0 || a.Tokens.Sentences[si-1].Paragraph != s.Paragraph || s.Last-s.First < 4 {
		return -1
	}
	if w := strings.ToLower(a.Tokens.Word(s.First)); w != "that" && w != "this" || a.Tokens.Word(s.First+1) != "was" {
		return -1
	}
	for t := s.First + 2; t < min(s.Last, s.First+5); t++ {
		if x, ok := a.timexFrom(t); ok {
			if last := a.Timexes[x].Last; !a.Timexes[x].When.IsZero() && (last == s.Last || a.Tokens.Tokens[last].Tag == token.PunctTag && last+1 == s.Last) {
				return x
			}
			return -1
		}
		if tag := a.Tokens.Tokens[t].Tag; tag != token.IN && tag != token.RB && tag != token.DT {
			return -1
		}
	}
	return -1
}
