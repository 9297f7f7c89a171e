package extract

import (
	"strings"

	"quoteline/timeline/extract/title"
	"quoteline/timeline/extract/token"
)

// nounTitle names a dated noun with what belongs to it: "Assassination of Rabin".
func (a *Analysis) nounTitle(h *Happening) string {
	d := a.Tokens
	s := d.Sentences[h.Sentence]
	first := h.Token
	for first > s.First {
		t := d.Tokens[first-1]
		if !(t.Tag.IsNoun() || t.Tag == token.JJ || t.Tag == token.POS || t.Tag == token.CD && first-1 > s.First || t.Tag == token.PRPS || t.Tag == token.Sym) {
			break
		}
		first--
	}
	whole := h.Token // with the day that owns it
	if !deictic[strings.ToLower(d.Word(first))] {
		whole = first
	}
	for first < h.Token && a.measured(first) {
		first++ // "a 1998 interview", "the May 3 attacks"
	}
	for i := h.Token - 1; i >= first; i-- {
		if d.Tokens[i].Tag == token.POS && (i == first || a.measured(i-1)) {
			first = i + 1 // "Monday's attack"
		}
	}
	last, gap := h.Token+1, a.dateBehind(h, h.Token+1)
	if gap[0] < gap[1] {
		last = gap[1] // "a decision in October to delay the wall"
	}
	if last < s.Last && d.Tokens[last].Tag == token.TO {
		for last++; last < min(s.Last, h.Token+title.Max) && d.Tokens[last].Tag != token.PunctTag && !d.Tokens[last].Tag.IsFinite(); last++ {
		}
	} else if last < s.Last && d.Tokens[last].Tag == token.IN {
		if last+1 < s.Last && d.Tokens[last+1].Tag == token.PRPS {
			return "" // "the attacks in his speech"
		}
		end := last + 1
		for end < s.Last {
			t := d.Tokens[end]
			if !(t.Tag.IsNoun() || t.Tag == token.DT || t.Tag == token.JJ || t.Tag == token.CD || t.Tag == token.POS || t.Tag == token.PRPS) {
				break
			}
			end++
		}
		if end > last+1 && d.Tokens[end-1].Tag != token.POS {
			last = end
		}
	}
	if last-first == 1 && first > 0 && d.Tokens[first-1].Tag == token.POS {
		first = whole // "Monday's earthquake", of which nothing else is said
	}
	if d.Tokens[first].Tag == token.PRPS {
		return "" // "its launch" says nothing outside its sentence
	}
	return title.Without(d, gap, first, last, h.Token+1, title.Max)
}

// dateBehind returns the words that date h, with the preposition before them, where they begin at
// token t; it is empty where others stand there.
func (a *Analysis) dateBehind(h *Happening, t int) (none [2]int) {
	from, to := a.tokensOf(h.Basis.words)
	if from > t {
		if w := a.Tokens.Word(from - 1); w == "in" || w == "on" || w == "at" || w == "for" {
			from-- // "of" makes it a part of the name: "the coup of 1966"
		}
	}
	if from != t || from >= to {
		return none
	}
	return [2]int{from, to}
}
