package quotes

import (
	"strings"

	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/token"
)

// speaker names a source: the entity it means, or its own words.
func (f *finder) speaker(s source) (string, int) {
	if !s.ok {
		return "", entity.None
	}
	if f.both(s) {
		return token.OneLine(f.d.Span(s.first, s.last).In(f.d.Text)), entity.None
	}
	if w := f.d.Word(s.head); (w == "it" || w == "It") && len(f.out) > 0 {
		if e := f.out[len(f.out)-1].Entity; e >= 0 && f.t.Entities[e].Kind != entity.Person {
			return f.t.Name(e), e
		}
	}
	if m, ok := f.t.At(s.head); ok {
		if m.Entity == entity.None {
			return f.d.Word(s.head), entity.None
		}
		if e := f.lastSpoke(s.head, m); e != entity.None {
			return f.t.Name(e), e
		}
		if f.t.Entities[m.Entity].Kind == entity.Person || m.Form != entity.Name {
			return f.t.Name(m.Entity), m.Entity
		}
	}
	for i := s.first; i < s.last; i++ {
		m, ok := f.t.At(i)
		if !ok {
			continue
		}
		if m.Entity != entity.None && f.t.Entities[m.Entity].Kind == entity.Person && m.Form == entity.Name && !f.modifier(*m, s) {
			return f.t.Name(m.Entity), m.Entity
		}
		i = max(i, m.Last-1)
	}
	if m, ok := f.t.At(s.head); ok && !m.Adjective {
		return f.t.Name(m.Entity), m.Entity
	}
	return token.OneLine(f.d.Span(s.first, s.last).In(f.d.Text)), entity.None
}

// both reports a source of two people: Ann Lee and Paul Roy.
func (f *finder) both(s source) bool {
	for i := s.first + 1; i+1 < s.last && i < s.first+12; i++ {
		if f.d.Tokens[i].Tag != token.CC {
			continue
		}
		a, ok := f.t.At(i - 1)
		b, too := f.t.At(i + 1)
		if ok && too && a.Entity != b.Entity && f.person(a) && f.person(b) {
			return true
		}
	}
	return false
}

func (f *finder) person(m *entity.Mention) bool {
	return m.Form == entity.Name && m.Entity != entity.None && f.t.Entities[m.Entity].Kind == entity.Person
}

// known reports a source that is a person or a body of the document.
func (f *finder) known(s source) bool {
	_, e := f.speaker(s)
	return e != entity.None && (f.t.Entities[e].Kind == entity.Person || f.t.Entities[e].Kind == entity.Organisation)
}

// modifier reports a name that only describes: Ann's lawyer, an aide to Ann.
func (f *finder) modifier(m entity.Mention, s source) bool {
	if m.Last < len(f.d.Tokens) && f.d.Tokens[m.Last].Kind == token.Clitic {
		return true
	}
	if m.Title > s.first {
		switch f.d.Word(m.Title - 1) {
		case "of", "for", "to", "from", "with", "by", "about", "and":
			return true
		}
	}
	return false
}

// lastSpoke returns who spoke in the sentence before, within the paragraph, where the
// pronoun m at token i can mean him and nobody is named between: Lee said that Roy would
// stay. “I would bet on it,” he added. It is entity.None where that says nothing.
func (f *finder) lastSpoke(i int, m *entity.Mention) int {
	w := strings.ToLower(f.d.Word(i))
	if m.Form != entity.Pronoun || w != "he" && w != "she" || len(f.out) == 0 || f.of[i] > 0 {
		return entity.None
	}
	a := &f.out[len(f.out)-1]
	if a.CueToken < 0 || a.CueToken >= i || f.d.Tokens[a.CueToken].Tag == token.VBG || a.Entity < 0 || a.Entity == m.Entity || f.d.Tokens[a.CueToken].Paragraph != f.d.Tokens[i].Paragraph || f.d.Tokens[a.CueToken].Sentence == f.d.Tokens[i].Sentence {
		return entity.None
	}
	want := entity.Male
	if w == "she" {
		want = entity.Female
	}
	if e := &f.t.Entities[a.Entity]; e.Kind != entity.Person || e.Gender != entity.Unknown && e.Gender != want {
		return entity.None
	}
	for k := max(a.Last, f.d.Sentences[f.d.Tokens[a.CueToken].Sentence].Last); k < i; k++ {
		if f.of[k] == 0 {
			if o, ok := f.t.At(k); ok && f.person(o) {
				return entity.None
			}
		}
	}
	return a.Entity
}
