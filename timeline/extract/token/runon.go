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
var opening = set(`The A An He She They It His Her Their This These There In On At After When But As Officials Lawyers Prosecutors Investigators Thousands Hundreds
	Dozens Experts Scientists Doctors Witnesses Activists Protesters Demonstrators Residents Rescuers Firefighters Troops Soldiers`)

// unfinished are words that end no sentence.
var unfinished = set(`the and or nor but of in on at by for with to from as than that is are was were be been has have had called named titled entitled including like about
	into near both their his her its our your my this these those very between against under over through said says told read reads when because while
	where who which not will would can could may might must should via per versus plus`)

// works are nouns that a title may follow.
var works = set(`film movie novel book song single album play series poem painting opera musical magazine newspaper paper article essay hymn ballet comedy drama
	thriller documentary sitcom programme program podcast game watched wrote sang directed played`)

// lettered are words that a letter follows: "vitamin A".
var lettered = set("vitamin hepatitis influenza type group plan grade class category appendix exhibit level point part section team side block wing terminal pool series big")
