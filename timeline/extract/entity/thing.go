package entity

import (
	"strings"

	"quoteline/timeline/extract/token"
)

// impersonal are last words of names that are nobody's.
var impersonal = set("War Wars Battle Siege Treaty Act Bill Law Code Pact Accord Accords Agreement Convention Crisis Revolution Revolt Rebellion Uprising Massacre Fall Empire Kingdom Republic Reich Dynasty Church Cathedral Abbey Castle Palace Tower Bridge Olympics Cup Games Festival Prize Award Times Post Mail")

// undergone is what is done to people.
var undergone = set("arrested convicted charged sentenced jailed imprisoned acquitted elected killed wounded injured hanged executed born educated hired promoted married murdered paroled extradited deported released")

// personal reports that a mention may be what "he" or "she" means: a person, or
// an unknown name of one word that does something.
func (f *finder) personal(m *Mention) bool {
	if m.Entity < 0 || m.Last-m.First == 1 && f.d.Tokens[m.First].Tag == token.JJ {
		return false // "the Roman army" is no Roman
	}
	k := f.t.Entities[m.Entity].Kind
	if k == Person {
		return true
	}
	head := f.d.Tokens[m.Last-1]
	return k == Other && m.Last-m.First <= 2 && !impersonal[f.d.Word(m.Last-1)] && (head.Rel == token.Nsubj || head.Rel == token.NsubjPass && undergone[f.d.Word(int(head.Head))])
}

// things are participles that tell of places and bodies, never of people: "Carthage was
// founded"; rarely those that tell of them more often than of people.
var (
	things = set("founded refounded established built rebuilt opened reopened razed sacked besieged annexed bombed merged dissolved launched incorporated headquartered performed conducted administered")
	rarely = set("burned captured occupied settled liberated located")
)

// thing reports a name of which the text tells what happens to no person. sure says that
// it is known for a person's.
func (f *finder) thing(m *Mention, sure bool) bool {
	if m.Last < len(f.d.Tokens) && f.d.Tokens[m.Last].Tag == token.POS && strings.TrimSuffix(f.d.Word(max(0, m.Title-1)), ".") == "St" || strings.TrimSuffix(f.d.Word(m.First), ".") == "St" {
		return true // "taken to St Anne's"
	}
	s := f.d.Sentences[f.d.Tokens[m.First].Sentence]
	if m.Last >= s.Last || f.d.Word(m.Last) != "was" {
		return false
	}
	for i := m.Last + 1; i < min(s.Last, m.Last+3); i++ {
		if w := f.d.Word(i); things[w] || rarely[w] && !sure {
			return true
		}
	}
	return false
}
