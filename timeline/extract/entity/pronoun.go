package entity

import (
	"slices"
	"strings"

	"quoteline/timeline/extract/token"
)

// pronounGender tells the pronouns of the third person singular, in small letters; Unknown
// is the gender of any other word.
func pronounGender(w string) Gender {
	switch w {
	case "he", "him", "his", "himself":
		return Male
	case "she", "her", "hers", "herself":
		return Female
	}
	return Unknown
}

func firstPerson(w string) bool {
	switch w {
	case "I", "me", "my", "My", "mine", "myself":
		return true
	}
	return false
}

// window is how many mentions of people back a pronoun is looked for.
const window = 24

// reach is how many sentences back a pronoun is looked for.
const reach = 6

// candidate is a person mentioned lately.
type candidate struct {
	mention, sentence int
	subject           bool
}

// pronouns resolves pronouns and titles that stand for a name, from left to
// right: the person of the right gender who is the subject of this or the last
// sentence comes first, then the nearest.
func (f *finder) pronouns() {
	names := f.t.Mentions
	var added []Mention
	var recent []candidate // indices >= len(names) are into added
	get := func(k int) *Mention {
		if k < len(names) {
			return &names[k]
		}
		return &added[k-len(names)]
	}
	push := func(k int) {
		c := candidate{mention: k, sentence: int(f.d.Tokens[get(k).First].Sentence), subject: f.subject(get(k))}
		if len(recent) >= 2*window {
			recent = append(recent[:0], recent[len(recent)-window:]...)
		}
		recent = append(recent, c)
	}
	orgs := bodies{f: f}
	f.letter, f.things = f.correspondents(), map[int]bool{}
	for i := range names {
		if m := &names[i]; m.Entity >= 0 && f.thing(m, f.t.Entities[m.Entity].Kind == Person) {
			f.things[m.Entity] = true
		}
	}
	f.hero = f.life()
	next := 0
	for i := 0; i < len(f.d.Tokens); i++ {
		if next < len(names) && names[next].First <= i {
			if f.personal(&names[next]) {
				push(next)
			}
			orgs.push(i, &names[next])
			i = max(i, names[next].Last-1)
			next++
			continue
		}
		if f.d.Tokens[i].Kind != token.Word {
			continue
		}
		w := f.d.Word(i)
		if len(w) > 20 {
			continue
		}
		m := Mention{First: i, Last: i + 1, Title: i, Entity: None, Form: Pronoun, Inside: f.inside[i]}
		low := strings.ToLower(w)
		switch g := pronounGender(low); {
		case firstPerson(w):
			m.first = true
		case g != Unknown:
			m.Entity = f.resolve(i, g, recent, get, f.below(i, names))
		case low == "they" || low == "them" || low == "their" || low == "we" || low == "us" || low == "our":
		case i > 0 && strings.EqualFold(f.d.Word(i-1), "the") && f.office(low) && f.lone(i):
			if m.Entity = f.holder(low, recent, get); m.Entity == None {
				continue
			}
			m.First, m.Title, m.Form = i-1, i-1, Nominal
		case f.body(i, low):
			if m.Entity = orgs.meant(i, low); m.Entity == None {
				continue
			}
			m.First, m.Title, m.Form = i-1, i-1, Nominal
			added = append(added, m)
			continue // "he" and "she" mean no company
		default:
			continue
		}
		added = append(added, m)
		if m.Entity != None {
			push(len(names) + len(added) - 1)
		}
	}
	f.t.Mentions = append(names, added...)
	slices.SortStableFunc(f.t.Mentions, inTextOrder)
	for k, m := range f.t.Mentions {
		for i := m.First; i < m.Last; i++ {
			f.t.at[i] = int32(k + 1)
		}
	}
}

// subject reports that a mention is the subject of a clause, or speaks in it.
func (f *finder) subject(m *Mention) bool {
	if t := m.Title; t > 1 && f.d.Word(t-1) == "to" && strings.EqualFold(f.d.Word(t-2), "according") {
		return true // who speaks is one as well
	}
	if t := m.Title; t > 0 && f.d.Word(t-1) == "For" && m.Last < len(f.d.Tokens) && f.d.Word(m.Last) == "," {
		return true // "For Lee, that is too late. He …"
	}
	for i := m.Title; i < m.Last; i++ {
		switch t := f.d.Tokens[i]; t.Rel {
		case token.Nsubj, token.NsubjPass, token.Csubj:
			return true
		case token.NmodPoss, token.Appos: // "the mayor, Ann Lee, left"
			if h := f.d.Tokens[t.Head]; h.Rel == token.Nsubj || h.Rel == token.NsubjPass {
				return t.Rel == token.Appos || kinship[f.d.Word(int(t.Head))] == Unknown || !f.d.Tokens[min(int(t.Head)+1, len(f.d.Tokens)-1)].Tag.IsProper() // "his brother Carl left"
			}
		case token.NoRel:
			return m.Title == 0 || m.Title == f.d.Sentences[t.Sentence].First
		}
	}
	return false
}

