package extract

import (
	"strings"

	"quoteline/timeline/extract/token"
)

// thirdPerson are the forms of "have" and "be" behind "I", with those behind a name.
var thirdPerson = map[string]string{"have": "has", "'ve": "has", "’ve": "has", "am": "is", "'m": "is", "’m": "is", "'d": "had", "’d": "had", "'ll": "will", "’ll": "will"}

// agreed gives the verb of a headline the form that goes with a name in the place of "I": "Lee has
// asked" of "I've asked".
func (a *Analysis) agreed(h *Happening) string {
	g := h.Group
	if g == nil || !g.Finite || strings.HasPrefix(h.Title, "I ") {
		return h.Title
	}
	t := g.First - 1
	if first := a.Tokens.Sentences[h.Sentence].First; t > first && a.Tokens.Tokens[t].Tag == token.RB {
		t-- // "I never have"
	}
	if t < 0 || a.Tokens.Word(t) != "I" {
		return h.Title
	}
	verb := a.Tokens.Word(g.First)
	form, ok := thirdPerson[verb]
	if !ok {
		return h.Title
	}
	return strings.Replace(h.Title, " "+verb+" ", " "+form+" ", 1)
}
