package quotes

import (
	"strings"

	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/token"
)

// monologue is a text that one person tells of himself, as its first lines say:
// "Interview with Ann Lee", "Statement of Ann Lee", "From: Ann Lee". The teller speaks from
// some paragraph on.
type monologue struct {
	teller *entity.Mention
	from   int
}

// tellings are nouns for what one person tells.
var tellings = set("interview conversation testimony statement deposition affidavit declaration recollections memories reminiscences memoir memoirs account evidence history diary journal letter")

// oneTells looks for the teller in the first lines, and for an "I" in what follows.
func (f *finder) oneTells() *monologue {
	const (
		lines   = 6 // paragraphs
		several = 3 // sentences with an "I"
	)
	for p := 0; p < min(lines, len(f.d.Paragraphs)); p++ {
		first, last := f.tokensOf(p)
		m := f.teller(first, last)
		switch {
		case m == nil && f.tells(first, last):
			return nil
		case m == nil:
			continue
		}
		me, least := 0, several
		if strings.EqualFold(f.d.Word(first), "from") {
			least = 1 // a message is from who sent it
		}
		for _, s := range f.d.Sentences[f.d.Paragraphs[p].Last:] {
			for t := s.First; t < s.Last; t++ {
				if f.d.Word(t) == "I" && f.of[t] == 0 && (f.d.Tokens[t].Rel == token.Nsubj || f.d.Tokens[t].Rel == token.NsubjPass) {
					me++
					break
				}
			}
			if me == least {
				f.inFull(m, last)
				return &monologue{m, p + 1}
			}
		}
		return nil
	}
	return nil
}

// teller is who a line names as the one that tells.
func (f *finder) teller(first, last int) *entity.Mention {
	const near = 4 // tokens behind the noun
	for t := first; t < last; t++ {
		w := strings.ToLower(f.d.Word(t))
		if w == "i" && t+2 < last && f.d.Word(t+1) == "," && t-first < near { // "I, Ann Lee, of Oslo, say as follows:"
			if m, ok := f.t.At(t + 2); ok && m.First == t+2 && m.Form == entity.Name && m.Entity != entity.None && f.somebody(m) {
				return m
			}
		}
		from := t == first && w == "from" && t+1 < last && f.d.Word(t+1) == ":"
		if !from && !tellings[w] {
			continue
		}
		for k := t + 2; k < min(last, t+near); k++ {
			m, ok := f.t.At(k)
			if !ok || m.First != k || m.Form != entity.Name || m.Entity == entity.None || !f.somebody(m) {
				continue
			}
			switch strings.ToLower(f.d.Word(max(t, m.Title-1))) {
			case "with", "of", "by", "from", ":":
				return m
			}
		}
	}
	return nil
}

// tokensOf returns the tokens of paragraph p.
func (f *finder) tokensOf(p int) (first, last int) {
	g := f.d.Paragraphs[p]
	if g.First >= g.Last {
		return 0, 0
	}
	return f.d.Sentences[g.First].First, f.d.Sentences[g.Last-1].Last
}

// tells reports a finite verb.
func (f *finder) tells(first, last int) bool {
	for t := first; t < last; t++ {
		if f.d.Tokens[t].Tag.IsFinite() {
			return true
		}
	}
	return false
}

// narrate makes the teller of every "I" that nobody else says. What is told stays the
// document's own word: all of it is the teller's.
func (f *finder) narrate() {
	m := f.oneTells()
	if m == nil {
		return
	}
	f.t.Told = true
	for p := m.from; p < len(f.d.Paragraphs); p++ {
		if first, last := f.tokensOf(p); first < last && f.d.Word(first) != ">" { // no line of others that is sent back
			f.t.Bind(first, last, m.teller.Entity)
		}
	}
}