// resolve returns the person that a pronoun at token i means, who is none of others.
func (f *finder) resolve(i int, g Gender, recent []candidate, get func(int) *Mention, others []int) int {
	here := int(f.d.Tokens[i].Sentence)
	best, bestScore := None, -1<<30
	at, counted := 0, 0 // where best is mentioned
	for k := len(recent) - 1; k >= 0 && counted < window; k-- {
		c := recent[k]
		m := get(c.mention)
		counted++
		x := f.t.Entities[m.Entity]
		if here-c.sentence > reach {
			break
		}
		if x.Kind == Other && f.opening(m) {
			continue
		}
		if x.Gender != Unknown && x.Gender != g || f.things[m.Entity] || f.letter[m.Entity] || f.bound(i, m) || f.other(i, m, recent[k:], get) || slices.Contains(others, m.Entity) {
			continue
		}
		score := -20*min(here-c.sentence, 10) - counted
		if c.subject {
			score += 30
		}
		if x.Gender == g {
			score += 15
		}
		if m.Inside && !f.inside[i] {
			score -= 40
		}
		if m.Form == Pronoun && f.d.Tokens[m.First].Paragraph == f.d.Tokens[i].Paragraph {
			score += 8
		}
		if m.Last < len(f.d.Tokens) && f.d.Tokens[m.Last].Kind == token.Clitic {
			score -= 12
		}
		if x.Kind == Other {
			score -= 25
		}
		score += min(x.Count, 10)
		if m.Entity == f.hero && f.opensParagraph(i) {
			score += 60 // a life goes on with whom it is about
		}
		if score > bestScore {
			best, bestScore, at = m.Entity, score, m.First
		}
	}
	if best != None && (f.kin(i, g, at) || f.newcomer(i, at) || f.t.Entities[best].Gender == Unknown && f.holds(i, at)) {
		return None
	}
	if best != None {
		f.t.Entities[best].Kind = Person
	}
	if best != None && f.t.Entities[best].Gender == Unknown {
		f.t.Entities[best].Gender = g
	}
	return best
}

// life returns the person whom a text is about whose first full sentence gives a life's years in
// brackets behind the name that begins it: "Ann Lee (1902 - 1987) was a painter"; None for any other.
func (f *finder) life() int {
	const longest = 16 // tokens of the brackets
	for i := range f.t.Mentions {
		m := &f.t.Mentions[i]
		s := f.d.Sentences[f.d.Tokens[m.First].Sentence]
		if m.Title > s.First || m.Last >= s.Last || f.d.Word(m.Last) != "(" {
			if f.d.Paragraphs[s.Paragraph].Heading {
				continue
			}
			return None
		}
		years := 0
		for k := m.Last + 1; k < min(s.Last-1, m.Last+longest); k++ {
			switch w := f.d.Word(k); {
			case len(w) == 4 && f.d.Tokens[k].Kind == token.Number:
				years++
			case w == ")":
				if v := f.d.Word(k + 1); years > 0 && (v == "was" || v == "is") && m.Entity >= 0 && f.t.Entities[m.Entity].Kind == Person {
					return m.Entity
				}
				return None
			}
		}
		return None
	}
	return None
}

// opensParagraph reports a token of a paragraph's first sentence.
func (f *finder) opensParagraph(i int) bool {
	si := int(f.d.Tokens[i].Sentence)
	return f.d.Paragraphs[f.d.Sentences[si].Paragraph].First == si
}

// other reports that the subject m acts on somebody of the same gender as the pronoun at i, which
// begins the clause behind a semicolon: in "Lee appointed her; she was sworn in" it is not Lee
// who was.
func (f *finder) other(i int, m *Mention, since []candidate, get func(int) *Mention) bool {
	if i == 0 || f.d.Word(i-1) != ";" {
		return false
	}
	g := pronounGender(strings.ToLower(f.d.Word(i)))
	for _, c := range since {
		if o := get(c.mention); o.Form == Pronoun && o.Entity != m.Entity && pronounGender(strings.ToLower(f.d.Word(o.First))) == g && f.bound(o.First, m) {
			return true
		}
	}
	return false
}

// opening reports one word at the start of a sentence that does nothing: its capital says
// nothing, as in "Swab taken on 5 May".
func (f *finder) opening(m *Mention) bool {
	if m.Last-m.First > 1 || m.First != f.d.Sentences[f.d.Tokens[m.First].Sentence].First || m.Last >= len(f.d.Tokens) {
		return false
	}
	t := f.d.Tokens[m.Last].Tag
	return t == token.VBN || t == token.IN || t == token.VBD && f.d.Word(m.Last) == "was"
}

// bound reports that the pronoun at i is an object of the very verb that m is
// the subject of: "Ann saw her" is never about Ann.
func (f *finder) bound(i int, m *Mention) bool {
	t := f.d.Tokens[i]
	if t.Rel != token.Obj && t.Rel != token.Iobj {
		return false
	}
	if w := f.d.Word(i); len(w) > 4 && strings.HasSuffix(w, "self") {
		return false
	}
	for k := m.First; k < m.Last; k++ {
		if s := f.d.Tokens[k]; s.Head == t.Head && s.Rel == token.Nsubj {
			return true
		}
	}
	return false
}
