package foreign

import (
	"strings"

	"quoteline/timeline/language"
	"quoteline/timeline/reason"
)

// kind is what a word does in a date.
type kind uint8

const (
	none    kind = iota
	month        // n is the month, 1 to 12
	weekday      // stands before a day
	first        // the word for the first day of a month
	of           // joins the parts of a date: "3 de mayo de 2014"
	from         // "vom 3. bis 5. Mai"
	to
	yearWord // "Jahr 2014", "2014 года"
	lead     // a preposition that a plain year may follow
	decade   // "die 1990er Jahre"
	century  // "19. Jahrhundert"
	edge     // n is its TIMEX3 mod: "Anfang Mai"
	around   // "um 1850"
	part     // of an era: "v", "Chr"
)

// word is the entry of one word.
type word struct {
	kind kind
	n    int
}

// speech is what the grammar knows of one language.
type speech struct {
	tag, name string
	words     map[string]word
	// eras are the ways to write "before the common era", small, without points
	// and spaces.
	eras []string
	// dotted says that ordinals are written with a point: 3. Mai.
	dotted bool
	// yearAfter says that a plain year needs the word for year behind it, as in
	// Russian: в 2014 году.
	yearAfter bool
}

// entry is a kind with its words; those of one n are joined by "/".
type entry struct {
	kind  kind
	words string
}

// learn fills in the words: n counts from 1.
func (s *speech) learn(entries []entry) *speech {
	s.words = map[string]word{}
	for _, e := range entries {
		for i, group := range strings.Fields(e.words) {
			for _, w := range strings.Split(group, "/") {
				s.words[w] = word{e.kind, i + 1}
			}
		}
	}
	for _, e := range s.eras { // the parts of "v. Chr." end no sentence
		for _, p := range strings.Fields(e) {
			if _, ok := s.words[p]; !ok {
				s.words[p] = word{part, 0}
			}
		}
	}
	return s
}

// speeches lists the languages that have rules, by tag.
var speeches = func() map[string]*speech {
	m := map[string]*speech{}
	for _, s := range []*speech{german, french, spanish, russian, ukrainian} {
		m[s.tag] = s
	}
	return m
}()

// What is said of a text, and the names of the languages that have rules.
var (
	inPart  = reason.New("%r text: dates that name their day, month or year were read; relative dates, who said what, and what happened were not, so each dated sentence is an event.")
	unruled = reason.New("There are no rules for this text’s language (%s): only numeric dates were read, and each sentence with one is an event.")
	unknown = reason.New("This text’s language is not known: only numeric dates were read, and each sentence with one is an event.")
	_       = reason.Words("German", "French", "Spanish", "Russian", "Ukrainian")
)

// Tried says in one English sentence what is looked for in a text of a language,
// a BCP 47 tag, and what is not.
func Tried(tag string) string {
	if s, ok := speeches[base(tag)]; ok {
		return inPart.Of(s.name)
	}
	if tag != "" && tag != language.Undetermined {
		return unruled.Of(tag)
	}
	return unknown.Of()
}

// base is the language of a tag, without script and region.
func base(tag string) string {
	b, _, _ := strings.Cut(strings.ToLower(tag), "-")
	return b
}
