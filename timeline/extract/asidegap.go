package extract

import (
	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/title"
	"quoteline/timeline/extract/token"
)

// phrase is title.Without, which leaves out an aside too where the words are too long and
// more of what comes behind it has room then: "named Ann Lee to lead the bank" of "named Ann
// Lee, a former member of the board of the mill, to lead the bank".
func (a *Analysis) phrase(gap [2]int, first, last, least, budget int) string {
	if gap[0] < gap[1] || first >= last || a.Tokens.Span(first, last).Len() <= budget {
		return title.Without(a.Tokens, gap, first, last, least, budget)
	}
	aside := a.asideGap(max(first+1, least), min(last, first+title.Max))
	if aside[0] == aside[1] {
		return title.Phrase(a.Tokens, first, last, least, budget)
	}
	return title.Either(a.Tokens, aside, first, last, least, budget)
}

// asideGap returns the first aside in the tokens [first, last) that says more of the noun before
// it, with its commas or brackets, and has more of the same clause behind it.
func (a *Analysis) asideGap(first, last int) (none [2]int) {
	const longest = 16 // tokens
	ts := a.Tokens.Tokens
	for t := first; t+2 < last; t++ {
		w := a.Tokens.Word(t)
		if ts[t].Kind == token.Quote {
			return none // what somebody says stands as it is
		}
		if w != "," && w != "(" || !ts[t-1].Tag.IsNoun() {
			continue
		}
		end := t + 1
		for end < last && end < t+longest && ts[end].Kind != token.Punct && ts[end].Kind != token.Quote {
			end++
		}
		if end+1 >= last || end == t+1 {
			return none
		}
		close := a.Tokens.Word(end)
		switch next := ts[end+1].Tag; {
		case w == "(" && close != ")" || w == "," && close != ",", next == token.CC, next == token.PunctTag:
			return none
		case w == "(", next == token.TO || next == token.VBG, next == token.IN && !a.nameAt(t+1, end),
			next.IsFinite() && (ts[t+1].Tag == token.WP || ts[t+1].Tag == token.WDT):
			if w == "," && !a.saysMore(t+1, end) {
				return none
			}
			return [2]int{t, end + 1}
		}
		return none
	}
	return none
}

// beyond returns the aside before which the predicate of h ends, or in which it does, and where
// what the verb waits for ends behind it: "named Ann Lee, a former member of the board, | to lead
// the bank". The aside is empty where there is none.
func (a *Analysis) beyond(h *Happening) (aside [2]int, end int) {
	const longest = 16 // tokens
	ts, g := a.Tokens.Tokens, h.Group
	s := a.Tokens.Sentences[h.Sentence]
	first := g.Last
	for first < h.Clause.End && a.Tokens.Word(first) != "," && ts[first].Kind != token.Quote {
		first++
	}
	if first == g.Last || first+2 >= s.Last || a.Tokens.Word(first) != "," || !ts[first-1].Tag.IsNoun() {
		return aside, h.Clause.End
	}
	last := first + 1
	for last < s.Last-2 && last < first+longest && ts[last].Kind != token.Punct && ts[last].Kind != token.Quote {
		last++
	}
	if a.Tokens.Word(last) != "," || last < h.Clause.End && a.Tokens.Word(h.Clause.End) != "," || ts[last+1].Tag != token.TO || !a.saysMore(first+1, last) {
		return aside, h.Clause.End
	}
	verb := last + 2
	if up := int(ts[verb].Head); !ts[verb].Tag.IsVerb() || up < g.First || up >= first {
		return aside, h.Clause.End
	}
	for end = verb + 1; end < s.Last && ts[end].Kind != token.Punct && ts[end].Tag != token.CC; end++ {
	}
	return [2]int{first, last + 1}, end
}

// saysMore reports an aside that is no member of a list: "a former member of the board", "who
// leads it", the age of somebody, or the name of what the noun before it says.
func (a *Analysis) saysMore(first, last int) bool {
	ts := a.Tokens.Tokens
	switch ts[first].Tag {
	case token.DT, token.WP, token.WDT, token.WPS:
		return true
	case token.CD:
		return last == first+1
	}
	return a.nameAt(first, last) && ts[first-2].Tag == token.NN
}

// nameAt reports a name and nothing else.
func (a *Analysis) nameAt(first, last int) bool {
	m, ok := a.Entities.At(first)
	return ok && m.Form == entity.Name && m.First == first && m.Last == last
}
