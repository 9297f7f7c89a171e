package extract

import (
	"strings"
	"unicode"

	"quoteline/timeline"
	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/quotes"
	"quoteline/timeline/extract/title"
	"quoteline/timeline/extract/token"
)

// flaws are what makes a headline read ill, and how much each takes from the weight of its
// event: whoever has room for some lines only is to see those that read well. How much was
// chosen with what each finds in view: a wrong number or a run-in is nearly always wrong, a
// participle or a subject that the tree does not give often right.
var flaws = []struct {
	costs float64
	has   func(*Analysis, *Happening) bool
}{
	{0.3, (*Analysis).unlikeNumber},
	{0.3, (*Analysis).overrun},
	{0.25, (*Analysis).unended},
	{0.25, (*Analysis).unsaid},
	{0.2, (*Analysis).borderless},
	{0.08, (*Analysis).participial},
	{0.05, (*Analysis).relative},
	{0.05, (*Analysis).strange},
}

// ill is what the flaws of a headline take from the weight of its event. The words of a
// chronology's line stand as they are.
func (a *Analysis) ill(h *Happening) float64 {
	sum := 0.0
	for i := range flaws {
		if h.Line[0] == h.Line[1] && flaws[i].has(a, h) {
			sum += flaws[i].costs
		}
	}
	return sum
}

// unended reports a headline that ends before what its last words wait for: "resigned as the
// police", of "as the police came".
func (a *Analysis) unended(h *Happening) bool {
	if h.Group == nil || !h.Group.Finite || h.Said != nil && h.Kind != timeline.Statement {
		return false
	}
	end := a.endOf(h)
	return end > 0 && title.Waits(a.Tokens, h.Group.First, end, a.Tokens.Sentences[h.Sentence].Last, h.Group.Last)
}

// endOf returns the token behind the last one of the text that the headline of h has, behind
// its verb; 0 where that is not found.
func (a *Analysis) endOf(h *Happening) int {
	const compared = 3 // tokens
	low := strings.ToLower(h.Title)
	s := a.Tokens.Sentences[h.Sentence]
	for end := min(s.Last, h.Group.Last+title.Max); end >= h.Group.Last; end-- {
		last := strings.ToLower(strings.TrimRight(oneLine(a.Tokens.Span(max(s.First, end-compared), end).In(a.Text)), " .,;:"))
		if strings.HasSuffix(low, last) {
			return end
		}
	}
	return 0
}

// unlikeNumber reports a subject in the plural before a verb in the singular, "groups has", and
// somebody by name before one in the plural, "Lee say".
func (a *Analysis) unlikeNumber(h *Happening) bool {
	g, sub := h.Group, h.Clause.Subject
	if g == nil || !g.Finite || sub[0] == sub[1] {
		return false
	}
	if tag := a.Tokens.Tokens[g.First].Tag; tag == token.VBP || a.Tokens.Word(g.First) == "were" {
		m, ok := a.personAt(sub[0])
		return ok && m.First <= sub[0] && m.Last == sub[1] && a.Tokens.Word(sub[1]-1) != "I" && sub[1] == g.First
	}
	if h.Said != nil {
		return false
	}
	switch a.Tokens.Word(g.First) {
	case "has", "is", "was":
	default:
		return false
	}
	head := sub[0]
	for head+1 < sub[1] && a.Tokens.Tokens[head+1].Tag != token.IN {
		head++
	}
	return a.Tokens.Tokens[head].Tag == token.NNS && unicode.IsLower(rune(a.Tokens.Word(head)[0]))
}

