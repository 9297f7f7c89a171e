package entity

import (
	"strings"

	"quoteline/timeline/extract/token"
)

// newcomer reports somebody without a name whom a clause of the sentence before brings in as its
// subject, behind the name at token at, and whom the pronoun at i may mean: "a retired clerk
// called them. She had kept a copy".
func (f *finder) newcomer(i, at int) bool {
	const phrase = 4 // tokens
	here := f.d.Tokens[i].Sentence
	if here == 0 || f.d.Sentences[here-1].First <= at || f.d.Sentences[here-1].Paragraph != f.d.Sentences[here].Paragraph || f.d.Sentences[here].First != i {
		return false
	}
	for k := i - 1; k > f.d.Sentences[here-1].First; k-- {
		if r := f.d.Tokens[k].Rel; r != token.Nsubj && r != token.NsubjPass || !people[f.d.Word(k)] {
			continue
		}
		for j := k - 1; j >= max(f.d.Sentences[here-1].First, k-phrase); j-- {
			if w := f.d.Word(j); w == "a" || w == "an" || w == "A" || w == "An" {
				return true
			}
		}
	}
	return false
}

// people are nouns for somebody whose name a text may not give.
var people = set("man woman girl boy clerk nurse driver teacher doctor officer detective neighbour neighbor witness student accountant lawyer engineer farmer reporter journalist worker colleague friend pensioner fisherman hiker tourist soldier caller")

// kin reports somebody's unnamed wife, husband and their like between token at and the
// pronoun at i, in its sentence or the one before, whom the pronoun may mean: "his wife
// left. She died". One that shares the pronoun's own gender ("her mother left. She …") says
// nothing.
func (f *finder) kin(i int, g Gender, at int) bool {
	here := f.d.Tokens[i].Sentence
	for k := i - 1; k > max(at, 0) && f.d.Tokens[k].Sentence+1 >= here; k-- {
		if kinship[f.d.Word(k)] != g || k+1 < len(f.d.Tokens) && f.d.Tokens[k+1].Tag.IsProper() || k+2 < len(f.d.Tokens) && f.d.Word(k+1) == "," && f.d.Tokens[k+2].Tag.IsProper() {
			continue
		}
		if of := pronounGender(strings.ToLower(f.d.Word(k - 1))); of != Unknown && of != g {
			return true
		}
	}
	return false
}

// holds reports somebody's office as the subject of a clause between token at and the pronoun at
// i, who may be meant rather than a name that may be a company's: "Dunmore sued. The judge found
// for Lee. He refused …".
func (f *finder) holds(i, at int) bool {
	here := f.d.Tokens[i].Sentence
	for k := i - 1; k > max(at, 0) && f.d.Tokens[k].Sentence+2 >= here; k-- {
		if r := f.d.Tokens[k].Rel; (r == token.Nsubj || r == token.NsubjPass) && f.office(f.d.Word(k)) && strings.EqualFold(f.d.Word(k-1), "the") {
			return true
		}
	}
	return false
}

// kinship are nouns for somebody's kin, by gender.
var kinship = map[string]Gender{
	"wife": Female, "mother": Female, "sister": Female, "daughter": Female, "widow": Female, "girlfriend": Female, "aunt": Female, "niece": Female, "grandmother": Female,
	"husband": Male, "father": Male, "brother": Male, "son": Male, "widower": Male, "boyfriend": Male, "uncle": Male, "nephew": Male, "grandfather": Male,
}

// office reports a common noun that can stand for the holder of a title.
func (f *finder) office(w string) bool {
	switch w {
	case "president", "minister", "chancellor", "senator", "governor", "mayor", "secretary", "ambassador", "congressman", "congresswoman",
		"judge", "general", "professor", "pope", "king", "queen", "prince", "princess", "premier", "speaker", "spokesman", "spokeswoman", "coach":
		return true
	}
	return false
}

// lone reports that the noun at i is not part of a longer name or office.
func (f *finder) lone(i int) bool {
	if i+1 >= len(f.d.Tokens) {
		return true
	}
	w := f.d.Word(i + 1)
	return w != "of" && f.d.Tokens[i+1].Kind != token.Clitic && f.d.Tokens[i+1].Tag != token.NN && f.d.Tokens[i+1].Tag != token.NNP && w != "for"
}

// holder returns the nearest person whose title has the word w.
func (f *finder) holder(w string, recent []candidate, get func(int) *Mention) int {
	for k, n := len(recent)-1, 0; k >= 0 && n < window; k, n = k-1, n+1 {
		e := get(recent[k].mention).Entity
		if strings.Contains(strings.ToLower(f.t.Entities[e].Title), w) {
			return e
		}
	}
	return None
}
