// Package entity finds the people, organisations and places of a document and
// says which mention means which of them: full names, later surnames, titles,
// abbreviations, pronouns. It works on tokens, by rules and small gazetteers
// of general knowledge, and by a trained tagger for the names that these do not
// know; it never looks anything up outside the text, and it
// leaves a mention unresolved rather than guess between equals.
package entity

import (
	"cmp"
	"strings"
)

// Kind is what an entity is.
type Kind uint8

// The kinds of entity.
const (
	Other Kind = iota
	Person
	Organisation
	Place
)

// String returns the name of the kind in lower case.
func (k Kind) String() string {
	return [...]string{"other", "person", "organisation", "place"}[k&3]
}

// Gender is the grammatical gender that pronouns agree with.
type Gender uint8

// The genders; Unknown agrees with every pronoun.
const (
	Unknown Gender = iota
	Male
	Female
)

// Entity is one participant of the document.
type Entity struct {
	Name   string // the fullest form of the name found in the text, without title
	Title  string // the first title found before a person's name, "" where none
	Kind   Kind
	Gender Gender
	// Count is the number of mentions by name.
	Count int
}

// Form is how a mention refers.
type Form uint8

// The forms of mention.
const (
	Name Form = iota
	Nominal
	Pronoun
)

// None is the Entity of a mention that could not be resolved.
const None = -1

// Mention is one reference in the text: tokens [First, Last), title left out.
type Mention struct {
	First, Last int
	// Title is the first token of the title before the name, First where none.
	Title  int
	Entity int // index in Table.Entities, or None
	Form   Form
	// Adjective says that the mention is a nationality ("Russian", "Russians"),
	// linked to the country.
	Adjective bool
	// Inside says that the mention stands between quotation marks.
	Inside bool
	first  bool // a first-person pronoun
}

func inTextOrder(a, b Mention) int { return cmp.Compare(a.First, b.First) }

// Table holds the entities of a document, in order of first mention, and their
// mentions in text order, never overlapping.
type Table struct {
	Entities []Entity
	Mentions []Mention
	Told     bool    // one person tells the whole text, of himself
	at       []int32 // token -> mention index + 1
	shared   map[string]bool
}

// Shared reports a person whose last name another person of the document has too, with
// another first one: a surname alone would not tell them apart.
func (t *Table) Shared(e int) bool {
	if t.shared == nil {
		t.shared = map[string]bool{}
		first := map[string]string{}
		for _, x := range t.Entities {
			w := strings.Fields(x.Name)
			if x.Kind != Person || len(w) < 2 {
				continue
			}
			last := w[len(w)-1]
			if f, ok := first[last]; ok && f != w[0] {
				t.shared[last] = true
			}
			first[last] = w[0]
		}
	}
	n := t.Entities[e].Name
	return t.shared[n[strings.LastIndexByte(n, ' ')+1:]]
}

// At returns the mention that covers a token.
func (t *Table) At(tok int) (m *Mention, ok bool) {
	if tok < 0 || tok >= len(t.at) || t.at[tok] == 0 {
		return nil, false
	}
	return &t.Mentions[t.at[tok]-1], true
}

// Name returns the canonical name of an entity, "" for None.
func (t *Table) Name(entity int) string {
	if entity < 0 || entity >= len(t.Entities) {
		return ""
	}
	return t.Entities[entity].Name
}

// Bind resolves the first-person pronouns (I, me, my, mine, myself) among the
// tokens [first, last), the words of a quotation, to its speaker.
func (t *Table) Bind(first, last, speaker int) {
	if speaker < 0 || speaker >= len(t.Entities) {
		return
	}
	for i := max(first, 0); i < last && i < len(t.at); i++ {
		if k := t.at[i]; k != 0 {
			if m := &t.Mentions[k-1]; m.Form == Pronoun && m.Entity == None && m.first {
				m.Entity = speaker
			}
		}
	}
}
