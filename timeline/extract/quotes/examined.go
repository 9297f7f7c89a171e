package quotes

import (
	"strings"

	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/token"
)

// examined is what the text says, above the lines that begin with Q and A, of those who ask
// and answer: mentions of them, or nil.
type examined struct{ asks, answers *entity.Mention }

// hearings are nouns for talks in questions and answers: "Deposition of Ann Lee",
// "Interview with Ann Lee by Tom Hall".
var hearings = set("interview deposition testimony examination cross-examination questioning conversation q&a")

// letter reads the start of paragraph p as a question or an answer: "Q:", "A.". It
// returns the letter and the tokens of what is said; 0 where it is neither.
func (f *finder) letter(p int) (who byte, first, last int) {
	g := f.d.Paragraphs[p]
	if g.First >= g.Last {
		return 0, 0, 0
	}
	first, last = f.d.Sentences[g.First].First, f.d.Sentences[g.Last-1].Last
	w := f.d.Word(first)
	if w[0] != 'Q' && w[0] != 'A' || len(w) > 2 || last-first < 3 {
		return 0, 0, 0
	}
	switch {
	case len(w) == 1 && (f.d.Word(first+1) == ":" || f.d.Word(first+1) == "."):
		return w[0], first + 2, last
	case len(w) == 2 && w[1] == '.':
		return w[0], first + 1, last
	}
	return 0, 0, 0
}

// examination learns whether the document has lines of questions and of answers, two of
// each at least, and who the two are.
func (f *finder) examination() *examined {
	q, a, above := 0, 0, 0
	for p := range f.d.Paragraphs {
		switch who, first, _ := f.letter(p); who {
		case 'Q':
			if q++; q == 1 {
				above = first
			}
		case 'A':
			a++
		}
	}
	if q < 2 || a < 2 {
		return nil
	}
	x := &examined{}
	const near = 12 // tokens behind the noun
	for t := range above {
		if !hearings[strings.ToLower(f.d.Word(t))] {
			continue
		}
		for k := t + 1; k < min(above, t+near) && f.d.Tokens[k].Paragraph == f.d.Tokens[t].Paragraph; k++ {
			m, ok := f.t.At(k)
			if !ok || m.First != k || m.Form != entity.Name || m.Entity == entity.None || !f.somebody(m) {
				continue
			}
			f.inFull(m, above)
			switch before := strings.ToLower(f.d.Word(max(t, m.Title-1))); {
			case before == "by" && x.asks == nil:
				x.asks = m
			case (before == "of" || before == "with") && x.answers == nil:
				x.answers = m
			}
		}
	}
	return x
}

// somebody reports a person, and makes one of a name of two words that is of no known kind:
// who else is interviewed?
func (f *finder) somebody(m *entity.Mention) bool {
	e := &f.t.Entities[m.Entity]
	if e.Kind == entity.Other && m.Last-m.First > 1 {
		e.Kind = entity.Person
	}
	return e.Kind == entity.Person
}

// inFull gives a person of a heading, where every word has a capital and only first names are
// known for names, the words that go on: the Lindt of "Interview with Paul Lindt".
func (f *finder) inFull(m *entity.Mention, end int) {
	const most = 3 // words
	last := m.Last
	for last < min(end, m.First+most) && f.d.Tokens[last].Kind == token.Word && f.name(last) && f.d.Tokens[last].Paragraph == f.d.Tokens[m.First].Paragraph {
		last++
	}
	e := &f.t.Entities[m.Entity]
	if full := f.d.Span(m.First, last).In(f.d.Text); len(full) > len(e.Name) && strings.HasPrefix(full, e.Name+" ") {
		e.Name = full
	}
}

// answer records paragraph p as a line of questions and answers, if it is one whose speaker
// the text names. Whose words the others are, nothing says.
func (f *finder) answer(p int) bool {
	who, first, last := f.letter(p)
	if who == 0 {
		return false
	}
	m := f.asked.answers
	if who == 'Q' {
		m = f.asked.asks
	}
	if m == nil {
		return false
	}
	start := f.d.Sentences[f.d.Paragraphs[p].First].First
	a := Attribution{
		Kind: Direct, CueToken: -1, Rule: Transcript, Content: f.spans(first, last),
		Speaker: f.t.Name(m.Entity), Entity: m.Entity, Source: f.spans(start, start+1),
	}
	if len(a.Content) == 0 {
		return false
	}
	f.cover(&a, start, last)
	f.t.Bind(first, last, a.Entity)
	for i := first; i < last; i++ {
		if r := f.of[i]; r > 0 {
			f.taken[r-1] = true
		}
	}
	f.out = append(f.out, a)
	return true
}
