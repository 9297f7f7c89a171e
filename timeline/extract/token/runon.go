package token

import (
	"unicode"
	"unicode/utf8"
)

// runsOn reports that a sentence begins at token i though nothing ends the one before
// it, as where a page's caption or heading lost its line: "… if convicted A judge has
// delayed the trial". A word that begins sentences has a capital there, behind a small
// word that can end one.
func (d *Doc) runsOn(i, last int) bool {
	w := d.Word(i)
	if d.Tokens[i].Kind == Word && w[0] >= 'A' && w[0] <= 'Z' && (d.stamped(i) || d.labelled(i, last) || d.credited(i) || d.Placed(i, last)) || d.pointed(i, last) {
		return true
	}
	if !opening[w] || i+2 >= last || d.Tokens[i].Kind != Word || d.Tokens[i+1].Kind != Word {
		return false
	}
	before := d.Word(i - 1)
	if joins := w == "When" || w == "After" || w == "But"; joins && d.Tokens[i-1].Kind == Number {
		return true
	}
	if d.Tokens[i-1].Kind != Word {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(before); !unicode.IsLower(r) || unfinished[before] || len(before) < 3 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(d.Word(i + 1))
	switch w {
	case "A", "An":
		return !lettered[before]
	case "When", "After", "But":
		return !works[before]
	}
	return unicode.IsLower(r) && !works[before]
}

// opening are words that begin sentences and, but for titles, have a capital nowhere else.
var opening = map[string]bool{
	"The": true, "A": true, "An": true, "He": true, "She": true, "They": true, "It": true, "His": true, "Her": true, "Their": true, "This": true, "These": true, "There": true,
	"In": true, "On": true, "At": true, "After": true, "When": true, "But": true, "As": true,
	"Officials": true, "Lawyers": true, "Prosecutors": true, "Investigators": true, "Thousands": true, "Hundreds": true, "Dozens": true, "Experts": true, "Scientists": true,
	"Doctors": true, "Witnesses": true, "Activists": true, "Protesters": true, "Demonstrators": true, "Residents": true, "Rescuers": true, "Firefighters": true, "Troops": true, "Soldiers": true,
}

// unfinished are words that end no sentence.
var unfinished = map[string]bool{
	"the": true, "and": true, "or": true, "nor": true, "but": true, "of": true, "in": true, "on": true, "at": true, "by": true, "for": true, "with": true, "to": true, "from": true,
	"as": true, "than": true, "that": true, "is": true, "are": true, "was": true, "were": true, "be": true, "been": true, "has": true, "have": true, "had": true, "called": true,
	"named": true, "titled": true, "entitled": true, "including": true, "like": true, "about": true, "into": true, "near": true, "both": true, "their": true, "his": true, "her": true,
	"its": true, "our": true, "your": true, "my": true, "this": true, "these": true, "those": true, "very": true, "between": true, "against": true, "under": true, "over": true,
	"through": true, "said": true, "says": true, "told": true, "read": true, "reads": true, "when": true, "because": true, "while": true, "where": true, "who": true, "which": true,
	"not": true, "will": true, "would": true, "can": true, "could": true, "may": true, "might": true, "must": true, "should": true, "via": true, "per": true, "versus": true, "plus": true,
}

// works are nouns that a title may follow.
var works = map[string]bool{
	"film": true, "movie": true, "novel": true, "book": true, "song": true, "single": true, "album": true, "play": true, "series": true, "poem": true, "painting": true, "opera": true,
	"musical": true, "magazine": true, "newspaper": true, "paper": true, "article": true, "essay": true, "hymn": true, "ballet": true, "comedy": true, "drama": true, "thriller": true,
	"documentary": true, "sitcom": true, "programme": true, "program": true, "podcast": true, "game": true, "watched": true, "wrote": true, "sang": true, "directed": true, "played": true,
}

// lettered are words that a letter follows: "vitamin A".
var lettered = map[string]bool{
	"vitamin": true, "hepatitis": true, "influenza": true, "type": true, "group": true, "plan": true, "grade": true, "class": true, "category": true, "appendix": true, "exhibit": true,
	"level": true, "point": true, "part": true, "section": true, "team": true, "side": true, "block": true, "wing": true, "terminal": true, "pool": true, "series": true, "big": true,
}
