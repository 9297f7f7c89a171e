package extract

import (
	"strings"

	"quoteline/timeline/when"
)

// untils dates what went on until something else that has its date in the same sentence:
// "The bridge carried trains until the line closed in 1964".
func (a *Analysis) untils() {
	for i := 1; i < len(a.Happen); i++ {
		h, o := &a.Happen[i-1], &a.Happen[i]
		if o.Clause.Mark != "until" || o.Sentence != h.Sentence || o.When.IsZero() || !h.When.IsZero() || h.Said != nil {
			continue
		}
		at := o.Clause.Subject[0] - 1
		if g := h.Group; g == nil || !g.Finite || !g.Past || g.Negative || at < g.Last || h.Clause.Subject[0] == h.Clause.Subject[1] || !strings.EqualFold(a.Tokens.Word(at), "until") {
			continue
		}
		words := a.Tokens.Span(at, o.Clause.Subject[1])
		words.End = max(words.End, o.Basis.words.End, int(a.Tokens.Tokens[o.Group.Last-1].End))
		h.When = when.NewInterval(when.Date{}, o.When)
		h.From, h.To = h.When.From, h.When.To
		h.Basis = basis{rule: "dates/until", why: whyStated.Of(oneLine(words.In(a.Text))), words: words}
	}
}
