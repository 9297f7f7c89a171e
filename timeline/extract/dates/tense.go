package dates

import (
	"strings"

	"quoteline/timeline/extract/token"
	"quoteline/timeline/wordlist"
)

// reach is how many tokens around an expression are searched for its verb.
const reach = 14

// ahead reports whether the verb of the expression at tokens [i, end) points to
// the future.
func (f *finder) ahead(i, end int) bool { return f.tense(i, end) > 0 }

// tense is +1 where the verb of the expression at tokens [i, end) points to the future, -1
// where it tells of the past, 0 where nothing says. The nearest verb before it decides, else
// the nearest after it.
func (f *finder) tense(i, end int) int {
	if f.lead >= 0 && f.lead < i {
		i = f.lead
	}
	if f.is(end, possessive) { // "Wednesday's ruling" was made, unless a team "will be picked for Saturday's match"
		if f.words(i-1, "for", "in", "at", "before") && set[f.doc.Word(min(end+1, len(f.doc.Tokens)-1))] && f.after("will", i) {
			return +1
		}
		return -1
	}
	if f.word(i-1, "on") && set[f.doc.Word(max(f.first, i-2))] && f.asked(i-3) {
		return +1 // "has asked for a meeting on Thursday"
	}
	if f.words(i-1, "on") && f.words(i-2, "statement", "interview", "letter", "email", "memo", "post", "report", "filing", "speech") && (f.word(i-4, "in") || f.word(i-3, "in")) {
		return -1 // "In a statement on Tuesday, it said …"
	}
	if f.words(i-1, "in", "on") && done[f.doc.Word(max(f.first, i-2))] && f.words(i-4, "over", "about", "into", "from", "for", "of") {
		return -1 // "faces criticism over a decision in October"
	}
	if f.word(i-1, "to") && f.word(i-2, "back") && f.words(i-3, "date", "dates", "dated", "dating", "go", "goes", "going", "trace", "traces", "traced", "stretch", "stretches", "stretching") {
		return -1 // "dates back to November"
	}
	if f.word(i-1, "as") && f.words(i-2, "soon", "early", "late") {
		return +1
	}
	if f.word(i-1, "for") && f.words(i-2, "forecast", "scheduled", "planned", "set", "slated", "expected", "booked", "arranged", "called", "predicted") {
		return +1 // "more rain was forecast for Wednesday"
	}
	if f.words(i-1, "effective", "payable") { // "payable Dec. 15"
		return +1
	}
	if k := i - 1 - b2i(f.is(i-1, prep)); f.words(k-1, "be") && f.words(k-2, "to") && !f.pastIn(max(f.first, k-2-reach), k-2) {
		return +1 // "is due to be opened on Friday"
	}
	if k := i - 1 - b2i(f.is(i-1, prep)); k >= f.first && f.bearing(k) < 0 && !planning[f.doc.Word(k)] {
		return -1 // "said Friday", "met on Friday"
	}
	if g := f.governor(i, end); g != 0 {
		return g
	}
	for j := i - 1; j >= max(f.first, i-reach); j-- {
		switch f.bearing(j) {
		case +1:
			// "had been due to expire Friday" is over.
			for k := j - 1; k >= max(f.first, j-4); k-- {
				if f.word(k, "had") {
					return -1
				}
			}
			return +1
		case -1:
			return -1
		}
	}
	for j := end; j < min(f.first+len(f.lex), end+reach); j++ {
		switch f.bearing(j) {
		case +1:
			return +1
		case -1:
			return -1
		}
	}
	return 0
}

// asked reports "ask for", "call for" or their like a few tokens before token i.
func (f *finder) asked(i int) bool {
	const near = 5
	for k := i; k > f.first && k > i-near; k-- {
		if f.word(k, "for") {
			for j := k - 1; j >= f.first && j > k-near; j-- {
				if f.words(j, "asked", "ask", "asks", "called", "calls", "pressed", "pushed", "applied", "arranged") {
					return true
				}
			}
			return false
		}
	}
	return false
}

// bearing is +1 for a word that points to the future, -1 for a past verb.
func (f *finder) bearing(j int) int {
	t := &f.doc.Tokens[j]
	w := f.doc.Word(j)
	if len(w) > 12 || len(w) < 2 {
		if t.Tag == token.VBD {
			return -1
		}
		return 0
	}
	switch strings.ToLower(w) {
	case "will", "would", "'ll", "’ll", "shall", "wo", "scheduled", "expected", "plans", "expects", "due", "planned", "begins", "starts", "opens", "meets", "expires":
		return +1
	case "to":
		if t.Tag == token.TO || t.Tag == token.NoTag {
			if j+1-f.first < len(f.lex) && (f.doc.Tokens[j+1].Tag == token.VB) {
				return +1
			}
		}
		return 0
	case "was", "were", "had", "did", "said", "told", "has", "have", "been":
		return -1
	}
	switch t.Tag {
	case token.VBD:
		return -1
	case token.VBN: // "announced Friday", but not "to be announced Friday"
		if !f.words(j-1, "be", "get", "is", "are") {
			return -1
		}
	case token.NoTag:
		if strings.HasSuffix(w, "ed") {
			return -1
		}
	}
	return 0
}

// after reports that word w stands not far before token i in its sentence.
func (f *finder) after(w string, i int) bool {
	for j := i - 1; j >= max(f.first, i-reach); j-- {
		if f.word(j, w) {
			return true
		}
	}
	return false
}

// pastIn reports a past tense among the tokens [first, last).
func (f *finder) pastIn(first, last int) bool {
	for i := first; i < last; i++ {
		if f.doc.Tokens[i].Tag == token.VBD {
			return true
		}
	}
	return false
}

// done are nouns for what was done before anybody speaks of it.
var done = wordlist.Set("decision ruling attack raid killing murder death deaths fire crash shooting bombing robbery arrest collapse accident explosion")

// set are nouns for what has its day before it comes.
var set = wordlist.Set(`visit match game election elections vote meeting hearing final race debate summit session talks rally launch ceremony concert referendum primary trip
	fixture tie derby clash conference show deadline funeral wedding inauguration tour budget`)