// overrun reports a headline that runs into the next sentence or heading: a small word in it
// has a capital, or a full name stands right behind what happened ("… after his death Ann Lee").
func (a *Analysis) overrun(h *Happening) bool {
	if h.Group == nil {
		return false
	}
	first := h.Group.Last
	if sub := h.Clause.Subject; sub[0] < sub[1] {
		first = sub[0] + 1
	}
	for t, end := first, a.endOf(h); t < end; t++ {
		if a.Tokens.Tokens[t-1].Kind != token.Word || !lowerWord(a.Tokens.Word(t-1)) {
			continue
		}
		if capitalised[a.Tokens.Word(t)] {
			return true
		}
		m, ok := a.Entities.At(t)
		if k := a.Events.At[t-1]; ok && m.Form == entity.Name && m.First == t && m.Last > t+1 && (k >= 0 && a.Events.Mentions[k].Group < 0 || a.measured(t-1)) {
			return true
		}
	}
	return false
}

// unsaid reports a statement that lost the verb of what is said: "said Friday's decision to go",
// or its end.
func (a *Analysis) unsaid(h *Happening) bool {
	if h.Said == nil || h.Said.Kind == quotes.Direct || h.Group == nil {
		return false
	}
	first, last := a.tokensOf(h.Said.Content[0])
	if first == last || a.Tokens.Tokens[first].Tag == token.TO {
		return false
	}
	relative := 0 // pronouns that a verb is still to come for
	for t := first; t < last; t++ {
		switch tag := a.Tokens.Tokens[t].Tag; {
		case tag == token.WDT || tag == token.WP || tag == token.WRB:
			relative++
		case tag.IsFinite() && relative > 0:
			relative--
		case tag.IsFinite():
			return !strings.Contains(h.Title, a.Tokens.Word(t)) || strings.HasSuffix(h.Title, "…")
		}
	}
	return false
}

// borderless reports a subject that begins in the middle of a phrase, right behind a noun, where
// no verb and no preposition before it explains that: "Oslo news The council met".
func (a *Analysis) borderless(h *Happening) bool {
	sub := h.Clause.Subject
	if h.Group == nil || sub[0] == sub[1] || sub[0] <= a.Tokens.Sentences[h.Sentence].First {
		return false
	}
	first := a.Tokens.Sentences[h.Sentence].First
	if tag := a.Tokens.Tokens[first].Tag; tag == token.IN || tag == token.TO || tag == token.RB || tag == token.VBG || a.measured(sub[0]-1) {
		return false
	}
	for t := first; t < sub[0]; t++ {
		if a.Tokens.Tokens[t].Tag.IsFinite() {
			return false
		}
	}
	tag := a.Tokens.Tokens[sub[0]-1].Tag
	return tag.IsNoun() || tag == token.JJ || tag == token.POS || tag == token.CD
}

// relative reports what is told in passing of the one it describes: "Lee, who left in May".
func (a *Analysis) relative(h *Happening) bool {
	return h.Said == nil && h.Group != nil && h.Group.Finite && h.Clause.Relative
}

// participial reports a happening that a participle tells in passing: "the advice given in May".
func (a *Analysis) participial(h *Happening) bool {
	return h.Said == nil && h.Group != nil && !h.Group.Finite
}

// strange reports a subject that the tree does not give to the verb, nor to one it is joined to.
func (a *Analysis) strange(h *Happening) bool {
	g, sub := h.Group, h.Clause.Subject
	if g == nil || !g.Finite || h.Clause.Relative || sub[0] == sub[1] {
		return false
	}
	ts := a.Tokens.Tokens
	for up, n := g.Head, 0; n < climb; n++ {
		for t := sub[0]; t < sub[1]; t++ {
			if k := int(ts[t].Head); (k == up || k >= g.First && k < g.Last) && (ts[t].Rel == token.Nsubj || ts[t].Rel == token.NsubjPass) {
				return false
			}
		}
		if int(ts[up].Head) == up {
			break
		}
		if r := ts[up].Rel; r != token.Conj && r != token.Xcomp && r != token.Ccomp {
			break
		}
		up = int(ts[up].Head)
	}
	return true
}

// capitalised are small words that have a capital only where a sentence begins.
var capitalised = wordSet("A An The It He She They In On At His Her")
