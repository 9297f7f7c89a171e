package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/title"
	"quoteline/timeline/extract/token"
)

// compact is a subject with people by surname, without their offices, organisations by
// initials that the text has, its first noun without what describes it, and without a date
// behind it: "A summit between Lee and Kim in Oslo".
func (a *Analysis) compact(sub [2]int) string {
	ts := a.Tokens.Tokens
	sub[0], sub[1] = a.behindDash(sub), a.beforeDate(sub)
	type piece struct {
		first, last int
		text        string
	}
	var pieces []piece
	for t := sub[0]; t < sub[1]; t++ {
		m, ok := a.Entities.At(t)
		if ok && m.Form == entity.Name && m.First == t && m.Last > t+1 && m.Last <= sub[1] && a.initialled(m.Entity) != "" {
			name, articled := strings.CutPrefix(a.initialled(m.Entity), "The ")
			if n := len(pieces); n > 0 && !articled && strings.EqualFold(pieces[n-1].text, "the") {
				pieces = pieces[:n-1]
			}
			pieces = append(pieces, piece{t, m.Last, name})
			if t = m.Last - 1; t+3 < sub[1] && a.Tokens.Word(t+2) == name {
				t += 3 // "(WHO)"
			}
			continue
		}
		if m, ok = a.personAt(t); !ok || m.First != t || m.Last > sub[1] {
			pieces = append(pieces, piece{t, t + 1, a.Tokens.Word(t)})
			continue
		}
		office := a.office(sub[0], t)
		for len(pieces) > 0 && pieces[len(pieces)-1].first >= office {
			pieces = pieces[:len(pieces)-1]
		}
		name := a.Tokens.Word(t)
		if m.Last-m.First > 1 {
			name = a.short(m.Entity, "")
		}
		pieces = append(pieces, piece{t, m.Last, name})
		t = m.Last - 1
	}
	head := 0
	for head < len(pieces) && ts[pieces[head].first].Tag != token.IN {
		head++
	}
	if head > 2 && head < len(pieces) && ts[sub[0]].Tag == token.DT && describing(ts[sub[0]+1].Tag) {
		noun := pieces[head-1]
		noun.text = articleFor(pieces[0].text, noun.text) + " " + noun.text
		pieces = append([]piece{noun}, pieces[head:]...)
	}
	var b strings.Builder
	for i, p := range pieces {
		if i > 0 && (pieces[i-1].last != p.first || ts[p.first-1].End != ts[p.first].Start) {
			b.WriteByte(' ')
		}
		b.WriteString(p.text)
	}
	return title.Clean(b.String())
}

// fullName is a subject as a speaker is named: the full name of the last one in it,
// else its words.
func (a *Analysis) fullName(sub [2]int) string {
	if sub[0] >= sub[1] {
		return ""
	}
	if m, ok := a.Entities.At(sub[1] - 1); ok && m.Entity != entity.None {
		return a.Entities.Name(m.Entity)
	}
	return oneLine(a.Tokens.Span(sub[0], a.beforeDate(sub)).In(a.Text))
}

func describing(t token.Tag) bool { return t == token.JJ || t == token.RB || t == token.VBN }

// personAt returns the mention of a person by name that token t is in.
func (a *Analysis) personAt(t int) (m *entity.Mention, ok bool) {
	m, ok = a.Entities.At(t)
	return m, ok && m.Form == entity.Name && m.Entity != entity.None && a.Entities.Entities[m.Entity].Kind == entity.Person
}

// office returns where the title or office before a person's name begins, not
// before first: at "the" in "the Russian President Ann Lee"; name where there is none.
func (a *Analysis) office(first, name int) int {
	ts := a.Tokens.Tokens
	at := name
	for t := name - 1; t >= first; t-- {
		if _, other := a.personAt(t); other {
			break
		}
		r, _ := utf8.DecodeRuneInString(a.Tokens.Word(t))
		switch {
		case ts[t].Tag.IsProper(), ts[t].Tag == token.JJ && unicode.IsUpper(r):
			at = t
			continue
		case a.Tokens.Word(t) == "of" && at == t+1 && t > first && ts[t-1].Tag.IsProper():
			continue
		case ts[t].Tag == token.DT && at == t+1:
			at = t
		}
		break
	}
	return at
}

// articleFor is the article that fits the word that it now stands before.
func articleFor(was, next string) string {
	switch strings.ToLower(was) {
	case "a", "an":
		if strings.ContainsRune("aeiouAEIOU", rune(next[0])) {
			return "an"
		}
		return "a"
	}
	return was
}

// beforeDate returns where a subject ends, without a date behind it: "The bank
// last week", "The mayor on Tuesday".
func (a *Analysis) beforeDate(sub [2]int) int {
	for t := sub[1] - 1; t > sub[0]; t-- {
		x, ok := a.timexFrom(t)
		if !ok || a.Timexes[x].When.IsZero() {
			continue
		}
		if p := a.Tokens.Tokens[t-1].Tag; a.Timexes[x].Last != sub[1] || !p.IsNoun() && p != token.IN {
			return sub[1]
		}
		if a.Tokens.Tokens[t-1].Tag == token.IN {
			if w := strings.ToLower(a.Tokens.Word(t - 1)); w != "on" && w != "in" && w != "at" {
				return sub[1]
			}
			t--
		}
		return t
	}
	return sub[1]
}
